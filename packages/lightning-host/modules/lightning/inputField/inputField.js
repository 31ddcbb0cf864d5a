import { LightningElement, api } from 'lwc';
import { nameOf, register } from 'host/formRecord';

/** Kind of control by the field's type. */
const INPUT_TYPES = {
  Boolean: 'checkbox',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'tel',
  Url: 'url',
  Currency: 'number',
  Double: 'number',
  Int: 'number',
  Long: 'number',
  Percent: 'number',
};
const NUMERIC = ['Currency', 'Double', 'Int', 'Long', 'Percent'];

/** An input for one field of the form it stands in. */
export default class InputField extends LightningElement {
  @api fieldName;
  @api fieldClass = '';
  @api variant = 'standard';
  @api disabled = false;
  @api required = false;
  @api readOnly = false;

  form;
  current;
  original;
  given;
  _isDirty = false;

  connectedCallback() {
    register(this);
  }

  @api
  get value() {
    return this.current ?? null;
  }
  set value(value) {
    this.given = value;
    this.current = value;
    this._isDirty = true;
  }

  @api
  get isDirty() {
    return this._isDirty;
  }

  @api
  show(form) {
    this.form = form;
    this.original = form.data?.fields[this.name]?.value ?? this.defaultValue;
    if (!this._isDirty) this.current = this.original;
  }

  @api
  clean() {
    this._isDirty = false;
    this.original = this.current;
    this.given = undefined;
  }

  @api
  reset() {
    this._isDirty = this.given !== undefined;
    this.current = this.given ?? this.original;
  }

  @api
  reportValidity() {
    return this.control?.reportValidity?.() ?? true;
  }

  @api
  setError(message) {
    const { control } = this;
    if (!control?.setCustomValidity) return;
    control.setCustomValidity(message);
    control.reportValidity();
  }

  get control() {
    return this.template.querySelector('.control');
  }

  get name() {
    return nameOf(this.fieldName);
  }

  get description() {
    return this.form?.info.fields[this.name];
  }

  /** A picklist starts with its default value, a checkbox unchecked. */
  get defaultValue() {
    if (this.description?.dataType === 'Boolean') return false;
    return this.form?.picklists[this.name]?.defaultValue?.value ?? null;
  }

  get isShown() {
    return this.description !== undefined;
  }

  get label() {
    return this.description.reference ? this.description.label.replace(/ ID$/, '') : this.description.label;
  }

  get help() {
    return this.description.inlineHelpText;
  }

  get isRequired() {
    return this.required || (this.description.required && this.description.dataType !== 'Boolean');
  }

  get isDisabled() {
    const { createable, updateable } = this.description;
    return this.disabled || this.readOnly || !(this.form.data ? updateable : createable);
  }

  get is() {
    const { dataType, reference } = this.description;
    if (reference) return { reference: true };
    if (dataType === 'Picklist') return { picklist: true };
    if (dataType === 'MultiPicklist') return { multi: true };
    if (dataType === 'TextArea') return { area: true };
    return { input: true };
  }

  get inputType() {
    return INPUT_TYPES[this.description.dataType] ?? 'text';
  }

  get step() {
    return NUMERIC.includes(this.description.dataType) ? String(10 ** -(this.description.scale ?? 0)) : undefined;
  }

  get maxLength() {
    return this.description.length || undefined;
  }

  get text() {
    return this.current ?? '';
  }

  get values() {
    return this.current ? String(this.current).split(';') : [];
  }

  get target() {
    const targets = this.description.referenceToInfos.map((one) => one.apiName);
    // An owner may be a user or a queue; users are what one looks for.
    return targets.includes('User') ? 'User' : targets[0];
  }

  get options() {
    const values = (this.form.picklists[this.name]?.values ?? []).map(({ label, value }) => ({ label, value }));
    return this.is.picklist && !this.isRequired ? [{ label: '--None--', value: '' }, ...values] : values;
  }

  handleChange(event) {
    event.stopPropagation();
    this.current = this.parse(event.detail);
    this._isDirty = true;
    this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true, detail: { value: this.current } }));
  }

  parse(detail) {
    if (this.is.reference) return detail.recordId ?? null;
    if (this.is.multi) return detail.value.join(';');
    if (this.description.dataType === 'Boolean') return detail.checked;
    if (detail.value === '') return null;
    return NUMERIC.includes(this.description.dataType) ? Number(detail.value) : detail.value;
  }
}
