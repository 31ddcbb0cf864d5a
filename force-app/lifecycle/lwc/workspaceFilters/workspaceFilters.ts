import { LightningElement, api } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import type { FilterOptions, Option, WorkspaceFilter } from '../../types/dashboard';
import type { FilterChoice, FilterField, FilterPill } from 'c/filterBar';
import { cohortText } from 'c/lifecycleFormat';
import status from '@salesforce/label/c.Ui_Status';
import owner from '@salesforce/label/c.Ui_Owner';
import plan from '@salesforce/label/c.Ui_Plan';
import expiration from '@salesforce/label/c.Ui_Expiration';
import cohort from '@salesforce/label/c.Ui_Cohort';
import search from '@salesforce/label/c.Ui_Search';
import searchHint from '@salesforce/label/c.Ui_Search_Hint';
import all from '@salesforce/label/c.Ui_All';
import mine from '@salesforce/label/c.Ui_Mine';

type Name = keyof WorkspaceFilter;

/** The filters of the page and which of them are set. Fires `filterchange` with the values that change. */
export default class WorkspaceFilters extends LightningElement {
  /** Values to choose from; undefined while they load. */
  @api options: FilterOptions | undefined;
  /** What the page is filtered by. */
  @api filter: WorkspaceFilter | undefined;

  searchHint = searchHint;

  get search(): string {
    return this.filter?.search ?? '';
  }

  get fields(): FilterField[] {
    const { options, filter } = this;
    const everybody = { value: '', label: all };
    const others = (options?.owners ?? []).filter((option) => option.value !== USER_ID);
    const named: [Name, string, Option[]][] = [
      ['status', status, [everybody, ...(options?.statuses ?? [])]],
      ['expiration', expiration, [everybody, ...(options?.expirations ?? [])]],
      ['ownerId', owner, [everybody, { value: USER_ID as string, label: mine }, ...others]],
      ['plan', plan, [everybody, ...(options?.plans ?? [])]],
    ];
    return named.map(([name, label, values]) => ({ name, label, options: values, value: filter?.[name] ?? '' }));
  }

  /** Filters that are set, in words. */
  get pills(): FilterPill[] {
    const { filter } = this;
    if (!filter) return [];
    const pills = this.fields
      .filter(({ value }) => value !== '')
      .map(({ name, label, options, value }) => ({
        name,
        label: `${label}: ${options.find((option) => option.value === value)?.label ?? value}`,
      }));
    if (filter.cohort) pills.push({ name: 'cohort', label: `${cohort}: ${cohortText(filter.cohort)}` });
    if (filter.search) pills.push({ name: 'search', label: `${search}: ${filter.search}` });
    return pills;
  }

  handleChoice(event: CustomEvent<FilterChoice>): void {
    const { name, value } = event.detail;
    this.change({ [name]: value });
  }

  handleClear(): void {
    this.change({ status: '', ownerId: '', plan: '', expiration: '', cohort: '', search: '' });
  }

  private change(patch: Partial<WorkspaceFilter>): void {
    this.dispatchEvent(new CustomEvent('filterchange', { detail: patch }));
  }
}
