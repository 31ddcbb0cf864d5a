import LifecycleTile from 'c/lifecycleTile';
import { allInside, clearPage, createComponent, detailsOf, inside, textOf } from 'foundation/testing';

describe('c-lifecycle-tile', () => {
  afterEach(clearPage);

  it('shows a count and fires its name when chosen', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, { name: 'trial', label: 'Trial', value: 12 });
    const chosen = detailsOf(tile, 'tileselect');

    inside(tile, 'button').click();

    expect(inside(tile, 'lightning-formatted-number').value).toBe(12);
    expect(inside(tile, 'lightning-formatted-number').formatStyle).toBe('decimal');
    expect(chosen).toEqual([{ name: 'trial' }]);
  });

  it('shows zero as a number', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, { value: 0 });

    expect(inside(tile, 'lightning-formatted-number').value).toBe(0);
  });

  it('shows money in its currency', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, { value: 990, currencyCode: 'EUR' });

    expect(inside(tile, 'lightning-formatted-number')).toMatchObject({ formatStyle: 'currency', currencyCode: 'EUR' });
  });

  it('tells a screen reader when the page is filtered by it', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, { value: 1, selected: true });

    expect(inside(tile, 'button').getAttribute('aria-pressed')).toBe('true');
  });

  it('says that a number is not visible and cannot be chosen', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, { value: null });

    expect(textOf(tile)).toContain('c.Ui_Not_Visible');
    expect((inside(tile, 'button') as unknown as HTMLButtonElement).disabled).toBe(true);
  });

  it('keeps its place while the number loads', async () => {
    const tile = await createComponent('c-lifecycle-tile', LifecycleTile, {});

    expect(allInside(tile, '.value_loading')).toHaveLength(1);
  });
});
