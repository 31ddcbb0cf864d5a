import type { XmlNode } from '../xml';
import { child, childBool, childNumber, childText, childTexts, children } from '../xml-reader';

export type ReportFormat = 'TABULAR' | 'SUMMARY' | 'MATRIX' | 'MULTI_BLOCK';
export type SummaryType = 'Sum' | 'Average' | 'Maximum' | 'Minimum' | 'Unique' | 'Median';
export type Granularity =
  | 'None'
  | 'Day'
  | 'Week'
  | 'Month'
  | 'Quarter'
  | 'Year'
  | 'FiscalQuarter'
  | 'FiscalYear'
  | 'FiscalPeriod'
  | 'FiscalWeek'
  | 'MonthInYear'
  | 'DayInMonth';
export type SortDirection = 'Asc' | 'Desc';

export interface ReportGrouping {
  readonly column: string;
  readonly granularity: Granularity;
  readonly sortOrder: SortDirection;
  /** Key of the aggregate by which groups are sorted, such as `s!AMOUNT`; null sorts by the group's value. */
  readonly sortAggregate: string | null;
}

export interface ReportFilter {
  readonly column: string;
  readonly operator: string;
  readonly value: string;
  /** `value` names another column. */
  readonly columnToColumn: boolean;
  readonly unlocked: boolean;
}

export interface ReportDateFilter {
  readonly column: string;
  /** `INTERVAL_CURFY`, `INTERVAL_CUSTOM`. */
  readonly interval: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

export interface ReportBucket {
  readonly developerName: string;
  readonly label: string;
  readonly type: 'number' | 'text' | 'picklist';
  readonly column: string;
  readonly nullIsZero: boolean;
  readonly otherLabel: string | null;
  /** Upper bounds are inclusive, lower ones exclusive. */
  readonly values: readonly {
    readonly label: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly sources: readonly string[];
  }[];
}

/** A custom summary formula. */
export interface ReportFormula {
  readonly developerName: string;
  readonly label: string;
  readonly description: string | null;
  readonly formula: string;
  readonly type: 'currency' | 'percent' | 'number';
  readonly scale: number;
  readonly active: boolean;
  readonly downContext: string | null;
  readonly acrossContext: string | null;
}

export interface CrossFilter {
  readonly without: boolean;
  readonly primaryColumn: string;
  readonly relatedObject: string;
  readonly relatedField: string;
  readonly filters: readonly ReportFilter[];
}

export interface ReportChart {
  readonly chartType: string;
  readonly groupings: readonly string[];
  /** Keys of aggregates. */
  readonly summaries: readonly string[];
  readonly axes: readonly string[];
  readonly title: string | null;
  readonly legend: boolean;
  readonly showValues: boolean;
}

export interface ReportColumnChoice {
  readonly column: string;
  readonly summaries: readonly SummaryType[];
  /** Only its summaries are shown. */
  readonly hidden?: boolean;
}

/** A report, whether it comes from metadata or from a request of the Analytics API. */
export interface ReportDefinition {
  readonly developerName: string;
  readonly name: string;
  readonly description: string | null;
  readonly reportType: string;
  readonly format: ReportFormat;
  readonly columns: readonly ReportColumnChoice[];
  readonly groupingsDown: readonly ReportGrouping[];
  readonly groupingsAcross: readonly ReportGrouping[];
  readonly filters: readonly ReportFilter[];
  readonly booleanFilter: string | null;
  readonly dateFilter: ReportDateFilter | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
  readonly scope: string;
  readonly rowLimit: number | null;
  readonly sort: { readonly column: string; readonly order: SortDirection } | null;
  readonly showDetails: boolean;
  readonly showGrandTotal: boolean;
  readonly showSubtotals: boolean;
  readonly buckets: readonly ReportBucket[];
  readonly formulas: readonly ReportFormula[];
  readonly crossFilters: readonly CrossFilter[];
  readonly chart: ReportChart | null;
  readonly currency: string | null;
  readonly roleHierarchyFilter: string | null;
  readonly userFilter: string | null;
  readonly division: string | null;
  /** A parent's value is summed once, however many rows repeat it. */
  readonly smartTotals: boolean;
  /** What the report uses and this org cannot run. */
  readonly unsupported: readonly string[];
}

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  Tabular: 'TABULAR',
  Summary: 'SUMMARY',
  Matrix: 'MATRIX',
  MultiBlock: 'MULTI_BLOCK',
};
const PREFIXES: Readonly<Record<string, string>> = {
  Sum: 's',
  Average: 'a',
  Maximum: 'mx',
  Minimum: 'm',
  Unique: 'u',
  Median: 'med',
};

/** `s!AMOUNT`: how the Analytics API names the sum of a column. */
export function aggregateKey(summary: string, column: string): string {
  const prefix = PREFIXES[summary];
  return prefix === undefined ? column : `${prefix}!${column}`;
}

/** The reverse of `aggregateKey`. `x!` is the documentation's name of a maximum, `mx!` that of answers. */
export function parseAggregateKey(key: string): { readonly summary: SummaryType; readonly column: string } | undefined {
  const [, prefix, column] = /^(s|a|mx|x|m|mi|u|med)!(.+)$/.exec(key) ?? [];
  if (prefix === undefined || column === undefined) return undefined;
  const alias: Readonly<Record<string, string>> = { x: 'mx', mi: 'm' };
  const found = Object.entries(PREFIXES).find(([, known]) => known === (alias[prefix] ?? prefix));
  return found && { summary: found[0] as SummaryType, column };
}

/** Reads a Report's metadata. */
export function reportDefinition(fullName: string, xml: XmlNode): ReportDefinition {
  const filter = child(xml, 'filter');
  const sortColumn = childText(xml, 'sortColumn');
  return {
    developerName: fullName.slice(fullName.lastIndexOf('/') + 1),
    name: childText(xml, 'name') ?? fullName,
    description: childText(xml, 'description') ?? null,
    reportType: childText(xml, 'reportType') ?? '',
    format: FORMATS[childText(xml, 'format') ?? ''] ?? 'TABULAR',
    columns: children(xml, 'columns').map((node) => ({
      column: childText(node, 'field') ?? '',
      summaries: childTexts(node, 'aggregateTypes').filter((type): type is SummaryType => type in PREFIXES),
    })),
    groupingsDown: children(xml, 'groupingsDown').map(grouping),
    groupingsAcross: children(xml, 'groupingsAcross').map(grouping),
    filters: children(filter, 'criteriaItems').map(reportFilter),
    booleanFilter: childText(filter, 'booleanFilter') ?? null,
    dateFilter: dateFilter(child(xml, 'timeFrameFilter')),
    params: children(xml, 'params').map((node) => ({
      name: childText(node, 'name') ?? '',
      value: childText(node, 'value') ?? '',
    })),
    scope: childText(xml, 'scope') ?? 'organization',
    rowLimit: childNumber(xml, 'rowLimit') ?? null,
    sort: sortColumn === undefined ? null : { column: sortColumn, order: direction(xml) },
    showDetails: childBool(xml, 'showDetails', true),
    showGrandTotal: childBool(xml, 'showGrandTotal', true),
    showSubtotals: childBool(xml, 'showSubTotals', true),
    buckets: children(xml, 'buckets').map(bucket),
    formulas: children(xml, 'aggregates').map(formula),
    crossFilters: children(xml, 'crossFilters').map(crossFilter),
    chart: chart(child(xml, 'chart')),
    currency: childText(xml, 'currency') ?? null,
    roleHierarchyFilter: childText(xml, 'roleHierarchyFilter') ?? null,
    userFilter: childText(xml, 'userFilter') ?? null,
    division: childText(xml, 'division') ?? null,
    smartTotals: !childBool(xml, 'isSmartTotalDisabled'),
    unsupported: unsupported(xml),
  };
}

function direction(node: XmlNode): SortDirection {
  return childText(node, 'sortOrder') === 'Desc' ? 'Desc' : 'Asc';
}

function grouping(node: XmlNode): ReportGrouping {
  const sortBy = childText(node, 'sortByName');
  const sortType = childText(node, 'sortType');
  return {
    column: childText(node, 'field') ?? '',
    granularity: (childText(node, 'dateGranularity') ?? 'None') as Granularity,
    sortOrder: direction(node),
    sortAggregate:
      sortBy === undefined || sortType === 'Column'
        ? null
        : aggregateKey(childText(node, 'aggregateType') ?? '', sortBy),
  };
}

export function reportFilter(node: XmlNode): ReportFilter {
  return {
    column: childText(node, 'column') ?? '',
    operator: childText(node, 'operator') ?? 'equals',
    value: childText(node, 'value') ?? '',
    columnToColumn: childBool(node, 'columnToColumn'),
    unlocked: childBool(node, 'isUnlocked'),
  };
}

function dateFilter(node: XmlNode | undefined): ReportDateFilter | null {
  if (!node) return null;
  return {
    column: childText(node, 'dateColumn') ?? '',
    interval: childText(node, 'interval') ?? 'INTERVAL_CUSTOM',
    startDate: childText(node, 'startDate') ?? null,
    endDate: childText(node, 'endDate') ?? null,
  };
}

function bucket(node: XmlNode): ReportBucket {
  const bound = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {
    developerName: childText(node, 'developerName') ?? '',
    label: childText(node, 'masterLabel') ?? '',
    type: (childText(node, 'bucketType') ?? 'text') as ReportBucket['type'],
    column: childText(node, 'sourceColumnName') ?? '',
    nullIsZero: childText(node, 'nullTreatment') === 'z',
    otherLabel: childBool(node, 'useOther') ? (childText(node, 'otherBucketLabel') ?? 'Other') : null,
    values: children(node, 'values').map((value) => {
      const [first] = children(value, 'sourceValues');
      return {
        label: childText(value, 'value') ?? '',
        from: bound(childText(first, 'from')),
        to: bound(childText(first, 'to')),
        sources: children(value, 'sourceValues').flatMap((source) => childText(source, 'sourceValue') ?? []),
      };
    }),
  };
}

function formula(node: XmlNode): ReportFormula {
  return {
    developerName: childText(node, 'developerName') ?? '',
    label: childText(node, 'masterLabel') ?? '',
    description: childText(node, 'description') ?? null,
    formula: childText(node, 'calculatedFormula') ?? '',
    type: (childText(node, 'datatype') ?? 'number') as ReportFormula['type'],
    scale: childNumber(node, 'scale') ?? 2,
    active: childBool(node, 'isActive', true),
    downContext: childText(node, 'downGroupingContext') ?? null,
    acrossContext: childText(node, 'acrossGroupingContext') ?? null,
  };
}

function crossFilter(node: XmlNode): CrossFilter {
  return {
    without: childText(node, 'operation') === 'without',
    primaryColumn: childText(node, 'primaryTableColumn') ?? '',
    relatedObject: childText(node, 'relatedTable') ?? '',
    relatedField: childText(node, 'relatedTableJoinColumn') ?? '',
    filters: children(node, 'criteriaItems').map(reportFilter),
  };
}

function chart(node: XmlNode | undefined): ReportChart | null {
  if (!node) return null;
  const summaries = children(node, 'chartSummaries');
  return {
    chartType: childText(node, 'chartType') ?? 'None',
    groupings: [childText(node, 'groupingColumn'), childText(node, 'secondaryGroupingColumn')].filter(
      (column): column is string => column !== undefined,
    ),
    summaries: summaries.map((summary) =>
      aggregateKey(childText(summary, 'aggregate') ?? '', childText(summary, 'column') ?? 'RowCount'),
    ),
    axes: summaries.map((summary) => childText(summary, 'axisBinding') ?? 'y'),
    title: childText(node, 'title') ?? null,
    legend: childText(node, 'legendPosition') !== undefined,
    showValues: childBool(node, 'showValues'),
  };
}

/** Elements that change the answer and are not computed here, by the name that the refusal tells. */
const UNSUPPORTED: readonly (readonly [string, string])[] = [
  ['block', 'joined reports'],
  ['customDetailFormulas', 'row-level formulas of reports'],
  ['dataCategoryFilters', 'data category filters of reports'],
  ['historicalSelector', 'historical trend reports'],
  ['aggregateFilters', 'summary filters of reports'],
  ['territoryHierarchyFilter', 'territory filters of reports'],
];

function unsupported(xml: XmlNode): readonly string[] {
  const found = UNSUPPORTED.filter(([element]) => child(xml, element)).map(([, feature]) => feature);
  const medians = [...children(xml, 'columns'), ...children(xml, 'groupingsDown')].some((node) =>
    [...childTexts(node, 'aggregateTypes'), childText(node, 'aggregateType')].includes('Median'),
  );
  return medians ? [...found, 'medians in reports'] : found;
}
