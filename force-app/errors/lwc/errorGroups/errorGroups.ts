import { LightningElement, api } from 'lwc';
import getGroups from '@salesforce/apex/ErrorDashboardController.getGroups';
import type { ErrorFilter, ErrorGroup, ErrorState, GroupPage } from '../../types/errors';
import { timeText } from 'c/errorFormat';
import { fill, numberText } from 'c/textFormat';
import { logError } from 'c/errorLogger';
import groups from '@salesforce/label/c.Eui_Groups';
import shown from '@salesforce/label/c.Eui_Groups_Shown';
import shownOfMore from '@salesforce/label/c.Eui_Groups_More';
import cause from '@salesforce/label/c.Eui_Cause';
import type from '@salesforce/label/c.Eui_Type';
import source from '@salesforce/label/c.Eui_Source';
import count from '@salesforce/label/c.Eui_Count';
import affected from '@salesforce/label/c.Eui_Affected';
import affectedMore from '@salesforce/label/c.Eui_Affected_More';
import firstSeen from '@salesforce/label/c.Eui_First_Seen';
import lastSeen from '@salesforce/label/c.Eui_Last_Seen';
import actions from '@salesforce/label/c.Eui_Actions';
import retryGroup from '@salesforce/label/c.Eui_Retry_Group';
import resolveGroup from '@salesforce/label/c.Eui_Resolve_Group';
import noHandler from '@salesforce/label/c.Eui_No_Handler';
import loadMore from '@salesforce/label/c.Eui_Load_More';
import loading from '@salesforce/label/c.Ui_Loading';
import empty from '@salesforce/label/c.Eui_Empty';
import emptyHint from '@salesforce/label/c.Eui_Empty_Hint';
import failed from '@salesforce/label/c.Eui_List_Failed';

/**
 * Errors of the same cause, largest group first. Fires `groupopen` with a fingerprint, and `erroraction` for a whole group.
 */
export default class ErrorGroups extends LightningElement {
  /** What the user may do. */
  @api state: ErrorState | undefined;

  @api
  get filter(): ErrorFilter | undefined {
    return this._filter;
  }
  set filter(value: ErrorFilter | undefined) {
    this._filter = value;
    void this.load(0);
  }

  /** Reads the first page again. */
  @api
  refresh(): Promise<void> {
    return this.load(0);
  }

  page: GroupPage | undefined;
  rows: ErrorGroup[] = [];
  error: unknown;
  loading = true;
  label = {
    groups,
    cause,
    type,
    source,
    count,
    affected,
    firstSeen,
    lastSeen,
    actions,
    loadMore,
    loading,
    empty,
    emptyHint,
    failed,
  };
  private _filter: ErrorFilter | undefined;
  private asked = 0;

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get isEmpty(): boolean {
    return !this.loading && !this.hasError && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.page?.nextOffset !== undefined && this.page.nextOffset !== null;
  }

  get busy(): string {
    return this.loading ? 'true' : 'false';
  }

  get summary(): string {
    if (!this.page) return '';
    return fill(
      this.page.hasMoreGroups ? shownOfMore : shown,
      numberText(this.rows.length),
      numberText(this.page.total),
    );
  }

  get hasActions(): boolean {
    return this._filter?.status === 'Open' && (this.state?.canRetry === true || this.state?.canResolve === true);
  }

  get items(): object[] {
    return this.rows.map((row) => ({
      ...row,
      countText: numberText(row.count),
      affectedText: row.affectedIsMore ? fill(affectedMore, numberText(row.affected)) : numberText(row.affected),
      first: timeText(row.firstSeen),
      last: timeText(row.lastSeen),
      canRetry: row.canRetry && this.state?.canRetry === true,
      cannotRetryHint: row.canRetry ? '' : fill(noHandler, row.sourceProcess),
      retryLabel: `${retryGroup}: ${row.errorName}`,
      resolveLabel: `${resolveGroup}: ${row.errorName}`,
    }));
  }

  get retryText(): string {
    return retryGroup;
  }

  get resolveText(): string {
    return resolveGroup;
  }

  handleOpen(event: Event): void {
    const { fingerprint } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('groupopen', { detail: { fingerprint } }));
  }

  handleAction(event: Event): void {
    const { action, fingerprint = '', count: size } = (event.currentTarget as HTMLElement).dataset;
    const filter = { ...this._filter, fingerprint };
    this.dispatchEvent(new CustomEvent('erroraction', { detail: { action, filter, count: Number(size) } }));
  }

  handleMore(): void {
    void this.load(this.page?.nextOffset ?? 0);
  }

  handleRetry(): void {
    void this.load(0);
  }

  /** Answers may overtake one another; only the one asked for last counts. */
  private async load(offset: number): Promise<void> {
    const turn = ++this.asked;
    this.loading = true;
    try {
      const page = (await getGroups({ filter: this._filter, offset })) as GroupPage;
      if (turn !== this.asked) return;
      this.page = page;
      this.rows = offset === 0 ? page.rows : [...this.rows, ...page.rows];
      this.error = undefined;
    } catch (error) {
      if (turn !== this.asked) return;
      this.error = error;
      void logError('c-error-groups', error);
    }
    this.loading = false;
  }
}
