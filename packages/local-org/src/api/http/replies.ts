import type { FastifyReply } from 'fastify';
import { SalesforceError } from '../../diagnostics';
import { errorResponse } from '../rest/errors';
import type { WireResponse } from '../worker/protocol';

/** Sends an error as REST clients expect it, those of the HTTP layer itself included. */
export function sendError(reply: FastifyReply, error: unknown): FastifyReply {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (!(error instanceof SalesforceError) && typeof status === 'number' && status < 500) {
    const message = error instanceof Error ? error.message : String(error);
    return reply
      .code(status)
      .send([{ message, errorCode: status === 413 ? 'REQUEST_ENTITY_TOO_LARGE' : 'INVALID_REQUEST' }]);
  }
  const response = errorResponse(error);
  return reply.code(response.status).type('application/json;charset=UTF-8').send(JSON.stringify(response.body));
}

/** Sends what the org's thread has rendered. */
export function sendWire(reply: FastifyReply, response: WireResponse): FastifyReply {
  reply.code(response.status).headers({ ...response.headers });
  if (response.contentType !== null) reply.type(response.contentType);
  if (response.body === null) return reply.send();
  return reply.send(typeof response.body === 'string' ? response.body : Buffer.from(response.body));
}

export function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
