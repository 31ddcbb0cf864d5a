import { LightningElement, api } from 'lwc';

/** The list view that a page places by name. */
export default class ListCard extends LightningElement {
  @api item;

  get objectApiName() {
    return this.item.properties.entityName;
  }

  get filterName() {
    return this.item.properties.filterName;
  }

  get pageSize() {
    return Number(this.item.properties.pageSize) || 30;
  }
}
