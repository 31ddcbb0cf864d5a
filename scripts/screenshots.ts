import { createSign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/**
 * `npm run screenshots [-- NAME...]`: takes the pictures of `docs/images`, or those named, from the org that `npm start` runs. The picture
 * `notifications` moves that org's clock by a day, so that a morning's alerts are there. Needs Chromium; CHROMIUM names another than
 * /usr/bin/chromium.
 */
const ROOT = path.join(__dirname, '..');
const IMAGES = path.join(ROOT, 'docs', 'images');
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DESKTOP = { width: 1280, height: 900 };
const SMALL = { width: 1100, height: 720 };
const PHONE = { width: 390, height: 844 };

/** The local org's session file. */
interface Facts {
  readonly instanceUrl: string;
  readonly appUrl: string;
  readonly accessToken: string;
  readonly clientId: string;
  readonly privateKeyPath: string;
}

interface Shot {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whom the page is shown to; the administrator when it is not given. */
  readonly as?: 'rep';
  /** Goes to what is shown and waits until it is there. */
  open(page: Page, org: Org): Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'lifecycle-dashboard', viewport: DESKTOP, as: 'rep', open: openDashboard },
  { name: 'lifecycle-dashboard-phone', viewport: PHONE, as: 'rep', open: openDashboard },
  { name: 'workspace', viewport: DESKTOP, as: 'rep', open: openWorkspace },
  { name: 'match-correction', viewport: SMALL, as: 'rep', open: openCorrection },
  { name: 'log-an-error', viewport: SMALL, as: 'rep', open: openLogAnError },
  { name: 'error-dashboard', viewport: DESKTOP, open: openErrors },
  { name: 'error-detail', viewport: DESKTOP, open: openError },
  { name: 'bulk-retry', viewport: SMALL, open: openBulkRetry },
  { name: 'adoption', viewport: SMALL, open: openAdoption },
  { name: 'personal-data', viewport: SMALL, open: openPersonalData },
  { name: 'native-dashboard', viewport: DESKTOP, open: openNativeDashboard },
  { name: 'notifications', viewport: SMALL, as: 'rep', open: openNotifications },
];

/** The running org, as far as pictures need it. */
class Org {
  constructor(readonly facts: Facts) {}

  async call<T>(route: string, body?: unknown): Promise<T> {
    const response = await fetch(this.facts.instanceUrl + route, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${this.facts.accessToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${route} answered ${response.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** The field of the first row that a query finds. */
  async first(soql: string, field = 'Id'): Promise<string> {
    const { records } = await this.call<{ records: Record<string, string>[] }>(
      `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`,
    );
    const value = records[0]?.[field];
    if (value === undefined) throw new Error(`Nothing for a picture: ${soql}`);
    return value;
  }

  /** The address that opens a session of a sales rep, by the signed assertion of the org's own client app. */
  async repUrl(): Promise<string> {
    const { instanceUrl, clientId, privateKeyPath } = this.facts;
    const sub = await this.first("SELECT Username FROM User WHERE Name = 'Maya Okafor'", 'Username');
    const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
    const claims = { iss: clientId, sub, aud: instanceUrl, exp: Math.floor(Date.now() / 1000) + 180 };
    const text = `${part({ alg: 'RS256' })}.${part(claims)}`;
    const signature = createSign('RSA-SHA256').update(text).sign(fs.readFileSync(privateKeyPath)).toString('base64url');
    const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: `${text}.${signature}` };
    const response = await fetch(`${instanceUrl}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams(grant),
    });
    const { access_token: token = '' } = (await response.json()) as { access_token?: string };
    return `${instanceUrl}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}`;
  }
}

const go = (page: Page, org: Org, pathname: string): Promise<unknown> => page.goto(org.facts.instanceUrl + pathname);

async function openDashboard(page: Page, org: Org): Promise<void> {
  await go(page, org, '/lightning/n/Lifecycle_Dashboard');
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor();
  await page.locator('a[href*="/lightning/r/Workspace__c/"]').first().waitFor();
}

/** A paying customer of the rep. */
async function openWorkspace(page: Page, org: Org): Promise<void> {
  const mine = "WHERE Owner.Name = 'Maya Okafor' AND Event_Count__c > 3 AND Account__c != NULL";
  const id = await org.first(`SELECT Id FROM Workspace__c ${mine} AND Self_Serve_Status__c = 'Paid' LIMIT 1`);
  await go(page, org, `/lightning/r/Workspace__c/${id}/view`);
  await page.getByText('Why it is linked').waitFor();
  await page.locator('c-workspace-timeline li').first().waitFor();
}

async function openCorrection(page: Page, org: Org): Promise<void> {
  await openWorkspace(page, org);
  await page.getByRole('button', { name: 'Correct the account' }).click();
  await page.getByRole('radio').first().waitFor();
  await page.locator('c-match-explanation').evaluate((panel: { scrollIntoView(): void }) => panel.scrollIntoView());
}

async function openLogAnError(page: Page, org: Org): Promise<void> {
  await openWorkspace(page, org);
  await page.locator('main').getByRole('button', { name: 'Log an Error' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What went wrong?').fill('The trial end is a week too early');
  await dialog.getByLabel('Details').fill('The customer was promised two more weeks on the phone.');
}

async function openErrors(page: Page, org: Org): Promise<void> {
  await go(page, org, '/lightning/n/Error_Dashboard');
  await page.locator('c-error-groups tbody tr').first().waitFor();
}

async function openError(page: Page, org: Org): Promise<void> {
  const id = await org.first("SELECT Id FROM Error_Log__c WHERE Source_Process__c = 'Event Ingestion' LIMIT 1");
  await go(page, org, `/lightning/n/Error_Dashboard?c__error=${id}`);
  await page.locator('c-error-detail pre').first().waitFor();
}

/** The question before the retry; it is not started. */
async function openBulkRetry(page: Page, org: Org): Promise<void> {
  await openErrors(page, org);
  await page
    .getByRole('button', { name: /^Retry group: Self_Serve_Status__c/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^Retry \d+ errors/ }).waitFor();
}

async function openAdoption(page: Page, org: Org): Promise<void> {
  await go(page, org, '/lightning/n/Adoption');
  await page.locator('c-adoption-phase').first().waitFor();
}

/** Counted, not erased. */
async function openPersonalData(page: Page, org: Org): Promise<void> {
  const address = await org.first('SELECT Email__c FROM Workspace__c WHERE Event_Count__c > 2 LIMIT 1', 'Email__c');
  await go(page, org, '/lightning/n/Personal_Data');
  await page.getByLabel('Email address').fill(address);
  await page.getByRole('textbox', { name: 'Reference' }).fill('Request 2026-17');
  await page.getByRole('button', { name: 'Count records' }).click();
  await page.getByText(/records hold the address/).waitFor();
}

async function openNativeDashboard(page: Page, org: Org): Promise<void> {
  const id = await org.first("SELECT Id FROM Dashboard WHERE DeveloperName = 'Lifecycle_Overview'");
  await go(page, org, `/lightning/r/Dashboard/${id}/view`);
  await page.locator('host-chart canvas').nth(3).waitFor();
}

async function openNotifications(page: Page, org: Org): Promise<void> {
  await org.call('/local/clock', { advance: '1d' });
  await org.call('/local/drain', {});
  await openDashboard(page, org);
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await page.getByRole('dialog', { name: 'Notifications' }).getByRole('link').first().waitFor();
}

async function take(browser: Browser, org: Org, shot: Shot): Promise<void> {
  const page = await (await browser.newContext({ viewport: shot.viewport, deviceScaleFactor: 1 })).newPage();
  await page.goto(shot.as === 'rep' ? await org.repUrl() : org.facts.appUrl, { waitUntil: 'commit' });
  await shot.open(page, org);
  // Charts draw themselves in.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(IMAGES, `${shot.name}.png`) });
  console.log(`docs/images/${shot.name}.png`);
  await page.context().close();
}

async function main(): Promise<void> {
  const file = path.join(ROOT, '.local-org', 'session.json');
  if (!fs.existsSync(file)) throw new Error('No local org is running. Start one with: npm start');
  const org = new Org(JSON.parse(fs.readFileSync(file, 'utf8')) as Facts);
  const wanted = process.argv.slice(2);
  fs.mkdirSync(IMAGES, { recursive: true });
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    await take(browser, org, shot);
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
