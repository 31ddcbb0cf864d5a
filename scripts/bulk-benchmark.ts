import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Sf } from '../tests/conformance/clients/support/sf';
import { copyFixture, startOrgIn, type StartedOrg } from '../tests/conformance/support/org-process';
import { RestClient } from '../tests/conformance/support/rest-client';

/**
 * `npm run benchmark:bulk [-- ROWS]`: 100,000 rows (unless told) go into a fresh local org by the stock `sf data import bulk` and come out
 * again by `sf data export bulk`. Prints times and the memory of the org's process on the way; fails when the files are not equal byte for
 * byte after sorting their lines. Times depend on the machine and on what else it does.
 */
const MARKS = [10_000, 50_000, 100_000];
const SAMPLE_MS = 100;
/** What memory may grow beyond that of the first rows: the database's page cache, 256 MB, fills with the rows themselves. */
const GROWTH_MB = 300;

const COLUMNS = [
  'Name',
  'Isbn__c',
  'Price__c',
  'Pages__c',
  'Published__c',
  'Due__c',
  'On_Loan__c',
  'Genre__c',
  'Opening__c',
];
const GENRES = ['Novel', 'Poetry', 'Manual'];

interface Sample {
  readonly rows: number;
  readonly megabytes: number;
}

async function main(): Promise<void> {
  const rows = Number(process.argv[2] ?? 100_000);
  const org = await startOrgIn(copyFixture('library'), ['--data', 'benchmark.db']);
  const sf = new Sf(org.dir);
  try {
    await sf.login(org.facts, 'benchmark');
    const given = path.join(org.dir, 'given.csv');
    writeRows(given, rows);
    console.log(
      `${rows} rows, ${megabytes(fs.statSync(given).size)} MB; ${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
    );
    const importing = await watched(org, 'ingest', () =>
      sf.ok(['data', 'import', 'bulk', '--file', given, '--sobject', 'Book__c', '--wait', '60', '--line-ending', 'LF']),
    );
    report('sf data import bulk', importing);
    const taken = path.join(org.dir, 'taken.csv');
    const query = `SELECT ${COLUMNS.join(', ')} FROM Book__c`;
    // Without --line-ending: the CLI takes any value of it for CRLF.
    const format = ['--output-file', taken, '--result-format', 'csv', '--wait', '60', '--json'];
    const exporting = await watched(org, 'query', () => sf.ok(['data', 'export', 'bulk', '--query', query, ...format]));
    report('sf data export bulk', exporting);
    compare(given, taken);
    requireFlat('Import', importing.samples);
    requireFlat('Export', exporting.samples);
  } finally {
    sf.dispose();
    await org.stop();
    fs.rmSync(org.dir, { recursive: true, force: true });
  }
}

/** Every cell in quotes, as the export writes them; quotes, commas, line breaks and letters of all kinds among them. */
function writeRows(file: string, rows: number): void {
  const out = fs.openSync(file, 'w');
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  fs.writeSync(out, line(COLUMNS));
  for (let i = 0; i < rows; i++) {
    const day = `20${String(10 + (i % 15)).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const opening = i % 100 === 0 ? `"Once", he said,\n☕ № ${i}` : `Sentence ${i}, ${'word '.repeat(i % 20)}end`;
    const cells = [
      `Book ${i} “é”`,
      `978-${i}`,
      (i % 1000) + 0.25,
      1 + (i % 900),
      day,
      `${day}T08:30:00.000Z`,
      i % 2 === 0,
    ];
    fs.writeSync(out, line([...cells.map(String), GENRES[i % 3]!, opening]));
  }
  fs.closeSync(out);
}

/** Runs a command and looks at the org's memory and the job's progress meanwhile. */
async function watched(
  org: StartedOrg,
  kind: 'ingest' | 'query',
  run: () => Promise<unknown>,
): Promise<{ readonly seconds: number; readonly jobSeconds: number; readonly samples: readonly Sample[] }> {
  const client = new RestClient(org.facts);
  const samples: Sample[] = [];
  let jobMs = 0;
  let isRunning = true;
  const watching = (async () => {
    let id: string | undefined;
    while (isRunning) {
      id ??= (await client.call(`/jobs/${kind}`)).json.records.at(-1)?.id as string | undefined;
      const job = id === undefined ? undefined : (await client.call(`/jobs/${kind}/${id}`)).json;
      jobMs = Number(job?.totalProcessingTime ?? 0);
      samples.push({ rows: Number(job?.numberRecordsProcessed ?? 0), megabytes: memoryOf(org.process.child.pid!) });
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  const began = Date.now();
  await run();
  isRunning = false;
  await watching;
  return { seconds: (Date.now() - began) / 1000, jobSeconds: jobMs / 1000, samples };
}

/** Resident memory of a process in MB. */
function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function report(what: string, run: Awaited<ReturnType<typeof watched>>): void {
  const total = run.samples.at(-1)?.rows ?? 0;
  const rate = run.jobSeconds > 0 ? `, ${Math.round(total / run.jobSeconds)} rows a second` : '';
  console.log(`\n${what}: ${run.seconds.toFixed(1)} s in all, the job ${run.jobSeconds.toFixed(1)} s${rate}`);
  console.log(`  memory of the org before: ${run.samples[0]?.megabytes ?? 0} MB`);
  for (const mark of MARKS) {
    const sample = run.samples.find(({ rows }) => rows >= mark);
    if (sample) console.log(`  with ${mark} rows done: ${sample.megabytes} MB`);
  }
  console.log(`  highest: ${Math.max(...run.samples.map((sample) => sample.megabytes))} MB`);
}

/** @throws Error when the files differ after sorting */
function compare(given: string, taken: string): void {
  const digest = (file: string): string => {
    const lines = fs.readFileSync(file, 'utf8').split('\n').sort();
    return createHash('sha256').update(lines.join('\n')).digest('hex');
  };
  const [a, b] = [digest(given), digest(taken)];
  console.log(`\nsha256 of the sorted lines: given ${a.slice(0, 16)}…, taken ${b.slice(0, 16)}…`);
  if (a !== b) throw new Error('The exported file differs from the imported one.');
  console.log('Equal byte for byte after sorting.');
}

/** @throws Error when memory grows with the rows */
function requireFlat(what: string, samples: readonly Sample[]): void {
  const early = Math.max(...samples.filter(({ rows }) => rows <= MARKS[0]!).map((sample) => sample.megabytes));
  const highest = Math.max(...samples.map((sample) => sample.megabytes));
  if (highest - early > GROWTH_MB) throw new Error(`${what}: memory grew from ${early} to ${highest} MB.`);
  console.log(`${what}: ${early} MB up to the first ${MARKS[0]} rows, ${highest} MB at most.`);
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
