import type { Field } from '../../metadata/schema';
import type { SaveError } from './transaction';

/** A row error in the platform's shape. */
export function saveError(
  statusCode: string,
  message: string,
  fields: readonly string[] = [],
  duplicateResult?: unknown,
): SaveError {
  return duplicateResult === undefined
    ? { statusCode, message, fields }
    : { statusCode, message, fields, duplicateResult };
}

/**
 * The platform's texts for row errors. DML messages name a field by its label, `fields` by its API name; missing columns
 * and duplicate values use API names in the text too. [C4, F of the API facts]
 */
export const messages = {
  requiredMissing: (names: readonly string[]) =>
    saveError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names),
  noSuchColumn: (object: string, name: string) =>
    saveError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`),
  notWritable: (names: readonly string[]) =>
    saveError(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      names,
    ),
  idOnInsert: () => saveError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']),
  idMissing: () => saveError('MISSING_ARGUMENT', 'Id not specified in an update call'),
  tooLong: (f: Field, value: string) =>
    saveError('STRING_TOO_LONG', `${f.label}: data value too large: ${value} (max length=${f.length})`, [f.name]),
  badPicklist: (f: Field, value: string) =>
    saveError(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${f.label}: bad value for restricted picklist field: ${value}`,
      [f.name],
    ),
  badEmail: (f: Field, value: string) =>
    saveError('INVALID_EMAIL_ADDRESS', `${f.label}: invalid email address: ${value}`, [f.name]),
  numberRange: (f: Field, value: number) =>
    saveError('NUMBER_OUTSIDE_VALID_RANGE', `${f.label}: value outside of valid range on numeric field: ${value}`, [
      f.name,
    ]),
  wrongType: (f: Field, value: unknown) =>
    saveError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${f.label}: value not of required type: ${String(value)}`, [f.name]),
  malformedId: (label: string, name: string, value: string) =>
    saveError('MALFORMED_ID', `${label}: id value of incorrect type: ${value}`, [name]),
  wrongIdType: (f: Field, value: string) =>
    saveError('FIELD_INTEGRITY_EXCEPTION', `${f.label}: id value of incorrect type: ${value}`, [f.name]),
  badReference: (names: readonly string[] = []) =>
    saveError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', names),
  recordTypeNotValid: (id: string) =>
    saveError('INVALID_CROSS_REFERENCE_KEY', `Record Type ID: this ID value isn't valid for the user: ${id}`, [
      'RecordTypeId',
    ]),
  lookupFilter: (f: Field) =>
    saveError(
      'FIELD_FILTER_VALIDATION_EXCEPTION',
      f.lookupFilter?.errorMessage ?? 'Value does not exist or does not match filter criteria.',
      [f.name],
    ),
  duplicateValue: (field: string, id: string) =>
    saveError('DUPLICATE_VALUE', `duplicate value found: ${field} duplicates value on record with id: ${id}`, []),
  duplicateUsername: () =>
    saveError(
      'DUPLICATE_USERNAME',
      "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).",
      ['Username'],
    ),
  duplicateUpdates: (limit: number, id: string) =>
    saveError(
      'DUPLICATE_VALUE',
      `Maximum number of duplicate updates in one batch (${limit} allowed). Attempt to update Id more than once in this Api call: ${id}`,
    ),
  duplicateExternalIdInCall: (value: string) =>
    saveError('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`),
  manyForExternalId: (field: string, ids: readonly string[]) =>
    saveError(
      'DUPLICATE_EXTERNAL_ID',
      `${field}: more than one record found for external id field: [${ids.join(', ')}]`,
      [field],
    ),
  externalIdMissing: (field: string) => saveError('MISSING_ARGUMENT', `${field} not specified`, [field]),
  foreignKeyExternalId: (value: string, field: string, entity: string) =>
    saveError('INVALID_FIELD', `Foreign key external ID: ${value} not found for field ${field} in entity ${entity}`),
  ruleFailed: (text: string, fields: readonly string[]) => saveError('FIELD_CUSTOM_VALIDATION_EXCEPTION', text, fields),
  entityDeleted: () => saveError('ENTITY_IS_DELETED', 'entity is deleted'),
  notInRecycleBin: () => saveError('UNDELETE_FAILED', 'Entity is not in the recycle bin'),
  noRowAccess: () => saveError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'),
  noReferenceAccess: (id: string) =>
    saveError(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
    ),
  noObjectAccess: (verb: 'inserted' | 'updated' | 'deleted' | 'undeleted', label: string) =>
    saveError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be ${verb}: ${label}`),
  inactiveOwner: (id: string, object: string) =>
    saveError(
      'INACTIVE_OWNER_OR_USER',
      `operation performed with inactive user [${id}] as owner of ${object.toLowerCase()}`,
      ['OwnerId'],
    ),
  queueNotForObject: () => saveError('INVALID_OPERATION', 'Queue not associated with this SObject type', ['OwnerId']),
  convertedLead: () => saveError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead'),
  rolledBack: () =>
    saveError(
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'Record rolled back because not all records were valid and the request was using AllOrNone header',
    ),
  tooManyRetries: () =>
    saveError(
      'TOO_MANY_APEX_REQUESTS',
      'Too many batch retries in the presence of Apex triggers and partial failures.',
    ),
  selfReference: (id: string, trigger: string) =>
    saveError(
      'SELF_REFERENCE_FROM_TRIGGER',
      `Object (id = ${id}) is currently in trigger ${trigger}, therefore it cannot recursively update itself`,
    ),
  deleteBlocked: (subject: string, children: string, names: readonly string[]) =>
    saveError(
      'DELETE_FAILED',
      `Your attempt to delete ${subject} could not be completed because it is associated with the following ${children}.: ${names.join(', ')}\n`,
    ),
  circular: () => saveError('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints'),
  campaignMemberExists: () => saveError('DUPLICATE_VALUE', 'Already a campaign member.'),
} as const;

/** `Too many batch retries` has no status code of its own in the facts; UNKNOWN_EXCEPTION would hide the text. */
export function mixedDmlMessage(object: string, first: string): string {
  return `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object}, original object: ${first}`;
}

/** `execution of BeforeInsert` and its kin in trigger errors, by event. */
export function triggerFailure(trigger: string, event: string, cause: string): SaveError {
  const phase = event[0]!.toUpperCase() + event.slice(1);
  return saveError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${trigger}: execution of ${phase}\n\ncaused by: ${cause}`);
}
