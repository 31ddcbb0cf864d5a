import type { XmlNode } from '../xml';
import { child, childBool, childNumber, childText, childTexts, children } from '../xml-reader';
import { aggregateKey } from './report-definition';

export interface DashboardColumn {
  readonly column: string;
  readonly type: 'detail' | 'grouping' | 'aggregate';
  readonly showTotal: boolean;
  readonly showSubtotal: boolean;
  readonly decimals: number | null;
}

export interface DashboardComponentDefinition {
  readonly type: string;
  /** `Folder/Name`. */
  readonly report: string | null;
  readonly header: string | null;
  readonly title: string | null;
  readonly footer: string | null;
  readonly metricLabel: string | null;
  /** Keys of aggregates. */
  readonly aggregates: readonly string[];
  readonly groupings: readonly string[];
  readonly columns: readonly DashboardColumn[];
  readonly autoColumns: boolean;
  readonly maxValues: number | null;
  readonly sortBy: string | null;
  readonly groupingSorts: readonly {
    readonly level: string;
    readonly order: 'asc' | 'desc';
    readonly column: string | null;
  }[];
  readonly tableSort: { readonly column: string | null; readonly descending: boolean } | null;
  /** Column by which each filter of the dashboard filters this component, in their order. */
  readonly filterColumns: readonly string[];
  readonly gauge: { readonly min: number | null; readonly max: number | null };
  readonly breakpoints: readonly (number | null)[];
  readonly colors: readonly (string | null)[];
  readonly legend: string | null;
  readonly showValues: boolean;
  readonly showPercentage: boolean;
  readonly showTotal: boolean;
  readonly showRange: boolean;
  readonly useReportChart: boolean;
  readonly axisRange: { readonly type: string; readonly min: number | null; readonly max: number | null };
  readonly units: string;
  readonly decimals: number;
  readonly place: {
    readonly column: number;
    readonly row: number;
    readonly columnSpan: number;
    readonly rowSpan: number;
  };
  readonly node: XmlNode;
}

export interface DashboardFilterDefinition {
  readonly name: string;
  readonly options: readonly { readonly operator: string; readonly values: readonly string[] }[];
}

export interface DashboardDefinition {
  readonly developerName: string;
  readonly title: string;
  readonly description: string | null;
  readonly type: 'SpecifiedUser' | 'LoggedInUser' | 'MyTeamUser';
  readonly runningUser: string | null;
  readonly isGrid: boolean;
  readonly columns: number;
  readonly rowHeight: number;
  readonly components: readonly DashboardComponentDefinition[];
  readonly filters: readonly DashboardFilterDefinition[];
  readonly chartTheme: string | null;
  readonly colorPalette: string | null;
}

const SECTIONS = ['leftSection', 'middleSection', 'rightSection'] as const;
const SECTION_SPAN = 4;
const SECTION_ROWS = 8;

/** Reads a Dashboard's metadata, whether laid out as a grid or in the three columns of Salesforce Classic. */
export function dashboardDefinition(fullName: string, xml: XmlNode): DashboardDefinition {
  const grid = child(xml, 'dashboardGridLayout');
  return {
    developerName: fullName.slice(fullName.lastIndexOf('/') + 1),
    title: childText(xml, 'title') ?? fullName,
    description: childText(xml, 'description') ?? null,
    type: (childText(xml, 'dashboardType') ?? 'SpecifiedUser') as DashboardDefinition['type'],
    runningUser: childText(xml, 'runningUser') ?? null,
    isGrid: grid !== undefined,
    columns: childNumber(grid, 'numberOfColumns') ?? SECTIONS.length * SECTION_SPAN,
    rowHeight: childNumber(grid, 'rowHeight') ?? 36,
    components: grid ? gridComponents(grid) : sectionComponents(xml),
    filters: children(xml, 'dashboardFilters').map((node) => ({
      name: childText(node, 'name') ?? '',
      options: children(node, 'dashboardFilterOptions').map((option) => ({
        operator: childText(option, 'operator') ?? 'equals',
        values: childTexts(option, 'values'),
      })),
    })),
    chartTheme: childText(xml, 'chartTheme') ?? null,
    colorPalette: childText(xml, 'colorPalette') ?? null,
  };
}

function gridComponents(grid: XmlNode): readonly DashboardComponentDefinition[] {
  return children(grid, 'dashboardGridComponents').flatMap((cell) => {
    const node = child(cell, 'dashboardComponent');
    if (!node) return [];
    return [
      component(node, {
        column: childNumber(cell, 'columnIndex') ?? 0,
        row: childNumber(cell, 'rowIndex') ?? 0,
        columnSpan: childNumber(cell, 'colSpan') ?? SECTION_SPAN,
        rowSpan: childNumber(cell, 'rowSpan') ?? SECTION_ROWS,
      }),
    ];
  });
}

function sectionComponents(xml: XmlNode): readonly DashboardComponentDefinition[] {
  return SECTIONS.flatMap((name, index) =>
    children(child(xml, name), 'components').map((node, row) =>
      component(node, {
        column: index * SECTION_SPAN,
        row: row * SECTION_ROWS,
        columnSpan: SECTION_SPAN,
        rowSpan: SECTION_ROWS,
      }),
    ),
  );
}

function component(node: XmlNode, place: DashboardComponentDefinition['place']): DashboardComponentDefinition {
  const flex = child(node, 'flexComponentProperties');
  const sort = child(flex, 'flexTableSortInfo');
  return {
    type: childText(node, 'componentType') ?? '',
    report: childText(node, 'report') ?? null,
    header: childText(node, 'header') ?? null,
    title: childText(node, 'title') ?? null,
    footer: childText(node, 'footer') ?? null,
    metricLabel: childText(node, 'metricLabel') ?? null,
    aggregates: children(node, 'chartSummary').map((summary) =>
      aggregateKey(childText(summary, 'aggregate') ?? '', childText(summary, 'column') ?? 'RowCount'),
    ),
    groupings: childTexts(node, 'groupingColumn'),
    columns: [
      ...children(flex, 'flexTableColumn').map(flexColumn),
      ...children(node, 'dashboardTableColumn').map(tableColumn),
    ],
    autoColumns: childBool(node, 'autoselectColumnsFromReport'),
    maxValues: childNumber(node, 'maxValuesDisplayed') ?? null,
    sortBy: childText(node, 'sortBy') ?? null,
    groupingSorts: children(child(node, 'groupingSortProperties'), 'groupingSorts').map((entry) => ({
      level: childText(entry, 'groupingLevel') ?? 'g1',
      order: childText(entry, 'sortOrder') === 'd' ? 'desc' : 'asc',
      column: childText(entry, 'sortColumn') ?? null,
    })),
    tableSort: sort
      ? { column: childText(sort, 'sortColumn') ?? null, descending: childText(sort, 'sortOrder') === '2' }
      : null,
    filterColumns: children(node, 'dashboardFilterColumns').map((entry) => childText(entry, 'column') ?? ''),
    gauge: { min: childNumber(node, 'gaugeMin') ?? null, max: childNumber(node, 'gaugeMax') ?? null },
    breakpoints: [childNumber(node, 'indicatorBreakpoint1') ?? null, childNumber(node, 'indicatorBreakpoint2') ?? null],
    colors: ['indicatorLowColor', 'indicatorMiddleColor', 'indicatorHighColor'].map(
      (name) => childText(node, name) ?? null,
    ),
    legend: childText(node, 'legendPosition') ?? null,
    showValues: childBool(node, 'showValues'),
    showPercentage: childBool(node, 'showPercentage'),
    showTotal: childBool(node, 'showTotal'),
    showRange: childBool(node, 'showRange'),
    useReportChart: childBool(node, 'useReportChart'),
    axisRange: {
      type: childText(node, 'chartAxisRange') ?? 'Auto',
      min: childNumber(node, 'chartAxisRangeMin') ?? null,
      max: childNumber(node, 'chartAxisRangeMax') ?? null,
    },
    units: childText(node, 'displayUnits') ?? 'Auto',
    decimals: childNumber(node, 'decimalPrecision') ?? -1,
    place,
    node,
  };
}

function flexColumn(node: XmlNode): DashboardColumn {
  return {
    column: childText(node, 'reportColumn') ?? '',
    type: (childText(node, 'type') ?? 'detail') as DashboardColumn['type'],
    showTotal: childBool(node, 'showTotal'),
    showSubtotal: childBool(node, 'showSubTotal'),
    decimals: null,
  };
}

function tableColumn(node: XmlNode): DashboardColumn {
  const summary = childText(node, 'aggregateType');
  const column = childText(node, 'column') ?? '';
  const isAggregate = summary !== undefined || column === 'RowCount';
  return {
    column: isAggregate ? aggregateKey(summary ?? '', column) : column,
    type: isAggregate ? 'aggregate' : 'grouping',
    showTotal: childBool(node, 'showTotal'),
    showSubtotal: childBool(node, 'showSubTotal'),
    decimals: childNumber(node, 'decimalPlaces') ?? null,
  };
}
