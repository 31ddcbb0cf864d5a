import type { FieldValues } from '../../metadata/values';
import type { OrgTransaction, RecordChange } from '../transaction/org-transaction';

/** Fields that change events leave out of `changedFields`. */
const SILENT = new Set(['SystemModstamp', 'Id', 'IsDeleted', 'LastViewedDate', 'LastReferencedDate']);

/**
 * Change events of a transaction: several changes of one record become one event with the merged fields; equal changes of
 * several records of one object share an event with all their ids. [C of the API facts]
 */
export function changeEvents(tx: OrgTransaction): { object: string; payload: FieldValues }[] {
  const merged = mergeByRecord(tx.changes);
  const transactionKey = tx.org.newGuid();
  const commitTimestamp = tx.now().getTime();
  const groups = new Map<
    string,
    { change: RecordChange; ids: string[]; body: FieldValues; changedFields: string[]; nulledFields: string[] }
  >();
  for (const change of merged) {
    const parts = bodyOf(tx, change);
    const key = `${change.object}|${change.changeType}|${JSON.stringify(parts.body)}`;
    const group = groups.get(key);
    if (group) group.ids.push(change.id);
    else groups.set(key, { change, ids: [change.id], ...parts });
  }
  return [...groups.values()].map(({ change, ids, body, changedFields, nulledFields }, i) => ({
    object: changeEventName(change.object),
    payload: {
      ...body,
      // The header is a structure; the log keeps payloads as JSON, where it is one member.
      ChangeEventHeader: {
        entityName: change.object,
        recordIds: ids,
        changeType: change.changeType,
        changeOrigin: originOf(tx.quiddity),
        transactionKey,
        sequenceNumber: i + 1,
        commitTimestamp,
        commitNumber: commitTimestamp * 1000 + i,
        commitUser: tx.access.userId,
        nulledFields,
        diffFields: [],
        changedFields,
      } as unknown as string,
    },
  }));
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
  const names = plan.stored.map((f) => f.name).filter((n) => !SILENT.has(n));
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
