import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { RestCaller } from '../rest-caller';
import { checkWorkspaceRows, LoadProgress, parseCsv, WorkspaceLoader, type CheckedRow } from '.';

const SAMPLE = path.join(__dirname, '..', '..', '..', '..', 'data', 'sample', 'workspaces.csv');
const HEADER = 'Workspace_ID__c,Email__c,Self_Serve_Status__c';

const rowsOf = (...lines: string[]): CheckedRow[] => checkWorkspaceRows(parseCsv(lines.join('\n')));
const reasonOf = (row: CheckedRow | undefined): string | null =>
  row !== undefined && 'reason' in row ? row.reason : null;

describe('reading a table', () => {
  it('reads quoted cells, line breaks, doubled quotes, a byte order mark and Windows line ends', () => {
    const { columns, rows } = parseCsv('\uFEFFa,b\r\n"x, ""y""","two\nlines"\r\n\r\nlast,\r\n');

    expect(columns).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { line: 2, cells: { a: 'x, "y"', b: 'two\nlines' } },
      { line: 5, cells: { a: 'last', b: '' } },
    ]);
  });

  it.each([
    ['', 'empty'],
    ['a,a\n1,2', 'twice'],
    ['a,b\n1', '1 cells'],
    ['a\n"open', 'never ends'],
  ])('refuses %j', (text, reason) => {
    expect(() => parseCsv(text)).toThrow(reason);
  });
});

describe('checking rows', () => {
  it('takes the sample file whole', () => {
    const rows = checkWorkspaceRows(parseCsv(fs.readFileSync(SAMPLE, 'utf8')));

    expect(rows.map(reasonOf)).toEqual([null, null, null, null, null]);
    expect(rows[2]).toMatchObject({
      line: 4,
      fields: { Name: 'Lindqvist, Berg & Co', MRR__c: 0, Churned_Date__c: '2025-09-30' },
    });
  });

  it('takes columns in any case, names a workspace by its id, and leaves blank cells out', () => {
    const [row] = rowsOf('workspace_id__c,EMAIL__C,Self_Serve_Status__c,Plan__c', 'w1, a@b.test ,PAID,');

    expect(row).toEqual({
      line: 2,
      workspaceId: 'w1',
      fields: { Name: 'w1', Workspace_ID__c: 'w1', Email__c: 'a@b.test', Self_Serve_Status__c: 'Paid' },
    });
  });

  it.each([
    [`${HEADER}`, ',a@b.test,Trial', 'Workspace_ID__c is missing'],
    [`${HEADER}`, 'w1,,Trial', 'Email__c is missing'],
    [`${HEADER}`, 'w1,nobody,Trial', 'Email__c is not an email address'],
    [`${HEADER}`, 'w1,a@b.test,Frozen', 'Self_Serve_Status__c is none of Trial, Paid, Churned'],
    [`${HEADER},Plan__c`, `w1,a@b.test,Trial,${'p'.repeat(41)}`, 'Plan__c is longer than 40 characters'],
    [`${HEADER},MRR__c`, 'w1,a@b.test,Trial,"1,5"', 'MRR__c is not a number'],
    [`${HEADER},MRR__c`, 'w1,a@b.test,Trial,1.555', 'MRR__c has more than 2 decimals'],
    [`${HEADER},Active_Users__c`, 'w1,a@b.test,Trial,1000000000', 'Active_Users__c is not a number'],
    [
      `${HEADER},Trial_Start_Date__c`,
      'w1,a@b.test,Trial,2026-02-30',
      'Trial_Start_Date__c is not a date as YYYY-MM-DD',
    ],
    [`${HEADER},Churned_Date__c`, 'w1,a@b.test,Paid,2026-02-01', 'Churned_Date__c is given, but the status is Paid'],
    [
      `${HEADER},Converted_Date__c`,
      'w1,a@b.test,Trial,2026-02-01',
      'Converted_Date__c is given, but the status is Trial',
    ],
    [
      `${HEADER},Trial_Start_Date__c,Trial_Expiration_Date__c`,
      'w1,a@b.test,Trial,2026-02-02,2026-02-01',
      'Trial_Expiration_Date__c is before Trial_Start_Date__c',
    ],
  ])('under %s, %s is refused: %s', (header, line, reason) => {
    expect(reasonOf(rowsOf(header, line)[0])).toBe(reason);
  });

  it('refuses an id that stood before, with the line, and ids in another case as another workspace', () => {
    const rows = rowsOf(HEADER, 'w1,a@b.test,Trial', 'W1,a@b.test,Trial', 'w1,c@b.test,Paid');

    expect(rows.map(reasonOf)).toEqual([null, null, 'Workspace_ID__c stands on line 2 already']);
  });

  it('refuses unknown and missing columns before anything is sent', () => {
    expect(() => rowsOf(`${HEADER},Colour`, 'w1,a@b.test,Trial,red')).toThrow('Unknown columns: Colour');
    expect(() => rowsOf('Workspace_ID__c', 'w1')).toThrow('Missing columns: Email__c, Self_Serve_Status__c.');
  });
});

describe('loading', () => {
  /** An org in memory; answers queries for workspaces with events and upserts. */
  function orgWith(
    withEvents: readonly string[],
    refused: readonly string[] = [],
  ): { calls: string[]; fetch: typeof fetch; down: boolean } {
    const known = new Set<string>();
    const org = {
      calls: [] as string[],
      down: false,
      fetch: (async (url: string, init: { method: string; body?: string }) => {
        org.calls.push(init.method);
        if (org.down)
          return Response.json([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'no more' }], { status: 403 });
        if (init.method === 'GET') {
          const soql = decodeURIComponent(url);
          return Response.json({
            records: withEvents
              .filter((id) => soql.includes(`'${id}'`))
              .map((Workspace_ID__c) => ({ Workspace_ID__c })),
          });
        }
        const { records } = JSON.parse(init.body ?? '') as { records: { Workspace_ID__c: string }[] };
        return Response.json(
          records.map(({ Workspace_ID__c: id }) => {
            if (refused.includes(id))
              return { success: false, errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No' }] };
            const created = !known.has(id);
            known.add(id);
            return { success: true, created, errors: [] };
          }),
        );
      }) as unknown as typeof fetch,
    };
    return org;
  }
  const caller = (org: { fetch: typeof fetch }): RestCaller =>
    new RestCaller({ instanceUrl: 'https://org.test', accessToken: 't' }, { fetch: org.fetch, maxAttempts: 1 });

  it('answers every row in order: created, refused by the org, refused here, left alone', async () => {
    const org = orgWith(['w3'], ['w2']);
    const rows = rowsOf(HEADER, 'w1,a@b.test,Trial', 'w2,a@b.test,Trial', 'w3,a@b.test,Paid', 'w4,nobody,Trial');

    const outcomes = await new WorkspaceLoader(caller(org)).load(rows);

    expect(outcomes.map(({ line, status }) => [line, status])).toEqual([
      [2, 'created'],
      [3, 'failed'],
      [4, 'skipped'],
      [5, 'invalid'],
    ]);
    expect(outcomes[1]?.reason).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION: No');
  });

  it('goes on where an interrupted load stopped, and loads changed rows again', async () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'load-'));
    const file = path.join(dir, 'progress');
    const org = orgWith([]);
    const rows = rowsOf(HEADER, 'w1,a@b.test,Trial', 'w2,a@b.test,Trial', 'w3,a@b.test,Trial');
    const first = new WorkspaceLoader(caller(org), { batch: 2, progress: LoadProgress.open(file) });
    await first.load(rows.slice(0, 2));
    org.down = true;
    const stopped = await first.load(rows);
    org.down = false;

    const again = await new WorkspaceLoader(caller(org), { progress: LoadProgress.open(file) }).load([
      ...rowsOf(HEADER, 'w1,new@b.test,Trial'),
      ...rows.slice(1),
    ]);

    expect(stopped.map(({ status }) => status)).toEqual(['done', 'done', 'unsent']);
    expect(again.map(({ status }) => status)).toEqual(['updated', 'done', 'created']);
    expect(fs.readFileSync(file, 'utf8')).not.toContain('b.test');
    fs.rmSync(dir, { recursive: true });
  });

  it('sends at most the batch size in a call', async () => {
    const org = orgWith([]);
    const rows = rowsOf(HEADER, ...Array.from({ length: 450 }, (_, i) => `w${i},a@b.test,Trial`));

    const outcomes = await new WorkspaceLoader(caller(org)).load(rows);

    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['created']));
    expect(org.calls.filter((method) => method === 'PATCH')).toHaveLength(3);
  });
});
