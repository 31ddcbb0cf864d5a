import ErrorFilters from 'c/errorFilters';
import { NO_FILTER } from 'c/errorFormat';
import { allInside, clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

const OPTIONS = {
  types: [{ value: 'Data Issue', label: 'Data' }],
  sources: [],
  ages: [{ value: 'week', label: '1 to 7 days' }],
};

describe('c-error-filters', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    clearPage();
  });

  it('fires what is chosen; both statuses are no filter', async () => {
    const filters = await create({});
    const changes = detailsOf(filters, 'filterchange');
    const [status, type] = allInside(filters, 'lightning-combobox');

    status?.dispatchEvent(new CustomEvent('change', { detail: { value: 'All' } }));
    status?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Resolved' } }));
    type?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Data Issue' } }));

    expect(changes).toEqual([{ status: '' }, { status: 'Resolved' }, { errorType: 'Data Issue' }]);
  });

  it('searches once the typing pauses', async () => {
    const filters = await create({});
    const changes = detailsOf(filters, 'filterchange');
    for (const value of ['l', 'lo', 'lock '])
      inside(filters, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));

    expect(changes).toEqual([]);
    jest.advanceTimersByTime(300);
    expect(changes).toEqual([{ search: 'lock' }]);
  });

  it('names every filter that is set and takes it away, one or all', async () => {
    const filters = await create({
      errorType: 'Data Issue',
      age: 'week',
      day: '2026-11-20',
      fingerprint: 'f',
      correlationId: 'c',
      recordId: '001',
    });
    const changes = detailsOf(filters, 'filterchange');
    const names = allInside(filters, '.slds-pill__label').map((one) => one.textContent);

    expect(names).toHaveLength(6);
    expect(names.slice(0, 2)).toEqual(['Data', '1 to 7 days']);
    allInside(filters, '.slds-pill__remove')[3]?.click();
    inside(filters, '.clear').click();
    expect(changes).toEqual([{ fingerprint: '' }, NO_FILTER]);
  });
});

function create(filter: object): Promise<HTMLElement> {
  return createComponent('c-error-filters', ErrorFilters, { options: OPTIONS, filter: { ...NO_FILTER, ...filter } });
}
