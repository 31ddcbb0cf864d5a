import { LightningElement } from 'lwc';
import { errorMessages } from 'c/errorMessages';
import start from '@salesforce/apex/ErasureController.start';
import lift from '@salesforce/apex/ErasureController.lift';
import getRequest from '@salesforce/apex/ErasureController.getRequest';
import getRequests from '@salesforce/apex/ErasureController.getRequests';
import title from '@salesforce/label/c.Erasure_Title';
import intro from '@salesforce/label/c.Erasure_Intro';
import email from '@salesforce/label/c.Erasure_Email';
import reference from '@salesforce/label/c.Erasure_Reference';
import referenceHelp from '@salesforce/label/c.Erasure_Reference_Help';
import count from '@salesforce/label/c.Erasure_Count';
import erase from '@salesforce/label/c.Erasure_Erase';
import confirm from '@salesforce/label/c.Erasure_Confirm';
import changed from '@salesforce/label/c.Erasure_Changed';
import running from '@salesforce/label/c.Erasure_Running';
import foundNone from '@salesforce/label/c.Erasure_Found_None';
import counted from '@salesforce/label/c.Erasure_Counted';
import done from '@salesforce/label/c.Erasure_Done';
import incomplete from '@salesforce/label/c.Erasure_Incomplete';
import failedTitle from '@salesforce/label/c.Erasure_Failed';
import records from '@salesforce/label/c.Erasure_Column_Records';
import found from '@salesforce/label/c.Erasure_Column_Found';
import erased from '@salesforce/label/c.Erasure_Column_Erased';
import failed from '@salesforce/label/c.Erasure_Column_Failed';
import left from '@salesforce/label/c.Erasure_Column_Left';
import request from '@salesforce/label/c.Erasure_Column_Request';
import kind from '@salesforce/label/c.Erasure_Column_Kind';
import status from '@salesforce/label/c.Erasure_Column_Status';
import by from '@salesforce/label/c.Erasure_Column_By';
import when from '@salesforce/label/c.Erasure_Column_When';
import receipts from '@salesforce/label/c.Erasure_Receipts';
import receiptsEmpty from '@salesforce/label/c.Erasure_Receipts_Empty';
import receiptsHint from '@salesforce/label/c.Erasure_Receipts_Hint';
import notAllowed from '@salesforce/label/c.Erasure_Not_Allowed';
import notAllowedHint from '@salesforce/label/c.Erasure_Not_Allowed_Hint';
import loading from '@salesforce/label/c.Ui_Loading';
import suppressed from '@salesforce/label/c.Erasure_Suppressed';
import liftLabel from '@salesforce/label/c.Erasure_Lift';

interface Tally {
  label: string;
  found: number;
  erased: number;
  failed: number;
  left: number;
  problem?: string;
}

interface ErasureRequest {
  id: string;
  name: string;
  kind: 'Preview' | 'Erasure';
  status: 'Running' | 'Completed' | 'Incomplete';
  reference?: string;
  createdAt: string;
  createdBy: string;
  found?: number;
  erased?: number;
  left?: number;
  tallies: Tally[];
}

/** Milliseconds between looks at a running request. */
const POLL_EVERY = 2000;

/** Counts the records that hold an email address, erases it after a confirmation, and lists the receipts. */
export default class ErasureForm extends LightningElement {
  label = {
    title,
    intro,
    email,
    reference,
    referenceHelp,
    count,
    erase,
    confirm,
    changed,
    running,
    failedTitle,
    records,
    found,
    erased,
    failed,
    left,
    request,
    kind,
    status,
    by,
    when,
    receipts,
    receiptsEmpty,
    receiptsHint,
    notAllowed,
    notAllowedHint,
    loading,
    suppressed,
    lift: liftLabel,
  };
  address = '';
  referenceText = '';
  isConfirmed = false;
  isAllowed: boolean | undefined;
  requests: ErasureRequest[] = [];
  current: ErasureRequest | undefined;
  error: unknown;
  problem = '';
  isLifting = false;

  /** The address that was counted; only that one can be erased. */
  private countedAddress = '';
  private isStarting = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    void this.loadRequests();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  get isLoading(): boolean {
    return this.isAllowed === undefined && this.error === undefined;
  }

  get isDenied(): boolean {
    return this.isAllowed === false;
  }

  get isRunning(): boolean {
    return this.isStarting || this.current?.status === 'Running';
  }

  get isCountDisabled(): boolean {
    return this.isRunning || this.address.trim() === '';
  }

  get mayConfirm(): boolean {
    return this.isCounted && !this.isRunning && this.countedAddress === this.address.trim();
  }

  get isStale(): boolean {
    return this.isCounted && !this.isRunning && this.countedAddress !== this.address.trim();
  }

  get isEraseDisabled(): boolean {
    return !this.mayConfirm || !this.isConfirmed;
  }

  get outcome(): string {
    const { current } = this;
    if (current === undefined || current.status === 'Running') return '';
    const all = current.found ?? 0;
    if (current.kind === 'Preview') return all === 0 ? foundNone : counted.replace('{0}', String(all));
    if (current.status === 'Completed') return done.replace('{0}', String(current.erased ?? 0));
    return incomplete
      .replace('{0}', String(current.erased ?? 0))
      .replace('{1}', String(all))
      .replace('{2}', String(current.left ?? 0));
  }

  get outcomeClass(): string {
    const isBad = this.current?.status === 'Incomplete';
    return `slds-scoped-notification slds-m-top_medium ${isBad ? 'slds-theme_warning' : 'slds-theme_info'} slds-p-around_small`;
  }

  get tallies(): Tally[] {
    return this.current?.tallies ?? [];
  }

  get hasTallies(): boolean {
    return this.tallies.length > 0;
  }

  get receiptItems(): object[] {
    return this.requests.map((one) => ({ ...one, liftTitle: `${liftLabel}: ${one.name}` }));
  }

  get hasRequests(): boolean {
    return this.requests.length > 0;
  }

  handleAddress(event: Event): void {
    this.address = (event.target as HTMLInputElement).value;
    this.isConfirmed = false;
  }

  handleReference(event: Event): void {
    this.referenceText = (event.target as HTMLInputElement).value;
  }

  handleConfirm(event: Event): void {
    this.isConfirmed = (event.target as HTMLInputElement).checked;
  }

  async handleLift(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.problem = '';
    this.isLifting = true;
    try {
      await lift({ requestId: id });
      await this.loadRequests();
    } catch (error) {
      this.problem = errorMessages(error).join(' ');
    } finally {
      this.isLifting = false;
    }
  }

  handleCount(): void {
    void this.begin(true);
  }

  handleErase(): void {
    void this.begin(false);
  }

  private get isCounted(): boolean {
    return this.current?.kind === 'Preview' && this.current.status !== 'Running';
  }

  private async begin(isPreview: boolean): Promise<void> {
    const emailAddress = this.address.trim();
    this.problem = '';
    this.isConfirmed = false;
    this.isStarting = true;
    try {
      const requestId = await start({ emailAddress, reference: this.referenceText, isPreview });
      this.countedAddress = isPreview ? emailAddress : '';
      await this.look(requestId as string);
    } catch (error) {
      this.problem = errorMessages(error).join(' ');
    } finally {
      this.isStarting = false;
    }
  }

  private async look(requestId: string): Promise<void> {
    this.current = (await getRequest({ requestId })) as ErasureRequest;
    if (this.current.status === 'Running') {
      clearTimeout(this.timer);
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- the work goes on in batches; nothing tells the page of their end
      this.timer = setTimeout(this.lookAgain.bind(this), POLL_EVERY, requestId);
    } else {
      await this.loadRequests();
    }
  }

  private async lookAgain(requestId: string): Promise<void> {
    try {
      await this.look(requestId);
    } catch (error) {
      this.problem = errorMessages(error).join(' ');
      this.current = undefined;
    }
  }

  private async loadRequests(): Promise<void> {
    try {
      const answer = (await getRequests()) as { isAllowed: boolean; requests: ErasureRequest[] };
      this.isAllowed = answer.isAllowed;
      this.requests = answer.requests;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }
}
