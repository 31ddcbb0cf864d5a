import FilterBar from 'c/filterBar';
import { allInside, clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

const FIELDS = [
  { name: 'size', label: 'Size', options: [{ value: 'L', label: 'Large' }], value: '' },
  { name: 'colour', label: 'Colour', options: [], value: 'red' },
];
const PILLS = [
  { name: 'colour', label: 'Colour: red' },
  { name: 'search', label: 'Search: x' },
];
const type = (bar: HTMLElement, value: string): boolean =>
  inside(bar, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));
const create = (pills: object[] = []): Promise<HTMLElement> =>
  createComponent('c-filter-bar', FilterBar, { fields: FIELDS, pills });

describe('c-filter-bar', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('offers each field and fires what is chosen', async () => {
    const bar = await create();
    const choices = detailsOf(bar, 'filterchoice');
    const boxes = allInside(bar, 'lightning-combobox');

    expect(boxes.map(({ label, value }) => [label, value])).toEqual([
      ['Size', ''],
      ['Colour', 'red'],
    ]);
    boxes[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'L' } }));

    expect(choices).toEqual([{ name: 'size', value: 'L' }]);
    expect(allInside(bar, '.pills')).toHaveLength(0);
  });

  it('searches once after the last key', async () => {
    const bar = await create();
    const choices = detailsOf(bar, 'filterchoice');

    type(bar, 'ac');
    jest.advanceTimersByTime(200);
    type(bar, ' acme ');
    jest.advanceTimersByTime(200);
    expect(choices).toEqual([]);
    jest.advanceTimersByTime(200);

    expect(choices).toEqual([{ name: 'search', value: 'acme' }]);
  });

  it('names each filter that is set, takes one away, or all', async () => {
    const bar = await create(PILLS);
    const choices = detailsOf(bar, 'filterchoice');
    const cleared = detailsOf(bar, 'filterclear');

    expect(allInside(bar, '.slds-pill__label').map((pill) => pill.textContent)).toEqual(['Colour: red', 'Search: x']);
    inside(bar, 'button[data-name="colour"]').click();
    inside(bar, '.clear').click();

    expect(choices).toEqual([{ name: 'colour', value: '' }]);
    expect(cleared).toHaveLength(1);
  });

  it('asks nothing after all filters were cleared or it is gone', async () => {
    const bar = await create(PILLS);
    const choices = detailsOf(bar, 'filterchoice');

    type(bar, 'x');
    inside(bar, '.clear').click();
    jest.runAllTimers();
    type(bar, 'y');
    bar.remove();
    jest.runAllTimers();

    expect(choices).toEqual([]);
  });
});
