import { LightningElement, api } from 'lwc';
import { apiNameOf, objectInfo } from 'host/data';
import { nameOf } from 'host/formRecord';

/** View and edit form of a record in one, by a list of fields or by the page layout. */
export default class RecordForm extends LightningElement {
  @api recordId;
  @api recordTypeId;
  @api density;
  @api columns = 1;
  /** `view`, `edit` or `readonly`; new records are edited. */
  @api mode;
  /** Fields; or `layoutType` (`Full`, `Compact`). */
  @api fields;
  @api layoutType;

  editing;
  layoutFields = [];
  _object;

  @api
  get objectApiName() {
    return this._object;
  }
  set objectApiName(value) {
    this._object = nameOf(value);
    this.readLayout();
  }

  async readLayout() {
    const ui = globalThis.lightningHost.config.objects[this._object];
    const info = await objectInfo(this._object);
    const names =
      this.layoutType === 'Compact'
        ? (ui?.highlights ?? [])
        : (ui?.layout ?? []).flatMap((section) => section.columns.flat());
    const known = names.map((name) => apiNameOf(info, name)).filter(Boolean);
    this.layoutFields =
      known.length > 0 ? known : Object.keys(info.fields).filter((name) => info.fields[name].updateable);
  }

  get names() {
    const given = this.fields === undefined ? [] : [this.fields].flat();
    const names = given.length > 0 ? given.map(nameOf) : this.layoutFields;
    const size = `slds-col slds-size_1-of-${Math.max(1, Number(this.columns) || 1)} slds-p-right_small`;
    return names.map((name) => ({ name, className: size }));
  }

  get isEditing() {
    return this.editing ?? (this.mode === 'edit' || !this.recordId);
  }

  get canEdit() {
    return this.mode !== 'readonly';
  }

  edit() {
    this.editing = true;
  }

  cancel() {
    this.editing = this.mode === 'edit' || !this.recordId ? undefined : false;
    for (const field of this.template.querySelectorAll('lightning-input-field')) field.reset();
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  succeed(event) {
    event.stopPropagation();
    if (this.mode !== 'edit') this.editing = false;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }

  forward(event) {
    event.stopPropagation();
    const copy = new CustomEvent(event.type, { cancelable: event.cancelable, detail: event.detail });
    if (!this.dispatchEvent(copy)) event.preventDefault();
  }

  @api
  submit(fields) {
    return this.template.querySelector('lightning-record-edit-form')?.submit(fields);
  }
}
