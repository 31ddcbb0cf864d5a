import { LightningElement, api } from 'lwc';

/** Frame of a screen action: header, body, footer. */
export default class QuickActionPanel extends LightningElement {
  @api header;
  /** @deprecated older name of the header */
  @api title;

  get heading() {
    return this.header ?? this.title;
  }
}
