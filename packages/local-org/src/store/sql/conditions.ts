import type { FieldType } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import type { Operand, PlanCondition, PlanExpression, SemiJoinPlan } from '../../soql';
import { isValidId, normalizeId } from '../../soql/ids';
import type { SqlValue } from '../columns';
import { caseVariants, isAscii } from './case-variants';
import { Expressions, isFoldedText } from './expressions';
import { Joins, visibility } from './joins';
import {
  bindValue,
  concat,
  fragment,
  joined,
  resolveOperand,
  type CompileContext,
  type Fragment,
  type Parameter,
} from './run';

const FALSE = fragment('0');
const TRUE = fragment('1');
const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'long', 'double', 'currency', 'percent']);

type Compare = Extract<PlanCondition, { kind: 'compare' }>;
type SetTest = Extract<PlanCondition, { kind: 'set' }>;

/** A bind's or literal's value in the encoding of the column it is compared with; blank text is null [B4.2]. */
export function encode(value: FieldValue | undefined, type: FieldType): SqlValue {
  if (value === undefined || value === null || value === '') return type === 'boolean' ? 0 : null;
  if (type === 'boolean') return value === true || value === 'true' || value === 1 ? 1 : 0;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (NUMBERS.has(type)) return Number(value);
  if (typeof value === 'number') return String(value);
  if ((type === 'id' || type === 'reference') && isValidId(value)) return normalizeId(value);
  if (type === 'datetime' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `${value}T00:00:00.000Z`;
  if (type === 'datetime') return Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString();
  return type === 'date' ? value.slice(0, 10) : value;
}

/**
 * Translates WHERE and HAVING. Every condition is true or false, never unknown: a comparison with a null field is false,
 * its negation true, so `!=` and `NOT IN` find rows where the field is null [B4.3].
 */
export class Conditions {
  constructor(
    private readonly context: CompileContext,
    private readonly expressions: Expressions,
  ) {}

  compile(condition: PlanCondition): Fragment {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return balanced(
          condition.operands.map((operand) => this.compile(operand)),
          condition.kind === 'and' ? ' AND ' : ' OR ',
        );
      case 'not':
        return concat(['NOT COALESCE(', this.compile(condition.operand), ', 0)']);
      case 'compare':
        return this.compare(condition);
      case 'set':
        return this.set(condition);
      case 'semiJoin':
        return this.semiJoin(this.expressions.compile(condition.left), condition.negated, condition.query);
    }
  }

  /** SQL of the left side. A label has parameters and stands in parentheses by itself. */
  private left(e: PlanExpression): Fragment {
    return this.expressions.compile(e);
  }

  private compare(c: Compare): Fragment {
    const plain = this.reusable(c);
    if (plain !== undefined) return this.single(c, c.right, plain);
    const resolved = resolveOperand(c.right, this.context);
    if (resolved.kind === 'range') return this.range(c, resolved.range);
    if (resolved.kind === 'list') {
      const tests = resolved.values.map((value) => this.single(c, { kind: 'constant', value }, value));
      if (c.operator === '!=') return tests.length === 0 ? TRUE : concat(['(', joined(tests, ' AND '), ')']);
      return tests.length === 0 ? FALSE : balanced(tests, ' OR ');
    }
    return this.single(c, c.right, resolved.value);
  }

  /**
   * The value of a bind whose kind alone (see `bindKind`) decides the SQL: the statement can then run again with other
   * values of the same kind.
   */
  private reusable(c: Compare): FieldValue | undefined {
    if (c.right.kind !== 'bind' || c.left.type === 'multipicklist') return undefined;
    const value = bindValue(this.context.parameters, c.right.name);
    return bindKind(value).startsWith('plain') && encode(value as FieldValue, c.left.type) !== null
      ? (value as FieldValue)
      : undefined;
  }

  /** A parameter that follows the bind when the statement is run again. */
  private parameter(operand: Operand, value: FieldValue, type: FieldType): Parameter {
    if (operand.kind === 'bind') return (run) => encode(bindValue(run, operand.name) as FieldValue, type);
    return encode(value, type);
  }

  private single(c: Compare, operand: Operand, value: FieldValue): Fragment {
    const encoded = encode(value, c.left.type);
    const left = this.left(c.left);
    if (encoded === null) return nullTest(left, c.operator);
    if (c.operator === 'LIKE') return this.like(left, operand, String(encoded));
    if (c.left.type === 'multipicklist') return this.exactValues(c, left, String(encoded));
    const parameter = this.parameter(operand, value, c.left.type);
    if (c.operator === '=') return this.equals(c.left, left, parameter, encoded);
    if (c.operator === '!=') return concat(['NOT COALESCE(', this.equals(c.left, left, parameter, encoded), ', 0)']);
    // Text is ordered by its upper-case form [B8.3].
    if (isFoldedText(c.left)) return concat(['upper(', left, fragment(`) ${c.operator} upper(?)`, [parameter])]);
    return concat([left, fragment(` ${c.operator} ?`, [parameter])]);
  }

  private equals(e: PlanExpression, left: Fragment, parameter: Parameter, value: SqlValue): Fragment {
    if (!isFoldedText(e)) return concat([left, fragment(' = ?', [parameter])]);
    if (typeof value !== 'string' || isAscii(value))
      return concat([left, fragment(' = ? COLLATE NOCASE', [parameter])]);
    const variants = caseVariants(value);
    if (!variants) return concat(['sf_fold(', left, fragment(') = ?', [value.toUpperCase()])]);
    return concat([left, fragment(` COLLATE NOCASE IN (${variants.map(() => '?').join(', ')})`, variants)]);
  }

  private like(left: Fragment, operand: Operand, pattern: string): Fragment {
    const parameter: Parameter = operand.kind === 'bind' ? (run) => String(bindValue(run, operand.name)) : pattern;
    if (!isAscii(pattern)) return concat(['COALESCE(sf_like(', left, fragment(', ?), 0)', [parameter])]);
    return concat([left, fragment(pattern.includes('\\') ? ` LIKE ? ESCAPE '\\'` : ' LIKE ?', [parameter])]);
  }

  /** `Multi = 'A;B'`: exactly these values, in the order in which they are stored [B3.7]. */
  private exactValues(c: Compare, left: Fragment, value: string): Fragment {
    const order =
      c.left.kind === 'field' ? (c.left.field?.picklist?.values.map((v) => v.value.toLowerCase()) ?? []) : [];
    const rank = (v: string): number =>
      order.includes(v.toLowerCase()) ? order.indexOf(v.toLowerCase()) : order.length;
    const sorted = value
      .split(';')
      .sort((a, b) => rank(a) - rank(b))
      .join(';');
    const test = concat([left, fragment(' = ? COLLATE NOCASE', [sorted])]);
    return c.operator === '!=' ? concat(['NOT COALESCE(', test, ', 0)']) : test;
  }

  /** Comparison with a date literal: `<` before its start, `>` after its end [B5.1]. */
  private range(
    c: Compare,
    range: { startDate: string; endDate: string; startInstant: string; endInstant: string },
  ): Fragment {
    const left = this.left(c.left);
    const [start, end] =
      c.left.type === 'date' ? [range.startDate, range.endDate] : [range.startInstant, range.endInstant];
    switch (c.operator) {
      case '=':
        return concat(['(', left, fragment(' >= ? AND ', [start]), left, fragment(' < ?)', [end])]);
      case '!=':
        return concat(['NOT COALESCE(', left, fragment(' >= ? AND ', [start]), left, fragment(' < ?, 0)', [end])]);
      case '<':
        return concat([left, fragment(' < ?', [start])]);
      case '<=':
        return concat([left, fragment(' < ?', [end])]);
      case '>':
        return concat([left, fragment(' >= ?', [end])]);
      default:
        return concat([left, fragment(' >= ?', [start])]);
    }
  }

  private set(c: SetTest): Fragment {
    if (c.operator === 'INCLUDES' || c.operator === 'EXCLUDES') return this.includes(c);
    const single = c.right.length === 1 ? c.right[0] : undefined;
    const test = single?.kind === 'bind' ? this.inBind(c.left, single.name) : this.inList(c.left, c.right);
    return c.operator === 'NOT IN' ? concat(['NOT COALESCE(', test, ', 0)']) : test;
  }

  /** `IN :list`: one parameter, however long the list is. */
  private inBind(e: PlanExpression, name: string): Fragment {
    const listOf = (value: FieldValue | readonly FieldValue[]): readonly FieldValue[] =>
      Array.isArray(value) ? (value as readonly FieldValue[]) : [value as FieldValue];
    const values = listOf(bindValue(this.context.parameters, name));
    if (values.some((value) => typeof value === 'string' && !isAscii(value))) {
      this.context.reuse.bound = true;
      return this.inValues(e, values);
    }
    const encodeAll = (run: CompileContext['parameters']): string =>
      JSON.stringify(
        listOf(bindValue(run, name))
          .map((value) => encode(value, e.type))
          .filter((value) => value !== null),
      );
    const left = this.left(e);
    const test = concat([
      left,
      isFoldedText(e) ? ' COLLATE NOCASE' : '',
      fragment(' IN (SELECT value FROM json_each(?))', [encodeAll]),
    ]);
    const hasNull = values.some((value) => encode(value, e.type) === null);
    return hasNull ? concat(['(', test, ' OR ', left, ' IS NULL)']) : test;
  }

  private inList(e: PlanExpression, operands: readonly Operand[]): Fragment {
    const values: FieldValue[] = [];
    const others: Fragment[] = [];
    for (const operand of operands) {
      const resolved = resolveOperand(operand, this.context);
      if (resolved.kind === 'range')
        others.push(this.range({ kind: 'compare', left: e, operator: '=', right: operand }, resolved.range));
      else if (resolved.kind === 'list') values.push(...resolved.values);
      else values.push(resolved.value);
    }
    if (others.length === 0) return this.inValues(e, values);
    return concat(['(', joined([...others, ...(values.length > 0 ? [this.inValues(e, values)] : [])], ' OR '), ')']);
  }

  private inValues(e: PlanExpression, values: readonly FieldValue[]): Fragment {
    const left = this.left(e);
    const tests: Fragment[] = [];
    const simple: SqlValue[] = [];
    for (const value of new Set(values.map((v) => encode(v, e.type)))) {
      if (value === null) tests.push(concat([left, ' IS NULL']));
      else if (typeof value === 'string' && isFoldedText(e) && !isAscii(value)) {
        const variants = caseVariants(value);
        if (variants) simple.push(...variants);
        else tests.push(this.equals(e, left, value, value));
      } else simple.push(value);
    }
    if (simple.length > 0)
      tests.unshift(
        concat([
          left,
          isFoldedText(e) ? ' COLLATE NOCASE' : '',
          fragment(' IN (SELECT value FROM json_each(?))', [JSON.stringify(simple)]),
        ]),
      );
    return tests.length === 0 ? FALSE : balanced(tests, ' OR ');
  }

  /** `INCLUDES ('A;B', 'C')`: A and B, or C [B3.7]. */
  private includes(c: SetTest): Fragment {
    const left = this.left(c.left);
    const values = c.right.flatMap((operand): FieldValue[] => {
      const resolved = resolveOperand(operand, this.context);
      return resolved.kind === 'list' ? [...resolved.values] : resolved.kind === 'value' ? [resolved.value] : [];
    });
    const tests = values.map((value) => {
      if (value === null || value === '') return concat([left, ' IS NULL']);
      const parts = String(value)
        .split(';')
        .filter((part) => part !== '');
      return concat([
        '(',
        joined(
          parts.map((part) =>
            concat([`instr(lower(';' || `, left, ` || ';'), lower(`, fragment('?)) > 0', [`;${part};`])]),
          ),
          ' AND ',
        ),
        ')',
      ]);
    });
    const any = tests.length === 0 ? FALSE : concat(['(', joined(tests, ' OR '), ')']);
    return c.operator === 'EXCLUDES' ? concat(['NOT COALESCE(', any, ', 0)']) : any;
  }

  private semiJoin(left: Fragment, negated: boolean, query: SemiJoinPlan): Fragment {
    const joins = new Joins(this.context, query.object);
    const expressions = new Expressions(joins);
    const column = expressions.compile(query.column);
    const where = rowConditions(this.context, joins);
    if (query.where) where.push(new Conditions(this.context, expressions).compile(query.where));
    where.push(concat([column, ' IS NOT NULL']));
    const test = concat([left, ' IN (SELECT ', column, ' FROM ', joins.from(), ' WHERE ', joined(where, ' AND '), ')']);
    return negated ? concat(['NOT COALESCE(', test, ', 0)']) : test;
  }
}

/** Kind of a bind's value, as far as the SQL depends on it. */
export function bindKind(value: FieldValue | readonly FieldValue[] | undefined): string {
  if (Array.isArray(value)) {
    let kind = 'list';
    for (const item of value as readonly FieldValue[]) {
      if (item === null || item === '') kind = kind === 'list' ? 'list-null' : kind;
      else if (typeof item === 'string' && !isAscii(item)) return 'list-wide';
    }
    return kind;
  }
  if (typeof value === 'string')
    return value === '' ? 'null' : isAscii(value) ? (value.includes('\\') ? 'plain-escape' : 'plain') : 'wide';
  return value === null || value === undefined ? 'null' : 'plain';
}

/** Conditions that hold whatever the query says: not in the recycle bin, visible to the user. */
export function rowConditions(context: CompileContext, joins: Joins): Fragment[] {
  const { object, alias } = joins.root;
  const conditions: Fragment[] = [];
  if (!context.allRows && context.tables.table(object).hasIsDeleted)
    conditions.push(fragment(`${alias}."IsDeleted" = 0`));
  const visible = visibility(context, object, alias);
  if (visible) conditions.push(visible);
  return conditions;
}

/** Joins conditions pairwise, so that thousands of them stay below SQLite's limit on the depth of an expression. */
function balanced(parts: readonly Fragment[], operator: string): Fragment {
  if (parts.length <= 8) return concat(['(', joined(parts, operator), ')']);
  const middle = parts.length >> 1;
  return concat([
    '(',
    balanced(parts.slice(0, middle), operator),
    operator,
    balanced(parts.slice(middle), operator),
    ')',
  ]);
}

function nullTest(left: Fragment, operator: Compare['operator']): Fragment {
  if (operator === '=') return concat([left, ' IS NULL']);
  return operator === '!=' ? concat([left, ' IS NOT NULL']) : FALSE;
}
