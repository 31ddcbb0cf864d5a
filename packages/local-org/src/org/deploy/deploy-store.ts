import { SalesforceError } from '../../diagnostics';
import { completeRow } from '../async/apex-jobs';
import type { OrgCore } from '../core';
import { idChecksum } from '../../soql/ids';
import type { DeployDetails, DeployRequestOptions, DeployResult } from './deploy-types';
import { NO_DETAILS } from './deploy-types';

/** A recent validation may be deployed for ten days. Metadata API Developer Guide, deployRecentValidation(). */
export const VALIDATION_LIFETIME_MS = 10 * 24 * 60 * 60 * 1000;
/** Finished deploys are kept as long as Deployment Status shows them. */
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

interface Row {
  readonly id: string;
  readonly options: string;
  readonly result: string;
  readonly details: string;
  readonly quick: number;
}

/** Deploys, their files while they are needed, and their results, in the org's database. */
export class DeployStore {
  constructor(private readonly org: OrgCore) {
    const { system } = org.store;
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_deploy (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, options TEXT NOT NULL, result TEXT NOT NULL, ' +
        'details TEXT NOT NULL, quick INTEGER NOT NULL, done INTEGER NOT NULL)',
    );
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_deploy_file (deploy TEXT NOT NULL, path TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (deploy, path))',
    );
  }

  newId(): string {
    const id15 = `0Af${this.org.store.nextId('Metadata.DeployRequest').slice(3, 15)}`;
    return id15 + idChecksum(id15);
  }

  /** @param quick a deploy of files that an earlier validation brought */
  add(
    result: DeployResult,
    options: DeployRequestOptions,
    files: ReadonlyMap<string, Uint8Array>,
    quick: boolean,
  ): void {
    const { system } = this.org.store;
    this.inTransaction(() => {
      system.run(
        'INSERT INTO sys_deploy (id, options, result, details, quick, done) VALUES (?, ?, ?, ?, ?, 0)',
        result.id,
        JSON.stringify(options),
        JSON.stringify(result),
        JSON.stringify(NO_DETAILS),
        quick ? 1 : 0,
      );
      for (const [path, body] of files)
        system.run(
          'INSERT INTO sys_deploy_file (deploy, path, body) VALUES (?, ?, ?)',
          result.id,
          path,
          Buffer.from(body).toString('base64'),
        );
      this.forgetOld();
      this.mirror(result, options);
    });
  }

  private inTransaction(work: () => void): void {
    const { store } = this.org;
    if (store.inTransaction) return work();
    store.begin();
    try {
      work();
      store.commit();
    } catch (error) {
      store.rollback();
      throw error;
    }
  }

  save(result: DeployResult, options: DeployRequestOptions, details?: DeployDetails, keepFiles = true): void {
    const { system } = this.org.store;
    this.inTransaction(() => {
      system.run(
        'UPDATE sys_deploy SET result = ?, done = ? WHERE id = ?',
        JSON.stringify(result),
        result.done ? 1 : 0,
        result.id,
      );
      if (details) system.run('UPDATE sys_deploy SET details = ? WHERE id = ?', JSON.stringify(details), result.id);
      if (!keepFiles) system.run('DELETE FROM sys_deploy_file WHERE deploy = ?', result.id);
      this.mirror(result, options);
    });
  }

  /** @throws SalesforceError INVALID_CROSS_REFERENCE_KEY for an id that no deploy has */
  read(id: string): { result: DeployResult; options: DeployRequestOptions; details: DeployDetails; quick: boolean } {
    const wanted = id.length === 15 ? id + idChecksum(id) : id;
    const [row] = this.org.store.system.all<Row>('SELECT * FROM sys_deploy WHERE id = ?', wanted);
    if (!row) throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', `invalid id ${id}`);
    return {
      result: JSON.parse(row.result) as DeployResult,
      options: JSON.parse(row.options) as DeployRequestOptions,
      details: JSON.parse(row.details) as DeployDetails,
      quick: row.quick === 1,
    };
  }

  files(id: string): Map<string, Buffer> {
    return new Map(
      this.org.store.system
        .all<{ path: string; body: string }>('SELECT path, body FROM sys_deploy_file WHERE deploy = ?', id)
        .map((row) => [row.path, Buffer.from(row.body, 'base64')]),
    );
  }

  /** The oldest deploy that is not done: deploys run one after another. */
  next(): string | undefined {
    return this.org.store.system.all<{ id: string }>('SELECT id FROM sys_deploy WHERE done = 0 ORDER BY seq LIMIT 1')[0]
      ?.id;
  }

  private forgetOld(): void {
    const { system } = this.org.store;
    const now = this.org.clock.nowMs();
    const limit = new Date(now - KEEP_MS).toISOString();
    system.run("DELETE FROM sys_deploy WHERE done = 1 AND json_extract(result, '$.completedDate') < ?", limit);
    const stale = new Date(now - VALIDATION_LIFETIME_MS).toISOString();
    system.run(
      "DELETE FROM sys_deploy_file WHERE deploy NOT IN (SELECT id FROM sys_deploy WHERE done = 0 OR json_extract(result, '$.completedDate') >= ?)",
      stale,
    );
  }

  /** The row of the Tooling API's DeployRequest. */
  private mirror(result: DeployResult, options: DeployRequestOptions): void {
    const plan = this.org.deployed.plans.find('DeployRequest');
    if (!plan) return;
    const values = {
      Id: result.id,
      Status: result.status,
      StartDate: result.startDate ?? null,
      CompletedDate: result.completedDate ?? null,
      CanceledById: result.canceledBy ?? null,
      CheckOnly: result.checkOnly,
      IgnoreWarnings: result.ignoreWarnings,
      RollbackOnError: result.rollbackOnError,
      RunTestsEnabled: result.runTestsEnabled,
      TestLevel: options.testLevel ?? null,
      PurgeOnDelete: options.purgeOnDelete,
      ErrorMessage: result.errorMessage ?? null,
      ErrorStatusCode: result.errorStatusCode ?? null,
      StateDetail: result.stateDetail ?? null,
      NumberComponentErrors: result.numberComponentErrors,
      NumberComponentsDeployed: result.numberComponentsDeployed,
      NumberComponentsTotal: result.numberComponentsTotal,
      NumberTestErrors: result.numberTestErrors,
      NumberTestsCompleted: result.numberTestsCompleted,
      NumberTestsTotal: result.numberTestsTotal,
      LastModifiedDate: result.lastModifiedDate,
      LastModifiedById: result.createdBy,
      SystemModstamp: result.lastModifiedDate,
    };
    if (this.org.store.read(plan.name, [result.id]).has(result.id)) this.org.store.update(plan.name, [values]);
    else
      this.org.store.insert(plan.name, [
        completeRow(plan, { ...values, CreatedDate: result.createdDate, CreatedById: result.createdBy }),
      ]);
  }
}
