import type { Field } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from './org-transaction';
import type { Work } from './work';

/**
 * Rows of the history object for tracked fields. A creation makes one `created` row; a change of a field that the user may
 * not edit makes none; long text is recorded without its values. [C4.14]
 */
export function writeHistory(
  tx: OrgTransaction,
  plan: ObjectPlan,
  works: readonly Work[],
  userId: string,
  now: string,
): void {
  const history = tx.plan(plan.historyObject!);
  const parent = [...history.type.fields.values()].find(
    (f) => f.type === 'reference' && f.referenceTo.includes(plan.name),
  );
  if (!parent) return;
  const rows: FieldValues[] = [];
  for (const work of works) {
    if (work.old === null) rows.push(historyRow(tx, history, parent, work, userId, now, 'created', null, null));
    else
      for (const field of changedFields(tx, plan, work, userId))
        rows.push(fieldRow(tx, history, parent, work, userId, now, field));
  }
  if (rows.length > 0) tx.org.store.insert(history.name, rows);
}

function changedFields(tx: OrgTransaction, plan: ObjectPlan, work: Work, userId: string): readonly Field[] {
  return plan.tracked.filter((f) => work.changed(f.name) && tx.org.security.canEditField(userId, plan.type, f));
}

function fieldRow(
  tx: OrgTransaction,
  history: ObjectPlan,
  parent: Field,
  work: Work,
  userId: string,
  now: string,
  field: Field,
): FieldValues {
  const name = field.name === 'OwnerId' ? 'Owner' : field.name;
  if (field.longText) return historyRow(tx, history, parent, work, userId, now, name, null, null);
  return historyRow(
    tx,
    history,
    parent,
    work,
    userId,
    now,
    name,
    work.old![field.name] ?? null,
    work.fields[field.name] ?? null,
  );
}

function historyRow(
  tx: OrgTransaction,
  history: ObjectPlan,
  parent: Field,
  work: Work,
  userId: string,
  now: string,
  field: string,
  oldValue: FieldValues[string],
  newValue: FieldValues[string],
): FieldValues {
  const row: FieldValues = {};
  for (const f of history.stored) row[f.name] = f.type === 'boolean' ? false : null;
  row.Id = tx.org.store.nextId(history.name);
  row[parent.name] = work.id;
  row.Field = field;
  if (history.has('OldValue')) row.OldValue = oldValue === null ? null : String(oldValue);
  if (history.has('NewValue')) row.NewValue = newValue === null ? null : String(newValue);
  if (history.has('CreatedById')) row.CreatedById = userId;
  if (history.has('CreatedDate')) row.CreatedDate = now;
  return row;
}
