import { escapePath, fieldDescribe } from './describe-field';
import type { ChildRelationship, Field, RecordTypeInfo, Schema, SObjectType } from './schema';

/** Whose view of the schema is described. Without access functions everything is visible and allowed. */
export interface DescribeOptions {
  /** Start of the urls, for example `/services/data/v66.0`. */
  readonly base: string;
  readonly object?: (name: string) => {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
  };
  readonly field?: (
    object: string,
    field: string,
  ) => { readonly read: boolean; readonly edit: boolean; readonly create?: boolean };
  /** Id of a record type and what it is to the user. Record types without an id are left out; the master needs none. */
  readonly recordType?: (
    object: string,
    developerName: string,
  ) => { readonly id: string; readonly available: boolean; readonly isDefault: boolean } | null;
}

export type DescribeJson = Readonly<Record<string, unknown>>;

/** The master record type has the same id in every org. */
export const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

function urls(object: SObjectType, base: string): Readonly<Record<string, string>> {
  const sobject = `${base}/sobjects/${escapePath(object.name)}`;
  const common = { rowTemplate: `${sobject}/{ID}`, describe: `${sobject}/describe`, sobject };
  if (object.kind === 'platformEvent') return { ...common, eventSchema: `${sobject}/eventSchema` };
  if (!object.layoutable) return common;
  return {
    compactLayouts: `${sobject}/describe/compactLayouts`,
    ...common,
    approvalLayouts: `${sobject}/describe/approvalLayouts`,
    defaultValues: `${sobject}/defaultValues?recordTypeId&fields`,
    listviews: `${sobject}/listviews`,
    layouts: `${sobject}/describe/layouts`,
    quickActions: `${sobject}/quickActions`,
    uiDetailTemplate: `/{ID}`,
    uiEditTemplate: `/{ID}/e`,
    uiNewRecord: `/${object.keyPrefix}/e`,
  };
}

/** The members that describe global and describe share. */
function summary(object: SObjectType, options: DescribeOptions): DescribeJson {
  const access = options.object?.(object.name) ?? { read: true, create: true, edit: true, delete: true };
  const derived =
    object.kind === 'share' || object.kind === 'history' || object.kind === 'feed' || object.kind === 'changeEvent';
  return {
    activateable: false,
    associateEntityType: derived ? associateType(object) : null,
    associateParentEntity: derived ? parentOf(object) : null,
    createable: object.createable && access.create,
    custom: object.custom,
    customSetting: object.kind === 'customSetting',
    deepCloneable: false,
    deletable: object.deletable && access.delete,
    deprecatedAndHidden: false,
    feedEnabled: object.feedEnabled,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: object.layoutable,
    mergeable: object.mergeable,
    mruEnabled: object.mruEnabled,
    name: object.name,
    queryable: object.queryable,
    replicateable: object.replicateable,
    retrieveable: object.retrieveable,
    searchable: object.searchable,
    triggerable: object.triggerable,
    undeletable: object.undeletable && access.delete,
    updateable: object.updateable && access.edit,
    urls: urls(object, options.base),
  };
}

function associateType(object: SObjectType): string {
  const names: Readonly<Record<string, string>> = {
    share: 'Share',
    history: 'History',
    feed: 'Feed',
    changeEvent: 'ChangeEvent',
  };
  return names[object.kind] ?? '';
}

/** `Invoice__Share` belongs to `Invoice__c`, `AccountHistory` to `Account`. */
function parentOf(object: SObjectType): string {
  const stem = object.name.slice(0, object.name.length - associateType(object).length);
  return stem.endsWith('__') ? `${stem}c` : stem;
}

function childDescribe(child: ChildRelationship): DescribeJson {
  return {
    cascadeDelete: child.cascadeDelete,
    childSObject: child.childObject,
    deprecatedAndHidden: false,
    field: child.field,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName: child.relationshipName,
    restrictedDelete: child.restrictedDelete,
  };
}

function recordTypeDescribes(object: SObjectType, options: DescribeOptions): readonly DescribeJson[] {
  const layouts = `${options.base}/sobjects/${object.name}/describe/layouts`;
  const entry = (type: RecordTypeInfo, id: string, available: boolean, isDefault: boolean): DescribeJson => ({
    active: type.active,
    available,
    defaultRecordTypeMapping: isDefault,
    developerName: type.developerName,
    master: type.master,
    name: type.label,
    recordTypeId: id,
    urls: object.layoutable ? { layout: `${layouts}/${id}` } : {},
  });
  const found = object.recordTypes
    .filter((type) => !type.master)
    .flatMap((type) => {
      const known = options.recordType?.(object.name, type.developerName);
      return known ? [entry(type, known.id, known.available, known.isDefault)] : [];
    });
  const master = object.recordTypes.find((type) => type.master);
  const masterIsDefault = !found.some((type) => type['defaultRecordTypeMapping'] === true);
  return master ? [...found, entry(master, MASTER_RECORD_TYPE_ID, true, masterIsDefault)] : found;
}

function supportedScopes(object: SObjectType): readonly DescribeJson[] {
  const everything = [{ label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' }];
  const owned = object.fields.has('ownerid') ? [{ label: `My ${object.labelPlural.toLowerCase()}`, name: 'mine' }] : [];
  return [...everything, ...owned];
}

/** `EventUuid` can be read from an event but is in no describe [A3]. */
function isDescribed(object: SObjectType, field: Field): boolean {
  return !(object.kind === 'platformEvent' && field.name === 'EventUuid');
}

/** A field that the user may not read is as if it did not exist; those without field-level security are always there. */
function visibleFields(object: SObjectType, options: DescribeOptions): readonly DescribeJson[] {
  return [...object.fields.values()].flatMap((field) => {
    if (!isDescribed(object, field)) return [];
    const access = options.field?.(object.name, field.name) ?? { read: true, edit: true };
    return access.read
      ? [fieldDescribe(object, field, { edit: access.edit, create: access.create ?? access.edit })]
      : [];
  });
}

/** `GET /sobjects/X/describe`. */
export function describeSObject(schema: Schema, object: SObjectType, options: DescribeOptions): DescribeJson {
  const isVisible = (name: string): boolean =>
    schema.object(name) !== undefined && (options.object?.(name).read ?? true);
  return {
    actionOverrides: [],
    ...summary(object, options),
    childRelationships: object.childRelationships.filter((child) => isVisible(child.childObject)).map(childDescribe),
    compactLayoutable: object.layoutable,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: visibleFields(object, options),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypeDescribes(object, options),
    searchLayoutable: object.searchable,
    sobjectDescribeOption: 'FULL',
    supportedScopes: supportedScopes(object),
  };
}

/** `objectDescribe` of `GET /sobjects/X`: the object's own members without fields. */
export function describeSObjectBasic(object: SObjectType, options: DescribeOptions): DescribeJson {
  return summary(object, options);
}

/** `GET /sobjects`: every object that the user may read, in name order. */
export function describeGlobal(schema: Schema, options: DescribeOptions): DescribeJson {
  const visible = [...schema.objects.values()].filter((object) => options.object?.(object.name).read ?? true);
  const sorted = visible.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects: sorted.map((object) => summary(object, options)) };
}
