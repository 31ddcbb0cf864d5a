import type { Field } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import type { SaveError } from './transaction';
import type { Work } from './work';

/** Unique fields against the database and within the chunk; one query for each field. Null never collides. [C4.7] */
export function checkUnique(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[]): void {
  if (plan.name === 'CampaignMember') checkCampaignMembers(tx, works);
  for (const field of plan.unique) {
    const uses = works.filter(
      (w) => !w.failed && w.fields[field.name] !== null && w.fields[field.name] !== undefined && w.changed(field.name),
    );
    if (uses.length > 0) checkField(tx, plan, field, uses);
  }
}

const keyOf = (field: Field, value: FieldValue): FieldValue =>
  typeof value === 'string' && !field.caseSensitive ? value.toLowerCase() : value;

function checkField(tx: OrgTransaction, plan: ObjectPlan, field: Field, works: readonly Work[]): void {
  const values = [...new Set(works.map((w) => w.fields[field.name]!))];
  const found = new Map<FieldValue, string[]>();
  for (const [value, ids] of tx.org.store.idsByValue(plan.name, field.name, values))
    found.set(keyOf(field, value), ids);
  const leaving = new Set(works.flatMap((w) => (w.id === null ? [] : [w.id])));
  const inChunk = new Map<FieldValue, Work>();
  for (const work of works) {
    const key = keyOf(field, work.fields[field.name]!);
    const other = (found.get(key) ?? []).find((id) => id !== work.id && !leaving.has(id));
    const twin = inChunk.get(key);
    if (other !== undefined) work.errors.push(duplicate(plan, field, other.slice(0, 15)));
    else if (twin) work.errors.push(duplicate(plan, field, twin.id?.slice(0, 15) ?? '<unknown>'));
    else inChunk.set(key, work);
  }
}

function duplicate(plan: ObjectPlan, field: Field, id: string): SaveError {
  return plan.name === 'User' && field.name === 'Username'
    ? messages.duplicateUsername()
    : messages.duplicateValue(field.name, id);
}

/** A person is once in a campaign. [C6.8] */
function checkCampaignMembers(tx: OrgTransaction, works: readonly Work[]): void {
  const fresh = works.filter((w) => !w.failed && w.old === null);
  if (fresh.length === 0) return;
  const campaigns = [
    ...new Set(fresh.map((w) => w.fields.CampaignId).filter((v): v is string => typeof v === 'string')),
  ];
  const ids = [...tx.org.store.idsByValue('CampaignMember', 'CampaignId', campaigns).values()].flat();
  const taken = new Set<string>();
  const personOf = (row: Readonly<Record<string, FieldValue>>) =>
    `${String(row.CampaignId)} ${String(row.ContactId ?? row.LeadId)}`;
  for (const row of tx.org.store.read('CampaignMember', ids).values()) taken.add(personOf(row));
  for (const work of fresh) {
    const key = personOf(work.fields);
    if (taken.has(key)) work.errors.push(messages.campaignMemberExists());
    taken.add(key);
  }
}
