import { LightningElement, api } from 'lwc';
import { currentPageReference, goTo, pageUrl } from 'force/navigation';
import { editRecord } from 'host/editRecord';
import { apiNameOf, objectInfo, query } from 'host/data';
import { columnsFor, rowsFrom, selectFor } from 'host/table';
import { whereOf } from './filters';

/** An object's records by list view, page by page: a page of its own, or a card on another with its list view given. */
export default class ListView extends LightningElement {
  /** List view of a card; the page's own comes from its address. */
  @api filterName;
  @api pageSize = 50;

  _object;
  info;
  columns;
  rows = [];
  error;
  loading = true;
  total = 0;
  sortedBy;
  sortDirection = 'asc';

  @api
  get objectApiName() {
    return this._object;
  }
  set objectApiName(value) {
    this._object = value;
    this.info = undefined;
    this.sortedBy = undefined;
    this.load([]);
  }

  get views() {
    const views = globalThis.lightningHost.config.objects[this._object]?.listViews ?? [];
    return views.length > 0
      ? views
      : [{ name: 'All', label: 'All', columns: [], scope: 'Everything', booleanFilter: null, filters: [] }];
  }

  get view() {
    const asked = this.filterName ?? currentPageReference().state.filterName;
    return (
      this.views.find((view) => view.name === asked) ?? this.views.find((view) => view.name === 'All') ?? this.views[0]
    );
  }

  get hasSeveralViews() {
    return !this.isCard && this.views.length > 1;
  }

  get viewOptions() {
    return this.views.map((view) => ({ label: view.label, value: view.name }));
  }

  get fields() {
    const named = this.view.columns.map((column) => apiNameOf(this.info, column)).filter(Boolean);
    const standard = ['OwnerId', 'CreatedDate'].filter((name) => this.info.fields[name]);
    return [...new Set([...this.info.nameFields, ...(named.length > 0 ? named : standard)])];
  }

  async load(before) {
    this.loading = true;
    this.error = undefined;
    try {
      this.info = await objectInfo(this._object);
      const { fields } = this;
      const where = whereOf(
        this.view,
        (name) => apiNameOf(this.info, name),
        this.info,
        globalThis.lightningHost.user.Id,
      );
      const order = this.sortedBy ?? this.info.nameFields[0] ?? 'Id';
      const from = `FROM ${this.info.apiName}${where === '' ? '' : ` WHERE ${where}`}`;
      const [count, answer] = await Promise.all([
        query(`SELECT COUNT() ${from}`),
        query(
          `SELECT ${selectFor(this.info, fields)} ${from} ORDER BY ${order} ${this.sortDirection.toUpperCase()} NULLS LAST LIMIT ${this.pageSize} OFFSET ${before.length}`,
        ),
      ]);
      this.total = count.totalSize;
      this.columns = columnsFor(this.info, fields);
      this.rows = [...before, ...rowsFrom(this.info, fields, answer.records)];
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
    this.loading = false;
  }

  get isCard() {
    return this.filterName !== undefined;
  }

  get canCreate() {
    return !this.isCard && this.info?.createable === true;
  }

  async create() {
    const record = await editRecord({ objectApiName: this._object });
    if (record)
      goTo(
        pageUrl({
          type: 'standard__recordPage',
          attributes: { objectApiName: this._object, recordId: record.id, actionName: 'view' },
        }),
      );
  }

  get label() {
    return this.isCard ? this.view.label : (this.info?.labelPlural ?? this._object);
  }

  get summary() {
    return `${this.rows.length} of ${this.total}`;
  }

  get hasMore() {
    return this.rows.length < this.total && this.rows.length < 2000;
  }

  get isEmpty() {
    return !this.loading && this.rows.length === 0;
  }

  get viewName() {
    return this.view.name;
  }

  chooseView(event) {
    goTo(
      pageUrl({
        type: 'standard__objectPage',
        attributes: { objectApiName: this._object, actionName: 'list' },
        state: { filterName: event.detail.value },
      }),
      true,
    );
    this.load([]);
  }

  sort(event) {
    const { fieldName, sortDirection } = event.detail;
    this.sortedBy = fieldName === 'url' ? this.info.nameFields[0] : fieldName.replace(/__name$/, '');
    this.sortDirection = sortDirection;
    this.sortedColumn = fieldName;
    this.load([]);
  }

  sortedColumn;

  more() {
    this.load(this.rows);
  }
}
