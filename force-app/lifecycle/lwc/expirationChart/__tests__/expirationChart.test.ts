import ExpirationChart from 'c/expirationChart';
import { allInside, clearPage, createComponent, detailsOf, textOf } from 'foundation/testing';

const BUCKETS = [
  { key: 'overdue', label: 'Overdue', count: 5 },
  { key: 'd0_7', label: '0-7 days', count: 10 },
  { key: 'over30', label: 'Over 30 days', count: 0 },
];

describe('c-expiration-chart', () => {
  afterEach(clearPage);

  it('draws each range against the largest', async () => {
    const chart = await createComponent('c-expiration-chart', ExpirationChart, { buckets: BUCKETS });

    expect(allInside(chart, '.bar').map((bar) => bar.getAttribute('style'))).toEqual([
      'width: 50.00%',
      'width: 100.00%',
      'width: 0.00%',
    ]);
    expect(allInside(chart, '.count').map((count) => count.textContent)).toEqual(['5', '10', '0']);
  });

  it('fires the key of the chosen range and marks the one the page is filtered by', async () => {
    const chart = await createComponent('c-expiration-chart', ExpirationChart, { buckets: BUCKETS, selected: 'd0_7' });
    const chosen = detailsOf(chart, 'bucketselect');

    allInside(chart, 'button')[0]?.click();

    expect(chosen).toEqual([{ key: 'overdue' }]);
    expect(allInside(chart, 'button').map((button) => button.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
    ]);
  });

  it('says when no trial ends', async () => {
    const none = BUCKETS.map((bucket) => ({ ...bucket, count: 0 }));
    const chart = await createComponent('c-expiration-chart', ExpirationChart, { buckets: none });

    expect(textOf(chart)).toContain('c.Ui_Expiration_None');
  });

  it('shows a spinner while it loads', async () => {
    const chart = await createComponent('c-expiration-chart', ExpirationChart, {});

    expect(allInside(chart, 'lightning-spinner')).toHaveLength(1);
  });
});
