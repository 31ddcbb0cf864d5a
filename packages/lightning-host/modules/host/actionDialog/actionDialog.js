import LightningModal from 'lightning/modal';
import { api, track } from 'lwc';
import { defaultValues, describeAction, messageOf, recordChanged, runAction } from 'host/actions';

/** A quick action's dialog: the form of its layout, or its Lightning web component. Closes with the answer, or undefined when it was left. */
export default class ActionDialog extends LightningModal {
  /** `LogACall`, `Book__c.Lend`. */
  @api actionName;
  @api heading;
  @api recordId;
  /** Object of the record that the action starts from; none for a global action. */
  @api objectApiName;
  /** Component of an action of that type. */
  @api componentName;
  @track constructor_;
  described;
  values = {};
  error;
  saving = false;

  async connectedCallback() {
    try {
      if (this.componentName) {
        const module = await import(`c/${this.componentName}`);
        this.constructor_ = module.default;
        return;
      }
      const [description, values] = await Promise.all([
        describeAction(this.objectApiName, this.actionName),
        defaultValues(this.objectApiName, this.actionName, this.recordId),
      ]);
      this.values = values;
      this.described = description;
    } catch (error) {
      this.error = messageOf(error);
    }
  }

  get properties() {
    return { recordId: this.recordId, objectApiName: this.objectApiName };
  }

  get isLoading() {
    return !this.error;
  }

  get target() {
    return this.described?.targetSobjectType;
  }

  get rows() {
    return (this.described?.layout?.layoutRows ?? []).map((row, i) => ({
      key: `${i}`,
      items: row.layoutItems
        .filter((item) => !item.placeholder)
        .map((item) => ({
          name: item.layoutComponents[0].value,
          required: item.required,
          readonly: !this.isEditable(item),
        })),
    }));
  }

  isEditable(item) {
    return this.described.type === 'Update' ? item.editableForUpdate : item.editableForNew;
  }

  /** Values are set once the fields stand. */
  renderedCallback() {
    if (this.filled || !this.described) return;
    this.filled = true;
    for (const field of this.template.querySelectorAll('lightning-input-field')) {
      const value = this.values[field.fieldName];
      if (value !== undefined && value !== null) field.value = value;
    }
  }

  async save() {
    const fields = [...this.template.querySelectorAll('lightning-input-field')];
    if (!fields.map((field) => field.reportValidity()).every(Boolean)) return;
    this.saving = true;
    this.error = undefined;
    try {
      const record = Object.fromEntries(fields.map((field) => [field.fieldName, field.value ?? null]));
      const answer = await runAction(this.objectApiName, this.actionName, this.recordId ?? null, record);
      if (this.recordId) recordChanged(this.recordId);
      this.close({ ...answer, label: this.heading });
    } catch (error) {
      this.error = messageOf(error);
    }
    this.saving = false;
  }

  /** CloseActionScreenEvent of the component. */
  closeScreen(event) {
    event.stopPropagation();
    this.close(undefined);
  }

  cancel() {
    this.close(undefined);
  }
}
