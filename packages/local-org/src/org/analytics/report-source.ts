import type { ReportColumn, ReportTypeModel } from '../../metadata/analytics/report-schema';
import type { Schema } from '../../metadata/schema';
import type { FieldRef, PlanCondition } from '../../soql';
import { resolvePath } from '../../store/sql/joins';

/**
 * Rows of one kind in a report: those of the last object, or those of an earlier one without any of the next (outer joins), or
 * those of a second object (events beside tasks). The parts of a report share no row, so that summaries add up.
 */
export interface ReportPart {
  readonly object: string;
  /** Index of the table whose rows these are. */
  readonly level: number;
  readonly where: readonly PlanCondition[];
  /** Where a column is read; null when these rows have none. */
  ref(column: Pick<ReportColumn, 'table' | 'path'>): FieldRef | null;
  /** Where the id behind a name or lookup is read. */
  idRef(column: Pick<ReportColumn, 'table' | 'path'>): FieldRef | null;
}

/** Splits a report type into its kinds of rows. */
export function reportParts(schema: Schema, type: ReportTypeModel): readonly ReportPart[] {
  const { tables } = type;
  const levels = tables.flatMap((_table, level) => {
    const next = tables[level + 1];
    return next === undefined || next.outer ? [level] : [];
  });
  const parts = levels.map((level) => makePart(schema, type, level, tables[level]?.object ?? ''));
  return type.also === null ? parts : [...parts, makePart(schema, type, tables.length - 1, type.also)];
}

function makePart(schema: Schema, type: ReportTypeModel, level: number, object: string): ReportPart {
  const path = (table: number): string => upPath(type, level, table);
  const find = (column: Pick<ReportColumn, 'table' | 'path'>): FieldRef | null =>
    column.table > level ? null : tryPath(schema, object, path(column.table) + column.path);
  const part: ReportPart = {
    object,
    level,
    where: [],
    ref: find,
    idRef: (column) => {
      const ref = find(column);
      const lookup = ref?.hops.at(-1);
      if (!ref || !lookup) return ref && tryPath(schema, object, 'Id');
      const hops = ref.hops.slice(0, -1);
      const holder = hops.length === 0 ? object : (hops.at(-1)?.object ?? null);
      return { kind: 'field', hops, object: holder, field: lookup.field, name: lookup.field.name, type: 'reference' };
    },
  };
  return { ...part, where: joinConditions(schema, type, part) };
}

/** Relationships from a row of a table up to one of an earlier table, with a dot behind each. */
function upPath(type: ReportTypeModel, level: number, table: number): string {
  let path = '';
  for (let i = level; i > table; i--) {
    const link = type.tables[i]?.link;
    const target = type.tables[i - 1]?.object ?? '';
    const name = link?.relationshipName ?? '';
    path += link && link.referenceTo.length > 1 ? `${name}:${target}.` : `${name}.`;
  }
  return path;
}

function tryPath(schema: Schema, object: string, path: string): FieldRef | null {
  try {
    return resolvePath(schema, object, path);
  } catch {
    return null;
  }
}

/** Every table up to this one has its row; the next one has none. */
function joinConditions(schema: Schema, type: ReportTypeModel, part: ReportPart): readonly PlanCondition[] {
  const conditions: PlanCondition[] = [];
  for (const [i, table] of type.tables.entries()) {
    if (i > part.level) break;
    for (const name of table.required ?? []) conditions.push(...exists(schema, part, i, name));
    if (table.link) conditions.push(...exists(schema, part, i, table.link.name));
  }
  const next = type.tables[part.level + 1];
  const id = part.ref({ table: part.level, path: 'Id' });
  const column = next?.link && tryPath(schema, next.object, next.link.name);
  if (next && id && column)
    conditions.push({ kind: 'semiJoin', left: id, negated: true, query: { object: next.object, column, where: null } });
  return conditions;
}

/** A lookup that leads to a record which the user may see. A detail is seen with its master alone. */
function exists(schema: Schema, part: ReportPart, table: number, lookup: string): readonly PlanCondition[] {
  const left = part.ref({ table, path: lookup });
  if (!left) return [];
  const isSet: PlanCondition = { kind: 'compare', left, operator: '!=', right: { kind: 'constant', value: null } };
  const target = left.field?.referenceTo.length === 1 ? (left.field.referenceTo[0] ?? '') : '';
  const column = left.field?.masterDetail ? null : tryPath(schema, target, 'Id');
  return column
    ? [isSet, { kind: 'semiJoin', left, negated: false, query: { object: target, column, where: null } }]
    : [isSet];
}
