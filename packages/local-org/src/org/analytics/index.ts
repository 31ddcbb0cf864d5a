/** Reports and dashboards of one org: what `api` asks of them. */
import type { OrgCore } from '../core';
import { DashboardService } from './dashboard-service';
import { ReportInstances } from './report-instances';
import { ReportService } from './report-service';

export interface Analytics {
  readonly reports: ReportService;
  readonly dashboards: DashboardService;
  readonly instances: ReportInstances;
}

export function createAnalytics(org: OrgCore): Analytics {
  const reports = new ReportService(org);
  return { reports, dashboards: new DashboardService(org, reports), instances: new ReportInstances(org) };
}

export { filterOptionId } from './dashboard-metadata';
export type { ComponentResult, DashboardResult, FilterChoice } from './dashboard-service';
export type { CatalogEntry } from './analytics-catalog';
export type { ReportInstance } from './report-instances';
export type { Json, ReportResult } from './report-service';
