import fs from 'node:fs';
import path from 'node:path';
import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(60_000);

let org: StartedOrg;
let rest: RestClient;

beforeAll(async () => {
  org = await startOrg('library', ['--data', ':memory:', '--now', '2026-03-01T08:00:00Z']);
  rest = new RestClient(org.facts);
});

afterAll(async () => {
  await org.stop();
});

describe('the clock', () => {
  it('starts where --now says, runs, moves on and can be set', async () => {
    const now = async () => Date.parse((await rest.call('/local/clock')).json.now);
    const started = Date.parse('2026-03-01T08:00:00Z');
    expect(await now()).toBeGreaterThanOrEqual(started);
    expect(await now()).toBeLessThan(started + 60_000);
    const moved = await rest.call('/local/clock', { body: { advance: '7d' } });
    expect(Date.parse(moved.json.now)).toBeGreaterThanOrEqual(started + 7 * 86_400_000);
    await rest.call('/local/clock', { body: { set: '2026-06-01T12:00:00Z' } });
    const made = await rest.call('/sobjects/Book__c', { body: { Name: 'In June' } });
    const row = await rest.call(`/sobjects/Book__c/${made.json.id}?fields=CreatedDate`);
    expect(row.json.CreatedDate).toMatch(/^2026-06-01T12:00/);
  });

  it.each([{}, { advance: 'soon' }, { set: 'not a time at all' }, { advance: '1d', set: '2026-01-01T00:00:00Z' }, []])(
    'refuses %j',
    async (body) => {
      const answer = await rest.call('/local/clock', { body });
      expect(answer.status).toBe(400);
      expect(answer.json[0].errorCode).toBe('INVALID_INPUT');
    },
  );
});

describe('faults', () => {
  afterEach(async () => {
    await rest.call('/local/faults', { method: 'DELETE' });
  });

  const inject = (faults: unknown) => rest.call('/local/faults', { body: faults });

  it('answers a status or a code, so many times, on its path alone', async () => {
    await inject([{ path: '/query', errorCode: 'UNABLE_TO_LOCK_ROW', times: 1 }]);
    expect((await rest.call('/limits')).status).toBe(200);
    const failed = await rest.query('SELECT Id FROM Book__c');
    expect(failed).toMatchObject({ status: 400, json: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] });
    expect((await rest.query('SELECT Id FROM Book__c')).status).toBe(200);
    await inject([{ path: '/limits', status: 503 }]);
    expect(await rest.call('/limits')).toMatchObject({ status: 503, json: [{ errorCode: 'SERVER_UNAVAILABLE' }] });
  });

  it('does not run what it fails', async () => {
    await inject([{ path: 'sobjects/Book__c', method: 'POST', status: 503, times: 1 }]);
    await rest.call('/sobjects/Book__c', { body: { Name: 'Never', Isbn__c: 'NEVER' } });
    expect((await rest.query("SELECT Id FROM Book__c WHERE Isbn__c = 'NEVER'")).json.totalSize).toBe(0);
  });

  it('delays and drops', async () => {
    await inject([
      { path: '/limits', delayMs: 300, times: 1 },
      { path: '/recent', drop: true },
    ]);
    const started = Date.now();
    expect((await rest.call('/limits')).status).toBe(200);
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
    await expect(rest.call('/recent')).rejects.toThrow();
  });

  it('fails a share of the requests', async () => {
    await inject([{ path: '/limits', rate: 0, status: 503 }]);
    expect((await rest.call('/limits')).status).toBe(200);
  });

  it('locks rows and passes limits inside transactions', async () => {
    await inject([
      { object: 'Book__c', operation: 'insert', times: 1 },
      { limit: 'dmlStatements', entryPoint: '^executeAnonymous$', times: 1 },
    ]);
    const create = () => rest.call('/sobjects/Book__c', { body: { Name: 'Locked' } });
    expect(await create()).toMatchObject({ status: 400, json: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] });
    expect((await create()).status).toBe(201);
    const apex = () => rest.call('/local/apex', { body: { source: "insert new Book__c(Name = 'Apex');" } });
    expect((await apex()).json.exceptionMessage).toBe('System.LimitException: Too many DML statements: 151');
    expect((await apex()).json.success).toBe(true);
    expect((await rest.call('/local/faults')).json).toMatchObject([{ hits: 1 }, { hits: 1 }]);
  });

  it.each([
    [[{ object: 'Nothing__c' }]],
    [[{ limit: 'patience' }]],
    [[{ object: 'Book__c', entryPoint: '(' }]],
    [[{ path: '' }]],
    [[{ path: '/x', rate: 2, status: 503 }]],
    [{ path: '/x' }],
    [[{ path: '/x', status: 200 }]],
  ])('refuses %j', async (body) => {
    expect((await inject(body)).json[0].errorCode).toBe('INVALID_INPUT');
  });
});

describe('work, outboxes and governor usage', () => {
  it('runs what is queued and answers when idle', async () => {
    await rest.call('/sobjects/Book__c', { body: { Name: 'Due', Isbn__c: 'DRAIN', On_Loan__c: true } });
    await rest.call('/sobjects/Book_Returned__e', { body: { Isbn__c: 'DRAIN' } });
    expect((await rest.call('/local/drain', { method: 'POST' })).json).toEqual({ ran: expect.any(Number) });
    const { json } = await rest.query("SELECT On_Loan__c FROM Book__c WHERE Isbn__c = 'DRAIN'");
    expect(json.records[0].On_Loan__c).toBe(false);
  });

  it('tells the governor usage of recent transactions', async () => {
    await rest.call('/composite/sobjects', {
      body: { records: Array.from({ length: 3 }, (_, i) => ({ attributes: { type: 'Book__c' }, Name: `B${i}` })) },
    });
    const { json } = await rest.call('/local/limits');
    expect(json.at(-1)).toMatchObject({
      entryPoint: 'POST /composite/sobjects',
      outcome: 'committed',
      records: 3,
      used: { cpuTime: expect.any(Number), dmlRows: expect.any(Number), queries: expect.any(Number) },
    });
  });

  it('keeps mail that Apex sends', async () => {
    const source =
      "Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage(); mail.setToAddresses(new List<String>{'a@library.example'}); mail.setSubject('Overdue'); mail.setPlainTextBody('Bring it back.'); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });";
    expect((await rest.call('/local/apex', { body: { source } })).json).toMatchObject({ success: true });
    expect((await rest.call('/local/mail')).json).toContainEqual(
      expect.objectContaining({ subject: 'Overdue', to: ['a@library.example'] }),
    );
    expect((await rest.call('/local/notifications')).json).toEqual([]);
  });
});

describe('settings and snapshots', () => {
  it('changes known settings and refuses others', async () => {
    const before = (await rest.call('/local/settings')).json;
    const [name] = Object.entries(before).find(([, value]) => typeof value === 'number') ?? [''];
    const changed = await rest.call('/local/settings', { body: { [name]: before[name] } });
    expect(changed.json).toEqual(before);
    expect(await rest.call('/local/settings', { body: { nothing: 1 } })).toMatchObject({
      status: 400,
      json: [{ errorCode: 'INVALID_INPUT', message: expect.stringContaining("'nothing'") }],
    });
    expect((await rest.call('/local/settings', { body: { [name]: 'text' } })).status).toBe(400);
  });

  it('tells Apex the address under which it is reached', async () => {
    const body = `System.assertEquals('${org.facts.instanceUrl}', URL.getOrgDomainUrl().toExternalForm());`;
    const answer = await rest.call(`/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(body)}`);
    expect(answer.json).toMatchObject({ success: true, exceptionMessage: null });
  });

  it('saves the data to a new file and never over another', async () => {
    const file = path.join(org.dir, 'saved.sqlite');
    expect((await rest.call('/local/snapshot', { body: { file } })).status).toBe(200);
    expect(fs.statSync(file).size).toBeGreaterThan(10_000);
    const again = await rest.call('/local/snapshot', { body: { file } });
    expect(again.status).toBe(400);
    expect(again.json[0].message).toContain('exists');
  });
});
