import type { Locator, Page } from 'playwright-core';
import { TestOrg } from '../support/org';
import { loadCrowd, loadReps } from '../support/workspace-crowd';
import { DESKTOP, PHONE, TestBrowser, overflowsSideways, seriousFindings } from './support/browser';
import { makePeople, usernameOf, type Role } from './support/people';

const NOW = '2026-11-01T08:00:00Z';
const CROWD = 400;
const ERRORS = 12;
const DASHBOARDS = ['Lifecycle_Overview', 'Error_Overview'];
const shown = (n: number): string => n.toLocaleString('en-US');

jest.setTimeout(180_000);

describe('native dashboards and reports in a browser [clock]', () => {
  let org: TestOrg;
  let browser: TestBrowser;
  let page: Page;

  const pathOf = async (object: 'Dashboard' | 'Report', name: string): Promise<string> =>
    `/lightning/r/${object}/${(await org.one(`SELECT Id FROM ${object} WHERE DeveloperName = '${name}'`)).Id}/view`;
  const open = async (path: string, role: Role = 'manager'): Promise<void> => {
    page = await browser.visit(org, path, usernameOf(role));
  };
  const openDashboard = async (name: string, role?: Role): Promise<void> => {
    await open(await pathOf('Dashboard', name), role);
    await page
      .getByRole('link', { name: /^View report/ })
      .first()
      .waitFor();
  };
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const workspaces = async (where: string): Promise<number> =>
    (await org.query<{ n: number }>(`SELECT COUNT(Id) n FROM Workspace__c WHERE ${where}`))[0]?.n ?? 0;

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW, pages: true });
    await org.assign(['Self_Serve_Admin']);
    await makePeople(org, ['rep', 'manager']);
    await loadCrowd(org, CROWD, NOW.slice(0, 10), await loadReps(org, 3));
    await org.insertAll(
      'Error_Log__c',
      Array.from({ length: ERRORS }, (_, i) => ({
        Error_Name__c: `Order ${i} is locked`,
        Error_Type__c: i % 3 === 0 ? 'Automation Failure' : 'Permission Issue',
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
  afterEach(async () => {
    await page.close();
    expect(browser.complaints.splice(0)).toEqual([]);
  });

  it('shows the numbers that the org has', async () => {
    await openDashboard('Lifecycle_Overview');
    const [mrr] = await org.query<{ n: number }>(
      `SELECT SUM(MRR__c) n FROM Workspace__c WHERE Self_Serve_Status__c = 'Paid'`,
    );

    expect(await part('On trial').innerText()).toContain(shown(await workspaces(`Self_Serve_Status__c = 'Trial'`)));
    expect(await part('Paying customers').innerText()).toContain(
      shown(await workspaces(`Self_Serve_Status__c = 'Paid'`)),
    );
    expect(await part('Monthly recurring revenue').innerText()).toContain(`$${shown(mrr?.n ?? 0)}`);
    expect(await page.getByText('Viewing as').innerText()).toContain('manager');
  });

  it.each(DASHBOARDS)('draws every chart of %s and gives its figures as a table', async (name) => {
    await openDashboard(name);
    const figures = page.locator('host-chart figure');
    await figures.locator('canvas').first().waitFor();
    const amount = await figures.locator('canvas').count();
    for (let i = 0; i < amount; i++) {
      expect(await figures.locator('canvas').nth(i).getAttribute('aria-label')).toMatch(/\d/);
      await isDrawn(figures.locator('canvas').nth(i));
    }

    expect(amount).toBeGreaterThan(3);
    expect(await figures.locator('details table').count()).toBe(amount);
  });

  it('opens the figures of a chart, and its report, by keyboard alone', async () => {
    await openDashboard('Lifecycle_Overview');
    const byStatus = part('By status');
    await byStatus.locator('summary').focus();
    await page.keyboard.press('Enter');
    await byStatus.getByRole('row', { name: /Churned/ }).waitFor();
    const churned = await workspaces(`Self_Serve_Status__c = 'Churned'`);
    expect(await byStatus.getByRole('row', { name: /Churned/ }).innerText()).toContain(shown(churned));

    await part('Overdue trials').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lightning\/r\/Report\//);
    await page.getByRole('heading', { level: 1, name: 'Overdue Trials' }).waitFor();
    const overdue = await workspaces(`Self_Serve_Status__c = 'Trial' AND Days_Until_Expiration__c < 0`);
    await page.getByRole('list', { name: 'Totals' }).getByText(shown(overdue), { exact: true }).waitFor();
  });

  it('a report sums up its groups, shows their rows when asked, and filters by what is typed', async () => {
    await open(await pathOf('Report', 'Trials_by_Expiration'));
    const table = page.getByRole('table', { name: 'Trials by Expiration' });
    await table.getByRole('row', { name: /0-7 days/ }).waitFor();
    const soon = await workspaces(
      `Self_Serve_Status__c = 'Trial' AND Days_Until_Expiration__c >= 0 AND Days_Until_Expiration__c <= 7`,
    );
    expect(await table.getByRole('row', { name: /0-7 days/ }).innerText()).toMatch(new RegExp(`\\b${soon}$`));
    expect(await table.getByRole('link').count()).toBe(0);

    await page.getByLabel('Detail rows').focus();
    await page.keyboard.press('Space');
    await table.getByRole('link').first().waitFor();

    await page.getByLabel('Self-Serve Status equals').fill('Churned');
    await page.getByRole('button', { name: 'Apply filters' }).click();
    const churned = await workspaces(`Self_Serve_Status__c = 'Churned' AND Trial_Expiration_Date__c != NULL`);
    await page.getByRole('list', { name: 'Totals' }).getByText(shown(churned), { exact: true }).waitFor();
  });

  it('lists the reports of a folder and finds one by its name', async () => {
    await open('/lightning/o/Report/home');
    await page.getByText('20 of 20').waitFor();
    await page.getByLabel('Search').fill('by day');
    await page.getByText('2 of 20').waitFor();

    await page.getByRole('link', { name: 'Errors by Day' }).click();
    await page.getByRole('heading', { level: 1, name: 'Errors by Day' }).waitFor();
  });

  it('shows a rep errors of nobody else, where the manager sees them all', async () => {
    await openDashboard('Error_Overview', 'rep');
    expect(await part('Open errors').innerText()).toMatch(/^Open errors\s+0\b/);
    await page.close();
    await openDashboard('Error_Overview', 'manager');
    const all = await org.count("SELECT COUNT() FROM Error_Log__c WHERE Status__c = 'Open'");

    expect(all).toBeGreaterThanOrEqual(ERRORS);
    expect(await part('Open errors').innerText()).toMatch(new RegExp(`^Open errors\\s+${shown(all)}\\b`));
  });

  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('has no serious accessibility finding and fits on a %s', async (_name, viewport) => {
    const paths = await Promise.all([
      ...DASHBOARDS.map((name) => pathOf('Dashboard', name)),
      pathOf('Report', 'Trials_by_Expiration'),
      pathOf('Report', 'Trial_Workspaces'),
    ]);
    for (const path of [...paths, '/lightning/o/Dashboard/home']) {
      await page?.close();
      await open(path);
      await page.setViewportSize(viewport);
      await page.locator('main canvas, main table').first().waitFor({ state: 'attached' });

      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
    }
  });
});

/** As much of a canvas as the test needs; the tests have no types of the page. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { data: number[] } };
}

/** Waits until something is painted; charts draw themselves in. */
async function isDrawn(canvas: Locator): Promise<void> {
  for (let look = 0; look < 50; look++) {
    const painted = await canvas.evaluate((element: Canvas) =>
      element
        .getContext('2d')
        .getImageData(0, 0, element.width, element.height)
        .data.some((value) => value !== 0),
    );
    if (painted) return;
    await canvas.page().waitForTimeout(100);
  }
  throw new Error(`Nothing is drawn: ${await canvas.getAttribute('aria-label')}`);
}
