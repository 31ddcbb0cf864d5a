import { logError } from 'c/errorLogger';
import AdoptionDashboard from 'c/adoptionDashboard';
import { refreshApex } from '@salesforce/apex';
import getAdoption from '@salesforce/apex/AdoptionController.getAdoption';
import openFeature from '@salesforce/apex/RolloutController.open';
import { saveAsFile } from 'c/csvFile';
import { allInside, clearPage, createComponent, flushPromises, inside } from 'foundation/testing';
import { adoption } from '../../adoptionFormat/__tests__/data/phases';

interface TestAdapter {
  emit(value: unknown): void;
  error(body: unknown): void;
}

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock(
  '@salesforce/apex/AdoptionController.getAdoption',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock('c/csvFile', () => ({ ...jest.requireActual('c/csvFile'), saveAsFile: jest.fn() }));
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock('@salesforce/apex/RolloutController.open', () => ({ default: jest.fn() }), { virtual: true });

const figures = getAdoption as unknown as TestAdapter;

async function page(included = true): Promise<HTMLElement> {
  (openFeature as unknown as jest.Mock).mockResolvedValue({ feature: 'Adoption', included });
  return createComponent('c-adoption-dashboard', AdoptionDashboard);
}

describe('c-adoption-dashboard', () => {
  afterEach(clearPage);

  it('shows a card per phase when the figures are there', async () => {
    const element = await page();

    expect(allInside(element, 'lightning-spinner')).toHaveLength(1);
    figures.emit(adoption({ hidden: ['alerts'], isPartial: true }));
    await flushPromises();

    const cards = allInside(element, 'c-adoption-phase');
    expect(cards.map((card) => (card.phase as { name: string }).name)).toEqual(['Pilot', 'Team']);
    expect(cards[0]).toMatchObject({ recentDays: 7, windowDays: 28, hiddenParts: ['alerts'] });
    expect(allInside(element, '[data-note]').map((note) => note.dataset.note)).toEqual(['hidden', 'partial']);
  });

  it('shows nothing of its own to who is not in an active phase', async () => {
    const element = await page(false);
    figures.emit({ available: false });
    await flushPromises();

    expect(allInside(element, 'header')).toHaveLength(0);
    expect(allInside(element, 'c-rollout-gate')).toHaveLength(1);
  });

  it('says what failed and loads again', async () => {
    const element = await page();
    figures.error({ message: 'Too many rows' });
    await flushPromises();

    inside(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(logError).toHaveBeenCalledWith(
      'c-adoption-dashboard',
      expect.objectContaining({ body: { message: 'Too many rows' } }),
    );
  });

  it('logs what kept its rollout phase from being known', async () => {
    const element = await page();

    inside(element, 'c-rollout-gate').dispatchEvent(new CustomEvent('rolloutfailed', { detail: { error: 'No' } }));

    expect(logError).toHaveBeenCalledWith('c-adoption-dashboard', 'No');
  });

  it('says that no phase is set up', async () => {
    const element = await page();
    figures.emit(adoption({ phases: [] }));
    await flushPromises();

    expect(inside(element, 'c-empty-state')).toMatchObject({ heading: 'c.Ui_Adoption_None_Title' });
    expect(allInside(element, '[data-export]')).toHaveLength(0);
  });

  it('offers the figures as a file named by their day', async () => {
    const element = await page();
    figures.emit(adoption());
    await flushPromises();

    inside(element, '[data-export]').click();

    const [name, text] = (saveAsFile as unknown as jest.Mock).mock.calls[0] as string[];
    expect(name).toBe('adoption-2026-11-01.csv');
    expect(text).toContain('c.Ui_Adoption_Phase');
  });

  it('refreshes and says so', async () => {
    const element = await page();
    figures.emit(adoption());
    await flushPromises();

    inside(element, 'c-page-header').dispatchEvent(new CustomEvent('refresh'));
    await flushPromises();

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(inside(element, 'c-page-header').announcement).toBe('c.Ui_Updated_Announcement');
  });
});
