import type { FastifyRequest } from 'fastify';

/** The session's token, from whichever of the three places a client puts it. */
export function bearerToken(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  const match = header === undefined ? null : /^(?:Bearer|OAuth)\s+(.+)$/i.exec(header);
  if (match?.[1] !== undefined) return match[1].trim();
  const cookie = /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined ? undefined : decodeURIComponent(cookie);
}
