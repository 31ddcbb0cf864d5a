import AdoptionPhase from 'c/adoptionPhase';
import { allInside, clearPage, createComponent, inside, textOf } from 'foundation/testing';
import { phase } from '../../adoptionFormat/__tests__/data/phases';

const card = (patch: object = {}, properties: object = {}) =>
  createComponent('c-adoption-phase', AdoptionPhase, { phase: phase(patch), ...properties });

describe('c-adoption-phase', () => {
  afterEach(clearPage);

  it('shows the verdict with its reason, and every figure with target and verdict', async () => {
    const element = await card();

    expect(inside(element, '.verdict').className).toContain('slds-theme_error');
    expect(inside(element, '.reason').textContent).toContain('Ui_Adoption_Verdict_Why_No_Go');
    expect(allInside(element, '[data-figure]').map((row) => row.dataset.figure)).toEqual(['days', 'active', 'errors']);
    expect(allInside(element, '[data-figure] .slds-theme_success')).toHaveLength(2);
    expect(inside(element, 'c-adoption-trend')).toMatchObject({ members: 8 });
  });

  it('leaves out what the user may not read', async () => {
    const all = allInside(await card(), '.number dd').length;
    const element = await card({}, { hiddenParts: ['usage', 'errors'] });

    expect(allInside(element, '.number dd')).toHaveLength(all - 4);
    expect(allInside(element, 'c-adoption-trend')).toHaveLength(0);
  });

  it('says that a phase has nobody in it and since when it has not begun', async () => {
    const element = await card({ members: 0, startedOn: null, verdict: 'planned', status: 'Planned' });

    expect(textOf(element)).toContain('c.Ui_Adoption_No_Members');
    expect(textOf(element)).toContain('c.Ui_Adoption_Not_Started');
    expect(allInside(element, 'table')).toHaveLength(0);
  });

  it('shows nothing without a phase', async () => {
    const element = await createComponent('c-adoption-phase', AdoptionPhase, {});

    expect(element.shadowRoot?.children).toHaveLength(0);
  });
});
