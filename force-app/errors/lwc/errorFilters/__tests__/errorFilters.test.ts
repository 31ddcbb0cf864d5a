import ErrorFilters from 'c/errorFilters';
import { NO_FILTER } from 'c/errorFormat';
import { clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

const OPTIONS = {
  types: [{ value: 'Data Issue', label: 'Data' }],
  sources: [],
  ages: [{ value: 'week', label: '1 to 7 days' }],
};
const bar = (filters: HTMLElement): HTMLElement & Record<string, unknown> => inside(filters, 'c-filter-bar');
const choose = (filters: HTMLElement, name: string, value: string): boolean =>
  bar(filters).dispatchEvent(new CustomEvent('filterchoice', { detail: { name, value } }));

describe('c-error-filters', () => {
  afterEach(clearPage);

  it('offers each field with a choice for all', async () => {
    const fields = bar(await create({ status: '', errorType: 'Data Issue', search: 'lock' })).fields as {
      name: string;
      value: string;
      options: { value: string }[];
    }[];

    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['status', 'All'],
      ['errorType', 'Data Issue'],
      ['sourceProcess', ''],
      ['age', ''],
    ]);
    expect(fields[1]?.options.map(({ value }) => value)).toEqual(['', 'Data Issue']);
    expect(fields[2]?.options).toEqual([{ value: '', label: 'c.Ui_All' }]);
  });

  it('fires what is chosen; both statuses are no filter', async () => {
    const filters = await create({});
    const changes = detailsOf(filters, 'filterchange');

    choose(filters, 'status', 'All');
    choose(filters, 'status', 'Resolved');
    choose(filters, 'errorType', 'Data Issue');
    choose(filters, 'search', 'lock');

    expect(changes).toEqual([{ status: '' }, { status: 'Resolved' }, { errorType: 'Data Issue' }, { search: 'lock' }]);
  });

  it('names every filter that is set and clears them all', async () => {
    const filters = await create({
      errorType: 'Data Issue',
      age: 'week',
      day: '2026-11-20',
      fingerprint: 'f',
      correlationId: 'c',
      recordId: '001',
    });
    const changes = detailsOf(filters, 'filterchange');
    const pills = bar(filters).pills as { name: string; label: string }[];

    expect(pills).toHaveLength(6);
    expect(pills.slice(0, 2)).toEqual([
      { name: 'errorType', label: 'Data' },
      { name: 'age', label: '1 to 7 days' },
    ]);
    bar(filters).dispatchEvent(new CustomEvent('filterclear'));
    expect(changes).toEqual([NO_FILTER]);
  });
});

function create(filter: object): Promise<HTMLElement> {
  return createComponent('c-error-filters', ErrorFilters, { options: OPTIONS, filter: { ...NO_FILTER, ...filter } });
}
