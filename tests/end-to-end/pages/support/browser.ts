import AxeBuilder from '@axe-core/playwright';
import fs from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

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

/** A headless browser, and what its pages complained of. */
export class TestBrowser {
  /** Errors of scripts and of the console, in order. */
  readonly complaints: string[] = [];

  private constructor(private readonly browser: Browser) {}

  /** @throws Error telling what to install when there is no browser */
  static async launch(): Promise<TestBrowser> {
    const executablePath = chromiumPath();
    if (!executablePath) throw new Error('The page tests need Chromium. Install it, or name one in CHROMIUM_PATH.');
    return new TestBrowser(await chromium.launch({ executablePath, args: FLAGS }));
  }

  /** A page of a new session that was logged in by the org's own link. */
  async open(appUrl: string, viewport: { width: number; height: number }): Promise<Page> {
    const context = await this.browser.newContext({ viewport });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    await page.goto(appUrl);
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Serious and critical findings of axe on the page, as "rule: elements". */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => JSON.stringify(node.target)).join(', ')}`);
}

/** Whether the page is wider than its window. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
