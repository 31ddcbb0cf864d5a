import { LightningElement, api } from 'lwc';
import { fill } from 'c/textFormat';
import filters from '@salesforce/label/c.Ui_Filters';
import searchLabel from '@salesforce/label/c.Ui_Search';
import clear from '@salesforce/label/c.Ui_Clear_Filters';
import remove from '@salesforce/label/c.Ui_Remove_Filter';

/** Pause after the last key before a search is asked, in milliseconds. */
const SEARCH_PAUSE_MS = 300;

export interface FilterField {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value: string;
}

/** A filter that is set, in words. */
export interface FilterPill {
  name: string;
  label: string;
}

/** Detail of `filterchoice`: an empty value takes the filter away. */
export interface FilterChoice {
  name: string;
  value: string;
}

/** Filters of a list. Fires `filterchoice` with what changes (`search` is one of the names) and `filterclear` for all. */
export default class FilterBar extends LightningElement {
  @api fields: FilterField[] = [];
  @api pills: FilterPill[] = [];
  @api search = '';
  @api searchHint = '';

  label = { filters, search: searchLabel, clear };
  private pause: ReturnType<typeof setTimeout> | undefined;

  disconnectedCallback(): void {
    clearTimeout(this.pause);
  }

  get items(): object[] {
    return this.pills.map(({ name, label }) => ({ name, label, remove: fill(remove, label) }));
  }

  get hasPills(): boolean {
    return this.pills.length > 0;
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    this.choose(nameOf(event), event.detail.value);
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    const text = event.detail.value.trim();
    clearTimeout(this.pause);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared on every key and when the component goes
    this.pause = setTimeout(() => this.choose('search', text), SEARCH_PAUSE_MS);
  }

  handleRemove(event: Event): void {
    this.choose(nameOf(event), '');
  }

  handleClear(): void {
    clearTimeout(this.pause);
    this.dispatchEvent(new CustomEvent('filterclear'));
  }

  private choose(name: string, value: string): void {
    clearTimeout(this.pause);
    this.dispatchEvent(new CustomEvent<FilterChoice>('filterchoice', { detail: { name, value } }));
  }
}

function nameOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.name ?? '';
}
