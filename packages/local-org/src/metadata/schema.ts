import type { FieldValue } from './values';

/** Field types as the REST describe names them. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'boolean'
  | 'int'
  | 'long'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'address'
  | 'location'
  | 'base64'
  | 'encryptedstring'
  | 'anyType'
  | 'complexvalue'
  | 'json'
  | 'DataCategoryGroupReference';

export type SObjectKind =
  | 'standard'
  | 'custom'
  | 'platformEvent'
  | 'customMetadata'
  | 'customSetting'
  | 'share'
  | 'history'
  | 'feed'
  | 'changeEvent'
  | 'external'
  | 'bigObject';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly default: boolean;
  /** Controlling values for which this one is valid; undefined when the field has no controlling field. */
  readonly validFor?: readonly string[];
  /** Attributes of special standard value sets: `closed`, `won`, `probability`, `forecastCategory`, `converted`, `highPriority`, `groupingString` ... */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

export interface Picklist {
  readonly restricted: boolean;
  readonly sorted: boolean;
  readonly values: readonly PicklistValue[];
  /** API name of the controlling field of a dependent picklist. */
  readonly controllingField?: string;
  /** Name of the global or standard value set the values come from. */
  readonly valueSetName?: string;
}

export interface RollUpSummary {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  /** The master-detail field on the child. */
  readonly foreignKey: string;
  /** Absent for count. */
  readonly summarizedField?: string;
  readonly filters: readonly FilterItem[];
}

/** `filterItems` of roll-ups, lookup filters, reports and rules: field, operation, value as written in metadata. */
export interface FilterItem {
  readonly field: string;
  readonly operation: string;
  readonly value?: string;
  readonly valueField?: string;
}

export interface LookupFilter {
  readonly active: boolean;
  readonly optional: boolean;
  readonly filters: readonly FilterItem[];
  readonly booleanFilter?: string;
  readonly errorMessage?: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** Characters; 0 where it does not apply. */
  readonly length: number;
  /** Total digits of number types; 0 elsewhere. */
  readonly precision: number;
  /** Digits right of the decimal point. */
  readonly scale: number;
  readonly custom: boolean;
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly groupable: boolean;
  readonly aggregatable: boolean;
  readonly permissionable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly nameField: boolean;
  readonly namePointing: boolean;
  readonly idLookup: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly autoNumber: boolean;
  /** `ERR-{000000}`; autonumber fields only. */
  readonly displayFormat?: string;
  /** First number of an autonumber field; 1 unless the metadata says otherwise. */
  readonly startingNumber?: number;
  /** True for formula and roll-up summary fields. */
  readonly calculated: boolean;
  /** Text of a formula field. */
  readonly formula?: string;
  /** Default `BlankAsZero`, as in Setup. */
  readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly summary?: RollUpSummary;
  /** A constant default: picklist default, checkbox default. */
  readonly defaultValue?: FieldValue;
  /** A default given as a formula, evaluated on creation. */
  readonly defaultFormula?: string;
  readonly picklist?: Picklist;
  /** Object API names; more than one means polymorphic. */
  readonly referenceTo: readonly string[];
  /** Name used in SOQL paths, such as `Owner` or `Account__r`. */
  readonly relationshipName: string | null;
  readonly masterDetail: boolean;
  /** 0 primary or 1 secondary master of a junction; undefined for lookups. */
  readonly relationshipOrder?: 0 | 1;
  readonly reparentable?: boolean;
  readonly writeRequiresMasterRead: boolean;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
  readonly lookupFilter?: LookupFilter;
  readonly compoundFieldName?: string;
  readonly extraTypeInfo?: string;
  readonly htmlFormatted: boolean;
  readonly encrypted: boolean;
  readonly queryByDistance: boolean;
  readonly searchPrefilterable: boolean;
  readonly deprecatedAndHidden: boolean;
  readonly trackHistory: boolean;
  readonly inlineHelpText?: string;
  readonly description?: string;
  /** Long text, rich text: not filterable, not sortable, not groupable. */
  readonly longText: boolean;
}

export interface ChildRelationship {
  readonly childObject: string;
  readonly field: string;
  /** Null: not usable in SOQL. */
  readonly relationshipName: string | null;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
}

export interface RecordTypeInfo {
  readonly developerName: string;
  readonly label: string;
  readonly description?: string;
  readonly active: boolean;
  readonly master: boolean;
  readonly businessProcess?: string;
  /** Field API name to the values enabled for this record type, with its default if any. */
  readonly picklistValues: ReadonlyMap<string, { readonly values: readonly string[]; readonly default?: string }>;
}

export type SharingModel =
  | 'Private'
  | 'Read'
  | 'ReadWrite'
  | 'ReadWriteTransfer'
  | 'FullAccess'
  | 'ControlledByParent'
  | 'ControlledByLeadOrContact'
  | 'ControlledByCampaign';

export interface SObjectType {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly kind: SObjectKind;
  readonly custom: boolean;
  /** Three characters; null where the platform's describe gives none. */
  readonly keyPrefix: string | null;
  readonly description?: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly undeletable: boolean;
  readonly queryable: boolean;
  readonly retrieveable: boolean;
  readonly searchable: boolean;
  readonly mergeable: boolean;
  readonly triggerable: boolean;
  readonly layoutable: boolean;
  readonly replicateable: boolean;
  readonly feedEnabled: boolean;
  readonly mruEnabled: boolean;
  readonly sharingModel: SharingModel;
  /** `List` or `Hierarchy`; custom settings only. */
  readonly customSettingsType?: 'List' | 'Hierarchy';
  /** Platform events only. */
  readonly publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
  /** Fields by lower-cased API name, in describe order. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly childRelationships: readonly ChildRelationship[];
  /** Always holds the master record type, last. */
  readonly recordTypes: readonly RecordTypeInfo[];
  /** API name of the name field, if any. */
  readonly nameField: string | null;
}

/** Everything the org knows about its objects: the standard ones and those of the deployed metadata, merged. Read-only. */
export interface Schema {
  /** Objects by lower-cased API name. */
  readonly objects: ReadonlyMap<string, SObjectType>;
  /** Case-insensitive. */
  object(name: string): SObjectType | undefined;
  /** Case-insensitive on both. */
  field(object: string, field: string): Field | undefined;
  /** The object whose ids start with these three characters. */
  byKeyPrefix(prefix: string): SObjectType | undefined;
  /** The lookup field behind a relationship name, for example (`Contact`, `Account`) or (`X__c`, `Parent__r`). */
  parentRelationship(object: string, relationshipName: string): Field | undefined;
  childRelationship(object: string, relationshipName: string): ChildRelationship | undefined;
}
