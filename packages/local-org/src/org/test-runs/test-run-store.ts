import type { FieldValues } from '../../metadata/values';
import { completeRow } from '../async/apex-jobs';
import type { Org } from '../org';

/** One class of a run. */
export interface QueuedClass {
  /** Id of its `ApexTestQueueItem`. */
  readonly itemId: string;
  readonly name: string;
  /** Null: all test methods of the class. */
  readonly methods: readonly string[] | null;
}

/** A run that was asked for. */
export interface TestRun {
  /** Id of its `AsyncApexJob`. */
  readonly id: string;
  /** Id of its `ApexTestRunResult`. */
  readonly resultId: string;
  readonly userId: string;
  readonly classes: readonly QueuedClass[];
  readonly skipCodeCoverage: boolean;
  /** So many may fail; with one more, what has not begun is skipped. Null: all tests run. */
  readonly maxFailedTests: number | null;
}

/** Test runs in the org's database: what is asked for in a table of the org's own, what came of it in the platform's objects. */
export class TestRunStore {
  constructor(private readonly org: Org) {
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_test_run (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, run TEXT NOT NULL, done INTEGER NOT NULL)',
    );
  }

  add(run: TestRun): void {
    this.org.store.system.run('INSERT INTO sys_test_run (id, run, done) VALUES (?, ?, 0)', run.id, JSON.stringify(run));
  }

  /** The oldest run that is not done: runs go one after another. */
  next(): TestRun | undefined {
    const [row] = this.org.store.system.all<{ run: string }>(
      'SELECT run FROM sys_test_run WHERE done = 0 ORDER BY seq LIMIT 1',
    );
    return row ? (JSON.parse(row.run) as TestRun) : undefined;
  }

  finish(id: string): void {
    this.org.store.system.run('UPDATE sys_test_run SET done = 1 WHERE id = ?', id);
  }

  row(object: string, id: string): FieldValues {
    return this.org.store.read(object, [id]).get(id) ?? {};
  }

  /** Inserts one row, complete with its audit fields; answers its id. */
  insert(object: string, values: FieldValues, userId: string): string {
    const plan = this.org.deployed.plans.find(object);
    if (!plan) throw new TypeError(`The schema has no ${object}.`);
    const now = this.org.now().toISOString();
    const Id = typeof values['Id'] === 'string' ? values['Id'] : this.org.store.nextId(object);
    const audit = {
      CreatedDate: now,
      CreatedById: userId,
      LastModifiedDate: now,
      LastModifiedById: userId,
      SystemModstamp: now,
    };
    this.org.store.insert(object, [completeRow(plan, { ...audit, ...values, Id })]);
    return Id;
  }

  update(object: string, id: string, values: FieldValues): void {
    const plan = this.org.deployed.plans.find(object);
    const now = this.org.now().toISOString();
    const audit = Object.fromEntries(
      ['LastModifiedDate', 'SystemModstamp'].filter((name) => plan?.has(name)).map((name) => [name, now]),
    );
    this.org.store.update(object, [{ Id: id, ...audit, ...values }]);
  }

  /** All of `work` is written, or nothing. */
  inTransaction<T>(work: () => T): T {
    const { store } = this.org;
    if (store.inTransaction) return work();
    store.begin();
    try {
      const result = work();
      store.commit();
      return result;
    } catch (error) {
      store.rollback();
      throw error;
    }
  }
}
