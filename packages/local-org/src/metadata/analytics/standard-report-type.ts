import type { Schema } from '../schema';
import { makeColumn } from './report-columns';
import type { ColumnLookup, ReportColumn, ReportTable, ReportTypeModel } from './report-schema';
import type { StandardReportType } from './standard-types';

/** A report type of the platform, by its table of codes. */
export function standardReportType(schema: Schema, name: string, type: StandardReportType): ReportTypeModel {
  const object = schema.object(type.object);
  const table: ReportTable = {
    object: type.object,
    label: object?.label ?? type.object,
    path: type.object,
    alias: type.object,
    link: null,
    outer: false,
  };
  const tables = [table];
  const make = (code: string, path: string): ReportColumn | undefined =>
    makeColumn(schema, tables, { table: 0, code, name: code, path }) ?? ofOther(schema, type, code, path);
  return {
    name,
    label: type.label,
    tables,
    also: type.also ?? null,
    ownerPath: type.owner === undefined ? null : { table: 0, path: type.owner },
    column: (code) => lookup(schema, type, make, code),
    sections: () => [
      {
        label: type.label,
        columns: Object.entries(type.columns).flatMap(([code, path]) => make(code, path) ?? []),
      },
      ...customSections(schema, type, make),
    ],
  };
}

/** A field that only the second object has. */
function ofOther(schema: Schema, type: StandardReportType, code: string, path: string): ReportColumn | undefined {
  if (type.also === undefined) return undefined;
  const also = schema.object(type.also);
  const table = { object: type.also, label: also?.label ?? '', path: '', alias: '', link: null, outer: false };
  return makeColumn(schema, [table], { table: 0, code, name: code, path });
}

function lookup(
  schema: Schema,
  type: StandardReportType,
  make: (code: string, path: string) => ReportColumn | undefined,
  code: string,
): ColumnLookup {
  const path = type.columns[code];
  if (path !== undefined) {
    const found = make(code, path);
    return found ? { found } : 'unknown';
  }
  const custom = /^(\w+)\.(\w+__p?c(?:\.\w+)?)$/i.exec(code);
  if (custom) return ofCustomField(schema, type, make, code, custom[1] ?? '', custom[2] ?? '');
  // Codes of standard fields are upper case; API names are the commonest mistake.
  if (/[a-z]/.test(code) || isMisspelt(code, type)) return 'missing';
  return 'unknown';
}

function ofCustomField(
  schema: Schema,
  type: StandardReportType,
  make: (code: string, path: string) => ReportColumn | undefined,
  code: string,
  prefix: string,
  field: string,
): ColumnLookup {
  const entry = Object.entries(type.customFields).find(([key]) => key.toLowerCase() === prefix.toLowerCase());
  if (!entry) return schema.object(prefix) ? 'unknown' : 'missing';
  const path = relationshipPath(schema, entry[0] === 'Activity' ? 'Task' : entry[0], field);
  const found = make(code, [entry[1], path].filter((part) => part !== '').join('.'));
  if (found) return { found };
  return /^[A-Za-z0-9]+__\w+__p?c$/.test(field) ? 'unknown' : 'missing';
}

/** A custom lookup is shown by the name of its record. */
function relationshipPath(schema: Schema, object: string, field: string): string {
  const found = schema.field(object, field);
  return found?.type === 'reference' && found.relationshipName !== null ? `${found.relationshipName}.Name` : field;
}

/** One letter too many, too few or another one than in a known code. */
function isMisspelt(code: string, type: StandardReportType): boolean {
  return Object.keys(type.columns).some(
    (known) => known.length > 5 && !/\d/.test(known) && isOneLetterOff(code, known),
  );
}

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = a.length === b.length ? [i + 1, i + 1] : a.length > b.length ? [i + 1, i] : [i, i + 1];
  return a.slice(restA) === b.slice(restB) && !/\d/.test(a);
}

function customSections(
  schema: Schema,
  type: StandardReportType,
  make: (code: string, path: string) => ReportColumn | undefined,
): { readonly label: string; readonly columns: readonly ReportColumn[] }[] {
  return Object.keys(type.customFields).flatMap((prefix) => {
    const object = schema.object(prefix === 'Activity' ? 'Task' : prefix);
    const columns = [...(object?.fields.values() ?? [])]
      .filter((field) => field.custom)
      .flatMap((field) => {
        const found = lookup(schema, type, make, `${prefix}.${field.name}`);
        return typeof found === 'object' ? [found.found] : [];
      });
    return columns.length === 0 ? [] : [{ label: `${object?.label ?? prefix}: Custom Info`, columns }];
  });
}
