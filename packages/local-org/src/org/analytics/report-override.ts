import { UnsupportedError } from '../../diagnostics';
import type {
  Granularity,
  ReportBucket,
  ReportColumnChoice,
  ReportDefinition,
  ReportFilter,
  ReportFormat,
  ReportGrouping,
} from '../../metadata/analytics/report-definition';
import { parseAggregateKey } from '../../metadata/analytics/report-definition';
import { intervalName } from './date-intervals';
import { badRequest } from './prepared-report';

type Json = Readonly<Record<string, unknown>>;

const GRANULARITIES: readonly Granularity[] = [
  'None',
  'Day',
  'Week',
  'Month',
  'Quarter',
  'Year',
  'FiscalQuarter',
  'FiscalYear',
  'FiscalPeriod',
  'FiscalWeek',
  'MonthInYear',
  'DayInMonth',
];
const FORMATS: readonly ReportFormat[] = ['TABULAR', 'SUMMARY', 'MATRIX', 'MULTI_BLOCK'];

/**
 * A report changed by the `reportMetadata` of a request; what the request leaves out stays as it is saved.
 * @throws SalesforceError BAD_REQUEST for a member of the wrong shape
 */
export function overrideReport(definition: ReportDefinition, json: Json): ReportDefinition {
  const has = (key: string): boolean => key in json && json[key] !== undefined;
  return {
    ...definition,
    ...(has('name') ? { name: text(json['name'], 'name') } : {}),
    ...(has('reportType') ? { reportType: text(object(json['reportType'], 'reportType')['type'], 'reportType') } : {}),
    ...(has('reportFormat') ? { format: oneOf(json['reportFormat'], FORMATS, 'reportFormat') } : {}),
    ...(has('detailColumns') || has('aggregates') ? { columns: columns(definition, json) } : {}),
    ...(has('aggregates') ? { formulas: formulas(definition, list(json['aggregates'], 'aggregates')) } : {}),
    ...(has('groupingsDown') ? { groupingsDown: list(json['groupingsDown'], 'groupingsDown').map(grouping) } : {}),
    ...(has('groupingsAcross')
      ? { groupingsAcross: list(json['groupingsAcross'], 'groupingsAcross').map(grouping) }
      : {}),
    ...(has('reportFilters') ? { filters: list(json['reportFilters'], 'reportFilters').map(filter) } : {}),
    ...(has('reportBooleanFilter')
      ? { booleanFilter: optional(json['reportBooleanFilter'], 'reportBooleanFilter') }
      : {}),
    ...(has('standardDateFilter') ? { dateFilter: dateFilter(json['standardDateFilter']) } : {}),
    ...(has('standardFilters') ? { params: params(json['standardFilters']) } : {}),
    ...(has('scope') ? { scope: text(json['scope'], 'scope') } : {}),
    ...(has('topRows') ? { rowLimit: rowLimit(json['topRows']) } : {}),
    ...(has('sortBy') ? { sort: sort(json['sortBy']) } : {}),
    ...(has('hasDetailRows') ? { showDetails: json['hasDetailRows'] === true } : {}),
    ...(has('showGrandTotal') ? { showGrandTotal: json['showGrandTotal'] === true } : {}),
    ...(has('showSubtotals') ? { showSubtotals: json['showSubtotals'] === true } : {}),
    ...(has('crossFilters') ? { crossFilters: list(json['crossFilters'], 'crossFilters').map(crossFilter) } : {}),
    ...(has('buckets') ? { buckets: buckets(definition, list(json['buckets'], 'buckets')) } : {}),
  };
}

function object(value: unknown, name: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw badRequest(`The value of ${name} must be an object.`);
}

function list(value: unknown, name: string): readonly unknown[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  throw badRequest(`The value of ${name} must be a list.`);
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw badRequest(`The value of ${name} must be a text.`);
}

function optional(value: unknown, name: string): string | null {
  return value === null || value === '' || value === undefined ? null : text(value, name);
}

function oneOf<T extends string>(value: unknown, known: readonly T[], name: string): T {
  const found = known.find((candidate) => candidate.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw badRequest(`The value of ${name} isn't valid: ${String(value)}.`);
  return found;
}

/** Columns shown, and those that are only summarized. */
function columns(definition: ReportDefinition, json: Json): readonly ReportColumnChoice[] {
  const shown =
    json['detailColumns'] === undefined
      ? definition.columns.filter((c) => !c.hidden).map((c) => c.column)
      : list(json['detailColumns'], 'detailColumns').map((value) => text(value, 'detailColumns'));
  const keys =
    json['aggregates'] === undefined
      ? undefined
      : list(json['aggregates'], 'aggregates').flatMap((value) => parseAggregateKey(text(value, 'aggregates')) ?? []);
  if (!keys) {
    const before = new Map(definition.columns.map((c) => [c.column, c]));
    return shown.map((column) => before.get(column) ?? { column, summaries: [] });
  }
  const hidden = [...new Set(keys.map((key) => key.column))].filter((column) => !shown.includes(column));
  const summaries = (column: string) => keys.filter((key) => key.column === column).map((key) => key.summary);
  return [
    ...shown.map((column) => ({ column, summaries: summaries(column) })),
    ...hidden.map((column) => ({ column, summaries: summaries(column), hidden: true })),
  ];
}

function formulas(definition: ReportDefinition, aggregates: readonly unknown[]): ReportDefinition['formulas'] {
  return definition.formulas.map((formula) => ({ ...formula, active: aggregates.includes(formula.developerName) }));
}

function grouping(value: unknown): ReportGrouping {
  const json = object(value, 'groupings');
  return {
    column: text(json['name'], 'name'),
    granularity: oneOf(json['dateGranularity'] ?? 'None', GRANULARITIES, 'dateGranularity'),
    sortOrder: oneOf(json['sortOrder'] ?? 'Asc', ['Asc', 'Desc'] as const, 'sortOrder'),
    sortAggregate: optional(json['sortAggregate'], 'sortAggregate'),
  };
}

function filter(value: unknown): ReportFilter {
  const json = object(value, 'reportFilters');
  return {
    column: text(json['column'], 'column'),
    operator: text(json['operator'], 'operator'),
    value: json['value'] === null || json['value'] === undefined ? '' : String(json['value']),
    columnToColumn: json['filterType'] === 'fieldToField',
    unlocked: json['isRunPageEditable'] !== false,
  };
}

function dateFilter(value: unknown): ReportDefinition['dateFilter'] {
  if (value === null) return null;
  const json = object(value, 'standardDateFilter');
  const duration = optional(json['durationValue'], 'durationValue') ?? 'CUSTOM';
  const interval = intervalName(duration);
  if (interval === undefined) throw badRequest(`The value of durationValue isn't valid: ${duration}.`);
  return {
    column: text(json['column'], 'column'),
    interval,
    startDate: optional(json['startDate'], 'startDate'),
    endDate: optional(json['endDate'], 'endDate'),
  };
}

function params(value: unknown): ReportDefinition['params'] {
  return list(value, 'standardFilters').map((entry) => {
    const json = object(entry, 'standardFilters');
    return { name: text(json['name'], 'name'), value: String(json['value'] ?? '') };
  });
}

function rowLimit(value: unknown): number | null {
  if (value === null) return null;
  const limit = object(value, 'topRows')['rowLimit'];
  if (typeof limit !== 'number' || limit < 1) throw badRequest('The value of rowLimit must be a positive number.');
  return limit;
}

function sort(value: unknown): ReportDefinition['sort'] {
  const [first] = list(value, 'sortBy');
  if (first === undefined) return null;
  const json = object(first, 'sortBy');
  return {
    column: text(json['sortColumn'], 'sortColumn'),
    order: oneOf(json['sortOrder'] ?? 'Asc', ['Asc', 'Desc'] as const, 'sortOrder'),
  };
}

function crossFilter(value: unknown): ReportDefinition['crossFilters'][number] {
  const json = object(value, 'crossFilters');
  return {
    without: json['includesObject'] === false,
    primaryColumn: text(json['primaryEntityField'], 'primaryEntityField'),
    relatedObject: text(json['relatedEntity'], 'relatedEntity'),
    relatedField: text(json['relatedEntityJoinField'], 'relatedEntityJoinField'),
    filters: list(json['criteria'] ?? [], 'criteria').map(filter),
  };
}

/** Buckets may be sent back as they were answered; new ones are not made by a request. */
function buckets(definition: ReportDefinition, sent: readonly unknown[]): readonly ReportBucket[] {
  return sent.map((value) => {
    const name = object(value, 'buckets')['developerName'] ?? object(value, 'buckets')['devloperName'];
    const known = definition.buckets.find((bucket) => bucket.developerName === name);
    if (!known) throw new UnsupportedError('new bucket columns in a request of the Analytics API');
    return known;
  });
}
