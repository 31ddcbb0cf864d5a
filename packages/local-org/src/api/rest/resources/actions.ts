import { SalesforceError } from '../../../diagnostics';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';

function root(context: RestContext): RestResponse {
  return {
    status: 200,
    body: { standard: `${context.base}/actions/standard`, custom: `${context.base}/actions/custom` },
  };
}

function customTypes(context: RestContext): RestResponse {
  const url = (type: string) => `${context.base}/actions/custom/${type}`;
  return {
    status: 200,
    body: { apex: url('apex'), emailAlert: url('emailAlert'), flow: url('flow'), quickAction: url('quickAction') },
  };
}

function list(context: RestContext, type: string): RestResponse {
  const actions = context.org.invocableActions().filter((action) => action.type === type);
  const base = type === 'standard' ? `${context.base}/actions/standard` : `${context.base}/actions/custom/${type}`;
  const body = actions.map(({ name, label }) => ({ label, name, type: type.toUpperCase(), url: `${base}/${name}` }));
  return { status: 200, body: { actions: body } };
}

/** `POST /actions/custom/apex/X` and its kin: `{"inputs":[...]}`, one result for each input. */
function invoke(context: RestContext, type: string): RestResponse {
  const name = context.params['name'] ?? '';
  const known = context.org
    .invocableActions()
    .find((action) => action.type === type && action.name.toLowerCase() === name.toLowerCase());
  if (!known) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  const body = asObject(parseJson(context.request.body), 'invocable action request');
  const inputs = body['inputs'];
  if (!Array.isArray(inputs))
    throw new SalesforceError('INVALID_API_INPUT', "The request body must have a list named 'inputs'.");
  const rows = inputs.map((input) => asObject(input, 'input'));
  const results = context.org.invokeAction(type, known.name, rows, context.request.userId);
  const failed = results.some((result) => !result.isSuccess);
  return {
    status: failed ? 400 : 200,
    body: results.map((result) => ({
      actionName: known.name,
      errors: result.errors.length > 0 ? result.errors : null,
      invocationId: null,
      isSuccess: result.isSuccess,
      outcome: null,
      outputValues: result.outputValues,
      sortOrder: -1,
      version: 1,
    })),
  };
}

const CUSTOM_TYPES = ['apex', 'flow', 'emailAlert', 'quickAction'] as const;

export const actionResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/actions', handler: root },
  { method: 'GET', pattern: '/actions/custom', handler: customTypes },
  { method: 'GET', pattern: '/actions/standard', handler: (context) => list(context, 'standard') },
  { method: 'POST', pattern: '/actions/standard/:name', handler: (context) => invoke(context, 'standard') },
  ...CUSTOM_TYPES.flatMap((type): RestResource[] => [
    { method: 'GET', pattern: `/actions/custom/${type}`, handler: (context) => list(context, type) },
    { method: 'POST', pattern: `/actions/custom/${type}/:name`, handler: (context) => invoke(context, type) },
  ]),
];
