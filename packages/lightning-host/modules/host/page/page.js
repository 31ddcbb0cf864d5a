import { LightningElement, api, track } from 'lwc';
import { messageOf } from 'host/actions';
import { request, rest } from 'host/http';

/** For a record that is not there and one that the user may not see alike, so that neither tells which. */
const GONE = 'It was deleted, or you do not have access to it.';

/** Lays out the regions of a FlexiPage: a header over the whole width, the rest beside each other. */
export default class Page extends LightningElement {
  @track record;
  /** Why there is no record to show. */
  denied;
  /** The record that is known to be there, or not. */
  knownId;
  _page;
  _recordId;
  _objectApiName;

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

  @api
  get objectApiName() {
    return this._objectApiName;
  }
  set objectApiName(value) {
    this._objectApiName = value;
    this.loadRecord();
  }

  /** Fields that visibility rules look at. */
  get ruleFields() {
    const items = [...Object.values(this._page.regions), ...Object.values(this._page.facets)].flat();
    const paths = items.flatMap((item) => (item.visibility?.criteria ?? []).map((criterion) => criterion.leftValue));
    return [...new Set(paths.map((path) => /^\{!Record\.([A-Za-z0-9_.]+)\}$/.exec(path)?.[1]).filter(Boolean))];
  }

  async loadRecord() {
    const { _page: page, _recordId: recordId, _objectApiName: object } = this;
    if (recordId !== this.knownId) {
      this.knownId = undefined;
      this.record = undefined;
      this.denied = undefined;
    }
    if (!page || !recordId || !object) return;
    const fields = ['Id', ...this.ruleFields].map((field) => `${object}.${field}`).join(',');
    const url = rest(`/ui-api/records/${recordId}?optionalFields=${encodeURIComponent(fields)}`);
    try {
      const record = await request('GET', url);
      if (recordId === this._recordId) this.record = record;
    } catch (error) {
      const isGone = error.status === 404 || error.status === 403;
      if (recordId === this._recordId) this.denied = isGone ? GONE : messageOf(error);
    }
    if (recordId === this._recordId) this.knownId = recordId;
  }

  /** Until it is known that the user may see the record, nothing asks for its parts. */
  get isWaiting() {
    return this._recordId !== undefined && this.knownId !== this._recordId;
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
