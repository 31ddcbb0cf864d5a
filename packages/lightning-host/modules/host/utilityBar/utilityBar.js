import { LightningElement, api } from 'lwc';

/** The bar at the foot of the page: buttons that open and close their component's panel. */
export default class UtilityBar extends LightningElement {
  _items = [];
  openName;

  @api
  get items() {
    return this._items;
  }
  set items(value) {
    this._items = value;
    this.openName = undefined;
  }

  get buttons() {
    return this._items.map((item) => ({
      name: item.identifier,
      label: item.properties.label ?? item.component.replace(/^.*:/, ''),
      expanded: String(item.identifier === this.openName),
    }));
  }

  get openItem() {
    return this._items.find((item) => item.identifier === this.openName);
  }

  get openLabel() {
    return this.buttons.find((button) => button.name === this.openName)?.label;
  }

  get page() {
    return { regions: {}, facets: {} };
  }

  toggle(event) {
    const { name } = event.currentTarget.dataset;
    this.openName = this.openName === name ? undefined : name;
  }

  close() {
    this.openName = undefined;
  }
}
