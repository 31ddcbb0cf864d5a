import AxeBuilder from '@axe-core/playwright';
import fs from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TestOrg } from '../../support/org';
import { sessionOf } from '../../support/session';

/** Where browsers are on the systems that the project is developed on; CHROMIUM_PATH names another. */
const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Path of an installed Chromium; undefined when there is none. */
export function chromiumPath(): string | undefined {
  return CANDIDATES.find((candidate) => candidate !== undefined && fs.existsSync(candidate));
}

/** A size of window. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A headless browser, and what its pages complained of. */
export class TestBrowser {
  /** Errors of scripts and of the console, which names requests that failed; in order. */
  readonly complaints: string[] = [];
  private readonly sessions = new Map<string, Promise<BrowserContext>>();

  private constructor(private readonly browser: Browser) {}

  /** @throws Error telling what to install when there is no browser */
  static async launch(): Promise<TestBrowser> {
    const executablePath = chromiumPath();
    if (!executablePath) throw new Error('The page tests need Chromium. Install it, or name one in CHROMIUM_PATH.');
    return new TestBrowser(await chromium.launch({ executablePath, args: FLAGS }));
  }

  /**
   * A new page of a person, at an address of the org. Each person logs in once: pages of one share cookies and what was fetched already,
   * which makes all but the first of them quick.
   * @param pathname `about:blank` for a page that the test opens itself
   * @param username without one, the administrator that the org began with
   */
  async visit(org: TestOrg, pathname: string, username?: string, viewport: Viewport = DESKTOP): Promise<Page> {
    const key = username ?? '';
    const session = this.sessions.get(key) ?? this.logIn(org, username);
    this.sessions.set(key, session);
    const page = await (await session).newPage();
    await page.setViewportSize(viewport);
    this.listen(page);
    await page.goto(pathname.startsWith('/') ? org.process.facts.instanceUrl + pathname : pathname);
    return page;
  }

  /** Forgets a person's session, whose page says what they were allowed when it began. */
  async logOut(username?: string): Promise<void> {
    const session = this.sessions.get(username ?? '');
    this.sessions.delete(username ?? '');
    await (await session)?.close();
  }

  private async logIn(org: TestOrg, username: string | undefined): Promise<BrowserContext> {
    const { appUrl, instanceUrl } = org.process.facts;
    const url =
      username === undefined
        ? appUrl
        : `${instanceUrl}/secur/frontdoor.jsp?sid=${encodeURIComponent(await sessionOf(org, username))}`;
    const context = await this.browser.newContext();
    // The login alone, whose cookie the context keeps: the page that it leads to is not looked at.
    const answer = await context.request.get(url, { maxRedirects: 0 });
    if (answer.status() !== 302) throw new Error(`The login of ${username ?? 'the administrator'}: ${answer.status()}`);
    return context;
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`.trim());
    });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Serious and critical findings of axe on the page, as "rule: elements". */
export async function seriousFindings(page: Page): Promise<string[]> {
  // In the page itself (the pages have no frames), and nothing but what is wrong: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`);
}

/** Whether the page is wider than its window. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
