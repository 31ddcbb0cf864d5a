import { SalesforceError } from '../../diagnostics';
import { children, escapeText, writeNode, type BuiltModel, type XmlNode } from '../../metadata';
import { SetupTables } from '../boot/setup-table';
import type { Org } from '../org';
import type { DeployService } from './deploy-service';
import { describeMetadata, MetadataCatalogue, type FileProperties, type MetadataObject } from './metadata-catalogue';
import { MetadataContainers } from './metadata-containers';
import { MetadataCrud } from './metadata-crud';
import { Retrieval, type RetrieveResult, type RetrieveTypes } from './retrieve';
import { requireSuccess, ToolingSaves, type CodeType } from './tooling-save';

/** A retrieve that was asked for; its files are kept until so many others came after it. */
const KEPT_RETRIEVES = 20;

/** What the Metadata API does in one org. */
export class MetadataService {
  private readonly retrieves = new Map<string, RetrieveResult>();

  readonly containers: MetadataContainers;
  readonly crud: MetadataCrud;
  private readonly saves: ToolingSaves;

  constructor(private readonly org: Org) {
    this.containers = new MetadataContainers(org);
    this.crud = new MetadataCrud(org);
    this.saves = new ToolingSaves(org);
  }

  get deploys(): DeployService {
    return this.org.deploys;
  }

  /** @throws SalesforceError INSUFFICIENT_ACCESS */
  requireUser(userId: string): void {
    const { security } = this.org;
    if (security.hasUserPermission(userId, 'ModifyAllData') || security.hasUserPermission(userId, 'ModifyMetadata'))
      return;
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      [],
      403,
    );
  }

  describe(): readonly MetadataObject[] {
    return describeMetadata();
  }

  list(queries: readonly { readonly type: string; readonly folder?: string | undefined }[]): readonly FileProperties[] {
    const catalogue = new MetadataCatalogue(this.org);
    return queries.flatMap(({ type, folder }) => catalogue.list(type, folder));
  }

  /** Reads at once; the files wait under the id. */
  retrieve(types: readonly RetrieveTypes[], version: string, singlePackage: boolean): string {
    const result = new Retrieval(this.org, singlePackage ? '' : 'unpackaged/').run(types, version);
    const id = `09S${this.org.store.nextId('Metadata.Retrieve').slice(3)}`;
    this.retrieves.set(id, result);
    for (const old of this.retrieves.keys()) {
      if (this.retrieves.size <= KEPT_RETRIEVES) break;
      this.retrieves.delete(old);
    }
    return id;
  }

  /** @throws SalesforceError for an id that no retrieve has */
  retrieved(id: string): RetrieveResult {
    const found = this.retrieves.get(id);
    if (!found)
      throw new SalesforceError('INVALID_LOCATOR', `Retrieve result has been deleted or does not exist: ${id}`);
    return found;
  }

  /**
   * Creates or changes a class, trigger, page or component with the fields of its row.
   * @returns the row's id
   * @throws SalesforceError with the first problem of the code
   */
  saveCode(type: CodeType, id: string | undefined, fields: Readonly<Record<string, unknown>>, userId: string): string {
    const row = id === undefined ? {} : this.row(type, id);
    const metadata = (fields['Metadata'] ?? {}) as Readonly<Record<string, unknown>>;
    const isMarkup = type === 'ApexPage' || type === 'ApexComponent';
    const body = String(fields[isMarkup ? 'Markup' : 'Body'] ?? row[isMarkup ? 'Markup' : 'Body'] ?? '');
    const given = row['Name'] ?? fields['Name'] ?? fields['FullName'];
    const name = isMarkup ? String(given ?? '') : ToolingSaves.nameIn(type, body);
    if (row['Name'] !== undefined && String(row['Name']) !== name)
      throw new SalesforceError(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Cannot change the name of ${String(row['Name'])}.`,
        ['Name'],
      );
    if (id === undefined && this.org.model.component(type, name))
      throw new SalesforceError(
        'DUPLICATE_VALUE',
        `duplicate value found: Name duplicates value on record with id: ${this.org.components.idOf(type, name)}`,
        ['Name'],
      );
    const version = fields['ApiVersion'] ?? metadata['apiVersion'] ?? row['ApiVersion'] ?? 66;
    const status = String(fields['Status'] ?? metadata['status'] ?? row['Status'] ?? 'Active');
    const label = fields['MasterLabel'] ?? metadata['label'];
    requireSuccess(
      this.saves.save(
        [
          {
            type,
            name,
            body,
            apiVersion: Number(version).toFixed(1),
            status,
            ...(label ? { label: String(label) } : {}),
          },
        ],
        userId,
      ),
    );
    return this.org.components.idOf(type, name);
  }

  /** @throws SalesforceError while something uses it */
  deleteCode(type: CodeType, id: string, userId: string): void {
    const result = this.saves.remove(type, String(this.row(type, id)['Name']), userId);
    const [first] = result.details?.componentFailures ?? [];
    if (first) throw new SalesforceError('DELETE_FAILED', first.problem ?? 'Delete failed.');
  }

  private row(type: CodeType, id: string): Readonly<Record<string, unknown>> {
    const row = this.org.store.read(type, [id]).get(id);
    if (!row) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    return row;
  }

  /** @throws SalesforceError for a member there is not, or a counter that is no number */
  updateSourceMember(id: string, revision: unknown): void {
    if (typeof revision !== 'number' || !Number.isInteger(revision))
      throw new SalesforceError('INVALID_FIELD', 'RevisionCounter takes a whole number.');
    const { store } = this.org;
    if (!store.read('SourceMember', [id]).has(id))
      throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    store.update('SourceMember', [{ Id: id, RevisionCounter: revision }]);
  }

  /** Rows of the standard value sets with values, deployed ones as they were deployed. */
  syncStandardValueSets(): void {
    const model = this.org.model as BuiltModel;
    const catalogue = new MetadataCatalogue(this.org);
    const names = new Set([
      ...model.standard.valueSetNames,
      ...model.ofType('StandardValueSet').map((set) => set.fullName),
    ]);
    const rows = [...names].flatMap((name) => {
      const set = model.component('StandardValueSet', name) ?? catalogue.standard('StandardValueSet', name);
      if (!set?.xml) return [];
      return [{ MasterLabel: name, Name: name, FullName: name, Metadata: JSON.stringify(valueSetJson(set.xml)) }];
    });
    new SetupTables(this.org, this.org.identity.adminUserId).sync('StandardValueSet', ['MasterLabel'], rows, {
      exclusive: true,
    });
  }

  /** The inside of each component as XML, null for one that does not exist. */
  read(type: string, fullNames: readonly string[]): readonly (string | null)[] {
    const catalogue = new MetadataCatalogue(this.org);
    return fullNames.map((name) => {
      const component = this.org.model.component(type, name) ?? catalogue.standard(type, name);
      if (!component?.xml) return null;
      const inside = component.xml.children.filter((node) => node.name !== 'fullName').map((node) => writeNode(node));
      return `<fullName>${escapeText(component.fullName)}</fullName>${inside.join('')}`;
    });
  }
}

/** A value set as the Tooling API tells its metadata. */
function valueSetJson(xml: XmlNode): object {
  const plain = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text);
  const standardValue = children(xml, 'standardValue').map((value) => {
    const members = value.children.map((node) => [
      node.name === 'fullName' ? 'valueName' : node.name,
      plain(node.text),
    ]);
    return Object.fromEntries(members) as object;
  });
  const sorted = children(xml, 'sorted')[0]?.text === 'true';
  return { sorted, standardValue };
}
