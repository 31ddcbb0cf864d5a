import type { Diagnostic } from '../../diagnostics';
import type { ApexSource, MetadataModel } from '../../metadata/model';
import type { Schema } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import type { ApexHost, ApexJob, ApexSaveError } from '../host';

export type TriggerTiming = 'before' | 'after';
export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

/** A row on its way through a save, as `org`'s WorkRecord: triggers read it, before triggers write `fields`, `addError` appends to `errors`. */
export interface TriggerRow {
  readonly object: string;
  id: string | null;
  readonly fields: FieldValues;
  readonly old: Readonly<FieldValues> | null;
  readonly errors: ApexSaveError[];
}

export interface CompileOptions {
  readonly schema: Schema;
  readonly model: MetadataModel;
}

/** What an Aura or LWC caller gets when an `@AuraEnabled` method throws. */
export interface AuraError {
  readonly exceptionType: string;
  readonly message: string;
  readonly stackTrace: string;
  readonly isUserDefinedException: boolean;
}

export interface RestRequestData {
  readonly method: string;
  /** Path below `/services/apexrest`, with its leading slash and without the query. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly remoteAddress: string;
  /** Throws when the user has no access to the class; Apex REST asks before the method runs. */
  readonly requireClass?: (className: string) => void;
}

export interface RestResponseData {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface InvocableResult {
  readonly outputs: readonly Readonly<Record<string, unknown>>[];
}

export interface InvocableVariableInfo {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** Apex type as written, `List<String>`. */
  readonly type: string;
}

export interface InvocableActionInfo {
  readonly className: string;
  readonly methodName: string;
  readonly label: string;
  readonly description: string;
  readonly category: string;
  readonly callout: boolean;
  /** Empty when the method takes a list of primitives or records: then one input/output named after the type. */
  readonly inputs: readonly InvocableVariableInfo[];
  readonly outputs: readonly InvocableVariableInfo[];
  /** True when rows are class instances with `@InvocableVariable` members. */
  readonly structuredInput: boolean;
  readonly structuredOutput: boolean;
}

/** Progress of a batch job between its steps; JSON, survives a restart. */
export interface BatchState {
  readonly state: string;
  readonly phase: 'start' | 'execute' | 'finish';
  /** Rows of the scope still to come: ids for a query locator, serialised items for an iterable. */
  readonly pending: readonly string[];
  readonly fromLocator: boolean;
  readonly query?: string;
}

/** One platform transaction as Apex sees it: its statics live here, so keep it for the whole transaction. */
export interface ApexTransaction {
  readonly host: ApexHost;
  /**
   * Runs all active triggers of one object for one event over at most 200 rows. Before events write through into
   * `rows[i].fields`.
   * @throws SalesforceError CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY when a trigger dies of an exception; LimitExceededError
   */
  runTriggers(object: string, timing: TriggerTiming, operation: TriggerOperation, rows: readonly TriggerRow[]): void;
  /** Calls an `@InvocableMethod` once for all rows. @throws SalesforceError with the Apex exception's text */
  invokeAction(className: string, inputs: readonly Readonly<Record<string, unknown>>[]): InvocableResult;
  /** Calls an `@AuraEnabled` static method. @throws AuraInvocationError */
  invokeAura(className: string, method: string, args: Readonly<Record<string, unknown>>): unknown;
  invokeRest(request: RestRequestData): RestResponseData;
  executeAnonymous(source: string): AnonymousResult;
  /** One step of a job. A batch answers what remains; other jobs answer null. */
  runJob(job: ApexJob, jobId: string, progress?: BatchState): BatchState | null;
}

export interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  readonly compileProblem: string | null;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly line: number;
  readonly column: number;
}

export interface TestRequest {
  /** Class names; all test classes when both lists are absent. */
  readonly classes?: readonly string[];
  /** `Class.method`. */
  readonly methods?: readonly string[];
  /** True: each method's result tells the lines that it ran. */
  readonly coverageByMethod?: boolean;
}

/** What the org gives the test runner. */
export interface ApexTestEnvironment {
  /** A host with fresh limits for one method (or a `@TestSetup`); existing data is invisible unless `seeAllData`. */
  createHost(options: { readonly className: string; readonly method: string; readonly seeAllData: boolean }): ApexHost;
  /** Runs `work` and undoes every change it made to data, mail, jobs and events, also when it throws. Nests. */
  isolate<T>(work: () => T): T;
}

export interface TestMethodResult {
  readonly className: string;
  readonly method: string;
  readonly outcome: 'Pass' | 'Fail' | 'CompileFail' | 'Skip';
  /** `System.AssertException: Assertion Failed: ...`; null on success. */
  readonly message: string | null;
  readonly stackTrace: string | null;
  readonly milliseconds: number;
  /** Classes and triggers of which the method ran lines; present when the request asked for it. */
  readonly coverage?: readonly ClassCoverage[];
}

export interface ClassCoverage {
  readonly name: string;
  readonly file: string;
  readonly kind: 'class' | 'trigger';
  /** Executable line to times run. */
  readonly lines: ReadonlyMap<number, number>;
}

export interface TestRunResult {
  readonly methods: readonly TestMethodResult[];
  /** Runs of `@TestSetup` methods; one that failed is also the failure of its class's methods. */
  readonly setups: readonly TestMethodResult[];
  readonly coverage: readonly ClassCoverage[];
}

export interface TriggerInfo {
  readonly name: string;
  readonly object: string;
  readonly events: readonly string[];
}

export interface RestResourceInfo {
  readonly className: string;
  readonly urlMapping: string;
  readonly methods: readonly string[];
}

export interface ApexEngineOptions {
  /** Folder for parsed sources by content hash; no cache when absent. */
  readonly cacheDirectory?: string;
}

export interface ApexEngine {
  /** Replaces all code. Broken classes are reported and the others run; a call into a broken one fails as on the platform. */
  deploy(sources: readonly ApexSource[], options: CompileOptions): readonly Diagnostic[];
  begin(host: ApexHost): ApexTransaction;
  /** Active, well-formed triggers of an object. */
  triggers(object: string): readonly TriggerInfo[];
  invocableActions(): readonly InvocableActionInfo[];
  restResources(): readonly RestResourceInfo[];
  /** `@AuraEnabled` static methods of a class, for import checks: name, parameter names, cacheable. */
  auraMethods(
    className: string,
  ): readonly { readonly name: string; readonly parameters: readonly string[]; readonly cacheable: boolean }[];
  testClasses(): readonly string[];
  /** Names of a class's test methods; none when the class is no test or is not there. */
  testMethods(className: string): readonly string[];
  /** Executable lines of all classes and triggers that are no tests. */
  executableLines(): readonly ClassCoverage[];
  runTests(request: TestRequest, environment: ApexTestEnvironment): TestRunResult;
}
