import { createHash } from 'node:crypto';
import { masked } from './masking';
import type { OrgLogin } from './org-login';
import { RestCaller, type RestCallerOptions } from './rest-caller';

const PATH = '/services/apexrest/selfserve/v1/errors';
/** Errors that the resource takes in a call. */
const MAX_BATCH = 200;
const DEFAULT_CAPACITY = 1000;
/** Lengths of the fields of Error_Log__c. */
const MAX_NAME = 255;
const MAX_DETAILS = 32_000;
const MAX_PAYLOAD = 100_000;

/** Values of `Error_Type__c`. */
export type ErrorType =
  | 'Data Issue'
  | 'Integration Failure'
  | 'Duplicate Record'
  | 'Missing Record'
  | 'Automation Failure'
  | 'Limit Exceeded'
  | 'Permission Issue';

/** What stands around an error. */
export interface ErrorContext {
  /** Value of `Source_Process__c`; default of the logger. */
  readonly source?: string;
  /** Record the error is about. */
  readonly recordId?: string;
  /** Run, request or message the error belongs to. */
  readonly correlationId?: string;
  /** What was being worked on; masked before it leaves. */
  readonly payload?: unknown;
  /** Makes the same error one row, however often it is logged; default: a hash of what is known of it. */
  readonly key?: string;
}

/** `org`: it stands in the org. `stderr`: it was written to standard error as one line of JSON. */
export type LogOutcome = 'org' | 'stderr';

export interface ErrorLoggerOptions extends RestCallerOptions {
  /** Default value of `Source_Process__c`. */
  readonly source?: string;
  /** Errors that may wait for the org at once; more go to standard error. Default 1,000. */
  readonly capacity?: number;
  /** Where errors go that cannot be delivered; replaceable for tests. */
  readonly fallback?: (line: string) => void;
}

interface Entry {
  readonly row: Readonly<Record<string, unknown>>;
  readonly done: (outcome: LogOutcome) => void;
}

/**
 * Logs errors of programs outside Salesforce as `Error_Log__c` rows: `await logger.log('Integration Failure', error, { payload })`.
 * Emails, tokens, card numbers and secrets are masked before anything leaves. It never throws and never rejects: an error that cannot be
 * delivered after retries goes to standard error. Logging the same error again brings its row up to date.
 */
export class ErrorLogger {
  private readonly caller: RestCaller;
  private readonly queue: Entry[] = [];
  private readonly source: string;
  private readonly capacity: number;
  private readonly fallback: (line: string) => void;
  private sending: Promise<void> | undefined;
  /** Errors handed over and not done yet. */
  private open = 0;

  constructor(login: OrgLogin, options: ErrorLoggerOptions = {}) {
    this.caller = new RestCaller(login, { maxAttempts: 4, ...options });
    this.source = options.source ?? 'Manual';
    this.capacity = options.capacity ?? DEFAULT_CAPACITY;
    this.fallback = options.fallback ?? ((line) => void process.stderr.write(`${line}\n`));
  }

  /** Resolves once the error stands in the org or on standard error; need not be awaited. */
  log(type: ErrorType, error: unknown, context: ErrorContext = {}): Promise<LogOutcome> {
    try {
      const row = this.rowOf(type, error, context);
      if (this.open >= this.capacity) return Promise.resolve(this.toStderr(row, 'the buffer is full'));
      this.open++;
      return new Promise((resolve) => {
        const done = (outcome: LogOutcome): void => {
          this.open--;
          resolve(outcome);
        };
        this.queue.push({ row, done });
        this.sending ??= this.sendAll();
      });
    } catch (problem) {
      // Even an error that cannot be read is told.
      return Promise.resolve(this.toStderr({ Error_Type__c: type }, `the error cannot be read: ${nameOf(problem)}`));
    }
  }

  /** Resolves once nothing waits, for a program that is about to end. */
  async flush(): Promise<void> {
    while (this.sending !== undefined) await this.sending;
  }

  private async sendAll(): Promise<void> {
    // What is logged in the same turn goes in one call.
    await Promise.resolve();
    while (this.queue.length > 0) await this.sendBatch(this.queue.splice(0, MAX_BATCH));
    this.sending = undefined;
  }

  private async sendBatch(batch: readonly Entry[]): Promise<void> {
    try {
      // Repeatable: the org keeps one row for each key.
      const { body } = await this.caller.call('POST', PATH, { errors: batch.map(({ row }) => row) }, true);
      const { results = [] } = (body ?? {}) as { results?: readonly { status?: string; reason?: string | null }[] };
      batch.forEach(({ row, done }, i) => {
        const isKept = results[i]?.status === 'accepted' || results[i]?.status === 'duplicate';
        done(isKept ? 'org' : this.toStderr(row, results[i]?.reason ?? 'the org gave no answer for it'));
      });
    } catch (problem) {
      for (const { row, done } of batch) done(this.toStderr(row, nameOf(problem)));
    }
  }

  private toStderr(row: Readonly<Record<string, unknown>>, why: string): LogOutcome {
    try {
      this.fallback(JSON.stringify({ ...row, notDelivered: masked(why) }));
    } catch {
      // Nothing is left to tell it to, and the caller's work matters more.
    }
    return 'stderr';
  }

  private rowOf(type: ErrorType, error: unknown, context: ErrorContext): Readonly<Record<string, unknown>> {
    const source = context.source ?? this.source;
    const name = masked(nameOf(error)).slice(0, MAX_NAME);
    const details = masked(detailsOf(error)).slice(0, MAX_DETAILS);
    const payload = context.payload === undefined ? undefined : masked(textOf(context.payload)).slice(0, MAX_PAYLOAD);
    const { recordId, correlationId } = context;
    const identity = [source, type, name, recordId, correlationId, payload].map((part) => part ?? '').join('\u0000');
    return {
      Error_Name__c: name,
      Error_Type__c: type,
      Source_Process__c: source,
      Error_Details__c: details,
      Error_Key__c: context.key ?? createHash('sha256').update(identity).digest('hex'),
      Date_Occurred__c: new Date().toISOString(),
      ...(recordId === undefined ? {} : { Associated_Record_Id__c: recordId }),
      ...(correlationId === undefined ? {} : { Correlation_Id__c: correlationId }),
      ...(payload === undefined ? {} : { Payload__c: payload }),
    };
  }
}

function nameOf(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message.split('\n', 1)[0] || error.name;
  return (typeof error === 'string' ? error : textOf(error)) || 'Unknown error';
}

/** Stack and causes. */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return textOf(error);
  const parts = [error.stack ?? `${error.name}: ${error.message}`];
  const seen = new Set<unknown>([error]);
  for (let cause = error.cause; cause !== undefined && !seen.has(cause); cause = (cause as Error).cause) {
    seen.add(cause);
    parts.push(`Caused by ${cause instanceof Error ? (cause.stack ?? cause.message) : textOf(cause)}`);
    if (!(cause instanceof Error)) break;
  }
  return parts.join('\n');
}

/** JSON; what JSON cannot hold is told as text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const seen = new Set<unknown>();
  const json = JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member === 'bigint') return member.toString();
    if (typeof member !== 'object' || member === null) return member;
    if (seen.has(member)) return '(seen before)';
    seen.add(member);
    return member;
  }) as string | undefined;
  return json ?? String(value);
}
