import { LightningElement, api } from 'lwc';

/** Titles that Lightning App Builder keeps as keys. */
const TITLES = {
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.collaborate': 'Chatter',
};

/** A tab set whose tabs and their contents are facets of the page. */
export default class Tabs extends LightningElement {
  @api item;
  @api page;
  @api record;
  @api recordId;
  @api objectApiName;

  get tabs() {
    const tabs = this.page.facets[this.item.properties.tabs] ?? [];
    return tabs.map((tab) => ({
      id: tab.identifier,
      label: TITLES[tab.properties.title] ?? tab.properties.title,
      items: this.page.facets[tab.properties.body] ?? [],
    }));
  }

  get active() {
    const tabs = this.page.facets[this.item.properties.tabs] ?? [];
    return tabs.find((tab) => tab.properties.active === 'true')?.identifier;
  }
}
