import { LightningElement, api } from 'lwc';
import { currentPageReference, goTo, pageUrl } from 'force/navigation';
import { apiNameOf, objectInfo, query } from 'host/data';
import { columnsFor, rowsFrom, selectFor } from 'host/table';
import { whereOf } from './filters';

const PAGE_SIZE = 50;

/** An object's records by list view, 50 at a time. */
export default class ListView extends LightningElement {
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
        return views.length > 0 ? views : [{ name: 'All', label: 'All', columns: [], scope: 'Everything', booleanFilter: null, filters: [] }];
    }

    get view() {
        const asked = currentPageReference().state.filterName;
        return this.views.find((view) => view.name === asked) ?? this.views.find((view) => view.name === 'All') ?? this.views[0];
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
            const where = whereOf(this.view, (name) => apiNameOf(this.info, name), this.info, globalThis.lightningHost.user.Id);
            const order = this.sortedBy ?? this.info.nameFields[0] ?? 'Id';
            const from = `FROM ${this.info.apiName}${where === '' ? '' : ` WHERE ${where}`}`;
            const [count, answer] = await Promise.all([
                query(`SELECT COUNT() ${from}`),
                query(`SELECT ${selectFor(this.info, fields)} ${from} ORDER BY ${order} ${this.sortDirection.toUpperCase()} NULLS LAST LIMIT ${PAGE_SIZE} OFFSET ${before.length}`)
            ]);
            this.total = count.totalSize;
            this.columns = columnsFor(this.info, fields);
            this.rows = [...before, ...rowsFrom(this.info, fields, answer.records)];
        } catch (error) {
            this.error = error.body?.message ?? error.message;
        }
        this.loading = false;
    }

    get label() {
        return this.info?.labelPlural ?? this._object;
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
        goTo(pageUrl({ type: 'standard__objectPage', attributes: { objectApiName: this._object, actionName: 'list' }, state: { filterName: event.detail.value } }), true);
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
