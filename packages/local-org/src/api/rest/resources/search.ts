import { SalesforceError } from '../../../diagnostics';
import { asObject, parseJson, requireObject, type Json } from '../decode';
import { RecordEncoder } from '../encode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Rows of one object unless the request says otherwise. */
const DEFAULT_LIMIT = 2000;
/** Answers before this version are the bare list. */
const FIRST_WRAPPED_VERSION = 37;

function find(context: RestContext, sosl: string): RestResponse {
  const encoder = new RecordEncoder(context.org.schema, context.base);
  const found = context.inTransaction((transaction) => {
    try {
      return transaction.search(sosl, { access: transaction.access });
    } catch (error) {
      throw asSearchError(error);
    }
  });
  const searchRecords = found.map((record) => encoder.record(record));
  return { status: 200, body: Number(context.version) < FIRST_WRAPPED_VERSION ? searchRecords : { searchRecords } };
}

/** What is a malformed query to the parser is a malformed search to the client. */
function asSearchError(error: unknown): unknown {
  return error instanceof SalesforceError && error.errorCode === 'MALFORMED_QUERY'
    ? new SalesforceError('MALFORMED_SEARCH', error.message)
    : error;
}

/** `GET /search?q=FIND ...`. */
function search(context: RestContext): RestResponse {
  const sosl = context.request.query['q'];
  if (sosl === undefined || sosl.trim() === '') {
    throw new SalesforceError('MALFORMED_SEARCH', 'No search term found. The search term must be enclosed in braces.');
  }
  return find(context, sosl);
}

interface Target {
  readonly name: string;
  readonly fields: readonly string[];
  readonly where: string | undefined;
  readonly limit: number | undefined;
}

interface Parameters {
  readonly q: string;
  readonly scope: string;
  readonly targets: readonly Target[];
  readonly overallLimit: number | undefined;
}

/** `GET|POST /parameterizedSearch`: a search in members instead of SOSL. */
function parameterizedSearch(context: RestContext): RestResponse {
  const { q, scope, targets, overallLimit } =
    context.request.method === 'POST' ? fromBody(context) : fromQuery(context);
  if (q.trim().length < 2) {
    throw new SalesforceError('MALFORMED_SEARCH', `search term must be longer than one character: ${q}`);
  }
  if (targets.length === 0) throw new SalesforceError('INVALID_SEARCH', 'Say in sobject or sobjects what to search.');
  const returning = targets.map((target) => {
    const object = requireObject(context, target.name);
    const where = target.where === undefined ? '' : ` WHERE ${target.where}`;
    return `${object.name}(${target.fields.join(', ')}${where} LIMIT ${target.limit ?? DEFAULT_LIMIT})`;
  });
  const limit = overallLimit === undefined ? '' : ` LIMIT ${overallLimit}`;
  const term = q.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&');
  return find(context, `FIND {${term}} IN ${scope} FIELDS RETURNING ${returning.join(', ')}${limit}`);
}

const SCOPES = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'];

function readScope(given: string | undefined): string {
  const scope = (given ?? 'ALL').toUpperCase();
  if (SCOPES.includes(scope)) return scope;
  throw new SalesforceError('INVALID_SEARCH_SCOPE', `'${given}' is none of ${SCOPES.join(', ')}.`);
}

function fromQuery(context: RestContext): Parameters {
  const { query } = context.request;
  const list = (name: string) =>
    (query[name] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const number = (name: string) => (query[name] === undefined ? undefined : Number(query[name]));
  const shared = list('fields');
  const targets = list('sobject').map((name) => {
    const own = list(`${name}.fields`);
    const fields = own.length > 0 ? own : shared.length > 0 ? shared : ['Id'];
    return { name, fields, where: query[`${name}.where`], limit: number(`${name}.limit`) ?? number('defaultLimit') };
  });
  return { q: query['q'] ?? '', scope: readScope(query['in']), targets, overallLimit: number('overallLimit') };
}

function fromBody(context: RestContext): Parameters {
  const body = asObject(parseJson(context.request.body), 'ParameterizedSearchRequest');
  const texts = (json: Json | undefined) => (Array.isArray(json) ? json.map(String) : []);
  const number = (json: Json | undefined) => (typeof json === 'number' ? json : undefined);
  const shared = texts(body['fields']);
  const sobjects = Array.isArray(body['sobjects']) ? body['sobjects'] : [];
  const targets = sobjects.map((item) => {
    const target = asObject(item, 'sobject');
    const own = texts(target['fields']);
    return {
      name: String(target['name'] ?? ''),
      fields: own.length > 0 ? own : shared.length > 0 ? shared : ['Id'],
      where: typeof target['where'] === 'string' ? target['where'] : undefined,
      limit: number(target['limit']) ?? number(body['defaultLimit']),
    };
  });
  const scope = typeof body['in'] === 'string' ? body['in'] : undefined;
  return { q: String(body['q'] ?? ''), scope: readScope(scope), targets, overallLimit: number(body['overallLimit']) };
}

export const searchResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/search', handler: search },
  { method: 'GET', pattern: '/parameterizedSearch', handler: parameterizedSearch },
  { method: 'POST', pattern: '/parameterizedSearch', handler: parameterizedSearch },
];
