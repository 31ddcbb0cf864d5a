import { LightningElement, api } from 'lwc';
import { logError } from 'c/errorLogger';
import { errorMessages } from 'c/errorMessages';
import { fill } from 'c/textFormat';
import getCandidates from '@salesforce/apex/LifecycleMatchController.getCandidates';
import correct from '@salesforce/apex/LifecycleMatchController.correct';
import type { MatchCandidate, MatchCandidates } from '../../types/dashboard';
import loading from '@salesforce/label/c.Ui_Loading';
import failed from '@salesforce/label/c.Ui_Match_Failed';
import personHeading from '@salesforce/label/c.Ui_Match_Correct_Person';
import accountHeading from '@salesforce/label/c.Ui_Match_Correct_Account';
import searchPerson from '@salesforce/label/c.Ui_Match_Search_Person';
import searchAccount from '@salesforce/label/c.Ui_Match_Search_Account';
import searchHint from '@salesforce/label/c.Ui_Match_Search_Hint';
import candidates from '@salesforce/label/c.Ui_Match_Candidates';
import nobody from '@salesforce/label/c.Ui_Match_None_Person';
import noAccount from '@salesforce/label/c.Ui_Match_None_Account';
import nothing from '@salesforce/label/c.Ui_Match_No_Candidates';
import shownCount from '@salesforce/label/c.Ui_Match_Proposals_Shown';
import save from '@salesforce/label/c.Ui_Match_Save';
import cancel from '@salesforce/label/c.Ui_Match_Cancel';
import choose from '@salesforce/label/c.Ui_Match_Choose';
import noRight from '@salesforce/label/c.Ui_Match_No_Right';

const NONE = 'none';
const MIN_SEARCH_LENGTH = 2;
/** Milliseconds without a key before a search is sent. */
const TYPING_PAUSE = 300;

/** Lets a person choose the record that a workspace belongs to. Sends `corrected` when it was saved and `cancel`. */
export default class MatchCorrection extends LightningElement {
  /** The Workspace. */
  @api recordId: string | undefined;
  /** `person` or `account`. */
  @api side: 'person' | 'account' = 'account';

  label = { loading, failed, searchHint, candidates, nothing, save, cancel, noRight };
  term = '';
  chosen = '';
  found: MatchCandidate[] = [];
  loading = true;
  saving = false;
  cannotCorrect = false;
  error: unknown;
  problem = '';

  private request = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private hasFocused = false;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
    clearTimeout(this.pause);
    this.request++;
  }

  renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  get heading(): string {
    return this.side === 'person' ? personHeading : accountHeading;
  }

  get searchLabel(): string {
    return this.side === 'person' ? searchPerson : searchAccount;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  get cannotSave(): boolean {
    return this.cannotCorrect || this.saving || this.loading;
  }

  get shown(): string {
    return this.loading || this.error ? '' : fill(shownCount, String(this.found.length));
  }

  get options(): { label: string; value: string }[] {
    const records = this.found.map((one) => ({ label: describe(one), value: one.id }));
    return [...records, { label: this.side === 'person' ? nobody : noAccount, value: NONE }];
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
    clearTimeout(this.pause);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared on every key and when the component goes
    this.pause = setTimeout(() => {
      void this.load();
    }, TYPING_PAUSE);
  }

  handleRetry(): void {
    void this.load();
  }

  handleChoose(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
    this.problem = '';
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  async handleSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.cannotSave) return;
    if (!this.chosen) {
      this.problem = choose;
      return;
    }
    this.saving = true;
    try {
      const recordId = this.chosen === NONE ? null : this.chosen;
      await correct({ workspaceId: this.recordId, side: this.side, recordId });
      this.dispatchEvent(new CustomEvent('corrected'));
    } catch (problem) {
      this.problem = errorMessages(problem).join(' ');
      void logError('c-match-correction', problem, this.recordId);
    }
    this.saving = false;
  }

  /** An answer that a later search has overtaken is dropped. */
  private async load(): Promise<void> {
    const own = ++this.request;
    const term = this.term.trim();
    this.loading = true;
    try {
      const searchTerm = term.length < MIN_SEARCH_LENGTH ? null : term;
      const answer = (await getCandidates({
        workspaceId: this.recordId,
        side: this.side,
        searchTerm,
      })) as MatchCandidates;
      if (own !== this.request) return;
      this.found = answer.candidates;
      this.cannotCorrect = !answer.canCorrect;
      this.error = undefined;
      if (this.chosen !== NONE && !this.found.some(({ id }) => id === this.chosen)) this.chosen = '';
    } catch (error) {
      if (own !== this.request) return;
      this.error = error;
      void logError('c-match-correction', error, this.recordId);
    }
    this.loading = false;
  }
}

function describe({ name, objectLabel, detail, reason }: MatchCandidate): string {
  return [`${name} (${objectLabel})`, detail, reason].filter(Boolean).join(' · ');
}
