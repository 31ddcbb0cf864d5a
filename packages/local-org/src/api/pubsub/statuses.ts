import { Metadata, status as Status } from '@grpc/grpc-js';
import { SalesforceError } from '../../diagnostics';

/** What a failed call is answered with. */
export interface CallStatus {
  readonly code: Status;
  readonly details: string;
  readonly metadata: Metadata;
}

const PREFIX = 'sfdc.platform.eventbus.grpc.';

/**
 * gRPC status of the platform's error codes, which travel in the trailer `error-code`.
 * [Pub/Sub API guide, Handle Errors; statuses as seen in clients' logs, else the nearest]
 */
const STATUS_OF: Readonly<Record<string, Status>> = {
  'service.auth.error': Status.UNAUTHENTICATED,
  'service.auth.headers.invalid': Status.UNAUTHENTICATED,
  'service.unavailable': Status.UNAVAILABLE,
  NOT_IMPLEMENTED: Status.UNIMPLEMENTED,
  'topic.not.found': Status.NOT_FOUND,
  'topic.meta.permission': Status.PERMISSION_DENIED,
  'topic.validation.empty': Status.INVALID_ARGUMENT,
  'schema.validation.failed': Status.INVALID_ARGUMENT,
  'subscription.fetch.replayid.corrupted': Status.INVALID_ARGUMENT,
  'subscription.fetch.replayid.validation.failed': Status.INVALID_ARGUMENT,
  'subscription.fetch.requested.events.invalid': Status.INVALID_ARGUMENT,
  'subscription.fetch.topic.mismatch': Status.INVALID_ARGUMENT,
  'subscription.topic.cannot.subscribe': Status.PERMISSION_DENIED,
  'publish.event.count.invalid': Status.INVALID_ARGUMENT,
  'publish.topic.mismatch': Status.INVALID_ARGUMENT,
  'managed.subscription.already.active': Status.ALREADY_EXISTS,
  'managed.subscription.config.stopped': Status.FAILED_PRECONDITION,
  'managed.subscription.config.deleted': Status.NOT_FOUND,
  'managed.subscription.developer.name.not.found': Status.NOT_FOUND,
  'managed.subscription.subscription.id.not.found': Status.NOT_FOUND,
  'managed.subscription.subscription.id.invalid': Status.INVALID_ARGUMENT,
  'managed.subscription.id.or.developer.name.empty': Status.INVALID_ARGUMENT,
  'managed.subscription.fetch.request.events.invalid': Status.INVALID_ARGUMENT,
  'managed.subscription.fetch.request.invalid': Status.INVALID_ARGUMENT,
  'managed.subscription.fetch.request.commit.request.restricted': Status.INVALID_ARGUMENT,
};

/** Codes of the REST API that mean one of the bus's own. */
const SAME_AS: Readonly<Record<string, string>> = {
  INVALID_SESSION_ID: 'service.auth.error',
  SERVER_UNAVAILABLE: 'service.unavailable',
};

const AUTH_TEXT = 'An authentication exception occurred. Provide valid authentication via metadata headers.';

/** An error in the platform's form: status, text with the call's id, and trailers `error-code`, `rpc-id`, `type`. */
export function statusOf(error: unknown, rpcId: string, type: string): CallStatus {
  const given = error instanceof SalesforceError ? error.errorCode : 'service.unavailable';
  const code = SAME_AS[given] ?? given;
  const metadata = new Metadata();
  metadata.set('error-code', `${PREFIX}${code.includes('.') ? code : 'service.unavailable'}`);
  metadata.set('rpc-id', rpcId);
  metadata.set('type', type);
  return { code: statusCode(error, code), details: `${textOf(error, code)} rpcId: ${rpcId}`, metadata };
}

function statusCode(error: unknown, code: string): Status {
  if (code === 'schema.meta.permission')
    return error instanceof SalesforceError && error.httpStatus === 404 ? Status.NOT_FOUND : Status.PERMISSION_DENIED;
  return STATUS_OF[code] ?? Status.INTERNAL;
}

function textOf(error: unknown, code: string): string {
  if (code === 'service.auth.error') return AUTH_TEXT;
  if (error instanceof SalesforceError) return error.message;
  return 'The service is unavailable. Try again later.';
}
