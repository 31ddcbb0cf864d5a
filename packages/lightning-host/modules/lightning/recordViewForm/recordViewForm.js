import { LightningElement, api } from 'lwc';
import { loadForm, nameOf } from 'host/formRecord';

/** Shows fields of one record; its fields are `lightning-output-field`s in its slot. */
export default class RecordViewForm extends LightningElement {
  @api density;
  @api layoutType;
  @api optionalFields;

  parts = new Set();
  _recordId;
  _object;
  loading;

  @api
  get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.loadSoon();
  }

  @api
  get objectApiName() {
    return this._object;
  }
  set objectApiName(value) {
    this._object = nameOf(value);
    this.loadSoon();
  }

  connectedCallback() {
    this.changed = (event) => event.detail.recordId?.slice(0, 15) === this._recordId?.slice(0, 15) && this.loadSoon();
    document.addEventListener('host__recordchanged', this.changed);
  }

  disconnectedCallback() {
    document.removeEventListener('host__recordchanged', this.changed);
  }

  handleRegister(event) {
    event.stopPropagation();
    this.parts.add(event.detail.part);
    this.loadSoon();
  }

  loadSoon() {
    this.loading ??= Promise.resolve().then(() => {
      this.loading = undefined;
      return this.load();
    });
  }

  async load() {
    const fields = [...this.parts].filter((part) => part.isConnected && part.fieldName !== undefined);
    if (!this._object || !this._recordId || fields.length === 0) return;
    try {
      const form = await loadForm(
        this._object,
        this._recordId,
        fields.map((field) => nameOf(field.fieldName)),
      );
      for (const field of fields) field.show(form);
      this.dispatchEvent(
        new CustomEvent('load', { detail: { record: form.data, objectInfos: { [this._object]: form.info } } }),
      );
    } catch (error) {
      for (const part of this.parts)
        if (part.fieldName === undefined) part.show([error.body?.message ?? error.message]);
      this.dispatchEvent(new CustomEvent('error', { detail: error.body ?? { message: error.message } }));
    }
  }
}
