import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import path from 'node:path';

/** Messages of `data/pubsub_api.proto`, as far as they are read and written here; the file says what each is for. */
export interface TopicRequest {
  readonly topicName: string;
}

export interface SchemaRequest {
  readonly schemaId: string;
}

export interface FetchRequest {
  readonly topicName: string;
  readonly replayPreset: 'LATEST' | 'EARLIEST' | 'CUSTOM';
  readonly replayId: Buffer;
  readonly numRequested: number;
}

export interface ConsumerEvent {
  readonly event: { readonly id: string; readonly schemaId: string; readonly payload: Uint8Array };
  readonly replayId: Buffer;
}

export interface FetchResponse {
  readonly events: readonly ConsumerEvent[];
  readonly latestReplayId: Buffer;
  readonly rpcId: string;
  readonly pendingNumRequested: number;
}

export interface ManagedFetchRequest {
  readonly subscriptionId: string;
  readonly developerName: string;
  readonly numRequested: number;
  readonly commitReplayIdRequest: { readonly commitRequestId: string; readonly replayId: Buffer } | null;
}

export interface ManagedFetchResponse extends FetchResponse {
  readonly commitResponse?: CommitReplayResponse;
}

export interface CommitReplayResponse {
  readonly commitRequestId: string;
  readonly replayId: Buffer;
  readonly error?: { readonly code: 'UNKNOWN' | 'PUBLISH' | 'COMMIT'; readonly msg: string };
  /** Milliseconds of the epoch. */
  readonly processTime: number;
}

export interface PublishRequest {
  readonly topicName: string;
  readonly events: readonly { readonly id: string; readonly schemaId: string; readonly payload: Buffer }[];
}

export interface PublishResponse {
  readonly results: readonly {
    readonly replayId: Buffer;
    readonly correlationKey: string;
    readonly error?: { readonly code: 'PUBLISH'; readonly msg: string };
  }[];
  readonly schemaId: string;
  readonly rpcId: string;
}

const PROTO_FILE = path.join(__dirname, '..', '..', '..', 'data', 'pubsub_api.proto');

/** The `eventbus.v1.PubSub` service. */
export function pubSubService(): ServiceDefinition<UntypedServiceImplementation> {
  const loaded = loadSync(PROTO_FILE, { longs: Number, enums: String, defaults: true, arrays: true });
  return loaded['eventbus.v1.PubSub'] as ServiceDefinition<UntypedServiceImplementation>;
}
