import { LightningElement, api } from 'lwc';
import { formatFigure } from 'host/analytics';

/** Dark enough on white to be told apart from the page (3:1). */
const COLORS = [
  '#0b5cab',
  '#2e844a',
  '#a96404',
  '#7526e3',
  '#ba0517',
  '#0b827c',
  '#8a033e',
  '#5867e8',
  '#6a6a6a',
  '#396547',
];

const KINDS = {
  Pie: 'pie',
  Donut: 'doughnut',
  Line: 'line',
  Scatter: 'line',
  Column: 'bar',
  Bar: 'bar',
  Funnel: 'bar',
};

/** A chart with its figures as a table for everybody who cannot see it, or wants to read them. */
export default class Chart extends LightningElement {
  @api title;
  /** `{ labels, series: [{ key, label, format, values }] }` */
  @api data = { labels: [], series: [] };
  /** Bar, Column, ColumnStacked, ColumnLine, Line, LineCumulative, Donut, Pie, Funnel, Scatter ... */
  @api type = 'Bar';
  @api legend = false;
  /** Pixels; the width is that of its place. */
  @api height = 260;

  drawn;
  drawing;

  get isEmpty() {
    return this.data.labels.length === 0 || this.data.series.length === 0;
  }

  get base() {
    return /^(Bar|Column|Line|Donut|Pie|Funnel|Scatter)/.exec(this.type)?.[1] ?? 'Bar';
  }

  get frameStyle() {
    return `height: ${this.height}px`;
  }

  get caption() {
    return this.title ?? 'Figures of the chart';
  }

  get description() {
    const [series] = this.data.series;
    const parts = this.data.labels.slice(0, 12).map((label, i) => {
      const total = this.data.series.reduce((all, one) => all + one.values[i], 0);
      return `${label} ${formatFigure(total, series?.format)}`;
    });
    return `${this.caption}: ${parts.join(', ')}${this.data.labels.length > 12 ? ' and more' : ''}`;
  }

  get table() {
    return {
      head: [
        [
          { key: 'label', text: 'Group', scope: 'col' },
          ...this.data.series.map((series) => ({ key: series.key, text: series.label, scope: 'col' })),
        ],
      ],
      rows: this.data.labels.map((label, i) => ({
        key: String(i),
        className: 'slds-hint-parent',
        cells: [
          { key: `${i}-label`, text: label, isHeader: true, scope: 'row', url: this.data.urls?.[i] },
          ...this.data.series.map((series) => ({
            key: `${i}-${series.key}`,
            text: formatFigure(series.values[i], series.format),
            className: 'cell-number',
          })),
        ],
      })),
    };
  }

  renderedCallback() {
    this.draw();
  }

  disconnectedCallback() {
    this.drawn?.destroy();
    this.drawn = undefined;
  }

  async draw() {
    const { canvas } = this.refs;
    if (!canvas) return;
    const drawing = (this.drawing = {});
    const { Chart: Library } = await import('host/chartLibrary');
    // Another rendering, or none, may have come meanwhile.
    if (!canvas.isConnected || drawing !== this.drawing) return;
    this.drawn?.destroy();
    this.drawn = new Library(canvas, this.options());
  }

  options() {
    const { base, type, data } = this;
    const round = base === 'Pie' || base === 'Donut';
    const stacked = /Stacked/.test(type);
    const horizontal = base === 'Bar' || base === 'Funnel';
    const format = data.series[0]?.format;
    const series = /Cumulative/.test(type)
      ? data.series.map(cumulative)
      : /Stacked100/.test(type)
        ? shares(data.series)
        : data.series;
    const mixed = /^ColumnLine/.test(type);
    return {
      type: KINDS[base],
      data: {
        // Copies: the library marks the lists it watches, and those of another component are read-only.
        labels: [...data.labels],
        datasets: series.map((one, i) => ({
          label: one.label,
          data: [...one.values],
          backgroundColor: round
            ? data.labels.map((_label, at) => COLORS[at % COLORS.length])
            : COLORS[i % COLORS.length],
          borderColor: round ? '#ffffff' : COLORS[i % COLORS.length],
          borderWidth: base === 'Line' ? 2 : 1,
          ...(base === 'Scatter' ? { showLine: false, pointRadius: 5 } : {}),
          ...(mixed && i === series.length - 1 && i > 0 ? { type: 'line' } : {}),
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: horizontal ? 'y' : 'x',
        plugins: {
          legend: { display: this.legend || round || series.length > 1, position: round ? 'right' : 'bottom' },
          tooltip: {
            callbacks: {
              label: (item) =>
                `${item.dataset.label}: ${formatFigure(round ? item.parsed : item.parsed[horizontal ? 'x' : 'y'], format)}`,
            },
          },
        },
        scales: round
          ? {}
          : {
              [horizontal ? 'x' : 'y']: {
                stacked,
                beginAtZero: true,
                ticks: { callback: (value) => formatFigure(value, /Stacked100/.test(type) ? 'percent' : format, true) },
              },
              [horizontal ? 'y' : 'x']: { stacked },
            },
      },
    };
  }
}

function cumulative(series) {
  let total = 0;
  return { ...series, values: series.values.map((value) => (total += value)) };
}

/** Parts of a whole, in per cent of each category. */
function shares(series) {
  const totals = series[0]?.values.map((_value, i) => series.reduce((all, one) => all + one.values[i], 0)) ?? [];
  return series.map((one) => ({
    ...one,
    values: one.values.map((value, i) => (totals[i] ? (value / totals[i]) * 100 : 0)),
  }));
}
