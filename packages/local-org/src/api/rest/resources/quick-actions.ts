import { SalesforceError } from '../../../diagnostics';
import type { SObjectType } from '../../../metadata/schema';
import type { QuickAction } from '../../../metadata/types/quick-action';
import type { FieldValues } from '../../../metadata/values';
import type { SaveResult } from '../../../org/transaction/transaction';
import { asObject, decodeRecord, parseJson, requireObject, type JsonObject } from '../decode';
import { dmlOptions } from '../dml-options';
import { saveErrorResponse } from '../errors';
import type { RestContext, RestResource, RestResponse } from '../types';

/** REST API Developer Guide, "Quick Actions": global actions, and those of an object with the global ones. */
function list(context: RestContext): RestResponse {
  return { status: 200, body: visible(context).map((action) => summary(context, action)) };
}

/** Actions that the user may use: of objects that may be created or changed. */
function visible(context: RestContext): QuickAction[] {
  const object = context.params['object'];
  if (object !== undefined) requireObject(context, object);
  return context.org
    .quickActions()
    .filter((action) => action.object === null || action.object.toLowerCase() === object?.toLowerCase())
    .filter((action) => allowed(context, action));
}

function allowed(context: RestContext, action: QuickAction): boolean {
  if (action.targetObject === null) return true;
  const type = context.org.schema.object(action.targetObject);
  const access = type ? context.org.objectAccess(context.request.userId, type.name) : undefined;
  return action.type === 'Update' ? access?.edit === true : access?.create === true;
}

function find(context: RestContext): QuickAction {
  const wanted = (context.params['action'] ?? '').toLowerCase();
  const object = context.params['object']?.toLowerCase();
  const names = object === undefined ? [wanted] : [wanted, `${object}.${wanted}`];
  const found = visible(context).find((action) => names.includes(action.fullName.toLowerCase()));
  if (!found) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return found;
}

function urlOf(context: RestContext, action: QuickAction): string {
  const object = context.params['object'];
  return object === undefined
    ? `${context.base}/quickActions/${action.fullName}`
    : `${context.base}/sobjects/${object}/quickActions/${action.fullName}`;
}

function summary(context: RestContext, action: QuickAction): Record<string, unknown> {
  const url = urlOf(context, action);
  return {
    actionEnumOrId: action.fullName,
    label: action.label,
    name: action.fullName,
    type: action.type,
    urls: {
      defaultValues: `${url}/defaultValues`,
      defaultValuesTemplate: `${url}/defaultValues/{ID}`,
      describe: `${url}/describe`,
      quickAction: url,
    },
  };
}

function describe(context: RestContext): RestResponse {
  const action = find(context);
  const target = action.targetObject === null ? undefined : context.org.schema.object(action.targetObject);
  return {
    status: 200,
    body: {
      ...summary(context, action),
      contextSobjectType: action.object,
      flowDevName: action.flow,
      layout: target ? layout(action, target) : null,
      lightningWebComponentBundleName: action.lightningWebComponent,
      successMessage: action.successMessage,
      targetParentField: action.targetParentField,
      targetRecordTypeId: null,
      targetSobjectType: action.targetObject,
    },
  };
}

/** Rows of the form, side by side, as layouts are described. */
function layout(action: QuickAction, target: SObjectType): Record<string, unknown> {
  const rows = Math.max(0, ...action.columns.map((column) => column.length));
  const layoutRows = Array.from({ length: rows }, (_, i) => ({
    numItems: action.columns.length,
    layoutItems: action.columns.map((column) => item(column[i], target)),
  }));
  return { columns: action.columns.length, rows, layoutRows, name: action.fullName };
}

function item(entry: QuickAction['columns'][number][number] | undefined, target: SObjectType): Record<string, unknown> {
  const field = entry ? target.fields.get(entry.field.toLowerCase()) : undefined;
  if (!entry || !field)
    return { editableForNew: false, editableForUpdate: false, placeholder: true, layoutComponents: [] };
  return {
    editableForNew: !entry.readonly && field.createable,
    editableForUpdate: !entry.readonly && field.updateable,
    label: field.label,
    layoutComponents: [{ type: 'Field', value: field.name, displayLines: 1, tabOrder: 0, components: [] }],
    placeholder: false,
    required: entry.required,
  };
}

function defaultValues(context: RestContext): RestResponse {
  const action = find(context);
  const values = context.org.quickActionDefaults(action, context.params['id'] ?? null, context.request.userId);
  return {
    status: 200,
    body: { attributes: { type: action.targetObject, url: null }, ...values },
  };
}

/** `POST {"contextId", "record"}`: the form's values over the action's own. */
function run(context: RestContext): RestResponse {
  const action = find(context);
  if (action.type !== 'Create' && action.type !== 'Update' && action.type !== 'LogACall')
    throw new SalesforceError('INVALID_TYPE', `A quick action of type ${action.type} does not run over REST.`);
  const body = asObject(parseJson(context.request.body), 'quick action request');
  const contextId = typeof body['contextId'] === 'string' ? body['contextId'] : null;
  if (action.object !== null && contextId === null)
    throw new SalesforceError('MISSING_ARGUMENT', 'contextId is required for an action of an object.');
  const given = body['record'] === undefined || body['record'] === null ? {} : asObject(body['record'], 'record');
  const result = save(context, action, contextId, given);
  if (!result.success) return saveErrorResponse(result.errors);
  return {
    status: action.type === 'Update' ? 200 : 201,
    body: {
      contextId,
      created: action.type !== 'Update',
      errors: [],
      feedItemIds: null,
      id: result.id,
      ids: [result.id],
      success: true,
      successMessage: action.successMessage,
    },
  };
}

function save(context: RestContext, action: QuickAction, contextId: string | null, given: JsonObject): SaveResult {
  const target = requireObject(context, action.targetObject ?? '');
  const { fields } = decodeRecord(context.org.schema, target, given);
  const defaults =
    action.type === 'Update' ? overridesOf(context, action, contextId) : defaultsOf(context, action, contextId);
  const options = dmlOptions(context.request, true);
  const result = context.inTransaction((transaction) => {
    const record = { type: target.name, fields: { ...defaults, ...fields } };
    if (action.type === 'Update')
      return transaction.update([{ ...record, fields: { ...record.fields, Id: contextId } }], options)[0];
    return transaction.insert([record], options)[0];
  });
  if (!result) throw new SalesforceError('UNKNOWN_EXCEPTION', `No result of ${action.fullName}`, [], 500);
  return result;
}

const defaultsOf = (context: RestContext, action: QuickAction, contextId: string | null): FieldValues =>
  context.org.quickActionDefaults(action, contextId, context.request.userId);

/** An update writes its predefined values, not what the record holds already. */
function overridesOf(context: RestContext, action: QuickAction, contextId: string | null): FieldValues {
  const names = new Set(action.overrides.map((override) => override.field));
  return Object.fromEntries(Object.entries(defaultsOf(context, action, contextId)).filter(([name]) => names.has(name)));
}

export const quickActionResources: readonly RestResource[] = [
  '/quickActions',
  '/sobjects/:object/quickActions',
].flatMap((root): RestResource[] => [
  { method: 'GET', pattern: root, handler: list },
  {
    method: 'GET',
    pattern: `${root}/:action`,
    handler: (context) => ({ status: 200, body: summary(context, find(context)) }),
  },
  { method: 'POST', pattern: `${root}/:action`, handler: run },
  { method: 'GET', pattern: `${root}/:action/describe`, handler: describe },
  { method: 'GET', pattern: `${root}/:action/defaultValues`, handler: defaultValues },
  { method: 'GET', pattern: `${root}/:action/defaultValues/:id`, handler: defaultValues },
]);
