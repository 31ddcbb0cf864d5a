import type { DashboardComponentDefinition } from '../analytics/dashboard-definition';
import { dashboardDefinition } from '../analytics/dashboard-definition';
import { findReportType } from '../analytics/report-type';
import type { MetadataComponent, MetadataModel } from '../model';
import { child, childText, children } from '../xml-reader';
import type { CheckRule, Finding } from './findings';

const MAX_FILTERS = 3;
const MAX_OPTIONS = 50;
/** Components that show no chart. */
const NO_CHART = new Set([
  'Metric',
  'Gauge',
  'Table',
  'FlexTable',
  'Image',
  'RichText',
  'VisualforcePage',
  'Scontrol',
  'PulseMetric',
  'LightningWebComponent',
]);
/** Components that show a number or a list, and so need no groups. */
const SHOWS_TABULAR = new Set(['Metric', 'Gauge', 'Table', 'FlexTable']);

/** Reports are referred to by their innermost folder, however deep it lies. */
function leafName(fullName: string): string {
  return fullName.split('/').slice(-2).join('/').toLowerCase();
}

/** The report that a dashboard names. */
export function findReport(model: MetadataModel, name: string): MetadataComponent | undefined {
  return model.ofType('Report').find(({ fullName }) => leafName(fullName) === leafName(name));
}

function chartRules(part: DashboardComponentDefinition, report: MetadataComponent | undefined): readonly Finding[] {
  const { node } = part;
  if (NO_CHART.has(part.type)) return [];
  if (part.sortBy === null && !part.useReportChart)
    return [{ message: 'Chart dashboard components require the sortBy attribute', node }];
  if (!child(node, 'chartAxisRange') && !part.useReportChart)
    return [{ message: 'Chart dashboard components require the chartAxisRange attribute', node }];
  const groupings = new Set(
    [...children(report?.xml, 'groupingsDown'), ...children(report?.xml, 'groupingsAcross')].map((g) =>
      childText(g, 'field'),
    ),
  );
  const wrong = children(node, 'groupingColumn').find((g) => !groupings.has(g.text.trim()));
  return report && wrong
    ? [{ message: `groupingColumn: Invalid value specified: ${wrong.text.trim()}`, node: wrong }]
    : [];
}

function componentRules(part: DashboardComponentDefinition, model: MetadataModel): readonly Finding[] {
  if (part.report === null) return [];
  const node = child(part.node, 'report');
  const report = findReport(model, part.report);
  if (!report) return [{ message: `In field: report - no Report named ${part.report} found`, node }];
  const isTabular = childText(report.xml, 'format') === 'Tabular';
  if (isTabular && !SHOWS_TABULAR.has(part.type) && !NO_CHART.has(part.type))
    return [{ message: `Tabular report ${part.report} can not be the source of a chart component`, node }];
  const charts = chartRules(part, report);
  return charts.length > 0 ? charts : filterColumns(part, report, model);
}

/** A filter must name a column of the component's report. */
function filterColumns(
  part: DashboardComponentDefinition,
  report: MetadataComponent,
  model: MetadataModel,
): readonly Finding[] {
  const type = findReportType(model, childText(report.xml, 'reportType') ?? '');
  if (typeof type === 'string') return [];
  return children(part.node, 'dashboardFilterColumns').flatMap((entry) => {
    const column = childText(entry, 'column') ?? '';
    return column === '' || type.found.column(column) !== 'missing'
      ? []
      : [{ message: `dashboardFilterColumns: Invalid value specified: ${column}`, node: entry }];
  });
}

const components: CheckRule = {
  code: 'dashboard/report',
  type: 'Dashboard',
  check: ({ fullName, xml }, { model }) =>
    xml ? dashboardDefinition(fullName, xml).components.flatMap((part) => componentRules(part, model)) : [],
};

const filters: CheckRule = {
  code: 'dashboard/filter',
  type: 'Dashboard',
  check: ({ xml }) => {
    const found = children(xml, 'dashboardFilters');
    if (found.length > MAX_FILTERS)
      return [{ message: `Dashboards can have a maximum of ${MAX_FILTERS} filters`, node: found[MAX_FILTERS] }];
    return found
      .filter((node) => children(node, 'dashboardFilterOptions').length > MAX_OPTIONS)
      .map((node) => ({ message: `Dashboard filters can have a maximum of ${MAX_OPTIONS} options`, node }));
  },
};

export const dashboardRules: readonly CheckRule[] = [components, filters];
