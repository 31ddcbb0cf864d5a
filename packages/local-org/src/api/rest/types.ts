import type { OrgPort } from '../org-port';
import type { Transaction } from '../../org/transaction/transaction';

/** An HTTP request, authenticated and cut down to what a resource needs; crosses from the main thread to the org's. */
export interface RestRequest {
  readonly method: string;
  /** Path without query as it was sent, percent-encoded, for example `/services/data/v66.0/query`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly userId: string;
}

export interface RestResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; undefined sends no body. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: { readonly contentType: string; readonly data: string | Uint8Array };
}

/** What a resource's handler works with. */
export interface RestContext {
  readonly org: OrgPort;
  readonly request: RestRequest;
  /** Values of `:name` parts of the pattern. */
  readonly params: Readonly<Record<string, string>>;
  /** `66.0`. */
  readonly version: string;
  /** `/services/data/v66.0`. */
  readonly base: string;
  /** Runs `body` in the transaction of the surrounding composite request, or in one of its own. */
  inTransaction<T>(body: (transaction: Transaction) => T): T;
  /** Answers another request of the same user as a part of this one (composite, batch). */
  subrequest(request: Omit<RestRequest, 'userId'>, transaction?: Transaction): RestResponse;
}

export type RestHandler = (context: RestContext) => RestResponse;

/** One row of the resource table. */
export interface RestResource {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'HEAD';
  /** Below `/services/data/vXX.X`, with `:name` parts; `:rest*` takes all that is left. */
  readonly pattern: string;
  readonly handler: RestHandler;
}
