import type { MetadataComponent } from '../model';
import type { PicklistValue, RecordTypeInfo } from '../schema';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children } from '../xml-reader';
import { valuesOfSet } from './picklists';

/** A CustomField as it is written. */
export interface FieldSource {
  /** API name of the object; `Activity` fields stand under Task and Event. */
  readonly object: string;
  readonly name: string;
  readonly xml: XmlNode;
}

/** `Activity` has no records of its own: its fields are those of tasks and events. */
const FIELD_OWNERS: Readonly<Record<string, readonly string[]>> = { activity: ['Task', 'Event'] };

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function recordType(developerName: string, xml: XmlNode): RecordTypeInfo {
  const description = childText(xml, 'description');
  const businessProcess = childText(xml, 'businessProcess');
  const picklistValues = children(xml, 'picklistValues').map((node) => {
    const values = children(node, 'values');
    const preset = values.find((value) => childBool(value, 'default'));
    const name = preset && childText(preset, 'fullName');
    const entry = {
      values: values.map((value) => decodeValueName(childText(value, 'fullName') ?? '')),
      ...(name === undefined ? {} : { default: decodeValueName(name) }),
    };
    return [childText(node, 'picklist') ?? '', entry] as const;
  });
  return {
    developerName,
    label: childText(xml, 'label') ?? developerName,
    active: childBool(xml, 'active'),
    master: false,
    ...(description ? { description } : {}),
    ...(businessProcess ? { businessProcess } : {}),
    picklistValues: new Map(picklistValues),
  };
}

/** Record types write picklist values percent-encoded, for example `Id%2E Decision Makers`. */
function decodeValueName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The components that shape objects, indexed by lower-cased object name. */
export class ObjectSources {
  readonly objects = new Map<string, { readonly name: string; readonly xml: XmlNode | undefined }>();
  private readonly fields = new Map<string, FieldSource[]>();
  private readonly lookups = new Map<string, FieldSource[]>();
  private readonly types = new Map<string, RecordTypeInfo[]>();
  private readonly processes = new Map<string, XmlNode>();
  private readonly sets = new Map<string, readonly PicklistValue[]>();
  private readonly standardSets = new Map<string, readonly PicklistValue[]>();
  private readonly tabs = new Set<string>();

  constructor(components: Iterable<MetadataComponent>) {
    for (const component of components) this.add(component);
  }

  fieldsOf(object: string): readonly FieldSource[] {
    return this.fields.get(object.toLowerCase()) ?? [];
  }

  /** Relationship fields that point at an object. */
  lookupsTo(object: string): readonly FieldSource[] {
    return this.lookups.get(object.toLowerCase()) ?? [];
  }

  recordTypesOf(object: string): readonly RecordTypeInfo[] {
    return this.types.get(object.toLowerCase()) ?? [];
  }

  /** The `BusinessProcess` of an object by name. */
  businessProcess(object: string, name: string): XmlNode | undefined {
    return this.processes.get(`${object}.${name}`.toLowerCase());
  }

  /** Values of a GlobalValueSet; its name may carry the suffix `__gvs`. */
  globalValueSet(name: string): readonly PicklistValue[] | undefined {
    return this.sets.get(name.toLowerCase().replace(/__gvs$/, ''));
  }

  standardValueSet(name: string): readonly PicklistValue[] | undefined {
    return this.standardSets.get(name.toLowerCase());
  }

  hasTab(object: string): boolean {
    return this.tabs.has(object.toLowerCase());
  }

  private add({ type, fullName, xml }: MetadataComponent): void {
    const add = ADDERS[type];
    if (add) add.call(this, fullName, xml);
  }

  addObject(fullName: string, xml: XmlNode | undefined): void {
    this.objects.set(fullName.toLowerCase(), { name: fullName, xml });
  }

  addField(fullName: string, xml: XmlNode | undefined): void {
    const [object, name] = splitFullName(fullName);
    if (!xml || name === undefined) return;
    for (const owner of FIELD_OWNERS[object.toLowerCase()] ?? [object]) {
      const source = { object: owner, name, xml };
      append(this.fields, owner.toLowerCase(), source);
      const target = childText(xml, 'type') === 'Hierarchy' ? 'User' : childText(xml, 'referenceTo');
      if (target !== undefined) append(this.lookups, target.toLowerCase(), source);
    }
  }

  addRecordType(fullName: string, xml: XmlNode | undefined): void {
    const [object, name] = splitFullName(fullName);
    if (xml && name !== undefined) append(this.types, object.toLowerCase(), recordType(name, xml));
  }

  addBusinessProcess(fullName: string, xml: XmlNode | undefined): void {
    if (xml) this.processes.set(fullName.toLowerCase(), xml);
  }

  addGlobalValueSet(fullName: string, xml: XmlNode | undefined): void {
    this.sets.set(fullName.toLowerCase().replace(/__gvs$/, ''), valuesOfSet(xml));
  }

  addStandardValueSet(fullName: string, xml: XmlNode | undefined): void {
    this.standardSets.set(fullName.toLowerCase(), valuesOfSet(xml));
  }

  addTab(fullName: string, xml: XmlNode | undefined): void {
    if (childBool(xml, 'customObject') || child(xml, 'customObject')) this.tabs.add(fullName.toLowerCase());
  }
}

type Adder = (this: ObjectSources, fullName: string, xml: XmlNode | undefined) => void;

/** Which component types shape objects, and how each is taken in. */
const ADDERS: Readonly<Record<string, Adder>> = {
  CustomObject: ObjectSources.prototype.addObject,
  CustomField: ObjectSources.prototype.addField,
  RecordType: ObjectSources.prototype.addRecordType,
  BusinessProcess: ObjectSources.prototype.addBusinessProcess,
  GlobalValueSet: ObjectSources.prototype.addGlobalValueSet,
  StandardValueSet: ObjectSources.prototype.addStandardValueSet,
  CustomTab: ObjectSources.prototype.addTab,
};

/** Component types whose change makes the schema another one. */
export const SCHEMA_TYPES: ReadonlySet<string> = new Set(Object.keys(ADDERS));

/** `Account.Region__c` -> `Account`, `Region__c`. */
export function splitFullName(fullName: string): readonly [object: string, name: string | undefined] {
  const dot = fullName.indexOf('.');
  return dot < 0 ? [fullName, undefined] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
}
