import { LightningElement, api } from 'lwc';
import type { ExpirationBucket } from '../../types/dashboard';
import { fill, numberText } from 'c/textFormat';
import title from '@salesforce/label/c.Ui_Expiration_Title';
import hint from '@salesforce/label/c.Ui_Expiration_Hint';
import none from '@salesforce/label/c.Ui_Expiration_None';
import oneTrial from '@salesforce/label/c.Ui_One_Trial';
import trials from '@salesforce/label/c.Ui_Trials';

const TONE_BY_KEY: Record<string, string> = { overdue: 'bar_overdue', d0_7: 'bar_urgent', d8_14: 'bar_soon' };

/** Trials by days left, each range a bar that filters the page. Fires `bucketselect` with its key. */
export default class ExpirationChart extends LightningElement {
  /** Undefined while they load. */
  @api buckets: ExpirationBucket[] | undefined;
  /** Key of the range that the page is filtered by. */
  @api selected = '';

  label = { title, hint, none };

  get isLoading(): boolean {
    return this.buckets === undefined;
  }

  get isEmpty(): boolean {
    return (this.buckets ?? []).every((bucket) => bucket.count === 0);
  }

  get bars(): object[] {
    const buckets = this.buckets ?? [];
    const largest = Math.max(1, ...buckets.map((bucket) => bucket.count));
    return buckets.map((bucket) => ({
      key: bucket.key,
      label: bucket.label,
      count: numberText(bucket.count),
      unit: bucket.count === 1 ? oneTrial : fill(trials, numberText(bucket.count)),
      pressed: bucket.key === this.selected ? 'true' : 'false',
      className: `row${bucket.key === this.selected ? ' row_selected' : ''}`,
      barClass: `bar ${TONE_BY_KEY[bucket.key] ?? ''}`,
      style: `width: ${((bucket.count / largest) * 100).toFixed(2)}%`,
    }));
  }

  handleSelect(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('bucketselect', { detail: { key } }));
  }
}
