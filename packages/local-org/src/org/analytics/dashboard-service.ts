import type { DashboardComponentDefinition, DashboardDefinition } from '../../metadata/analytics/dashboard-definition';
import { dashboardDefinition } from '../../metadata/analytics/dashboard-definition';
import type { ReportDefinition, ReportFilter } from '../../metadata/analytics/report-definition';
import type { XmlNode } from '../../metadata/xml';
import { normalizeId } from '../../soql';
import type { OrgCore } from '../core';
import type { OrgTransaction } from '../transaction/org-transaction';
import { AnalyticsCatalog, type CatalogEntry } from './analytics-catalog';
import { dashboardMetadata, type ComponentReport } from './dashboard-metadata';
import { badRequest } from './prepared-report';
import { apiName, renamedKey } from './report-metadata';
import type { Json, ReportResult, ReportService } from './report-service';

/** Chosen option of each filter of a dashboard, by its place; null is none. */
export type FilterChoice = readonly (number | null)[];

export interface ComponentResult {
  readonly component: DashboardComponentDefinition;
  readonly id: string;
  readonly reportId: string | null;
  readonly result: ReportResult | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface DashboardResult {
  readonly components: readonly ComponentResult[];
  readonly metadata: Json;
}

/** Runs a body as another user with that user's sharing. */
export type RunAs = <T>(userId: string, body: (tx: OrgTransaction) => T) => T;

/** Dashboards of one org. */
export class DashboardService {
  readonly catalog: AnalyticsCatalog;

  constructor(
    private readonly org: OrgCore,
    private readonly reports: ReportService,
  ) {
    this.catalog = new AnalyticsCatalog(org);
  }

  definition(entry: CatalogEntry): DashboardDefinition {
    return dashboardDefinition(entry.component.fullName, entry.component.xml as XmlNode);
  }

  /** Who sees the data: the viewer of a dynamic dashboard, else the running user it names. */
  runningUser(definition: DashboardDefinition, entry: CatalogEntry, userId: string): string {
    const fixed = entry.row['RunningUserId'];
    return definition.type === 'SpecifiedUser' && typeof fixed === 'string' ? fixed : userId;
  }

  /** Ids of components, from the dashboard's id and their places. */
  componentId(entry: CatalogEntry, index: number): string {
    return normalizeId(`01a${entry.id.slice(3, 6)}${entry.id.slice(9, 15)}${String(index).padStart(3, '0')}`);
  }

  run(
    entry: CatalogEntry,
    userId: string,
    choice: FilterChoice,
    runAs: RunAs,
    only?: readonly string[],
  ): DashboardResult {
    const definition = this.definition(entry);
    this.reports.checkMayRun(userId);
    const running = this.runningUser(definition, entry, userId);
    const components = definition.components.map((component, index) => {
      const id = this.componentId(entry, index);
      if (only && !only.some((wanted) => wanted.slice(0, 15) === id.slice(0, 15))) return null;
      return runAs(running, (tx) => this.runComponent(tx, definition, component, id, choice));
    });
    runAs(userId, () => this.catalog.touch('Dashboard', entry.id, ['LastViewedDate', 'LastReferencedDate']));
    return {
      components: components.filter((component): component is ComponentResult => component !== null),
      metadata: this.metadata(entry, userId, choice),
    };
  }

  metadata(entry: CatalogEntry, userId: string, choice: FilterChoice = []): Json {
    const definition = this.definition(entry);
    const running = this.runningUser(definition, entry, userId);
    return dashboardMetadata({
      entry,
      definition,
      choice,
      runningUser: { id: running, displayName: String(this.org.userInfo(running)['Name'] ?? '') },
      componentId: (index) => this.componentId(entry, index),
      report: (component) => this.reportOf(component),
    });
  }

  reportOf(component: DashboardComponentDefinition): ComponentReport | null {
    if (component.report === null) return null;
    const entry = this.catalog.byName('Report', component.report.slice(component.report.lastIndexOf('/') + 1));
    if (!entry) return null;
    const definition = this.reports.definition(entry);
    const type = this.reports.type(definition);
    return { id: entry.id, definition, name: (code) => renamedKey(code, (column) => apiName(type, column)) };
  }

  /** A component that fails says so in its place; the others stand. */
  private runComponent(
    tx: OrgTransaction,
    dashboard: DashboardDefinition,
    component: DashboardComponentDefinition,
    id: string,
    choice: FilterChoice,
  ): ComponentResult {
    const report = this.reportOf(component);
    if (!report) return { component, id, reportId: null, result: null, error: null };
    try {
      const definition = componentReport(report.definition, dashboard, component, choice);
      const place = { id: report.id, folderId: null };
      const result = this.reports.runDefinition(tx, definition, showsRows(component, definition), place);
      return { component, id, reportId: report.id, result, error: null };
    } catch (error) {
      const code = (error as { errorCode?: string }).errorCode;
      if (code === undefined) throw error;
      return { component, id, reportId: report.id, result: null, error: { code, message: (error as Error).message } };
    }
  }
}

/** Lists of records show rows; everything else shows summaries. */
function showsRows(component: DashboardComponentDefinition, report: ReportDefinition): boolean {
  const details = component.columns.some((column) => column.type === 'detail');
  return details || (/Table$/.test(component.type) && report.format === 'TABULAR');
}

/** The component's report with the dashboard's filters. The chart's own sorting comes before that of the report. */
function componentReport(
  report: ReportDefinition,
  dashboard: DashboardDefinition,
  component: DashboardComponentDefinition,
  choice: FilterChoice,
): ReportDefinition {
  const filters = dashboard.filters.flatMap((filter, index): ReportFilter[] => {
    const chosen = choice[index];
    const column = component.filterColumns[index];
    if (chosen === null || chosen === undefined || column === undefined || column === '') return [];
    const option = filter.options[chosen];
    if (!option) throw badRequest(`The filter ${filter.name} has no option ${chosen}.`);
    return optionFilters(column, option);
  });
  if (filters.length === 0) return report;
  const own = report.filters.length;
  const numbers = filters.map((_filter, i) => own + i + 1);
  const logic = report.booleanFilter === null ? null : `(${report.booleanFilter}) AND ${numbers.join(' AND ')}`;
  return { ...report, filters: [...report.filters, ...filters], booleanFilter: logic };
}

function optionFilters(
  column: string,
  { operator, values }: { readonly operator: string; readonly values: readonly string[] },
): ReportFilter[] {
  const make = (op: string, value: string): ReportFilter => ({
    column,
    operator: op,
    value,
    columnToColumn: false,
    unlocked: false,
  });
  if (operator === 'between') return [make('greaterOrEqual', values[0] ?? ''), make('lessThan', values[1] ?? '')];
  return [make(operator, values.join(','))];
}
