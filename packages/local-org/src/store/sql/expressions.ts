import type { Field, FieldType } from '../../metadata/schema';
import type { DateFunction, FieldRef, PlanExpression } from '../../soql';
import { isCaseSensitive, isFormula, quote } from '../columns';
import { resolvePath, type Joins } from './joins';
import { concat, fragment, joined, resolveOperand, type Fragment } from './run';

const TEXT: ReadonlySet<FieldType> = new Set<FieldType>([
  'string',
  'textarea',
  'picklist',
  'multipicklist',
  'combobox',
  'email',
  'phone',
  'url',
  'encryptedstring',
]);
const MAX_FORMULA_DEPTH = 30;

/** True for text that is compared without regard to case. */
export function isFoldedText(expression: PlanExpression): boolean {
  if (!TEXT.has(expression.type)) return false;
  if (expression.kind === 'field' && expression.field) return !isCaseSensitive(expression.field);
  return true;
}

/** Expressions that ROLLUP or CUBE replaces by null in the rows of one grouping set, by their SQL. */
export type GroupedOut = ReadonlySet<string>;

/** Translates expressions of one SELECT. */
export class Expressions {
  constructor(
    readonly joins: Joins,
    private readonly groupedOut: GroupedOut = new Set(),
  ) {}

  compile(e: PlanExpression): Fragment {
    switch (e.kind) {
      case 'field':
        return this.outOr(this.field(e));
      case 'date':
        return this.outOr(this.date(e));
      case 'aggregate':
        return this.aggregate(e);
      case 'label':
        return this.label(e.argument);
      case 'format': {
        const scale = e.argument.kind === 'field' ? (e.argument.field?.scale ?? 0) : 2;
        return concat(['sf_format(', this.compile(e.argument), `, '${e.argument.type}', ${scale})`]);
      }
      case 'currency':
        return this.compile(e.argument);
      case 'grouping':
        return fragment(this.groupedOut.has(this.plain(e.argument).sql) ? '1' : '0');
      case 'distance':
        return this.distance(e);
    }
  }

  /** An expression as it is grouped by, whatever grouping set is made. */
  plain(e: PlanExpression): Fragment {
    return new Expressions(this.joins).compile(e);
  }

  private outOr(value: Fragment): Fragment {
    return this.groupedOut.has(value.sql) ? fragment('NULL') : value;
  }

  private field(ref: FieldRef, depth = 0): Fragment {
    const source = this.joins.source(ref.hops);
    if (source.kind === 'polymorphic') return this.joins.memberOf(source, ref.name);
    if (ref.field && isFormula(ref.field)) return this.formula(ref, source, depth);
    const column = `${source.alias}.${quote(ref.name)}`;
    return fragment(ref.type === 'boolean' && source.optional ? `COALESCE(${column}, 0)` : column);
  }

  /** A formula field: a function call over the fields it reads; null where the record itself is missing. */
  private formula(
    ref: FieldRef,
    source: { readonly alias: string; readonly optional: boolean; readonly object: string },
    depth: number,
  ): Fragment {
    if (depth > MAX_FORMULA_DEPTH) throw new Error(`Formula ${source.object}.${ref.name} refers to itself`);
    const compiled = this.joins.context.formulaFunction(source.object, ref.name);
    const args = compiled.paths.map((path) => {
      const inner = resolvePath(this.joins.context.schema, source.object, path);
      return this.field({ ...inner, hops: [...ref.hops, ...inner.hops] }, depth + 1);
    });
    const call = concat([`${compiled.name}(`, joined(args, ', '), ')']);
    if (!source.optional) return call;
    return concat([
      `CASE WHEN ${source.alias}."Id" IS NOT NULL THEN `,
      call,
      ref.type === 'boolean' ? ' ELSE 0 END' : ' END',
    ]);
  }

  /** Picklists show the label of their value; other fields themselves. */
  private label(ref: FieldRef): Fragment {
    const value = this.compile(ref);
    const values = ref.field?.picklist?.values.filter((v) => v.label !== v.value) ?? [];
    if (values.length === 0) return value;
    const cases = values.map((v) => fragment('WHEN ? THEN ?', [v.value, v.label]));
    return concat(['CASE ', value, ' COLLATE NOCASE ', joined(cases, ' '), ' ELSE ', value, ' END']);
  }

  private aggregate(e: Extract<PlanExpression, { kind: 'aggregate' }>): Fragment {
    const argument = e.argument.kind === 'field' ? this.field(e.argument) : this.plain(e.argument);
    const folded = isFoldedText(e.argument) ? ' COLLATE NOCASE' : '';
    if (e.name === 'COUNT_DISTINCT') return concat(['COUNT(DISTINCT ', argument, `${folded})`]);
    if (e.name === 'COUNT' || e.name === 'SUM' || e.name === 'AVG') return concat([`${e.name}(`, argument, ')']);
    const rank = rankOf(e.argument, argument);
    return rank ? concat([`${e.name}(`, rank, ')']) : concat([`${e.name}(`, argument, `${folded})`]);
  }

  private distance(e: Extract<PlanExpression, { kind: 'distance' }>): Fragment {
    const to = e.to.map((operand) => {
      const resolved = resolveOperand(operand, this.joins.context);
      return resolved.kind === 'value' ? Number(resolved.value) : null;
    });
    return concat([
      'sf_distance(',
      this.compile(e.latitude),
      ', ',
      this.compile(e.longitude),
      fragment(', ?, ?, ?)', [to[0] ?? null, to[1] ?? null, e.unit]),
    ]);
  }

  private date(e: Extract<PlanExpression, { kind: 'date' }>): Fragment {
    const field = this.field(e.argument);
    const text = e.userZone ? concat(['sf_local(', field, ')']) : field;
    // Fields and formula calls carry no parameters, so their SQL may be repeated.
    return fragment(dateSql[e.name](text.sql, this.joins.context.parameters.fiscalYearStartMonth));
  }
}

const month = (x: string): string => `CAST(substr(${x}, 6, 2) AS INTEGER)`;
const day = (x: string): string => `CAST(substr(${x}, 9, 2) AS INTEGER)`;
const year = (x: string): string => `CAST(substr(${x}, 1, 4) AS INTEGER)`;
const yearDay = (x: string): string => `CAST(strftime('%j', substr(${x}, 1, 10)) AS INTEGER)`;
const fiscalMonth = (x: string, start: number): string => `((${month(x)} + ${12 - start}) % 12 + 1)`;

/**
 * Date functions over ISO text [B6.1]. Fiscal years that do not start in January carry the number of the year in which
 * they end, as the platform's setting does by default.
 */
const dateSql: Readonly<Record<DateFunction, (x: string, fiscalStart: number) => string>> = {
  CALENDAR_YEAR: year,
  CALENDAR_MONTH: month,
  CALENDAR_QUARTER: (x) => `((${month(x)} + 2) / 3)`,
  DAY_IN_MONTH: day,
  DAY_IN_WEEK: (x) => `(CAST(strftime('%w', substr(${x}, 1, 10)) AS INTEGER) + 1)`,
  DAY_IN_YEAR: yearDay,
  DAY_ONLY: (x) => `substr(${x}, 1, 10)`,
  FISCAL_MONTH: fiscalMonth,
  FISCAL_QUARTER: (x, start) => `((${fiscalMonth(x, start)} + 2) / 3)`,
  FISCAL_YEAR: (x, start) => (start === 1 ? year(x) : `(${year(x)} + (${month(x)} >= ${start}))`),
  HOUR_IN_DAY: (x) => `CAST(substr(${x}, 12, 2) AS INTEGER)`,
  WEEK_IN_MONTH: (x) => `((${day(x)} + 6) / 7)`,
  WEEK_IN_YEAR: (x) => `((${yearDay(x)} + 6) / 7)`,
};

function picklistField(e: PlanExpression): Field | null {
  return e.kind === 'field' && e.field?.type === 'picklist' && (e.field.picklist?.values.length ?? 0) > 0
    ? e.field
    : null;
}

/** Place of a picklist value in its list, for MIN, MAX and ORDER BY; null for other fields. Unknown values come last. */
export function rankOf(e: PlanExpression, value: Fragment): Fragment | null {
  const field = picklistField(e);
  if (!field) return null;
  const values = field.picklist?.values ?? [];
  const cases = values.map((v, i) => `WHEN '${v.value.replaceAll("'", "''")}' THEN ${i}`).join(' ');
  return concat([
    'CASE WHEN ',
    value,
    ' IS NULL THEN NULL ELSE CASE ',
    value,
    ` COLLATE NOCASE ${cases} ELSE ${values.length} END END`,
  ]);
}

/** Gives MIN and MAX of a picklist their value back. */
export function valueOfRank(e: PlanExpression): ((rank: unknown) => string | null) | null {
  const field = e.kind === 'aggregate' && (e.name === 'MIN' || e.name === 'MAX') ? picklistField(e.argument) : null;
  return field && ((rank) => (rank === null ? null : (field.picklist?.values[Number(rank)]?.value ?? null)));
}
