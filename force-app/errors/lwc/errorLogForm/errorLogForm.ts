import { LightningElement, api, wire } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import ERROR_LOG from '@salesforce/schema/Error_Log__c';
import ERROR_TYPE from '@salesforce/schema/Error_Log__c.Error_Type__c';
import logByHand from '@salesforce/apex/ErrorPageController.logByHand';
import type { Option } from '../../types/errors';
import title from '@salesforce/label/c.Eui_Log_Title';
import name from '@salesforce/label/c.Eui_Log_Name';
import details from '@salesforce/label/c.Eui_Log_Details';
import record from '@salesforce/label/c.Eui_Log_Record';
import type from '@salesforce/label/c.Eui_Type';
import choose from '@salesforce/label/c.Eui_Choose';
import save from '@salesforce/label/c.Eui_Log_Save';
import cancel from '@salesforce/label/c.Eui_Cancel';
import done from '@salesforce/label/c.Eui_Log_Done';
import failed from '@salesforce/label/c.Eui_Log_Failed';

type Field = HTMLElement & { reportValidity(): boolean };

/** Takes down an error that a person met. On a record it is about that record. Fires `logged` with the id of the new row. */
export default class ErrorLogForm extends LightningElement {
  /** Record concerned; set by a record action. */
  @api recordId: string | undefined;

  @wire(getObjectInfo, { objectApiName: ERROR_LOG })
  wiredObject({ data }: { data?: { defaultRecordTypeId: string } }): void {
    this.recordTypeId = data?.defaultRecordTypeId;
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: ERROR_TYPE })
  wiredTypes({ data }: { data?: { values: Option[] } }): void {
    this.typeOptions = (data?.values ?? []).map(({ value, label }) => ({ value, label }));
  }

  recordTypeId: string | undefined;
  typeOptions: Option[] = [];
  errorType = 'Data Issue';
  errorName = '';
  errorDetails = '';
  saving = false;
  error: unknown;
  doneText = '';
  label = { title, name, details, record, type, choose, save, cancel, failed };

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get isAction(): boolean {
    return this.recordId !== undefined;
  }

  handleType(event: CustomEvent<{ value: string }>): void {
    this.errorType = event.detail.value;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.errorName = event.detail.value;
  }

  handleDetails(event: CustomEvent<{ value: string }>): void {
    this.errorDetails = event.detail.value;
  }

  handleCancel(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  handleSave(): void {
    const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
    const wrong = fields.filter((field) => !field.reportValidity());
    if (wrong.length > 0) wrong[0]?.focus();
    else void this.save();
  }

  private async save(): Promise<void> {
    this.saving = true;
    this.error = undefined;
    this.doneText = '';
    try {
      const id = (await logByHand({
        errorType: this.errorType,
        errorName: this.errorName,
        details: this.errorDetails,
        recordId: this.recordId ?? null,
      })) as string;
      this.errorName = '';
      this.errorDetails = '';
      this.doneText = done;
      this.dispatchEvent(new CustomEvent('logged', { detail: { id } }));
      this.dispatchEvent(new ShowToastEvent({ title: done, variant: 'success' }));
      if (this.isAction) this.dispatchEvent(new CloseActionScreenEvent());
    } catch (error) {
      this.error = error;
    }
    this.saving = false;
  }
}
