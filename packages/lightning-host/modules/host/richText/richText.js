import { LightningElement, api } from 'lwc';

export default class RichText extends LightningElement {
  /** HTML as the page's author wrote it; the base component sanitises it. */
  @api richTextValue;
}
