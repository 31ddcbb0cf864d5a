import { LightningElement, api, track } from 'lwc';
import { request, rest } from 'host/http';

/** Lays out the regions of a FlexiPage: a header over the whole width, the rest beside each other. */
export default class Page extends LightningElement {
  @api objectApiName;
  @track record;
  _page;
  _recordId;

  @api
  get page() {
    return this._page;
  }
  set page(value) {
    this._page = value;
    this.loadRecord();
  }

  @api
  get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.loadRecord();
  }

  /** Fields that visibility rules look at. */
  get ruleFields() {
    const items = [...Object.values(this._page.regions), ...Object.values(this._page.facets)].flat();
    const paths = items.flatMap((item) => (item.visibility?.criteria ?? []).map((criterion) => criterion.leftValue));
    return [...new Set(paths.map((path) => /^\{!Record\.([A-Za-z0-9_.]+)\}$/.exec(path)?.[1]).filter(Boolean))];
  }

  async loadRecord() {
    this.record = undefined;
    if (!this._page || !this._recordId || this.ruleFields.length === 0) return;
    const fields = this.ruleFields.map((field) => `${this.objectApiName}.${field}`).join(',');
    try {
      this.record = await request(
        'GET',
        rest(`/ui-api/records/${this._recordId}?optionalFields=${encodeURIComponent(fields)}`),
      );
    } catch {
      this.record = undefined;
    }
  }

  get label() {
    return this._page.label;
  }

  /** A record page's heading is its highlights panel; other pages need one for screen readers. */
  get needsHeading() {
    return this._page.type !== 'RecordPage';
  }

  get header() {
    return this.region('header') ?? this.region('top');
  }

  get columns() {
    const names = Object.keys(this._page.regions).filter((name) => name !== 'header' && name !== 'top');
    const sides = names.filter((name) => /^(sidebar|right|rightsidebar|leftsidebar|subheader)/i.test(name));
    return names.map((name) => ({
      name,
      items: this._page.regions[name],
      className:
        names.length === 1
          ? 'slds-col slds-size_1-of-1'
          : columnClass(sides.includes(name), names.length - sides.length, sides.length),
    }));
  }

  region(name) {
    return this._page.regions[name];
  }
}

function columnClass(isSide, mains, sides) {
  if (isSide) return 'slds-col slds-size_1-of-1 slds-large-size_1-of-3';
  if (sides === 0) return `slds-col slds-size_1-of-1 slds-large-size_1-of-${mains}`;
  return 'slds-col slds-size_1-of-1 slds-large-size_2-of-3';
}
