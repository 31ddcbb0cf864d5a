import type { FieldType } from '../../metadata/schema';
import { plainQueryError, queryError } from '../errors';
import { isValidId, normalizeId } from '../ids';
import type { Operand } from '../plan';
import type { ValueNode } from '../syntax/nodes';
import type { BindContext } from './scope';

const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'long', 'double', 'currency', 'percent']);

/** The left side of a comparison, as far as its values are checked. */
export interface ValueTarget {
  readonly name: string;
  readonly type: FieldType;
  /** False for references that hold names instead of ids (fields of custom metadata that point at entities). */
  readonly holdsIds?: boolean;
}

/** Binds a literal and checks it against the field's type [B2]. */
export function bindOperand(context: BindContext, node: ValueNode, target: ValueTarget): Operand {
  if (node.kind === 'bind') {
    if (!context.allowBinds) throw plainQueryError('MALFORMED_QUERY', 'Bind variables only allowed in Apex code');
    context.binds.add(node.name);
    return { kind: 'bind', name: node.name };
  }
  if (node.kind === 'null') return { kind: 'constant', value: null };
  if (node.kind === 'currency') {
    throw queryError(
      'MALFORMED_QUERY',
      'Currency literals are only allowed in multi-currency organizations',
      context.text,
      node.start,
    );
  }
  const value = literalFor(target, node);
  if (value === undefined) throw wrongType(context, node, target);
  if (typeof value === 'object') return value;
  return { kind: 'constant', value: checkId(context, node, target, value) };
}

/** The value in the field's encoding, or undefined when the literal is of another type. */
function literalFor(
  target: ValueTarget,
  node: Exclude<ValueNode, { kind: 'bind' | 'null' | 'currency' }>,
): string | number | boolean | Operand | undefined {
  const type = target.type;
  if (NUMBERS.has(type)) return node.kind === 'number' ? node.value : undefined;
  switch (type) {
    case 'boolean':
      return node.kind === 'boolean' ? node.value : undefined;
    case 'date':
      if (node.kind === 'dateLiteral') return { kind: 'dateLiteral', name: node.name, n: node.n };
      return node.kind === 'date' && isCalendarDate(node.value) ? node.value : undefined;
    case 'datetime':
      if (node.kind === 'dateLiteral') return { kind: 'dateLiteral', name: node.name, n: node.n };
      return node.kind === 'datetime' ? utcInstant(node.value) : undefined;
    case 'time':
      return node.kind === 'time'
        ? node.value.replace(
            /^(\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/,
            (_, hms: string, f?: string) => `${hms}.${(f ?? '').padEnd(3, '0').slice(0, 3)}Z`,
          )
        : undefined;
    case 'anyType':
      return 'value' in node ? node.value : { kind: 'dateLiteral', name: node.name, n: node.n };
    default:
      return node.kind === 'string' ? node.value : undefined;
  }
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A datetime literal with any zone as `YYYY-MM-DDTHH:mm:ss.SSSZ`; undefined when it is no moment. */
export function utcInstant(text: string): string | undefined {
  const date = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const TYPE_NAMES: Partial<Record<FieldType, string>> = {
  datetime: 'dateTime',
  picklist: 'string',
  textarea: 'string',
  email: 'string',
  phone: 'string',
  url: 'string',
  multipicklist: 'string',
  combobox: 'string',
  encryptedstring: 'string',
  id: 'string',
  reference: 'string',
  percent: 'double',
};

function wrongType(context: BindContext, node: ValueNode, target: ValueTarget): Error {
  const type = TYPE_NAMES[target.type] ?? target.type;
  const quotes = type === 'string' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  return queryError(
    'INVALID_FIELD',
    `value of filter criterion for field '${target.name}' must be of type ${type} and ${quotes}`,
    context.text,
    node.start,
  );
}

function checkId(
  context: BindContext,
  node: ValueNode,
  target: ValueTarget,
  value: string | number | boolean,
): string | number | boolean {
  const isId = (target.type === 'id' || target.type === 'reference') && target.holdsIds !== false;
  if (!isId || typeof value !== 'string' || value === '') return value;
  if (!isValidId(value))
    throw queryError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`, context.text, node.start);
  return normalizeId(value);
}
