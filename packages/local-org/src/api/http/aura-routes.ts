import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SalesforceError } from '../../diagnostics';
import type { StreamedEvent } from '../org-port';
import type { OrgClient } from '../worker/org-client';
import { bearerToken } from './bearer-token';
import { sendWire } from './replies';
import type { SessionStore } from './sessions';

export interface AuraOptions {
  readonly sessions: SessionStore;
}

const callSchema = z.object({
  className: z.string().min(1),
  method: z.string().min(1),
  params: z.record(z.string(), z.unknown()).default({}),
  cacheable: z.boolean().default(false),
});

/** A silent stream is closed by proxies; a comment keeps it open. */
const KEEP_ALIVE_MS = 25_000;

/** What Lightning pages need beyond the public API: Apex actions and the event stream behind `lightning/empApi`. */
export function registerAura(app: FastifyInstance, { sessions }: AuraOptions): void {
  app.post('/aura/apex', async (request, reply) => {
    const { org, userId } = sessions.require(bearerToken(request));
    requireOwnPage(request);
    const { className, method, params, cacheable } = readCall(request);
    return sendWire(reply, await org.call('aura', { userId, className, method, parameters: params, cacheable }));
  });

  app.get('/aura/events', async (request, reply) => {
    const { org, userId } = sessions.require(bearerToken(request));
    const { channel = '', replayId } = request.query as { channel?: string; replayId?: string };
    await requireReadable(org, channel, userId);
    const replayFrom = replayId === undefined || replayId === '-1' ? null : Number(replayId);
    const response = reply.raw;
    const send = (event: StreamedEvent): void => {
      response.write(`id: ${event.replayId}\ndata: ${JSON.stringify(toEmpMessage(event))}\n\n`);
    };
    const stop = await org.subscribe(channel, replayFrom, send);
    reply.hijack();
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.write(': subscribed\n\n');
    const timer = setInterval(() => response.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
    // The response's end, not the request's: Node closes the request when its body is read.
    response.on('close', () => {
      clearInterval(timer);
      stop();
    });
  });
}

/** A page's user needs the same rights as any other subscriber. @throws SalesforceError for a channel that he may not read */
async function requireReadable(org: OrgClient, channel: string, userId: string): Promise<void> {
  const { canSubscribe } = await org.call('topic', { topic: channel, userId });
  if (!canSubscribe)
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      `You don't have permission to access the topic ${channel}.`,
      [],
      403,
    );
}

/** The session cookie is sent by any page that posts here; a header that only script of the own page can set proves the caller. */
function requireOwnPage(request: FastifyRequest): void {
  if (request.headers.authorization !== undefined) return;
  if (request.headers['x-requested-with'] !== 'lightning') {
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      'Apex actions are called by Lightning pages of this org only.',
      [],
      403,
    );
  }
}

function readCall(request: FastifyRequest): z.infer<typeof callSchema> {
  try {
    return callSchema.parse(JSON.parse(typeof request.body === 'string' ? request.body : ''));
  } catch {
    throw new SalesforceError('JSON_PARSER_ERROR', 'An Apex action needs className, method and params.');
  }
}

/** The shape that `lightning/empApi` hands to a page. */
function toEmpMessage(event: StreamedEvent): Record<string, unknown> {
  return {
    channel: event.channel,
    data: {
      schema: '',
      payload: event.payload,
      event: { replayId: event.replayId, EventUuid: event.eventUuid, EventApiName: event.channel.split('/').at(-1) },
    },
  };
}
