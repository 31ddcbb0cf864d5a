import { DEFAULT_SORT, NO_FILTER, filterFrom, sortFrom, stateWith } from '../filterState';

describe('filter state', () => {
  it('reads back what it wrote', () => {
    const filter = {
      status: 'Trial',
      ownerId: '005A',
      plan: 'Team & Co',
      expiration: 'd0_7',
      cohort: '2026-05:churned',
      search: 'ä',
    };
    const sort = { field: 'mrr', direction: 'desc' as const };

    const state = stateWith({}, filter, sort);

    expect(filterFrom(state)).toEqual(filter);
    expect(sortFrom(state)).toEqual(sort);
  });

  it('writes nothing for what is not filtered, and keeps the parameters of others', () => {
    const before = { c__status: 'Paid', c__sort: '-mrr', other: 'stays' };

    expect(stateWith(before, NO_FILTER, DEFAULT_SORT)).toEqual({ other: 'stays' });
  });

  it('takes an address without parameters, or with nonsense, as no filter in the usual order', () => {
    expect(filterFrom(undefined)).toEqual(NO_FILTER);
    expect(sortFrom({ c__sort: '; DROP' })).toEqual(DEFAULT_SORT);
  });
});
