import { LightningElement, api } from 'lwc';
import { goTo, pageUrl } from 'force/navigation';
import { editRecord } from 'host/editRecord';
import { apiNameOf, objectInfo, query } from 'host/data';
import { columnsFor, rowsFrom, selectFor } from 'host/table';
import { childOf, layoutListOf } from './lists';

const DEFAULT_ROWS = 6;
const PAGE_ROWS = 200;

/** Children of a record over one relationship. */
export default class RelatedList extends LightningElement {
  @api item;
  @api relatedList;
  @api recordId;
  @api objectApiName;
  /** The list fills a page of its own. */
  @api isPage = false;
  columns;
  rows;
  error;
  title = '';

  async connectedCallback() {
    try {
      await this.load();
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
  }

  async load() {
    const given = this.item?.properties ?? {};
    const name = this.relatedList?.name ?? given.relatedListApiName ?? '';
    const parent = await objectInfo(this.objectApiName);
    const child = childOf(parent, name);
    this.title = given.relatedListLabel ?? name.split('.').at(-1).replace(/__r$/, '').replaceAll('_', ' ');
    // A list the user may not see, or one the layout names by another key, shows nothing, as in Salesforce.
    if (!child) return;
    const info = await objectInfo(child.childObjectApiName);
    // Nor is a list shown to one who may not read the lookup that makes it.
    if (!info.fields[child.fieldName]) return;
    this.title = given.relatedListLabel ?? info.labelPlural;
    const chosen = [given.relatedListFieldAliases ?? []].flat();
    const { relatedLists = [] } = globalThis.lightningHost.config.objects[this.objectApiName] ?? {};
    const asked = chosen.length > 0 ? chosen : (layoutListOf(relatedLists, parent, child)?.fields ?? []);
    const fields = [...new Set([...info.nameFields, ...asked.map((field) => apiNameOf(info, field)).filter(Boolean)])];
    const sort = apiNameOf(info, given.sortFieldAlias ?? '') ?? 'CreatedDate';
    const direction = given.sortFieldOrder === 'Ascending' ? 'ASC' : 'DESC';
    const limit = this.isPage ? PAGE_ROWS : Number(given.maxRecordsToDisplay ?? given.rowsToDisplay ?? DEFAULT_ROWS);
    const order = info.fields[sort] ? ` ORDER BY ${sort} ${direction}` : '';
    const answer = await query(
      `SELECT ${selectFor(info, fields)} FROM ${info.apiName} WHERE ${child.fieldName} = '${this.recordId}'${order} LIMIT ${limit}`,
    );
    this.info = info;
    this.childField = child.fieldName;
    this.relationship = child.relationshipName;
    this.columns = columnsFor(info, fields);
    this.rows = rowsFrom(info, fields, answer.records);
    this.isFull = this.rows.length === limit;
  }

  get canCreate() {
    return this.info?.createable === true && this.info.fields[this.childField]?.createable === true;
  }

  get newLabel() {
    return `New ${this.info.label}`;
  }

  async create() {
    const record = await editRecord({
      objectApiName: this.info.apiName,
      defaults: { [this.childField]: this.recordId },
    });
    if (record) await this.load();
  }

  get hasMore() {
    return !this.isPage && this.isFull;
  }

  get allUrl() {
    return pageUrl({
      type: 'standard__recordRelationshipPage',
      attributes: {
        recordId: this.recordId,
        objectApiName: this.objectApiName,
        relationshipApiName: this.relationship,
      },
    });
  }

  viewAll(event) {
    event.preventDefault();
    goTo(this.allUrl);
  }

  get isEmpty() {
    return this.rows?.length === 0;
  }

  get isShown() {
    return this.columns !== undefined || this.error !== undefined;
  }

  open(event) {
    goTo(event.detail.row.url);
  }
}
