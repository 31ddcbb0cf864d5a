import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import getState from '@salesforce/apex/ErrorDashboardController.getState';
import getSummary from '@salesforce/apex/ErrorDashboardController.getSummary';
import type { CountItem, DayCount, ErrorAction, ErrorFilter, ErrorState, ErrorSummary } from '../../types/errors';
import { timeText } from 'c/errorFormat';
import { fill, numberText } from 'c/textFormat';
import { errorMessages } from 'c/errorMessages';
import { logError } from 'c/errorLogger';
import { LiveUpdates } from 'c/liveUpdates';
import title from '@salesforce/label/c.Eui_Title';
import noPermission from '@salesforce/label/c.Eui_No_Permission';
import noPermissionHint from '@salesforce/label/c.Eui_No_Permission_Hint';
import stateFailed from '@salesforce/label/c.Eui_List_Failed';
import summaryFailed from '@salesforce/label/c.Eui_Summary_Failed';
import keyNumbers from '@salesforce/label/c.Eui_Key_Numbers';
import open from '@salesforce/label/c.Eui_Open';
import openHint from '@salesforce/label/c.Eui_Open_Hint';
import oldest from '@salesforce/label/c.Eui_Oldest';
import today from '@salesforce/label/c.Eui_Today';
import todayHint from '@salesforce/label/c.Eui_Today_Hint';
import retried from '@salesforce/label/c.Eui_Retried';
import retriedHint from '@salesforce/label/c.Eui_Retried_Hint';
import resolvedWeek from '@salesforce/label/c.Eui_Resolved_Week';
import resolvedWeekHint from '@salesforce/label/c.Eui_Resolved_Week_Hint';
import byType from '@salesforce/label/c.Eui_By_Type';
import bySource from '@salesforce/label/c.Eui_By_Source';
import byAge from '@salesforce/label/c.Eui_By_Age';
import viewLabel from '@salesforce/label/c.Eui_View';
import groups from '@salesforce/label/c.Eui_Groups';
import errors from '@salesforce/label/c.Eui_Errors';
import back from '@salesforce/label/c.Eui_Back';
import updated from '@salesforce/label/c.Eui_Updated';
import { stateWith, viewFrom, type View } from './filterState';

const CHANNEL = '/event/Error_Changed__e';

type Refreshable = HTMLElement & { refresh(): Promise<void> };

/** What went wrong and is not settled: numbers, groups of one cause, single errors; retry and resolve; live. */
export default class ErrorDashboard extends NavigationMixin(LightningElement) {
  @wire(CurrentPageReference)
  wiredReference(reference: PageReference | undefined): void {
    if (!reference) return;
    this.reference = reference;
    this.apply(viewFrom(reference.state));
  }

  @wire(getState)
  wiredState({ data, error }: { data?: ErrorState; error?: unknown }): void {
    this.state = data;
    this.stateError = error;
    if (data?.access !== 'ok') return;
    void this.loadSummary();
    void this.updates.start();
  }

  view: View = viewFrom(undefined);
  filter: ErrorFilter = this.view.filter;
  isIncluded = false;
  state: ErrorState | undefined;
  stateError: unknown;
  summary: ErrorSummary | undefined;
  summaryError: unknown;
  action: ErrorAction | undefined;
  refreshing = false;
  isLive = false;
  updatedAt: number | undefined;
  announcement = '';
  label = {
    title,
    noPermission,
    noPermissionHint,
    stateFailed,
    summaryFailed,
    keyNumbers,
    byType,
    bySource,
    byAge,
    view: viewLabel,
    groups,
    errors,
    back,
  };

  private reference: PageReference | undefined;
  private asked = 0;
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

  get isReady(): boolean {
    return this.isIncluded && this.state?.access === 'ok';
  }

  get isRefused(): boolean {
    return this.isIncluded && (this.state?.access === 'noPermission' || this.lacksClass);
  }

  get hasStateError(): boolean {
    return this.isIncluded && this.stateError !== undefined;
  }

  /** Without any permission set of the errors the platform refuses the controller itself. */
  private get lacksClass(): boolean {
    return errorMessages(this.stateError).some((message) => /access to the Apex class/i.test(message));
  }

  get hasSummaryError(): boolean {
    return this.summaryError !== undefined;
  }

  get showsError(): boolean {
    return this.view.errorId !== '';
  }

  get showsGroups(): boolean {
    return this.view.list === 'groups';
  }

  get listOptions(): { value: string; label: string }[] {
    return [
      { value: 'groups', label: groups },
      { value: 'errors', label: errors },
    ];
  }

  get tiles(): object[] {
    const { summary, filter } = this;
    const value = (n: number | undefined): string => (n === undefined ? '–' : numberText(n));
    const oldestText = summary?.oldest ? fill(oldest, timeText(summary.oldest)) : openHint;
    const tile = (name: string, label: string, n: number | undefined, hint: string, isOn: boolean): object => ({
      name,
      label,
      value: value(n),
      hint,
      pressed: isOn ? 'true' : 'false',
      className: isOn ? 'tile tile_selected' : 'tile',
    });
    const isOpen = filter.status === 'Open';
    return [
      tile('open', open, summary?.open, oldestText, isOpen && filter.age === ''),
      tile('today', today, summary?.openToday, todayHint, isOpen && filter.age === 'day'),
      tile('retried', retried, summary?.openRetried, retriedHint, isOpen && this.view.sort === '-retryCount'),
      tile('resolved', resolvedWeek, summary?.resolvedWeek, resolvedWeekHint, filter.status === 'Resolved'),
    ];
  }

  get days(): DayCount[] | undefined {
    return this.summary?.byDay;
  }

  get types(): CountItem[] | undefined {
    return this.summary?.byType;
  }

  get sources(): CountItem[] | undefined {
    return this.summary?.bySource;
  }

  get ages(): CountItem[] | undefined {
    return this.summary?.byAge;
  }

  handleGate(event: CustomEvent<{ included: boolean }>): void {
    this.isIncluded = event.detail.included;
  }

  handleGateFailed(event: CustomEvent<{ error: unknown }>): void {
    void logError('c-error-dashboard', event.detail.error);
  }

  handleTile(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    if (name === 'resolved') this.change({ status: 'Resolved', age: '' });
    else if (name === 'retried') this.change({ status: 'Open', age: '' }, { list: 'errors', sort: '-retryCount' });
    else this.change({ status: 'Open', age: name === 'today' ? 'day' : '' });
  }

  handleType(event: CustomEvent<{ key: string }>): void {
    this.change({ errorType: event.detail.key });
  }

  handleSource(event: CustomEvent<{ key: string }>): void {
    this.change({ sourceProcess: event.detail.key });
  }

  handleAge(event: CustomEvent<{ key: string }>): void {
    this.change({ age: event.detail.key });
  }

  handleDay(event: CustomEvent<{ day: string }>): void {
    this.change({ day: event.detail.day, status: '' });
  }

  handleFilter(event: CustomEvent<Partial<ErrorFilter>>): void {
    this.change(event.detail);
  }

  handleList(event: CustomEvent<{ value: View['list'] }>): void {
    this.change({}, { list: event.detail.value });
  }

  handleSort(event: CustomEvent<string>): void {
    this.change({}, { sort: event.detail });
  }

  handleGroup(event: CustomEvent<{ fingerprint: string }>): void {
    this.change({ fingerprint: event.detail.fingerprint }, { list: 'errors', errorId: '' });
  }

  handleError(event: CustomEvent<{ id: string }>): void {
    this.change({}, { errorId: event.detail.id });
  }

  handleBack(): void {
    this.change({}, { errorId: '' });
  }

  handleAction(event: CustomEvent<ErrorAction>): void {
    this.action = event.detail;
  }

  handleBulkClose(): void {
    this.action = undefined;
  }

  handleRefresh(): void {
    this.updates.refreshed();
    void this.refreshAll();
  }

  /** Keeps the view in the address, so that a page can be bookmarked, shared and stepped back to. */
  private change(patch: Partial<ErrorFilter>, rest: Partial<View> = {}): void {
    const view: View = { ...this.view, ...rest, filter: { ...this.view.filter, ...patch } };
    this.apply(view);
    if (!this.reference) return;
    const { type, attributes, state } = this.reference;
    const isTyping = patch.search !== undefined && Object.keys(patch).length === 1;
    this[NavigationMixin.Navigate]({ type, attributes, state: stateWith(state, view) }, isTyping);
  }

  /** A new filter asks the server, so it is set only when it differs. */
  private apply(view: View): void {
    const isNewFilter = JSON.stringify(view.filter) !== JSON.stringify(this.filter);
    this.view = view;
    if (!isNewFilter) return;
    this.filter = view.filter;
    this.action = undefined;
    if (this.state?.access === 'ok') void this.loadSummary();
  }

  /** The numbers follow every filter but status, age and day, which they are the choice of. */
  private async loadSummary(): Promise<void> {
    const turn = ++this.asked;
    try {
      const filter = { ...this.filter, status: '', age: '', day: '' };
      const summary = (await getSummary({ filter })) as ErrorSummary;
      if (turn !== this.asked) return;
      this.summary = summary;
      this.summaryError = undefined;
      this.updatedAt = Date.now();
    } catch (error) {
      if (turn !== this.asked) return;
      this.summaryError = error;
      void logError('c-error-dashboard', error);
    }
  }

  private async refreshAll(): Promise<void> {
    this.refreshing = true;
    this.announcement = '';
    const parts = [
      ...(this.template?.querySelectorAll<Refreshable>('c-error-groups, c-error-list, c-error-detail') ?? []),
    ];
    await Promise.all([this.loadSummary(), ...parts.map((part) => part.refresh())]);
    this.refreshing = false;
    this.announcement = updated;
  }
}
