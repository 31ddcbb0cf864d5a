import type { Page } from 'playwright-core';
import { event } from '../support/feed';
import { TestOrg } from '../support/org';
import { PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';
import { makePeople, usernameOf } from './support/people';

/** The evening before the morning on which the trial's owner is told. */
const NOW = '2026-11-01T20:00:00Z';

jest.setTimeout(180_000);

describe('what a rep does from a record and from the frame, in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;
  const ids: Record<string, string> = {};

  const open = async (path: string): Promise<void> => {
    page = await browser.visit(org, path, usernameOf('rep'));
  };
  const openRecord = async (object: string): Promise<void> => {
    await open(`/lightning/r/${object}/${ids[object]}/view`);
    await action('Log an Error').waitFor();
  };
  /** A button of the record; the utility bar has one of the same name. */
  const action = (name: string) => page.locator('main').getByRole('button', { name, exact: true });
  const logged = (name: string) =>
    org.one<{ Source_Process__c: string; Associated_Record_Id__c: string; Error_Type__c: string }>(
      `SELECT Id, Source_Process__c, Associated_Record_Id__c, Error_Type__c FROM Error_Log__c WHERE Error_Name__c = '${name}'`,
    );

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    const { rep } = await makePeople(org, ['rep']);
    [ids['Account'] = ''] = await org.insertAll('Account', [{ Name: 'Acme', Website: 'acme.test', OwnerId: rep }]);
    [ids['Contact'] = ''] = await org.insertAll('Contact', [
      { LastName: 'Lee', Email: 'lee@acme.test', AccountId: ids['Account'], OwnerId: rep },
    ]);
    [ids['Lead'] = ''] = await org.insertAll('Lead', [
      { LastName: 'Moe', Company: 'Moe Ltd', Email: 'moe@moe.test', OwnerId: rep },
    ]);
    await org.publish([
      event({
        Workspace_ID__c: 'worked',
        Workspace_Name__c: 'Worked space',
        Email__c: 'lee@acme.test',
        Occurred_At__c: '2026-10-20T10:00:00Z',
        Trial_Start_Date__c: '2026-10-20',
        Trial_Expiration_Date__c: '2026-11-05',
      }),
    ]);
    await org.drain();
    ids['Workspace__c'] = (await org.one("SELECT Id FROM Workspace__c WHERE Workspace_ID__c = 'worked'")).Id;
    // The morning's alerts run.
    await org.advanceClock('1d');
    await org.drain();
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

  it.each(['Workspace__c', 'Lead', 'Account', 'Contact'])('logs an error on a %s by keyboard alone', async (object) => {
    await openRecord(object);
    await action('Log an Error').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What went wrong?').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Log error' }).focus();
    await page.keyboard.press('Enter');
    // Nothing is saved without a name: the field that lacks it has the focus.
    await dialog.getByText('Complete this field.').waitFor();
    await page.keyboard.type(`Wrong on ${object}`);
    await dialog.getByRole('button', { name: 'Log error' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The error was logged.').first().waitFor();
    await dialog.waitFor({ state: 'detached' });

    expect(await logged(`Wrong on ${object}`)).toMatchObject({
      Source_Process__c: 'Manual',
      Associated_Record_Id__c: ids[object],
      Error_Type__c: 'Data Issue',
    });
  });

  it('logs an error from the utility bar of a phone, wherever it is', async () => {
    await open('/lightning/o/Workspace__c/list');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: 'Log an Error' }).click();
    const panel = page.getByRole('region', { name: 'Log an Error' });
    await panel.getByLabel('What went wrong?').fill('Seen on a phone');
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Log error' }).click();
    await panel.getByText('The error was logged.').waitFor();

    // The toast stands within the window.
    const toast = await page.locator('.slds-notify_toast').first().boundingBox();
    expect((toast?.x ?? -1) >= 0 && (toast?.x ?? 0) + (toast?.width ?? 999) <= PHONE.width).toBe(true);
    expect(await overflowsSideways(page)).toBe(false);
    expect(await logged('Seen on a phone')).toMatchObject({ Source_Process__c: 'Manual' });
  });

  it('logs a call on a workspace, which stands among its activities and answers the alert', async () => {
    await openRecord('Workspace__c');
    const panel = page.locator('host-activity-panel');
    await panel.getByRole('button', { name: 'Log a Call' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Subject').fill('Offered a demo');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await panel.getByRole('link', { name: 'Offered a demo' }).waitFor();

    expect(
      await org.count(
        `SELECT COUNT() FROM Task WHERE WhatId = '${ids['Workspace__c']}' AND Subject = 'Offered a demo' AND IsClosed = TRUE`,
      ),
    ).toBe(1);
    expect(
      await org.count(
        `SELECT COUNT() FROM Trial_Alert__c WHERE Workspace__c = '${ids['Workspace__c']}' AND Acted_On_At__c != NULL`,
      ),
    ).toBe(1);
  });

  it('tells of the morning’s alerts by the bell, and leads to what they are about', async () => {
    await open('/lightning/page/home');
    const bell = page.getByRole('button', { name: /^Notifications, \d+ unread/ });
    await bell.waitFor();
    await bell.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Notifications' });
    await list.getByRole('link').first().waitFor();
    expect(await list.innerText()).toContain('Worked space: expires on 2026-11-05, in 3 days.');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });

    await page.keyboard.press('Enter');
    await list.getByRole('link').first().click();
    await page.waitForURL(/\/lightning\/(r|n)\//);
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  });

  it('shows the owner by name, and related lists with the columns of the layout', async () => {
    await openRecord('Workspace__c');
    await page.getByRole('tab', { name: 'Details' }).click();
    const owner = page
      .locator('dl')
      .filter({ hasText: /^Owner(?! S| E)/ })
      .getByRole('link');
    await owner.first().waitFor();
    expect(await owner.first().innerText()).toBe('rep');
    expect(await owner.first().getAttribute('href')).toMatch(/^\/lightning\/r\/User\/005/);
    await page.getByRole('tab', { name: 'Related' }).click();
    const alerts = page
      .locator('host-related-list')
      .filter({ has: page.getByRole('heading', { name: 'Trial Alerts' }) });
    await alerts.locator('th[aria-label="Kind"]').waitFor({ state: 'attached' });

    expect(await alerts.locator('th[aria-label="Delivery"]').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('offers the global actions that the rep may take', async () => {
    await open('/lightning/o/Lead/list');
    await page.getByRole('button', { name: 'Global Actions' }).click();
    await page.getByRole('menuitem', { name: 'Log a Call' }).waitFor();

    expect(await page.getByRole('menuitem').allInnerTexts()).not.toContain('New Case');
  });
});
