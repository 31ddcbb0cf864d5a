import type { ReportColumn } from '../../metadata/analytics/report-schema';
import type { FieldType } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import type {
  FieldRef,
  OrderPlan,
  PlanColumn,
  PlanCondition,
  PlanExpression,
  PlannedQuery,
  SelectPlan,
} from '../../soql';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { PreparedGrouping } from './prepared-report';
import type { ReportPart } from './report-source';

/** A row of an answer by alias. */
export type Row = Readonly<Record<string, FieldValue>>;

/** What a query of a report selects. */
export interface ReportSelect {
  readonly object: string;
  readonly where: PlanCondition | null;
  readonly columns: readonly PlanColumn[];
  readonly groupBy: readonly PlanExpression[] | null;
  readonly orderBy: readonly OrderPlan[];
  readonly limit: number | null;
}

/** Runs one query of a report with the user's sharing. Governor limits do not count the rows of reports. */
export function runSelect(tx: OrgTransaction, select: ReportSelect): readonly Row[] {
  const isAggregate = select.groupBy !== null;
  const plan: SelectPlan = {
    object: select.object,
    isCount: false,
    isAggregate,
    columns: select.columns,
    typeOfs: [],
    children: [],
    where: select.where,
    groupBy: select.groupBy && select.groupBy.length > 0 ? { mode: 'plain', expressions: select.groupBy } : null,
    having: null,
    orderBy: select.orderBy,
    limit: select.limit === null ? null : { kind: 'constant', value: select.limit },
    offset: null,
  };
  const query: PlannedQuery = {
    text: `report on ${select.object}`,
    object: select.object,
    isCount: false,
    isAggregate,
    subqueryCount: 0,
    bindNames: [],
    allRows: false,
    accesses: [],
    plan,
  };
  const answer = tx.org.store.query(query, tx.queryParameters({ access: tx.access }, tx.access.sharing));
  return answer.records.map((record) => record.fields as Row);
}

export function column(alias: string, expression: PlanExpression): PlanColumn {
  return { path: [alias], expression };
}

export function aggregate(name: 'COUNT' | 'SUM' | 'MAX' | 'MIN', argument: FieldRef, type: FieldType): PlanExpression {
  return { kind: 'aggregate', name, argument, type };
}

/** Aliases of a grouping's value and record in an answer. */
export const valueAlias = (index: number): string => `v${index}`;
export const recordAlias = (index: number): string => `i${index}`;

/** What rows are grouped by: days of dates and times, values else, and the record behind a name. */
export function groupingColumns(part: ReportPart, groupings: readonly PreparedGrouping[]): readonly PlanColumn[] {
  return groupings.flatMap((grouping, i) => {
    const ref = part.ref(grouping.column);
    if (!ref) return [];
    const value = column(valueAlias(i), dayExpression(ref));
    const id = grouping.bucket || grouping.column.idPath === null ? null : part.idRef(grouping.column);
    return id ? [value, column(recordAlias(i), id)] : [value];
  });
}

/** A time is grouped by its day in the user's zone. */
export function dayExpression(ref: FieldRef): PlanExpression {
  return ref.type === 'datetime'
    ? { kind: 'date', name: 'DAY_ONLY', argument: ref, userZone: true, type: 'date' }
    : ref;
}

/** Dates and times as numbers, so that one arithmetic serves all summaries; blanks stay blank. */
export function toNumber(value: FieldValue | undefined, summarized: Pick<ReportColumn, 'type'>): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (summarized.type === 'date' || summarized.type === 'datetime') return Date.parse(value);
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}
