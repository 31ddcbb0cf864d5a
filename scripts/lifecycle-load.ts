import fs from 'node:fs';
import { parseArgs } from 'node:util';
import {
  checkWorkspaceRows,
  LoadProgress,
  parseCsv,
  RestCaller,
  WorkspaceLoader,
  type LoadOutcome,
} from '../packages/salesforce-client/src';
import { batchOf, countsOf, ORG_HELP, ORG_OPTIONS, orgOf, runCommand, sentence, UsageError } from './lib/send-command';

const HELP = `npm run lifecycle:load -- [OPTIONS] FILE.csv

Loads existing Workspaces without events, by upsert on Workspace_ID__c. Nobody is alerted. A Workspace that has events is left alone: events
win. See docs/guides/data-care.md; data/sample/workspaces.csv is an example.

  --progress FILE       remembers what was loaded (default: FILE.csv.HOST.progress), so that the same command goes on after a stop
  --restart             forgets what was loaded before
${ORG_HELP}

Exit codes: 0 all loaded, 1 some rows were invalid, failed or not sent, 2 wrong use, unreadable input or no org.`;

const BAD: readonly LoadOutcome['status'][] = ['invalid', 'failed', 'unsent'];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...ORG_OPTIONS, progress: { type: 'string' }, restart: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one CSV file.');
  if (!fs.existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const rows = checkWorkspaceRows(parseCsv(fs.readFileSync(file, 'utf8')));
  const isJson = values.json ?? false;
  if (values['dry-run']) {
    const outcomes = rows.map((row) => ({
      line: row.line,
      workspaceId: row.workspaceId,
      status: 'reason' in row ? ('invalid' as const) : ('valid' as const),
      reason: 'reason' in row ? row.reason : null,
    }));
    return report(outcomes, isJson, `${rows.length} rows checked, nothing sent`);
  }
  const org = await orgOf(values);
  const progressFile = values.progress ?? `${file}.${new URL(org.instanceUrl).host.replace(':', '-')}.progress`;
  if (values.restart) fs.rmSync(progressFile, { force: true });
  const loader = new WorkspaceLoader(new RestCaller(org), {
    batch: batchOf(values),
    progress: LoadProgress.open(progressFile),
  });
  return report(await loader.load(rows), isJson, `${rows.length} rows to ${org.instanceUrl}`);
}

interface Line {
  readonly line: number;
  readonly workspaceId: string | null;
  readonly status: string;
  readonly reason: string | null;
}

function report(outcomes: readonly Line[], isJson: boolean, what: string): number {
  const counts = countsOf(outcomes);
  const failures = outcomes.filter(({ status }) => (BAD as readonly string[]).includes(status));
  if (isJson) console.log(JSON.stringify({ counts, outcomes }, null, 2));
  else {
    for (const { line, workspaceId, status, reason } of outcomes)
      if (reason !== null) console.error(`Line ${line}, ${workspaceId ?? 'no id'}, ${status}: ${reason}`);
    console.log(`${what}: ${sentence(counts)}.`);
  }
  return failures.length === 0 ? 0 : 1;
}

runCommand(main);
