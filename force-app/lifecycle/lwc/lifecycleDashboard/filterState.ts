import type { WorkspaceFilter, WorkspaceSort } from '../../types/dashboard';

/** State of an address; Salesforce keeps only names that start with a namespace. */
export type AddressState = Record<string, string | undefined>;

export const NO_FILTER: WorkspaceFilter = Object.freeze({
  status: '',
  ownerId: '',
  plan: '',
  expiration: '',
  cohort: '',
  search: '',
});
/** What happened last comes first, so that a live change is seen where one looks. */
export const DEFAULT_SORT: WorkspaceSort = Object.freeze({ field: 'lastEventTime', direction: 'desc' });

const PARAMETER_BY_NAME: Readonly<Record<keyof WorkspaceFilter, string>> = {
  status: 'c__status',
  ownerId: 'c__owner',
  plan: 'c__plan',
  expiration: 'c__expiration',
  cohort: 'c__cohort',
  search: 'c__search',
};
const SORT_PARAMETER = 'c__sort';

const names = Object.keys(PARAMETER_BY_NAME) as (keyof WorkspaceFilter)[];

/** The filter that an address asks for. */
export function filterFrom(state: AddressState | undefined): WorkspaceFilter {
  const filter = { ...NO_FILTER };
  for (const name of names) filter[name] = state?.[PARAMETER_BY_NAME[name]] ?? '';
  return filter;
}

/** The order that an address asks for: `mrr`, or `-mrr` from the largest down. */
export function sortFrom(state: AddressState | undefined): WorkspaceSort {
  const [, minus, field] = /^(-?)([A-Za-z]+)$/.exec(state?.[SORT_PARAMETER] ?? '') ?? [];
  return field ? { field, direction: minus ? 'desc' : 'asc' } : DEFAULT_SORT;
}

/** An address's state with this filter and order; other parameters stay. */
export function stateWith(state: AddressState | undefined, filter: WorkspaceFilter, sort: WorkspaceSort): AddressState {
  const own = new Set([...Object.values(PARAMETER_BY_NAME), SORT_PARAMETER]);
  const next = Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => !own.has(name)));
  for (const name of names) if (filter[name] !== '') next[PARAMETER_BY_NAME[name]] = filter[name];
  if (sort.field !== DEFAULT_SORT.field || sort.direction !== DEFAULT_SORT.direction) {
    next[SORT_PARAMETER] = `${sort.direction === 'desc' ? '-' : ''}${sort.field}`;
  }
  return next;
}
