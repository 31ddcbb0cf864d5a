import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { TestOrg } from '../support/org';
import { grant, makeUser } from '../support/session';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';

const NOW = '2026-11-20T12:00:00Z';
const DASHBOARD = '/lightning/n/Error_Dashboard';
/** Events without a known status: one cause, one group. */
const REFUSED = 30;
const OTHERS = 40;

jest.setTimeout(180_000);

describe('the error dashboard in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;

  const address = (pathname: string): string => org.process.facts.instanceUrl + pathname;
  const open = async (query = ''): Promise<void> => {
    await page.goto(address(DASHBOARD + query));
  };
  const groups = () => page.locator('c-error-groups tbody tr');
  const errors = () => page.locator('c-error-list tbody tr');
  const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  const count = async (where: string): Promise<number> =>
    (await org.query<{ n: number }>(`SELECT COUNT(Id) n FROM Error_Log__c WHERE ${where}`))[0]?.n ?? 0;
  const refusedIds = async (): Promise<string[]> =>
    (await org.query(`SELECT Id FROM Error_Log__c WHERE Source_Process__c = 'Event Ingestion' ORDER BY Id`)).map(
      ({ Id }) => Id,
    );

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
    await org.publish(
      Array.from({ length: REFUSED }, (_, i) => ({
        Event_Id__c: `evt-${i}`,
        Workspace_ID__c: `ws-${i}`,
        Email__c: `ada${i}@acme.test`,
        Self_Serve_Status__c: 'Gold',
        Occurred_At__c: '2026-11-20T11:00:00Z',
        Last_Name__c: 'Lovelace',
      })),
    );
    await org.drain();
    await org.insertAll(
      'Error_Log__c',
      Array.from({ length: OTHERS }, (_, i) => ({
        Error_Name__c: `Order ${i} is locked`,
        Error_Type__c: i % 2 === 0 ? 'Automation Failure' : 'Permission Issue',
        Source_Process__c: 'Portal',
        Status__c: 'Open',
        Date_Occurred__c: new Date(Date.parse(NOW) - i * 86_400_000).toISOString(),
      })),
    );
    browser = await TestBrowser.launch();
  });
  afterAll(async () => {
    await browser?.close();
    await org?.stop();
  });

  beforeEach(async () => {
    page = await browser.visit(org, 'about:blank');
  });
  afterEach(async () => {
    await page.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('shows the numbers that the org has', async () => {
    await open();
    await groups().first().waitFor();

    expect(await tile('Open').first().innerText()).toMatch(new RegExp(`\\b${await count(`Status__c = 'Open'`)}\\b`));
    expect(await page.getByText('Portal', { exact: true }).first().isVisible()).toBe(true);
    expect(await groups().count()).toBe(3);
    expect(await groups().nth(0).innerText()).toContain(String(REFUSED));
  });

  it('drills from a group to its errors and to one of them, keeps that in the address and steps back', async () => {
    await open();
    await groups()
      .getByRole('button', { name: /^Self_Serve_Status__c is unknown/ })
      .click();
    await errors().first().waitFor();
    expect(new URL(page.url()).searchParams.get('c__group')).toHaveLength(64);
    await page.getByText(`25 of ${REFUSED} errors`).waitFor();

    await errors().getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Retry attempts' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Retry attempts' }).waitFor();
    await page.goBack();
    await errors().first().waitFor();
    await page.goBack();
    await groups().first().waitFor();

    expect(new URL(page.url()).searchParams.get('c__group')).toBeNull();
  });

  it('masks the payload until one who may asks for all of it', async () => {
    const [id] = await refusedIds();
    await open(`?c__error=${id}`);
    const payload = page.getByRole('region', { name: 'Payload', exact: true }).locator('pre');
    await payload.waitFor();
    expect(await payload.innerText()).toContain('a***@acme.test');

    await page.getByRole('button', { name: 'Show the complete payload' }).click();
    await page.getByText('Lovelace').waitFor();

    expect(await payload.innerText()).toContain('ada0@acme.test');
  });

  it('exports what it lists, masked', async () => {
    await open('?c__list=errors&c__source=Event%20Ingestion');
    await errors().first().waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    const lines = fs
      .readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');

    expect(lines).toHaveLength(REFUSED + 1);
    expect(lines.join()).not.toContain('ada0@acme.test');
    expect(lines.join()).toContain('a***@acme.test');
  });

  it('retries a whole group: what fails again stays open, what was put right is resolved, once each', async () => {
    const ids = await refusedIds();
    for (const Id of ids.slice(1)) {
      const [row] = await org.query<{ Payload__c: string }>(`SELECT Payload__c FROM Error_Log__c WHERE Id = '${Id}'`);
      await org.update('Error_Log__c', Id, { Payload__c: row?.Payload__c.replace('Gold', 'Trial') });
    }
    await open();
    await page.getByRole('button', { name: /^Retry group: Self_Serve_Status__c/ }).click();
    await page.getByRole('heading', { name: `Retry ${REFUSED} errors` }).waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(`${REFUSED} of ${REFUSED}: ${REFUSED - 1} resolved, 1 failed again`).waitFor();
    await page.locator('c-error-bulk tbody tr').getByText('Failed').waitFor();

    expect(await org.count('SELECT Id FROM Workspace_Event__c')).toBe(REFUSED - 1);
    expect(await count(`Source_Process__c = 'Event Ingestion' AND Status__c = 'Open' AND Retry_Count__c = 1`)).toBe(1);
    expect(await org.count('SELECT Id FROM Error_Retry_Attempt__c')).toBe(REFUSED);
    await page.getByRole('button', { name: 'Close' }).click();
    await open(`?c__error=${ids[0]}`);
    await page.getByText('Attempt 1').waitFor();
  });

  it('resolves a selection with a note, by keyboard alone', async () => {
    const before = await count(`Status__c = 'Resolved'`);
    await open('?c__list=errors&c__source=Portal');
    await errors().first().waitFor();
    for (const i of [0, 1]) {
      await errors().nth(i).getByRole('checkbox').focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Resolve', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Resolve 2 errors' }).waitFor();
    // The panel has the focus, so its field is the next stop.
    await page.keyboard.press('Tab');
    if (!(await page.getByLabel('How were they settled?').evaluate('(e) => e === e.getRootNode().activeElement'))) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('Orders were unlocked.');
    await page.getByRole('button', { name: 'Start' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2: 2 resolved, 0 failed, 0 skipped').waitFor();

    expect(await count(`Status__c = 'Resolved'`)).toBe(before + 2);
    const [row] = await org.query<{ Resolution_Notes__c: string }>(
      `SELECT Resolution_Notes__c FROM Error_Log__c WHERE Source_Process__c = 'Portal' AND Status__c = 'Resolved' LIMIT 1`,
    );
    expect(row?.Resolution_Notes__c).toBe('Orders were unlocked.');
  });

  it('filters by day from the table that stands beside the chart', async () => {
    await open();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('button', { name: 'Nov 10' }).click();
    await page.waitForURL(/c__day=2026-11-10/);

    await page.getByText('Only Nov 10', { exact: true }).waitFor();
  });

  it('changes without a reload when an error is logged', async () => {
    await open();
    await page.getByText('Live', { exact: true }).waitFor();
    await groups().first().waitFor();

    await org.insertAll('Error_Log__c', [
      {
        Error_Name__c: 'Logged meanwhile',
        Error_Type__c: 'Data Issue',
        Source_Process__c: 'Manual',
        Status__c: 'Open',
      },
    ]);

    await groups().getByRole('button', { name: 'Logged meanwhile', exact: true }).waitFor({ timeout: 60_000 });
  });

  it('tells a rep without the right, and an administrator who is not in the phase, why there is nothing', async () => {
    await makeUser(org, 'rep@errors.test', ['Error_Dashboard', 'Self_Serve_App', 'Rollout_User']);
    const waiting = await makeUser(org, 'waiting@errors.test', ['Error_Dashboard', 'Self_Serve_App', 'Rollout_User']);
    await grant(org, waiting, ['Error_Reader', 'Error_Manager']);
    const [rep] = await org.query(`SELECT Id FROM User WHERE Username = 'rep@errors.test'`);
    await org.assign(['Rollout_Pilot'], rep?.Id);

    const asRep = await browser.visit(org, DASHBOARD, 'rep@errors.test');
    await asRep.getByText('You cannot see errors yet').waitFor();
    const asWaiting = await browser.visit(org, DASHBOARD, 'waiting@errors.test');
    await asWaiting.locator('c-rollout-gate').getByRole('status').waitFor();

    expect(await asRep.locator('c-error-groups').count()).toBe(0);
    expect(await asWaiting.locator('c-error-groups').count()).toBe(0);
    await asRep.close();
    await asWaiting.close();
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no serious accessibility finding and fits on a %s', async (_name, viewport) => {
    await page.setViewportSize(viewport);
    const [id] = await refusedIds();
    for (const [query, shown] of [
      ['', 'c-error-groups tbody tr'],
      ['?c__list=errors&c__status=All', 'c-error-list tbody tr'],
      [`?c__error=${id}`, 'c-error-detail pre'],
    ] as const) {
      await open(query);
      await page.locator(shown).first().waitFor();

      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
    }
  });

  it('shows the same on the record page of an error', async () => {
    const [id] = await refusedIds();
    await page.goto(address(`/lightning/r/Error_Log__c/${id}/view`));
    await page.getByRole('heading', { name: 'Retry attempts' }).waitFor();

    expect(await page.locator('c-error-detail').getByText('Attempt 1').isVisible()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
