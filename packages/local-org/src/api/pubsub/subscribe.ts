import type { ServerDuplexStream } from '@grpc/grpc-js';
import { SalesforceError } from '../../diagnostics';
import type { ReplayStart } from '../../org/events/event-door';
import { OpenStream, type CallContext } from './calls';
import type { Delivery } from './delivery';
import type { FetchRequest, FetchResponse } from './protocol';
import { decodeReplayId } from './replay-ids';

/** `Subscribe`: the first request names topic and place, each says how many events the client can take. */
export function subscribe(call: ServerDuplexStream<FetchRequest, FetchResponse>, context: CallContext): void {
  const stream = new OpenStream(call, 'Subscribe', context);
  let delivery: Delivery | undefined;
  let topic = '';
  const take = async (request: FetchRequest): Promise<void> => {
    if (delivery) {
      requireSameTopic(topic, request.topicName);
      delivery.request(request.numRequested);
      return;
    }
    const caller = stream.caller();
    await stream.disturb();
    requirePositive(request.numRequested);
    const { org, userId } = caller;
    const from = startOf(request);
    const start = await org.call('startReading', { topic: request.topicName, from, userId });
    topic = request.topicName;
    delivery = stream.deliver({ caller, ...start, wrap: (response) => response });
    delivery.request(request.numRequested);
  };
  stream.serve(take, () => delivery?.close());
}

/** @throws SalesforceError `subscription.fetch.replayid.validation.failed`, `subscription.fetch.replayid.corrupted` */
function startOf({ replayPreset, replayId }: FetchRequest): ReplayStart {
  if (replayPreset === 'LATEST') return 'latest';
  if (replayPreset === 'EARLIEST') return 'earliest';
  if (replayId.length === 0) {
    throw new SalesforceError(
      'subscription.fetch.replayid.validation.failed',
      'The Replay ID validation failed. A ReplayPreset of CUSTOM needs a replay_id in the FetchRequest.',
    );
  }
  return { after: decodeReplayId(replayId) ?? NaN };
}

function requirePositive(count: number): void {
  if (count > 0) return;
  throw new SalesforceError(
    'subscription.fetch.requested.events.invalid',
    'The number of requested events is invalid. It must be greater than 0.',
  );
}

function requireSameTopic(topic: string, given: string): void {
  if (given === '' || given === topic) return;
  throw new SalesforceError(
    'subscription.fetch.topic.mismatch',
    `The topic name ${given} doesn't match ${topic}, the topic of the stream's first request.`,
  );
}
