import type { FieldValue, FieldValues } from '../../metadata/values';
import type { FilterItem } from '../../metadata/schema';
import type { ObjectPlan, RollUpTarget } from '../records/object-plan';
import { roundTo } from '../records/values';
import type { OrgTransaction } from './org-transaction';
import { inputOf } from './row-input';
import { saveInputs, type SaveKind } from './save-operation';
import { passed, type Work } from './work';

/** Parents whose summaries a change touches: the new one, and the old one of a row that moved. */
export interface RollUpChange {
  readonly fields: Readonly<FieldValues>;
  readonly old: Readonly<FieldValues> | null;
}

/**
 * Step 16: recalculates the summaries of the affected parents with one grouped query for each summary, and saves those
 * parents whose value changed through their own full save. A parent that cannot be saved fails its children. [A1.16, C4.18]
 */
export function updateRollUps(
  tx: OrgTransaction,
  plan: ObjectPlan,
  works: readonly Work[],
  kind: SaveKind | 'delete' | 'undelete',
): void {
  const byForeignKey = new Map<string, RollUpTarget[]>();
  for (const target of plan.rollUps) {
    const list = byForeignKey.get(target.summary.foreignKey) ?? [];
    list.push(target);
    byForeignKey.set(target.summary.foreignKey, list);
  }
  for (const [foreignKey, targets] of byForeignKey) {
    const field = plan.field(foreignKey);
    if (!field) continue;
    const live = passed(works);
    const parents = affectedParents(plan, live, field.name, targets, kind);
    if (parents.size > 0) recalculate(tx, plan, field.name, targets, [...parents], live);
  }
}

/** Updates that touch neither the parent nor a summarised or filtered field change no summary. */
function affectedParents(
  plan: ObjectPlan,
  works: readonly Work[],
  foreignKey: string,
  targets: readonly RollUpTarget[],
  kind: string,
): Set<string> {
  const watched = new Set([foreignKey]);
  for (const { summary } of targets) {
    if (summary.summarizedField)
      watched.add(plan.field(bare(summary.summarizedField))?.name ?? summary.summarizedField);
    for (const f of summary.filters)
      for (const path of [f.field, f.valueField]) if (path) watched.add(plan.field(bare(path))?.name ?? path);
  }
  const watchesFormula = [...watched].some((name) => !plan.has(name));
  const parents = new Set<string>();
  for (const { fields, old } of works) {
    const changed =
      kind !== 'update' || old === null || watchesFormula || [...watched].some((name) => fields[name] !== old[name]);
    if (!changed) continue;
    for (const id of [fields[foreignKey], old?.[foreignKey]]) if (typeof id === 'string') parents.add(id);
  }
  return parents;
}

/** `Child__c.Amount__c` in metadata; the field alone elsewhere. */
function bare(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function recalculate(
  tx: OrgTransaction,
  plan: ObjectPlan,
  foreignKey: string,
  targets: readonly RollUpTarget[],
  ids: readonly string[],
  works: readonly Work[],
): void {
  const parentObject = targets[0]!.parentObject;
  const parentPlan = tx.plan(parentObject);
  const stored = tx.org.store.read(parentObject, ids);
  const values = new Map<string, FieldValues>(ids.map((id) => [id, {}]));
  for (const [filterText, group] of groupByFilter(plan, targets)) {
    const answers = aggregate(tx, plan, foreignKey, group, filterText, ids);
    for (const id of ids) {
      const row = answers.get(id);
      for (const [i, target] of group.entries()) {
        const empty = target.summary.operation === 'count' || target.summary.operation === 'sum' ? 0 : null;
        const value = row?.[`v${i}`] ?? empty;
        values.get(id)![target.parentField.name] =
          typeof value === 'number' ? roundTo(value, Math.max(target.parentField.scale, 0)) : value;
      }
    }
  }
  saveParents(tx, parentPlan, stored, values, foreignKey, works);
}

function groupByFilter(plan: ObjectPlan, targets: readonly RollUpTarget[]): Map<string, RollUpTarget[]> {
  const groups = new Map<string, RollUpTarget[]>();
  for (const target of targets) {
    const key = target.summary.filters.map((f) => filterText(plan, f)).join(' AND ');
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return groups;
}

const AGGREGATES = { count: 'COUNT', sum: 'SUM', min: 'MIN', max: 'MAX' } as const;

function aggregate(
  tx: OrgTransaction,
  plan: ObjectPlan,
  foreignKey: string,
  targets: readonly RollUpTarget[],
  where: string,
  ids: readonly string[],
): Map<string, FieldValues> {
  const columns = targets.map(({ summary }, i) => {
    const field = summary.operation === 'count' ? 'Id' : bare(summary.summarizedField ?? 'Id');
    return `${AGGREGATES[summary.operation]}(${field}) v${i}`;
  });
  const filter = where === '' ? '' : ` AND ${where}`;
  const soql = `SELECT ${foreignKey} parentId, ${columns.join(', ')} FROM ${plan.name} WHERE ${foreignKey} IN :ids${filter} GROUP BY ${foreignKey}`;
  const answer = tx.org.store.query(tx.org.deployed.queries.compile(soql), {
    binds: new Map([['ids', ids]]),
    now: tx.now(),
    timeZone: tx.org.timeZoneOf(tx.access.userId),
    userId: tx.access.userId,
    fiscalYearStartMonth: tx.org.settings.fiscalYearStartMonth,
    allRows: false,
    globals: (path) => tx.org.global(path.replace(/^\$/, '').split('.'), tx.access.userId),
  });
  return new Map(answer.records.map((r) => [String(r.fields.parentId), r.fields as FieldValues]));
}

const OPERATORS: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>=',
};

/** A filter item as SOQL. Several values of `equals` are an IN. */
function filterText(plan: ObjectPlan, item: FilterItem): string {
  const field = plan.field(bare(item.field));
  const name = field?.name ?? bare(item.field);
  const values = (item.value ?? '').split(/\s*,\s*/);
  const literal = (value: string): string => soqlLiteral(field?.type ?? 'string', value);
  switch (item.operation) {
    case 'equals':
      return values.length > 1 ? `${name} IN (${values.map(literal).join(', ')})` : `${name} = ${literal(values[0]!)}`;
    case 'notEqual':
      return values.length > 1
        ? `${name} NOT IN (${values.map(literal).join(', ')})`
        : `${name} != ${literal(values[0]!)}`;
    case 'contains':
      return `(${values.map((v) => `${name} LIKE ${quote(`%${v}%`)}`).join(' OR ')})`;
    case 'notContain':
      return `(NOT (${values.map((v) => `${name} LIKE ${quote(`%${v}%`)}`).join(' OR ')}))`;
    case 'startsWith':
      return `(${values.map((v) => `${name} LIKE ${quote(`${v}%`)}`).join(' OR ')})`;
    case 'includes':
      return `${name} INCLUDES (${values.map(quote).join(', ')})`;
    case 'excludes':
      return `${name} EXCLUDES (${values.map(quote).join(', ')})`;
    default:
      return `${name} ${OPERATORS[item.operation] ?? '='} ${literal(item.value ?? '')}`;
  }
}

const quote = (value: string): string => `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

function soqlLiteral(type: string, value: string): string {
  if (value === '') return 'null';
  if (type === 'boolean') return /^(true|1)$/i.test(value) ? 'true' : 'false';
  if (['int', 'long', 'double', 'currency', 'percent', 'date', 'datetime'].includes(type)) return value;
  return quote(value);
}

function saveParents(
  tx: OrgTransaction,
  parentPlan: ObjectPlan,
  stored: ReadonlyMap<string, FieldValues>,
  values: ReadonlyMap<string, FieldValues>,
  foreignKey: string,
  works: readonly Work[],
): void {
  const changed: FieldValues[] = [];
  for (const [id, row] of values) {
    const current = stored.get(id);
    if (current && Object.entries(row).some(([name, value]) => !same(current[name] ?? null, value)))
      changed.push({ Id: id, ...row });
  }
  if (changed.length === 0) return;
  const inputs = changed.map((row, index) => inputOf(parentPlan, row, index));
  const access = { userId: tx.access.userId, permissions: 'system', sharing: false } as const;
  const results = saveInputs(tx, 'update', inputs, { allOrNone: true, access, source: 'system' });
  for (const [i, result] of results.entries()) {
    if (result.errors.length === 0) continue;
    const id = changed[i]!.Id;
    for (const work of works)
      if (work.fields[foreignKey] === id || work.old?.[foreignKey] === id) work.errors.push(...result.errors);
  }
}

const same = (a: FieldValue, b: FieldValue): boolean => a === b || (a === null && b === null);
