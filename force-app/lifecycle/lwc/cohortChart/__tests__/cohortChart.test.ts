import { loadScript } from 'lightning/platformResourceLoader';
import { logError } from 'c/errorLogger';
import CohortChart from 'c/cohortChart';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));

const COHORTS = [
  { month: '2026-04', started: 10, converted: 4, churned: 1, conversionRate: 0.4, churnRate: 0.1, mrr: 700 },
  { month: '2026-05', started: 0, converted: 0, churned: 0, conversionRate: null, churnRate: null, mrr: 0 },
];

interface Drawn {
  type: string;
  data: { labels: string[]; datasets: { label: string; data: (number | null)[] }[] };
}

describe('c-cohort-chart', () => {
  const drawn: Drawn[] = [];
  const destroy = jest.fn();

  beforeEach(() => {
    drawn.length = 0;
    Object.assign(window, {
      Chart: class {
        constructor(_canvas: HTMLCanvasElement, configuration: Drawn) {
          drawn.push(configuration);
        }
        destroy(): void {
          destroy();
        }
      },
    });
  });

  afterEach(clearPage);

  it('draws the rates by month', async () => {
    await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });

    expect(drawn).toHaveLength(1);
    expect(drawn[0]?.type).toBe('line');
    expect(drawn[0]?.data.labels).toEqual(['Apr 2026', 'May 2026']);
    expect(drawn[0]?.data.datasets.map((set) => set.data)).toEqual([
      [0.4, null],
      [0.1, null],
    ]);
  });

  it('lists what a number of the table counts', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, {
      cohorts: COHORTS,
      selected: '2026-04:churned',
    });
    const chosen = detailsOf(chart, 'cohortselect');

    for (const key of ['2026-04', '2026-04:converted', '2026-04:churned']) inside(chart, `[data-key="${key}"]`).click();

    expect(chosen).toEqual([{ key: '2026-04' }, { key: '2026-04:converted' }, { key: '2026-04:churned' }]);
    expect(inside(chart, '[data-key="2026-04:churned"]').getAttribute('aria-pressed')).toBe('true');
    expect(allInside(chart, '[data-key^="2026-05"]')).toEqual([]);
  });

  it('shows what a cohort pays, with the time of it, and no such column when it cannot be told', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, {
      cohorts: COHORTS,
      revenueAsOf: '2026-05-20T09:10:00.000Z',
    });
    expect(allInside(chart, 'lightning-formatted-number').map((cell) => cell.value)).toEqual([700, 0]);
    expect(textOf(chart)).toContain('c.Ui_Cohort_Revenue_As_Of');

    const without = await createComponent('c-cohort-chart', CohortChart, {
      cohorts: COHORTS.map((cohort) => ({ ...cohort, mrr: null })),
    });
    expect(allInside(without, 'lightning-formatted-number')).toEqual([]);
  });

  it('draws the counts when asked, in place of the rates', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });

    inside(chart, '[data-view="counts"]').click();
    await flushPromises();

    expect(destroy).toHaveBeenCalledTimes(1);
    expect(drawn[1]?.type).toBe('bar');
    expect(drawn[1]?.data.datasets[0]?.data).toEqual([10, 0]);
    expect(inside(chart, '[data-view="counts"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('draws again only when the numbers change', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });

    Object.assign(chart, { cohorts: [...COHORTS] });
    await flushPromises();

    expect(drawn).toHaveLength(1);
  });

  it('says the same as a table, open to all who ask', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });

    expect(inside(chart, '[role="img"]').getAttribute('aria-label')).toBe('c.Ui_Cohort_Summary');
    expect(allInside(chart, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Apr 2026', '10', '4', '40%', '1', '10%', ''],
      ['May 2026', '0', '0', '–', '0', '–', ''],
    ]);
  });

  it('shows and hides the table', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });
    const toggle = inside(chart, '[aria-expanded]');

    toggle.click();
    await flushPromises();

    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(inside(chart, '[role="region"]').getAttribute('tabindex')).toBe('0');
    expect(inside(chart, 'table').parentElement?.className).not.toContain('assistive');
  });

  it('shows the table when the chart cannot be drawn', async () => {
    (loadScript as jest.Mock).mockRejectedValueOnce(new Error('blocked'));

    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: COHORTS });
    await flushPromises();

    expect(textOf(chart)).toContain('c.Ui_Chart_Failed');
    expect(logError).toHaveBeenCalledWith('c-cohort-chart', new Error('blocked'));
    expect(inside(chart, 'table').parentElement?.className).not.toContain('assistive');
  });

  it('says when no trial started', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, { cohorts: [COHORTS[1]] });

    expect(inside(chart, 'c-empty-state').heading).toBe('c.Ui_Cohort_None');
    expect(drawn).toHaveLength(0);
  });

  it('shows a spinner while it loads and destroys the chart when it goes', async () => {
    const chart = await createComponent('c-cohort-chart', CohortChart, {});
    expect(allInside(chart, 'lightning-spinner')).toHaveLength(1);

    Object.assign(chart, { cohorts: COHORTS });
    await flushPromises();
    chart.remove();

    expect(destroy).toHaveBeenCalledTimes(1);
  });
});
