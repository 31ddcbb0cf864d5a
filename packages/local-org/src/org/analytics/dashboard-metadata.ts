import type {
  DashboardColumn,
  DashboardComponentDefinition,
  DashboardDefinition,
} from '../../metadata/analytics/dashboard-definition';
import type { ReportDefinition } from '../../metadata/analytics/report-definition';
import { normalizeId } from '../../soql';
import type { CatalogEntry } from './analytics-catalog';

type Json = Readonly<Record<string, unknown>>;

/** The report behind a component; `name` gives a column or summary the name that the API has for it. */
export interface ComponentReport {
  readonly id: string;
  readonly definition: ReportDefinition;
  name(code: string): string;
}

export interface DashboardSource {
  readonly entry: CatalogEntry;
  readonly definition: DashboardDefinition;
  readonly choice: readonly (number | null)[];
  readonly runningUser: { readonly id: string; readonly displayName: string };
  componentId(index: number): string;
  report(component: DashboardComponentDefinition): ComponentReport | null;
}

/** `dashboardMetadata` of the Analytics API. */
export function dashboardMetadata(source: DashboardSource): Json {
  const { entry, definition } = source;
  return {
    attributes: {
      dashboardId: entry.id,
      dashboardName: definition.title,
      statusUrl: '',
      type: 'Dashboard',
    },
    canChangeRunningUser: false,
    canUseStickyFilter: false,
    chartTheme: definition.chartTheme,
    colorPalette: definition.colorPalette,
    components: definition.components.map((component, index) => componentMetadata(source, component, index)),
    dashboardType: definition.type,
    description: definition.description,
    developerName: definition.developerName,
    filters: definition.filters.map((filter, index) => {
      const options = filter.options.map((option, i) => ({
        alias: null,
        endValue: option.operator === 'between' ? (option.values[1] ?? null) : null,
        id: filterOptionId(entry.id, index, i),
        operation: option.operator,
        startValue: option.operator === 'between' ? (option.values[0] ?? null) : null,
        value: option.operator === 'between' ? null : option.values.join(','),
      }));
      const chosen = source.choice[index];
      return {
        errorMessage: null,
        id: filterOptionId(entry.id, index, 999),
        name: filter.name,
        options,
        selectedOption: chosen == null ? null : (options[chosen]?.id ?? null),
      };
    }),
    folderId: entry.row['FolderId'] ?? null,
    id: entry.id,
    layout: layout(definition),
    maxFilterOptions: 50,
    name: definition.title,
    runningUser: source.runningUser,
  };
}

/** Id by which a request names an option of a filter: `filter1=0IB...`. */
export function filterOptionId(dashboardId: string, filter: number, option: number): string {
  return normalizeId(
    `0IB${dashboardId.slice(9, 15)}${String(filter).padStart(2, '0')}${String(option).padStart(4, '0')}`,
  );
}

function layout(definition: DashboardDefinition): Json {
  const components = definition.components.map(({ place }) => ({
    colspan: place.columnSpan,
    column: place.column,
    row: place.row,
    rowspan: place.rowSpan,
  }));
  if (definition.isGrid)
    return { components, gridLayout: true, numColumns: definition.columns, rowHeight: definition.rowHeight };
  const columns = [0, 1, 2].map((column) => ({
    components: definition.components.flatMap(({ place }, i) => (place.column === column * 4 ? [i] : [])),
  }));
  return { columns: columns.filter((column) => column.components.length > 0), gridLayout: false };
}

const TYPES: Readonly<Record<string, string>> = {
  Bar: 'Bar',
  Column: 'Column',
  Line: 'Line',
  Scatter: 'Scatter',
  Donut: 'Donut',
  Pie: 'Pie',
  Funnel: 'Funnel',
  Gauge: 'Gauge',
  Metric: 'Metric',
  Table: 'Table',
  FlexTable: 'FlexTable',
};

/** `ColumnStacked100` is a Column whose groups are stacked to 100 %. */
export function visualization(type: string): { readonly type: string; readonly groupBy: string } {
  const base = /^(ColumnLine|Bar|Column|Line|Scatter)/.exec(type)?.[1];
  const rest = base === undefined ? '' : type.slice(base.length);
  const groupBy = /Stacked100$/.test(rest)
    ? 'stacked100'
    : /Stacked$/.test(rest)
      ? 'stacked'
      : /Grouped/.test(rest)
        ? 'grouped'
        : 'none';
  return { type: TYPES[base ?? type] ?? base ?? type, groupBy };
}

function componentMetadata(source: DashboardSource, component: DashboardComponentDefinition, index: number): Json {
  const report = source.report(component);
  return {
    componentData: index,
    footer: component.footer,
    header: component.header,
    id: source.componentId(index),
    properties: report ? properties(component, report) : { text: component.title },
    reportId: report?.id ?? null,
    title: component.title,
    type: report ? 'Report' : component.type,
  };
}

function properties(component: DashboardComponentDefinition, report: ComponentReport): Json {
  const { type } = visualization(component.type);
  const { name } = report;
  return {
    aggregates: component.aggregates.map((key) => ({ name: name(key) })),
    autoSelectColumns: component.autoColumns,
    filterColumns: component.filterColumns.map((column) => ({ name: name(column) })),
    groupings: component.groupings.map((column, i) => {
      const sort = component.groupingSorts.find((entry) => entry.level === `g${i + 1}`);
      const sortAggregate = sort?.column == null ? null : name(sort.column);
      return { inheritedReportSort: null, name: name(column), sortAggregate, sortOrder: sort?.order ?? null };
    }),
    maxRows: component.maxValues,
    reportFormat: report.definition.format,
    sort: sortOf(component, name),
    useReportChart: component.useReportChart,
    visualizationProperties: visual(component, name),
    visualizationType: type,
  };
}

type Rename = (code: string) => string;

function sortOf(component: DashboardComponentDefinition, name: Rename): Json | null {
  const { tableSort } = component;
  if (tableSort)
    return {
      column: tableSort.column === null ? null : name(tableSort.column),
      sortOrder: tableSort.descending ? 'desc' : 'asc',
    };
  if (component.sortBy === null) return null;
  return {
    column: name((/Value/.test(component.sortBy) ? component.aggregates[0] : component.groupings[0]) ?? 'RowCount'),
    sortOrder: /Descending$/.test(component.sortBy) ? 'desc' : 'asc',
  };
}

function visual(component: DashboardComponentDefinition, name: Rename): Json {
  const { type, groupBy } = visualization(component.type);
  const common = {
    decimalPrecision: component.decimals,
    displayUnits: component.units.toLowerCase(),
    drillURL: null,
  };
  if (type === 'Metric')
    return { ...common, breakPoints: breakPoints(component, name), metricLabel: component.metricLabel };
  if (type === 'Gauge')
    return {
      ...common,
      breakPoints: breakPoints(component, name),
      showPercentages: component.showPercentage,
      showRange: component.showRange,
      showTotal: component.showTotal,
    };
  if (type === 'Table' || type === 'FlexTable')
    return { ...common, breakPoints: [], tableColumns: component.columns.map((column) => tableColumn(column, name)) };
  return {
    ...common,
    axisRange: component.axisRange,
    groupByType: groupBy,
    legendPosition: component.legend?.toLowerCase() ?? 'none',
    showPercentages: component.showPercentage,
    showTotal: component.showTotal,
    showValues: component.showValues,
  };
}

function tableColumn(column: DashboardColumn, name: Rename): Json {
  return {
    column: name(column.column),
    isPercent: false,
    scale: column.decimals,
    showSubTotal: column.showSubtotal,
    showTotal: column.showTotal,
    type: column.type,
  };
}

/** Ranges of colours between the breakpoints; the outer ones are bounded by the gauge's ends. */
function breakPoints(component: DashboardComponentDefinition, name: Rename): readonly Json[] {
  const [low, high] = component.breakpoints;
  const bounds = [component.gauge.min, low ?? null, high ?? null, component.gauge.max];
  const breaks = component.colors.flatMap((color, i) => {
    const [lower, upper] = [bounds[i] ?? null, bounds[i + 1] ?? null];
    return color === null || (i > 0 && lower === null) ? [] : [{ color, lowerBound: lower, upperBound: upper }];
  });
  return breaks.length === 0 ? [] : [{ aggregateName: name(component.aggregates[0] ?? 'RowCount'), breaks }];
}
