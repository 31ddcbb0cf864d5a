import { LightningElement, api } from 'lwc';

/** The related lists of the object's page layout. */
export default class RelatedLists extends LightningElement {
  @api recordId;
  @api objectApiName;

  get lists() {
    return globalThis.lightningHost.config.objects[this.objectApiName]?.relatedLists ?? [];
  }
}
