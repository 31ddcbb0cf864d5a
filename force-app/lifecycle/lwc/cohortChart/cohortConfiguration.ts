import type { Cohort } from '../../types/dashboard';
import { longMonthText, monthText, percentText } from 'c/lifecycleFormat';
import { numberText } from 'c/textFormat';

export type ChartView = 'rates' | 'counts';

export interface ChartInstance {
  destroy(): void;
}

export type ChartConstructor = new (canvas: HTMLCanvasElement, configuration: unknown) => ChartInstance;

/** Names of the series, in the user's language. */
export interface ChartLabels {
  started: string;
  converted: string;
  churned: string;
  conversionRate: string;
  churnRate: string;
}

/** Told apart by lightness and by shape as well as by hue. */
const BLUE = '#90b8f8';
const GREEN = '#2e844a';
const RED = '#ba0517';
/** So that a handful of trials does not fill the chart. */
const LEAST_RATE_SCALE = 0.2;
const LEAST_COUNT_SCALE = 5;
const GRID = '#e5e5e5';
const TEXT = '#444444';

/** Chart.js configuration of the cohorts: bars of what happened, or lines of how often. */
export function chartConfiguration(view: ChartView, cohorts: readonly Cohort[], labels: ChartLabels): unknown {
  const datasets = view === 'rates' ? rateSeries(cohorts, labels) : countSeries(cohorts, labels);
  const format = view === 'rates' ? percentText : numberText;
  return {
    type: view === 'rates' ? 'line' : 'bar',
    data: { labels: cohorts.map((cohort) => monthText(cohort.month)), datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { grid: { display: false }, ticks: { color: TEXT, maxRotation: 0, autoSkipPadding: 8 } },
        y: {
          beginAtZero: true,
          border: { display: false },
          grid: { color: GRID },
          suggestedMax: view === 'rates' ? LEAST_RATE_SCALE : LEAST_COUNT_SCALE,
          ticks: {
            color: TEXT,
            precision: view === 'rates' ? undefined : 0,
            maxTicksLimit: 6,
            callback: (value: number) => format(value),
          },
        },
      },
      plugins: {
        legend: { position: 'bottom', labels: { color: TEXT, usePointStyle: true, boxHeight: 8 } },
        tooltip: tooltip(cohorts, format),
      },
    },
  };
}

function tooltip(cohorts: readonly Cohort[], format: (value: number) => string): unknown {
  return {
    callbacks: {
      title: (items: { dataIndex: number }[]) => longMonthText(cohorts[items[0]?.dataIndex ?? 0]?.month ?? ''),
      label: (item: {
        dataset: { label: string; of?: (cohort: Cohort) => number };
        dataIndex: number;
        raw: number;
      }) => {
        const cohort = cohorts[item.dataIndex];
        const counted =
          item.dataset.of && cohort ? ` (${numberText(item.dataset.of(cohort))} / ${numberText(cohort.started)})` : '';
        return `${item.dataset.label}: ${format(item.raw)}${counted}`;
      },
    },
  };
}

function rateSeries(cohorts: readonly Cohort[], labels: ChartLabels): unknown[] {
  const line = (
    label: string,
    color: string,
    pointStyle: string,
    rate: (cohort: Cohort) => number | null,
    of: (cohort: Cohort) => number,
  ): object => ({
    label,
    data: cohorts.map(rate),
    of,
    borderColor: color,
    backgroundColor: color,
    pointStyle,
    pointRadius: 4,
    borderWidth: 2,
    tension: 0.25,
    spanGaps: true,
  });
  return [
    line(
      labels.conversionRate,
      GREEN,
      'circle',
      (cohort) => cohort.conversionRate,
      (cohort) => cohort.converted,
    ),
    line(
      labels.churnRate,
      RED,
      'triangle',
      (cohort) => cohort.churnRate,
      (cohort) => cohort.churned,
    ),
  ];
}

function countSeries(cohorts: readonly Cohort[], labels: ChartLabels): unknown[] {
  const bars = (label: string, color: string, count: (cohort: Cohort) => number): object => ({
    label,
    data: cohorts.map(count),
    backgroundColor: color,
    borderRadius: 2,
    maxBarThickness: 24,
  });
  return [
    bars(labels.started, BLUE, (cohort) => cohort.started),
    bars(labels.converted, GREEN, (cohort) => cohort.converted),
    bars(labels.churned, RED, (cohort) => cohort.churned),
  ];
}
