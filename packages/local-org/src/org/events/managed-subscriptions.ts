import { SalesforceError } from '../../diagnostics';
import { parseXml, type MetadataComponent } from '../../metadata';
import type { FieldValues } from '../../metadata/values';
import type { Org } from '../org';
import { toId18 } from '../records/ids';

/** How a managed subscription is found: by id or developer name, exactly one of them. */
export interface ManagedName {
  readonly subscriptionId: string;
  readonly developerName: string;
}

export interface ManagedSubscription {
  readonly id: string;
  readonly topic: string;
  readonly isRunning: boolean;
  readonly defaultReplay: 'latest' | 'earliest';
  readonly errorRecoveryReplay: 'latest' | 'earliest';
}

/** What the Tooling API tells and takes of a subscription, in the order of the metadata. */
const MEMBERS = ['defaultReplay', 'errorRecoveryReplay', 'label', 'state', 'topicName', 'version'] as const;

/** Why a commit did not count; the stream goes on. [Pub/Sub API guide, Managed Event Subscriptions] */
export type CommitOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Subscriptions of `ManagedEventSubscription`: the org keeps the position that their client confirmed. */
export class ManagedSubscriptions {
  constructor(private readonly org: Org) {
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_managed_position (id TEXT PRIMARY KEY, replay_id INTEGER NOT NULL)',
    );
  }

  /** @throws SalesforceError `managed.subscription.*` */
  find({ subscriptionId, developerName }: ManagedName): ManagedSubscription {
    if ((subscriptionId === '') === (developerName === ''))
      throw refused('id.or.developer.name.empty', 'Give either the subscription ID or the developer name.');
    const row = subscriptionId === '' ? this.byName(developerName) : this.byId(subscriptionId);
    const metadata = JSON.parse(String(row['Metadata'] ?? '{}')) as Record<string, string | undefined>;
    const replay = (value: string | undefined): 'latest' | 'earliest' => (value === 'EARLIEST' ? 'earliest' : 'latest');
    return {
      id: String(row['Id']),
      topic: metadata['topicName'] ?? '',
      isRunning: metadata['state'] === 'RUN',
      defaultReplay: replay(metadata['defaultReplay']),
      errorRecoveryReplay: replay(metadata['errorRecoveryReplay']),
    };
  }

  committed(id: string): number | null {
    const [row] = this.org.store.system.all<{ at: number }>(
      'SELECT replay_id AS at FROM sys_managed_position WHERE id = ?',
      id,
    );
    return row?.at ?? null;
  }

  /**
   * @param position the newest that was delivered; nothing behind it can be confirmed
   * @param isKnown whether the replay id is within the retention
   */
  commit(id: string, replayId: number, position: number, isKnown: boolean): CommitOutcome {
    if (!isKnown) return { ok: false, reason: 'The replay ID is invalid or outside the retention window.' };
    if (replayId > position) return { ok: false, reason: 'The event with the replay ID has not been delivered yet.' };
    if (replayId < (this.committed(id) ?? 0))
      return { ok: false, reason: 'The replay ID is older than the one that is committed.' };
    this.org.store.system.run(
      'INSERT OR REPLACE INTO sys_managed_position (id, replay_id) VALUES (?, ?)',
      id,
      replayId,
    );
    return { ok: true };
  }

  /**
   * Creates or replaces one, as the Tooling API does.
   * @throws SalesforceError with what the deployment refuses
   */
  save(fullName: string, metadata: Readonly<Record<string, unknown>>): string {
    if (!/^[A-Za-z]\w*$/.test(fullName))
      throw new SalesforceError('INVALID_FULLNAME', `The FullName ${fullName} is no developer name.`);
    const inside = MEMBERS.filter((name) => metadata[name] !== undefined && metadata[name] !== null).map(
      (name) => `<${name}>${escaped(String(metadata[name]))}</${name}>`,
    );
    const file = `managedEventSubscriptions/${fullName}.managedEventSubscription-meta.xml`;
    const { root } = parseXml(`<ManagedEventSubscription>${inside.join('')}</ManagedEventSubscription>`, file);
    const component: MetadataComponent = { type: 'ManagedEventSubscription', fullName, file, xml: root };
    const { success, diagnostics } = this.org.deploy([component]);
    if (!success)
      throw new SalesforceError('INVALID_INPUT', diagnostics[0]?.message ?? 'The subscription was refused.');
    return String(this.byName(fullName)['Id']);
  }

  /** @throws SalesforceError NOT_FOUND */
  nameOf(id: string): string {
    return String(this.byId(id)['DeveloperName']);
  }

  remove(id: string): void {
    const fullName = this.nameOf(id);
    this.org.deploy([], { deletions: [{ type: 'ManagedEventSubscription', fullName }] });
    this.org.store.system.run('DELETE FROM sys_managed_position WHERE id = ?', id);
  }

  private byName(name: string): FieldValues {
    const row = this.rows('DeveloperName', name);
    if (!row)
      throw refused('developer.name.not.found', `There is no managed subscription with developer name ${name}.`, 404);
    return row;
  }

  private byId(given: string): FieldValues {
    const id = toId18(given);
    if (id === null) throw refused('subscription.id.invalid', 'A subscription ID has 15 or 18 characters.');
    const row = this.rows('Id', id);
    if (!row) throw refused('subscription.id.not.found', `There is no managed subscription with ID ${id}.`, 404);
    return row;
  }

  private rows(field: 'Id' | 'DeveloperName', value: string): FieldValues | undefined {
    const { store } = this.org;
    const ids =
      field === 'Id' ? [value] : (store.idsByValue('ManagedEventSubscription', field, [value]).get(value) ?? []);
    return [...store.read('ManagedEventSubscription', ids).values()][0];
  }
}

function refused(code: string, message: string, httpStatus = 400): SalesforceError {
  return new SalesforceError(`managed.subscription.${code}`, message, [], httpStatus);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
