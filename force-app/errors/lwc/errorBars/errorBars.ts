import { LightningElement, api } from 'lwc';
import type { CountItem } from '../../types/errors';
import { numberText } from 'c/textFormat';
import none from '@salesforce/label/c.Eui_Nothing_Open';

/** Counts by value, each a bar that filters when chosen. Fires `barselect` with the key, empty when the choice is taken back. */
export default class ErrorBars extends LightningElement {
  @api heading = '';
  /** Undefined while they load. */
  @api items: CountItem[] | undefined;
  /** Key that is chosen. */
  @api selected = '';

  label = { none };

  get isLoading(): boolean {
    return this.items === undefined;
  }

  get isEmpty(): boolean {
    return this.items !== undefined && this.items.every(({ count }) => count === 0);
  }

  get bars(): object[] {
    const items = this.items ?? [];
    const most = Math.max(1, ...items.map(({ count }) => count));
    return items.map(({ key, label, count }) => ({
      key,
      label,
      count: numberText(count),
      width: `width: ${((count / most) * 100).toFixed(1)}%`,
      pressed: key === this.selected ? 'true' : 'false',
      className: key === this.selected ? 'bar bar_selected' : 'bar',
    }));
  }

  handleChoice(event: Event): void {
    const { key = '' } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('barselect', { detail: { key: key === this.selected ? '' : key } }));
  }
}
