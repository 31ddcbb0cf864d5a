import type { Page } from 'playwright-core';
import { TestOrg } from '../support/org';
import { changeMetadata } from '../support/overrides';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';

const NOW = '2026-11-01T08:00:00Z';
const PAGE = '/lightning/n/Adoption';
/** Members of the pilot phase: three reps and their manager. */
const REPS = ['ann', 'bob', 'cleo'];
const MANAGER = 'dora';

jest.setTimeout(180_000);

describe('the adoption page in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;
  const userIds = new Map<string, string>();

  const username = (name: string): string => `${name}@adoption.example`;
  const phase = (label: string) =>
    page.locator('c-adoption-phase').filter({ has: page.getByRole('heading', { name: label }) });
  const number = (label: string, name: string) =>
    phase(label).locator('.number').filter({ hasText: name }).locator('dd').innerText();

  async function openAs(name: string): Promise<void> {
    page = await browser.visit(org, PAGE, username(name));
  }

  async function openAsManager(): Promise<void> {
    await openAs(MANAGER);
    await phase('Pilot').waitFor();
  }

  /** What each member did: Ann opened pages, Bob acted on an alert, Cleo did nothing. */
  async function makeActivity(): Promise<void> {
    const [ann, bob] = [userIds.get('ann'), userIds.get('bob')];
    await org.insertAll(
      'Rollout_Usage__c',
      ['2026-10-30', '2026-10-20'].map((day) => ({
        OwnerId: ann,
        Feature__c: 'Lifecycle_Dashboard',
        Used_On__c: day,
        Usage_Key__c: `${ann}|${day}`,
      })),
    );
    const workspaces = await org.insertAll(
      'Workspace__c',
      Array.from({ length: 40 }, (_, i) => ({
        Name: `Adopted ${i}`,
        Workspace_ID__c: `adopted-${i}`,
        Email__c: `person${i}@adopted${i}.test`,
        Self_Serve_Status__c: 'Trial',
        OwnerId: bob,
      })),
    );
    await org.drain();
    for (const Id of workspaces) await org.update('Workspace__c', Id, { OwnerId: bob });
    await org.insertAll(
      'Trial_Alert__c',
      workspaces.slice(0, 4).map((Workspace__c, i) => ({
        Workspace__c,
        Alert_Key__c: `adoption-${i}`,
        Kind__c: 'Expiring',
        Recipient__c: bob,
        Delivery__c: 'Sent',
        Sent_At__c: '2026-10-29T06:00:00Z',
        ...(i < 3 ? { Acted_On_At__c: '2026-10-29T10:00:00Z' } : {}),
      })),
    );
    await org.drain();
  }

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    const profile = await org.one("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    for (const name of [...REPS, MANAGER]) {
      const [id = ''] = await org.insertAll('User', [
        {
          Username: username(name),
          Email: username(name),
          LastName: name,
          Alias: name,
          ProfileId: profile.Id,
          TimeZoneSidKey: 'UTC',
          LocaleSidKey: 'en_US',
          LanguageLocaleKey: 'en_US',
          EmailEncodingKey: 'UTF-8',
        },
      ]);
      userIds.set(name, id);
      await org.assign([name === MANAGER ? 'Sales_Manager' : 'Sales_Rep', 'Rollout_Pilot'], id);
    }
    await makeActivity();
    browser = await TestBrowser.launch();
  });
  afterAll(async () => {
    await browser?.close();
    await org?.stop();
  });
  afterEach(async () => {
    await page.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('shows the numbers that the org has, each figure with its target and verdict', async () => {
    await openAsManager();

    expect(await number('Pilot', 'Members')).toBe('4');
    // Ann and Bob; the manager is counted by opening this page.
    expect(Number(await number('Pilot', 'Active in the last 7 days'))).toBeGreaterThanOrEqual(2);
    expect(await number('Pilot', 'Alerts sent')).toBe('4');
    expect(await number('Pilot', 'Alerts acted on')).toBe('3');
    expect(await number('Pilot', 'Workspaces')).toBe('40');
    const acted = phase('Pilot').locator('[data-figure="acted"]');
    expect((await acted.innerText()).replace(/\s+/g, ' ')).toMatch(/Alerts acted on 75% \(3 of 4\) at least 50% Go/);
    expect(await phase('Pilot').locator('[data-figure="days"]').innerText()).toContain('No data yet');
    expect(await phase('Sales team').innerText()).toContain('Nobody is assigned this phase yet');
  });

  it('notes the day of a visit once, however often the page is opened', async () => {
    await openAsManager();
    await page.reload();
    await phase('Pilot').waitFor();

    const rows = await org.query<{ Feature__c: string; Used_On__c: string }>(
      `SELECT Feature__c, Used_On__c FROM Rollout_Usage__c WHERE OwnerId = '${userIds.get(MANAGER)}'`,
    );

    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Feature__c: 'Adoption', Used_On__c: '2026-11-01' });
  });

  it('exports the figures as CSV', async () => {
    await openAsManager();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').replace('\uFEFF', '').split('\r\n');

    expect(download.suggestedFilename()).toBe('adoption-2026-11-01.csv');
    expect(lines[0]).toBe('Phase,Status,Members,Figure,Value,Target,Verdict');
    expect(lines).toContain('Pilot,Active,4,Alerts acted on,75,50,Go');
  });

  it('tells the days as a table by keyboard', async () => {
    await openAsManager();
    await phase('Pilot').getByRole('button', { name: 'Show as table' }).focus();
    await page.keyboard.press('Enter');
    const table = phase('Pilot').getByRole('region', { name: 'Active members per day' });
    await table.waitFor();

    expect(await table.locator('tbody tr').count()).toBe(28);
    expect(await table.getByRole('row', { name: /Oct 30, 2026/ }).innerText()).toMatch(/1$/);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no serious accessibility finding and fits on a %s', async (_name, viewport) => {
    await openAsManager();
    await page.setViewportSize(viewport);

    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  });

  it('gives a rep no figures', async () => {
    await openAs('cleo');
    await page.locator('c-adoption-dashboard').getByRole('alert').waitFor();

    expect(await page.locator('c-adoption-phase').count()).toBe(0);
    expect(browser.complaints.splice(0)).toEqual([expect.stringMatching(/403 \(Forbidden\) .*\/aura\/apex$/)]);
  });

  it('is switched off by pausing the phase and on again, without a deployment of code', async () => {
    await changeMetadata(org, 'Rollout_Phase.Pilot', 'Status__c', 'Paused');
    await openAs(MANAGER);
    await page.getByText('Not switched on for you yet').waitFor();
    const shownWhilePaused = await page.locator('c-adoption-phase').count();
    await changeMetadata(org, 'Rollout_Phase.Pilot', 'Status__c', 'Active');
    await page.reload();
    await phase('Pilot').waitFor();

    expect(shownWhilePaused).toBe(0);
    expect(await page.getByText('Not switched on for you yet').count()).toBe(0);
  });
});
