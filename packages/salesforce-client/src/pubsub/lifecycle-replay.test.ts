import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EventOutcome } from '../senders/provisioning';
import { pubSubEndpoint } from './endpoint';
import { ReplayIdExpiredError, StreamLostError, type EventStream, type ReceivedEvent } from './event-stream';
import { eventOf, LifecycleReplay, ReplayStoppedError } from './lifecycle-replay';
import { PositionFile, type PositionStore } from './position';

/** A bus of numbered events whose streams break where told. */
class Bus {
  readonly opened: (number | null)[] = [];
  constructor(
    private readonly events: readonly number[],
    /** How many events each stream gives before it breaks; the last one does not break. */
    private readonly breaks: readonly number[] = [],
    private readonly oldest = 0,
  ) {}

  readonly open = (after: number | null): Promise<EventStream> => {
    let left = this.breaks[this.opened.length] ?? Infinity;
    this.opened.push(after);
    const rest = this.events.filter((id) => id > (after ?? 0));
    return Promise.resolve({
      next: async () => {
        if (after !== null && after < this.oldest) throw new ReplayIdExpiredError(after);
        if (left <= 0) throw new StreamLostError('cut');
        const window = rest.splice(0, Math.min(3, left));
        left -= window.length;
        return window.length === 0 ? null : window.map(received);
      },
      close: () => undefined,
    });
  };
}

const received = (replayId: number): ReceivedEvent => ({
  replayId,
  id: `uuid-${replayId}`,
  payload: { CreatedDate: 1, CreatedById: 'x', Event_Id__c: `e${replayId}`, Plan__c: null },
});

class Memory implements PositionStore {
  constructor(public at: number | null = null) {}
  load = () => (this.at === null ? null : { replayId: this.at, confirmedAt: '2026-03-01T00:00:00.000Z' });
  save = (replayId: number) => void (this.at = replayId);
}

/** A resource that knows some events already. */
class Resource {
  readonly posted: string[] = [];
  failures = 0;
  constructor(private readonly known = new Set<string>()) {}

  readonly send = (entries: readonly { at: number; value: unknown }[]): Promise<EventOutcome[]> =>
    Promise.resolve(
      entries.map(({ at, value }) => {
        const eventId = (value as { Event_Id__c: string }).Event_Id__c;
        if (this.failures-- > 0) return { at, eventId, status: 'unsent' as const, reason: 'no answer' };
        this.posted.push(eventId);
        const status = this.known.has(eventId) ? ('duplicate' as const) : ('accepted' as const);
        this.known.add(eventId);
        return { at, eventId, status, reason: null };
      }),
    );
}

const logged: unknown[][] = [];
const logger = { log: (...args: unknown[]) => (logged.push(args), Promise.resolve('org' as const)) };
const wait = () => Promise.resolve();

function replayOf(bus: Bus, sender: Resource, position: PositionStore): LifecycleReplay {
  return new LifecycleReplay({ position, open: bus.open, sender, logger, wait });
}

beforeEach(() => void (logged.length = 0));

test('whatever breaks, every event is posted and the position is that of the last', async () => {
  const breaks = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 30 }), breaks, async (count, cuts) => {
      const events = Array.from({ length: count }, (_, i) => i + 1);
      const sender = new Resource();
      const position = new Memory();

      const report = await replayOf(new Bus(events, cuts), sender, position).run(1);

      expect(new Set(sender.posted)).toEqual(new Set(events.map((id) => `e${id}`)));
      expect(report).toMatchObject({ read: count, resendFrom: null, counts: count ? { accepted: count } : {} });
      expect(position.at).toBe(count || null);
    }),
  );
});

test('begins behind the confirmed position, and tells what was missing from what was there', async () => {
  const sender = new Resource(new Set(['e4', 'e6']));

  const report = await replayOf(new Bus([1, 2, 3, 4, 5, 6]), sender, new Memory(3)).run(1);

  expect(sender.posted).toEqual(['e4', 'e5', 'e6']);
  expect(report.counts).toEqual({ duplicate: 2, accepted: 1 });
});

test('a window that the org did not answer is not confirmed and comes again', async () => {
  const sender = new Resource();
  sender.failures = 1;
  const position = new Memory();

  await expect(replayOf(new Bus([1, 2, 3]), sender, position).run(1)).rejects.toThrow(ReplayStoppedError);
  expect(position.at).toBeNull();
  await replayOf(new Bus([1, 2, 3]), sender, position).run(1);

  expect(new Set(sender.posted)).toEqual(new Set(['e1', 'e2', 'e3']));
});

test('an expired position asks for a full resend and reads what there is, through a lost stream too', async () => {
  const position = new Memory(2);
  const sender = new Resource();

  const report = await replayOf(new Bus([50, 51, 52, 53], [9, 3], 50), sender, position).run(1);

  expect(report.resendFrom).toBe('2026-03-01T00:00:00.000Z');
  expect(sender.posted).toEqual(['e50', 'e51', 'e52', 'e53']);
  expect(logged).toMatchObject([
    ['Automation Failure', expect.stringContaining('full resend'), { key: 'resend-after-2' }],
  ]);
});

test('gives up a bus that never answers', async () => {
  await expect(replayOf(new Bus([1], Array(20).fill(0)), new Resource(), new Memory()).run(1)).rejects.toThrow('cut');
});

test('an event of the bus becomes what the resource takes', () => {
  expect(
    eventOf({
      CreatedDate: 1,
      CreatedById: '005',
      Event_Id__c: 'e',
      Plan__c: null,
      MRR__c: 0,
      Occurred_At__c: Date.UTC(2026, 2, 1, 8, 30),
      Trial_Start_Date__c: Date.UTC(2026, 2, 1),
      Trial_Expiration_Date__c: 20_513,
    }),
  ).toEqual({
    Event_Id__c: 'e',
    MRR__c: 0,
    Occurred_At__c: '2026-03-01T08:30:00.000Z',
    Trial_Start_Date__c: '2026-03-01',
    Trial_Expiration_Date__c: '2026-03-01',
  });
});

describe('with a directory', () => {
  let dir: string;
  beforeEach(() => void (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'position-'))));
  afterEach(() => fs.rmSync(dir, { recursive: true }));

  test('a position file keeps the last position, and refuses to guess', () => {
    const file = path.join(dir, 'deep', 'p.json');
    const store = new PositionFile(file, '/event/A__e', () => new Date('2026-03-01T00:00:00Z'));
    expect(store.load()).toBeNull();
    store.save(7);
    store.save(9);

    expect(new PositionFile(file, '/event/A__e').load()).toEqual({
      replayId: 9,
      confirmedAt: '2026-03-01T00:00:00.000Z',
    });
    expect(() => new PositionFile(file, '/event/B__e').load()).toThrow('no position of /event/B__e');
    fs.writeFileSync(file, '{"replayId":');
    expect(() => store.load()).toThrow('no position of /event/A__e');
  });

  test('the endpoint is the given one, the running local org’s, or Salesforce’s', () => {
    fs.mkdirSync(path.join(dir, '.local-org'));
    const session = { instanceUrl: 'http://127.0.0.1:7443', pubsubEndpoint: '127.0.0.1:7444' };
    fs.writeFileSync(path.join(dir, '.local-org', 'session.json'), JSON.stringify(session));
    const at = (instanceUrl: string, given?: string) =>
      pubSubEndpoint({ instanceUrl, accessToken: 't' }, { given, projectDir: dir }, {});

    expect(at('http://127.0.0.1:7443')).toEqual({ address: 'localhost:7444', verifyCertificate: false });
    expect(at('http://127.0.0.1:7443', 'localhost:9')).toEqual({ address: 'localhost:9', verifyCertificate: false });
    expect(at('https://acme.my.salesforce.com')).toEqual({
      address: 'api.pubsub.salesforce.com:7443',
      verifyCertificate: true,
    });
    expect(() => at('http://127.0.0.1:1')).toThrow('--pubsub-endpoint');
  });
});
