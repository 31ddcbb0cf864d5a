import { LightningElement, api } from 'lwc';
import type { ErrorFilter, ErrorState, Option } from '../../types/errors';
import { NO_FILTER, dayText, fill } from 'c/errorFormat';
import filterLabel from '@salesforce/label/c.Eui_Filter';
import status from '@salesforce/label/c.Eui_Status';
import open from '@salesforce/label/c.Eui_Open';
import resolved from '@salesforce/label/c.Eui_Resolved';
import all from '@salesforce/label/c.Eui_All';
import type from '@salesforce/label/c.Eui_Type';
import source from '@salesforce/label/c.Eui_Source';
import age from '@salesforce/label/c.Eui_Age';
import search from '@salesforce/label/c.Eui_Search';
import searchHint from '@salesforce/label/c.Eui_Search_Hint';
import clear from '@salesforce/label/c.Eui_Clear';
import onlyGroup from '@salesforce/label/c.Eui_Only_Group';
import onlyDay from '@salesforce/label/c.Eui_Only_Day';
import onlyCorrelation from '@salesforce/label/c.Eui_Only_Correlation';
import onlyRecord from '@salesforce/label/c.Eui_Only_Record';
import remove from '@salesforce/label/c.Eui_Remove';

/** Pause after the last key before a search is asked, in milliseconds. */
const SEARCH_PAUSE_MS = 300;
/** A combobox shows its placeholder for an empty value, so both statuses have a value of their own here. */
const BOTH = 'All';

/** The filters of the error dashboard and which are set. Fires `filterchange` with the values that change. */
export default class ErrorFilters extends LightningElement {
  /** What there is to choose from; undefined while it loads. */
  @api options: ErrorState | undefined;
  @api filter: ErrorFilter = NO_FILTER;

  label = { filter: filterLabel, status, type, source, age, search, searchHint, clear };
  private pause: ReturnType<typeof setTimeout> | undefined;

  disconnectedCallback(): void {
    clearTimeout(this.pause);
  }

  get statusValue(): string {
    return this.filter.status || BOTH;
  }

  get statusOptions(): Option[] {
    return [
      { value: 'Open', label: open },
      { value: 'Resolved', label: resolved },
      { value: BOTH, label: all },
    ];
  }

  get typeOptions(): Option[] {
    return withAll(this.options?.types);
  }

  get sourceOptions(): Option[] {
    return withAll(this.options?.sources);
  }

  get ageOptions(): Option[] {
    return withAll(this.options?.ages);
  }

  /** What is filtered by and has no field above, or one that is easily overlooked. */
  get pills(): object[] {
    const { filter } = this;
    const texts: [keyof ErrorFilter, string][] = [
      ['errorType', labelOf(this.options?.types, filter.errorType)],
      ['sourceProcess', labelOf(this.options?.sources, filter.sourceProcess)],
      ['age', labelOf(this.options?.ages, filter.age)],
      ['day', filter.day && fill(onlyDay, dayText(filter.day))],
      ['fingerprint', filter.fingerprint && onlyGroup],
      ['correlationId', filter.correlationId && onlyCorrelation],
      ['recordId', filter.recordId && fill(onlyRecord, filter.recordId)],
    ];
    return texts
      .filter(([, label]) => label !== '')
      .map(([name, label]) => ({ name, label, remove: fill(remove, label) }));
  }

  get hasPills(): boolean {
    return this.pills.length > 0;
  }

  handleStatus(event: CustomEvent<{ value: string }>): void {
    this.change({ status: event.detail.value === BOTH ? '' : event.detail.value });
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [name as keyof ErrorFilter]: event.detail.value });
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value.trim();
    clearTimeout(this.pause);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared on every key and when the component goes
    this.pause = setTimeout(() => this.change({ search: text }), SEARCH_PAUSE_MS);
  }

  handleRemove(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.change({ [name as keyof ErrorFilter]: '' });
  }

  handleClear(): void {
    this.change({ ...NO_FILTER });
  }

  private change(patch: Partial<ErrorFilter>): void {
    clearTimeout(this.pause);
    this.dispatchEvent(new CustomEvent('filterchange', { detail: patch }));
  }
}

function withAll(options: Option[] | undefined): Option[] {
  return [{ value: '', label: all }, ...(options ?? [])];
}

function labelOf(options: Option[] | undefined, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}
