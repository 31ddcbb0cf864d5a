import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getAdoption from '@salesforce/apex/AdoptionController.getAdoption';
import type { Adoption, AdoptionPhase } from '../../types/adoption';
import type { WireResult } from '../../types/dashboard';
import { hiddenText, toCsv } from 'c/adoptionFormat';
import { saveAsFile } from 'c/csvFile';
import { logError } from 'c/errorLogger';
import { fill } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Adoption_Title';
import subtitle from '@salesforce/label/c.Ui_Adoption_Subtitle';
import failed from '@salesforce/label/c.Ui_Adoption_Load_Failed';
import noneTitle from '@salesforce/label/c.Ui_Adoption_None_Title';
import noneBody from '@salesforce/label/c.Ui_Adoption_None_Body';
import exportLabel from '@salesforce/label/c.Ui_Adoption_Export';
import hiddenNote from '@salesforce/label/c.Ui_Adoption_Hidden';
import partial from '@salesforce/label/c.Ui_Adoption_Partial';
import privacy from '@salesforce/label/c.Ui_Adoption_Privacy';
import loading from '@salesforce/label/c.Ui_Loading';
import updated from '@salesforce/label/c.Ui_Updated_Announcement';

const FEATURE = 'Adoption';

/** How far the rollout is, by phase, and whether the next phase may start. */
export default class AdoptionDashboard extends LightningElement {
  feature = FEATURE;
  /** Undefined until the gate has answered; the figures are asked for at the same time. */
  included: boolean | undefined;
  adoption: Adoption | undefined;
  error: unknown;
  refreshing = false;
  announcement = '';

  label = { title, subtitle, failed, noneTitle, noneBody, exportLabel, partial, privacy, loading };

  private result: WireResult<Adoption> | undefined;

  @wire(getAdoption)
  wiredAdoption(result: WireResult<Adoption>): void {
    this.result = result;
    this.adoption = result.data;
    this.error = result.error;
    if (result.error) void logError('c-adoption-dashboard', result.error);
  }

  get isShown(): boolean {
    return this.included === true;
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get hasPhases(): boolean {
    return this.phases.length > 0;
  }

  get isLoading(): boolean {
    return this.adoption === undefined;
  }

  get phases(): AdoptionPhase[] {
    return this.adoption?.phases ?? [];
  }

  get hiddenNote(): string {
    const hidden = this.adoption?.hidden ?? [];
    return hidden.length === 0 ? '' : fill(hiddenNote, hidden.map(hiddenText).join(', '));
  }

  get isPartial(): boolean {
    return this.adoption?.isPartial ?? false;
  }

  handleRollout(event: CustomEvent<{ included: boolean }>): void {
    this.included = event.detail.included;
  }

  handleRolloutFailed(event: CustomEvent<{ error: unknown }>): void {
    void logError('c-adoption-dashboard', event.detail.error);
  }

  handleExport(): void {
    if (this.adoption) saveAsFile(`adoption-${this.adoption.generatedAt.slice(0, 10)}.csv`, toCsv(this.adoption));
  }

  async handleRefresh(): Promise<void> {
    this.refreshing = true;
    this.announcement = '';
    await refreshApex(this.result);
    this.refreshing = false;
    if (!this.hasError) this.announcement = updated;
  }
}
