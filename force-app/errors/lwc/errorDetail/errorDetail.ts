import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import getState from '@salesforce/apex/ErrorDashboardController.getState';
import getDetail from '@salesforce/apex/ErrorDashboardController.getDetail';
import getPayload from '@salesforce/apex/ErrorDashboardController.getPayload';
import type { ErrorAction, ErrorDetailData, ErrorState, RecordsList } from '../../types/errors';
import { statusClass, timeText } from 'c/errorFormat';
import { fill, numberText } from 'c/textFormat';
import { logError } from 'c/errorLogger';
import loading from '@salesforce/label/c.Ui_Loading';
import failed from '@salesforce/label/c.Eui_Detail_Failed';
import facts from '@salesforce/label/c.Eui_Facts';
import whatHappened from '@salesforce/label/c.Eui_What_Happened';
import payload from '@salesforce/label/c.Eui_Payload';
import payloadMasked from '@salesforce/label/c.Eui_Payload_Masked';
import showPayload from '@salesforce/label/c.Eui_Show_Payload';
import hidePayload from '@salesforce/label/c.Eui_Hide_Payload';
import payloadFailed from '@salesforce/label/c.Eui_Payload_Failed';
import noPayload from '@salesforce/label/c.Eui_No_Payload';
import attempts from '@salesforce/label/c.Eui_Attempts';
import noAttempts from '@salesforce/label/c.Eui_No_Attempts';
import attempt from '@salesforce/label/c.Eui_Attempt';
import by from '@salesforce/label/c.Eui_By';
import allRecords from '@salesforce/label/c.Eui_All_Records';
import related from '@salesforce/label/c.Eui_Related';
import noRelated from '@salesforce/label/c.Eui_No_Related';
import sameCorrelation from '@salesforce/label/c.Eui_Same_Correlation';
import noCorrelation from '@salesforce/label/c.Eui_No_Correlation';
import notes from '@salesforce/label/c.Eui_Notes';
import numberLabel from '@salesforce/label/c.Eui_Number';
import status from '@salesforce/label/c.Eui_Status';
import type from '@salesforce/label/c.Eui_Type';
import source from '@salesforce/label/c.Eui_Source';
import firstSeen from '@salesforce/label/c.Eui_First_Seen';
import lastSeen from '@salesforce/label/c.Eui_Last_Seen';
import retries from '@salesforce/label/c.Eui_Retries';
import occurrences from '@salesforce/label/c.Eui_Occurrences';
import retryLabel from '@salesforce/label/c.Eui_Retry';
import resolveLabel from '@salesforce/label/c.Eui_Resolve';
import sameCause from '@salesforce/label/c.Eui_Same_Cause';
import openRecord from '@salesforce/label/c.Eui_Open_Record';
import noHandler from '@salesforce/label/c.Eui_No_Handler';

/**
 * One error with everything that is known about it. Fires `erroropen` with the id of a related error, `groupopen` with its
 * fingerprint, and `errorchange` after a retry or a resolve.
 */
export default class ErrorDetail extends NavigationMixin(LightningElement) {
  /** Id of the error; set by a record page too. */
  @api
  get recordId(): string | undefined {
    return this._recordId;
  }
  set recordId(value: string | undefined) {
    this._recordId = value;
    this.detail = undefined;
    this.fullPayload = undefined;
    this.action = undefined;
    void this.load();
  }

  /** Whether it stands in the dashboard, which offers its group and the record page. */
  @api isDrillDown = false;

  /** Reads it again. */
  @api
  refresh(): Promise<void> {
    return this.load();
  }

  @wire(getState)
  wiredState({ data }: { data?: ErrorState }): void {
    this.state = data;
  }

  state: ErrorState | undefined;
  detail: ErrorDetailData | undefined;
  error: unknown;
  fullPayload: string | undefined;
  payloadError: unknown;
  action: ErrorAction | undefined;
  listUrl = '';
  urlById: Record<string, string> = {};
  label = {
    loading,
    failed,
    facts,
    whatHappened,
    payload,
    payloadMasked,
    payloadFailed,
    noPayload,
    attempts,
    noAttempts,
    related,
    noRelated,
    sameCorrelation,
    noCorrelation,
    notes,
    retry: retryLabel,
    resolve: resolveLabel,
    sameCause,
    openRecord,
  };
  private _recordId: string | undefined;
  private asked = 0;

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get hasPayloadError(): boolean {
    return this.payloadError !== undefined;
  }

  get isOpen(): boolean {
    return this.detail?.status === 'Open';
  }

  get canRetry(): boolean {
    return this.isOpen && this.state?.canRetry === true && this.detail?.hasHandler === true;
  }

  get canResolve(): boolean {
    return this.isOpen && this.state?.canResolve === true;
  }

  get noHandlerText(): string {
    const { detail } = this;
    return this.isOpen && detail && !detail.hasHandler ? fill(noHandler, detail.sourceProcess) : '';
  }

  get statusClass(): string {
    return statusClass(this.detail?.status ?? '');
  }

  get facts(): object[] {
    const { detail } = this;
    if (!detail) return [];
    return [
      [numberLabel, detail.name],
      [status, detail.status],
      [type, detail.errorType],
      [source, detail.sourceProcess],
      [firstSeen, timeText(detail.firstOccurred)],
      [lastSeen, timeText(detail.lastOccurred)],
      [retries, numberText(detail.retryCount)],
      [occurrences, numberText(detail.occurrences)],
    ].map(([label, value]) => ({ label, value }));
  }

  get hasPayload(): boolean {
    return Boolean(this.detail?.payloadMasked);
  }

  get canSeePayload(): boolean {
    return this.hasPayload && this.state?.canSeePayload === true;
  }

  get isMasked(): boolean {
    return this.fullPayload === undefined;
  }

  get payloadText(): string {
    return pretty(this.fullPayload ?? this.detail?.payloadMasked ?? '');
  }

  get payloadButton(): string {
    return this.isMasked ? showPayload : hidePayload;
  }

  get attemptItems(): object[] {
    return (this.detail?.attempts ?? []).map((one) => ({
      ...one,
      title: fill(attempt, one.number),
      when: timeText(one.at),
      who: fill(by, one.startedBy, one.userName),
      className: one.isResolved ? 'slds-badge slds-theme_success' : 'slds-badge',
    }));
  }

  get hasAttempts(): boolean {
    return (this.detail?.attempts.length ?? 0) > 0;
  }

  get records(): object[] {
    return (this.detail?.records ?? []).map((one) => ({ ...one, url: this.urlById[one.id] }));
  }

  get listText(): string {
    return fill(allRecords, numberText(this.detail?.occurrences));
  }

  get hasRecords(): boolean {
    return (this.detail?.records.length ?? 0) > 0;
  }

  get siblings(): object[] {
    return (this.detail?.sameCorrelation ?? []).map((one) => ({ ...one, statusClass: statusClass(one.status) }));
  }

  get hasSiblings(): boolean {
    return this.siblings.length > 0;
  }

  handleRetryLoad(): void {
    void this.load();
  }

  handleAction(event: Event): void {
    const { action } = (event.currentTarget as HTMLElement).dataset;
    this.action = { action: action as ErrorAction['action'], ids: [this._recordId as string], count: 1 };
  }

  handleBulkClose(): void {
    this.action = undefined;
  }

  handleBulkChange(): void {
    void this.load();
    if (this._recordId) void notifyRecordUpdateAvailable([{ recordId: this._recordId }]);
    this.dispatchEvent(new CustomEvent('errorchange'));
  }

  handlePayload(): void {
    if (this.isMasked) void this.loadPayload();
    else this.fullPayload = undefined;
  }

  handleSibling(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (this.isDrillDown) this.dispatchEvent(new CustomEvent('erroropen', { detail: { id } }));
    else this.open(id as string, 'Error_Log__c');
  }

  handleGroup(): void {
    this.dispatchEvent(new CustomEvent('groupopen', { detail: { fingerprint: this.detail?.fingerprint } }));
  }

  handleRecord(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id = '', object = '' } = (event.currentTarget as HTMLElement).dataset;
    this.open(id, object);
  }

  handleList(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !this.detail?.recordsList) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](listPage(this.detail.recordsList));
  }

  handleRecordPage(): void {
    this.open(this._recordId as string, 'Error_Log__c');
  }

  private open(recordId: string, objectApiName: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' },
    });
  }

  private async load(): Promise<void> {
    if (!this._recordId) return;
    const turn = ++this.asked;
    try {
      const detail = (await getDetail({ errorLogId: this._recordId })) as ErrorDetailData;
      if (turn !== this.asked) return;
      this.detail = detail;
      this.error = undefined;
      await this.addUrls(detail);
    } catch (error) {
      if (turn !== this.asked) return;
      this.error = error;
      void logError('c-error-detail', error, this._recordId);
    }
  }

  private async addUrls({ records, recordsList }: ErrorDetailData): Promise<void> {
    if (recordsList) this.listUrl = await this[NavigationMixin.GenerateUrl](listPage(recordsList));
    const urls = await Promise.all(
      records.map(({ id, objectApiName }) =>
        this[NavigationMixin.GenerateUrl]({
          type: 'standard__recordPage',
          attributes: { recordId: id, objectApiName, actionName: 'view' },
        }),
      ),
    );
    this.urlById = Object.fromEntries(records.map(({ id }, i) => [id, urls[i] ?? '']));
  }

  private async loadPayload(): Promise<void> {
    try {
      this.fullPayload = ((await getPayload({ errorLogId: this._recordId })) as string | null) ?? '';
      this.payloadError = undefined;
    } catch (error) {
      this.payloadError = error;
    }
  }
}

/** The list view of all records that an error counts. */
function listPage({ objectApiName, filterName }: RecordsList): PageReference {
  return {
    type: 'standard__objectPage',
    attributes: { objectApiName, actionName: 'list' },
    state: { filterName },
  };
}

/** JSON with one member a line; other text as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
