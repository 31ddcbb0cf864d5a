import { LightningElement, api } from 'lwc';
import { getRecord, objectInfo, pathsOf } from 'host/data';

const MAX_FIELDS = 7;

/** A record's name and the fields of its compact layout. */
export default class HighlightsPanel extends LightningElement {
  @api recordId;
  @api objectApiName;
  @api item;
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
      const paths = [...new Set([...info.nameFields, ...this.fieldsOf(info).flatMap((field) => pathsOf(info, field))])];
      this.data = await getRecord(this.recordId, this.objectApiName, paths);
      this.info = info;
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
  }

  fieldsOf(info) {
    const compact = globalThis.lightningHost.config.objects[this.objectApiName]?.highlights ?? [];
    return compact.filter((field) => info.fields[field] && !info.nameFields.includes(field)).slice(0, MAX_FIELDS);
  }

  get fields() {
    return this.fieldsOf(this.info);
  }

  get title() {
    return this.data.fields[this.info.nameFields[0]]?.value ?? this.recordId;
  }

  get settings() {
    return this.item?.properties ?? {};
  }

  get objectLabel() {
    return this.info.label;
  }
}
