import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import logCall from '@salesforce/apex/LifecycleActionController.logCall';
import createTask from '@salesforce/apex/LifecycleActionController.createTask';
import changeOwner from '@salesforce/apex/LifecycleActionController.changeOwner';
import type { ActionFailure, ActionName, ActionOutcome } from '../../types/dashboard';
import { logError } from 'c/errorLogger';
import { fill, numberText } from 'c/textFormat';
import logCallLabel from '@salesforce/label/c.Ui_Action_Log_Call';
import createTaskLabel from '@salesforce/label/c.Ui_Action_Create_Task';
import changeOwnerLabel from '@salesforce/label/c.Ui_Action_Change_Owner';
import callSubject from '@salesforce/label/c.Ui_Action_Call_Subject';
import taskSubject from '@salesforce/label/c.Ui_Action_Task_Subject';
import subject from '@salesforce/label/c.Ui_Action_Subject';
import comments from '@salesforce/label/c.Ui_Action_Comments';
import due from '@salesforce/label/c.Ui_Action_Due';
import assignTo from '@salesforce/label/c.Ui_Action_Assign_To';
import me from '@salesforce/label/c.Ui_Action_Me';
import workspaceOwner from '@salesforce/label/c.Ui_Action_Workspace_Owner';
import newOwner from '@salesforce/label/c.Ui_Action_New_Owner';
import newOwnerHint from '@salesforce/label/c.Ui_Action_New_Owner_Hint';
import ownerNote from '@salesforce/label/c.Ui_Action_Owner_Note';
import forOne from '@salesforce/label/c.Ui_Action_For_One';
import forMany from '@salesforce/label/c.Ui_Action_For_Many';
import save from '@salesforce/label/c.Ui_Action_Save';
import cancel from '@salesforce/label/c.Ui_Action_Cancel';
import close from '@salesforce/label/c.Ui_Action_Close';
import saving from '@salesforce/label/c.Ui_Action_Saving';
import failed from '@salesforce/label/c.Ui_Action_Failed';
import someFailed from '@salesforce/label/c.Ui_Action_Some_Failed';

/** The most that the controller takes at once. */
const PER_CALL = 200;
const TITLES: Readonly<Record<ActionName, string>> = {
  logCall: logCallLabel,
  createTask: createTaskLabel,
  changeOwner: changeOwnerLabel,
};

interface Field extends HTMLElement {
  reportValidity(): boolean;
}

/** Asks for what an action needs and does it, 200 workspaces at a time. Closes with an ActionOutcome, or nothing when cancelled. */
export default class WorkspaceActionModal extends LightningModal {
  @api action: ActionName = 'logCall';
  /** What it is done to. */
  @api workspaces: { id: string; name: string }[] = [];

  subject = '';
  comments = '';
  dueDate: string | null = null;
  assignTo: 'me' | 'owner' = 'me';
  ownerId: string | null = null;
  saving = false;
  progress = '';
  error: unknown;
  outcome: ActionOutcome | undefined;

  texts = { subject, comments, due, assignTo, newOwner, newOwnerHint, ownerNote, save, cancel, close, failed };
  assignees = [
    { label: me, value: 'me' },
    { label: workspaceOwner, value: 'owner' },
  ];
  ownerFilter = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };
  ownerDisplay = { primaryField: 'Name', additionalFields: ['Title'] };

  connectedCallback(): void {
    this.subject = this.action === 'logCall' ? callSubject : taskSubject;
  }

  get title(): string {
    return TITLES[this.action];
  }

  get scope(): string {
    const [first] = this.workspaces;
    return this.workspaces.length === 1 && first
      ? fill(forOne, first.name)
      : fill(forMany, numberText(this.workspaces.length));
  }

  get isTask(): boolean {
    return this.action === 'createTask';
  }

  get isOwner(): boolean {
    return this.action === 'changeOwner';
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get failures(): ActionFailure[] | undefined {
    return this.outcome?.failed;
  }

  get failureTitle(): string {
    return fill(someFailed, numberText(this.outcome?.done ?? 0), numberText(this.failures?.length ?? 0));
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    Object.assign(this, { [field as string]: event.detail.value });
  }

  handleOwner(event: CustomEvent<{ recordId: string | null }>): void {
    this.ownerId = event.detail.recordId;
  }

  handleCancel(): void {
    void this.close(undefined);
  }

  handleClose(): void {
    void this.close(this.outcome);
  }

  async handleSave(): Promise<void> {
    const fields = [
      ...(this.template?.querySelectorAll<Field>('lightning-input, lightning-record-picker') ?? []),
    ] as unknown as Field[];
    // Each one shows its own message.
    if (fields.map((field) => field.reportValidity()).includes(false)) return;
    this.setSaving(true);
    this.error = undefined;
    const outcome: ActionOutcome = { done: 0, failed: [] };
    try {
      for (let from = 0; from < this.workspaces.length; from += PER_CALL) {
        this.progress =
          this.workspaces.length > PER_CALL ? fill(saving, numberText(from), numberText(this.workspaces.length)) : '';
        // One after the other: each call has a transaction's limits to itself.
        // eslint-disable-next-line no-await-in-loop -- see above
        const part = await this.act(this.workspaces.slice(from, from + PER_CALL).map(({ id }) => id));
        outcome.done += part.done;
        outcome.failed.push(...part.failed);
      }
      this.finish(outcome);
    } catch (error) {
      this.error = error;
      void logError('c-workspace-action-modal', error);
    }
    this.progress = '';
    this.setSaving(false);
    if (!this.hasError && !this.failures) void this.close(outcome);
  }

  private act(workspaceIds: string[]): Promise<ActionOutcome> {
    const call = { workspaceIds, subject: this.subject, comments: this.comments };
    const answer =
      this.action === 'logCall'
        ? logCall(call)
        : this.action === 'createTask'
          ? createTask({
              ...call,
              dueDate: this.dueDate || null,
              priority: null,
              forOwner: this.assignTo === 'owner',
            })
          : changeOwner({ workspaceIds, ownerId: this.ownerId });
    return answer as Promise<ActionOutcome>;
  }

  private finish(outcome: ActionOutcome): void {
    if (outcome.failed.length > 0) this.outcome = outcome;
  }

  private setSaving(value: boolean): void {
    this.saving = value;
    this.disableClose = value;
  }
}
