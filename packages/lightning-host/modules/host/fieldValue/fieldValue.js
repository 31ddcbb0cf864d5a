import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'force/navigation';
import { getRecord, objectInfo, pathsOf } from 'host/data';

const NUMBERS = ['Double', 'Int', 'Long'];
const TEXTS = ['Email', 'Phone', 'Url', 'Boolean', 'Date', 'DateTime', 'Currency', 'Percent', 'TextArea'];

/** A field's label and its value by type. Given a record it shows that; placed on a page it reads its own. */
export default class FieldValue extends NavigationMixin(LightningElement) {
  @api item;
  @api recordId;
  @api objectApiName;
  @api info;
  @api data;
  @api field;
  @api labelHidden = false;

  ownInfo;
  ownData;

  connectedCallback() {
    if (this.data || !this.item) return;
    this.changed = (event) => event.detail.recordId?.slice(0, 15) === this.recordId?.slice(0, 15) && this.load();
    document.addEventListener('host__recordchanged', this.changed);
    this.load();
  }

  disconnectedCallback() {
    document.removeEventListener('host__recordchanged', this.changed);
  }

  async load() {
    this.ownInfo = await objectInfo(this.objectApiName);
    this.ownData = await getRecord(this.recordId, this.objectApiName, pathsOf(this.ownInfo, this.name));
  }

  get name() {
    return this.field ?? this.item?.properties.field;
  }

  get description() {
    return (this.info ?? this.ownInfo)?.fields[this.name];
  }

  get label() {
    return this.description?.reference ? this.description.label.replace(/ ID$/, '') : this.description?.label;
  }

  get labelClass() {
    return this.labelHidden ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get isShown() {
    return this.description !== undefined && (this.data ?? this.ownData) !== undefined;
  }

  get cell() {
    return (this.data ?? this.ownData)?.fields[this.name];
  }

  get value() {
    return this.cell?.value;
  }

  get isEmpty() {
    return this.value === null || this.value === undefined;
  }

  get type() {
    return this.description.dataType;
  }

  get isReference() {
    return this.description.reference && this.parent !== undefined;
  }

  get parentRecord() {
    return (this.data ?? this.ownData)?.fields[this.description.relationshipName]?.value;
  }

  get parent() {
    return this.parentRecord?.fields?.Name?.value;
  }

  /** A lookup to several objects leads to the one that its record is of. */
  get target() {
    const named = this.description.referenceToInfos.map((info) => info.apiName);
    return named.find((name) => name === this.parentRecord.apiName) ?? named[0];
  }

  get parentUrl() {
    return `/lightning/r/${this.target}/${this.value}/view`;
  }

  openParent(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.value, objectApiName: this.target, actionName: 'view' },
    });
  }

  get text() {
    return this.cell?.displayValue ?? String(this.value);
  }

  get fraction() {
    return this.value / 100;
  }

  get scale() {
    return this.description.scale;
  }

  get is() {
    const is = Object.fromEntries(TEXTS.map((type) => [type, this.type === type]));
    return { ...is, Number: NUMBERS.includes(this.type) };
  }

  get checkedText() {
    return this.value ? 'Yes' : 'No';
  }
}
