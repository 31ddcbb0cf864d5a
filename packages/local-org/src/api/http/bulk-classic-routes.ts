import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { BulkOperation, JobSpec } from '../../org/bulk/bulk-types';
import { readCsv } from '../bulk/csv-reader';
import { readJsonRows } from '../bulk/json-rows';
import { isSupportedVersion } from '../rest/versions';
import type { BulkRequest, Lines } from '../worker/bulk-operations';
import type {
  ClassicBatch,
  ClassicInfo,
  ClassicJob,
  ClassicRequest,
  ClassicResult,
} from '../worker/classic-operations';
import { bearerToken } from './bearer-token';
import { body, type BulkOptions } from './bulk-routes';
import { classicError, infoXml, readInfo, resultList, resultsCsv, resultsJson } from './classic-form';

/** A batch of Bulk API 1.0 has at most 10 MB. Bulk API Limits. */
const MAX_BATCH_BYTES = 10 * 1024 * 1024;
const MAX_BATCH_ROWS = 10_000;
/** A description of a job is short. */
const MAX_INFO_BYTES = 1024 * 1024;
const READ_ROWS = 1000;

const OPERATIONS: readonly BulkOperation[] = [
  'insert',
  'update',
  'upsert',
  'delete',
  'hardDelete',
  'query',
  'queryAll',
];

/** One request to Bulk API 1.0, its session resolved. */
interface Call {
  readonly jobId: string;
  readonly batchId: string;
  readonly resultId: string;
  readonly version: number;
  /** The client speaks JSON. */
  readonly isJson: boolean;
  ask<T>(question: ClassicQuestion): Promise<T>;
  bulk<T>(question: BulkRequest): Promise<T>;
}

type ClassicQuestion = ClassicRequest extends infer Each
  ? Each extends ClassicRequest
    ? Omit<Each, 'userId'>
    : never
  : never;
type Handler = (call: Call, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Bulk API 1.0 (`/services/async`): jobs of CSV and JSON batches, and queries with CSV results. */
export function registerBulkClassic(app: FastifyInstance, options: BulkOptions): void {
  void app.register((scope, _settings, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, ready) => ready(null));
    scope.setErrorHandler((error, request, reply) => sendClassicError(request, reply, error));
    const add = (method: 'GET' | 'POST', path: string, handler: Handler): void => {
      for (const end of ['', '/'])
        scope.route({
          method,
          url: `/services/async/:version/job${path}${end}`,
          handler: (request, reply) => handler(callOf(options, request), request, reply),
        });
    };
    add('POST', '', createJob);
    add('GET', '/:id', async (call, _request, reply) =>
      sendJob(call, reply, await call.ask({ action: 'job', jobId: call.jobId })),
    );
    add('POST', '/:id', changeJob);
    add('POST', '/:id/batch', addBatch);
    add('GET', '/:id/batch', listBatches);
    add('GET', '/:id/batch/:batch', async (call, _request, reply) => {
      const { jobId, batchId } = call;
      return sendBatch(call, reply, 200, await call.ask<ClassicBatch>({ action: 'batch', jobId, batchId }));
    });
    add('GET', '/:id/batch/:batch/result', sendResults);
    add('GET', '/:id/batch/:batch/result/:result', sendQueryResult);
    done();
  });
}

/** @throws SalesforceError INVALID_SESSION_ID, NOT_FOUND */
function callOf(options: BulkOptions, request: FastifyRequest): Call {
  const header = request.headers['x-sfdc-session'];
  const { org, userId } = options.sessions.require(typeof header === 'string' ? header : bearerToken(request));
  options.usages.of(org).count();
  const params = request.params as { version: string; id?: string; batch?: string; result?: string };
  if (!isSupportedVersion(params.version))
    throw new SalesforceError('InvalidVersion', `Unknown version ${params.version}`);
  return {
    jobId: params.id ?? '',
    batchId: params.batch ?? '',
    resultId: params.result ?? '',
    version: Number(params.version),
    isJson: speaksJson(request),
    ask: (question) => org.call('classicBulk', { ...question, userId } as ClassicRequest) as Promise<never>,
    bulk: (question) => org.call('bulk', question) as Promise<never>,
  };
}

const speaksJson = (request: FastifyRequest): boolean => /json/i.test(request.headers['content-type'] ?? '');

async function text(request: FastifyRequest, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function createJob(call: Call, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = readInfo(await text(request, MAX_INFO_BYTES), call.isJson);
  const operation = OPERATIONS.find((one) => one.toLowerCase() === asked['operation']?.toLowerCase());
  if (!operation) throw new SalesforceError('InvalidJob', 'Unable to parse Job');
  const contentType = asked['contentType'] ?? (call.isJson ? 'JSON' : 'XML');
  if (contentType !== 'CSV' && contentType !== 'JSON')
    throw new UnsupportedError(`batches of content type ${contentType} in Bulk API 1.0; use CSV or JSON`);
  const spec: JobSpec = {
    operation,
    object: asked['object'] ?? '',
    ...(asked['externalIdFieldName'] ? { externalIdFieldName: asked['externalIdFieldName'] } : {}),
    ...(asked['assignmentRuleId'] ? { assignmentRuleId: asked['assignmentRuleId'] } : {}),
    columnDelimiter: 'COMMA',
    lineEnding: 'LF',
    contentType,
    concurrencyMode: asked['concurrencyMode'] === 'Serial' ? 'Serial' : 'Parallel',
    apiVersion: call.version,
  };
  return sendJob(call, reply.code(201), await call.ask({ action: 'createJob', spec }));
}

async function changeJob(call: Call, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { state = '' } = readInfo(await text(request, MAX_INFO_BYTES), call.isJson);
  return sendJob(call, reply, await call.ask({ action: 'changeJob', jobId: call.jobId, state }));
}

async function addBatch(call: Call, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { jobId } = call;
  const job = await call.ask<ClassicJob>({ action: 'job', jobId });
  if (job.isQuery) {
    const query = (await text(request, MAX_INFO_BYTES)).trim();
    return sendBatch(call, reply, 201, await call.ask<ClassicBatch>({ action: 'addQuery', jobId, query }));
  }
  const json = job.contentType === 'JSON' ? readJsonRows(await text(request, MAX_BATCH_BYTES)) : undefined;
  if (json && json.rows.length > MAX_BATCH_ROWS)
    throw new SalesforceError('InvalidBatch', `Number of records exceeded limit: ${MAX_BATCH_ROWS}`);
  const batch = await call.ask<ClassicBatch>({ action: 'startBatch', jobId });
  const { part } = batch;
  const add = (rows: readonly string[]): Promise<void> => call.bulk({ action: 'addRows', part, rows });
  try {
    if (json) await add(json.rows);
    const end = json
      ? { header: json.header, error: null }
      : // Batches of 1.0 have no setting for line endings: both are read.
        await readCsv(body(request, MAX_BATCH_BYTES), { ...job.form, lineEnding: null, maxRows: MAX_BATCH_ROWS }, add);
    await call.bulk({ action: 'endUpload', part, end });
  } catch (error) {
    await call.bulk({ action: 'cancelUpload', part });
    throw error;
  }
  return sendBatch(call, reply, 201, batch);
}

async function listBatches(call: Call, _request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const infos = await call.ask<readonly ClassicInfo[]>({ action: 'batches', jobId: call.jobId });
  const job = await call.ask<ClassicJob>({ action: 'job', jobId: call.jobId });
  if (job.contentType === 'JSON') return sendJson(reply, { batchInfo: infos });
  const list = infos.map((info) => infoXml('batchInfo', info, '')).join('');
  return sendXml(
    reply,
    `<batchInfoList xmlns="http://www.force.com/2009/06/asyncapi/dataload">${list}</batchInfoList>`,
  );
}

/** Outcomes of rows in the order of the batch, or the list of a query's results. */
async function sendResults(call: Call, _request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { jobId, batchId } = call;
  const { job, info } = await call.ask<ClassicBatch>({ action: 'batch', jobId, batchId });
  if (job.isQuery) {
    await call.ask({ action: 'openResult', jobId, batchId });
    const id = String(info['id']).replace(/^751/, '752');
    return job.contentType === 'JSON' ? sendJson(reply, [id]) : sendXml(reply, resultList([id]));
  }
  // Asked for here already: what is wrong has to be told before the answer begins.
  const first = await call.ask<readonly ClassicResult[]>({
    action: 'results',
    jobId,
    batchId,
    after: 0,
    limit: READ_ROWS,
  });
  async function* all(): AsyncIterable<readonly ClassicResult[]> {
    for (let read = first; read.length > 0;) {
      yield read;
      if (read.length < READ_ROWS) return;
      const after = read.at(-1)!.seq;
      read = await call.ask<readonly ClassicResult[]>({ action: 'results', jobId, batchId, after, limit: READ_ROWS });
    }
  }
  const isJson = job.contentType === 'JSON';
  const text = Readable.from(isJson ? resultsJson(all()) : resultsCsv(all()), { objectMode: false });
  return reply.type(isJson ? 'application/json;charset=UTF-8' : 'text/csv;charset=UTF-8').send(text);
}

async function sendQueryResult(call: Call, _request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { jobId, batchId } = call;
  if (call.resultId.slice(3, 15) !== batchId.slice(3, 15))
    throw new SalesforceError('InvalidBatch', `Unable to find result: ${call.resultId}`);
  type Opened = { source: Extract<BulkRequest, { action: 'readLines' }>['source']; header: string };
  const { source, header } = await call.ask<Opened>({ action: 'openResult', jobId, batchId });
  async function* lines(): AsyncIterable<Buffer> {
    yield Buffer.from(header);
    for (let after = 0; ;) {
      const read = await call.bulk<Lines>({ action: 'readLines', source, after, limit: READ_ROWS });
      if (read.count > 0) yield Buffer.from(read.text);
      if (read.count < READ_ROWS) return;
      after = read.last;
    }
  }
  return reply.type('text/csv;charset=UTF-8').send(Readable.from(lines(), { objectMode: false }));
}

function sendJob(call: Call, reply: FastifyReply, { info, contentType }: ClassicJob): FastifyReply {
  return call.isJson || contentType === 'JSON' ? sendJson(reply, info) : sendXml(reply, infoXml('jobInfo', info));
}

function sendBatch(call: Call, reply: FastifyReply, status: number, { info, job }: ClassicBatch): FastifyReply {
  reply.code(status);
  return call.isJson || job.contentType === 'JSON' ? sendJson(reply, info) : sendXml(reply, infoXml('batchInfo', info));
}

function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  return reply.type('application/json;charset=UTF-8').send(JSON.stringify(value));
}

function sendXml(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/xml;charset=UTF-8').send(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

/** Errors of 1.0 have names of their own, and an ended session is a bad request. Bulk API Developer Guide, "Errors". */
function sendClassicError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const { status, code, message, xml } = classicError(error);
  reply.code(status);
  return speaksJson(request)
    ? sendJson(reply, { exceptionCode: code, exceptionMessage: message })
    : sendXml(reply, xml);
}
