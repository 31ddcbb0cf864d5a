import { UnsupportedError } from '../diagnostics';
import type { FlowFilter, FlowQuery } from '../flow';
import type { Schema, SObjectType } from '../metadata/schema';
import type { FieldValue } from '../metadata/values';

export interface FlowSoql {
  readonly soql: string;
  readonly binds: ReadonlyMap<string, FieldValue | readonly FieldValue[]>;
}

const allFields = new WeakMap<SObjectType, string>();

/** Every field a query may name; compound ones are left to their parts. */
function everyField(type: SObjectType): string {
  let text = allFields.get(type);
  if (!text) {
    text = [...type.fields.values()]
      .filter((f) => f.type !== 'address' && f.type !== 'location' && f.type !== 'base64')
      .map((f) => f.name)
      .join(', ');
    allFields.set(type, text);
  }
  return text;
}

/** The SOQL of a data element; values travel as binds. */
export function soqlOfFlowQuery(schema: Schema, query: FlowQuery): FlowSoql {
  const type = schema.object(query.object);
  const fields =
    query.fields === 'all' ? (type ? everyField(type) : 'Id') : [...new Set(['Id', ...query.fields])].join(', ');
  const binds = new Map<string, FieldValue | readonly FieldValue[]>();
  const conditions = query.filters.map((filter, i) => condition(filter, `v${i}`, binds));
  const where = conditions.length === 0 ? '' : ` WHERE ${join(conditions, query.filterLogic)}`;
  const order = query.sortField
    ? ` ORDER BY ${query.sortField} ${query.sortOrder === 'Desc' ? 'DESC' : 'ASC'} NULLS LAST`
    : '';
  const limit = query.limit === undefined ? '' : ` LIMIT ${query.limit}`;
  return { soql: `SELECT ${fields} FROM ${query.object}${where}${order}${limit}`, binds };
}

function join(conditions: readonly string[], logic: string): string {
  const text = logic.trim();
  if (text === '' || /^and$/i.test(text)) return conditions.join(' AND ');
  if (/^or$/i.test(text)) return conditions.map((c) => `(${c})`).join(' OR ');
  return text.replace(/\d+/g, (n) => `(${conditions[Number(n) - 1] ?? 'Id = null'})`).replace(/\bnot\b/gi, 'NOT');
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '!=',
  GreaterThan: '>',
  GreaterThanOrEqualTo: '>=',
  LessThan: '<',
  LessThanOrEqualTo: '<=',
};

function condition(filter: FlowFilter, name: string, binds: Map<string, FieldValue | readonly FieldValue[]>): string {
  const { field, operator, value } = filter;
  const single = Array.isArray(value) ? ((value as readonly FieldValue[])[0] ?? null) : (value as FieldValue);
  const comparison = COMPARISONS[operator];
  if (comparison) {
    if (single === null) return `${field} ${operator === 'NotEqualTo' ? '!=' : '='} null`;
    binds.set(name, single);
    return `${field} ${comparison} :${name}`;
  }
  switch (operator) {
    case 'IsNull':
    case 'IsBlank':
      return `${field} ${single === false ? '!=' : '='} null`;
    case 'In':
    case 'NotIn':
      binds.set(name, Array.isArray(value) ? (value as readonly FieldValue[]) : [single]);
      return `${field} ${operator === 'In' ? 'IN' : 'NOT IN'} :${name}`;
    case 'Contains':
    case 'StartsWith':
    case 'EndsWith':
      binds.set(name, pattern(operator, single));
      return `${field} LIKE :${name}`;
    default:
      throw new UnsupportedError(`the operator ${operator} in a flow's record filter`);
  }
}

function pattern(operator: string, value: FieldValue): string {
  const text = String(value ?? '').replace(/[\\%_]/g, '\\$&');
  return `${operator === 'StartsWith' ? '' : '%'}${text}${operator === 'EndsWith' ? '' : '%'}`;
}
