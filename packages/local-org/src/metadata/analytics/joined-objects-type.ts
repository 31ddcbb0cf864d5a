import type { Field, Schema } from '../schema';
import { makeColumn } from './report-columns';
import { namePath, reportFieldPath } from './field-paths';
import type { ColumnLookup, ReportColumn, ReportTable, ReportTypeModel } from './report-schema';
import type { ReportTypeLookup } from './report-type';
import { CUSTOM_OBJECT_COLUMNS, LOOKUP_COLUMNS, STANDARD_REPORT_TYPES } from './standard-types';

/** Standard objects before a custom detail, and the report type whose codes name their fields. */
const MASTERS: Readonly<Record<string, string>> = {
  Opportunity: 'Opportunity',
  Account: 'AccountList',
  Contact: 'ContactList',
  Lead: 'LeadList',
  Case: 'CaseList',
  Campaign: 'CampaignList',
};

/**
 * Report types that objects bring with them: `CustomEntity$X__c`, `CustomEntityCustomEntity$Parent__c$Child__c`,
 * `OpportunityCustomEntity$Child__c`, `Opportunity@Opportunity.Lookup__c`; `@Object.Lookup__c` adds the fields of a lookup.
 */
export function joinedObjectsType(schema: Schema, name: string): ReportTypeLookup {
  const [chain = '', lookupPart] = name.split('@');
  const [head = '', ...named] = chain.split('$');
  const objects = objectsOf(head, named);
  if (!objects) return 'invalid';
  const types = objects.map((object) => schema.object(object));
  if (types.some((type) => type === undefined)) return named.some(isPackaged) ? 'unmodelled' : 'invalid';
  const tables: ReportTable[] = [];
  for (const type of types) {
    const before = tables.at(-1);
    const link = before ? linkTo(schema, type?.name ?? '', before.object) : null;
    if (link === undefined) return isPackaged(type?.name ?? '') ? 'unmodelled' : 'invalid';
    tables.push({
      object: type?.name ?? '',
      label: type?.label ?? '',
      path: type?.name ?? '',
      alias: type?.name ?? '',
      link,
      outer: false,
    });
  }
  if (lookupPart === undefined) return { found: model(schema, name, tables, undefined) };
  const [holder = '', field = ''] = lookupPart.split('.');
  const lookup = schema.field(holder, field);
  if (!lookup || lookup.type !== 'reference') return isPackaged(field) ? 'unmodelled' : 'invalid';
  const table = tables.findIndex((t) => t.object.toLowerCase() === holder.toLowerCase());
  return table < 0 ? 'invalid' : { found: model(schema, name, tables, { table, field: lookup }) };
}

/** A name with a package's namespace, about which nothing is known here. */
function isPackaged(name: string): boolean {
  return /^[A-Za-z0-9]+__[A-Za-z0-9_]+?__c$/.test(name);
}

function objectsOf(head: string, named: readonly string[]): readonly string[] | undefined {
  const customs = (head.match(/CustomEntity/g) ?? []).length;
  const standard = head.replace(/CustomEntity/g, '');
  if (customs !== named.length) return undefined;
  if (standard === '') return named.length > 0 ? named : undefined;
  return MASTERS[standard] === undefined ? undefined : [standard, ...named];
}

/** The master-detail field that leads to the parent, else any lookup that does. */
function linkTo(schema: Schema, child: string, parent: string): Field | undefined {
  const fields = [...(schema.object(child)?.fields.values() ?? [])].filter(
    (field) => field.custom && field.referenceTo.includes(parent),
  );
  return fields.find((field) => field.masterDetail) ?? fields[0];
}

interface LookupParent {
  readonly table: number;
  readonly field: Field;
}

function model(
  schema: Schema,
  name: string,
  tables: readonly ReportTable[],
  parent: LookupParent | undefined,
): ReportTypeModel {
  const column = (code: string): ColumnLookup => lookup(schema, tables, parent, code);
  const owned = tables.findLastIndex((t) => schema.field(t.object, 'OwnerId') !== undefined);
  return {
    name,
    label: [
      ...tables.map((t) => schema.object(t.object)?.labelPlural ?? t.label),
      ...(parent ? [parent.field.label] : []),
    ].join(' with '),
    tables: parent ? withRequired(tables, parent) : tables,
    also: null,
    ownerPath: owned < 0 ? null : { table: owned, path: 'OwnerId' },
    column,
    sections: () =>
      tables.map((table, i) => ({
        label: table.label,
        columns: codesOf(schema, table, i).flatMap((code) => {
          const found = column(code);
          return typeof found === 'object' ? [found.found] : [];
        }),
      })),
  };
}

/** `@`: the lookup's record is joined, so rows without one are not in the report. */
function withRequired(tables: readonly ReportTable[], { table, field }: LookupParent): readonly ReportTable[] {
  return tables.map((t, i) => (i === table ? { ...t, required: [...(t.required ?? []), field.name] } : t));
}

function codesOf(schema: Schema, table: ReportTable, index: number): readonly string[] {
  const prefix = codePrefix(table, index);
  const standard =
    prefix === undefined
      ? Object.keys(STANDARD_REPORT_TYPES[MASTERS[table.object] ?? '']?.columns ?? {})
      : Object.keys(CUSTOM_OBJECT_COLUMNS).map((key) => `${prefix}${key}`);
  const custom = [...(schema.object(table.object)?.fields.values() ?? [])].filter((field) => field.custom);
  return [...standard, ...custom.map((field) => `${table.object}.${field.name}`)];
}

/** `CUST_` for the first custom object of the chain, `CHILD_` for the next; standard objects have codes of their own. */
function codePrefix(table: ReportTable, index: number): string | undefined {
  if (!/__c$/i.test(table.object)) return undefined;
  return table.link === null || !/__c$/i.test(table.link.referenceTo[0] ?? '')
    ? 'CUST_'
    : index === 1
      ? 'CHILD_'
      : 'GRANDCHILD_';
}

function lookup(
  schema: Schema,
  tables: readonly ReportTable[],
  parent: LookupParent | undefined,
  code: string,
): ColumnLookup {
  const at = (table: number, path: string, label?: string): ReportColumn | undefined =>
    makeColumn(schema, tables, { table, code, name: code.replace(/\$/g, ''), path }, label);
  const answer = (found: ReportColumn | undefined): ColumnLookup => (found ? { found } : 'missing');
  if (code.startsWith('FK_')) return ofLookup(schema, parent, code, at);
  for (const [i, table] of tables.entries()) {
    const prefix = codePrefix(table, i);
    const path =
      prefix !== undefined && code.startsWith(prefix) ? CUSTOM_OBJECT_COLUMNS[code.slice(prefix.length)] : undefined;
    if (path !== undefined) return answer(at(i, path));
    const standard = prefix === undefined ? STANDARD_REPORT_TYPES[MASTERS[table.object] ?? ''] : undefined;
    if (standard?.columns[code] !== undefined) {
      const found = at(i, standard.columns[code]);
      return found ? { found } : 'unknown';
    }
  }
  const dotted = /^(\w+)\.(.+)$/.exec(code);
  if (dotted) return ofField(schema, tables, dotted[1] ?? '', dotted[2] ?? '', at);
  const standardHead = tables[0] !== undefined && !/__c$/i.test(tables[0].object);
  return standardHead && /^[A-Z0-9_.]+$/.test(code) && !/^(CUST|CHILD)_/.test(code) ? 'unknown' : 'missing';
}

type At = (table: number, path: string, label?: string) => ReportColumn | undefined;

function ofField(schema: Schema, tables: readonly ReportTable[], object: string, field: string, at: At): ColumnLookup {
  const table = tables.findIndex((t) => t.object.toLowerCase() === object.toLowerCase());
  if (table < 0) return ofParentField(schema, tables, object, field, at);
  // Standard fields have codes, not API names.
  if (!/__c/i.test(field)) return 'missing';
  const path = reportFieldPath(schema, tables[table]?.object ?? '', field) ?? field;
  const found = at(table, path);
  return found ? { found } : isPackaged(field) ? 'unknown' : 'missing';
}

/** Custom fields of a standard object that the first table leads to: those of the account in a report on opportunities. */
function ofParentField(
  schema: Schema,
  tables: readonly ReportTable[],
  object: string,
  field: string,
  at: At,
): ColumnLookup {
  const head = STANDARD_REPORT_TYPES[MASTERS[tables[0]?.object ?? ''] ?? ''];
  const through = head?.customFields[object];
  if (through === undefined) return schema.object(object) && !isPackaged(object) ? 'missing' : 'unknown';
  const found = at(0, `${through}.${field}`);
  return found ? { found } : isPackaged(field) ? 'unknown' : 'missing';
}

/** `FK_NAME`, `FK_OPP_AMOUNT`, `FK_$Parent__c.Field__c` (in the API `FK_Parent__c.Field__c`). */
function ofLookup(schema: Schema, parent: LookupParent | undefined, code: string, at: At): ColumnLookup {
  if (!parent) return 'missing';
  const { relationshipName, referenceTo } = parent.field;
  const target = referenceTo[0] ?? '';
  const shown = namePath(schema, parent.field);
  if (relationshipName === null || shown === undefined) return 'unknown';
  if (code === 'FK_NAME') return found(at(parent.table, shown, parent.field.label));
  const path = LOOKUP_COLUMNS[target]?.[code];
  if (path !== undefined) return found(at(parent.table, `${relationshipName}.${path}`));
  const custom = /^FK_\$?(\w+)\.(.+)$/.exec(code);
  if (custom?.[1]?.toLowerCase() === target.toLowerCase()) {
    const inner = reportFieldPath(schema, target, custom[2] ?? '');
    const column = inner === undefined ? undefined : at(parent.table, `${relationshipName}.${inner}`);
    return column ? { found: column } : isPackaged(custom[2] ?? '') ? 'unknown' : 'missing';
  }
  const standard = CUSTOM_OBJECT_COLUMNS[code.slice('FK_'.length)];
  return standard === undefined ? 'unknown' : found(at(parent.table, `${relationshipName}.${standard}`));
}

function found(column: ReportColumn | undefined): ColumnLookup {
  return column ? { found: column } : 'unknown';
}
