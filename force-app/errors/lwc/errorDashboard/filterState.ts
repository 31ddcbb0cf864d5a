import type { ErrorFilter } from '../../types/errors';
import { NO_FILTER } from 'c/errorFormat';

/** State of an address; Salesforce keeps only names that start with a namespace. */
export type AddressState = Record<string, string | undefined>;

/** What the page shows: groups or errors that match the filter in an order, or one error. */
export interface View {
  filter: ErrorFilter;
  list: 'groups' | 'errors';
  sort: string;
  errorId: string;
}

/** Stands in an address for both statuses, as none means open. */
const BOTH = 'All';
const DEFAULT_SORT = '-lastOccurred';
const PARAMETERS: Readonly<Record<keyof ErrorFilter, string>> = {
  status: 'c__status',
  errorType: 'c__type',
  sourceProcess: 'c__source',
  age: 'c__age',
  day: 'c__day',
  fingerprint: 'c__group',
  correlationId: 'c__correlation',
  recordId: 'c__record',
  search: 'c__search',
};
const names = Object.keys(PARAMETERS) as (keyof ErrorFilter)[];
const OWN = new Set([...Object.values(PARAMETERS), 'c__list', 'c__sort', 'c__error']);

/** The view that an address asks for. */
export function viewFrom(state: AddressState | undefined): View {
  const filter = { ...NO_FILTER };
  for (const name of names) filter[name] = state?.[PARAMETERS[name]] ?? NO_FILTER[name];
  if (filter.status === BOTH) filter.status = '';
  if (!/^\d{4}-\d\d-\d\d$/.test(filter.day)) filter.day = '';
  const sort = state?.c__sort ?? '';
  return {
    filter,
    list: state?.c__list === 'errors' ? 'errors' : 'groups',
    sort: /^-?[A-Za-z]+$/.test(sort) ? sort : DEFAULT_SORT,
    errorId: state?.c__error ?? '',
  };
}

/** An address's state with this view; other parameters stay. */
export function stateWith(state: AddressState | undefined, view: View): AddressState {
  const next = Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => !OWN.has(name)));
  for (const name of names) {
    if (view.filter[name] !== NO_FILTER[name]) next[PARAMETERS[name]] = view.filter[name] || BOTH;
  }
  if (view.list === 'errors') next.c__list = 'errors';
  if (view.sort !== DEFAULT_SORT) next.c__sort = view.sort;
  if (view.errorId) next.c__error = view.errorId;
  return next;
}
