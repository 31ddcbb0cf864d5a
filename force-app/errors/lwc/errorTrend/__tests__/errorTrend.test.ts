import ErrorTrend from 'c/errorTrend';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

const DAYS = [
  { day: '2026-11-18', open: 1, resolved: 1 },
  { day: '2026-11-19', open: 0, resolved: 0 },
  { day: '2026-11-20', open: 3, resolved: 1 },
];

describe('c-error-trend', () => {
  afterEach(clearPage);

  it('draws a column for each day against the largest', async () => {
    const trend = await createComponent('c-error-trend', ErrorTrend, { days: DAYS });

    expect(allInside(trend, '.part_open').map((part) => part.style.height)).toEqual(['25.0%', '0.0%', '75.0%']);
    expect(textOf(trend)).toContain('Eui_Trend_Text');
  });

  it('shows the same as a table whose days filter, and takes a choice back', async () => {
    const trend = await createComponent('c-error-trend', ErrorTrend, { days: DAYS });
    const details = detailsOf(trend, 'dayselect');

    inside(trend, 'header button').click();
    await flushPromises();
    allInside(trend, 'tbody button')[2]?.click();
    Object.assign(trend, { selected: '2026-11-20' });
    await flushPromises();
    allInside(trend, 'tbody button')[2]?.click();

    expect(details).toEqual([{ day: '2026-11-20' }, { day: '' }]);
    expect(allInside(trend, 'tbody tr')).toHaveLength(3);
  });

  it('says that there is nothing, and waits while it loads', async () => {
    const empty = await createComponent('c-error-trend', ErrorTrend, {
      days: [{ day: '2026-11-18', open: 0, resolved: 0 }],
    });
    const loading = await createComponent('c-error-trend', ErrorTrend);

    expect(textOf(empty)).toContain('Eui_Trend_None');
    expect(allInside(loading, '.placeholder')).toHaveLength(1);
  });
});
