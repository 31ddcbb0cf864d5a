import type { FastifyInstance, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { z } from 'zod';
import { SalesforceError } from '../../diagnostics';
import type { ReadBatch, ReplayStart } from '../../org/events/event-door';
import { TopicReader } from '../pubsub/topic-reader';
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

/** Events in one piece of a stream. */
const BATCH = 100;
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
    // A browser that comes back by itself says what it has seen.
    const position = await startOf(org, channel, userId, request.headers['last-event-id'] ?? replayId);
    const response = reply.raw;
    const reader = new TopicReader({ org, userId, topic: channel, position, format: 'json', onMore: () => pump() });
    const pump = oneAtATime(async () => {
      for (let batch = await reader.next(BATCH); batch.events.length > 0; batch = await reader.next(BATCH)) {
        const text = batch.events.map((event) => `id: ${event.replayId}\ndata: ${toEmpMessage(channel, event)}\n\n`);
        // A page that does not read is waited for: the bus keeps what it has not got.
        if (!response.write(text.join(''))) await Promise.race([once(response, 'drain'), once(response, 'close')]);
        if (response.destroyed) return;
      }
    });
    reply.hijack();
    // A page that was closed meanwhile has said so already.
    if (response.destroyed) return reader.close();
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.write(': subscribed\n\n');
    pump();
    const timer = setInterval(() => response.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
    // The response's end, not the request's: Node closes the request when its body is read.
    response.on('close', () => {
      clearInterval(timer);
      reader.close();
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

/** -1 or nothing: new events only; -2: all that are retained; else those after it, or all where it is not retained any more. */
async function startOf(org: OrgClient, topic: string, userId: string, given: unknown): Promise<number> {
  const replayId = given === undefined ? -1 : Number(given);
  const start = async (from: ReplayStart): Promise<number> =>
    (await org.call('startReading', { topic, from, userId })).position;
  if (replayId === -1 || Number.isNaN(replayId)) return start('latest');
  if (replayId === -2) return start('earliest');
  return start({ after: replayId }).catch(() => start('earliest'));
}

/** Runs `body` again after it has ended when it was asked for meanwhile. A reader whose channel is gone stays silent. */
function oneAtATime(body: () => Promise<void>): () => void {
  let isRunning = false;
  let again = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    do {
      again = false;
      await body().catch(() => undefined);
    } while (again);
    isRunning = false;
  };
  return () => {
    again = true;
    if (!isRunning) void run();
  };
}

/** The shape that `lightning/empApi` hands to a page, as text. */
function toEmpMessage(channel: string, event: ReadBatch['events'][number]): string {
  const { replayId, uuid: EventUuid, schemaId: schema, object: EventApiName, payload } = event;
  return JSON.stringify({ channel, data: { schema, payload, event: { replayId, EventUuid, EventApiName } } });
}
