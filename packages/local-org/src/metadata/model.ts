import type { FieldValues } from './values';
import type { FilterItem, Schema } from './schema';
import type { XmlNode } from './xml';

/** One metadata component as it was found, whatever its type. Types without an effect here are kept and given back. */
export interface MetadataComponent {
  /** Metadata API type name, for example `CustomField`. */
  readonly type: string;
  /** Metadata API full name, for example `Account.Region__c`. */
  readonly fullName: string;
  /** Path of the metadata file relative to the project's root, with `/`. */
  readonly file: string;
  /** Parsed metadata; for Apex and static resources that of the `-meta.xml`. */
  readonly xml: XmlNode | undefined;
  /** Text of the content file (Apex class, trigger, email template); undefined for types that are XML alone. */
  readonly source?: string;
  /** Content files of a bundle or resource: path relative to the project to absolute path. */
  readonly contentFiles?: ReadonlyMap<string, string>;
  /** The same content where it is not on disk (deploy zip, org database): path to bytes. `readContent` reads either. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
}

export interface ApexSource {
  readonly name: string;
  readonly kind: 'class' | 'trigger';
  readonly file: string;
  readonly source: string;
  readonly apiVersion: string;
  readonly status: 'Active' | 'Inactive' | 'Deleted';
}

export interface ValidationRule {
  readonly object: string;
  readonly fullName: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  readonly errorDisplayField?: string;
  readonly file: string;
  readonly line: number;
}

export interface ObjectPermission {
  readonly object: string;
  readonly allowCreate: boolean;
  readonly allowRead: boolean;
  readonly allowEdit: boolean;
  readonly allowDelete: boolean;
  readonly viewAllRecords: boolean;
  readonly modifyAllRecords: boolean;
}

export interface FieldPermission {
  /** `Object.Field`. */
  readonly field: string;
  readonly readable: boolean;
  readonly editable: boolean;
}

/** Permission set, muting permission set or profile: they grant with the same elements. */
export interface PermissionGrant {
  readonly fullName: string;
  readonly label: string;
  readonly description?: string;
  readonly file: string;
  readonly objectPermissions: readonly ObjectPermission[];
  readonly fieldPermissions: readonly FieldPermission[];
  readonly classAccesses: readonly string[];
  readonly flowAccesses: readonly string[];
  readonly customPermissions: readonly string[];
  readonly customMetadataTypeAccesses: readonly string[];
  readonly customSettingAccesses: readonly string[];
  readonly recordTypeVisibilities: readonly {
    readonly recordType: string;
    readonly visible: boolean;
    readonly default?: boolean;
  }[];
  readonly tabSettings: readonly { readonly tab: string; readonly visibility: string }[];
  readonly applicationVisibilities: readonly {
    readonly application: string;
    readonly visible: boolean;
    readonly default?: boolean;
  }[];
  /** Names of enabled user permissions, such as `ViewAllData`. */
  readonly userPermissions: readonly string[];
}

export interface PermissionSetGroup {
  readonly fullName: string;
  readonly label: string;
  readonly permissionSets: readonly string[];
  readonly mutingPermissionSets: readonly string[];
  readonly file: string;
}

export interface CustomMetadataRecord {
  /** `Trial_Alert_Threshold__mdt`. */
  readonly type: string;
  readonly developerName: string;
  readonly label: string;
  readonly protected: boolean;
  readonly values: FieldValues;
  readonly file: string;
}

export interface Queue {
  readonly fullName: string;
  readonly label: string;
  readonly email?: string;
  readonly doesSendEmailToMembers: boolean;
  readonly objects: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly publicGroups: readonly string[];
}

export interface CustomLabel {
  readonly fullName: string;
  readonly value: string;
  readonly language: string;
  readonly shortDescription: string;
}

export interface CustomNotificationType {
  readonly fullName: string;
  readonly label: string;
  readonly desktop: boolean;
  readonly mobile: boolean;
  readonly slack: boolean;
}

export interface RuleEntry {
  readonly order: number;
  readonly filters: readonly FilterItem[];
  readonly booleanFilter?: string;
  readonly formula?: string;
  readonly assignedTo?: string;
  readonly assignedToType?: string;
  readonly template?: string;
}

export interface RuleSet {
  readonly object: string;
  readonly fullName: string;
  readonly active: boolean;
  readonly entries: readonly RuleEntry[];
  readonly file: string;
}

/** An SFDX project or deploy package, loaded: typed where an engine needs it, kept whole where none does. Read-only. */
export interface MetadataModel {
  /** `sourceApiVersion`, for example `66.0`. */
  readonly apiVersion: string;
  readonly schema: Schema;
  /** Every component, in path order. */
  readonly components: readonly MetadataComponent[];
  /** Components of one type. */
  ofType(type: string): readonly MetadataComponent[];
  /** Case-insensitive on the full name. */
  component(type: string, fullName: string): MetadataComponent | undefined;
  /** By lower-cased name. */
  readonly apexClasses: ReadonlyMap<string, ApexSource>;
  /** By lower-cased name. */
  readonly apexTriggers: ReadonlyMap<string, ApexSource>;
  /** By lower-cased object name; inactive ones included. */
  readonly validationRules: ReadonlyMap<string, readonly ValidationRule[]>;
  readonly permissionSets: ReadonlyMap<string, PermissionGrant>;
  readonly mutingPermissionSets: ReadonlyMap<string, PermissionGrant>;
  readonly permissionSetGroups: ReadonlyMap<string, PermissionSetGroup>;
  readonly profiles: ReadonlyMap<string, PermissionGrant>;
  /** By lower-cased type name. */
  readonly customMetadataRecords: ReadonlyMap<string, readonly CustomMetadataRecord[]>;
  /** By lower-cased name. */
  readonly labels: ReadonlyMap<string, CustomLabel>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly customPermissions: ReadonlySet<string>;
  readonly customNotificationTypes: ReadonlyMap<string, CustomNotificationType>;
  /** By lower-cased object name. */
  readonly assignmentRules: ReadonlyMap<string, readonly RuleSet[]>;
}
