import type { ServerDuplexStream } from '@grpc/grpc-js';
import { SalesforceError } from '../../diagnostics';
import type { OrgClient } from '../worker/org-client';
import { OpenStream, type CallContext } from './calls';
import type { Caller } from './callers';
import type { Delivery } from './delivery';
import type { CommitReplayResponse, ManagedFetchRequest, ManagedFetchResponse } from './protocol';
import { decodeReplayId, encodeReplayId } from './replay-ids';

/** Subscriptions that have a client, by org: each has one at a time. */
const active = new WeakMap<OrgClient, Set<string>>();

/** `ManagedSubscribe`: as `Subscribe`, but the org keeps the place, which the client confirms. */
export function managedSubscribe(
  call: ServerDuplexStream<ManagedFetchRequest, ManagedFetchResponse>,
  context: CallContext,
): void {
  const stream = new OpenStream(call, 'ManagedSubscribe', context);
  let open: { readonly id: string; readonly caller: Caller; readonly delivery: Delivery } | undefined;
  const begin = async (request: ManagedFetchRequest): Promise<void> => {
    const caller = stream.caller();
    await stream.disturb();
    if (request.commitReplayIdRequest)
      throw refused('fetch.request.commit.request.restricted', 'The first request must not commit a replay ID.');
    requireCount(request.numRequested);
    const { subscriptionId, developerName } = request;
    const start = await caller.org.call('startManaged', { subscriptionId, developerName, userId: caller.userId });
    claim(caller.org, start.id);
    const delivery = stream.deliver({ caller, ...start, wrap: (response) => response });
    open = { id: start.id, caller, delivery };
    if (request.numRequested > 0) delivery.request(request.numRequested);
  };
  const goOn = async (
    request: ManagedFetchRequest,
    { id, caller, delivery }: NonNullable<typeof open>,
  ): Promise<void> => {
    requireCount(request.numRequested);
    const commit = request.commitReplayIdRequest;
    if (!commit && request.numRequested === 0)
      throw refused('fetch.request.invalid', 'The request neither asks for events nor commits a replay ID.');
    if (commit) {
      const replayId = decodeReplayId(commit.replayId);
      const { position } = delivery;
      const outcome = await caller.org.call('commitReplay', { id, replayId, position, userId: caller.userId });
      await stream.send(committed(commit, outcome, stream.rpcId, position));
    }
    if (request.numRequested > 0) delivery.request(request.numRequested);
  };
  stream.serve(
    (request) => (open ? goOn(request, open) : begin(request)),
    () => {
      open?.delivery.close();
      if (open) active.get(open.caller.org)?.delete(open.id);
    },
  );
}

function claim(org: OrgClient, id: string): void {
  const ids = active.get(org) ?? new Set<string>();
  if (ids.has(id)) throw refused('already.active', `The managed subscription ${id} has an active client.`);
  active.set(org, ids.add(id));
}

function committed(
  { commitRequestId, replayId }: NonNullable<ManagedFetchRequest['commitReplayIdRequest']>,
  outcome: { readonly ok: true } | { readonly ok: false; readonly reason: string },
  rpcId: string,
  position: number,
): ManagedFetchResponse {
  const commitResponse: CommitReplayResponse = {
    commitRequestId,
    replayId,
    processTime: Date.now(),
    ...(outcome.ok ? {} : { error: { code: 'COMMIT', msg: outcome.reason } }),
  };
  return { events: [], latestReplayId: encodeReplayId(position), rpcId, pendingNumRequested: 0, commitResponse };
}

function requireCount(count: number): void {
  if (count < 0) throw refused('fetch.request.events.invalid', 'The number of requested events must not be negative.');
}

function refused(code: string, message: string): SalesforceError {
  return new SalesforceError(`managed.subscription.${code}`, message);
}
