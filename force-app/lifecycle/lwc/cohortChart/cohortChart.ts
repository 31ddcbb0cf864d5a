import { LightningElement, api } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import type { Cohort } from '../../types/dashboard';
import { logError } from 'c/errorLogger';
import { longMonthText, momentText, monthText, percentText } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import CHART_JS from '@salesforce/resourceUrl/ChartJs';
import title from '@salesforce/label/c.Ui_Cohort_Title';
import hint from '@salesforce/label/c.Ui_Cohort_Hint';
import none from '@salesforce/label/c.Ui_Cohort_None';
import rates from '@salesforce/label/c.Ui_Cohort_Rates';
import counts from '@salesforce/label/c.Ui_Cohort_Counts';
import showTable from '@salesforce/label/c.Ui_Show_Table';
import hideTable from '@salesforce/label/c.Ui_Hide_Table';
import monthColumn from '@salesforce/label/c.Ui_Month';
import started from '@salesforce/label/c.Ui_Started';
import converted from '@salesforce/label/c.Ui_Converted';
import churned from '@salesforce/label/c.Ui_Churned_Count';
import conversionRate from '@salesforce/label/c.Ui_Conversion_Rate';
import churnRate from '@salesforce/label/c.Ui_Churn_Rate';
import revenue from '@salesforce/label/c.Ui_Cohort_Revenue';
import revenueAsOf from '@salesforce/label/c.Ui_Cohort_Revenue_As_Of';
import listStarted from '@salesforce/label/c.Ui_Cohort_List_Started';
import listConverted from '@salesforce/label/c.Ui_Cohort_List_Converted';
import listChurned from '@salesforce/label/c.Ui_Cohort_List_Churned';
import unit from '@salesforce/label/c.Ui_Cohort_Unit';
import summaryText from '@salesforce/label/c.Ui_Cohort_Summary';
import chartFailed from '@salesforce/label/c.Ui_Chart_Failed';
import { chartConfiguration, type ChartConstructor, type ChartInstance, type ChartView } from './cohortConfiguration';

/**
 * Conversion and churn by the month the trial started: a chart, and the same numbers as a table, each of which lists what
 * it counts. Fires `cohortselect` with its key, `2026-05:converted` say.
 */
export default class CohortChart extends LightningElement {
  _cohorts: Cohort[] | undefined;
  view: ChartView = 'rates';
  tableShown = false;
  chartError = false;

  label = {
    title,
    hint,
    none,
    rates,
    counts,
    monthColumn,
    started,
    converted,
    churned,
    conversionRate,
    churnRate,
    unit,
    chartFailed,
  };

  private chart: ChartInstance | undefined;
  private constructor_: ChartConstructor | undefined;
  private loading = false;
  private drawn: unknown;

  /** Oldest first; undefined while they load. */
  @api
  get cohorts(): Cohort[] | undefined {
    return this._cohorts;
  }
  set cohorts(value: Cohort[] | undefined) {
    this._cohorts = value;
  }

  renderedCallback(): void {
    if (!this.hasData) return;
    if (this.constructor_) this.draw();
    else if (!this.loading) void this.loadChart();
  }

  disconnectedCallback(): void {
    this.chart?.destroy();
    this.chart = undefined;
    this.drawn = undefined;
  }

  /** ISO 4217 of the org. */
  @api currencyCode: string | undefined;
  /** Time of the snapshot that the revenue comes from; null when it is live. */
  @api revenueAsOf: string | null | undefined;
  /** The cohort that the page is filtered by, `2026-05:converted` say. */
  @api selected = '';

  get revenueLabel(): string {
    return this.revenueAsOf ? fill(revenueAsOf, momentText(this.revenueAsOf)) : revenue;
  }

  get showsRevenue(): boolean {
    return (this._cohorts ?? []).some((cohort) => cohort.mrr !== null && cohort.mrr !== undefined);
  }

  get isLoading(): boolean {
    return this._cohorts === undefined;
  }

  get hasData(): boolean {
    return (this._cohorts ?? []).some((cohort) => cohort.started > 0);
  }

  get views(): { label: string; value: ChartView; variant: string; pressed: string }[] {
    const options: [string, ChartView][] = [
      [rates, 'rates'],
      [counts, 'counts'],
    ];
    return options.map(([label, value]) => ({
      label,
      value,
      variant: value === this.view ? 'slds-button slds-button_brand' : 'slds-button slds-button_neutral',
      pressed: value === this.view ? 'true' : 'false',
    }));
  }

  get chartClass(): string {
    return this.chartError ? 'slds-hide' : 'canvas';
  }

  /** What the chart shows, in a sentence, for who does not see it. */
  get summary(): string {
    const cohorts = (this._cohorts ?? []).filter((cohort) => cohort.started > 0);
    const first = cohorts[0];
    const last = cohorts.at(-1);
    if (!first || !last) return none;
    const sum = (pick: (cohort: Cohort) => number): number => cohorts.reduce((all, cohort) => all + pick(cohort), 0);
    const all = sum((cohort) => cohort.started);
    const part = (amount: number): string => percentText(amount / all);
    return fill(
      summaryText,
      longMonthText(first.month),
      longMonthText(last.month),
      numberText(all),
      part(sum((cohort) => cohort.converted)),
      part(sum((cohort) => cohort.churned)),
    );
  }

  get tableClass(): string {
    return this.tableShown || this.chartError ? 'slds-scrollable_x slds-m-top_small' : 'slds-assistive-text';
  }

  /** A table that scrolls sideways must be reachable by keyboard. */
  get tableTabIndex(): string | undefined {
    return this.tableShown || this.chartError ? '0' : undefined;
  }

  get tableLabel(): string {
    return this.tableShown ? hideTable : showTable;
  }

  get tableExpanded(): string {
    return this.tableShown ? 'true' : 'false';
  }

  get rows(): object[] {
    return (this._cohorts ?? []).map((cohort) => ({
      month: cohort.month,
      monthText: monthText(cohort.month),
      started: this.drill(cohort.month, cohort.started, listStarted),
      converted: this.drill(`${cohort.month}:converted`, cohort.converted, listConverted),
      churned: this.drill(`${cohort.month}:churned`, cohort.churned, listChurned),
      mrr: cohort.mrr,
      conversionRate: percentText(cohort.conversionRate),
      churnRate: percentText(cohort.churnRate),
    }));
  }

  handleView(event: Event): void {
    this.view = (event.currentTarget as HTMLElement).dataset.view as ChartView;
  }

  handleDrill(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('cohortselect', { detail: { key } }));
  }

  handleToggleTable(): void {
    this.tableShown = !this.tableShown;
  }

  /** A number that lists what it counts. */
  private drill(key: string, amount: number, label: string): object {
    const [month = ''] = key.split(':');
    return {
      key,
      text: numberText(amount),
      isNone: amount === 0,
      label: fill(label, numberText(amount), longMonthText(month)),
      pressed: key === this.selected ? 'true' : 'false',
    };
  }

  private async loadChart(): Promise<void> {
    this.loading = true;
    try {
      await loadScript(this, CHART_JS);
      this.constructor_ = (window as unknown as { Chart?: ChartConstructor }).Chart;
      if (!this.constructor_) throw new Error(CHART_JS);
      this.draw();
    } catch (error) {
      // The table has the same numbers, so the page stays whole without the chart.
      this.chartError = true;
      void logError('c-cohort-chart', error);
    }
  }

  private draw(): void {
    const place = this.template?.querySelector<HTMLElement>('.canvas');
    const question = `${this.view} ${JSON.stringify(this._cohorts)}`;
    if (!place || !this.constructor_ || this.drawn === question) return;
    this.drawn = question;
    this.chart?.destroy();
    const canvas = document.createElement('canvas');
    place.replaceChildren(canvas);
    this.chart = new this.constructor_(canvas, chartConfiguration(this.view, this._cohorts ?? [], this.label));
  }
}
