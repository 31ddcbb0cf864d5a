import type { Page } from 'playwright-core';
import { TestOrg } from '../support/org';
import { makeUser } from '../support/session';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';

const REP = 'rep@record.example';
const READER = 'reader@record.example';

jest.setTimeout(240_000);

describe('the record page of a workspace in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;
  const accountIds = new Map<string, string>();

  const panel = () => page.locator('c-match-explanation');
  const workspace = () =>
    org.one(
      "SELECT Id, Account__c, Account_Link_Source__c, Account_Link_State__c, Match_Explanation__c FROM Workspace__c WHERE Workspace_ID__c = 'w1'",
    );

  async function openAs(username: string, viewport = DESKTOP): Promise<void> {
    page = await browser.visit(org, `/lightning/r/Workspace__c/${(await workspace()).Id}/view`, username, viewport);
    await panel().getByText('Several Matches').or(panel().getByText('linked: manual')).first().waitFor();
  }

  beforeAll(async () => {
    org = await TestOrg.start({ pages: true });
    await makeUser(org, READER, ['Self_Serve_App', 'Lifecycle_Reader']);
    const repId = await makeUser(org, REP);
    await org.assign(['Sales_Rep', 'Rollout_Pilot'], repId);
    const names = ['Acme One', 'Acme Two', 'Globex'];
    const ids = await org.insertAll(
      'Account',
      names.map((Name) => ({ Name, OwnerId: repId, Website: Name === 'Globex' ? 'globex.test' : 'acme.test' })),
    );
    names.forEach((name, i) => accountIds.set(name, ids[i] ?? ''));
    await org.insertAll('Workspace__c', [
      {
        Name: 'Acme space',
        Workspace_ID__c: 'w1',
        Email__c: 'ann@acme.test',
        Self_Serve_Status__c: 'Trial',
        OwnerId: repId,
      },
    ]);
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

  it('says why no account was chosen, fits on a phone and has no serious accessibility finding', async () => {
    await openAs(REP, PHONE);

    expect(await panel().innerText()).toContain('2 accounts have the domain acme.test');
    expect(await overflowsSideways(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('lets who may only read see the explanation and tells them what they may not', async () => {
    await openAs(READER);
    await panel().getByRole('button', { name: 'Correct the account' }).click();
    await panel().getByRole('note').waitFor();

    expect(await panel().getByRole('note').innerText()).toContain('You may not change this link');
    expect(await panel().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('corrects the account by keyboard alone, and no later match overwrites it', async () => {
    await openAs(REP);
    await panel().getByRole('button', { name: 'Correct the account' }).focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('radio').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.type('glob');
    await panel()
      .getByRole('radio', { name: /Globex/ })
      .waitFor();
    await panel()
      .getByRole('radio', { name: /Globex/ })
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('The link was corrected').waitFor();
    await org.update('Account', accountIds.get('Acme Two') ?? '', { Website: 'elsewhere.test' });
    await org.drain();

    expect(await workspace()).toMatchObject({
      Account__c: accountIds.get('Globex'),
      Account_Link_Source__c: 'Manual',
      Account_Link_State__c: 'Linked',
    });
  });

  it('hands the link back to the automatic search', async () => {
    await openAs(REP);
    await panel().getByRole('button', { name: 'Search automatically again: the account' }).click();
    await page.getByText('The link will be searched again').waitFor();
    await org.drain();

    expect(await workspace()).toMatchObject({
      Account__c: accountIds.get('Acme One'),
      Account_Link_Source__c: 'Automatic',
    });
  });
});
