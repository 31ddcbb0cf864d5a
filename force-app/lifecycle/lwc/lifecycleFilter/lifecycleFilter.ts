import type { ApexFilter, WorkspaceFilter } from '../../types/dashboard';

/** A filter as LifecycleFilter.cls takes it. */
export function apexFilter(filter: WorkspaceFilter): ApexFilter {
  const list = (value: string): string[] => (value === '' ? [] : [value]);
  return {
    statuses: list(filter.status),
    ownerIds: list(filter.ownerId),
    plans: list(filter.plan),
    expiration: filter.expiration || null,
    cohort: filter.cohort || null,
    search: filter.search || null,
  };
}
