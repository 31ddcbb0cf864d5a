import os from 'node:os';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../tests/end-to-end/pages/support/browser';
import { TestOrg, type Usage } from '../tests/end-to-end/support/org';
import { loadCrowd, loadReps } from '../tests/end-to-end/support/workspace-crowd';

/**
 * `npm run benchmark:dashboard [-- WORKSPACES]`: how the Lifecycle Dashboard does with many workspaces (60,000 unless told) in a fresh
 * local org, governor limits enforced: what its requests use, and what the user waits for in Chromium. Prints figures; fails when a
 * request fails. Times depend on the machine and on what else it does.
 */
const NOW = '2026-11-01T06:00:00Z';
const TODAY = '2026-11-01';
const OWNERS = 40;
const REPEATS = 5;
const PAINT_GOAL_MS = 1500;
const FILTER_GOAL_MS = 300;
const GIVE_UP_MS = 30_000;
const SETTLE_MS = 500;
const ROWS = 'c-workspace-list tbody';
const TILES = 'c-lifecycle-tile';

interface Timing {
  readonly what: string;
  readonly goalMs: number;
  readonly ms: readonly number[];
}

async function main(): Promise<void> {
  const size = Number(process.argv[2] ?? 60_000);
  const org = await TestOrg.start({ now: NOW, pages: true });
  try {
    await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
    const began = Date.now();
    const owners = await loadReps(org, OWNERS);
    console.log(`Loaded ${await loadCrowd(org, size, TODAY, owners)} workspaces in ${seconds(Date.now() - began)} s.`);
    await snapshot(org);
    await org.settings({ governorHistory: 100_000 });
    const timings = await measure(org);
    console.log(`\n${os.cpus().length} cores, load average ${os.loadavg()[0]?.toFixed(1)}\n`);
    for (const timing of timings) console.log(line(timing));
    printUsage(await org.usages());
  } finally {
    await org.stop();
  }
}

/** The job that the schedule runs every hour, an hour after the load, so that nothing changed since. */
async function snapshot(org: TestOrg): Promise<void> {
  const began = Date.now();
  await org.advanceClock('1h');
  await org.local('POST', '/local/apex', { source: 'Database.executeBatch(new LifecycleSnapshotJob(), 2000);' });
  await org.drain();
  const rows = await org.count('SELECT COUNT() FROM Lifecycle_Snapshot__c');
  console.log(`Took the snapshot, ${rows} rows, in ${seconds(Date.now() - began)} s.`);
  await org.advanceClock('1h');
}

async function measure(org: TestOrg): Promise<Timing[]> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('The benchmark needs Chromium. Install it, or name one in CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(org.process.facts.appUrl);
    const url = `${org.process.facts.instanceUrl}/lightning/n/Lifecycle_Dashboard`;
    return [
      { what: 'first visit: numbers and rows', goalMs: PAINT_GOAL_MS, ms: [await paint(page, url)] },
      { what: 'next visits: numbers and rows', goalMs: PAINT_GOAL_MS, ms: await repeat(() => paint(page, url)) },
      { what: 'status filter (a tile)', goalMs: FILTER_GOAL_MS, ms: await repeat((i) => byTile(page, i)) },
      { what: 'plan filter, numbers and rows', goalMs: FILTER_GOAL_MS, ms: await byFilter(page, url, 'plan', PLANS) },
      {
        what: 'owner filter, numbers and rows',
        goalMs: FILTER_GOAL_MS,
        ms: await byFilter(page, url, 'ownerId', await labels(org)),
      },
    ];
  } finally {
    await browser.close();
  }
}

const PLANS = ['Starter', 'Team', 'Business', 'Enterprise'];

async function labels(org: TestOrg): Promise<string[]> {
  const users = await org.query<{ Name: string }>(
    `SELECT Name FROM User WHERE LastName LIKE 'Number 0%' ORDER BY Name`,
  );
  return users.slice(1, 1 + REPEATS).map(({ Name }) => Name);
}

async function repeat(work: (index: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];

  for (let i = 0; i < REPEATS; i++) times.push(await work(i));
  return times;
}

/** From the request of the page until tiles and rows are there. */
async function paint(page: Page, url: string): Promise<number> {
  const began = Date.now();
  await page.goto(url, { waitUntil: 'commit' });
  await Promise.all([
    page.locator('c-lifecycle-tile lightning-formatted-number').first().waitFor(),
    page.locator('c-workspace-list tbody tr').first().waitFor(),
  ]);
  return Date.now() - began;
}

async function byTile(page: Page, index: number): Promise<number> {
  const name = ['Trial', 'Paid', 'Churned'][index % 3] ?? '';
  const tile = page
    .locator('c-lifecycle-tile')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first();
  return fromClickUntilChanged(page, () => tile.click(), [ROWS]);
}

async function byFilter(page: Page, url: string, name: string, values: readonly string[]): Promise<number[]> {
  await paint(page, url);
  const times: number[] = [];
  for (const value of values) {
    const box = page.locator(`c-workspace-filters lightning-combobox[data-name="${name}"]`);
    await box.getByRole('combobox').click();
    const option = box.getByRole('option', { name: value, exact: true });
    await option.waitFor();
    times.push(await fromClickUntilChanged(page, () => option.click(), [ROWS, TILES]));
    // The charts come after the numbers; the next filter is not chosen while they are drawn.
    await page.waitForTimeout(SETTLE_MS);
  }
  return times;
}

/**
 * How long from the click, as the page gets it, until every one of these has another text on the screen. The page itself looks, once a
 * frame, as a watcher outside would take its time away.
 */
async function fromClickUntilChanged(
  page: Page,
  click: () => Promise<void>,
  selectors: readonly string[],
): Promise<number> {
  const changed = page.evaluate<number>(watcher(selectors));
  await click();
  return Math.round(await changed);
}

/** Runs in the page; looks into shadow roots, where the components' text is. */
const watcher = (selectors: readonly string[]): string => `new Promise((resolve, reject) => {
  const text = (node) =>
    node.shadowRoot ? text(node.shadowRoot) : node.nodeType === 3 ? node.nodeValue : [...node.childNodes].map(text).join(' ');
  const find = (root, selector) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? find(element.shadowRoot, selector) : [])),
  ];
  const watched = ${JSON.stringify(selectors)}.map((selector) => {
    const elements = find(document, selector);
    const now = () => elements.map(text).join(' ');
    return { now, before: now() };
  });
  const onClick = () => {
    const began = performance.now();
    const look = () => {
      if (watched.every(({ now, before }) => now() !== before)) resolve(performance.now() - began);
      else if (performance.now() - began > ${GIVE_UP_MS}) reject(new Error('Not changed: ' + watched.map(({ before }) => before)));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener('click', onClick, { capture: true, once: true });
})`;

function printUsage(usages: readonly Usage[]): void {
  console.log('\nrequest                                        n  failed  max query rows  max queries  median ms');
  const byPoint = new Map<string, Usage[]>();
  for (const usage of usages.filter(({ entryPoint }) => entryPoint.includes('LifecycleDashboardController')))
    byPoint.set(usage.entryPoint, [...(byPoint.get(usage.entryPoint) ?? []), usage]);
  let failures = 0;
  for (const [point, all] of byPoint) {
    const failed = all.filter(({ error }) => error !== undefined).length;
    failures += failed;
    const most = (name: string): number => Math.max(...all.map(({ used }) => used[name] ?? 0));
    const times = all.map(({ durationMs }) => durationMs);
    console.log(
      [
        point.padEnd(44),
        String(all.length).padStart(4),
        String(failed).padStart(6),
        String(most('queryRows')).padStart(16),
        String(most('queries')).padStart(13),
        String(median(times)).padStart(11),
      ].join(' '),
    );
  }
  if (failures > 0) throw new Error(`${failures} requests failed.`);
}

function line({ what, goalMs, ms }: Timing): string {
  return `${what.padEnd(34)} median ${String(median(ms)).padStart(5)} ms, best ${String(Math.min(...ms)).padStart(5)} ms (goal ${goalMs})`;
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0);
const seconds = (ms: number): string => (ms / 1000).toFixed(1);

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
