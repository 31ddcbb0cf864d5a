import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { ErrorAction } from '../../types/errors';
import title from '@salesforce/label/c.Eui_One_Retry';

/** Action Retry of an error's record page. */
export default class ErrorRecordRetry extends LightningElement {
  /** Error of the page; the platform sets it after the component was made. */
  @api
  get recordId(): string | undefined {
    return this.action?.ids?.[0];
  }
  set recordId(value: string | undefined) {
    this.action = value ? { action: 'retry', ids: [value], count: 1 } : undefined;
  }

  action: ErrorAction | undefined;
  title = title;

  handleChange(): void {
    if (this.recordId) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  handleClose(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }
}
