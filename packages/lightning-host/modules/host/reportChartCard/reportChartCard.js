import { LightningElement, api } from 'lwc';
import { goTo } from 'force/navigation';
import { chartData, chartType, idByName, messageOf, runReport } from 'host/analytics';

/** `flexipage:reportChart`: the chart of a report on a page, on a record page filtered by the record. */
export default class ReportChartCard extends LightningElement {
  @api item;
  @api recordId;

  result;
  error;
  loading = true;
  reportId;

  connectedCallback() {
    this.load();
  }

  async load() {
    this.loading = true;
    this.error = undefined;
    try {
      const { reportName, reportFilter } = this.item.properties;
      this.reportId ??= await idByName('Report', reportName);
      if (!this.reportId) throw new Error(`There is no report ${reportName}.`);
      const first = await runReport(this.reportId, false, {});
      this.result = reportFilter && this.recordId ? await this.filtered(first, reportFilter) : first;
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  filtered({ reportMetadata }, column) {
    const filter = { column, operator: 'equals', value: this.recordId };
    const { reportFilters, reportBooleanFilter } = reportMetadata;
    const logic = reportBooleanFilter ? `(${reportBooleanFilter}) AND ${reportFilters.length + 1}` : null;
    return runReport(this.reportId, false, { reportFilters: [...reportFilters, filter], reportBooleanFilter: logic });
  }

  get label() {
    return this.item.properties.label || this.result?.reportMetadata.name || this.item.properties.reportName;
  }

  get showsRefresh() {
    return this.item.properties.showRefreshButton === 'true';
  }

  get chart() {
    return this.result.reportMetadata.chart;
  }

  get type() {
    return chartType(this.chart?.chartType ?? 'HorizontalBar');
  }

  get legend() {
    return this.chart?.hasLegend ?? false;
  }

  get data() {
    return chartData(this.result, { groupings: this.chart?.groupings, aggregates: this.chart?.summaries });
  }

  get url() {
    return `/lightning/r/Report/${this.reportId}/view`;
  }

  follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(this.url);
  }
}
