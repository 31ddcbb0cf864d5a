import { Connection } from 'jsforce';
import { StreamingExtension } from 'jsforce/lib/api/streaming';
import { startOrg, type StartedOrg } from '../support/org-process';
import { installedVersion, shown } from './support/verdicts';

const CLIENT = { client: 'jsforce', version: installedVersion('jsforce') };
const shows = <T>(command: string, check: () => Promise<T>): Promise<T> => shown({ ...CLIENT, command }, check);
const TOPIC = '/event/Signal__e';

/* eslint-disable @typescript-eslint/no-explicit-any -- messages as they travel: what a test asserts */
type Faye = { subscribe(channel: string, take: (message: any) => void): Promise<unknown>; disconnect(): void };

let org: StartedOrg;
let connection: Connection;

beforeAll(async () => {
  org = await startOrg('signals');
  connection = connectionOf(org.facts.accessToken);
}, 120_000);
afterAll(() => org.stop());

const connectionOf = (accessToken: string): Connection =>
  new Connection({ instanceUrl: org.facts.instanceUrl, accessToken, version: '66.0' });

/** Resolves with the first messages of a channel. */
function first(faye: Faye, channel: string, count: number): { subscribed: Promise<unknown>; messages: Promise<any[]> } {
  const found: any[] = [];
  let subscribed: Promise<unknown> = Promise.resolve();
  const messages = new Promise<any[]>((resolve) => {
    subscribed = faye.subscribe(channel, (message) => {
      found.push(message);
      if (found.length === count) resolve(found);
    });
  });
  return { subscribed, messages };
}

const clientWith = (...extensions: object[]): Faye =>
  connection.streaming.createClient(extensions as any) as unknown as Faye;

it('subscribes to an event and gets what is published after that', () =>
  shows('streaming.subscribe: platform events', async () => {
    const faye = clientWith();
    const { subscribed, messages } = first(faye, TOPIC, 1);
    await subscribed;
    await connection.sobject('Signal__e').create({ Key__c: 'live', Day__c: '2026-03-04' });
    const [message] = await messages;
    expect(message).toMatchObject({
      payload: { Key__c: 'live', Day__c: '2026-03-04', CreatedById: org.facts.userId },
      event: { EventApiName: 'Signal__e', replayId: expect.any(Number) },
    });
    faye.disconnect();
  }));

it('replays what is kept, all of it or behind a replay id', () =>
  shows('StreamingExtension.Replay', async () => {
    await connection.sobject('Signal__e').create([{ Key__c: 'b' }, { Key__c: 'c' }]);
    const all = clientWith(new StreamingExtension.Replay(TOPIC, -2));
    const [one, ...rest] = await first(all, TOPIC, 3).messages;
    const after = clientWith(new StreamingExtension.Replay(TOPIC, one.event.replayId));
    const again = await first(after, TOPIC, 2).messages;
    expect(again.map(({ payload }) => payload.Key__c)).toEqual(rest.map(({ payload }) => payload.Key__c));
    all.disconnect();
    after.disconnect();
  }));

it('gets change events with what changed', () =>
  shows('streaming.subscribe: change events', async () => {
    const faye = clientWith();
    const { subscribed, messages } = first(faye, '/data/Sensor__ChangeEvent', 2);
    await subscribed;
    const { id } = await connection.sobject('Sensor__c').create({ Name: 'S', Limit__c: 1 });
    await connection.sobject('Sensor__c').update({ Id: id ?? '', Limit__c: 2 });
    const [created, changed] = await messages;
    expect(created.payload).toMatchObject({ Name: 'S', ChangeEventHeader: { changeType: 'CREATE', recordIds: [id] } });
    expect(changed.payload).toMatchObject({ Limit__c: 2, ChangeEventHeader: { changeType: 'UPDATE' } });
    expect(changed.payload).not.toHaveProperty('Name');
    faye.disconnect();
  }));

it('is told what is wrong: channel, replay id, session', () =>
  shows('streaming errors, StreamingExtension.AuthFailure', async () => {
    const faye = clientWith(new StreamingExtension.Replay(TOPIC, 999_999));
    const problem = (channel: string): Promise<string> =>
      faye
        .subscribe(channel, () => undefined)
        .then(
          () => 'subscribed',
          (error: Error) => error.message,
        );
    expect(await problem('/event/Nope__e')).toBe(
      "400::The channel you requested to subscribe to doesn't exist {/event/Nope__e}",
    );
    expect(await problem('/topic/Invoices')).toContain('does not support PushTopic');
    expect(await problem(TOPIC)).toContain('400::The replayId {999999} you provided was invalid.');
    faye.disconnect();
    const failure = await new Promise<any>((resolve) => {
      const stranger = connectionOf(`${org.facts.orgId}!invented`).streaming.createClient([
        new StreamingExtension.AuthFailure(resolve) as any,
      ]) as unknown as Faye;
      void stranger.subscribe(TOPIC, () => undefined);
    });
    expect(failure).toMatchObject({ channel: '/meta/handshake', successful: false, error: '403::Handshake denied' });
  }));
