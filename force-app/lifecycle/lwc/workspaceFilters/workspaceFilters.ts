import { LightningElement, api } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import type { FilterOptions, Option, WorkspaceFilter } from '../../types/dashboard';
import { cohortText, fill } from 'c/lifecycleFormat';
import filtersLabel from '@salesforce/label/c.Ui_Filters';
import status from '@salesforce/label/c.Ui_Status';
import owner from '@salesforce/label/c.Ui_Owner';
import plan from '@salesforce/label/c.Ui_Plan';
import expiration from '@salesforce/label/c.Ui_Expiration';
import cohort from '@salesforce/label/c.Ui_Cohort';
import search from '@salesforce/label/c.Ui_Search';
import searchHint from '@salesforce/label/c.Ui_Search_Hint';
import all from '@salesforce/label/c.Ui_All';
import mine from '@salesforce/label/c.Ui_Mine';
import clear from '@salesforce/label/c.Ui_Clear_Filters';
import remove from '@salesforce/label/c.Ui_Remove_Filter';

/** Pause after the last key before a search is asked, in milliseconds. */
const SEARCH_PAUSE_MS = 300;

/** The filters of the page and which of them are set. Fires `filterchange` with the values that change. */
export default class WorkspaceFilters extends LightningElement {
  /** Values to choose from; undefined while they load. */
  @api options: FilterOptions | undefined;
  /** What the page is filtered by. */
  @api filter: WorkspaceFilter | undefined;

  label = { filters: filtersLabel, status, owner, plan, expiration, search, searchHint, clear };

  private pause: ReturnType<typeof setTimeout> | undefined;

  disconnectedCallback(): void {
    clearTimeout(this.pause);
  }

  get statusOptions(): Option[] {
    return withAll(this.options?.statuses);
  }

  get planOptions(): Option[] {
    return withAll(this.options?.plans);
  }

  get ownerOptions(): Option[] {
    const others = (this.options?.owners ?? []).filter((option) => option.value !== USER_ID);
    return [{ value: '', label: all }, { value: USER_ID as string, label: mine }, ...others];
  }

  get expirationOptions(): Option[] {
    return withAll(this.options?.expirations);
  }

  /** Filters that are set, in words. */
  get pills(): object[] {
    const { filter } = this;
    if (!filter) return [];
    const named: [keyof WorkspaceFilter, string, Option[]][] = [
      ['status', status, this.statusOptions],
      ['ownerId', owner, this.ownerOptions],
      ['plan', plan, this.planOptions],
      ['expiration', expiration, this.expirationOptions],
      ['cohort', cohort, [{ value: filter.cohort, label: cohortText(filter.cohort) }]],
      ['search', search, []],
    ];
    return named
      .filter(([name]) => filter[name] !== '')
      .map(([name, label, options]) => {
        const value = options.find((option) => option.value === filter[name])?.label ?? filter[name];
        return { name, label: `${label}: ${value}`, remove: fill(remove, label) };
      });
  }

  get hasPills(): boolean {
    return this.pills.length > 0;
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [name as keyof WorkspaceFilter]: event.detail.value });
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value.trim();
    clearTimeout(this.pause);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared on every key and when the component goes
    this.pause = setTimeout(() => this.change({ search: text }), SEARCH_PAUSE_MS);
  }

  handleRemove(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [name as keyof WorkspaceFilter]: '' });
  }

  handleClear(): void {
    this.change({ status: '', ownerId: '', plan: '', expiration: '', cohort: '', search: '' });
  }

  private change(patch: Partial<WorkspaceFilter>): void {
    clearTimeout(this.pause);
    this.dispatchEvent(new CustomEvent('filterchange', { detail: patch }));
  }
}

function withAll(options: Option[] | undefined): Option[] {
  return [{ value: '', label: all }, ...(options ?? [])];
}
