import type { FieldValues } from '../../metadata/values';
import type { ChangeEventHeader } from './avro/event-codec';
import type { OrgTransaction, RecordChange } from '../transaction/org-transaction';

/** Fields that change events leave out of `changedFields`. */
const SILENT = new Set(['SystemModstamp', 'Id', 'IsDeleted', 'LastViewedDate', 'LastReferencedDate']);

/** Record id of an event that stands for changes that are not told one by one. */
const NO_RECORD = '000000000000000AAA';
/** A larger event goes out as its header alone. [Change Data Capture guide, Gap Events] */
const MAX_EVENT_BYTES = 1024 * 1024;

interface ChangeEvent {
  readonly object: string;
  readonly payload: FieldValues;
}

type Header = Pick<ChangeEventHeader, 'entityName' | 'recordIds' | 'changeType' | 'changedFields' | 'nulledFields'>;

/**
 * Change events of a transaction: several changes of one record become one event with the merged fields; equal changes of
 * several records of one object share an event with all their ids. Past so many changes only the object is told, by an overflow event.
 * [C of the API facts; Change Data Capture guide, Gap Events and Overflow Events]
 */
export function changeEvents(tx: OrgTransaction): ChangeEvent[] {
  const merged = mergeByRecord(tx.changes);
  const limit = tx.org.settings.changeEventsPerTransaction;
  const told = grouped(tx, merged.slice(0, limit));
  const transactionKey = tx.org.newGuid();
  const commitTimestamp = tx.now().getTime();
  let sequenceNumber = 0;
  const event = (header: Header, body: FieldValues): ChangeEvent => {
    const ChangeEventHeader: ChangeEventHeader = {
      ...header,
      changeOrigin: originOf(tx.quiddity),
      transactionKey,
      sequenceNumber: ++sequenceNumber,
      commitTimestamp,
      commitNumber: commitTimestamp * 1000 + sequenceNumber - 1,
      commitUser: tx.access.userId,
      diffFields: [],
    };
    // The header is a structure; the log keeps payloads as JSON, where it is one member.
    const payload = { ...body, ChangeEventHeader: ChangeEventHeader as unknown as string };
    return { object: changeEventName(header.entityName), payload };
  };
  const events = told.map(({ change, ids, body, changedFields, nulledFields }) => {
    const isTooLarge = JSON.stringify(body).length > MAX_EVENT_BYTES;
    const about = { entityName: change.object, recordIds: ids };
    return isTooLarge
      ? event({ ...about, changeType: `GAP_${change.changeType}`, changedFields: [], nulledFields: [] }, {})
      : event({ ...about, changeType: change.changeType, changedFields, nulledFields }, body);
  });
  const overflown = new Set(merged.slice(limit).map((change) => change.object));
  const header = { recordIds: [NO_RECORD], changeType: 'GAP_OVERFLOW', changedFields: [], nulledFields: [] };
  return [...events, ...[...overflown].map((entityName) => event({ entityName, ...header }, {}))];
}

interface ChangeGroup {
  readonly change: RecordChange;
  readonly ids: string[];
  readonly body: FieldValues;
  readonly changedFields: string[];
  readonly nulledFields: string[];
}

function grouped(tx: OrgTransaction, changes: readonly RecordChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const parts = bodyOf(tx, change);
    const key = `${change.object}|${change.changeType}|${JSON.stringify(parts.body)}`;
    const group = groups.get(key);
    if (group) group.ids.push(change.id);
    else groups.set(key, { change, ids: [change.id], ...parts });
  }
  return [...groups.values()];
}

export function changeEventName(object: string): string {
  return object.endsWith('__c') ? object.replace(/__c$/, '__ChangeEvent') : `${object}ChangeEvent`;
}

function originOf(quiddity: string): string {
  return quiddity === 'REST'
    ? 'com/salesforce/api/rest/66.0'
    : quiddity === 'BULK_API'
      ? 'com/salesforce/api/bulkapi/66.0'
      : '';
}

function mergeByRecord(changes: readonly RecordChange[]): RecordChange[] {
  const byId = new Map<string, RecordChange>();
  for (const change of changes) {
    const earlier = byId.get(change.id);
    if (!earlier) byId.set(change.id, change);
    else if (earlier.changeType === 'CREATE' && change.changeType === 'DELETE') byId.delete(change.id);
    else if (change.changeType === 'UPDATE') byId.set(change.id, { ...earlier, fields: change.fields });
    else byId.set(change.id, change);
  }
  return [...byId.values()];
}

function bodyOf(
  tx: OrgTransaction,
  change: RecordChange,
): { body: FieldValues; changedFields: string[]; nulledFields: string[] } {
  const plan = tx.plan(change.object);
  const names = plan.stored.filter((f) => !f.calculated && !SILENT.has(f.name)).map((f) => f.name);
  if (change.changeType === 'DELETE') return { body: {}, changedFields: [], nulledFields: [] };
  if (change.changeType !== 'UPDATE' || change.old === null) {
    return {
      body: Object.fromEntries(
        names.filter((n) => change.fields[n] != null && change.fields[n] !== false).map((n) => [n, change.fields[n]!]),
      ),
      changedFields: [],
      nulledFields: [],
    };
  }
  const changed = names.filter((n) => change.fields[n] !== change.old![n]);
  return {
    body: Object.fromEntries(changed.map((n) => [n, change.fields[n] ?? null])),
    changedFields: changed,
    nulledFields: changed.filter((n) => change.fields[n] == null),
  };
}
