import { LightningElement, api } from 'lwc';
import { register } from 'host/formRecord';

/** Errors of the form it stands in. */
export default class Messages extends LightningElement {
  messages = [];

  connectedCallback() {
    register(this);
  }

  @api
  show(messages) {
    this.messages = messages.filter(Boolean).map((text) => ({ text }));
  }

  get hasMessages() {
    return this.messages.length > 0;
  }
}
