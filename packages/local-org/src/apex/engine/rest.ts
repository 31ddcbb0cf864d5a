import { SalesforceError } from '../../diagnostics';
import type { ClassSymbol } from '../checker/symbols';
import { systemType } from '../runtime/apex-type';
import { ApexBlob } from '../runtime/blob';
import { ApexMap } from '../runtime/collections';
import { ApexException } from '../runtime/exceptions';
import { lookup } from '../stdlib/registry';
import type { RestRequestData, RestResponseData } from './api';
import { restMapping, restMethod } from './catalogue';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';
import { fromPlain } from './wire';

/** Does `/orders/*` take `/orders/12`? An asterisk stands for any rest. */
export function mappingMatches(mapping: string, path: string): boolean {
  const pattern = mapping.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${pattern}/?$`).test(path);
}

function resourceFor(d: Deployment, path: string): ClassSymbol | undefined {
  return [...d.program.top.values()]
    .filter((s) => restMapping(s) !== undefined && mappingMatches(restMapping(s) as string, path))
    .sort((a, b) => (restMapping(b) as string).length - (restMapping(a) as string).length)[0];
}

function property(
  className: string,
  name: string,
): { get: (...a: unknown[]) => unknown; set: (...a: unknown[]) => unknown } {
  const member = lookup(className)?.find(name)[0];
  if (!member) throw new TypeError(`${className}.${name} is missing from the standard library`);
  return { get: member.get as never, set: member.set as never };
}

const make = (rt: EngineContext, className: string): unknown =>
  lookup(className)?.constructors[0]?.body(rt, systemType(className));

function fillRequest(rt: EngineContext, r: RestRequestData): unknown {
  const request = make(rt, 'System.RestRequest');
  const set = (name: string, value: unknown): unknown => property('System.RestRequest', name).set(rt, request, value);
  set('httpMethod', r.method.toUpperCase());
  set('requestURI', r.path);
  set('resourcePath', `/services/apexrest${r.path}`);
  set('remoteAddress', r.remoteAddress);
  set('requestBody', new ApexBlob(Buffer.from(r.body, 'utf8')));
  for (const [name, values] of [
    ['params', r.parameters],
    ['headers', r.headers],
  ] as const) {
    const map = property('System.RestRequest', name).get(rt, request);
    if (map instanceof ApexMap) for (const [k, v] of Object.entries(values)) map.put(k, v);
  }
  return request;
}

/** Finds the `@RestResource` of a path and calls its method. */
export function invokeRest(d: Deployment, rt: EngineContext, r: RestRequestData): RestResponseData {
  const symbol = resourceFor(d, r.path);
  if (!symbol) throw new SalesforceError('NOT_FOUND', 'Could not find a match for URL', [], 404);
  r.requireClass?.(symbol.name);
  const method = restMethod(symbol, r.method);
  if (!method)
    throw new SalesforceError(
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${r.method.toUpperCase()}' not allowed. Allowed are ${['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((m) => restMethod(symbol, m)).join(',')}`,
      [],
      405,
    );
  return within(rt, () => {
    const response = make(rt, 'System.RestResponse');
    property('System.RestContext', 'request').set(rt, fillRequest(rt, r));
    property('System.RestContext', 'response').set(rt, response);
    const named =
      r.method.toUpperCase() === 'GET' || r.method.toUpperCase() === 'DELETE'
        ? r.parameters
        : bodyArguments(r, method.parameters.length);
    let result: unknown;
    try {
      const args = method.parameters.map((p) => fromPlain(rt, named[p.name], p.type));
      result = (symbol.loaded()[method.js] as (rt: EngineContext, ...a: unknown[]) => unknown)(rt, ...args);
    } catch (error) {
      if (!(error instanceof ApexException)) throw error;
      throw new SalesforceError('APEX_ERROR', `${error.toString()}\n\n${error.stack}`, [], 500);
    }
    return respond(
      rt,
      response,
      method.returnType.kind === 'void' ? undefined : (result ?? null),
      method.returnType.kind === 'String',
    );
  });
}

function bodyArguments(r: RestRequestData, wanted: number): Readonly<Record<string, unknown>> {
  if (wanted === 0 || r.body.trim() === '') return {};
  try {
    return JSON.parse(r.body) as Record<string, unknown>;
  } catch (error) {
    throw new SalesforceError('JSON_PARSER_ERROR', (error as Error).message);
  }
}

function respond(rt: EngineContext, response: unknown, result: unknown, isText: boolean): RestResponseData {
  const get = (name: string): unknown => property('System.RestResponse', name).get(rt, response);
  const status = get('statusCode') as number | null;
  const headers: Record<string, string> = {};
  const map = get('headers');
  if (map instanceof ApexMap) for (const [k, v] of map.entries()) headers[String(k)] = String(v);
  const body = get('responseBody');
  if (body instanceof ApexBlob)
    return { statusCode: status ?? 200, headers, body: Buffer.from(body.bytes).toString('utf8') };
  if (result === undefined) return { statusCode: status ?? 200, headers, body: '' };
  const serialize = lookup('System.JSON')?.find('serialize')[0];
  const text = isText ? JSON.stringify(result) : (serialize?.body(rt, result) as string);
  return { statusCode: status ?? 200, headers: { 'Content-Type': 'application/json', ...headers }, body: text };
}
