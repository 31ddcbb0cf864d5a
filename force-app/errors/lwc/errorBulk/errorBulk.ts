import { LightningElement, api } from 'lwc';
import getIds from '@salesforce/apex/ErrorDashboardController.getIds';
import retry from '@salesforce/apex/ErrorDashboardController.retry';
import resolve from '@salesforce/apex/ErrorDashboardController.resolve';
import type { ErrorAction, Outcome, RowAnswer } from '../../types/errors';
import { fill, numberText } from 'c/textFormat';
import { logError } from 'c/errorLogger';
import bulkRetry from '@salesforce/label/c.Eui_Bulk_Retry';
import bulkResolve from '@salesforce/label/c.Eui_Bulk_Resolve';
import oneRetry from '@salesforce/label/c.Eui_One_Retry';
import oneResolve from '@salesforce/label/c.Eui_One_Resolve';
import retryHint from '@salesforce/label/c.Eui_Retry_Hint';
import note from '@salesforce/label/c.Eui_Note';
import noteHint from '@salesforce/label/c.Eui_Note_Hint';
import counting from '@salesforce/label/c.Eui_Counting';
import start from '@salesforce/label/c.Eui_Start';
import cancel from '@salesforce/label/c.Eui_Cancel';
import close from '@salesforce/label/c.Eui_Close';
import stop from '@salesforce/label/c.Eui_Stop';
import stopped from '@salesforce/label/c.Eui_Stopped';
import progress from '@salesforce/label/c.Eui_Progress';
import outcomeRetry from '@salesforce/label/c.Eui_Outcome';
import outcomeResolve from '@salesforce/label/c.Eui_Outcome_Resolve';
import results from '@salesforce/label/c.Eui_Results';
import result from '@salesforce/label/c.Eui_Result';
import message from '@salesforce/label/c.Eui_Message';
import errorColumn from '@salesforce/label/c.Eui_Error';
import outcomeResolved from '@salesforce/label/c.Eui_Outcome_resolved';
import outcomeFailed from '@salesforce/label/c.Eui_Outcome_failed';
import outcomeQueued from '@salesforce/label/c.Eui_Outcome_queued';
import outcomeSkipped from '@salesforce/label/c.Eui_Outcome_skipped';
import resultsCapped from '@salesforce/label/c.Eui_Results_Capped';
import failed from '@salesforce/label/c.Eui_Action_Failed';

/** Rows of one call; the controller takes no more. */
const CHUNK = 200;
/** Rows that the table of results lists at most: those that need a person. */
const MAX_LISTED = 500;

const OUTCOMES: Record<Outcome, string> = {
  resolved: outcomeResolved,
  failed: outcomeFailed,
  queued: outcomeQueued,
  skipped: outcomeSkipped,
};

type Step = 'ask' | 'running' | 'done';

/**
 * Asks before it retries or resolves rows, works through them 200 at a time and shows what became of each. Fires `bulkchange`
 * whenever rows have changed, and `bulkclose` when the user is done with it.
 */
export default class ErrorBulk extends LightningElement {
  /** What to do with which rows; a new one starts over. */
  @api
  get action(): ErrorAction | undefined {
    return this._action;
  }
  set action(value: ErrorAction | undefined) {
    this._action = value;
    this.step = 'ask';
    this.error = undefined;
    this.noteText = '';
    this.answers = [];
    this.counts = noCounts();
    this.total = value?.count ?? 0;
    this.needsFocus = true;
  }

  step: Step = 'ask';
  noteText = '';
  error: unknown;
  total = 0;
  counts = noCounts();
  answers: RowAnswer[] = [];
  isStopped = false;

  label = { retryHint, note, noteHint, start, cancel, close, stop, results, result, message, errorColumn, failed };
  private _action: ErrorAction | undefined;
  private needsFocus = false;

  renderedCallback(): void {
    if (!this.needsFocus) return;
    this.needsFocus = false;
    this.template?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  disconnectedCallback(): void {
    this.isStopped = true;
  }

  get isRetry(): boolean {
    return this._action?.action === 'retry';
  }

  get heading(): string {
    if (this.total === 1) return this.isRetry ? oneRetry : oneResolve;
    return fill(this.isRetry ? bulkRetry : bulkResolve, numberText(this.total));
  }

  get isAsking(): boolean {
    return this.step === 'ask';
  }

  get isRunning(): boolean {
    return this.step === 'running';
  }

  get isDone(): boolean {
    return this.step === 'done';
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get done(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  get percent(): number {
    return this.total === 0 ? 0 : Math.round((this.done / this.total) * 100);
  }

  get progressText(): string {
    if (this.isAsking) return '';
    if (this.isRunning && this.done === 0) return counting;
    const { resolved, failed: again, queued, skipped } = this.counts;
    const outcome = this.isRetry
      ? fill(outcomeRetry, numberText(resolved), numberText(again), numberText(queued), numberText(skipped))
      : fill(outcomeResolve, numberText(resolved), numberText(again), numberText(skipped));
    const part = fill(progress, numberText(this.done), numberText(this.total));
    return `${this.isDone && this.isStopped ? `${stopped} ` : ''}${part}: ${outcome}`;
  }

  get rows(): object[] {
    return this.answers.map((answer) => ({
      ...answer,
      title: [answer.name, answer.errorName].filter(Boolean).join(' · ') || answer.id,
      outcomeText: OUTCOMES[answer.outcome],
    }));
  }

  get hasRows(): boolean {
    return this.answers.length > 0;
  }

  get cappedText(): string {
    return this.answers.length === MAX_LISTED ? fill(resultsCapped, numberText(MAX_LISTED)) : '';
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.noteText = event.detail.value;
  }

  handleStart(): void {
    const field = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('lightning-textarea');
    if (field && !field.reportValidity()) {
      field.focus();
      return;
    }
    void this.run();
  }

  handleStop(): void {
    this.isStopped = true;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('bulkclose'));
  }

  private async run(): Promise<void> {
    const action = this._action;
    if (!action) return;
    this.step = 'running';
    this.isStopped = false;
    try {
      const ids = action.ids ?? (await allIds(action));
      this.total = ids.length;
      for (let from = 0; from < ids.length && !this.isStopped; from += CHUNK) {
        const errorLogIds = ids.slice(from, from + CHUNK);
        const call = this.isRetry ? retry({ errorLogIds }) : resolve({ errorLogIds, notes: this.noteText });
        // eslint-disable-next-line no-await-in-loop -- parallel calls would compete for the same records
        this.take((await call) as RowAnswer[]);
      }
    } catch (error) {
      this.error = error;
      void logError('c-error-bulk', error);
    }
    this.step = 'done';
    this.needsFocus = true;
    this.dispatchEvent(new CustomEvent('bulkchange'));
  }

  private take(answers: RowAnswer[]): void {
    const counts = { ...this.counts };
    for (const { outcome } of answers) counts[outcome]++;
    this.counts = counts;
    const unsettled = answers.filter(({ outcome }) => outcome !== 'resolved');
    this.answers = [...this.answers, ...unsettled].slice(0, MAX_LISTED);
  }
}

function noCounts(): Record<Outcome, number> {
  return { resolved: 0, failed: 0, queued: 0, skipped: 0 };
}

/** Ids of all rows a filter finds, read before the first changes: what is resolved would fall out of the filter. */
async function allIds({ filter }: ErrorAction): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- each page starts behind the one before
    const page = (await getIds({ filter, lastId: ids[ids.length - 1] ?? null })) as string[];
    if (page.length === 0) return ids;
    ids.push(...page);
  }
}
