import WorkspaceFilters from 'c/workspaceFilters';
import { clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

const OPTIONS = {
  statuses: [{ value: 'Trial', label: 'On trial' }],
  plans: [{ value: 'Team', label: 'Team' }],
  owners: [{ value: '005000000000001AAA', label: 'Rita Rep' }],
  expirations: [{ value: 'd0_7', label: '0-7 days' }],
};
const NONE = { status: '', ownerId: '', plan: '', expiration: '', cohort: '', search: '' };

interface Field {
  name: string;
  value: string;
  options: { value: string; label: string }[];
}

const create = (filter: object = {}, options: object | undefined = OPTIONS): Promise<HTMLElement> =>
  createComponent('c-workspace-filters', WorkspaceFilters, { options, filter: { ...NONE, ...filter } });
const bar = (filters: HTMLElement): HTMLElement & Record<string, unknown> => inside(filters, 'c-filter-bar');

describe('c-workspace-filters', () => {
  afterEach(clearPage);

  it('offers all values of each filter, and one for all', async () => {
    const fields = bar(await create({ plan: 'Team' })).fields as Field[];

    expect(fields.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'status=',
      'expiration=',
      'ownerId=',
      'plan=Team',
    ]);
    expect(fields[0]?.options).toEqual([
      { value: '', label: 'c.Ui_All' },
      { value: 'Trial', label: 'On trial' },
    ]);
    expect(fields[2]?.options).toHaveLength(3);
  });

  it('fires only the value that changed', async () => {
    const filters = await create();
    const changes = detailsOf(filters, 'filterchange');

    bar(filters).dispatchEvent(new CustomEvent('filterchoice', { detail: { name: 'plan', value: 'Team' } }));

    expect(changes).toEqual([{ plan: 'Team' }]);
  });

  it('names each filter that is set and clears them all at once', async () => {
    const filters = await create({ status: 'Trial', cohort: '2026-05', search: 'acme' });
    const changes = detailsOf(filters, 'filterchange');

    expect((bar(filters).pills as { label: string }[]).map(({ label }) => label)).toEqual([
      'c.Ui_Status: On trial',
      'c.Ui_Cohort: May 2026',
      'c.Ui_Search: acme',
    ]);
    expect(bar(filters).search).toBe('acme');
    bar(filters).dispatchEvent(new CustomEvent('filterclear'));

    expect(changes).toEqual([NONE]);
  });

  it('works while the values load', async () => {
    const filters = await createComponent('c-workspace-filters', WorkspaceFilters);

    expect((bar(filters).fields as Field[])[3]?.options).toHaveLength(1);
    expect(bar(filters).pills).toEqual([]);
  });
});
