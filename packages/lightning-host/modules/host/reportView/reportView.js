import { LightningElement, api } from 'lwc';
import { chartData, chartType, describeReport, filterTexts, messageOf, reportTable, runReport } from 'host/analytics';
import { rest } from 'host/http';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The page of one report: totals, filters that may be changed, chart, rows. */
export default class ReportView extends LightningElement {
  _recordId;
  description_;
  result;
  error;
  loading = true;
  showsDetails = false;
  /** Values of filters that the reader changed, by place; the duration of the date filter. */
  changed = {};
  duration_;

  @api
  get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.changed = {};
    this.duration_ = undefined;
    this.start();
  }

  async start() {
    this.result = undefined;
    this.description_ = undefined;
    try {
      this.description_ = await describeReport(this._recordId);
      const { hasDetailRows, groupingsDown, groupingsAcross } = this.description_.reportMetadata;
      this.showsDetails = hasDetailRows || groupingsDown.length + groupingsAcross.length === 0;
    } catch (error) {
      this.error = messageOf(error);
      this.loading = false;
      return;
    }
    await this.load();
  }

  async load() {
    this.loading = true;
    this.error = undefined;
    try {
      this.result = await runReport(this._recordId, this.showsDetails, this.override);
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  /** What the reader's filters change in the report. */
  get override() {
    const { reportFilters, standardDateFilter } = this.description_.reportMetadata;
    const filters = reportFilters.map((filter, i) => ({ ...filter, value: this.changed[i] ?? filter.value }));
    const isChanged = Object.keys(this.changed).length > 0;
    return {
      ...(isChanged ? { reportFilters: filters } : {}),
      ...(this.duration_ && standardDateFilter
        ? {
            standardDateFilter: {
              ...standardDateFilter,
              durationValue: this.duration_,
              startDate: null,
              endDate: null,
            },
          }
        : {}),
    };
  }

  get metadata() {
    return this.description_?.reportMetadata;
  }

  get name() {
    return this.metadata?.name ?? 'Report';
  }

  get description() {
    return this.metadata?.description;
  }

  get reportTypeLabel() {
    return this.metadata?.reportType.label ?? '';
  }

  get totals() {
    const info = this.result.reportExtendedMetadata.aggregateColumnInfo;
    const cell = this.result.factMap['T!T'];
    return this.result.reportMetadata.aggregates
      .map((key, i) => ({ key, label: info[key]?.label ?? key, text: cell.aggregates[i].label }))
      .filter(({ text }) => text !== '-');
  }

  get filters() {
    return filterTexts(this.description_).map((filter) => ({
      ...filter,
      value: this.changed[filter.index] ?? filter.value,
    }));
  }

  get hasEditableFilters() {
    return this.filters.some((filter) => filter.editable);
  }

  get durations() {
    if (!this.metadata?.standardDateFilter?.column) return undefined;
    const groups = this.description_.reportTypeMetadata.standardDateFilterDurationGroups ?? [];
    return [
      { label: 'Custom', value: 'CUSTOM' },
      ...groups.flatMap((group) => group.standardDateFilterDurations.map(({ label, value }) => ({ label, value }))),
    ];
  }

  get durationLabel() {
    const { column } = this.metadata.standardDateFilter;
    const categories = this.description_.reportTypeMetadata.categories ?? [];
    return Object.assign({}, ...categories.map((category) => category.columns))[column]?.label ?? column;
  }

  get duration() {
    return this.duration_ ?? this.metadata.standardDateFilter.durationValue;
  }

  get isGrouped() {
    return this.metadata.groupingsDown.length + this.metadata.groupingsAcross.length > 0;
  }

  get isEmpty() {
    return this.result.factMap['T!T'].aggregates.at(-1).value === 0;
  }

  get isCut() {
    return !this.result.allData;
  }

  get table() {
    return reportTable(this.result, this.showsDetails);
  }

  get chart() {
    const { chart } = this.metadata;
    if (!chart || chart.chartType === 'None' || this.isEmpty) return undefined;
    return {
      title: chart.title,
      legend: chart.hasLegend,
      type: chartType(chart.chartType),
      data: chartData(this.result, { groupings: chart.groupings, aggregates: chart.summaries }),
    };
  }

  refresh() {
    this.load();
  }

  changeFilter(event) {
    this.changed = { ...this.changed, [event.currentTarget.dataset.index]: event.detail.value };
  }

  chooseDuration(event) {
    this.duration_ = event.detail.value;
    this.load();
  }

  toggleDetails(event) {
    this.showsDetails = event.detail.checked;
    this.load();
  }

  async exportSheet() {
    this.error = undefined;
    try {
      const response = await fetch(rest(`/analytics/reports/${this._recordId}`), {
        method: 'POST',
        headers: { Accept: SHEET, 'Content-Type': 'application/json', 'X-Requested-With': 'lightning' },
        body: JSON.stringify({ reportMetadata: this.override }),
      });
      if (!response.ok) throw new Error((await response.json())[0]?.message ?? response.statusText);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `${this.name}.xlsx`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      this.error = messageOf(error);
    }
  }
}
