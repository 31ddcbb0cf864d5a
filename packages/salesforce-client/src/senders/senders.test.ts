import { RestCaller } from '../rest-caller';
import { BadInputError, readEntries } from './input';
import { MarketoSender } from './marketo';
import { ProvisioningSender } from './provisioning';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: { records?: Record<string, unknown>[]; events?: unknown[]; errors?: unknown[] };
}

/** A caller whose org answers by the given function; `undefined` drops the connection. */
function org(answer: (call: Call) => { status: number; body: unknown } | undefined): {
  caller: RestCaller;
  calls: Call[];
} {
  const calls: Call[] = [];
  const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Call['body']) : {};
    const call = { method: init?.method ?? '', path: decodeURIComponent(String(url).replace('https://a', '')), body };
    calls.push(call);
    const found = answer(call);
    if (found === undefined) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(new Response(JSON.stringify(found.body), { status: found.status }));
  };
  const wait = (): Promise<void> => Promise.resolve();
  return { caller: new RestCaller({ instanceUrl: 'https://a', accessToken: 't' }, { fetch, wait }), calls };
}

const entries = (...values: unknown[]): { at: number; value: unknown }[] =>
  values.map((value, i) => ({ at: i + 1, value }));
const saved = (call: Call): { status: number; body: unknown } => ({
  status: 200,
  body: call.body.records?.map((record, i) => ({ id: record['id'] ?? `00Q${i}`, success: true, errors: [] })),
});

describe('input', () => {
  it('is read as lines, array, envelope or one object', () => {
    for (const text of ['{"a":1}\n\n{"a":2}', '[{"a":1},{"a":2}]', '{"events":[{"a":1},{"a":2}]}'])
      expect(readEntries(text).map(({ value }) => value)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(readEntries('{"a":1}')).toEqual([{ at: 1, value: { a: 1 } }]);
  });

  it('is refused with the line that is not JSON, and when empty', () => {
    expect(() => readEntries('{"a":1}\n{"a":')).toThrow(new BadInputError('Line 2 is not JSON: {"a":'));
    expect(() => readEntries('\n')).toThrow(BadInputError);
    expect(() => readEntries('[]')).toThrow(BadInputError);
  });
});

describe('the provisioning sender over the bus', () => {
  it('reports what the bus would refuse and sends the rest', async () => {
    const { caller, calls } = org((call) => (call.path.includes('errors') ? { status: 200, body: {} } : saved(call)));

    const outcomes = await new ProvisioningSender(caller, { via: 'bus' }).send(
      entries({ Event_Id__c: 'a' }, { Event_Id__c: 'b', Plan__c: 'x'.repeat(41) }, 7),
    );

    expect(outcomes.map(({ status, reported }) => [status, reported])).toEqual([
      ['queued', undefined],
      ['refused', true],
      ['refused', true],
    ]);
    expect(calls[1]?.body.errors).toMatchObject([
      { event: { Event_Id__c: 'b' }, statusCode: 'STRING_TOO_LONG' },
      { Payload__c: '7' },
    ]);
  });

  it('tries again the events whose refusal passes, and only those', async () => {
    let round = 0;
    const { caller, calls } = org((call) => {
      round++;
      const busy = { success: false, errors: [{ statusCode: 'PLATFORM_EVENT_PUBLISHING_UNAVAILABLE', message: '' }] };
      const rows = (saved(call).body as unknown[]).map((row, i) => (round === 1 && i === 1 ? busy : row));
      return { status: 200, body: rows };
    });

    const outcomes = await new ProvisioningSender(caller, { via: 'bus' }).send(
      entries({ Plan__c: 'a' }, { Plan__c: 'b' }),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'queued']);
    expect(calls.map((call) => call.body.records?.length)).toEqual([2, 1]);
  });

  it('tells what was not sent when the org stays away', async () => {
    let calls = 0;
    const { caller } = org((call) => (++calls > 1 ? undefined : saved(call)));

    const outcomes = await new ProvisioningSender(caller, { via: 'bus', batch: 2 }).send(entries({}, {}, {}));

    expect(outcomes.map(({ status }) => status)).toEqual(['queued', 'queued', 'unsent']);
  });
});

it('the provisioning sender over REST gives the answers in order and halves a call that is too dear', async () => {
  const { caller, calls } = org(({ body: { events = [] } }) =>
    events.length > 2
      ? { status: 500, body: [{ errorCode: 'APEX_ERROR', message: 'Too many SOQL queries: 101' }] }
      : { status: 200, body: { results: events.map(() => ({ status: 'accepted', reason: null })) } },
  );

  const outcomes = await new ProvisioningSender(caller, { via: 'rest' }).send(
    entries(...['a', 'b', 'c', 'd'].map((Event_Id__c) => ({ Event_Id__c }))),
  );

  expect(outcomes.map(({ eventId, status }) => `${eventId} ${status}`)).toEqual(
    ['a', 'b', 'c', 'd'].map((id) => `${id} accepted`),
  );
  expect(calls.map((call) => call.body.events?.length)).toEqual([4, 2, 2]);
});

describe('the Marketo sender', () => {
  const ann = { Email: 'Ann@acme.test', LastName: 'Lee', Company: 'Acme' };
  const found = (...rows: object[]): { status: number; body: unknown } => ({ status: 200, body: { records: rows } });

  it('updates its own lead of the address and creates where there is none', async () => {
    const { caller, calls } = org((call) =>
      call.method === 'GET' ? found({ Id: '00QA', Email: 'ann@acme.test' }) : saved(call),
    );

    const outcomes = await new MarketoSender(caller).send(entries(ann, { ...ann, Email: 'bob@acme.test' }));

    expect(outcomes.map(({ status, leadId }) => `${status} ${leadId}`)).toEqual(['updated 00QA', 'created 00Q0']);
    expect(calls[0]?.path).toContain("LeadSource != 'Self-Serve Trial'");
  });

  it('looks before it creates again when a creation was not answered', async () => {
    let creations = 0;
    const { caller, calls } = org((call) => {
      if (call.method === 'GET') return creations === 0 ? found() : found({ Id: '00QB', Email: 'ann@acme.test' });
      if (call.method === 'POST') return void creations++;
      return saved(call);
    });

    const outcomes = await new MarketoSender(caller).send(entries(ann));

    expect(outcomes).toMatchObject([{ status: 'updated', leadId: '00QB' }]);
    expect(creations).toBe(1);
    expect(calls.map((call) => call.method)).toEqual(['GET', 'POST', 'GET', 'PATCH']);
  });

  it('sends an address that comes twice one after the other, so that the second updates the first', async () => {
    const leads: object[] = [];
    const { caller } = org((call) => {
      if (call.method === 'GET') return found(...leads);
      if (call.method === 'POST') leads.push({ Id: '00Q0', Email: ann.Email });
      return saved(call);
    });

    const outcomes = await new MarketoSender(caller).send(entries(ann, { ...ann, LastName: 'Kim' }));

    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'updated']);
  });

  it('refuses people with the field and the reason, and saves the rest', async () => {
    const { caller } = org((call) => (call.method === 'GET' ? found() : saved(call)));

    const outcomes = await new MarketoSender(caller).send(
      entries({ ...ann, Email: 'nobody' }, { Email: 'a@b.test', Company: 'C' }, { ...ann, OwnerId: '005' }, ann, null),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused', 'created', 'refused']);
    expect(outcomes.map(({ reason }) => reason?.split(':')[0])).toEqual([
      'Email',
      'LastName',
      'OwnerId',
      undefined,
      expect.any(String),
    ]);
  });
});
