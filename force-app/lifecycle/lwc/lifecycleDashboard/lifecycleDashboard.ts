import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import getSummary from '@salesforce/apex/LifecycleDashboardController.getSummary';
import getCharts from '@salesforce/apex/LifecycleDashboardController.getCharts';
import getFilterOptions from '@salesforce/apex/LifecycleDashboardController.getFilterOptions';
import type {
  ActionRights,
  Cohort,
  ExpirationBucket,
  FilterOptions,
  LifecycleCharts,
  LifecycleSummary,
  WireResult,
  WorkspaceFilter,
  WorkspaceSort,
} from '../../types/dashboard';
import { logError } from 'c/errorLogger';
import { LiveUpdates } from 'c/liveUpdates';
import { apexFilter } from 'c/lifecycleFilter';
import { momentText } from 'c/lifecycleFormat';
import { fill } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Dashboard_Title';
import updatedAnnouncement from '@salesforce/label/c.Ui_Updated_Announcement';
import summaryFailed from '@salesforce/label/c.Ui_Summary_Failed';
import chartsFailed from '@salesforce/label/c.Ui_Charts_Failed';
import optionsFailed from '@salesforce/label/c.Ui_Options_Failed';
import hiddenNote from '@salesforce/label/c.Ui_Hidden_Fields';
import listTitle from '@salesforce/label/c.Ui_List_Title';
import keyNumbers from '@salesforce/label/c.Ui_Key_Numbers';
import mrrAsOf from '@salesforce/label/c.Ui_Mrr_As_Of';
import mrrTooMany from '@salesforce/label/c.Ui_Mrr_Too_Many';
import nativeDashboard from '@salesforce/label/c.Ui_Native_Dashboard';
import { DEFAULT_SORT, NO_FILTER, filterFrom, sortFrom, stateWith } from './filterState';
import { NEXT_TO_EXPIRE, TILES, type Tile } from './tiles';

const CHANNEL = '/event/Lifecycle_Changed__e';

/** The page of a rep's day: who is on trial, who pays, who left, whose trial ends; filtered by any of it, and live. */
export default class LifecycleDashboard extends NavigationMixin(LightningElement) {
  @wire(CurrentPageReference)
  wiredReference(reference: PageReference | undefined): void {
    if (!reference) return;
    this.reference = reference;
    this.apply(filterFrom(reference.state), sortFrom(reference.state));
  }

  @wire(getSummary, { filter: '$summaryFilter' })
  wiredSummary(result: WireResult<LifecycleSummary>): void {
    this.summaryResult = result;
    if (result.data?.switchedOn === false) return;
    if (result.data || result.error) this.chartFilter = this.summaryFilter;
    if (result.data) {
      void this.updates.start();
      this.summary = result.data;
      this.summaryError = undefined;
      this.markUpdated();
    } else if (result.error) {
      this.summaryError = result.error;
      this.log(result.error);
    }
  }

  @wire(getCharts, { filter: '$chartFilter' })
  wiredCharts(result: WireResult<LifecycleCharts>): void {
    this.chartsResult = result;
    if (result.data?.cohorts) {
      this.charts = result.data;
      this.chartsError = undefined;
    } else if (result.error) {
      this.chartsError = result.error;
      this.log(result.error);
    }
  }

  @wire(getFilterOptions)
  wiredOptions(result: WireResult<FilterOptions>): void {
    this.optionsResult = result;
    this.options = result.data?.statuses ? result.data : undefined;
    this.optionsError = result.error;
    if (result.error) this.log(result.error);
  }

  filter: WorkspaceFilter = NO_FILTER;
  sort: WorkspaceSort = DEFAULT_SORT;
  summaryFilter: object = toSummaryFilter(NO_FILTER);
  summary: LifecycleSummary | undefined;
  summaryError: unknown;
  /** Undefined until the numbers are there: the charts are asked for after them. */
  chartFilter: object | undefined;
  charts: LifecycleCharts | undefined;
  chartsError: unknown;
  options: FilterOptions | undefined;
  optionsError: unknown;
  refreshing = false;
  /** Whether the rollout has switched the page on; false until it is known. */
  isOn = false;
  isLive = false;
  updatedAt: number | undefined;
  announcement = '';

  label = { title, summaryFailed, chartsFailed, optionsFailed, listTitle, keyNumbers, nativeDashboard };

  private reference: PageReference | undefined;
  private summaryResult: WireResult<LifecycleSummary> | undefined;
  private chartsResult: WireResult<LifecycleCharts> | undefined;
  private optionsResult: WireResult<FilterOptions> | undefined;
  private updates = new LiveUpdates(
    CHANNEL,
    () => {
      void this.refreshAll();
    },
    (isLive) => {
      this.isLive = isLive;
    },
  );

  disconnectedCallback(): void {
    this.updates.stop();
  }

  get tiles(): object[] {
    return TILES.map((tile) => ({
      name: tile.name,
      label: tile.label,
      hint: tile.hint,
      tone: tile.tone,
      value: this.summary ? tile.value(this.summary) : undefined,
      currencyCode: tile.isMoney ? this.summary?.currencyIsoCode : undefined,
      selected: this.isSelected(tile),
      note: tile.isMoney ? this.revenueNote : '',
      unknown: tile.isMoney && this.summary?.mrrState === 'unavailable',
    }));
  }

  /** How old the revenue is, or why there is none. */
  get revenueNote(): string {
    const { mrrState, mrrAsOf: asOf } = this.summary ?? {};
    if (mrrState === 'unavailable') return mrrTooMany;
    return mrrState === 'snapshot' && asOf ? fill(mrrAsOf, momentText(asOf)) : '';
  }

  get revenueAsOf(): string | null | undefined {
    return this.charts?.cohortMrrAsOf;
  }

  get rights(): ActionRights | undefined {
    return this.options?.actions;
  }

  get hasNativeDashboard(): boolean {
    return Boolean(this.options?.dashboardId);
  }

  get currencyCode(): string | undefined {
    return this.summary?.currencyIsoCode;
  }

  get buckets(): ExpirationBucket[] | undefined {
    return this.charts?.expiration;
  }

  get cohorts(): Cohort[] | undefined {
    return this.charts?.cohorts;
  }

  get hasSummary(): boolean {
    return this.summaryError === undefined;
  }

  get hasCharts(): boolean {
    return this.chartsError === undefined;
  }

  get hasOptionsError(): boolean {
    return this.optionsError !== undefined;
  }

  get hiddenNote(): string {
    const hidden = new Set([...(this.summary?.hiddenFields ?? []), ...(this.charts?.hiddenFields ?? [])]);
    return hidden.size === 0 ? '' : fill(hiddenNote, [...hidden].join(', '));
  }

  handleTile(event: CustomEvent<{ name: string }>): void {
    const tile = TILES.find((one) => one.name === event.detail.name);
    if (!tile) return;
    if (this.isSelected(tile)) this.change({ status: '', expiration: '', cohort: '' }, DEFAULT_SORT);
    else this.change({ status: tile.status, expiration: '', cohort: '' }, tile.sort);
  }

  handleBucket(event: CustomEvent<{ key: string }>): void {
    const { key } = event.detail;
    if (key === this.filter.expiration) this.change({ expiration: '' });
    else this.change({ expiration: key, status: '', cohort: '' }, NEXT_TO_EXPIRE);
  }

  handleCohort(event: CustomEvent<{ key: string }>): void {
    const { key } = event.detail;
    if (key === this.filter.cohort) this.change({ cohort: '' });
    else this.change({ cohort: key, status: '', expiration: '' });
  }

  handleGate(event: CustomEvent<{ included: boolean }>): void {
    this.isOn = event.detail.included;
  }

  handleGateFailed(event: CustomEvent<{ error: unknown }>): void {
    this.log(event.detail.error);
  }

  /** After an action of this page: no need to wait for the event that it causes. */
  handleWorkspacesChange(): void {
    this.handleRefresh();
  }

  handleNative(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.options?.dashboardId, objectApiName: 'Dashboard', actionName: 'view' },
    });
  }

  handleFilter(event: CustomEvent<Partial<WorkspaceFilter>>): void {
    this.change(event.detail);
  }

  handleSort(event: CustomEvent<WorkspaceSort>): void {
    this.change({}, event.detail);
  }

  handleRefresh(): void {
    this.updates.refreshed();
    void this.refreshAll();
  }

  handleOptionsRetry(): void {
    void refreshApex(this.optionsResult);
  }

  /** A tile is the page's filter when both its status and its order are: two tiles share a status. */
  private isSelected(tile: Tile): boolean {
    const others = TILES.filter((one) => one.status === this.filter.status);
    const bySort = others.find((one) => sameSort(one.sort, this.sort)) ?? others[0];
    return bySort === tile;
  }

  /** Keeps filter and order in the address, so that a page can be bookmarked, shared and stepped back to. */
  private change(patch: Partial<WorkspaceFilter>, sort: WorkspaceSort = this.sort): void {
    const filter = { ...this.filter, ...patch };
    this.apply(filter, sort);
    if (!this.reference) return;
    const { type, attributes, state } = this.reference;
    const isTyping = patch.search !== undefined && Object.keys(patch).length === 1;
    this[NavigationMixin.Navigate]({ type, attributes, state: stateWith(state, filter, sort) }, isTyping);
  }

  /** Sets only what differs, as every new value asks the server. */
  private apply(filter: WorkspaceFilter, sort: WorkspaceSort): void {
    if (!same(filter, this.filter)) {
      this.filter = filter;
      const summaryFilter = toSummaryFilter(filter);
      if (!same(summaryFilter, this.summaryFilter)) this.summaryFilter = summaryFilter;
    }
    if (!sameSort(sort, this.sort)) this.sort = sort;
  }

  private async refreshAll(): Promise<void> {
    this.refreshing = true;
    const list = this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-workspace-list');
    try {
      await Promise.all([refreshApex(this.summaryResult), refreshApex(this.chartsResult), list?.refresh()]);
      if (this.hasSummary) {
        this.markUpdated();
        this.announcement = updatedAnnouncement;
      }
    } catch (error) {
      this.summaryError = error;
      this.log(error);
    }
    this.refreshing = false;
  }

  private log(error: unknown): void {
    void logError('c-lifecycle-dashboard', error);
  }

  private markUpdated(): void {
    this.updatedAt = Date.now();
    this.announcement = '';
  }
}

/** The tiles and charts count every status, expiration and cohort, so those filters only mark what is chosen. */
function toSummaryFilter(filter: WorkspaceFilter): object {
  return apexFilter({ ...filter, status: '', expiration: '', cohort: '' });
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameSort(one: WorkspaceSort, other: WorkspaceSort): boolean {
  return one.field === other.field && one.direction === other.direction;
}
