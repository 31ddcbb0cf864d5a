import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { logError } from 'c/errorLogger';
import { errorMessages } from 'c/errorMessages';
import getMatchExplanation from '@salesforce/apex/LifecycleDashboardController.getMatchExplanation';
import createAccount from '@salesforce/apex/LifecycleDashboardController.createAccount';
import correct from '@salesforce/apex/LifecycleMatchController.correct';
import handBack from '@salesforce/apex/LifecycleMatchController.handBack';
import type { Match, MatchExplanation as Explanation, WireResult } from '../../types/dashboard';
import { fill } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Match_Title';
import loading from '@salesforce/label/c.Ui_Loading';
import failed from '@salesforce/label/c.Ui_Match_Failed';
import person from '@salesforce/label/c.Ui_Person';
import account from '@salesforce/label/c.Ui_Account';
import bySource from '@salesforce/label/c.Ui_Match_Source';
import create from '@salesforce/label/c.Ui_Create_Account';
import created from '@salesforce/label/c.Ui_Account_Created';
import createdHint from '@salesforce/label/c.Ui_Account_Created_Hint';
import createFailed from '@salesforce/label/c.Ui_Account_Create_Failed';
import refresh from '@salesforce/label/c.Ui_Refresh';
import correctLabel from '@salesforce/label/c.Ui_Match_Correct';
import correctPerson from '@salesforce/label/c.Ui_Match_Correct_Person';
import correctAccount from '@salesforce/label/c.Ui_Match_Correct_Account';
import confirmLabel from '@salesforce/label/c.Ui_Match_Confirm';
import confirmPerson from '@salesforce/label/c.Ui_Match_Confirm_Person';
import confirmAccount from '@salesforce/label/c.Ui_Match_Confirm_Account';
import handBackLabel from '@salesforce/label/c.Ui_Match_Hand_Back';
import handBackPerson from '@salesforce/label/c.Ui_Match_Hand_Back_Person';
import handBackAccount from '@salesforce/label/c.Ui_Match_Hand_Back_Account';
import saved from '@salesforce/label/c.Ui_Match_Saved';
import savedHint from '@salesforce/label/c.Ui_Match_Saved_Hint';
import handedBack from '@salesforce/label/c.Ui_Match_Handed_Back';
import correctFailed from '@salesforce/label/c.Ui_Match_Correct_Failed';
import errorsTitle from '@salesforce/label/c.Ui_Errors_Title';

const APPEARANCE_BY_STATE: Record<string, { icon: string; variant: string; badge: string }> = {
  Linked: { icon: 'utility:success', variant: 'success', badge: 'slds-badge slds-theme_success' },
  Failed: { icon: 'utility:error', variant: 'error', badge: 'slds-badge slds-theme_error' },
  'Several Matches': { icon: 'utility:warning', variant: 'warning', badge: 'slds-badge badge-warning' },
  'No Match': { icon: 'utility:search', variant: '', badge: 'slds-badge' },
  Waiting: { icon: 'utility:clock', variant: '', badge: 'slds-badge' },
};
type Side = 'person' | 'account';
const DESCRIPTION = {
  correct: { person: correctPerson, account: correctAccount },
  confirm: { person: confirmPerson, account: confirmAccount },
  handBack: { person: handBackPerson, account: handBackAccount },
};
const OTHER = { icon: 'utility:info', variant: '', badge: 'slds-badge' };

/** Why a workspace belongs to its person and account, or to none, and what can be done about it. */
export default class MatchExplanation extends NavigationMixin(LightningElement) {
  /** The Workspace whose page it is on. */
  @api recordId: string | undefined;

  @wire(getMatchExplanation, { workspaceId: '$recordId' })
  wiredMatch(result: WireResult<Explanation>): void {
    this.result = result;
    if (result.data) {
      this.match = result.data;
      this.error = undefined;
      void this.addUrls(result.data);
    } else if (result.error) {
      this.match = undefined;
      this.error = result.error;
      this.log(result.error);
    }
  }

  match: Explanation | undefined;
  error: unknown;
  creating = false;
  busy = false;
  /** The link that is being corrected. */
  openSide: Side | undefined;
  urlById: Record<string, string> = {};

  label = { title, loading, failed, create, refresh, errorsTitle };

  private result: WireResult<Explanation> | undefined;
  private returnFocusTo: Side | undefined;

  get links(): object[] {
    if (!this.match) return [];
    const { person: one, account: other } = this.match;
    return [this.toLink('person', person, one, one.objectApiName), this.toLink('account', account, other, 'Account')];
  }

  get hasErrors(): boolean {
    return (this.match?.openErrors.length ?? 0) > 0;
  }

  get errors(): object[] {
    return (this.match?.openErrors ?? []).map((one) => ({ ...one, url: this.urlById[one.id] }));
  }

  handleRefresh(): void {
    void refreshApex(this.result);
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate](recordPage(id, object));
  }

  async handleCreate(): Promise<void> {
    this.creating = true;
    try {
      await createAccount({ workspaceId: this.recordId });
      this.toast(created, createdHint, 'success');
      await refreshApex(this.result);
    } catch (error) {
      this.toast(createFailed, errorMessages(error).join(' '), 'error');
      this.log(error);
    }
    this.creating = false;
  }

  handleAction(event: Event): void {
    const { dataset } = event.currentTarget as HTMLElement;
    const side = dataset.side as Side;
    if (dataset.action === 'correct') this.openSide = side;
    else void this.change(side, dataset.action);
  }

  handleClose(): void {
    this.returnFocusTo = this.openSide;
    this.openSide = undefined;
  }

  handleCorrected(): void {
    this.toast(saved, savedHint, 'success');
    this.handleClose();
    void refreshApex(this.result);
  }

  /** Who closed the form with the keyboard goes on where they opened it. */
  renderedCallback(): void {
    if (!this.returnFocusTo) return;
    const button = this.template?.querySelector<HTMLElement>(
      `lightning-button[data-side="${this.returnFocusTo}"][data-action="correct"]`,
    );
    if (button) {
      this.returnFocusTo = undefined;
      button.focus();
    }
  }

  private async change(side: Side, action: string | undefined): Promise<void> {
    this.busy = true;
    try {
      if (action === 'handBack') await handBack({ workspaceId: this.recordId, side });
      else await correct({ workspaceId: this.recordId, side, recordId: this.match?.[side].recordId ?? null });
      this.toast(action === 'handBack' ? handedBack : saved, action === 'handBack' ? '' : savedHint, 'success');
      await refreshApex(this.result);
    } catch (error) {
      this.toast(correctFailed, errorMessages(error).join(' '), 'error');
      this.log(error);
    }
    this.busy = false;
  }

  private log(error: unknown): void {
    void logError('c-match-explanation', error, this.recordId);
  }

  private toLink(key: Side, label: string, match: Match, objectApiName: string | null): object {
    const appearance = APPEARANCE_BY_STATE[match.state ?? ''] ?? OTHER;
    return {
      key,
      label,
      objectApiName,
      ...appearance,
      state: match.stateLabel ?? match.state,
      source: match.recordId && match.source ? fill(bySource, match.source.toLowerCase()) : '',
      explanation: match.explanation,
      recordId: match.recordId,
      recordName: match.recordName ?? match.recordId,
      url: match.recordId ? this.urlById[match.recordId] : undefined,
      isOpen: this.openSide === key,
      actions: actionsFor(key, match),
      canCreate: 'canCreate' in match && match.canCreate === true,
    };
  }

  private async addUrls({ person: one, account: other, openErrors }: Explanation): Promise<void> {
    const records: [string | null, string | null][] = [
      [one.recordId, one.objectApiName],
      [other.recordId, 'Account'],
      ...openErrors.map(({ id }): [string, string] => [id, 'Error_Log__c']),
    ];
    const urls = await Promise.all(
      records.map(([id, object]) => (id && object ? this[NavigationMixin.GenerateUrl](recordPage(id, object)) : '')),
    );
    this.urlById = Object.fromEntries(records.map(([id], i) => [id ?? '', urls[i] ?? '']));
  }

  private toast(heading: string, message: string, variant: string): void {
    this.dispatchEvent(new ShowToastEvent({ title: heading, message, variant }));
  }
}

/** A manual link can be handed back, an automatic one that stands can be kept; each can be corrected. */
function actionsFor(side: Side, match: Match): { key: string; label: string; description: string }[] {
  const other =
    match.source === 'Manual'
      ? { key: 'handBack' as const, label: handBackLabel }
      : match.recordId
        ? { key: 'confirm' as const, label: confirmLabel }
        : undefined;
  const actions = [{ key: 'correct' as const, label: correctLabel }, ...(other ? [other] : [])];
  return actions.map((action) => ({ ...action, description: DESCRIPTION[action.key][side] }));
}

function recordPage(
  recordId: string | undefined,
  objectApiName: string | undefined,
): { type: string; attributes: Record<string, unknown> } {
  return { type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName: 'view' } };
}
