import { setTimeout as sleep } from 'node:timers/promises';
import type { OrgLogin } from './org-login';

const BASE_DELAY_MS = 250;
const MAX_DELAY_MS = 8000;
const MAX_RETRY_AFTER_S = 60;
const DEFAULT_ATTEMPTS = 6;
const TIMEOUT_MS = 120_000;
/** Answers that pass by themselves; everything else says the same again. */
const PASSING_STATUSES = new Set([408, 429, 502, 503, 504]);
const PASSING_CODES = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE', 'QUERY_TIMEOUT']);

export interface RestAnswer {
  readonly status: number;
  /** Parsed JSON; null for an empty body. */
  readonly body: unknown;
}

export interface RestCallerOptions {
  /** Attempts of one call. Default 6. */
  readonly maxAttempts?: number;
  /** Waits between attempts; replaceable for tests. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Replaceable for tests. */
  readonly fetch?: typeof fetch;
}

/** A call was not answered, or with an error that does not pass. */
export class CallFailedError extends Error {
  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** `REQUEST_LIMIT_EXCEEDED`, or the network's code. */
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/**
 * Calls an org's REST API with JSON. A call that may be repeated is, with growing random pauses, when nobody answered or the answer
 * passes by itself; a call that may not be repeated is made once.
 */
export class RestCaller {
  private readonly maxAttempts: number;
  private readonly wait: (ms: number) => Promise<unknown>;
  private readonly fetch: typeof fetch;

  constructor(
    private readonly login: OrgLogin,
    options: RestCallerOptions = {},
  ) {
    this.maxAttempts = options.maxAttempts ?? DEFAULT_ATTEMPTS;
    this.wait = options.wait ?? ((ms) => sleep(ms));
    this.fetch = options.fetch ?? fetch;
  }

  /**
   * @param isRepeatable whether doing it twice is the same as doing it once
   * @throws CallFailedError
   */
  async call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    isRepeatable: boolean,
  ): Promise<RestAnswer> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(method, path, body);
      if (!('failure' in outcome)) return outcome;
      const { failure, retryAfterMs } = outcome;
      if (!isRepeatable || attempt >= this.maxAttempts || !isPassing(failure)) throw failure;
      await this.pause(attempt, retryAfterMs);
    }
  }

  /** Waits before the next attempt: as long as the org asked for, else a random time that grows with the attempts. */
  async pause(attempt: number, askedMs?: number): Promise<void> {
    const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
    // Full jitter: many senders that failed together do not come back together.
    await this.wait(askedMs ?? Math.random() * ceiling);
  }

  private async attempt(
    method: string,
    path: string,
    body: unknown,
  ): Promise<RestAnswer | { failure: CallFailedError; retryAfterMs?: number | undefined }> {
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(this.login.instanceUrl + path, {
        method,
        headers: {
          Authorization: `Bearer ${this.login.accessToken}`,
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      text = await response.text();
    } catch (error) {
      return { failure: unanswered(error) };
    }
    const parsed = parse(text);
    if (response.ok) return { status: response.status, body: parsed };
    const { code, message } = described(parsed, text);
    const after = Number(response.headers.get('retry-after') ?? NaN);
    return {
      failure: new CallFailedError(response.status, code ?? `ERROR_HTTP_${response.status}`, message),
      ...(after >= 0 ? { retryAfterMs: Math.min(after, MAX_RETRY_AFTER_S) * 1000 } : {}),
    };
  }
}

function isPassing({ status, code }: CallFailedError): boolean {
  return status === 0 || PASSING_STATUSES.has(status) || PASSING_CODES.has(code);
}

function unanswered(error: unknown): CallFailedError {
  const { name, message, cause } = error as { name?: string; message?: string; cause?: { code?: string } };
  const code = cause?.code ?? (name === 'TimeoutError' ? 'ETIMEDOUT' : 'NO_ANSWER');
  return new CallFailedError(0, code, message ?? String(error));
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Salesforce tells errors as `[{errorCode, message}]`, Apex resources of this project as one such object. */
function described(body: unknown, text: string): { code?: string; message: string } {
  const first = (Array.isArray(body) ? body[0] : body) as { errorCode?: unknown; message?: unknown } | null | undefined;
  const message = typeof first?.message === 'string' ? first.message : text.slice(0, 300);
  return typeof first?.errorCode === 'string' ? { code: first.errorCode, message } : { message };
}
