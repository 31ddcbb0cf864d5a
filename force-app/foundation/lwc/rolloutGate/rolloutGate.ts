import { LightningElement, api } from 'lwc';
import openFeature from '@salesforce/apex/RolloutController.open';
import offTitle from '@salesforce/label/c.Ui_Rollout_Off_Title';
import offBody from '@salesforce/label/c.Ui_Rollout_Off_Body';
import failed from '@salesforce/label/c.Ui_Rollout_Failed';
import loading from '@salesforce/label/c.Ui_Loading';

/** What the page is told, as detail of `rolloutanswer`. */
export interface RolloutAnswer {
  feature: string;
  included: boolean;
}

/**
 * The gate of a page that is rolled out by phase: asks once when the page opens, which also notes the day of use, and shows
 * why there is nothing else to see when the page is not switched on. The page renders its content on `rolloutanswer`
 * and logs the error of `rolloutfailed`.
 */
export default class RolloutGate extends LightningElement {
  /** Developer name of the Rollout_Feature__mdt record. */
  @api feature = '';

  state: 'loading' | 'off' | 'on' | 'failed' = 'loading';
  error: unknown;

  label = { offTitle, offBody, failed, loading };

  connectedCallback(): void {
    void this.ask();
  }

  get isLoading(): boolean {
    return this.state === 'loading';
  }

  get isOff(): boolean {
    return this.state === 'off';
  }

  get hasFailed(): boolean {
    return this.state === 'failed';
  }

  handleRetry(): void {
    void this.ask();
  }

  private async ask(): Promise<void> {
    this.state = 'loading';
    try {
      const answer = (await openFeature({ feature: this.feature })) as RolloutAnswer;
      this.state = answer.included ? 'on' : 'off';
      this.dispatchEvent(new CustomEvent<RolloutAnswer>('rolloutanswer', { detail: answer }));
    } catch (error) {
      this.error = error;
      this.state = 'failed';
      this.dispatchEvent(new CustomEvent('rolloutfailed', { detail: { error } }));
    }
  }
}
