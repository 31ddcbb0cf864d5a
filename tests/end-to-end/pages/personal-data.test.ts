import type { Page } from 'playwright-core';
import { event } from '../support/feed';
import { TestOrg } from '../support/org';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';
import { makePeople, usernameOf } from './support/people';

const PAGE = '/lightning/n/Personal_Data';
const ADDRESS = 'ann@privacy.test';
const OTHER = 'bob@privacy.test';

jest.setTimeout(180_000);

describe('the personal data page in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;

  const address = () => page.getByLabel('Email address');
  const outcome = () => page.locator('[data-outcome]');
  const receipts = () => page.getByRole('region', { name: 'Latest requests' }).locator('tbody tr');

  async function countRecordsOf(text: string): Promise<void> {
    await address().fill(text);
    await page.getByRole('button', { name: 'Count records' }).click();
    await outcome().waitFor();
  }

  beforeAll(async () => {
    org = await TestOrg.start({ now: '2026-11-01T08:00:00Z', pages: true });
    await makePeople(org, ['admin', 'manager']);
    const trial = { Occurred_At__c: '2026-10-20T10:00:00Z' };
    await org.publish([
      event({ ...trial, Workspace_ID__c: 'erased', Email__c: ADDRESS }),
      event({ ...trial, Workspace_ID__c: 'kept', Email__c: OTHER }),
    ]);
    await org.drain();
    browser = await TestBrowser.launch();
  });
  afterAll(async () => {
    await browser?.close();
    await org?.stop();
  });
  beforeEach(async () => {
    page = await browser.visit(org, PAGE, usernameOf('admin'));
    await address().waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('says that there are no requests yet, and offers nothing without an address', async () => {
    await page.getByText('No requests yet').waitFor();

    expect(await page.getByRole('button', { name: 'Count records' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Erase', exact: true }).count()).toBe(0);
  });

  it('tells that nobody has the address', async () => {
    await countRecordsOf('nobody@privacy.test');

    expect(await outcome().innerText()).toContain('No record holds this address');
  });

  it('refuses what is no address, in words', async () => {
    await address().fill('ann@');
    await address().blur();
    await page.getByText('Enter a valid email address').waitFor();
    await page.getByRole('button', { name: 'Count records' }).click();
    await page
      .getByRole('alert')
      .getByText(/one complete email address/)
      .waitFor();

    expect(browser.complaints.splice(0)).toEqual([expect.stringMatching(/status of 500/)]);
  });

  it('takes the confirmation back when the address is changed after the count', async () => {
    await countRecordsOf(OTHER);
    await page.getByText('I understand').click();
    await address().fill(ADDRESS);
    await page.getByText('Count again').waitFor();

    expect(await page.getByRole('button', { name: 'Erase', exact: true }).count()).toBe(0);
  });

  it('counts, erases after a confirmation, by keyboard alone, and leaves receipts without the address', async () => {
    const before = await org.count(`SELECT COUNT() FROM Workspace_Event__c WHERE Email__c = '${ADDRESS}'`);
    await address().focus();
    await page.keyboard.type(ADDRESS);
    await page.keyboard.press('Tab');
    // The help of the next field stands between.
    await page.getByRole('textbox', { name: 'Reference' }).focus();
    await page.keyboard.type('case 17');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await outcome()
      .getByText(/records hold the address/)
      .waitFor();
    await page.getByLabel('I understand').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await outcome()
      .getByText(/^Erased from \d+ records/)
      .waitFor({ timeout: 60_000 });

    expect(before).toBe(1);
    expect(await org.count(`SELECT COUNT() FROM Workspace_Event__c WHERE Email__c = '${ADDRESS}'`)).toBe(0);
    expect(await org.count(`SELECT COUNT() FROM Workspace__c WHERE Email__c = '${OTHER}'`)).toBe(1);
    const newest = await receipts().first().innerText();
    expect(newest).toMatch(/Erasure\s+Completed/);
    expect(newest).toContain('case 17');
    expect(await page.getByRole('region', { name: 'Latest requests' }).innerText()).not.toContain(ADDRESS);
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no serious accessibility finding and fits on a %s, with a count and receipts', async (_name, viewport) => {
    await page.setViewportSize(viewport);
    await countRecordsOf(OTHER);
    await receipts().first().waitFor();

    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  });

  it('offers nothing to one who may not erase', async () => {
    const asManager = await browser.visit(org, PAGE, usernameOf('manager'));
    await asManager
      .locator('main')
      .getByText(/access to the Apex class|You may not erase personal data/)
      .waitFor();

    expect(await asManager.getByLabel('Email address').count()).toBe(0);
    await asManager.close();
    expect(browser.complaints.splice(0)).toEqual([expect.stringMatching(/status of 403/)]);
  });
});
