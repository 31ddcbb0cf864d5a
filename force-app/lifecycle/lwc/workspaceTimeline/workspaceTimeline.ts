import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import getTimeline from '@salesforce/apex/LifecycleDashboardController.getTimeline';
import type { LoggedError, Timeline, TimelineEvent, WireResult } from '../../types/dashboard';
import { logError } from 'c/errorLogger';
import { dateText, statusClass } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Timeline_Title';
import loading from '@salesforce/label/c.Ui_Loading';
import failed from '@salesforce/label/c.Ui_Timeline_Failed';
import emptyTitle from '@salesforce/label/c.Ui_Timeline_Empty';
import emptyHint from '@salesforce/label/c.Ui_Timeline_Empty_Hint';
import more from '@salesforce/label/c.Ui_Timeline_More';
import purgedNote from '@salesforce/label/c.Data_Timeline_Purged';
import hiddenNote from '@salesforce/label/c.Ui_Hidden_Fields';
import errorsTitle from '@salesforce/label/c.Ui_Errors_Title';
import refresh from '@salesforce/label/c.Ui_Refresh';
import plan from '@salesforce/label/c.Ui_Plan';
import mrr from '@salesforce/label/c.Ui_Mrr';
import users from '@salesforce/label/c.Ui_Users';
import trial from '@salesforce/label/c.Ui_Trial';
import received from '@salesforce/label/c.Ui_Received';
import noStatus from '@salesforce/label/c.Ui_No_Status';

/** Effects worth a badge; every other event was superseded by a newer one, as events are. */
const BADGE_BY_EFFECT: Record<string, string> = {
  Current: 'slds-badge badge-current',
  Regression: 'slds-badge badge-backwards',
};
const ICON_BY_STATUS: Record<string, string> = {
  Trial: 'utility:clock',
  Paid: 'utility:moneybag',
  Churned: 'utility:logout',
};

/** Everything that happened to a workspace, newest first, and what each event did; the errors on the way beside it. */
export default class WorkspaceTimeline extends NavigationMixin(LightningElement) {
  /** The Workspace whose page it is on. */
  @api recordId: string | undefined;

  @wire(getTimeline, { workspaceId: '$recordId' })
  wiredTimeline(result: WireResult<Timeline>): void {
    this.result = result;
    if (result.data) {
      this.timeline = result.data;
      this.error = undefined;
      void this.addUrls(result.data.errors);
    } else if (result.error) {
      this.timeline = undefined;
      this.error = result.error;
      void logError('c-workspace-timeline', result.error, this.recordId);
    }
  }

  timeline: Timeline | undefined;
  error: unknown;
  urlById: Record<string, string> = {};

  label = {
    title,
    loading,
    failed,
    emptyTitle,
    emptyHint,
    more,
    errorsTitle,
    refresh,
    plan,
    mrr,
    users,
    trial,
    received,
  };

  private result: WireResult<Timeline> | undefined;

  get isEmpty(): boolean {
    return this.timeline?.events.length === 0 && !this.timeline.purged;
  }

  get hasErrors(): boolean {
    return (this.timeline?.errors.length ?? 0) > 0;
  }

  get hiddenNote(): string {
    const hidden = this.timeline?.hiddenFields ?? [];
    return hidden.length === 0 ? '' : fill(hiddenNote, hidden.join(', '));
  }

  get purgedNote(): string {
    const { purged } = this.timeline ?? {};
    return purged ? fill(purgedNote, numberText(purged.count), dateText(purged.until.slice(0, 10))) : '';
  }

  get events(): object[] {
    return (this.timeline?.events ?? []).map((event) => ({
      ...event,
      title: event.status ?? noStatus,
      statusClass: statusClass(event.status),
      icon: ICON_BY_STATUS[event.status ?? ''] ?? 'utility:record',
      effectClass: BADGE_BY_EFFECT[event.effect ?? ''],
      hasMrr: event.mrr !== null && event.mrr !== undefined,
      users: event.activeUsers === null || event.activeUsers === undefined ? '' : numberText(event.activeUsers),
      trial: trialText(event),
    }));
  }

  get errors(): object[] {
    return (this.timeline?.errors ?? []).map((one) => ({
      ...one,
      title: one.errorName ?? one.name,
      url: this.urlById[one.id],
    }));
  }

  handleRefresh(): void {
    void refreshApex(this.result);
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate](errorPage(id));
  }

  private async addUrls(errors: readonly LoggedError[]): Promise<void> {
    const urls = await Promise.all(errors.map(({ id }) => this[NavigationMixin.GenerateUrl](errorPage(id))));
    this.urlById = Object.fromEntries(errors.map(({ id }, i) => [id, urls[i] ?? '']));
  }
}

function errorPage(recordId: string | undefined): { type: string; attributes: Record<string, unknown> } {
  return { type: 'standard__recordPage', attributes: { recordId, objectApiName: 'Error_Log__c', actionName: 'view' } };
}

function trialText({ trialStart, trialExpiration }: TimelineEvent): string {
  if (!trialStart && !trialExpiration) return '';
  return `${dateText(trialStart)} – ${dateText(trialExpiration)}`;
}
