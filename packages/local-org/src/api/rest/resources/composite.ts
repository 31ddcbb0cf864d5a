import { SalesforceError } from '../../../diagnostics';
import type { Transaction } from '../../../org/transaction/transaction';
import { asObject, parseJson, type Json, type JsonObject } from '../decode';
import { errorResponse } from '../errors';
import type { RestContext, RestResource, RestResponse } from '../types';
import { resolveReferences } from './composite-references';

/** Limits of one request, as documented for composite, batch and graph. */
const MAX_SUBREQUESTS = 25;
const MAX_QUERY_SUBREQUESTS = 5;
const MAX_GRAPHS = 75;
const MAX_GRAPH_NODES = 500;
const MAX_GRAPH_DEPTH = 15;
const MAX_GRAPH_KINDS = 15;
/** Graphs that may fail before the rest is not run any more. */
const MAX_FAILED_GRAPHS = 14;

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

const TOO_MANY_FAILURES = 'Processing was halted because too many graphs failed.';

interface Subrequest {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body: Json | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

interface SubResponse {
  body: unknown;
  httpHeaders: Readonly<Record<string, string>>;
  httpStatusCode: number;
  readonly referenceId: string;
}

function readSubrequests(json: JsonObject, limit: number): Subrequest[] {
  const list = json['compositeRequest'];
  if (!Array.isArray(list))
    throw new SalesforceError('JSON_PARSER_ERROR', "The request body must have a list named 'compositeRequest'.");
  if (list.length > limit) {
    throw new SalesforceError('LIMIT_EXCEEDED', `Composite API can't have more than ${limit} subrequests.`);
  }
  const subrequests = list.map((item) => readSubrequest(asObject(item, 'CompositeSubrequest')));
  const seen = new Set<string>();
  for (const { referenceId, url } of subrequests) {
    if (seen.has(referenceId)) throw new SalesforceError('INVALID_INPUT', `Duplicate referenceId: ${referenceId}`);
    seen.add(referenceId);
    if (!/^\/services\/data\/v\d+\.\d+\//i.test(url)) {
      throw new SalesforceError(
        'INVALID_INPUT',
        `Subrequest ${referenceId}: the url must start with /services/data/vXX.X/.`,
      );
    }
  }
  const queries = subrequests.filter((subrequest) =>
    /\/(query|queryAll|search|composite\/sobjects)\b/i.test(subrequest.url),
  );
  if (limit === MAX_SUBREQUESTS && queries.length > MAX_QUERY_SUBREQUESTS) {
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `No more than ${MAX_QUERY_SUBREQUESTS} subrequests can be query or sObject Collections operations.`,
    );
  }
  return subrequests;
}

function readSubrequest(json: JsonObject): Subrequest {
  const text = (name: string) => {
    const value = json[name];
    if (typeof value !== 'string' || value === '') {
      throw new SalesforceError('INVALID_INPUT', `Every subrequest needs a ${name}.`);
    }
    return value;
  };
  const headers: Record<string, string> = {};
  const given = json['httpHeaders'];
  if (given !== null && given !== undefined && typeof given === 'object' && !Array.isArray(given)) {
    for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = String(value);
  }
  return {
    method: text('method').toUpperCase(),
    url: text('url'),
    referenceId: text('referenceId'),
    body: json['body'],
    headers,
  };
}

/** Thrown inside the shared transaction of an all-or-none request to roll it back; carries the answers so far. */
class RolledBack extends Error {
  constructor(readonly responses: SubResponse[]) {
    super('rolled back');
  }
}

function runSubrequests(context: RestContext, subrequests: readonly Subrequest[], allOrNone: boolean): SubResponse[] {
  if (!allOrNone) return runInOrder(context, subrequests, undefined).responses;
  try {
    return context.inTransaction((transaction) => {
      const savepoint = transaction.setSavepoint();
      const { responses, failed } = runInOrder(context, subrequests, transaction);
      if (!failed) {
        transaction.releaseSavepoint(savepoint);
        return responses;
      }
      transaction.rollback(savepoint);
      throw new RolledBack(responses);
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.responses;
    throw error;
  }
}

function runInOrder(
  context: RestContext,
  subrequests: readonly Subrequest[],
  transaction: Transaction | undefined,
): { responses: SubResponse[]; failed: boolean } {
  const bodies = new Map<string, unknown>();
  const responses: SubResponse[] = [];
  let culprit: SubResponse | undefined;
  for (const subrequest of subrequests) {
    const response = culprit
      ? halted(subrequest.referenceId, ROLLED_BACK)
      : runOne(context, subrequest, bodies, transaction);
    responses.push(response);
    if (response.httpStatusCode < 300) bodies.set(subrequest.referenceId, response.body);
    else if (transaction && !culprit) culprit = response;
  }
  if (!culprit) return { responses, failed: false };
  const marked = responses.map((response) =>
    response === culprit ? response : halted(response.referenceId, ROLLED_BACK),
  );
  return { responses: marked, failed: true };
}

function runOne(
  context: RestContext,
  subrequest: Subrequest,
  bodies: ReadonlyMap<string, unknown>,
  transaction: Transaction | undefined,
): SubResponse {
  let response: RestResponse;
  try {
    const url = String(resolveReferences(subrequest.url, bodies));
    const body = subrequest.body === undefined ? null : JSON.stringify(resolveReferences(subrequest.body, bodies));
    const { path, query } = splitUrl(url);
    response = context.subrequest(
      { method: subrequest.method, path, query, headers: subrequest.headers, body },
      transaction,
    );
  } catch (error) {
    response = errorResponse(error);
  }
  return {
    body: response.body ?? null,
    httpHeaders: response.headers ?? {},
    httpStatusCode: response.status,
    referenceId: subrequest.referenceId,
  };
}

function halted(referenceId: string, message: string): SubResponse {
  return { body: [{ errorCode: 'PROCESSING_HALTED', message }], httpHeaders: {}, httpStatusCode: 400, referenceId };
}

export function splitUrl(url: string): { path: string; query: Record<string, string> } {
  const parsed = new URL(url, 'http://local');
  return { path: parsed.pathname, query: Object.fromEntries(parsed.searchParams) };
}

/** `POST /composite`. */
function composite(context: RestContext): RestResponse {
  const json = asObject(parseJson(context.request.body), 'CompositeRequest');
  const subrequests = readSubrequests(json, MAX_SUBREQUESTS);
  return { status: 200, body: { compositeResponse: runSubrequests(context, subrequests, json['allOrNone'] === true) } };
}

/** `POST /composite/graph`: each graph is a transaction of its own, all or none. */
function graph(context: RestContext): RestResponse {
  const json = asObject(parseJson(context.request.body), 'CompositeGraphRequest');
  const graphs = json['graphs'];
  if (!Array.isArray(graphs))
    throw new SalesforceError('JSON_PARSER_ERROR', "The request body must have a list named 'graphs'.");
  if (graphs.length > MAX_GRAPHS)
    throw new SalesforceError('LIMIT_EXCEEDED', `No more than ${MAX_GRAPHS} graphs are allowed.`);
  // All is read before anything runs: a request that is refused has written nothing.
  const read = graphs.map((item) => readGraph(asObject(item, 'CompositeGraph')));
  const nodes = read.reduce((sum, { subrequests }) => sum + subrequests.length, 0);
  if (nodes > MAX_GRAPH_NODES)
    throw new SalesforceError('LIMIT_EXCEEDED', `No more than ${MAX_GRAPH_NODES} nodes are allowed.`);
  if (new Set(read.map(({ graphId }) => graphId)).size < read.length)
    throw new SalesforceError('INVALID_INPUT', 'Every graph needs a graphId of its own.');
  let failures = 0;
  const answers = read.map(({ graphId, subrequests }) => {
    const compositeResponse =
      failures < MAX_FAILED_GRAPHS
        ? runSubrequests(context, subrequests, true)
        : subrequests.map(({ referenceId }) => halted(referenceId, TOO_MANY_FAILURES));
    const isSuccessful = compositeResponse.every((response) => response.httpStatusCode < 300);
    if (!isSuccessful) failures++;
    return { graphId, graphResponse: { compositeResponse }, isSuccessful };
  });
  return { status: 200, body: { graphs: answers } };
}

/** @throws SalesforceError for a graph that is deeper or of more kinds than the platform takes, or asks for what graphs have not */
function readGraph(json: JsonObject): { readonly graphId: string; readonly subrequests: readonly Subrequest[] } {
  const { graphId } = json;
  if (typeof graphId !== 'string' || graphId === '')
    throw new SalesforceError('INVALID_INPUT', 'Every graph needs a graphId.');
  const subrequests = readSubrequests(json, MAX_GRAPH_NODES);
  const foreign = subrequests.find(({ url }) => !/^\/services\/data\/v\d+\.\d+\/sobjects\//i.test(url));
  if (foreign)
    throw new SalesforceError('INVALID_INPUT', `A graph holds requests for sobjects only: ${foreign.referenceId}`);
  const kinds = new Set(subrequests.map(({ method, url }) => `${method} ${url.split('/')[5]?.split('?')[0] ?? ''}`));
  if (kinds.size > MAX_GRAPH_KINDS)
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `No more than ${MAX_GRAPH_KINDS} different nodes are allowed in a graph.`,
    );
  if (depthOf(subrequests) > MAX_GRAPH_DEPTH)
    throw new SalesforceError('LIMIT_EXCEEDED', `A graph is no deeper than ${MAX_GRAPH_DEPTH} nodes.`);
  return { graphId, subrequests };
}

/** Nodes on the longest way along references. */
function depthOf(subrequests: readonly Subrequest[]): number {
  const depths = new Map<string, number>();
  for (const { referenceId, url, body } of subrequests) {
    const text = url + JSON.stringify(body ?? null);
    const parents = [...text.matchAll(/@\{(\w+)/g)].map(([, name]) => depths.get(name ?? '') ?? 0);
    depths.set(referenceId, 1 + Math.max(0, ...parents));
  }
  return Math.max(0, ...depths.values());
}

/** `POST /composite/batch`: independent requests; urls are relative to `/services/data/`. */
function batch(context: RestContext): RestResponse {
  const json = asObject(parseJson(context.request.body), 'BatchRequest');
  const requests = json['batchRequests'];
  if (!Array.isArray(requests))
    throw new SalesforceError('JSON_PARSER_ERROR', "The request body must have a list named 'batchRequests'.");
  if (requests.length > MAX_SUBREQUESTS)
    throw new SalesforceError('LIMIT_EXCEEDED', `No more than ${MAX_SUBREQUESTS} batch requests are allowed.`);
  let stopped = false;
  const results = requests.map((item) => {
    if (stopped) {
      return {
        statusCode: 412,
        result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }],
      };
    }
    const response = runBatchItem(context, asObject(item, 'BatchSubrequest'));
    if (response.status >= 400 && json['haltOnError'] === true) stopped = true;
    return { statusCode: response.status, result: response.body ?? null };
  });
  return { status: 200, body: { hasErrors: results.some((result) => result.statusCode >= 400), results } };
}

function runBatchItem(context: RestContext, item: JsonObject): RestResponse {
  const url = String(item['url'] ?? '');
  const { path, query } = splitUrl(
    url.startsWith('/services/data/') ? url : `/services/data/${url.replace(/^\//, '')}`,
  );
  const body = item['richInput'] === undefined ? null : JSON.stringify(item['richInput']);
  return context.subrequest({ method: String(item['method'] ?? 'GET').toUpperCase(), path, query, headers: {}, body });
}

export const compositeResources: readonly RestResource[] = [
  { method: 'POST', pattern: '/composite', handler: composite },
  { method: 'POST', pattern: '/composite/graph', handler: graph },
  { method: 'POST', pattern: '/composite/batch', handler: batch },
];
