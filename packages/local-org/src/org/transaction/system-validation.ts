import type { Field } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import { matchesFilters } from '../records/filters';
import { isId } from '../records/ids';
import type { ObjectPlan } from '../records/object-plan';
import { convertValue } from '../records/values';
import { checkDependent, checkValue } from './field-checks';
import { checkShareRows } from '../security/share-rows';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import type { SaveKind } from './save-operation';
import type { DmlOptions } from './transaction';
import type { Work } from './work';

/** Object, row and owner rights of the caller; system-mode work passes. */
export function checkAccess(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  works: readonly Work[],
  options: DmlOptions,
): void {
  const { security } = tx.org;
  const { userId, permissions, sharing } = options.access;
  if (permissions === 'user') {
    const rights = security.objectAccess(userId, plan.name);
    const allowed = kind === 'insert' ? rights.create : rights.edit;
    if (!allowed)
      for (const w of works)
        w.errors.push(messages.noObjectAccess(kind === 'insert' ? 'inserted' : 'updated', plan.type.label));
  }
  if (plan.type.kind === 'share' && options.source !== 'system') checkShareRows(tx.org, plan, works, options.access);
  if (kind === 'update' && plan.name === 'Lead') refuseConverted(works, options);
  if (kind === 'update' && sharing) {
    const editable = security.editableIds(
      plan,
      works.filter((w) => !w.failed),
      userId,
    );
    for (const w of works) if (!w.failed && !editable.has(w.id!)) w.errors.push(messages.noRowAccess());
  }
}

function refuseConverted(works: readonly Work[], options: DmlOptions): void {
  if (options.source === 'system') return;
  for (const w of works) if (w.old?.IsConverted === true) w.errors.push(messages.convertedLead());
}

/** Types, lengths, formats, ranges and restricted picklists of what changed. [A1.2, C4] */
export function checkFormats(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[]): void {
  for (const work of works) {
    const { fields, old } = work;
    const names = old === null ? plan.stored : plan.stored.filter((f) => fields[f.name] !== old[f.name]);
    for (const field of names) checkField(plan, work, field);
    if (plan.hasRecordTypes) checkRecordTypeValues(tx, plan, work, names);
  }
}

function checkField(plan: ObjectPlan, work: Work, field: Field): void {
  const value = work.fields[field.name] ?? null;
  if (value === null || plan.isSystem(field)) return;
  const converted = convertValue(field, value);
  if (converted.error) {
    work.errors.push(converted.error);
    return;
  }
  work.fields[field.name] = converted.value;
  const error = checkValue(field, converted.value);
  if (error) work.errors.push(error);
  const controlling = field.picklist?.controllingField;
  if (controlling && !error) {
    const dependent = checkDependent(
      field,
      converted.value,
      work.fields[plan.field(controlling)?.name ?? controlling] ?? null,
    );
    if (dependent) work.errors.push(dependent);
  }
}

/** A restricted value that the record type does not offer is refused like an unknown one. [C4.2] */
function checkRecordTypeValues(tx: OrgTransaction, plan: ObjectPlan, work: Work, fields: readonly Field[]): void {
  const id = work.fields.RecordTypeId;
  if (typeof id !== 'string') return;
  const recordType = tx.org.security.recordType(plan.type, id);
  if (!recordType) {
    if (work.changed('RecordTypeId')) work.errors.push(messages.recordTypeNotValid(id));
    return;
  }
  for (const field of fields) {
    const value = work.fields[field.name];
    if (typeof value !== 'string' || !field.picklist?.restricted) continue;
    const offered = recordType.picklistValues.get(field.name);
    if (offered && value.split(';').some((v) => !offered.values.includes(v)))
      work.errors.push(messages.badPicklist(field, value));
  }
}

/** Lookups point to live rows of the right object, owners are active, lookup filters hold. Each parent object is read once. */
export function checkReferences(
  tx: OrgTransaction,
  plan: ObjectPlan,
  works: readonly Work[],
  options: DmlOptions,
): void {
  for (const field of plan.references) {
    const uses = works.filter(
      (w) =>
        !w.failed && typeof w.fields[field.name] === 'string' && w.changed(field.name) && !isMadeAlong(plan, field, w),
    );
    if (uses.length > 0) checkLookup(tx, plan, field, uses, options);
  }
}

/** The document of a file's first version is written with it. */
const isMadeAlong = (plan: ObjectPlan, field: Field, work: Work): boolean =>
  plan.name === 'ContentVersion' && field.name === 'ContentDocumentId' && !work.given.has(field.name);

function checkLookup(
  tx: OrgTransaction,
  plan: ObjectPlan,
  field: Field,
  works: readonly Work[],
  options: DmlOptions,
): void {
  const { schema } = tx.org.deployed;
  const byTarget = new Map<string, Work[]>();
  for (const work of works) {
    const id = work.fields[field.name] as string;
    const target = schema.byKeyPrefix(id.slice(0, 3))?.name;
    if (!isId(id) || target === undefined) work.errors.push(messages.badReference([field.name]));
    else if (!field.referenceTo.includes(target) && !isQueueOwner(field, target))
      work.errors.push(messages.wrongIdType(field, id));
    else byTarget.set(target, [...(byTarget.get(target) ?? []), work]);
  }
  for (const [target, list] of byTarget) {
    const rows = tx.rows.read(
      target,
      list.map((w) => w.fields[field.name] as string),
    );
    for (const work of list) {
      const id = work.fields[field.name] as string;
      const row = rows.get(id);
      if (!row) work.errors.push(messages.badReference(field.name === 'OwnerId' ? ['OwnerId'] : [field.name]));
      else if (isQueueOwner(field, target)) {
        if (!field.referenceTo.includes('Group')) work.errors.push(messages.wrongIdType(field, id));
        else if (!takesQueue(tx, plan, id)) work.errors.push(messages.queueNotForObject());
      } else if (
        target === 'User' &&
        field.name === 'OwnerId' &&
        row.IsActive === false &&
        id !== tx.org.identity.automatedProcessUserId
      ) {
        work.errors.push(messages.inactiveOwner(id, plan.name));
      } else if (
        options.access.sharing &&
        options.access.permissions === 'user' &&
        options.source !== 'system' &&
        field.masterDetail
      ) {
        // A detail is written by who may edit its master; the setting "Read Only" of the field asks for less.
        const needed = field.writeRequiresMasterRead ? 'read' : 'edit';
        if (!tx.org.security.hasRowAccess(target, id, options.access.userId, needed))
          work.errors.push(messages.noReferenceAccess(id));
      }
      if (!work.failed && row && field.lookupFilter?.active && !field.lookupFilter.optional) {
        if (!matchesFilters(tx, plan, work, field, row, target, options.access.userId))
          work.errors.push(messages.lookupFilter(field));
      }
    }
  }
}

function isQueueOwner(field: Field, target: string): boolean {
  return field.name === 'OwnerId' && target === 'Group';
}

/** A queue owns rows of the objects that it was set up for. [C3.5] */
function takesQueue(tx: OrgTransaction, plan: ObjectPlan, queueId: string): boolean {
  const ids = tx.org.store.idsByValue('QueueSobject', 'QueueId', [queueId]).get(queueId) ?? [];
  return [...tx.rows.read('QueueSobject', ids).values()].some((row) => row.SobjectType === plan.name);
}

/** Required fields, after before-save automation had its chance to fill them. [A1.5, C4.1] */
export function checkIntegrity(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[]): void {
  void tx;
  for (const work of works) {
    const missing: string[] = [];
    for (const field of plan.required) {
      // An empty file is a file.
      const empty = field.type === 'base64' && work.given.has(field.name);
      if (!empty && blank(work.fields[field.name]) && mustHold(kind, field, work)) missing.push(field.name);
    }
    if (missing.length > 0) work.errors.push(messages.requiredMissing(missing));
  }
}

const blank = (value: FieldValue | undefined): boolean => value === null || value === undefined;

/** Custom fields on every save; standard ones on creation or when they were emptied; the platform fills some itself. */
function mustHold(kind: SaveKind, field: Field, work: Work): boolean {
  if (field.custom) return true;
  if (kind === 'update') return work.changed(field.name);
  return !field.defaultedOnCreate || work.given.has(field.name);
}
