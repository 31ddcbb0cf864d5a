import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { ErrorAction } from '../../types/errors';

/** An action of an error's record page; which one, its sub-class says. */
export default class ErrorRecordAction extends LightningElement {
  /** Error of the page; the platform sets it after the component was made. */
  @api
  get recordId(): string | undefined {
    return this._recordId;
  }
  set recordId(value: string | undefined) {
    this._recordId = value;
    this.action = value ? { action: this.kind(), ids: [value], count: 1 } : undefined;
  }

  action: ErrorAction | undefined;
  private _recordId: string | undefined;

  handleChange(): void {
    if (this._recordId) void notifyRecordUpdateAvailable([{ recordId: this._recordId }]);
  }

  handleClose(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }

  protected kind(): ErrorAction['action'] {
    return 'resolve';
  }
}
