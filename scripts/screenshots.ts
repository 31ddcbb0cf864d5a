import { chromium, type Page } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `npm run screenshots`: takes the pictures of `docs/images` from the org that `npm start` runs. Needs Chromium; CHROMIUM names another than
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
const PHONE = { width: 390, height: 844 };

interface Shot {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Opens the page and waits until it shows its data. */
  open(page: Page, instanceUrl: string): Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'lifecycle-dashboard', viewport: DESKTOP, open: openDashboard },
  { name: 'lifecycle-dashboard-phone', viewport: PHONE, open: openDashboard },
  { name: 'workspace', viewport: DESKTOP, open: openWorkspace },
];

async function openDashboard(page: Page, instanceUrl: string): Promise<void> {
  await page.goto(`${instanceUrl}/lightning/n/Lifecycle_Dashboard`);
  await page.getByRole('heading', { name: 'Workspaces' }).waitFor();
  await page.locator('a[href*="/lightning/r/Workspace__c/"]').first().waitFor();
}

async function openWorkspace(page: Page, instanceUrl: string): Promise<void> {
  await openDashboard(page, instanceUrl);
  await page.locator('a[href*="/lightning/r/Workspace__c/"]').nth(1).click();
  await page.getByText('Why it is linked').waitFor();
}

async function main(): Promise<void> {
  const file = path.join(ROOT, '.local-org', 'session.json');
  if (!fs.existsSync(file)) throw new Error('No local org is running. Start one with: npm start');
  const { instanceUrl, appUrl } = JSON.parse(fs.readFileSync(file, 'utf8')) as { instanceUrl: string; appUrl: string };
  fs.mkdirSync(IMAGES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  });
  for (const shot of SHOTS) {
    const page = await (await browser.newContext({ viewport: shot.viewport, deviceScaleFactor: 1 })).newPage();
    await page.goto(appUrl);
    await shot.open(page, instanceUrl);
    // The chart draws itself in.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(IMAGES, `${shot.name}.png`) });
    console.log(`docs/images/${shot.name}.png`);
    await page.close();
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
