import WorkspaceFilters from 'c/workspaceFilters';
import { allInside, clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

const OPTIONS = {
  statuses: [{ value: 'Trial', label: 'On trial' }],
  plans: [{ value: 'Team', label: 'Team' }],
  owners: [{ value: '005000000000001AAA', label: 'Rita Rep' }],
  expirations: [{ value: 'd0_7', label: '0-7 days' }],
};
const NONE = { status: '', ownerId: '', plan: '', expiration: '', cohort: '', search: '' };

function choose(element: HTMLElement, name: string, value: string): void {
  inside(element, `[data-name="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('c-workspace-filters', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('offers all values of each filter, and one for all', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, { options: OPTIONS, filter: NONE });

    expect(inside(filters, '[data-name="status"]').options).toEqual([
      { value: '', label: 'c.Ui_All' },
      { value: 'Trial', label: 'On trial' },
    ]);
    expect(inside(filters, '[data-name="ownerId"]').options).toHaveLength(3);
  });

  it('fires only the value that changed', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, { options: OPTIONS, filter: NONE });
    const changes = detailsOf(filters, 'filterchange');

    choose(filters, 'plan', 'Team');

    expect(changes).toEqual([{ plan: 'Team' }]);
  });

  it('searches once after the last key', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, { options: OPTIONS, filter: NONE });
    const changes = detailsOf(filters, 'filterchange');
    const search = inside(filters, 'lightning-input');

    search.dispatchEvent(new CustomEvent('change', { detail: { value: 'ac' } }));
    jest.advanceTimersByTime(200);
    search.dispatchEvent(new CustomEvent('change', { detail: { value: ' acme ' } }));
    jest.advanceTimersByTime(200);
    expect(changes).toEqual([]);
    jest.advanceTimersByTime(200);

    expect(changes).toEqual([{ search: 'acme' }]);
  });

  it('names each filter that is set and removes it', async () => {
    const filter = { ...NONE, status: 'Trial', search: 'acme' };
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, { options: OPTIONS, filter });
    const changes = detailsOf(filters, 'filterchange');

    expect(allInside(filters, '.slds-pill__label').map((pill) => pill.textContent)).toEqual([
      'c.Ui_Status: On trial',
      'c.Ui_Search: acme',
    ]);
    inside(filters, 'button[data-name="status"]').click();

    expect(changes).toEqual([{ status: '' }]);
  });

  it('clears them all at once', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, {
      options: OPTIONS,
      filter: { ...NONE, plan: 'Team' },
    });
    const changes = detailsOf(filters, 'filterchange');

    inside(filters, '.clear').click();

    expect(changes).toEqual([NONE]);
  });

  it('works while the values load and asks nothing after it is gone', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters, { filter: NONE });
    const changes = detailsOf(filters, 'filterchange');

    inside(filters, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: 'x' } }));
    filters.remove();
    jest.runAllTimers();

    expect(changes).toEqual([]);
  });
});
