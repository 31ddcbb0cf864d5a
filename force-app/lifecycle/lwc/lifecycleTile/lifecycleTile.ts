import { LightningElement, api } from 'lwc';
import notAddedUp from '@salesforce/label/c.Ui_Not_Added_Up';
import notVisible from '@salesforce/label/c.Ui_Not_Visible';

/** One number that filters the page when chosen. Fires `tileselect` with its name. */
export default class LifecycleTile extends LightningElement {
  /** Returned by `tileselect`. */
  @api name = '';
  @api label = '';
  /** Null when the user may not see it; undefined while it loads. */
  @api value: number | null | undefined;
  /** ISO 4217; the value is money when it is set. */
  @api currencyCode: string | undefined;
  /** What the number means, below it. */
  @api hint = '';
  /** Takes the place of the hint: how old the number is, or why there is none. */
  @api note = '';
  /** Whether a missing number is one that is not known, rather than one that may not be seen. */
  @api unknown = false;
  /** `trial`, `paid` or `churned`: the colour of its edge. */
  @api tone = '';
  /** Whether the page is filtered by it. */
  @api selected = false;

  get missing(): string {
    return this.unknown ? notAddedUp : notVisible;
  }

  get footer(): string {
    return this.note || this.hint;
  }

  get isLoading(): boolean {
    return this.value === undefined;
  }

  get isHidden(): boolean {
    return this.value === null;
  }

  get isDisabled(): boolean {
    return this.isHidden && !this.unknown;
  }

  get formatStyle(): string {
    return this.currencyCode ? 'currency' : 'decimal';
  }

  get pressed(): string {
    return this.selected ? 'true' : 'false';
  }

  get className(): string {
    return `tile tile_${this.tone}${this.selected ? ' tile_selected' : ''}`;
  }

  handleClick(): void {
    this.dispatchEvent(new CustomEvent('tileselect', { detail: { name: this.name } }));
  }
}
