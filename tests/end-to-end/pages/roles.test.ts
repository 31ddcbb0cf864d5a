import type { Page } from 'playwright-core';
import { event } from '../support/feed';
import { TestOrg } from '../support/org';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';
import { EVERY_ROLE, makePeople, usernameOf, type Role } from './support/people';

const NOW = '2026-11-01T08:00:00Z';
/** The frame's tabs, as their permission sets give them. */
const EVERYBODYS_TABS = ['Home', 'Lifecycle Dashboard', 'Workspaces', 'Leads', 'Accounts', 'Contacts'];
const TABS: Readonly<Record<Role, readonly string[]>> = {
  rep: [...EVERYBODYS_TABS, 'Reports', 'Dashboards'],
  manager: [...EVERYBODYS_TABS, 'Errors', 'Adoption', 'Reports', 'Dashboards'],
  admin: [...EVERYBODYS_TABS, 'Error Dashboard', 'Errors', 'Adoption', 'Reports', 'Dashboards', 'Personal Data'],
};

/** What a page must say to one who may see it, and to one who may not. */
interface Place {
  readonly name: string;
  /** A path, or the query for the record whose page it is. */
  readonly at: string | { readonly object: string; readonly where: string };
  readonly shows: string | RegExp;
  /** Who is shown something else, and what. */
  readonly denies?: Partial<Readonly<Record<Role, string | RegExp>>>;
}

const NO_CLASS = /access to the Apex class/;
const PLACES: readonly Place[] = [
  { name: 'home', at: '/lightning/page/home', shows: "Today's Tasks" },
  { name: 'the lifecycle dashboard', at: '/lightning/n/Lifecycle_Dashboard', shows: /50 of 61 workspaces/ },
  {
    name: 'the error dashboard',
    at: '/lightning/n/Error_Dashboard',
    shows: /Self_Serve_Status__c is unknown/,
    denies: { rep: 'You cannot see errors yet' },
  },
  { name: 'adoption', at: '/lightning/n/Adoption', shows: 'Active members per day', denies: { rep: NO_CLASS } },
  {
    name: 'personal data',
    at: '/lightning/n/Personal_Data',
    shows: 'Count records',
    denies: { rep: NO_CLASS, manager: NO_CLASS },
  },
  {
    name: 'a workspace',
    at: { object: 'Workspace__c', where: "Workspace_ID__c = 'seen'" },
    shows: /Timeline[\s\S]*Why it is linked[\s\S]*No past activity/,
  },
  {
    name: 'an error',
    at: { object: 'Error_Log__c', where: "Source_Process__c = 'Event Ingestion'" },
    shows: 'Retry attempts',
    denies: { rep: "We can't show this record" },
  },
  { name: 'a lead', at: { object: 'Lead', where: "Email = 'ann@acme.test'" }, shows: /ann@acme|Lee/ },
  { name: 'an account', at: { object: 'Account', where: "Name = 'Acme'" }, shows: 'Acme' },
  { name: 'the list of workspaces', at: '/lightning/o/Workspace__c/list', shows: '50 of 61' },
];

jest.setTimeout(240_000);

describe('pages by role in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page | undefined;

  const pathOf = async ({ at }: Place): Promise<string> => {
    if (typeof at === 'string') return at;
    const [record] = await org.query(`SELECT Id FROM ${at.object} WHERE ${at.where} LIMIT 1`);
    return `/lightning/r/${at.object}/${record?.Id}/view`;
  };
  const visit = async (role: Role, path: string): Promise<Page> => {
    page = await browser.visit(org, path, usernameOf(role));
    return page;
  };

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    const people = await makePeople(org);
    await org.insertAll('Account', [{ Name: 'Acme', Website: 'acme.test', OwnerId: people.rep }]);
    const trial = { Occurred_At__c: '2026-10-20T10:00:00Z', Trial_Expiration_Date__c: '2026-11-05' };
    await org.publish([
      event({ ...trial, Workspace_ID__c: 'seen', Email__c: 'ann@acme.test' }),
      event({ ...trial, Workspace_ID__c: 'refused', Email__c: 'bob@acme.test', Self_Serve_Status__c: 'Gold' }),
      ...Array.from({ length: 60 }, (_, i) =>
        event({ ...trial, Workspace_ID__c: `more-${i}`, Email__c: `person${i}@more.test` }),
      ),
    ]);
    await org.drain();
    browser = await TestBrowser.launch();
  });
  afterAll(async () => {
    await browser?.close();
    await org?.stop();
  });
  afterEach(async () => {
    await page?.close();
  });

  it.each(EVERY_ROLE)('the %s has the tabs that the permission sets give', async (role) => {
    const home = await visit(role, '/lightning/page/home');
    await home.getByRole('navigation', { name: 'App' }).getByRole('link').first().waitFor();

    expect(await home.getByRole('navigation', { name: 'App' }).getByRole('link').allInnerTexts()).toEqual(TABS[role]);
  });

  describe.each(EVERY_ROLE)('the %s', (role) => {
    it.each(PLACES)('opens $name', async (place) => {
      const denied = place.denies?.[role];
      const opened = await visit(role, await pathOf(place));
      const main = opened.locator('main');

      if (denied !== undefined) {
        await main.getByText(denied).first().waitFor();
        expect(await main.innerText()).not.toMatch(place.shows);
      } else await expectText(main, place.shows);
      expect(await overflowsSideways(opened)).toBe(false);
      if (denied === undefined && role !== 'manager') expect(await seriousFindings(opened)).toEqual([]);
      await opened.setViewportSize(PHONE);
      expect(await overflowsSideways(opened)).toBe(false);
      if (role === 'admin') expect(await seriousFindings(opened)).toEqual([]);
      // The org refuses what the page of one who may not asks for, and nothing else.
      const complaints = browser.complaints.splice(0);
      expect(complaints.filter((text) => denied === undefined || !/status of 40[34]/.test(text))).toEqual([]);
    });
  });

  it('a rep whose phase has not begun reads that, and sees no tab', async () => {
    const waiting = 'waiting@pages.example';
    await org.insertAll('User', [await likeRep(waiting)]);
    const [user] = await org.query(`SELECT Id FROM User WHERE Username = '${waiting}'`);
    await org.assign(['Sales_Rep'], user?.Id);
    page = await browser.visit(org, '/lightning/n/Lifecycle_Dashboard', waiting);
    await page.getByText('Not switched on for you yet').waitFor();

    expect(await page.getByRole('navigation', { name: 'App' }).innerText()).not.toContain('Lifecycle Dashboard');
    expect(await page.locator('c-workspace-list').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('navigates by keyboard alone: past the frame, by the menu of a phone', async () => {
    const home = await visit('manager', '/lightning/n/Adoption');
    await home.getByRole('link', { name: 'Adoption' }).waitFor();
    await home.keyboard.press('Tab');
    expect(await home.getByRole('link', { name: 'Skip to main content' }).evaluate(isFocused)).toBe(true);

    await home.setViewportSize(PHONE);
    await home.getByRole('button', { name: 'Menu' }).focus();
    await home.keyboard.press('Enter');
    await home.getByRole('link', { name: 'Workspaces' }).focus();
    await home.keyboard.press('Enter');
    await home.waitForURL(/\/lightning\/o\/Workspace__c\/list/);

    await home.getByText('50 of 61').waitFor();
    expect(await home.locator('main').evaluate(isFocused)).toBe(true);
    await home.setViewportSize(DESKTOP);
  });

  /** A user as the rep is, without the phase. */
  async function likeRep(username: string): Promise<object> {
    const { ProfileId } = await org.one<{ ProfileId: string }>(
      `SELECT ProfileId FROM User WHERE Username = '${usernameOf('rep')}'`,
    );
    return {
      Username: username,
      Email: username,
      LastName: 'Waiting',
      Alias: 'waiting',
      ProfileId,
      TimeZoneSidKey: 'UTC',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
    };
  }
});

/** As much of an element as the test needs; the tests have no types of the page. */
interface Focusable {
  readonly ownerDocument: { readonly activeElement: unknown };
}
const isFocused = (element: Focusable): boolean => element === element.ownerDocument.activeElement;

/** Waits until the text of an element, as a reader sees it, has what is looked for; says what it has when it never does. */
async function expectText(element: ReturnType<Page['locator']>, wanted: string | RegExp): Promise<void> {
  const holds = (text: string): boolean => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
  for (let look = 0; look < 100; look++) {
    if (holds(await element.innerText())) return;
    await element.page().waitForTimeout(100);
  }
  throw new Error(`The page does not show ${wanted}:\n${await element.innerText()}`);
}
