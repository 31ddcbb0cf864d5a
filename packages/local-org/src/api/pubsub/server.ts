import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import type { FaultInjector } from '../http/faults';
import { disturb, type CallContext } from './calls';
import { callerOf, type Caller, type Doorkeeper } from './callers';
import type { ServerCertificate } from './certificate';
import type { StreamTimes } from './delivery';
import { managedSubscribe } from './managed-subscribe';
import { pubSubService, type SchemaRequest, type TopicRequest } from './protocol';
import { publish, publishStream } from './publish';
import { statusOf } from './statuses';
import { subscribe } from './subscribe';

export interface PubSubOptions extends Doorkeeper {
  readonly faults: FaultInjector;
  readonly certificate: ServerCertificate;
  readonly times?: StreamTimes;
}

export interface RunningPubSub {
  /** `127.0.0.1:7444`. */
  readonly endpoint: string;
  close(): void;
}

/** As seen from clients: an answer without events comes each minute, and a client has a minute to ask for more. [B4 of the API facts] */
const TIMES: StreamTimes = { keepAliveMs: 60_000, idleMs: 60_000 };

/** First byte of a TLS handshake. */
const TLS_HANDSHAKE = 0x16;

/**
 * The Pub/Sub API of an org over gRPC. One port speaks TLS, with a certificate of its own, and plain HTTP/2.
 * @param port 0 picks one
 */
export async function startPubSub(options: PubSubOptions, port: number, host: string): Promise<RunningPubSub> {
  const sockets = new Map<string, net.Socket>();
  const context: CallContext = {
    faults: options.faults,
    times: options.times ?? TIMES,
    callerOf: (call) => callerOf(call.metadata, options),
    cut: (call) => sockets.get(call.getPeer())?.destroy(),
  };
  const grpc = new Server();
  grpc.addService(pubSubService(), handlers(context));
  const secure = grpc.createConnectionInjector(credentials(options.certificate));
  const plain = grpc.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = net.createServer((socket) => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.on('close', () => sockets.delete(peer));
    // A client that breaks off is no concern of the server.
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).injectConnection(socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, resolve);
  });
  const address = listener.address() as net.AddressInfo;
  return {
    endpoint: `${host === '0.0.0.0' ? '127.0.0.1' : host}:${address.port}`,
    close: () => {
      listener.close();
      grpc.forceShutdown();
      for (const socket of sockets.values()) socket.destroy();
    },
  };
}

function credentials({ certificate, privateKey }: ServerCertificate): ServerCredentials {
  return ServerCredentials.createSsl(null, [{ cert_chain: certificate, private_key: privateKey }]);
}

function handlers(context: CallContext): Parameters<Server['addService']>[1] {
  return {
    GetTopic: unary<TopicRequest>('GetTopic', context, async ({ topicName }, { org, userId }, rpcId) => {
      const info = await org.call('topic', { topic: topicName, userId });
      return { topicName: info.topic, tenantGuid: org.facts.orgId, rpcId, ...info };
    }),
    GetSchema: unary<SchemaRequest>('GetSchema', context, async ({ schemaId }, { org, userId }, rpcId) => {
      const { id, json } = await org.call('eventSchema', { id: schemaId, userId });
      return { schemaJson: json, schemaId: id, rpcId };
    }),
    Publish: (call: Parameters<typeof publish>[0], answer: Parameters<typeof publish>[1]) =>
      void publish(call, answer, context),
    PublishStream: (call: Parameters<typeof publishStream>[0]) => publishStream(call, context),
    ManagedSubscribe: (call: Parameters<typeof managedSubscribe>[0]) => managedSubscribe(call, context),
    Subscribe: (call: Parameters<typeof subscribe>[0]) => subscribe(call, context),
  };
}

function unary<Request>(
  method: string,
  context: CallContext,
  body: (request: Request, caller: Caller, rpcId: string) => Promise<object>,
): (call: ServerUnaryCall<Request, object>, answer: sendUnaryData<object>) => void {
  const run = async (call: ServerUnaryCall<Request, object>, answer: sendUnaryData<object>): Promise<void> => {
    const rpcId = randomUUID();
    try {
      const caller = context.callerOf(call);
      await disturb(context, method, call);
      answer(null, await body(call.request, caller, rpcId));
    } catch (error) {
      answer(statusOf(error, rpcId, method));
    }
  };
  return (call, answer) => void run(call, answer);
}
