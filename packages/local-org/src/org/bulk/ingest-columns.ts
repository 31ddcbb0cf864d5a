import type { Field, Schema, SObjectType } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';
import type { JobSpec } from './bulk-types';

/** The whole batch is refused; the text is the job's `errorMessage` or the batch's `stateMessage`. */
export class BatchRefusal extends Error {
  override readonly name = 'BatchRefusal';
}

/** Where the cells of one column go. */
export type Column =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly field: Field }
  /** A parent by one of its keys: `Account.Number__c`, `User:Owner.Username`. */
  | {
      readonly kind: 'parent';
      readonly field: Field;
      readonly relationship: string;
      readonly parent: string;
      readonly key: string;
      readonly keyField: Field | undefined;
    };

/** Reads the header of an upload. A field the user may not see is not found. */
export interface ColumnRules {
  readonly schema: Schema;
  readonly object: SObjectType;
  canRead(field: Field): boolean;
}

/** A cell that sets its field to null; a blank cell leaves the field as it is. Developer Guide, "Prepare CSV Files". */
const NULL_CELL = '#N/A';

/** @throws BatchRefusal for a column that the object has not */
export function readColumns(rules: ColumnRules, header: readonly string[], spec: JobSpec): Column[] {
  if (spec.operation === 'delete' || spec.operation === 'hardDelete') {
    if (header.length !== 1 || header[0]?.toLowerCase() !== 'id')
      throw new BatchRefusal(`InvalidBatch : The '${spec.operation}' batch must contain only ids`);
    return [{ kind: 'id' }];
  }
  const columns = header.map((name) => readColumn(rules, name));
  const key = spec.operation === 'update' ? 'Id' : spec.operation === 'upsert' ? spec.externalIdFieldName : undefined;
  if (key !== undefined && !header.some((name) => name.toLowerCase() === key.toLowerCase()))
    throw new BatchRefusal(`InvalidBatch : Field name not found : ${key}`);
  return columns;
}

function readColumn({ schema, object, canRead }: ColumnRules, name: string): Column {
  if (name.toLowerCase() === 'id') return { kind: 'id' };
  if (!name.includes('.')) {
    const field = object.fields.get(name.toLowerCase());
    if (!field || !canRead(field)) throw notFound(name);
    return { kind: 'field', field };
  }
  const [, type, relationship = '', key = ''] = /^(?:([^:.]+):)?([^:.]+)\.([^:.]+)$/.exec(name) ?? [];
  const field = schema.parentRelationship(object.name, relationship);
  if (!field || !canRead(field))
    throw type === undefined
      ? notFound(name)
      : new BatchRefusal(`InvalidBatch : Unable to find relationship: ${relationship}`);
  if (type !== undefined && field.referenceTo.length < 2)
    throw new BatchRefusal(
      `InvalidBatch : type is not needed for non polymorphic foreign key references: ${relationship}`,
    );
  // A parent of several possible objects has to say which. Developer Guide, "Relationship Fields in a Header Row".
  const parent = type === undefined ? field.referenceTo.length === 1 && field.referenceTo[0] : parentNamed(field, type);
  const target = parent ? schema.object(parent) : undefined;
  if (!target) throw notFound(name);
  const keyField = target.fields.get(key.toLowerCase());
  if (!keyField) throw notFound(name);
  return {
    kind: 'parent',
    field,
    relationship: field.relationshipName ?? relationship,
    parent: target.name,
    key: keyField.name,
    keyField,
  };
}

function parentNamed(field: Field, type: string): string | undefined {
  return field.referenceTo.find((name) => name.toLowerCase() === type.toLowerCase());
}

const notFound = (name: string): BatchRefusal => new BatchRefusal(`InvalidBatch : Field name not found : ${name}`);

/** A row of cells as a record: blank cells leave no trace, `#N/A` is null. */
export function readRecord(object: string, columns: readonly Column[], cells: readonly string[]): RecordData {
  const fields: RecordData['fields'] = {};
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    if (column.kind === 'id') fields['Id'] = cell === NULL_CELL ? null : cell;
    else if (column.kind === 'field') fields[column.field.name] = fieldValue(column.field, cell);
    else if (cell === NULL_CELL) fields[column.field.name] = null;
    else fields[column.relationship] = { type: column.parent, fields: { [column.key]: cell } };
  }
  return { type: object, fields };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...(['yes', 'y', 'true', 'on', '1'] as const).map((text) => [text, true] as const),
  ...(['no', 'n', 'false', 'off', '0'] as const).map((text) => [text, false] as const),
]);

/** Checkboxes have words of their own in CSV files; everything else is converted by the save. "Valid Date Format in Records" and its kin. */
function fieldValue(field: Field, cell: string): FieldValue {
  if (cell === NULL_CELL) return null;
  if (field.type === 'boolean') return BOOLEANS.get(cell.trim().toLowerCase()) ?? cell;
  return cell;
}
