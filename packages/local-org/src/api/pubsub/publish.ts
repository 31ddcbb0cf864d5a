import type { sendUnaryData, ServerDuplexStream, ServerUnaryCall } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { SalesforceError } from '../../diagnostics';
import { disturb, OpenStream, type CallContext } from './calls';
import type { Caller } from './callers';
import type { PublishRequest, PublishResponse } from './protocol';
import { encodeReplayId } from './replay-ids';
import { statusOf } from './statuses';

/** A publisher that says nothing for this long loses its stream. [`PublishStream` in the service's definition] */
const PUBLISH_IDLE_MS = 70_000;

/** `Publish`: one request, one answer. */
export async function publish(
  call: ServerUnaryCall<PublishRequest, PublishResponse>,
  answer: sendUnaryData<PublishResponse>,
  context: CallContext,
): Promise<void> {
  const rpcId = randomUUID();
  try {
    const caller = context.callerOf(call);
    await disturb(context, 'Publish', call);
    answer(null, await publishOn(call.request.topicName, call.request, caller, rpcId));
  } catch (error) {
    answer(statusOf(error, rpcId, 'Publish'));
  }
}

/** `PublishStream`: requests on one topic, each answered in turn. */
export function publishStream(call: ServerDuplexStream<PublishRequest, PublishResponse>, context: CallContext): void {
  const stream = new OpenStream(call, 'PublishStream', context);
  let topic: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const waitForNext = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stream.end(), PUBLISH_IDLE_MS);
  };
  const take = async (request: PublishRequest): Promise<void> => {
    const caller = stream.caller();
    await stream.disturb();
    topic ??= request.topicName;
    if (request.topicName !== '' && request.topicName !== topic) {
      throw new SalesforceError(
        'publish.topic.mismatch',
        `The topic name ${request.topicName} doesn't match ${topic}, the topic of the stream's first request.`,
      );
    }
    const response = await publishOn(topic, request, caller, stream.rpcId);
    await stream.send(response);
    waitForNext();
  };
  waitForNext();
  stream.serve(take, () => clearTimeout(timer));
}

/** @throws SalesforceError `publish.event.count.invalid` and what the org refuses as a whole */
async function publishOn(
  topic: string,
  request: PublishRequest,
  caller: Caller,
  rpcId: string,
): Promise<PublishResponse> {
  if (request.events.length === 0)
    throw new SalesforceError('publish.event.count.invalid', 'The publish request must have at least one event.');
  const { schemaId, results } = await caller.org.call('publishEvents', {
    topic,
    userId: caller.userId,
    // Bytes of their own: a view would carry the whole message across the threads.
    events: request.events.map(({ id, schemaId, payload }) => ({ id, schemaId, payload: new Uint8Array(payload) })),
  });
  return {
    schemaId,
    rpcId,
    results: results.map(({ replayId, correlationKey, error }) => ({
      // Clients read a replay id even of an event that was refused.
      replayId: encodeReplayId(replayId),
      correlationKey,
      ...(error === null ? {} : { error: { code: 'PUBLISH' as const, msg: error } }),
    })),
  };
}
