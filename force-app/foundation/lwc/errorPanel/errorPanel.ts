import { LightningElement, api } from 'lwc';
import { errorMessages } from 'c/errorMessages';
import errorTitle from '@salesforce/label/c.Ui_Error_Title';
import tryAgain from '@salesforce/label/c.Ui_Try_Again';

/** Says what failed. Fires `retry` when the user asks to try again. */
export default class ErrorPanel extends LightningElement {
  /** What was thrown, or a list of it. */
  @api error: unknown;
  /** What could not be done, in the user's words. */
  @api heading = errorTitle;
  /** Whether trying again can help. */
  @api retryable = false;

  label = { tryAgain };

  get messages(): { key: string; text: string }[] {
    return errorMessages(this.error).map((text) => ({ key: text, text }));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
