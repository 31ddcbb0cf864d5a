import { SalesforceError } from '../../diagnostics';
import type { RecordData } from '../../metadata/values';
import type { BoundQuery, PlannedQuery } from '../../soql';
import type { QueuedWork } from '../async/async-queue';
import type { OrgCore } from '../core';
import { SCOPE_BIND } from '../engines/query-compiler';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { BulkStore } from './bulk-store';
import { csvLine } from './csv-lines';
import { partOf, queueStep } from './ingest-work';
import { DELIMITERS, isEnded, RowStatus, type BulkJob, type BulkPart } from './bulk-types';

/** Rows read in one step. */
const STEP_ROWS = 1000;

/**
 * Compiles a query for the user who asks.
 * @throws SalesforceError for a query that is wrong, or that the Bulk API does not run: groups, aggregates, OFFSET, TYPEOF, child
 * queries, compound and binary fields. Developer Guide, "Understanding Bulk API 2.0 Query", SOQL Considerations.
 */
export function compileBulkQuery(org: OrgCore, soql: string, userId: string): PlannedQuery {
  const query = org.deployed.queries.compile(soql, 'api') as PlannedQuery;
  const { plan } = query;
  if (query.isCount || query.isAggregate) throw refused('Aggregate functions and GROUP BY not supported in Bulk Query');
  if (plan.children.length > 0) throw refused('Aggregate Relationships not supported in Bulk Query');
  if (plan.typeOfs.length > 0) throw refused('TYPEOF not supported in Bulk Query');
  if (plan.offset !== null) throw refused('OFFSET not supported in Bulk Query');
  for (const { expression } of plan.columns) {
    if (expression.type === 'address' || expression.type === 'location')
      throw new SalesforceError('FUNCTIONALITY_NOT_ENABLED', 'Selecting compound data not supported in Bulk Query');
    if (expression.type === 'base64') throw refused('Binary fields cannot be selected in Bulk queries');
  }
  org.security.checkQuery(query, userId);
  return query;
}

const refused = (text: string): SalesforceError => new SalesforceError('FEATURENOTENABLED', text);

/**
 * Runs a query in steps: first the ids of its rows, then the rows by their ids. The file of the answer is written row by row, so
 * that an answer of any size needs no memory of its own.
 */
export class QueryWork {
  constructor(
    private readonly org: OrgCore,
    private readonly store: BulkStore,
  ) {}

  run(tx: OrgTransaction, works: readonly QueuedWork[]): void {
    const found = this.open(works);
    if (!found) return;
    const { job, part } = found;
    const started = performance.now();
    const query = compileBulkQuery(this.org, part.query!, job.ownerId);
    if (part.state === 'Queued') this.find(tx, job, part, query);
    else if (!this.read(tx, job, part, query)) return;
    const now = this.now();
    const { activeMs } = this.store.part(part.job, part.part)!;
    this.store.changePart(part, { active_ms: activeMs + (performance.now() - started), changed_at: now });
    queueStep(this.org, part, job.ownerId);
  }

  failed(works: readonly QueuedWork[], error: unknown): void {
    const found = this.open(works);
    if (!found) return;
    const { job, part } = found;
    const text = error instanceof Error ? error.message : String(error);
    const code = error instanceof SalesforceError ? `${error.errorCode}: ` : '';
    const message = `InvalidBatch : Failed to process query: ${code}${text}`;
    const now = this.now();
    this.store.changePart(part, { state: 'Failed', message, changed_at: now });
    if (job.kind === 'V2Query') this.store.changeJob(job.seq, { state: 'Failed', error: message, changed_at: now });
  }

  private open(works: readonly QueuedWork[]): { job: BulkJob; part: BulkPart } | undefined {
    const { job: seq, part: number } = partOf(works);
    const job = this.store.jobBySeq(seq);
    const part = this.store.part(seq, number);
    return job && part && !isEnded(job.state) ? { job, part } : undefined;
  }

  /** Notes which rows there are, in their order. */
  private find(tx: OrgTransaction, job: BulkJob, part: BulkPart, query: BoundQuery): void {
    let total = 0;
    const parameters = tx.queryParameters({ access: tx.access, allRows: job.spec.operation === 'queryAll' }, true);
    this.org.store.eachId(query, parameters, (id) => this.store.addFound(part, ++total, id));
    const header = JSON.stringify((query.columns ?? []).map((column) => column.name));
    const now = this.now();
    this.store.changePart(part, { state: 'InProgress', upload: 'complete', header, total, started_at: now });
    if (job.kind === 'V2Query') this.store.changeJob(job.seq, { state: 'InProgress', changed_at: now });
  }

  /** Writes the lines of the next rows; answers whether there were any. A row that is gone by now leaves no line. */
  private read(tx: OrgTransaction, job: BulkJob, part: BulkPart, query: BoundQuery): boolean {
    const rows = this.store.rows(part, RowStatus.Pending, 0, STEP_ROWS);
    if (rows.length === 0) {
      this.store.changePart(part, { state: 'Completed', changed_at: this.now() });
      if (job.kind === 'V2Query') this.store.changeJob(job.seq, { state: 'JobComplete', changed_at: this.now() });
      return false;
    }
    const ids = rows.map((row) => row.recordId!);
    const { records } = tx.runQuery(withId(this.org.deployed.queries.byIds(query)), {
      access: tx.access,
      allRows: job.spec.operation === 'queryAll',
      binds: new Map([[SCOPE_BIND, ids]]),
      rowLimit: 'queryLocatorRows',
    });
    const byId = new Map(records.map((record) => [String(record.fields[ROW_ID]), record]));
    const paths = (part.header ?? []).map((name) => name.split('.'));
    const delimiter = DELIMITERS[job.spec.columnDelimiter];
    for (const row of rows) {
      const record = byId.get(row.recordId!);
      const line = record
        ? csvLine(
            paths.map((path) => cellOf(record, path)),
            delimiter,
          )
        : '';
      this.store.writeFound(part, row.seq, record ? RowStatus.Saved : RowStatus.Failed, line);
    }
    this.store.changePart(part, { processed: part.processed + records.length });
    return true;
  }

  private now(): string {
    return this.org.clock.now().toISOString();
  }
}

/** Key under which each record tells its id, whether the query selects it or not. No field has this name. */
const ROW_ID = ' rowId';

function withId(query: BoundQuery): BoundQuery {
  const planned = query as PlannedQuery;
  const id = { kind: 'field', hops: [], object: query.object, field: null, name: 'Id', type: 'id' } as const;
  const plan = { ...planned.plan, columns: [...planned.plan.columns, { path: [ROW_ID], expression: id }] };
  return { ...planned, plan } as BoundQuery;
}

function cellOf(record: RecordData, path: readonly string[]): string | number | boolean | null {
  let value: RecordData['fields'][string] | undefined = record;
  for (const name of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    value = value.fields[name];
  }
  return value === undefined || (value !== null && typeof value === 'object') ? null : value;
}
