import { LightningElement, api } from 'lwc';

/** Says which standard component a page would show in Salesforce. */
export default class Unsupported extends LightningElement {
  @api item;

  get name() {
    return this.item.component;
  }
}
