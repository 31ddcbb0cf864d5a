import { LightningElement, api } from 'lwc';
import { fill } from 'c/textFormat';
import refresh from '@salesforce/label/c.Ui_Refresh';
import loading from '@salesforce/label/c.Ui_Loading';
import updatedNow from '@salesforce/label/c.Ui_Updated_Now';
import updatedMinutes from '@salesforce/label/c.Ui_Updated_Minutes';
import live from '@salesforce/label/c.Ui_Live';
import notLive from '@salesforce/label/c.Ui_Not_Live';

const CLOCK_MS = 30_000;
const MINUTE_MS = 60_000;

/** Head of a page, with the page's other buttons in its slot. Fires `refresh`. */
export default class PageHeader extends LightningElement {
  @api heading = '';
  @api iconName = '';
  @api subtitle = '';
  /** Whether it says how old the content is and whether it is live. */
  @api showsAge = false;
  @api isLive = false;
  @api refreshing = false;
  /** Read out by screen readers when it changes. */
  @api announcement = '';
  /** When the content was read, in milliseconds; undefined until it was. */
  @api
  get updatedAt(): number | undefined {
    return this._updatedAt;
  }
  set updatedAt(value: number | undefined) {
    this._updatedAt = value;
    this.now = Date.now();
  }

  label = { refresh };
  now = 0;
  private _updatedAt: number | undefined;
  private clock: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the age of the content; cleared when the page goes
    this.clock = setInterval(() => {
      this.now = Date.now();
    }, CLOCK_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.clock);
  }

  get ageText(): string {
    if (this._updatedAt === undefined) return loading;
    const minutes = Math.floor((this.now - this._updatedAt) / MINUTE_MS);
    return minutes < 1 ? updatedNow : fill(updatedMinutes, minutes);
  }

  get liveText(): string {
    return this.isLive ? live : notLive;
  }

  get liveClass(): string {
    return this.isLive ? 'dot dot_live' : 'dot';
  }

  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }
}
