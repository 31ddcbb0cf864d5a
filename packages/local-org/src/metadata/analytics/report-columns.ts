import type { Schema } from '../schema';
import { reachField } from './field-paths';
import type { ReportColumn, ReportTable } from './report-schema';

const AUDIT = new Set(['CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'LastActivityDate', 'Id', 'Name']);
/** Fields whose label differs from that of the id field behind them. */
const LOOKUP_LABEL = / ID$/;

/** Makes a column of a path from a table; undefined when the path leads nowhere. */
export function makeColumn(
  schema: Schema,
  tables: readonly ReportTable[],
  at: { readonly table: number; readonly code: string; readonly name: string; readonly path: string },
  label?: string,
): ReportColumn | undefined {
  const table = tables[at.table];
  const reached = table && reachField(schema, table.object, at.path);
  if (!table || !reached) return undefined;
  const steps = reached.path.split('.');
  return {
    code: at.code,
    name: at.name,
    label: label ?? labelOf(schema, table, reached.path),
    table: at.table,
    path: reached.path,
    idPath: namesRecord(schema, table.object, reached.path) ? [...steps.slice(0, -1), 'Id'].join('.') : null,
    type: reached.type,
    scale: reached.field?.scale ?? 0,
    field: reached.field,
    object: reached.object,
  };
}

/** True for the name of the record itself or of a parent. */
function namesRecord(schema: Schema, object: string, path: string): boolean {
  const reached = reachField(schema, object, path);
  if (!reached) return false;
  return reached.field ? reached.field.nameField : /(^|\.)Name$/.test(path);
}

/** `Account Name`, `Workspace: Owner Name`, `Industry`. */
function labelOf(schema: Schema, table: ReportTable, path: string): string {
  const reached = reachField(schema, table.object, path);
  const lookup = reached?.lookups.at(-1);
  const custom = schema.object(table.object)?.custom ?? false;
  if (!lookup) {
    const own = reached?.field?.label ?? path;
    return AUDIT.has(path) && (custom || path === 'Id') ? `${table.label}: ${own}` : own;
  }
  const name = lookup.label.replace(LOOKUP_LABEL, '');
  if (!namesRecord(schema, table.object, path))
    return `${lookup.custom ? lookup.label : parentLabel(schema, lookup.referenceTo[0], name)}: ${reached?.field?.label ?? path}`;
  if (lookup.custom) return lookup.label;
  const shown = /^(Owner|CreatedBy|LastModifiedBy)$/.test(lookup.relationshipName ?? '') ? name : `${name} Name`;
  if (lookup.name === 'RecordTypeId') return 'Record Type';
  if (lookup.name === 'OwnerId') return custom ? `${table.label}: Owner Name` : `${table.label} Owner`;
  return custom ? `${table.label}: ${shown}` : shown;
}

function parentLabel(schema: Schema, object: string | undefined, byDefault: string): string {
  return (object === undefined ? undefined : schema.object(object)?.label) ?? byDefault;
}
