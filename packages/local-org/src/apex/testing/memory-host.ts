import { LimitExceededError, UnsupportedError } from '../../diagnostics';
import type { MetadataModel } from '../../metadata/model';
import type { Schema } from '../../metadata/schema';
import type { FieldValues, RecordData } from '../../metadata/values';
import { bindQuery } from '../../soql';
import type { ApexTestEnvironment } from '../engine/api';
import type { ApexHost, ApexJob, ApexLimitName, ApexSaveResult } from '../host';

const ALLOWED: Readonly<Partial<Record<ApexLimitName, number>>> = {
  queries: 100,
  queryRows: 50_000,
  aggregateQueries: 300,
  soslQueries: 20,
  dmlStatements: 150,
  dmlRows: 10_000,
  callouts: 100,
  futureCalls: 50,
  queueableJobs: 50,
  emailInvocations: 10,
  cpuTime: 10_000,
  heapSize: 6_000_000,
};

/** Rows by object; a test environment copies and restores them. */
export type MemoryTables = Map<string, Map<string, FieldValues>>;

/**
 * An `ApexHost` without an org: rows in memory, no queries beyond counting a whole object, no automation. For tests of the
 * language and for conformance runs of code that needs no database.
 */
export class MemoryHost implements ApexHost {
  userId = '005000000000001AAA';
  readonly timeZone = 'America/Los_Angeles';
  quiddity = 'RUNTEST_SYNC';
  readonly requestId = 'TID:0000000000000000';
  readonly cache = new Map<string, unknown>();
  readonly logged: string[] = [];
  readonly jobs: ApexJob[] = [];
  private spent = new Map<ApexLimitName, number>();
  private readonly kept: Map<ApexLimitName, number>[] = [];
  private readonly savepoints: MemoryTables[] = [];
  private sequence = 0;

  constructor(
    readonly schema: Schema,
    readonly model: MetadataModel,
    public tables: MemoryTables = new Map(),
    readonly isTest = true,
  ) {}

  now(): Date {
    return new Date();
  }

  readonly limits = {
    used: (limit: ApexLimitName): number => this.spent.get(limit) ?? 0,
    allowed: (limit: ApexLimitName): number => ALLOWED[limit] ?? 1000,
    consume: (limit: ApexLimitName, amount: number): void => {
      const used = (this.spent.get(limit) ?? 0) + amount;
      this.spent.set(limit, used);
      if (limit !== 'cpuTime' && used > (ALLOWED[limit] ?? 1000))
        throw new LimitExceededError(limit, `Too many ${limit}: ${used}`);
    },
  };

  compileQuery(soql: string): ReturnType<typeof bindQuery> {
    return bindQuery(soql, this.schema, { dialect: 'apex' });
  }

  query(query: { readonly text: string; readonly object: string; readonly isCount: boolean }): {
    records: RecordData[];
    totalSize: number;
  } {
    this.limits.consume('queries', 1);
    const rows = [...this.table(query.object).values()];
    if (/\b(where|group|having)\b/i.test(query.text)) throw new UnsupportedError('SOQL in the memory host');
    return { records: rows.map((fields) => ({ type: query.object, fields: { ...fields } })), totalSize: rows.length };
  }

  readAgain(): never {
    throw new UnsupportedError('query locators in the memory host');
  }

  search(): readonly (readonly RecordData[])[] {
    return [];
  }

  private table(object: string): Map<string, FieldValues> {
    let table = this.tables.get(object);
    if (!table) this.tables.set(object, (table = new Map()));
    return table;
  }

  private static readonly ok = (id: string, created = false): ApexSaveResult => ({
    id,
    success: true,
    created,
    errors: [],
  });

  insert(records: readonly RecordData[]): ApexSaveResult[] {
    this.limits.consume('dmlStatements', 1);
    return records.map((r) => {
      const prefix = this.schema.object(r.type)?.keyPrefix ?? 'a00';
      const id = `${prefix}${String(++this.sequence + this.table(r.type).size * 1000).padStart(12, '0')}AAA`;
      this.table(r.type).set(id, { ...(r.fields as FieldValues), Id: id });
      return MemoryHost.ok(id, true);
    });
  }

  update(records: readonly RecordData[]): ApexSaveResult[] {
    this.limits.consume('dmlStatements', 1);
    return records.map((r) => {
      const id = r.fields['Id'] as string;
      const row = this.table(r.type).get(id);
      if (!row)
        return {
          id,
          success: false,
          created: false,
          errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }],
        };
      Object.assign(row, r.fields);
      return MemoryHost.ok(id);
    });
  }

  upsert(records: readonly RecordData[]): ApexSaveResult[] {
    return records.map((r) => (r.fields['Id'] ? this.update([r]) : this.insert([r]))[0] as ApexSaveResult);
  }

  delete(ids: readonly string[]): ApexSaveResult[] {
    this.limits.consume('dmlStatements', 1);
    return ids.map((id) => {
      for (const table of this.tables.values()) table.delete(id);
      return MemoryHost.ok(id);
    });
  }

  undelete(): never {
    throw new UnsupportedError('undelete in the memory host');
  }
  emptyRecycleBin(ids: readonly string[]): ApexSaveResult[] {
    return ids.map((id) => MemoryHost.ok(id));
  }
  merge(): never {
    throw new UnsupportedError('merge in the memory host');
  }
  convertLeads(): never {
    throw new UnsupportedError('lead conversion in the memory host');
  }
  publish(events: readonly RecordData[]): ApexSaveResult[] {
    return events.map((_, i) => MemoryHost.ok(`e0000000000000${i}AAA`));
  }

  private copyTables(): MemoryTables {
    return new Map(
      [...this.tables].map(([name, rows]) => [name, new Map([...rows].map(([id, row]) => [id, { ...row }]))]),
    );
  }
  setSavepoint(): number {
    return this.savepoints.push(this.copyTables()) - 1;
  }
  rollback(savepoint: number): void {
    this.tables = this.savepoints[savepoint] as MemoryTables;
  }
  releaseSavepoint(): void {}

  enqueue(job: ApexJob): string {
    this.jobs.push(job);
    return `707${String(this.jobs.length).padStart(12, '0')}AAA`;
  }
  abortJob(): void {}
  drainAsync(): void {}
  deliverEvents(): void {}
  failEvents(): void {}
  callout(): never {
    throw new UnsupportedError('callouts in the memory host');
  }
  sendEmail(messages: readonly unknown[]): ApexSaveResult[] {
    return messages.map(() => MemoryHost.ok(''));
  }
  sendCustomNotification(): void {}
  startFlow(name: string): never {
    throw new UnsupportedError(`flow ${name} in the memory host`);
  }
  approval(operation: string): never {
    throw new UnsupportedError(`approval ${operation} in the memory host`);
  }
  objectAccess(): { create: boolean; read: boolean; edit: boolean; delete: boolean } {
    return { create: true, read: true, edit: true, delete: true };
  }
  fieldAccess(): { read: boolean; edit: boolean; create: boolean } {
    return { read: true, edit: true, create: true };
  }
  hasCustomPermission(): boolean {
    return false;
  }
  userInfo(): FieldValues {
    return {
      Id: this.userId,
      Username: 'test@example.com',
      FirstName: 'Test',
      LastName: 'User',
      Name: 'Test User',
      Email: 'test@example.com',
      ProfileId: '00e000000000001AAA',
      LanguageLocaleKey: 'en_US',
      LocaleSidKey: 'en_US',
      TimeZoneSidKey: this.timeZone,
      UserType: 'Standard',
    };
  }
  organization(): FieldValues {
    return { Id: '00D000000000001AAA', Name: 'Test' };
  }
  hasAccessToClass(): boolean {
    return true;
  }
  runAs<T>(userId: string, action: () => T): T {
    const before = this.userId;
    this.userId = userId;
    try {
      return action();
    } finally {
      this.userId = before;
    }
  }
  startTest(): void {
    this.kept.push(this.spent);
    this.spent = new Map();
  }
  stopTest(): void {
    this.drainAsync();
    this.spent = this.kept.pop() ?? new Map();
  }
  setFixedSearchResults(): void {}
  setCreatedDate(): void {}
  log(_event: string, _line: number, detail: string): void {
    this.logged.push(detail);
  }
  randomBytes(length: number): Uint8Array {
    return new Uint8Array(length).fill(7);
  }
}

/** A test environment over one set of rows. */
export function memoryEnvironment(schema: Schema, model: MetadataModel): ApexTestEnvironment {
  let host = new MemoryHost(schema, model);
  return {
    createHost: () => (host = new MemoryHost(schema, model, host.tables)),
    isolate: (work) => {
      const savepoint = host.setSavepoint();
      const owner = host;
      try {
        return work();
      } finally {
        owner.rollback(savepoint);
        host = owner;
      }
    },
  };
}
