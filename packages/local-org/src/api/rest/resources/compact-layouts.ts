import { SalesforceError } from '../../../diagnostics';
import { describeSObject, MASTER_RECORD_TYPE_ID } from '../../../metadata/describe';
import type { SObjectType } from '../../../metadata/schema';
import { textOf, textsOf } from '../../../org/records/xml-read';
import { requireObject } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { describeAccess } from './describe';

/** Name of the layout that every object has; it shows the name field. */
const SYSTEM = 'SYSTEM';
/** Objects that one `GET /compactLayouts` may ask for. */
const MAX_OBJECTS = 100;

interface Layout {
  readonly id: string | null;
  readonly name: string;
  readonly label: string;
  readonly fields: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

function layoutsOf(context: RestContext, object: SObjectType): readonly Layout[] {
  const prefix = `${object.name}.`.toLowerCase();
  const own = [...context.org.model.ofType('CompactLayout')]
    .filter((component) => component.fullName.toLowerCase().startsWith(prefix))
    .map((component): Layout => {
      const name = component.fullName.slice(prefix.length);
      const id = context.org.componentId('CompactLayout', component.fullName);
      return { id, name, label: textOf(component.xml, 'label') ?? name, fields: textsOf(component.xml, 'fields') };
    });
  const fields = object.nameField === null ? [] : [object.nameField];
  return [{ id: null, name: SYSTEM, label: 'System Default', fields }, ...own];
}

/** The layout that the object, or one of its record types, is assigned. */
function assigned(context: RestContext, object: SObjectType, recordType: string | undefined): string {
  const component = (type: string, fullName: string): string | undefined =>
    [...context.org.model.ofType(type)]
      .filter((one) => one.fullName.toLowerCase() === fullName.toLowerCase())
      .map((one) => textOf(one.xml, 'compactLayoutAssignment'))[0];
  const ofObject = component('CustomObject', object.name) ?? SYSTEM;
  return recordType === undefined ? ofObject : (component('RecordType', `${object.name}.${recordType}`) ?? ofObject);
}

/** A compact layout with the describe of each field that the user may read. "sObject CompactLayouts". */
function layoutJson(object: SObjectType, layout: Layout, fields: ReadonlyMap<string, Json>): Json {
  const items = layout.fields.flatMap((name, i) => {
    const details = fields.get(name.toLowerCase());
    if (!details) return [];
    const component = { details, displayLines: 1, tabOrder: i + 1, type: 'Field', value: details['name'] };
    return [
      {
        editableForNew: details['createable'],
        editableForUpdate: details['updateable'],
        label: details['label'],
        layoutComponents: [component],
        placeholder: false,
        required: false,
      },
    ];
  });
  return {
    actions: [],
    fieldItems: items,
    id: layout.id,
    imageItems: [],
    label: layout.label,
    name: layout.name,
    objectType: object.name,
  };
}

function describeFields(context: RestContext, object: SObjectType): ReadonlyMap<string, Json> {
  const { fields } = describeSObject(context.org.schema, object, describeAccess(context)) as { fields?: Json[] };
  return new Map((fields ?? []).map((field) => [String(field['name']).toLowerCase(), field]));
}

function mapping(context: RestContext, object: SObjectType, layouts: readonly Layout[]): readonly Json[] {
  const entry = (id: string, name: string, available: boolean, recordType: string | undefined): Json => {
    const wanted = assigned(context, object, recordType);
    const layout = layouts.find((one) => one.name.toLowerCase() === wanted.toLowerCase()) ?? layouts[0]!;
    const url = `${context.base}/sobjects/${object.name}/describe/compactLayouts/${id}`;
    return {
      available,
      compactLayoutId: layout.id,
      compactLayoutName: layout.name,
      recordTypeId: id,
      recordTypeName: name,
      urls: { compactLayout: url },
    };
  };
  const named = object.recordTypes.filter((type) => !type.master);
  const known = named.flatMap((type) => {
    const access = context.org.recordType(context.request.userId, object.name, type.developerName);
    return access ? [entry(access.id, type.label, access.available, type.developerName)] : [];
  });
  return [...known, entry(MASTER_RECORD_TYPE_ID, 'Master', true, undefined)];
}

/** `GET /sobjects/X/describe/compactLayouts`. */
function all(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const layouts = layoutsOf(context, object);
  const fields = describeFields(context, object);
  const byDefault = assigned(context, object, undefined).toLowerCase();
  return {
    status: 200,
    body: {
      compactLayouts: layouts.map((layout) => layoutJson(object, layout, fields)),
      defaultCompactLayoutId: layouts.find((layout) => layout.name.toLowerCase() === byDefault)?.id ?? null,
      recordTypeCompactLayoutMappings: mapping(context, object, layouts),
      urls: { primary: `${context.base}/sobjects/${object.name}/describe/compactLayouts/primary` },
    },
  };
}

/** The layout of a record type, by its id, or of the object: `primary`. @throws SalesforceError NOT_FOUND */
function one(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const wanted = context.params['recordType'] ?? '';
  const layouts = layoutsOf(context, object);
  const isPrimary = wanted.toLowerCase() === 'primary';
  const mappings = mapping(context, object, layouts);
  const found = isPrimary
    ? mappings.at(-1)
    : mappings.find(({ recordTypeId }) => String(recordTypeId).startsWith(wanted.slice(0, 15)) && wanted.length >= 15);
  const layout = layouts.find((candidate) => candidate.name === found?.['compactLayoutName']);
  if (!layout) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return { status: 200, body: layoutJson(object, layout, describeFields(context, object)) };
}

/** `GET /compactLayouts?q=Account,Contact`: the objects' own layouts by object. */
function ofObjects(context: RestContext): RestResponse {
  const names = (context.request.query['q'] ?? '').split(',').filter((name) => name.trim() !== '');
  if (names.length === 0 || names.length > MAX_OBJECTS)
    throw new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', `q names 1 to ${MAX_OBJECTS} objects, apart by commas`);
  const entries = names.map((name) => {
    const object = requireObject(context, name.trim());
    const wanted = assigned(context, object, undefined).toLowerCase();
    const layouts = layoutsOf(context, object);
    const layout = layouts.find((candidate) => candidate.name.toLowerCase() === wanted) ?? layouts[0]!;
    return [object.name, layoutJson(object, layout, describeFields(context, object))] as const;
  });
  return { status: 200, body: Object.fromEntries(entries) };
}

export const compactLayoutResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/sobjects/:object/describe/compactLayouts', handler: all },
  { method: 'GET', pattern: '/sobjects/:object/describe/compactLayouts/:recordType', handler: one },
  { method: 'GET', pattern: '/compactLayouts', handler: ofObjects },
];
