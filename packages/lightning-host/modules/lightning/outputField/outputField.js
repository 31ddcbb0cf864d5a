import { LightningElement, api } from 'lwc';
import { nameOf, register } from 'host/formRecord';

/** A field of the record that its form shows. */
export default class OutputField extends LightningElement {
  @api fieldName;
  @api fieldClass = '';
  @api variant = 'standard';
  form;

  connectedCallback() {
    register(this);
  }

  @api
  show(form) {
    this.form = form;
  }

  get name() {
    return nameOf(this.fieldName);
  }

  get isShown() {
    return this.form?.info.fields[this.name] !== undefined && this.form.data !== undefined;
  }

  get labelHidden() {
    return this.variant === 'label-hidden';
  }
}
