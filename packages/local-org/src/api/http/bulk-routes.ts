import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SalesforceError } from '../../diagnostics';
import { readCsv } from '../bulk/csv-reader';
import { decodeLocator, encodeLocator } from '../rest/resources/bulk-jobs';
import { isSupportedVersion } from '../rest/versions';
import type { BulkRequest, IngestResult, Lines, OpenedResult, StartedUpload } from '../worker/bulk-operations';
import type { ApiUsages } from './api-usage';
import { bearerToken } from './bearer-token';
import type { SessionStore } from './sessions';

export interface BulkOptions {
  readonly sessions: SessionStore;
  readonly usages: ApiUsages;
}

/** A job takes 150 MB. Bulk API Limits and Allocations. */
const MAX_UPLOAD_BYTES = 150 * 1024 * 1024;
/** Rows asked of the org at a time: the org answers others in between. */
const READ_ROWS = 1000;

/** As the guide and clients spell them. */
const RESULTS: Readonly<Record<string, IngestResult>> = {
  successfulResults: 'successful',
  successfulresults: 'successful',
  failedResults: 'failed',
  failedresults: 'failed',
  unprocessedRecords: 'unprocessed',
  unprocessedrecords: 'unprocessed',
};

/** The streams of Bulk API 2.0: a file goes in and results come out row by row, whatever their size. */
export function registerBulk(app: FastifyInstance, options: BulkOptions): void {
  void app.register((scope, _settings, done) => {
    // Bodies are read as they come, whatever their type says.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, ready) => ready(null));
    const jobs = '/services/data/:version/jobs';
    for (const end of ['', '/']) {
      scope.put(`${jobs}/ingest/:id/batches${end}`, (request, reply) => upload(options, request, reply));
      for (const [name, result] of Object.entries(RESULTS))
        scope.get(`${jobs}/ingest/:id/${name}${end}`, (request, reply) =>
          ingestResult(options, result, request, reply),
        );
      scope.get(`${jobs}/query/:id/results${end}`, (request, reply) => queryResult(options, request, reply));
    }
    done();
  });
}

/** The user and the org of a request. @throws SalesforceError INVALID_SESSION_ID, NOT_FOUND */
function caller(
  options: BulkOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): { readonly userId: string; readonly jobId: string; ask<T>(question: BulkRequest): Promise<T> } {
  const { userId, org } = options.sessions.require(bearerToken(request));
  const usage = options.usages.of(org);
  usage.count();
  reply.header('Sforce-Limit-Info', usage.header());
  const { version, id } = request.params as { version: string; id: string };
  if (!/^v\d+\.\d$/.test(version) || !isSupportedVersion(version.slice(1))) throw notFound();
  return { userId, jobId: id, ask: (question) => org.call('bulk', question) as Promise<never> };
}

const notFound = (): SalesforceError =>
  new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);

async function upload(options: BulkOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { userId, jobId, ask } = caller(options, request, reply);
  const { part, form } = await ask<StartedUpload>({ action: 'startUpload', userId, jobId });
  try {
    const end = await readCsv(body(request), form, (rows) => ask({ action: 'addRows', part, rows }));
    await ask({ action: 'endUpload', part, end });
  } catch (error) {
    await ask({ action: 'cancelUpload', part });
    throw error;
  }
  return reply.code(201).send();
}

/** The body as it arrives, unpacked. @throws SalesforceError when it is longer than a job may be */
export async function* body(request: FastifyRequest, limit = MAX_UPLOAD_BYTES): AsyncIterable<Buffer> {
  const isPacked = /\bgzip\b/i.test(request.headers['content-encoding'] ?? '');
  const source = isPacked ? request.raw.pipe(createGunzip()) : request.raw;
  let bytes = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit)
      throw new SalesforceError(
        'REQUEST_ENTITY_TOO_LARGE',
        `The request is larger than ${limit} bytes, the most that a job may have.`,
        [],
        413,
      );
    yield chunk;
  }
}

async function ingestResult(
  options: BulkOptions,
  result: IngestResult,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { userId, jobId, ask } = caller(options, request, reply);
  const opened = await ask<OpenedResult>({ action: 'openIngestResult', userId, jobId, result });
  return send(reply, opened, 0, ask);
}

async function queryResult(options: BulkOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { userId, jobId, ask } = caller(options, request, reply);
  const { locator, maxRecords } = request.query as { locator?: string; maxRecords?: string };
  const place = locator === undefined ? { after: 0, rows: undefined } : decodeLocator(locator);
  const asked = maxRecords === undefined ? undefined : Number(maxRecords);
  if (asked !== undefined && !(Number.isInteger(asked) && asked > 0))
    throw new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', `Invalid value for maxRecords: ${maxRecords ?? ''}`);
  const opened = await ask<OpenedResult>({
    action: 'openQueryResult',
    userId,
    jobId,
    after: place.after,
    maxRecords: place.rows ?? asked,
  });
  // The last page says the word null, and clients look for it.
  reply.header(
    'Sforce-Locator',
    opened.next === null ? 'null' : encodeLocator({ after: opened.next, rows: place.rows }),
  );
  reply.header('Sforce-NumberOfRecords', String(opened.rows ?? 0));
  return send(reply, opened, place.after, ask);
}

type Ask = <T>(question: BulkRequest) => Promise<T>;

function send(reply: FastifyReply, opened: OpenedResult, after: number, ask: Ask): FastifyReply {
  return reply.type('text/csv;charset=UTF-8').send(Readable.from(lines(opened, after, ask), { objectMode: false }));
}

async function* lines({ source, header, rows }: OpenedResult, after: number, ask: Ask): AsyncIterable<Buffer> {
  yield Buffer.from(header);
  let left = rows ?? Infinity;
  for (let last = after; left > 0;) {
    const limit = Math.min(left, READ_ROWS);
    const read = await ask<Lines>({ action: 'readLines', source, after: last, limit });
    if (read.count > 0) yield Buffer.from(read.text);
    left -= read.count;
    last = read.last;
    if (read.count < limit) return;
  }
}
