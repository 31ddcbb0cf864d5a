import AnalyticsList from 'host/analyticsList';
import DashboardView from 'host/dashboardView';
import ReportView from 'host/reportView';

const PAGES = { Report: ReportView, Dashboard: DashboardView };

/** What the shell shows for an address of a report, a dashboard or their lists; undefined for every other page. */
export function analyticsView({ type, attributes = {} } = {}) {
  const { objectApiName, recordId } = attributes;
  const page = PAGES[objectApiName];
  if (!page) return undefined;
  if (type === 'standard__recordPage') return { constructor_: page, properties: { recordId }, label: objectApiName };
  if (type === 'standard__objectPage')
    return { constructor_: AnalyticsList, properties: { objectApiName }, label: `${objectApiName}s` };
  return undefined;
}
