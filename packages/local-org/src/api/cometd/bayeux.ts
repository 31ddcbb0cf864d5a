import { z } from 'zod';

/** A message that a streaming client sends. [Bayeux protocol 1.0] */
export const messageSchema = z.looseObject({
  channel: z.string(),
  id: z.union([z.string(), z.number()]).optional(),
  clientId: z.string().optional(),
  connectionType: z.string().optional(),
  subscription: z.union([z.string(), z.array(z.string())]).optional(),
  ext: z.looseObject({ replay: z.unknown().optional() }).nullish(),
});

export type BayeuxMessage = z.infer<typeof messageSchema>;

/** An answer or an event. */
export type BayeuxAnswer = Readonly<Record<string, unknown>>;

/** What a failed message says; `advice` tells the client what to do about it. */
export class BayeuxError extends Error {
  constructor(
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** How long a connect is held, and how soon the client must come back. [Streaming API guide, Client Connection Timeouts] */
export interface CometTimes {
  readonly connectMs: number;
  readonly absentMs: number;
}

export const COMET_TIMES: CometTimes = { connectMs: 110_000, absentMs: 40_000 };

/** Oldest version: what `sf apex tail log` speaks. */
const OLDEST_VERSION = 36;

/** @throws BayeuxError for an address without a version, or with one that is not spoken */
export function requireVersion(version: string | undefined, latest: string): void {
  if (version === undefined || version === '')
    throw new BayeuxError(`400::API version in the URI is mandatory. URI format: '/cometd/${latest}'`);
  const number = /^\d+\.0$/.test(version) ? Number(version) : NaN;
  if (number >= OLDEST_VERSION && number <= Number(latest)) return;
  throw new BayeuxError(
    `400::Unsupported API version. Only API versions '37.0' and later are supported. URI format: '/cometd/${latest}'`,
  );
}

/** An answer to one message, in the order of members that clients know. */
export function answerTo(message: BayeuxMessage, fields: BayeuxAnswer): BayeuxAnswer {
  return {
    ...(message.clientId === undefined ? {} : { clientId: message.clientId }),
    channel: message.channel,
    ...(message.id === undefined ? {} : { id: message.id }),
    ...fields,
  };
}

export function refusalOf(message: BayeuxMessage, error: BayeuxError): BayeuxAnswer {
  return answerTo(message, { successful: false, error: error.message, ...error.extra });
}
