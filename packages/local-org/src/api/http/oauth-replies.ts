import type { FastifyReply, FastifyRequest } from 'fastify';

/** The form of a request; a client's Basic credentials count as part of it. RFC 6749, section 2.3.1. */
export function formOf(request: FastifyRequest): Record<string, string> {
  const body = typeof request.body === 'string' ? new URLSearchParams(request.body) : new URLSearchParams();
  return { ...basicCredentials(request), ...Object.fromEntries(body) };
}

function basicCredentials(request: FastifyRequest): Record<string, string> {
  const [, encoded] = /^Basic\s+([\w+/=-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (encoded === undefined) return {};
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id: id, client_secret: secret.join(':') };
}

export function oauthError(reply: FastifyReply, error: string, description: string): FastifyReply {
  return reply.code(400).send({ error, error_description: description });
}
