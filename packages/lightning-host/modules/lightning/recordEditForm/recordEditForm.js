import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { loadForm, nameOf, saveErrors } from 'host/formRecord';

/** A form that edits or creates one record through the UI API; its fields are `lightning-input-field`s in its slot. */
export default class RecordEditForm extends LightningElement {
  @api recordTypeId;
  @api formClass = '';
  @api density;
  @api layoutType;

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

  handleRegister(event) {
    event.stopPropagation();
    this.parts.add(event.detail.part);
    this.loadSoon();
  }

  get fields() {
    return [...this.parts].filter((part) => part.isConnected && part.fieldName !== undefined);
  }

  get notices() {
    return [...this.parts].filter((part) => part.isConnected && part.fieldName === undefined);
  }

  /** Once for all fields that are there in this turn. */
  loadSoon() {
    this.loading ??= Promise.resolve().then(() => {
      this.loading = undefined;
      return this.load();
    });
  }

  async load() {
    const { fields } = this;
    if (!this._object || fields.length === 0) return;
    try {
      const form = await loadForm(
        this._object,
        this._recordId,
        fields.map((field) => nameOf(field.fieldName)),
        this.recordTypeId,
      );
      for (const field of fields) field.show(form);
      this.dispatchEvent(
        new CustomEvent('load', {
          detail: { record: form.data, objectInfos: { [this._object]: form.info }, picklistValues: form.picklists },
        }),
      );
    } catch (error) {
      this.fail(error);
    }
  }

  handleSubmit(event) {
    event.preventDefault();
    event.stopPropagation();
    if (!this.fields.map((field) => field.reportValidity()).every(Boolean)) return;
    const fields = this.changedFields;
    const submit = new CustomEvent('submit', { cancelable: true, bubbles: true, composed: true, detail: { fields } });
    this.dispatchEvent(submit);
    if (!submit.defaultPrevented) this.submit(fields);
  }

  get changedFields() {
    const changed = this.fields
      .filter((field) => !this._recordId || field.isDirty)
      .map((field) => [nameOf(field.fieldName), field.value]);
    return Object.fromEntries(
      changed.filter(([, value]) => this._recordId || (value !== undefined && value !== null && value !== '')),
    );
  }

  /** Saves these fields, or those that were changed. */
  @api
  async submit(fields = this.changedFields) {
    for (const notice of this.notices) notice.show([]);
    for (const field of this.fields) field.setError('');
    try {
      const values = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'Id'));
      const record = this._recordId
        ? await updateRecord({ fields: { ...values, Id: this._recordId } })
        : await createRecord({
            apiName: this._object,
            fields: { ...values, ...(this.recordTypeId ? { RecordTypeId: this.recordTypeId } : {}) },
          });
      for (const field of this.fields) field.clean();
      this.dispatchEvent(new CustomEvent('success', { bubbles: true, composed: true, detail: record }));
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error) {
    const { byField, messages } = saveErrors(error);
    const shown = new Set(this.fields.map((field) => nameOf(field.fieldName)));
    for (const field of this.fields) field.setError(byField[nameOf(field.fieldName)] ?? '');
    const elsewhere = Object.entries(byField)
      .filter(([name]) => !shown.has(name))
      .map(([, message]) => message);
    for (const notice of this.notices) notice.show([...messages, ...elsewhere]);
    this.dispatchEvent(
      new CustomEvent('error', {
        detail: {
          message: messages[0] ?? 'The record could not be saved.',
          detail: messages.join(' '),
          output: error?.body?.output ?? {},
        },
      }),
    );
  }
}
