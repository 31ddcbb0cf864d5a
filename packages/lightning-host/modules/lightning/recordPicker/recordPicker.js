import { LightningElement, api } from 'lwc';
import { objectInfo, query } from 'host/data';
import { nameOf } from 'host/formRecord';
import { filterClause, quote } from './filterClause';

const PAUSE_MS = 250;
const MAX_RESULTS = 10;
let nextId = 1;

/** Finds one record of an object by typing part of its name. */
export default class RecordPicker extends LightningElement {
  @api label;
  @api placeholder = 'Search...';
  @api variant = 'standard';
  @api fieldLevelHelp;
  @api messageWhenValueMissing = 'Complete this field.';
  @api required = false;
  @api disabled = false;
  /** `{ primaryField, additionalFields }`. */
  @api displayInfo;
  /** `{ primaryField, additionalFields }`. */
  @api matchingInfo;
  /** `{ criteria: [{ fieldPath, operator, value }], filterLogic }`. */
  @api filter;

  listId = `record-picker-${nextId++}`;
  _object;
  _value = null;
  chosen;
  term = '';
  results = [];
  open = false;
  active = -1;
  error = '';
  custom = '';
  turn = 0;

  @api
  get objectApiName() {
    return this._object;
  }
  set objectApiName(value) {
    this._object = nameOf(value);
    this.loadChosen();
  }

  @api
  get value() {
    return this._value;
  }
  set value(value) {
    if (value === this._value) return;
    this._value = value || null;
    this.loadChosen();
  }

  @api
  clearSelection() {
    this._value = null;
    this.chosen = undefined;
    this.term = '';
  }

  @api
  checkValidity() {
    return this.custom === '' && !(this.required && !this._value);
  }

  @api
  setCustomValidity(message) {
    this.custom = message;
  }

  @api
  reportValidity() {
    this.error = this.custom || (this.required && !this._value ? this.messageWhenValueMissing : '');
    return this.error === '';
  }

  @api
  focus() {
    this.template.querySelector('input, button')?.focus();
  }

  get labelClass() {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get formClass() {
    return this.error ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }

  get boxClass() {
    return this.open
      ? 'slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click slds-is-open'
      : 'slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click';
  }

  get expanded() {
    return String(this.open);
  }

  get activeId() {
    return this.open && this.active >= 0 ? `${this.listId}-${this.active}` : undefined;
  }

  get removeLabel() {
    return `Clear ${this.label}`;
  }

  get options() {
    return this.results.map((result, i) => ({
      ...result,
      key: result.id,
      index: i,
      elementId: `${this.listId}-${i}`,
      selected: String(i === this.active),
      className: `slds-media slds-media_center slds-listbox__option slds-listbox__option_plain${i === this.active ? ' slds-has-focus' : ''}`,
    }));
  }

  get isNothing() {
    return this.results.length === 0;
  }

  async names() {
    const info = await objectInfo(this._object);
    const [nameField = 'Id'] = info.nameFields.includes('Name') ? ['Name'] : info.nameFields;
    const primary = this.displayInfo?.primaryField ?? nameField;
    return {
      primary,
      additional: this.displayInfo?.additionalFields ?? [],
      matching: [
        this.matchingInfo?.primaryField ?? this.matchingInfo?.primaryField?.fieldPath ?? nameField,
        ...(this.matchingInfo?.additionalFields ?? []).map((one) => one.fieldPath ?? one),
      ],
    };
  }

  async loadChosen() {
    if (!this._object || !this._value) {
      if (!this._value) this.chosen = undefined;
      return;
    }
    if (this.chosen?.id === this._value) return;
    const { primary } = await this.names();
    const answer = await query(`SELECT Id, ${primary} FROM ${this._object} WHERE Id = ${quote(this._value)}`);
    const [record] = answer.records;
    this.chosen = { id: this._value, text: record ? String(valueAt(record, primary) ?? this._value) : this._value };
  }

  handleInput(event) {
    this.term = event.target.value;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search(), PAUSE_MS);
  }

  async search() {
    const turn = ++this.turn;
    try {
      const { primary, additional, matching } = await this.names();
      const conditions = [];
      const term = this.term.trim();
      if (term !== '')
        conditions.push(
          `(${matching.map((field) => `${field} LIKE ${quote(`%${term.replace(/[\\%_]/g, '\\$&')}%`)}`).join(' OR ')})`,
        );
      const filter = filterClause(this.filter);
      if (filter) conditions.push(filter);
      const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
      const fields = [...new Set(['Id', primary, ...additional])].join(', ');
      const answer = await query(
        `SELECT ${fields} FROM ${this._object}${where} ORDER BY ${primary} LIMIT ${MAX_RESULTS}`,
      );
      if (turn !== this.turn) return;
      this.results = answer.records.map((record) => ({
        id: record.Id,
        text: String(valueAt(record, primary) ?? record.Id),
        detail: additional
          .map((field) => valueAt(record, field))
          .filter(Boolean)
          .join(' • '),
      }));
      this.active = -1;
      this.open = true;
    } catch (error) {
      this.error = error.body?.message ?? error.message;
      this.dispatchEvent(new CustomEvent('error', { detail: { error } }));
    }
  }

  handleFocus() {
    this.search();
    this.dispatchEvent(new CustomEvent('focus'));
  }

  handleBlur() {
    this.open = false;
    this.reportValidity();
    this.dispatchEvent(new CustomEvent('blur'));
  }

  handleKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) this.search();
      else if (this.results.length > 0)
        this.active = (this.active + (event.key === 'ArrowDown' ? 1 : -1) + this.results.length) % this.results.length;
    } else if (event.key === 'Enter' && this.open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.results[this.active]);
    } else if (event.key === 'Escape') {
      this.open = false;
    }
  }

  /** Before the input loses its focus. */
  handlePress(event) {
    event.preventDefault();
    this.choose(this.results[Number(event.currentTarget.dataset.index)]);
  }

  handleClear() {
    this.choose(undefined);
    this.focusInput = true;
  }

  renderedCallback() {
    if (!this.focusInput) return;
    this.focusInput = false;
    this.template.querySelector('input')?.focus();
  }

  choose(result) {
    this.chosen = result;
    this._value = result?.id ?? null;
    this.open = false;
    this.term = '';
    this.error = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this._value } }));
  }
}

function valueAt(record, path) {
  return path.split('.').reduce((value, name) => value?.[name], record);
}
