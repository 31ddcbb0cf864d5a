import type { ChildRelationship, Field, FieldType, Picklist, PicklistValue, SObjectKind, SObjectType } from '../schema';
import type { StandardObject, StandardSchema } from '../standard/standard-schema';
import type { XmlNode } from '../xml';
import { child, childBool, childText } from '../xml-reader';
import { openChildren, openReference } from './custom-children';
import type { FieldContext, FieldShape } from './custom-field';
import { childRelationshipName, customField, customFieldShape } from './custom-field';
import { customKind, customObject, isCustomName, MASTER_RECORD_TYPE, platformFields } from './custom-object';
import {
  changeEventField,
  changeEventHeader,
  derivedName,
  derivedObject,
  derivedRelationship,
} from './derived-objects';
import type { DerivedKind } from './derived-objects';
import { fieldMap } from './field-factory';
import { lookupFilterOf } from './filters';
import type { FieldSource, ObjectSources } from './object-sources';
import { picklistOf } from './picklists';
import { CHANGE_EVENT_OBJECTS, defaultSharing } from './standard-sharing';

const DETAIL_TYPES = new Set(['MasterDetail']);
const ABILITY_NAMES = [
  'createable',
  'updateable',
  'deletable',
  'undeletable',
  'queryable',
  'retrieveable',
  'searchable',
  'mergeable',
  'triggerable',
  'layoutable',
  'replicateable',
  'feedEnabled',
  'mruEnabled',
] as const;

/** Builds object types out of the standard data and the org's components. One instance belongs to one schema. */
export class ObjectBuilder {
  constructor(
    private readonly standard: StandardSchema,
    private readonly sources: ObjectSources,
    private readonly keyPrefix: (name: string) => string | null,
  ) {}

  /** API names of the objects that the platform makes beside this one, with their kinds. */
  derivedKinds(name: string): readonly DerivedKind[] {
    const xml = this.sources.objects.get(name.toLowerCase())?.xml;
    if (!isCustomName(name)) {
      const missing = CHANGE_EVENT_OBJECTS.includes(name) && !this.standard.object(derivedName(name, 'changeEvent'));
      return missing ? ['changeEvent'] : [];
    }
    if (customKind(name, xml) !== 'custom') return [];
    const shared = ['Private', 'Read'].includes(childText(xml, 'sharingModel') ?? 'ReadWrite') && !this.isDetail(name);
    return [
      ...(shared ? (['share'] as const) : []),
      ...(childBool(xml, 'enableHistory') ? (['history'] as const) : []),
      ...(childBool(xml, 'enableFeeds') ? (['feed'] as const) : []),
      'changeEvent',
    ];
  }

  custom(name: string, xml: XmlNode | undefined): SObjectType {
    const recordTypes = this.sources.recordTypesOf(name);
    const multiCurrency = this.standard.features.has('MultiCurrency');
    const facts = { recordTypes, hasTab: this.sources.hasTab(name), multiCurrency, isDetail: this.isDetail(name) };
    const object = customObject(name, xml, this.keyPrefix(name), facts);
    const fields = [...platformFields(object.kind, xml, facts), ...this.customFields(name, object.kind)];
    return { ...object, fields: fieldMap(fields), childRelationships: this.childrenOfCustom(name, object.kind, xml) };
  }

  standardObject(header: StandardObject): SObjectType {
    const { name, flags } = header;
    const xml = this.sources.objects.get(name.toLowerCase())?.xml;
    const recordTypes = this.sources.recordTypesOf(name);
    const fields = fieldMap(this.standardFields(header, recordTypes.length > 0));
    const abilities = Object.fromEntries(ABILITY_NAMES.map((ability) => [ability, flags.has(ability)])) as Pick<
      SObjectType,
      (typeof ABILITY_NAMES)[number]
    >;
    return {
      name,
      label: header.label,
      labelPlural: header.labelPlural,
      kind: header.kind,
      custom: false,
      keyPrefix: header.keyPrefix,
      ...abilities,
      sharingModel: (childText(xml, 'sharingModel') as SObjectType['sharingModel'] | undefined) ?? defaultSharing(name),
      fields,
      childRelationships: [
        ...this.standard.children(name),
        ...this.lookupChildren(name),
        ...this.derivedChildren(name),
      ],
      recordTypes: [...recordTypes, MASTER_RECORD_TYPE],
      nameField: [...fields.values()].find((field) => field.nameField)?.name ?? null,
      ...(header.kind === 'platformEvent' ? { publishBehavior: 'PublishImmediately' as const } : {}),
    };
  }

  derived(parent: SObjectType, kind: DerivedKind): SObjectType {
    return derivedObject(parent, kind);
  }

  private isDetail(name: string): boolean {
    return this.sources.fieldsOf(name).some(({ xml }) => DETAIL_TYPES.has(childText(xml, 'type') ?? ''));
  }

  private context(kind: SObjectKind): FieldContext {
    return {
      kind,
      valueSet: (name) => this.namedValueSet(name),
      fieldShape: (object, field) => this.fieldShape(object, field, 0),
    };
  }

  private namedValueSet(name: string): readonly PicklistValue[] | undefined {
    return this.sources.globalValueSet(name) ?? this.sources.standardValueSet(name) ?? this.standard.valueSet(name);
  }

  private customFields(object: string, kind: SObjectKind): readonly Field[] {
    const context = this.context(kind);
    return this.sources
      .fieldsOf(object)
      .filter(({ name }) => isCustomName(name))
      .flatMap(({ name, xml }) => customField(name, xml, context));
  }

  /** Depth stops roll-ups of roll-ups that point at each other. */
  private fieldShape(object: string, field: string, depth: number): FieldShape | undefined {
    const source = this.sources.fieldsOf(object).find(({ name }) => name.toLowerCase() === field.toLowerCase());
    if (source && isCustomName(field)) {
      const context = {
        ...this.context('custom'),
        fieldShape: (o: string, f: string) => (depth > 4 ? undefined : this.fieldShape(o, f, depth + 1)),
      };
      return customFieldShape(source.name, source.xml, context);
    }
    const standard = this.standard.fields(object).find(({ name }) => name.toLowerCase() === field.toLowerCase());
    if (standard) return standard;
    return /date$/i.test(field) ? { type: 'datetime' as FieldType, precision: 0, scale: 0, length: 0 } : undefined;
  }

  private standardFields(header: StandardObject, hasRecordTypes: boolean): readonly Field[] {
    const fields = this.standard
      .fields(header.name, { recordTypes: hasRecordTypes })
      .map((field) => this.withOrgValues(header.name, field))
      .map((field) => this.withOverrides(header.name, field));
    const custom = this.customFields(this.customFieldOwner(header), 'standard');
    if (header.kind !== 'changeEvent') return [...fields, ...custom, ...this.personFields(header.name)];
    return [...fields, changeEventHeader(), ...custom.filter((field) => !field.calculated).map(changeEventField)];
  }

  /** Change events carry the custom fields of the object they tell of. */
  private customFieldOwner({ name, kind }: StandardObject): string {
    return kind === 'changeEvent' ? name.replace(/ChangeEvent$/, '') : name;
  }

  /** With person accounts, `Contact.X__c` shows on the account as `X__pc`. */
  private personFields(object: string): readonly Field[] {
    if (object !== 'Account' || !this.standard.features.has('PersonAccounts')) return [];
    return this.customFields('Contact', 'standard').map((field) => ({
      ...field,
      name: field.name.replace(/__c$/i, '__pc'),
    }));
  }

  /** Values of standard value sets that the org has replaced; custom objects as targets of polymorphic fields. */
  private withOrgValues(object: string, field: Field): Field {
    const setName = field.picklist?.valueSetName;
    const values = setName === undefined ? undefined : this.sources.standardValueSet(setName);
    if (field.picklist && values) return withPicklist(field, { ...field.picklist, values });
    const open = openReference(object, field.name);
    if (open) return { ...field, referenceTo: [...field.referenceTo, ...this.openTargets(open)] };
    return field;
  }

  private openTargets(open: 'all' | 'activities'): readonly string[] {
    return [...this.sources.objects.values()]
      .filter(
        ({ name, xml }) =>
          isCustomName(name) &&
          customKind(name, xml) === 'custom' &&
          (open === 'all' || childBool(xml, 'enableActivities')),
      )
      .map(({ name }) => name);
  }

  /** What the metadata of a standard field may say about it. */
  private withOverrides(object: string, field: Field): Field {
    const source = this.sources
      .fieldsOf(object)
      .find(
        ({ name }) =>
          overriddenName(name) === field.name.toLowerCase() || name.toLowerCase() === field.name.toLowerCase(),
      );
    if (!source) return field;
    const { xml } = source;
    const inlineHelpText = childText(xml, 'inlineHelpText');
    const description = childText(xml, 'description');
    const lookupFilter = lookupFilterOf(xml);
    const list =
      (child(xml, 'valueSet') ?? child(xml, 'picklist'))
        ? picklistOf(xml, (name) => this.namedValueSet(name))
        : undefined;
    const overridden = {
      ...field,
      trackHistory: field.trackHistory || childBool(xml, 'trackHistory'),
      ...(inlineHelpText ? { inlineHelpText } : {}),
      ...(description ? { description } : {}),
      ...(lookupFilter ? { lookupFilter } : {}),
    };
    return list && list.values.length > 0 && field.picklist
      ? withPicklist(overridden, { ...field.picklist, ...list })
      : overridden;
  }

  private childrenOfCustom(name: string, kind: SObjectKind, xml: XmlNode | undefined): readonly ChildRelationship[] {
    const open = kind === 'custom' ? openChildren(childBool(xml, 'enableActivities')) : [];
    return [...open, ...this.derivedChildren(name), ...this.lookupChildren(name)];
  }

  private derivedChildren(name: string): readonly ChildRelationship[] {
    return this.derivedKinds(name).map((kind) => derivedRelationship(name, kind));
  }

  private lookupChildren(name: string): readonly ChildRelationship[] {
    return this.sources
      .lookupsTo(name)
      .filter((source) => isCustomName(source.name))
      .map((source) => relationshipOf(source));
  }
}

/** Metadata says `AccountId` as `AccountId`; a few standard lookups drop the `Id`, as `Owner`. */
function overriddenName(name: string): string {
  return `${name.toLowerCase()}id`;
}

function withPicklist(field: Field, picklist: Picklist): Field {
  const preset = picklist.values.find((value) => value.default && value.active)?.value;
  const { defaultValue: _dropped, ...rest } = field;
  return { ...rest, picklist, ...(preset === undefined ? {} : { defaultValue: preset }) };
}

function relationshipOf({ object, name, xml }: FieldSource): ChildRelationship {
  const detail = childText(xml, 'type') === 'MasterDetail';
  const onDelete = childText(xml, 'deleteConstraint');
  return {
    childObject: object,
    field: name,
    relationshipName: childRelationshipName(xml),
    cascadeDelete: detail || onDelete === 'Cascade',
    restrictedDelete: !detail && onDelete === 'Restrict',
  };
}
