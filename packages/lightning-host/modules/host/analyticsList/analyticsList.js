import { LightningElement, api } from 'lwc';
import { listAll, messageOf } from 'host/analytics';

const ALL = '';

/** The Reports tab and the Dashboards tab: what is shared with the user, by folder and name. */
export default class AnalyticsList extends LightningElement {
  _object;
  records = [];
  error;
  loading = true;
  folder = ALL;
  term = '';

  /** `Report` or `Dashboard`. */
  @api
  get objectApiName() {
    return this._object;
  }
  set objectApiName(value) {
    this._object = value;
    this.folder = ALL;
    this.term = '';
    this.load();
  }

  async load() {
    this.loading = true;
    this.error = undefined;
    this.records = [];
    try {
      this.records = (await listAll(this._object)).records;
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  get label() {
    return this._object === 'Report' ? 'Reports' : 'Dashboards';
  }

  get titleField() {
    return this._object === 'Report' ? 'Name' : 'Title';
  }

  get folders() {
    const names = [...new Set(this.records.map((record) => record.FolderName))].sort();
    return [{ label: 'All folders', value: ALL }, ...names.map((name) => ({ label: name, value: name }))];
  }

  get found() {
    const term = this.term.trim().toLowerCase();
    return this.records.filter(
      (record) =>
        (this.folder === ALL || record.FolderName === this.folder) &&
        `${record[this.titleField]} ${record.Description ?? ''}`.toLowerCase().includes(term),
    );
  }

  get isEmpty() {
    return !this.loading && this.found.length === 0;
  }

  get summary() {
    return `${this.found.length} of ${this.records.length}`;
  }

  get table() {
    const third = this._object === 'Report' ? ['Format', 'Format'] : ['Type', 'Runs as'];
    const head = [this._object, 'Folder', third[1], 'Description'];
    return {
      head: [head.map((text) => ({ key: text, text, scope: 'col' }))],
      rows: this.found.map((record) => ({
        key: record.Id,
        className: 'slds-hint-parent',
        cells: [
          {
            key: 'name',
            text: record[this.titleField],
            isHeader: true,
            scope: 'row',
            url: `/lightning/r/${this._object}/${record.Id}/view`,
          },
          { key: 'folder', text: record.FolderName },
          { key: 'kind', text: KINDS[record[third[0]]] ?? record[third[0]] },
          { key: 'description', text: record.Description ?? '' },
        ],
      })),
    };
  }

  chooseFolder(event) {
    this.folder = event.detail.value;
  }

  search(event) {
    this.term = event.detail.value;
  }
}

const KINDS = {
  SpecifiedUser: 'A named user',
  LoggedInUser: 'The viewer',
  MyTeamUser: 'The viewer or his team',
  MultiBlock: 'Joined',
};
