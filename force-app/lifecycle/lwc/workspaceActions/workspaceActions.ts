import { LightningElement, api } from 'lwc';
import type { ActionName, ActionRights } from '../../types/dashboard';
import { fill, numberText } from 'c/textFormat';
import logCall from '@salesforce/label/c.Ui_Action_Log_Call';
import createTask from '@salesforce/label/c.Ui_Action_Create_Task';
import changeOwner from '@salesforce/label/c.Ui_Action_Change_Owner';
import selected from '@salesforce/label/c.Ui_Selected';
import clear from '@salesforce/label/c.Ui_Clear_Selection';
import group from '@salesforce/label/c.Ui_Bulk_Actions';

const BUTTONS: readonly { name: ActionName; label: string; icon: string }[] = [
  { name: 'logCall', label: logCall, icon: 'utility:log_a_call' },
  { name: 'createTask', label: createTask, icon: 'utility:task' },
  { name: 'changeOwner', label: changeOwner, icon: 'utility:change_owner' },
];

/** What the user may do about the selected workspaces. Fires `actionselect` with the action's name, and `selectionclear`. */
export default class WorkspaceActions extends LightningElement {
  /** How many are selected. */
  @api count = 0;
  /** Which actions the user's permissions allow. */
  @api rights: ActionRights | undefined;

  label = { clear, group };

  get buttons(): object[] {
    return BUTTONS.filter(({ name }) => this.rights?.[name]);
  }

  get countText(): string {
    return fill(selected, numberText(this.count));
  }

  handleAction(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('actionselect', { detail: { name } }));
  }

  handleClear(): void {
    this.dispatchEvent(new CustomEvent('selectionclear'));
  }
}
