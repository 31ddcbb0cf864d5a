import ErrorBars from 'c/errorBars';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, textOf } from 'foundation/testing';

const ITEMS = [
  { key: 'Data Issue', label: 'Data Issue', count: 1200 },
  { key: 'Missing Record', label: 'Missing Record', count: 300 },
];

describe('c-error-bars', () => {
  afterEach(clearPage);

  it('shows each value with its count and a bar against the largest', async () => {
    const bars = await createComponent('c-error-bars', ErrorBars, { heading: 'By type', items: ITEMS });

    expect(textOf(bars)).toContain('1,200');
    expect(allInside(bars, '.fill').map((fill) => fill.style.width)).toEqual(['100.0%', '25.0%']);
  });

  it('fires the chosen value, and nothing when it is chosen again', async () => {
    const bars = await createComponent('c-error-bars', ErrorBars, { items: ITEMS });
    const details = detailsOf(bars, 'barselect');

    allInside(bars, 'button')[1]?.click();
    Object.assign(bars, { selected: 'Missing Record' });
    await flushPromises();
    allInside(bars, 'button')[1]?.click();

    expect(details).toEqual([{ key: 'Missing Record' }, { key: '' }]);
    expect(allInside(bars, 'button')[1]?.getAttribute('aria-pressed')).toBe('true');
  });

  it('says that nothing is open, and shows nothing while it loads', async () => {
    const empty = await createComponent('c-error-bars', ErrorBars, { items: [{ key: 'a', label: 'A', count: 0 }] });
    const loading = await createComponent('c-error-bars', ErrorBars);

    expect(textOf(empty)).toContain('c.Eui_Nothing_Open');
    expect(allInside(loading, 'button')).toHaveLength(0);
  });
});
