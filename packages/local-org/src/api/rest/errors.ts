import { LimitExceededError, SalesforceError, UnsupportedError } from '../../diagnostics';
import type { SaveError } from '../../org/transaction/transaction';
import type { RestResponse } from './types';

/** Codes that REST answers with another status than 400 when the whole request fails with them. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  INVALID_SESSION_ID: 401,
  INVALID_AUTH_HEADER: 401,
  INSUFFICIENT_ACCESS: 403,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  REQUEST_LIMIT_EXCEEDED: 403,
  API_DISABLED_FOR_ORG: 403,
  METHOD_NOT_ALLOWED: 405,
  APEX_ERROR: 500,
};

/** Renders what a request failed with as the platform's error array. */
export function errorResponse(error: unknown): RestResponse {
  if (error instanceof SalesforceError) {
    const status = error.httpStatus !== 400 ? error.httpStatus : (STATUS_BY_CODE[error.errorCode] ?? 400);
    // Several rows of one external id: the body is the bare list of their addresses. [A4.4]
    if (status === 300 && Array.isArray(error.details['urls'])) return { status, body: error.details['urls'] };
    return { status, body: [errorBody(error)] };
  }
  if (error instanceof UnsupportedError) {
    return { status: 501, body: [{ message: error.message, errorCode: error.errorCode }] };
  }
  if (error instanceof LimitExceededError) {
    return { status: 400, body: [{ message: error.message, errorCode: 'LIMIT_EXCEEDED' }] };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    body: [{ message: `An unexpected error occurred in the local org: ${detail}`, errorCode: 'UNKNOWN_EXCEPTION' }],
  };
}

/** What errors carry for others than REST clients. */
const NOT_SENT = new Set(['withFields', 'row', 'column', 'offset', 'bareMessage']);

function errorBody(error: SalesforceError): Record<string, unknown> {
  const body: Record<string, unknown> = { message: error.message, errorCode: error.errorCode };
  if (error.fields.length > 0 || error.details['withFields'] === true) body['fields'] = error.fields;
  for (const [key, value] of Object.entries(error.details)) if (!NOT_SENT.has(key)) body[key] = value;
  return body;
}

/** A single-row request that failed: one array entry for each error of the row, `fields` always there. */
export function saveErrorResponse(errors: readonly SaveError[], status?: number): RestResponse {
  const first = errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION';
  return {
    status: status ?? STATUS_BY_CODE[first] ?? 400,
    body: errors.map((error) => ({
      message: error.message,
      errorCode: error.statusCode,
      fields: error.fields,
      ...(error.duplicateResult === undefined ? {} : { duplicateResut: error.duplicateResult }),
    })),
  };
}
