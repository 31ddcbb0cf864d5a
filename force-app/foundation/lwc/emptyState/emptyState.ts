import { LightningElement, api } from 'lwc';

/** Says why there is nothing to show. The default slot takes what the user can do about it. */
export default class EmptyState extends LightningElement {
  @api heading = '';
  @api body = '';
  /** Name of an SLDS icon, or empty for none. */
  @api iconName = 'utility:search';
}
