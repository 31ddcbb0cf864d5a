import { SalesforceError, type Diagnostic } from '../../diagnostics';
import { detached, type ChangeSet, type Deletion, type MetadataComponent } from '../../metadata';
import type { Org } from '../org';
import { DeployPlanner } from './deploy-plan';
import { DeployRunner } from './deploy-runner';
import { DeployStore, VALIDATION_LIFETIME_MS } from './deploy-store';
import { NO_TESTS, type DeployDetails, type DeployRequestOptions, type DeployResult } from './deploy-types';
import { SourceMembers } from './source-members';

/** A project's own deployment: all or nothing, without tests. */
const PROJECT_OPTIONS: DeployRequestOptions = {
  allowMissingFiles: false,
  autoUpdatePackage: false,
  checkOnly: false,
  ignoreWarnings: true,
  performRetrieve: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  runTests: [],
  singlePackage: true,
};

/** Deploys as the Metadata API knows them: asked for, looked at, called off, repeated from a validation. */
export class DeployService {
  readonly members: SourceMembers;
  private readonly store: DeployStore;
  private readonly runner: DeployRunner;

  constructor(private readonly org: Org) {
    this.members = new SourceMembers(org);
    this.store = new DeployStore(org);
    this.runner = new DeployRunner(org, this.store, this.members);
  }

  get hasWork(): boolean {
    return this.runner.hasWork;
  }

  /** A slice of the oldest waiting deploy. */
  step(): void {
    this.runner.step();
  }

  /** Runs waiting deploys to their end. */
  runAll(): void {
    while (this.runner.hasWork) this.runner.step();
  }

  /** Queues a deploy of a zip's entries; answers its first result. */
  request(
    files: ReadonlyMap<string, Uint8Array>,
    options: DeployRequestOptions,
    userId: string,
    quick = false,
  ): DeployResult {
    const result = this.newResult(options, userId, quick);
    this.store.add(result, options, files, quick);
    this.runner.wake();
    return result;
  }

  private newResult(options: DeployRequestOptions, userId: string, quick: boolean): DeployResult {
    const now = this.org.now().toISOString();
    return {
      id: this.store.newId(),
      checkOnly: options.checkOnly,
      createdBy: userId,
      createdByName: String(this.org.userInfo(userId)['Name'] ?? ''),
      createdDate: now,
      done: false,
      ignoreWarnings: options.ignoreWarnings,
      lastModifiedDate: now,
      numberComponentErrors: 0,
      numberComponentsDeployed: 0,
      numberComponentsTotal: 0,
      numberTestErrors: 0,
      numberTestsCompleted: 0,
      numberTestsTotal: 0,
      rollbackOnError: options.rollbackOnError,
      runTestsEnabled: !quick && runsTests(options),
      status: 'Pending',
      success: false,
    };
  }

  /**
   * Makes the org what a project is, at once, and keeps it as a deploy like others.
   * @param gone components that an earlier deployment of the project brought and that left it
   */
  deployProject(
    components: readonly MetadataComponent[],
    gone: readonly Deletion[],
    apiVersion: string,
  ): { readonly result: DeployResult; readonly diagnostics: readonly Diagnostic[] } {
    const set: ChangeSet = {
      components: components.map(detached),
      before: gone,
      after: [],
      apiVersion,
      root: '',
      diagnostics: [],
      problems: [],
    };
    const userId = this.org.identity.adminUserId;
    const options: DeployRequestOptions = { ...PROJECT_OPTIONS };
    const plan = new DeployPlanner(this.org, [set], true).plan(false);
    if (plan.prepared) this.org.apply(plan.prepared, userId);
    const first = this.newResult(options, userId, false);
    const count = plan.successes.filter((one) => one.componentType !== '').length;
    const result: DeployResult = {
      ...first,
      startDate: first.createdDate,
      completedDate: this.org.now().toISOString(),
      done: true,
      success: plan.prepared !== undefined,
      status: plan.prepared ? 'Succeeded' : 'Failed',
      numberComponentsDeployed: count,
      numberComponentErrors: plan.failures.length,
      numberComponentsTotal: count + plan.failures.length,
    };
    const details: DeployDetails = {
      componentFailures: plan.failures,
      componentSuccesses: plan.successes.filter((one) => one.componentType !== ''),
      runTestResult: NO_TESTS,
    };
    this.store.add(result, options, new Map(), false);
    this.store.save(result, options, details, false);
    this.lastProject = { ...result, details };
    return { result, diagnostics: plan.diagnostics };
  }

  /**
   * Writes and deletes components at once, without a deploy that could be asked for.
   * @returns the first problem; undefined when it is done
   */
  applyNow(
    components: readonly MetadataComponent[],
    deletions: readonly Deletion[],
    userId: string,
  ): string | undefined {
    const set = { components, before: deletions, after: [], root: '', diagnostics: [], problems: [] };
    const plan = new DeployPlanner(this.org, [{ ...set, apiVersion: undefined }]).plan(false);
    if (!plan.prepared) return plan.failures[0]?.problem ?? 'The change cannot be made.';
    this.org.apply(plan.prepared, userId, () => this.members.record(plan.written, plan.deleted, userId));
    return undefined;
  }

  /** The last deployment of the project since the org was opened; undefined when it had not changed. */
  lastProject: DeployResult | undefined;

  /** @throws SalesforceError for an unknown id */
  status(id: string, includeDetails: boolean): DeployResult {
    const { result, details } = this.store.read(id);
    return includeDetails ? { ...result, details } : result;
  }

  /** A waiting deploy is called off at once, a running one before its next step. @throws SalesforceError for one that is done */
  cancel(id: string, userId: string): DeployResult {
    const { result, options } = this.store.read(id);
    if (result.done)
      throw new SalesforceError('INVALID_ID_FIELD', 'Deployment already completed: it can no longer be canceled.');
    const now = this.org.now().toISOString();
    const waits = result.status === 'Pending';
    const canceled: DeployResult = {
      ...result,
      canceledBy: userId,
      canceledByName: String(this.org.userInfo(userId)['Name'] ?? ''),
      status: waits ? 'Canceled' : 'Canceling',
      done: waits,
      lastModifiedDate: now,
      ...(waits ? { completedDate: now } : {}),
    };
    this.store.save(canceled, options, undefined, !waits);
    return canceled;
  }

  /**
   * Deploys what a validation of the last ten days checked, without its tests. (Metadata API Developer Guide, deployRecentValidation())
   * @throws SalesforceError when it is no such validation
   */
  quickDeploy(validationId: string, userId: string): DeployResult {
    const { result, options } = this.store.read(validationId);
    const refuse = (why: string): never => {
      throw new SalesforceError('INVALID_ID_FIELD', `${why}: ${validationId}`);
    };
    if (!result.checkOnly || !result.success)
      refuse('The validation cannot be quick-deployed, because it has not succeeded');
    if (!result.runTestsEnabled) refuse('The validation cannot be quick-deployed, because no tests were run with it');
    const age = this.org.clock.nowMs() - Date.parse(result.completedDate ?? result.createdDate);
    const files = this.store.files(result.id);
    if (age > VALIDATION_LIFETIME_MS || files.size === 0) refuse('The validation is older than 10 days');
    return this.request(files, { ...options, checkOnly: false }, userId, true);
  }
}

function runsTests({ testLevel }: DeployRequestOptions): boolean {
  return testLevel !== undefined && testLevel !== 'NoTestRun';
}
