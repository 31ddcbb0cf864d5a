import { z } from 'zod';
import { SalesforceError } from '../../../diagnostics';
import {
  DELIMITERS,
  LINE_ENDINGS,
  type BulkKind,
  type DelimiterName,
  type JobSpec,
} from '../../../org/bulk/bulk-types';
import { readCsvText } from '../../bulk/csv-reader';
import { jobInfo, jobSummary } from '../../bulk/job-json';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Jobs in one page of a list. */
const LIST_PAGE = 1000;
/** Rows of one page that `resultPages` offers for parallel download, and pages in one of its answers. */
const RESULT_PAGE_ROWS = 50_000;
const RESULT_PAGES = 5;
/** Characters of data that a job may bring along when it is created. */
const MAX_INLINE_CHARACTERS = 100_000;

const INGEST: readonly BulkKind[] = ['V2Ingest'];
const QUERY: readonly BulkKind[] = ['V2Query'];

const delimiter = z.enum(Object.keys(DELIMITERS) as [DelimiterName, ...DelimiterName[]]).default('COMMA');
const lineEnding = z.enum(Object.keys(LINE_ENDINGS) as ['LF', 'CRLF']).default('LF');
const contentType = z.literal('CSV').default('CSV');

/** Body of `POST /jobs/ingest`. "Create a Job". */
const ingestSchema = z.strictObject({
  object: z.string().min(1),
  operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
  externalIdFieldName: z.string().nullish(),
  assignmentRuleId: z.string().nullish(),
  columnDelimiter: delimiter,
  lineEnding,
  contentType,
});

/** Body of `POST /jobs/query`. "Create a Query Job". */
const querySchema = z.strictObject({
  operation: z.enum(['query', 'queryAll']),
  query: z.string().min(1),
  columnDelimiter: delimiter,
  lineEnding,
  contentType,
});

const stateSchema = z.object({ state: z.enum(['UploadComplete', 'Aborted']) });

/** @throws SalesforceError INVALIDJOB naming the first member that is wrong */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys')
    throw new SalesforceError('JSON_PARSER_ERROR', `Unrecognized field "${issue.keys[0] ?? ''}" at [line:1, column:1]`);
  throw new SalesforceError('INVALIDJOB', `InvalidJob : ${member === '' ? '' : `${member}: `}${issue?.message ?? ''}`);
}

function apiVersion(context: RestContext): number {
  return Number(context.version);
}

function createIngest(context: RestContext): RestResponse {
  const { content, ...body } = asObject(parseJson(context.request.body), 'JobInfo');
  const isMultipart = /^multipart\/form-data/i.test(context.request.headers['content-type'] ?? '');
  const asked = read(ingestSchema, isMultipart || content === undefined ? body : { content, ...body });
  const { externalIdFieldName, assignmentRuleId, ...rest } = asked;
  const spec: JobSpec = {
    ...rest,
    ...(externalIdFieldName ? { externalIdFieldName } : {}),
    ...(assignmentRuleId ? { assignmentRuleId } : {}),
    concurrencyMode: 'Parallel',
    apiVersion: apiVersion(context),
  };
  const text = isMultipart && typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined;
  if (text !== undefined && text.length > MAX_INLINE_CHARACTERS)
    throw new SalesforceError('INVALIDJOB', `InvalidJob : content exceeds ${MAX_INLINE_CHARACTERS} characters`);
  const { bulk } = context.org;
  const job = bulk.create(context.request.userId, 'V2Ingest', spec);
  if (text === undefined) return { status: 200, body: jobSummary(job) };
  const { rows, ...end } = readCsvText(text, spec);
  const part = bulk.startUpload(job);
  bulk.addRows(part, rows);
  bulk.endUpload(part, end);
  return { status: 200, body: jobSummary(bulk.close(job)) };
}

function createQuery(context: RestContext): RestResponse {
  const asked = read(querySchema, asObject(parseJson(context.request.body), 'JobInfo'));
  const spec: JobSpec = { ...asked, object: '', concurrencyMode: 'Parallel', apiVersion: apiVersion(context) };
  return { status: 200, body: jobSummary(context.org.bulk.create(context.request.userId, 'V2Query', spec)) };
}

const one =
  (kinds: readonly BulkKind[]) =>
  (context: RestContext): RestResponse => {
    const job = context.org.bulk.job(context.request.userId, context.params['id'] ?? '', kinds);
    return { status: 200, body: jobInfo(job, context.org.bulk.parts(job)) };
  };

const change =
  (kinds: readonly BulkKind[]) =>
  (context: RestContext): RestResponse => {
    const { bulk } = context.org;
    const job = bulk.job(context.request.userId, context.params['id'] ?? '', kinds);
    const { state } = read(stateSchema, asObject(parseJson(context.request.body), 'JobInfo'));
    if (state === 'UploadComplete' && kinds === QUERY)
      throw new SalesforceError('INVALIDJOB', 'InvalidJob : state: a query job can be changed to Aborted only');
    return { status: 200, body: jobSummary(state === 'Aborted' ? bulk.abort(job) : bulk.close(job)) };
  };

const remove =
  (kinds: readonly BulkKind[]) =>
  (context: RestContext): RestResponse => {
    const { bulk } = context.org;
    bulk.remove(bulk.job(context.request.userId, context.params['id'] ?? '', kinds));
    return { status: 204 };
  };

/** `GET /jobs/ingest?jobType=&concurrencyMode=&isPkChunkingEnabled=&queryLocator=`. "Get All Jobs". */
const list =
  (path: string, kinds: readonly BulkKind[]) =>
  (context: RestContext): RestResponse => {
    const { jobType, concurrencyMode, queryLocator, isPkChunkingEnabled } = context.request.query;
    const asked = jobType === undefined ? kinds : kinds.filter((kind) => kind === jobType);
    const after = queryLocator === undefined ? 0 : Number(Buffer.from(queryLocator, 'base64').toString());
    if (!Number.isInteger(after)) throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    const { bulk } = context.org;
    const jobs = bulk.list(context.request.userId, asked, after, LIST_PAGE + 1);
    const page = jobs.slice(0, LIST_PAGE);
    const last = page.at(-1)?.seq ?? 0;
    const locator = encodeURIComponent(Buffer.from(String(last)).toString('base64'));
    const shown = page
      .filter((job) => concurrencyMode === undefined || job.spec.concurrencyMode === concurrencyMode)
      .filter(() => isPkChunkingEnabled?.toLowerCase() !== 'true');
    return {
      status: 200,
      body: {
        done: jobs.length <= LIST_PAGE,
        records: shown.map((job) => ({ ...jobSummary(job), jobType: job.kind })),
        nextRecordsUrl: jobs.length > LIST_PAGE ? `${context.base}${path}?queryLocator=${locator}` : null,
      },
    };
  };

/** A place in a query's answer: the row that it comes after, and how many rows the page has when that is fixed. */
export interface ResultPlace {
  readonly after: number;
  readonly rows: number | undefined;
}

export function encodeLocator({ after, rows }: ResultPlace): string {
  return Buffer.from(rows === undefined ? String(after) : `${after}.${rows}`).toString('base64url');
}

/** @throws SalesforceError INVALID_QUERY_LOCATOR */
export function decodeLocator(text: string): ResultPlace {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(Buffer.from(text, 'base64').toString());
  if (!match) throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  return { after: Number(match[1]), rows: match[2] === undefined ? undefined : Number(match[2]) };
}

/** `GET /jobs/query/{id}/resultPages`: addresses of pages that can be read side by side. "Get Parallel Results". */
function resultPages(context: RestContext): RestResponse {
  const { bulk } = context.org;
  const job = bulk.job(context.request.userId, context.params['id'] ?? '', QUERY);
  const [part] = bulk.parts(job);
  if (job.state !== 'JobComplete' || !part)
    throw new SalesforceError('INVALIDJOBSTATE', `Job is not complete: ${job.state}`);
  const starts = [0, ...bulk.pageEnds(part, RESULT_PAGE_ROWS)].filter((end) => end < part.total || end === 0);
  const from = Number(context.request.query['page'] ?? 0);
  const shown = starts.slice(from, from + RESULT_PAGES);
  const path = `${context.base}/jobs/query/${job.id}`;
  const isDone = from + RESULT_PAGES >= starts.length;
  return {
    status: 200,
    body: {
      resultPages: shown.map((after) => ({
        resultUrl: `${path}/results?locator=${encodeLocator({ after, rows: RESULT_PAGE_ROWS })}`,
      })),
      ...(isDone ? {} : { nextRecordsUrl: `${path}/resultPages?page=${from + RESULT_PAGES}` }),
      done: isDone,
    },
  };
}

/** Everything of Bulk API 2.0 that is JSON; uploads and results are streams and have routes of their own. */
export const bulkResources: readonly RestResource[] = [
  { method: 'POST', pattern: '/jobs/ingest', handler: createIngest },
  { method: 'GET', pattern: '/jobs/ingest', handler: list('/jobs/ingest', ['V2Ingest', 'Classic']) },
  { method: 'GET', pattern: '/jobs/ingest/:id', handler: one(['V2Ingest', 'Classic']) },
  { method: 'PATCH', pattern: '/jobs/ingest/:id', handler: change(INGEST) },
  { method: 'DELETE', pattern: '/jobs/ingest/:id', handler: remove(INGEST) },
  { method: 'POST', pattern: '/jobs/query', handler: createQuery },
  { method: 'GET', pattern: '/jobs/query', handler: list('/jobs/query', QUERY) },
  { method: 'GET', pattern: '/jobs/query/:id', handler: one(QUERY) },
  { method: 'PATCH', pattern: '/jobs/query/:id', handler: change(QUERY) },
  { method: 'DELETE', pattern: '/jobs/query/:id', handler: remove(QUERY) },
  { method: 'GET', pattern: '/jobs/query/:id/resultPages', handler: resultPages },
];
