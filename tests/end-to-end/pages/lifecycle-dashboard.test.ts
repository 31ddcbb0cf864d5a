import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readStory } from '../../../data/generator/files';
import { feed } from '../support/feed';
import { TestOrg } from '../support/org';
import { loadCrowd, loadReps } from '../support/workspace-crowd';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';

const STORY = readStory(path.join(__dirname, '..', '..', '..', 'data', 'events', 'history'));
/** The morning after the story ends. */
const NOW = '2026-11-01T08:00:00Z';
const DASHBOARD = '/lightning/n/Lifecycle_Dashboard';
/** Workspaces without events, so that lists have pages and numbers thousands. */
const CROWD = 1_200;
/** The story of the first workspaces: with events, leads, and accounts to match. */
const TOLD = {
  events: STORY.events.filter(({ Workspace_ID__c: id = '' }) => id <= 'ws-000060'),
  accounts: STORY.accounts.slice(0, 200),
  leads: [],
};

/** A number as the page writes it. */
const shown = (n: number): string => n.toLocaleString('en-US');

jest.setTimeout(180_000);

describe('the lifecycle dashboard in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;

  const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  const rows = () => page.locator('c-workspace-list tbody tr');
  const count = async (where: string): Promise<number> =>
    (await org.query<{ n: number }>(`SELECT COUNT(Id) n FROM Workspace__c${where}`))[0]?.n ?? 0;
  /** The list's own account of what it shows: "50 of 5,000 workspaces". */
  const listed = (): Promise<string> => page.locator('c-workspace-list').getByRole('status').first().innerText();
  const isListing = (total: number): Promise<unknown> =>
    page
      .locator('c-workspace-list')
      .getByText(new RegExp(`of ${shown(total)} workspaces`))
      .waitFor();

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
    await feed(org, TOLD);
    await loadCrowd(org, CROWD, NOW.slice(0, 10), await loadReps(org, 1));
    browser = await TestBrowser.launch();
  });
  afterAll(async () => {
    await browser?.close();
    await org?.stop();
  });

  beforeEach(async () => {
    page = await browser.visit(org, DASHBOARD);
    await rows().first().waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('shows the numbers that the org has', async () => {
    const trials = await count(` WHERE Self_Serve_Status__c = 'Trial'`);
    const paid = await count(` WHERE Self_Serve_Status__c = 'Paid'`);

    expect(await tile('Trial').first().innerText()).toMatch(new RegExp(`\\b${shown(trials)}\\b`));
    expect(await tile('Paid').first().innerText()).toMatch(new RegExp(`\\b${shown(paid)}\\b`));
    expect(await listed()).toContain(`of ${shown(await count(''))} workspaces`);
  });

  it('filters by a tile, keeps that in the address and steps back', async () => {
    const paid = await count(` WHERE Self_Serve_Status__c = 'Paid'`);
    const all = await count('');

    await tile('Paid').first().click();
    await isListing(paid);
    expect(new URL(page.url()).searchParams.get('c__status')).toBe('Paid');
    await page.reload();
    await isListing(paid);
    await page.goBack();
    await isListing(all);

    expect(new URL(page.url()).searchParams.get('c__status')).toBeNull();
  });

  it('lists the trials of a range of days, soonest first', async () => {
    await page.getByRole('button', { name: /^15-30 days/ }).click();
    await page.waitForURL(/c__expiration=d15_30/);
    const expected = await count(
      ` WHERE Self_Serve_Status__c = 'Trial' AND Days_Until_Expiration__c >= 15 AND Days_Until_Expiration__c <= 30`,
    );
    await isListing(expected);

    const days = await page.locator('c-workspace-list .days').allInnerTexts();
    const numbers = days.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  it('finds a workspace by part of its id and opens it', async () => {
    await page.getByLabel('Search').fill('ws-000054');
    await isListing(1);

    await rows().getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();

    expect(page.url()).toContain('/lightning/r/Workspace__c/');
  });

  it('loads the next page below', async () => {
    expect(await rows().count()).toBe(50);

    await page.getByRole('button', { name: 'Load more' }).click();
    await page.locator('c-workspace-list tbody tr').nth(50).waitFor();

    expect(await rows().count()).toBe(100);
  });

  it('works by keyboard: a tile, the order of a column, a row', async () => {
    await tile('Churned').first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/c__status=Churned/);
    expect(await tile('Churned').first().evaluate('document.activeElement !== document.body')).toBe(true);

    await page.locator('c-workspace-list').getByRole('button', { name: 'Plan', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/c__sort=plan/);
    await page.locator('th[aria-sort="ascending"]').waitFor();

    await rows().getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lightning\/r\/Workspace__c\//);
  });

  it('lists the workspaces behind a number of a cohort', async () => {
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page
      .getByRole('button', { name: /that converted$/ })
      .last()
      .click();
    await page.waitForURL(/c__cohort=\d{4}-\d{2}%3Aconverted/);
    const month = new URL(page.url()).searchParams.get('c__cohort')?.slice(0, 7) ?? '';
    const [year, number] = month.split('-').map(Number);

    await isListing(
      await count(
        ` WHERE CALENDAR_YEAR(Trial_Start_Date__c) = ${year} AND CALENDAR_MONTH(Trial_Start_Date__c) = ${number} AND Converted_Date__c != NULL`,
      ),
    );
    expect(await page.locator('c-workspace-filters .slds-pill').innerText()).toContain('converted');
  });

  it('logs a call on two workspaces by keyboard alone', async () => {
    for (const index of [0, 1]) {
      await rows().getByRole('checkbox').nth(index).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('group', { name: 'Actions for the selected workspaces' }).getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Log a call', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Comments').focus();
    await page.keyboard.type('Left a message');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Done for 2 workspaces').waitFor();

    const calls = await org.query<{ Subject: string; IsClosed: boolean; TaskSubtype: string }>(
      `SELECT Subject, IsClosed, TaskSubtype FROM Task WHERE Subject = 'Call'`,
    );
    expect(calls.map(({ Subject, IsClosed, TaskSubtype }) => [Subject, IsClosed, TaskSubtype])).toEqual([
      ['Call', true, 'Call'],
      ['Call', true, 'Call'],
    ]);
  });

  it('creates a task and changes the owner from the menu of a row', async () => {
    const open = async (action: string): Promise<void> => {
      await rows()
        .first()
        .getByRole('button', { name: /^Actions for/ })
        .click();
      await page.getByRole('menuitem', { name: action }).click();
      await page.getByRole('dialog').waitFor();
    };
    const dialog = page.getByRole('dialog');
    const id = (await rows().first().getByRole('link').first().getAttribute('href'))?.split('/')[4] ?? '';

    await open('Create a task');
    await dialog.getByLabel('Subject').fill('Offer a demo');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await org.count(`SELECT COUNT() FROM Task WHERE WhatId = '${id}' AND Subject = 'Offer a demo'`)).toBe(1);

    const [owner] = await org.query<{ Id: string; Name: string }>(
      `SELECT Id, Name FROM User WHERE Username = 'rep-0@crowd.example'`,
    );
    if (!owner) throw new Error('There is no other user.');
    await open('Change owner');
    await dialog.getByLabel('New owner').fill(owner.Name);
    await dialog.getByRole('option', { name: owner.Name }).first().click();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    const after = await org.one<{ OwnerId: string }>(`SELECT OwnerId FROM Workspace__c WHERE Id = '${id}'`);
    expect(after.OwnerId).toBe(owner.Id);
  });

  it('exports everything that is filtered, for spreadsheets', async () => {
    await tile('Churned').first().click();
    const churned = await count(` WHERE Self_Serve_Status__c = 'Churned'`);
    await isListing(churned);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const text = fs.readFileSync((await download.path()) ?? '', 'utf8');

    expect(text.startsWith('\uFEFFWorkspace,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(churned + 1);
    expect(download.suggestedFilename()).toMatch(/^workspaces-\d{4}-\d{2}-\d{2}\.csv$/);
  });

  it('fits on a phone with a selection and a dialog open', async () => {
    await page.setViewportSize(PHONE);
    await rows().getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Create a task', exact: true }).first().click();
    await page.getByRole('dialog').getByLabel('Due date').waitFor();

    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('changes without a reload when the product sends an event', async () => {
    const before = await count(` WHERE Self_Serve_Status__c = 'Trial'`);
    await page.getByText('Live', { exact: true }).waitFor();

    await org.publish([
      {
        Event_Id__c: 'evt-live-1',
        Workspace_ID__c: 'ws-live-1',
        Workspace_Name__c: 'Live Update HQ',
        Email__c: 'ada@live-update.example',
        Self_Serve_Status__c: 'Trial',
        Occurred_At__c: '2026-11-01T07:59:00Z',
        Sequence__c: 1,
        Trial_Start_Date__c: '2026-11-01',
        Trial_Expiration_Date__c: '2026-12-01',
      },
    ]);

    await page.getByRole('link', { name: 'Live Update HQ' }).waitFor({ timeout: 60_000 });
    expect(await tile('Trial').first().innerText()).toMatch(new RegExp(`\\b${shown(before + 1)}\\b`));
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no serious accessibility finding and fits on a %s', async (_name, viewport) => {
    await page.setViewportSize(viewport);
    await page.getByRole('button', { name: 'Show as table' }).click();

    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('tells the story of a workspace on a %s', async (_name, viewport) => {
    const [workspace] = await org.query(`SELECT Id FROM Workspace__c WHERE Workspace_ID__c = 'ws-000054'`);
    const events = await org.query(`SELECT Id FROM Workspace_Event__c WHERE Workspace__c = '${workspace?.Id}'`);
    await page.setViewportSize(viewport);
    await page.goto(`${org.session.instanceUrl}/lightning/r/Workspace__c/${workspace?.Id}/view`);
    await page.locator('c-workspace-timeline ol > li').first().waitFor();
    await page.locator('c-match-explanation').getByText('Person').waitFor();

    expect(await page.locator('c-workspace-timeline ol > li').count()).toBe(events.length);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  });

  it('edits a record in a dialog and shows the change', async () => {
    const [workspace] = await org.query(`SELECT Id FROM Workspace__c WHERE Workspace_ID__c = 'ws-000041'`);
    await page.goto(`${org.session.instanceUrl}/lightning/r/Workspace__c/${workspace?.Id}/view`);
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Workspace Name').fill('Renamed by hand');
    await dialog.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('heading', { name: 'Renamed by hand' }).waitFor();
    const [after] = await org.query<{ Name: string }>(`SELECT Name FROM Workspace__c WHERE Id = '${workspace?.Id}'`);
    expect(after?.Name).toBe('Renamed by hand');
  });
});
