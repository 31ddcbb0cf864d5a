import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { apiNameOf, objectInfo } from 'host/data';

/** A dialog that edits a record or creates one, with the fields of its page layout. Closes with the record when it was saved. */
export default class RecordEditor extends LightningModal {
  @api recordId;
  @api objectApiName;
  /** Values that a new record starts with. */
  @api defaults = {};
  /** Fields to edit, in place of those of the layout. */
  @api editFields;

  info;
  error;
  saving = false;

  async connectedCallback() {
    try {
      this.info = await objectInfo(this.objectApiName);
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
  }

  get heading() {
    return this.recordId ? `Edit ${this.info?.label ?? ''}` : `New ${this.info?.label ?? ''}`;
  }

  /** Fields the user may change; without a layout, all of them. */
  get sections() {
    const ofLayout = globalThis.lightningHost.config.objects[this.objectApiName]?.layout ?? [];
    const layout = this.editFields ? [{ label: '', columns: [this.editFields] }] : ofLayout;
    const sections =
      layout.length > 0
        ? layout
        : [{ label: '', columns: halves(Object.keys(this.info.fields).filter((name) => this.isEditable(name))) }];
    return sections
      .map((section, i) => ({
        key: `${i}`,
        label: section.label,
        columns: section.columns.map((fields, j) => ({
          key: `${i}-${j}`,
          fields: fields
            .map((field) => apiNameOf(this.info, field))
            .filter((name) => this.isEditable(name))
            .map((name) => ({ name, value: this.defaults[name] })),
        })),
      }))
      .filter((section) => section.columns.some((column) => column.fields.length > 0));
  }

  isEditable(name) {
    const field = this.info.fields[name];
    return field !== undefined && (this.recordId ? field.updateable : field.createable);
  }

  /** A value set on a field counts as changed, so only those with a default are set. */
  renderedCallback() {
    if (this.filled || !this.info) return;
    this.filled = true;
    for (const field of this.template.querySelectorAll('lightning-input-field')) {
      const value = this.defaults[field.fieldName];
      if (value !== undefined) field.value = value;
    }
  }

  async save() {
    const fields = [...this.template.querySelectorAll('lightning-input-field')];
    if (!fields.map((field) => field.reportValidity()).every(Boolean)) return;
    this.saving = true;
    await this.template.querySelector('lightning-record-edit-form').submit();
    this.saving = false;
  }

  succeed(event) {
    event.stopPropagation();
    this.close(event.detail);
  }

  cancel() {
    this.close(undefined);
  }
}

/** First and second half, as the two columns of a form. */
function halves(names) {
  const middle = Math.ceil(names.length / 2);
  return [names.slice(0, middle), names.slice(middle)];
}
