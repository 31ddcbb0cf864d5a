import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { CliProcess, startOrg, type StartFacts } from '../tests/conformance/support/org-process';

const HELP = `npm run benchmark:pubsub -- [--events N] [--cuts N]

Starts a local org, lets the stock client salesforce-pubsub-api-client receive N events (default 50,000) through forced disconnects
(default 2), resuming each time behind the last replay id it has seen, and prints what came. Exit code 1 when an event is missing.`;

const TOPIC = '/event/Signal__e';
const PUBLISH_BATCH = 200;

interface Received {
  readonly replayId: number;
  readonly payload: { readonly Key__c: string };
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { events: { type: 'string' }, cuts: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const total = Number(values.events ?? 50_000);
  const cuts = Number(values.cuts ?? 2);
  const { facts, process: org } = await startOrg('signals');
  try {
    return await measure(facts, org, total, cuts);
  } finally {
    org.child.kill('SIGTERM');
    await org.ended;
  }
}

async function measure(facts: StartFacts, org: CliProcess, total: number, cuts: number): Promise<number> {
  const began = Date.now();
  const publisher = await clientOf(facts);
  const publishing = publish(publisher, facts, total);
  const receiver = new Receiver(facts, total);
  const cutting = cutAt(
    facts,
    receiver,
    Array.from({ length: cuts }, (_, i) => Math.floor((total * (i + 1)) / (cuts + 1))),
  );
  await receiver.done;
  const seconds = (Date.now() - began) / 1000;
  const publishSeconds = await publishing;
  await cutting;
  const missing = total - receiver.keys.size;
  console.log(
    JSON.stringify({
      published: total,
      publishSeconds: round(publishSeconds),
      received: receiver.count,
      distinct: receiver.keys.size,
      missing,
      repeated: receiver.count - receiver.keys.size,
      outOfOrder: receiver.outOfOrder,
      forcedDisconnects: cuts,
      streamsOpened: receiver.opened,
      seconds: round(seconds),
      eventsPerSecond: Math.round(total / seconds),
      serverMemoryMb: memoryOf(org.child.pid),
    }),
  );
  return missing === 0 ? 0 : 1;
}

/** The stock client, opened again behind the last replay id whenever its stream ends. */
class Receiver {
  readonly keys = new Set<string>();
  count = 0;
  opened = 0;
  outOfOrder = 0;
  readonly done: Promise<void>;
  private last: number | null = null;
  private finish: () => void = () => undefined;

  constructor(
    private readonly facts: StartFacts,
    private readonly total: number,
  ) {
    this.done = new Promise((resolve) => (this.finish = resolve));
    this.open();
  }

  private open(): void {
    this.opened++;
    void clientOf(this.facts).then((client) => {
      let isOver = false;
      const take = (_info: unknown, type: string, data?: unknown): void => {
        if (type === 'event') this.take(data as Received);
        else if ((type === 'end' || type === 'error') && !isOver) {
          isOver = true;
          this.open();
        }
      };
      if (this.last === null) client.subscribeFromEarliestEvent(TOPIC, take);
      else client.subscribeFromReplayId(TOPIC, take, null, this.last);
    });
  }

  private take({ replayId, payload }: Received): void {
    this.count++;
    if (this.last !== null && replayId <= this.last) this.outOfOrder++;
    this.last = Math.max(this.last ?? 0, replayId);
    this.keys.add(payload.Key__c);
    if (this.keys.size === this.total) this.finish();
  }
}

async function cutAt(facts: StartFacts, receiver: Receiver, marks: readonly number[]): Promise<void> {
  for (const mark of marks) {
    while (receiver.keys.size < mark) await sleep(20);
    const fault = { path: '/eventbus.v1.PubSub/Subscribe', drop: true, times: 1 };
    const response = await fetch(`${facts.instanceUrl}/local/faults`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${facts.accessToken}` },
      body: JSON.stringify([fault]),
    });
    if (!response.ok) throw new Error(await response.text());
  }
}

/** Publishes by the client's stream, one batch after the other; answers the seconds. */
function publish(client: PubSubApiClient, facts: StartFacts, total: number): Promise<number> {
  const began = Date.now();
  return new Promise((resolve, reject) => {
    let sent = 0;
    const next = (): void => {
      if (sent >= total) {
        resolve((Date.now() - began) / 1000);
        return;
      }
      const size = Math.min(PUBLISH_BATCH, total - sent);
      const batch = Array.from({ length: size }, (_, i) => ({
        payload: {
          CreatedDate: Date.now(),
          CreatedById: facts.userId,
          Key__c: `k${sent + i}`,
          Value__c: { double: sent + i },
          Taken_At__c: null,
          Day__c: null,
          Alarm__c: null,
        },
      }));
      sent += size;
      client
        .publishBatch(TOPIC, batch as Parameters<PubSubApiClient['publishBatch']>[1], (_info, type, data) => {
          if (type === 'publishResponse') next();
          else if (type === 'error') reject(new Error(String(data)));
        })
        .catch(reject);
    };
    next();
  });
}

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  /* The figures tell. */
}

async function clientOf(facts: StartFacts): Promise<PubSubApiClient> {
  const config = {
    authType: 'user-supplied',
    accessToken: facts.accessToken,
    instanceUrl: facts.instanceUrl.replace(/^http:/, 'https:'),
    pubSubEndpoint: (facts.pubsubEndpoint ?? '').replace('127.0.0.1', 'localhost'),
    rejectUnauthorizedSsl: false,
  };
  const client = new PubSubApiClient(config as ConstructorParameters<typeof PubSubApiClient>[0], quiet);
  await client.connect();
  return client;
}

function memoryOf(pid: number | undefined): number | null {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return null;
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

main().then(
  // The client leaves its connections open.
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
