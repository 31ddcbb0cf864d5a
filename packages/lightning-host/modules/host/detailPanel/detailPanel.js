import { LightningElement, api } from 'lwc';
import { apiNameOf, getRecord, objectInfo, pathsOf } from 'host/data';
import { defaultSections } from './defaultSections';

/** A record's fields in the sections and columns of its page layout. */
export default class DetailPanel extends LightningElement {
  @api recordId;
  @api objectApiName;
  info;
  data;
  error;

  connectedCallback() {
    this.changed = (event) => event.detail.recordId?.slice(0, 15) === this.recordId?.slice(0, 15) && this.load();
    document.addEventListener('host__recordchanged', this.changed);
    this.load();
  }

  disconnectedCallback() {
    document.removeEventListener('host__recordchanged', this.changed);
  }

  async load() {
    try {
      const info = await objectInfo(this.objectApiName);
      const fields = this.layoutOf(info).flatMap((section) => section.columns.flatMap((column) => column.fields));
      this.data = await getRecord(this.recordId, this.objectApiName, [
        ...new Set(fields.flatMap((field) => pathsOf(info, field))),
      ]);
      this.info = info;
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
  }

  layoutOf(info) {
    const layout = globalThis.lightningHost.config.objects[this.objectApiName]?.layout ?? [];
    const sections = layout.length > 0 ? layout : defaultSections(info);
    return sections
      .map((section, i) => ({
        key: `${i}`,
        label: section.label,
        columns: section.columns.map((fields, j) => ({
          key: `${i}-${j}`,
          fields: fields.map((field) => apiNameOf(info, field)).filter(Boolean),
        })),
      }))
      .filter((section) => section.columns.some((column) => column.fields.length > 0));
  }

  get sections() {
    return this.layoutOf(this.info);
  }
}
