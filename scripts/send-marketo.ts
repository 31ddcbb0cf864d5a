import { parseArgs } from 'node:util';
import { MarketoSender, RestCaller } from '../packages/salesforce-client/src';
import { batchOf, countsOf, entriesOf, ORG_HELP, ORG_OPTIONS, orgOf, runCommand, sentence } from './lib/send-command';

const HELP = `npm run send:marketo -- [OPTIONS] FILE

Creates and updates Leads as Marketo's sync does: by email, through the public REST API. FILE (- is standard input) holds people with the
field API names of Lead (Email, LastName and Company are required): JSON Lines, an array or one object. The newest open Lead of an address
that Salesforce did not make of a trial is updated; where there is none, one is created. Sending a file again leaves the same Leads.

${ORG_HELP}

Exit codes: 0 all saved, 1 something was refused or not sent, 2 wrong use, unreadable input or no org.
Example: npm run send:marketo -- data/events/converts/leads.jsonl`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: ORG_OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const batch = batchOf(values);
  const entries = await entriesOf(positionals);
  const isDry = values['dry-run'] === true;
  const org = isDry ? undefined : await orgOf(values);
  const outcomes =
    org === undefined
      ? MarketoSender.check(entries)
      : await new MarketoSender(new RestCaller(org), batch).send(entries);
  const counts = countsOf(outcomes);
  const failures = outcomes.filter(({ status }) => status === 'refused' || status === 'unsent');
  const where = org?.instanceUrl ?? null;
  if (values.json)
    console.log(JSON.stringify({ org: where, ...(isDry ? { dryRun: true } : {}), counts, outcomes }, null, 2));
  else {
    for (const { at, email, status, reason } of failures.slice(0, 20))
      console.error(`${at}: ${email ?? 'no email'} ${status}: ${reason}`);
    if (failures.length > 20) console.error(`... and ${failures.length - 20} more; --json lists all.`);
    console.log(`${entries.length} people${where === null ? ', nothing sent' : ` to ${where}`}: ${sentence(counts)}.`);
  }
  return failures.length === 0 ? 0 : 1;
}

runCommand(main);
