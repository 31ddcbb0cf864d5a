import { LightningElement, api } from 'lwc';
import type { ErrorFilter, ErrorState, Option } from '../../types/errors';
import type { FilterChoice, FilterField, FilterPill } from 'c/filterBar';
import { NO_FILTER, dayText } from 'c/errorFormat';
import { fill } from 'c/textFormat';
import status from '@salesforce/label/c.Eui_Status';
import open from '@salesforce/label/c.Eui_Open';
import resolved from '@salesforce/label/c.Eui_Resolved';
import all from '@salesforce/label/c.Ui_All';
import type from '@salesforce/label/c.Eui_Type';
import source from '@salesforce/label/c.Eui_Source';
import age from '@salesforce/label/c.Eui_Age';
import searchHint from '@salesforce/label/c.Eui_Search_Hint';
import onlyGroup from '@salesforce/label/c.Eui_Only_Group';
import onlyDay from '@salesforce/label/c.Eui_Only_Day';
import onlyCorrelation from '@salesforce/label/c.Eui_Only_Correlation';
import onlyRecord from '@salesforce/label/c.Eui_Only_Record';

/** A combobox shows its placeholder for an empty value, so both statuses have a value of their own here. */
const BOTH = 'All';

/** The filters of the error dashboard and which are set. Fires `filterchange` with the values that change. */
export default class ErrorFilters extends LightningElement {
  /** What there is to choose from; undefined while it loads. */
  @api options: ErrorState | undefined;
  @api filter: ErrorFilter = NO_FILTER;

  searchHint = searchHint;

  get search(): string {
    return this.filter.search;
  }

  get fields(): FilterField[] {
    const { filter, options } = this;
    const statuses = [
      { value: 'Open', label: open },
      { value: 'Resolved', label: resolved },
      { value: BOTH, label: all },
    ];
    return [
      { name: 'status', label: status, options: statuses, value: filter.status || BOTH },
      { name: 'errorType', label: type, options: withAll(options?.types), value: filter.errorType },
      { name: 'sourceProcess', label: source, options: withAll(options?.sources), value: filter.sourceProcess },
      { name: 'age', label: age, options: withAll(options?.ages), value: filter.age },
    ];
  }

  /** What is filtered by and has no field above, or one that is easily overlooked. */
  get pills(): FilterPill[] {
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
    return texts.filter(([, label]) => label !== '').map(([name, label]) => ({ name, label }));
  }

  handleChoice(event: CustomEvent<FilterChoice>): void {
    const { name, value } = event.detail;
    this.change({ [name]: name === 'status' && value === BOTH ? '' : value });
  }

  handleClear(): void {
    this.change({ ...NO_FILTER });
  }

  private change(patch: Partial<ErrorFilter>): void {
    this.dispatchEvent(new CustomEvent('filterchange', { detail: patch }));
  }
}

function withAll(options: Option[] | undefined): Option[] {
  return [{ value: '', label: all }, ...(options ?? [])];
}

function labelOf(options: Option[] | undefined, value: string): string {
  return options?.find((option) => option.value === value)?.label ?? value;
}
