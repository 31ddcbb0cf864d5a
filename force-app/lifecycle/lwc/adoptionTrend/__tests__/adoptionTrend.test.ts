import AdoptionTrend from 'c/adoptionTrend';
import { allInside, clearPage, createComponent, flushPromises, inside } from 'foundation/testing';
import { phase } from '../../adoptionFormat/__tests__/data/phases';

jest.mock('@salesforce/label/c.Ui_Adoption_Trend_Summary', () => ({ default: '{0} days, {1} at most, {2} last' }), {
  virtual: true,
});

const trend = (properties: object = {}) =>
  createComponent('c-adoption-trend', AdoptionTrend, { days: phase().perDay, members: 8, ...properties });

describe('c-adoption-trend', () => {
  afterEach(clearPage);

  it('draws a bar per day, high as the part of the members', async () => {
    const element = await trend();

    expect(allInside(element, '.bar').map((bar) => bar.style.height)).toEqual(['0%', '50%', '25%']);
  });

  it('says in a sentence what the bars show', async () => {
    expect(inside(await trend(), '[role="img"]').getAttribute('aria-label')).toBe('3 days, 4 at most, 2 last');
    expect(inside(await trend({ days: [] }), '[role="img"]').getAttribute('aria-label')).toBe(
      '0 days, 0 at most, 0 last',
    );
  });

  it('shows the numbers as a table when asked', async () => {
    const element = await trend();
    const button = inside(element, 'button');

    expect(allInside(element, 'table')).toHaveLength(0);
    button.click();
    await flushPromises();

    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(allInside(element, 'td').map((cell) => cell.textContent)).toEqual(['0', '4', '2']);
  });
});
