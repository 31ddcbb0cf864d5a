import { parseArgs } from 'node:util';
import { ProvisioningSender, RestCaller, sortOut } from '../packages/salesforce-client/src';
import {
  batchOf,
  countsOf,
  entriesOf,
  ORG_HELP,
  ORG_OPTIONS,
  orgOf,
  runCommand,
  sentence,
  UsageError,
} from './lib/send-command';

const HELP = `npm run send:provisioning -- [OPTIONS] FILE

Sends product events as a provisioning system does. FILE (- is standard input) holds events with the field API names of
SelfServeTrialEvent__e: JSON Lines, an array, one object, or {"events":[...]}. Sending a file again never does harm.

  --via bus|rest        publishes platform events (default), or posts to /services/apexrest/selfserve/v1/events
  --no-report           does not report what the bus refuses to /services/apexrest/selfserve/v1/errors
${ORG_HELP}

Exit codes: 0 all taken, 1 something was refused, rejected or not sent, 2 wrong use, unreadable input or no org.
Example: npm run send:provisioning -- data/events/converts/events.jsonl`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...ORG_OPTIONS, via: { type: 'string' }, 'no-report': { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { via = 'bus' } = values;
  if (via !== 'bus' && via !== 'rest') throw new UsageError('--via takes bus or rest.');
  const batch = batchOf(values);
  const entries = await entriesOf(positionals);
  if (values['dry-run']) return dryRun(entries, values.json ?? false);
  const org = await orgOf(values);
  const report = values['no-report'] !== true;
  const outcomes = await new ProvisioningSender(new RestCaller(org), { via, batch, report }).send(entries);
  const counts = countsOf(outcomes);
  const failures = outcomes.filter(({ status }) => ['rejected', 'refused', 'unsent'].includes(status));
  if (values.json) console.log(JSON.stringify({ org: org.instanceUrl, via, counts, outcomes }, null, 2));
  else {
    for (const { at, eventId, status, reason, reported } of failures.slice(0, 20))
      console.error(`${at}: ${eventId ?? 'no id'} ${status}: ${reason}${reported === false ? ' (not reported)' : ''}`);
    if (failures.length > 20) console.error(`... and ${failures.length - 20} more; --json lists all.`);
    console.log(`${entries.length} events to ${org.instanceUrl}: ${sentence(counts)}.`);
  }
  return failures.length === 0 ? 0 : 1;
}

function dryRun(entries: readonly { at: number; value: unknown }[], isJson: boolean): number {
  const outcomes = entries.map(({ at, value }) => {
    const [refusal] = sortOut([value as object]).refused;
    return { at, status: refusal === undefined ? 'sendable' : 'refused', reason: refusal?.reason ?? null };
  });
  const counts = countsOf(outcomes);
  if (isJson) console.log(JSON.stringify({ dryRun: true, counts, outcomes }, null, 2));
  else {
    for (const { at, status, reason } of outcomes) if (status === 'refused') console.error(`${at}: ${reason}`);
    console.log(`${entries.length} events, nothing sent: ${sentence(counts)}.`);
  }
  return counts['refused'] === undefined ? 0 : 1;
}

runCommand(main);
