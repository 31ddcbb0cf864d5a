import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import { convertValue } from '../records/values';
import type { ObjectPlan } from '../records/object-plan';
import { checkValue } from '../transaction/field-checks';
import { messages } from '../transaction/messages';
import type { SaveError } from '../transaction/transaction';

/** Members of an event that the bus sets itself. */
const SYSTEM_MEMBERS = new Set(['Id', 'ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById']);

export interface CheckedEvent {
  readonly payload: FieldValues;
  readonly errors: readonly SaveError[];
}

/** Judges a message against the event's definition: what it refuses never reaches the bus. */
export function checkEvent(plan: ObjectPlan, record: RecordData): CheckedEvent {
  const payload: FieldValues = {};
  const errors: SaveError[] = [];
  for (const field of plan.stored) {
    if (SYSTEM_MEMBERS.has(field.name)) continue;
    const converted = field.defaultValue == null ? null : convertValue(field, field.defaultValue);
    payload[field.name] = converted && !converted.error ? converted.value : field.type === 'boolean' ? false : null;
  }
  for (const [name, value] of Object.entries(record.fields)) readMember(plan, payload, errors, name, value);
  const missing = plan.stored.filter(
    (f) => !SYSTEM_MEMBERS.has(f.name) && !f.nillable && f.type !== 'boolean' && payload[f.name] === null,
  );
  if (missing.length > 0) errors.push(messages.requiredMissing(missing.map((f) => f.name)));
  return { payload, errors };
}

function readMember(
  plan: ObjectPlan,
  payload: FieldValues,
  errors: SaveError[],
  name: string,
  value: RecordData['fields'][string],
): void {
  const field = plan.field(name);
  if (!field || (value !== null && typeof value === 'object')) {
    errors.push(messages.noSuchColumn(plan.name, name));
    return;
  }
  if (field.name === 'EventUuid' && typeof value === 'string') payload.EventUuid = value;
  if (SYSTEM_MEMBERS.has(field.name)) return;
  const converted = convertValue(field, value as FieldValue);
  if (converted.error) {
    errors.push(converted.error);
    return;
  }
  const error = checkValue(field, converted.value);
  if (error) errors.push(error);
  payload[field.name] = converted.value;
}
