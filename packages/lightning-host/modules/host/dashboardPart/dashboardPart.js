import { LightningElement, api } from 'lwc';
import { goTo } from 'force/navigation';
import { chartData, chartType, recordUrl, reportTable } from 'host/analytics';

const CHARTS = new Set(['Bar', 'Column', 'Line', 'Donut', 'Pie', 'Funnel', 'Scatter', 'ColumnLine']);
const NEUTRAL = '#747474';
const HEADER_PX = 150;

/** One component of a dashboard. */
export default class DashboardPart extends LightningElement {
  /** Its metadata in the Analytics API. */
  @api component;
  /** `{ reportResult, status }` of its last run. */
  @api result;
  /** Height of its place, in pixels. */
  @api height = 400;

  get properties() {
    return this.component.properties;
  }

  get visual() {
    return this.properties.visualizationProperties ?? {};
  }

  get kind() {
    return this.properties.visualizationType;
  }

  get report() {
    return this.result?.reportResult;
  }

  get header() {
    return this.component.header ?? this.report?.attributes.reportName ?? this.component.title ?? this.component.type;
  }

  get subtitle() {
    return this.report ? this.component.title : null;
  }

  get footer() {
    return this.component.footer;
  }

  get reportUrl() {
    return this.component.reportId ? `/lightning/r/Report/${this.component.reportId}/view` : undefined;
  }

  get errorText() {
    return this.result?.status.errorMessage;
  }

  get isText() {
    return this.component.type === 'RichText';
  }

  get text() {
    return this.properties.text ?? '';
  }

  get unsupported() {
    return `Components of the type ${this.component.type} are not shown here.`;
  }

  get isMetric() {
    return this.kind === 'Metric';
  }

  get isGauge() {
    return this.kind === 'Gauge';
  }

  get isTable() {
    return this.kind === 'Table' || this.kind === 'FlexTable';
  }

  get isChart() {
    return CHARTS.has(this.kind);
  }

  get isEmpty() {
    return (
      this.report !== null &&
      this.report !== undefined &&
      !this.isMetric &&
      !this.isGauge &&
      this.result.status.dataStatus === 'NODATA'
    );
  }

  /** Cell of the grand total that the component shows. */
  get total() {
    const key = this.properties.aggregates[0]?.name ?? 'RowCount';
    const index = this.report.reportMetadata.aggregates.indexOf(key);
    return this.report.factMap['T!T'].aggregates.at(index);
  }

  get metric() {
    const label = this.visual.metricLabel;
    return label ? `${label}: ${this.total.label}` : this.total.label;
  }

  get color() {
    const breaks = this.visual.breakPoints?.[0]?.breaks ?? [];
    const value = Number(this.total.value ?? 0);
    const found = breaks.find(({ upperBound }) => upperBound === null || value < upperBound);
    return (found ?? breaks.at(-1))?.color ?? NEUTRAL;
  }

  /** Without break points there is one range, and nothing for a colour to tell. */
  get hasMetricColor() {
    return (this.visual.breakPoints?.[0]?.breaks ?? []).length > 1;
  }

  get metricStyle() {
    return `background: ${this.color}`;
  }

  get gauge() {
    const breaks = this.visual.breakPoints?.[0]?.breaks ?? [];
    const min = breaks[0]?.lowerBound ?? 0;
    const max = breaks.at(-1)?.upperBound ?? Math.max(Number(this.total.value ?? 0), 1);
    return { min, max, value: Number(this.total.value ?? 0) };
  }

  get gaugeStyle() {
    const { min, max, value } = this.gauge;
    const share = max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)));
    return `width: ${share * 100}%; background: ${this.color}`;
  }

  get gaugeRange() {
    const { min, max } = this.gauge;
    return `${min.toLocaleString()} to ${max.toLocaleString()}`;
  }

  get chartType() {
    const { chart } = this.report.reportMetadata;
    if (this.properties.useReportChart && chart) return chartType(chart.chartType);
    const groupBy = { stacked: 'Stacked', stacked100: 'Stacked100', grouped: 'Grouped' }[this.visual.groupByType] ?? '';
    return `${this.kind}${groupBy}`;
  }

  get hasLegend() {
    return this.visual.legendPosition !== undefined && this.visual.legendPosition !== 'none';
  }

  get chartHeight() {
    return Math.max(160, this.height - HEADER_PX);
  }

  get data() {
    const { chart } = this.report.reportMetadata;
    if (this.properties.useReportChart && chart)
      return chartData(this.report, { groupings: chart.groupings, aggregates: chart.summaries });
    const [first] = this.properties.groupings ?? [];
    const { sort } = this.properties;
    const byGroup = first?.sortAggregate ? { byValue: true, descending: first.sortOrder === 'desc' } : null;
    const byChart = sort ? { byValue: sort.column !== first?.name, descending: sort.sortOrder === 'desc' } : null;
    return chartData(this.report, {
      groupings: (this.properties.groupings ?? []).map(({ name }) => name),
      aggregates: this.properties.aggregates.map(({ name }) => name),
      sort: byGroup ?? byChart,
      limit: this.properties.maxRows,
    });
  }

  /** The columns that the component names; the report's own where it names none. */
  get table() {
    const columns = this.visual.tableColumns ?? [];
    const whole = reportTable(this.report, this.report.hasDetailRows);
    const details = columns.filter((column) => column.type === 'detail');
    const limited = (table) => ({ ...table, rows: table.rows.slice(0, this.properties.maxRows ?? 200) });
    if (columns.length === 0) return limited(whole);
    return limited(details.length > 0 ? this.detailRows(details) : this.groupRows(columns));
  }

  detailRows(columns) {
    const { reportMetadata, reportExtendedMetadata, factMap } = this.report;
    const places = columns.map(({ column }) => reportMetadata.detailColumns.indexOf(column)).filter((i) => i >= 0);
    const head = places.map((i) => {
      const name = reportMetadata.detailColumns[i];
      return { key: name, text: reportExtendedMetadata.detailColumnInfo[name]?.label ?? name, scope: 'col' };
    });
    const rows = Object.values(factMap)
      .flatMap((cell) => cell.rows ?? [])
      .map((row, r) => ({
        key: String(r),
        className: 'slds-hint-parent',
        cells: places.map((i) => ({
          key: `${r}-${i}`,
          text: row.dataCells[i].label,
          url: recordUrl(row.dataCells[i]),
        })),
      }));
    return { head: [head], rows };
  }

  groupRows(columns) {
    const { reportMetadata, reportExtendedMetadata, factMap, groupingsDown } = this.report;
    const figures = columns
      .filter((column) => column.type === 'aggregate')
      .map(({ column }) => ({ key: column, index: reportMetadata.aggregates.indexOf(column) }))
      .filter(({ index }) => index >= 0);
    const [grouping] = reportMetadata.groupingsDown;
    const head = [
      { key: 'group', text: reportExtendedMetadata.groupingColumnInfo[grouping?.name]?.label ?? 'Group', scope: 'col' },
      ...figures.map(({ key }) => ({
        key,
        text: reportExtendedMetadata.aggregateColumnInfo[key]?.label ?? key,
        scope: 'col',
      })),
    ];
    const row = (key, label, url) => ({
      key,
      className: key === 'T' ? 'group-row group-row_0' : 'slds-hint-parent',
      cells: [
        { key: `${key}-label`, text: label, url, isHeader: true, scope: 'row' },
        ...figures.map(({ key: name, index }) => ({
          key: `${key}-${name}`,
          text: factMap[`${key}!T`].aggregates[index].label,
          className: 'cell-number',
        })),
      ],
    });
    const rows = groupingsDown.groupings.map((group) => row(group.key, group.label, recordUrl(group)));
    const sort = this.properties.sort;
    const sorted = sort?.sortOrder === 'desc' && !sort.column ? rows.toReversed() : rows;
    const hasTotal = columns.some((column) => column.showTotal);
    return { head: [head], rows: hasTotal ? [...sorted, row('T', 'Total')] : sorted };
  }

  follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }
}
