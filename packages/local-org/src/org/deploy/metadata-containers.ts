import { SalesforceError } from '../../diagnostics';
import { completeRow } from '../async/apex-jobs';
import type { Org } from '../org';
import { ToolingSaves, type CodeChange, type CodeType } from './tooling-save';

interface Member {
  readonly id: string;
  readonly kind: string;
  readonly container: string;
  readonly entity: string;
  readonly body: string;
}

/** Key prefixes of members (Tooling API Reference). */
const PREFIXES: Readonly<Record<string, string>> = { ApexClassMember: '400', ApexTriggerMember: '401' };

/**
 * Containers of changed code that an editor saves at once: members name an existing class or trigger and its new text, a
 * ContainerAsyncRequest deploys them. (Tooling API Developer Guide, MetadataContainer) Requests are done when they are answered.
 */
export class MetadataContainers {
  private readonly saves: ToolingSaves;

  constructor(private readonly org: Org) {
    this.saves = new ToolingSaves(org);
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_container_member (id TEXT PRIMARY KEY, kind TEXT NOT NULL, container TEXT NOT NULL, entity TEXT NOT NULL, body TEXT NOT NULL)',
    );
  }

  create(name: string, userId: string): string {
    if (name === '' || name.length > 32)
      throw new SalesforceError('STRING_TOO_LONG', 'The name of a MetadataContainer has 1 to 32 characters.', ['Name']);
    if ([...this.org.store.idsByValue('MetadataContainer', 'Name', [name]).values()].flat().length > 0)
      throw new SalesforceError('DUPLICATE_VALUE', 'The name of the new MetadataContainer is already in use.', [
        'Name',
      ]);
    return this.insert('MetadataContainer', { Name: name }, userId);
  }

  remove(id: string): void {
    const { store } = this.org;
    if (!store.read('MetadataContainer', [id]).has(id)) throw notFound();
    store.purge('MetadataContainer', [id]);
    store.system.run('DELETE FROM sys_container_member WHERE container = ?', id);
  }

  /** @throws SalesforceError when the container or the code does not exist */
  addMember(kind: string, container: string, entity: string, body: string): string {
    const { store } = this.org;
    if (!store.read('MetadataContainer', [container]).has(container))
      throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['MetadataContainerId']);
    this.nameOf(kind, entity);
    const id = `${PREFIXES[kind] ?? ''}${store.nextId(`Metadata.${kind}`).slice(3)}`;
    store.system.run(
      'INSERT INTO sys_container_member (id, kind, container, entity, body) VALUES (?, ?, ?, ?, ?)',
      id,
      kind,
      container,
      entity,
      body,
    );
    return id;
  }

  private nameOf(kind: string, entity: string): string {
    const row = this.org.store.read(typeOf(kind), [entity]).get(entity);
    if (!row)
      throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['ContentEntityId']);
    return String(row['Name']);
  }

  /** Deploys a container's members; the answer is the id of the request, whose row says what became of it. */
  deploy(container: string, checkOnly: boolean, userId: string): string {
    const members = this.org.store.system.all<Member>(
      'SELECT * FROM sys_container_member WHERE container = ?',
      container,
    );
    const changes = members.map(({ kind, entity, body }): CodeChange => {
      const type = typeOf(kind);
      const row = this.org.store.read(type, [entity]).get(entity) ?? {};
      return {
        type,
        name: this.nameOf(kind, entity),
        body,
        apiVersion: Number(row['ApiVersion'] ?? 66).toFixed(1),
        status: String(row['Status'] ?? 'Active'),
      };
    });
    const result = this.saves.save(changes, userId, checkOnly);
    const { componentFailures = [], componentSuccesses = [] } = result.details ?? {};
    const [first] = componentFailures;
    const values = {
      MetadataContainerId: container,
      IsCheckOnly: checkOnly,
      IsRunTests: false,
      State: result.success ? 'Completed' : 'Failed',
      ErrorMsg: first?.problem ?? null,
      DeployDetails: JSON.stringify({
        allComponentMessages: [...componentFailures, ...componentSuccesses],
        componentFailures,
        componentSuccesses,
        runTestResult: null,
      }),
    };
    return this.insert('ContainerAsyncRequest', values, userId);
  }

  private insert(object: string, values: Readonly<Record<string, string | boolean | null>>, userId: string): string {
    const { store } = this.org;
    const plan = this.org.deployed.plans.find(object);
    if (!plan) throw notFound();
    const now = this.org.now().toISOString();
    const audit = {
      CreatedDate: now,
      CreatedById: userId,
      LastModifiedDate: now,
      LastModifiedById: userId,
      SystemModstamp: now,
    };
    const Id = store.nextId(object);
    store.insert(object, [completeRow(plan, { ...audit, ...values, Id })]);
    return Id;
  }
}

function typeOf(kind: string): CodeType {
  return kind === 'ApexTriggerMember' ? 'ApexTrigger' : 'ApexClass';
}

function notFound(): SalesforceError {
  return new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
}
