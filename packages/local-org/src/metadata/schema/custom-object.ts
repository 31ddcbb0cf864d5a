import type { Field, RecordTypeInfo, SharingModel, SObjectKind, SObjectType } from '../schema';
import type { XmlNode } from '../xml';
import { childBool, childText } from '../xml-reader';
import { NO_ABILITIES } from './derived-objects';
import * as system from './system-fields';

/** What the org adds to the text of a custom object. */
export interface CustomObjectFacts {
  readonly recordTypes: readonly RecordTypeInfo[];
  readonly hasTab: boolean;
  readonly multiCurrency: boolean;
  /** At least one of its fields is a master-detail. */
  readonly isDetail: boolean;
}

export const MASTER_RECORD_TYPE: RecordTypeInfo = {
  developerName: 'Master',
  label: 'Master',
  active: true,
  master: true,
  picklistValues: new Map(),
};

/** What kind of object a custom name and its metadata stand for. */
export function customKind(name: string, xml: XmlNode | undefined): SObjectKind {
  const suffix = /__[a-z]+$/i.exec(name)?.[0].toLowerCase();
  if (suffix === '__e') return 'platformEvent';
  if (suffix === '__mdt') return 'customMetadata';
  if (suffix === '__b') return 'bigObject';
  if (suffix === '__x') return 'external';
  return childText(xml, 'customSettingsType') === undefined ? 'custom' : 'customSetting';
}

export function isCustomName(name: string): boolean {
  return /__[a-z]+$/i.test(name);
}

type Abilities = Partial<SObjectType>;

const RECORDS: Abilities = { createable: true, updateable: true, deletable: true, queryable: true, retrieveable: true };

const ABILITIES: Readonly<
  Partial<Record<SObjectKind, (xml: XmlNode | undefined, facts: CustomObjectFacts) => Abilities>>
> = {
  custom: (xml, facts) => ({
    ...RECORDS,
    undeletable: true,
    searchable: childBool(xml, 'enableSearch', true),
    triggerable: true,
    layoutable: true,
    replicateable: true,
    feedEnabled: childBool(xml, 'enableFeeds'),
    mruEnabled: facts.hasTab,
  }),
  platformEvent: () => ({ createable: true, triggerable: true }),
  customMetadata: () => ({ queryable: true, retrieveable: true, layoutable: true }),
  customSetting: () => ({ ...RECORDS, replicateable: true }),
  bigObject: () => ({ createable: true, deletable: true, queryable: true, retrieveable: true }),
  external: () => ({
    queryable: true,
    retrieveable: true,
    layoutable: true,
    searchable: childBool(undefined, 'enableSearch'),
  }),
};

/** The fields that the platform gives each kind of custom object, before the custom ones. */
export function platformFields(
  kind: SObjectKind,
  xml: XmlNode | undefined,
  facts: CustomObjectFacts,
): readonly Field[] {
  switch (kind) {
    case 'platformEvent':
      return system.eventFields();
    case 'customMetadata':
      return system.customMetadataFields();
    case 'customSetting':
      return [
        system.idField(),
        system.isDeletedField(),
        settingName(xml),
        system.setupOwnerField(),
        ...system.auditFields(),
      ];
    case 'bigObject':
      return [
        system.idField(),
        system.userField('CreatedById', 'Created By ID'),
        system.dateTimeField('CreatedDate', 'Created Date'),
      ];
    default:
      return customObjectFields(xml, facts);
  }
}

/** Rows of a list setting are found by name; those of a hierarchy by their owner. */
function settingName(xml: XmlNode | undefined): Field {
  const name = { ...system.nameField(undefined), updateable: true };
  return childText(xml, 'customSettingsType') === 'List'
    ? { ...name, nillable: false, unique: true, defaultedOnCreate: false }
    : name;
}

function customObjectFields(xml: XmlNode | undefined, facts: CustomObjectFacts): readonly Field[] {
  const nameNode = xml?.children.find((node) => node.name === 'nameField');
  return [
    system.idField(),
    ...(facts.isDetail ? [] : [system.ownerField()]),
    system.isDeletedField(),
    system.nameField(nameNode),
    ...(facts.recordTypes.length > 0 ? [system.recordTypeField()] : []),
    ...(facts.multiCurrency ? [system.currencyField()] : []),
    ...system.auditFields(),
    ...(childBool(xml, 'enableActivities') ? [system.lastActivityField()] : []),
    ...(facts.hasTab ? system.viewFields() : []),
  ];
}

function sharingModelOf(xml: XmlNode | undefined, kind: SObjectKind, isDetail: boolean): SharingModel {
  if (kind !== 'custom') return 'ReadWrite';
  if (isDetail) return 'ControlledByParent';
  return (childText(xml, 'sharingModel') as SharingModel | undefined) ?? 'ReadWrite';
}

/** Everything of a custom object but its fields and relationships. */
export function customObject(
  name: string,
  xml: XmlNode | undefined,
  keyPrefix: string | null,
  facts: CustomObjectFacts,
): Omit<SObjectType, 'fields' | 'childRelationships'> {
  const kind = customKind(name, xml);
  const label = childText(xml, 'label') ?? name.replace(/__[a-z]+$/i, '').replace(/_/g, ' ');
  const description = childText(xml, 'description');
  return {
    name,
    label,
    labelPlural: childText(xml, 'pluralLabel') ?? label,
    kind,
    custom: true,
    keyPrefix,
    ...NO_ABILITIES,
    ...ABILITIES[kind]?.(xml, facts),
    sharingModel: sharingModelOf(xml, kind, facts.isDetail),
    recordTypes: [...facts.recordTypes, MASTER_RECORD_TYPE],
    nameField:
      kind === 'platformEvent' || kind === 'bigObject' ? null : kind === 'customMetadata' ? 'MasterLabel' : 'Name',
    ...(description ? { description } : {}),
    ...(kind === 'customSetting'
      ? {
          customSettingsType:
            childText(xml, 'customSettingsType') === 'List' ? ('List' as const) : ('Hierarchy' as const),
        }
      : {}),
    ...(kind === 'platformEvent'
      ? {
          publishBehavior:
            childText(xml, 'publishBehavior') === 'PublishImmediately'
              ? ('PublishImmediately' as const)
              : ('PublishAfterCommit' as const),
        }
      : {}),
  };
}
