import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  ErrorLogger,
  LIFECYCLE_TOPIC,
  LifecycleReplay,
  openStream,
  PositionFile,
  ProvisioningSender,
  pubSubEndpoint,
  RestCaller,
  type ReplayReport,
} from '../packages/salesforce-client/src';
import { ORG_OPTIONS, orgOf, runCommand, sentence, UsageError } from './lib/send-command';

const HELP = `npm run lifecycle:replay -- [OPTIONS]

Reads the product's events off the bus once more, from the last confirmed one on (72 hours are kept), and posts them to
/services/apexrest/selfserve/v1/events, which takes each event once. Run it after an ingestion flow was off or broken, and on a
schedule of less than 72 hours. What was missing is told as "accepted".

  --target-org ALIAS      an org that the Salesforce CLI is logged in to
  --instance-url URL      an org by its address; the token stands in SF_ACCESS_TOKEN
                          With none of these: SF_INSTANCE_URL and SF_ACCESS_TOKEN, else the running local org.
  --pubsub-endpoint HOST:PORT   of the Pub/Sub API (or SF_PUBSUB_ENDPOINT); default: the local org's, else Salesforce's
  --position FILE         where the confirmed position is kept; default .cache/replay/ORG-ID.json
  --from-start            reads everything that is kept, whatever the position
  --quiet SECONDS         no event for so long means that all was read (default 10)
  --batch N               events in one call, 1 to 200 (default 100)
  --json                  prints one JSON document
  --help

Exit codes: 0 all read and answered, 1 events may be lost for good (ask the sender for a full resend: an error row says so too) or the
replay stopped, 2 wrong use or no org.`;

const ROOT = path.join(__dirname, '..');

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...ORG_OPTIONS,
      'pubsub-endpoint': { type: 'string' },
      position: { type: 'string' },
      'from-start': { type: 'boolean' },
      quiet: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const quietMs = secondsOf(values.quiet ?? '10') * 1000;
  const batch = Number(values.batch ?? 100);
  if (!Number.isInteger(batch) || batch < 1 || batch > 200)
    throw new UsageError('--batch takes a number from 1 to 200.');
  const org = await orgOf(values);
  const endpoint = pubSubEndpoint(org, { given: values['pubsub-endpoint'], projectDir: ROOT });
  const orgId = org.accessToken.split('!')[0] ?? 'org';
  const file = values.position ?? path.join(ROOT, '.cache', 'replay', `${orgId}.json`);
  const kept = new PositionFile(path.resolve(file), LIFECYCLE_TOPIC);
  let isFirst = values['from-start'] === true;
  const position = {
    load: () => (isFirst ? null : kept.load()),
    save: (replayId: number) => {
      kept.save(replayId);
      isFirst = false;
    },
  };
  const replay = new LifecycleReplay({
    position,
    open: (after) => openStream(org, endpoint, LIFECYCLE_TOPIC, after),
    sender: new ProvisioningSender(new RestCaller(org), { via: 'rest', batch }),
    logger: new ErrorLogger(org),
  });
  const report = await replay.run(quietMs);
  tell(report, org.instanceUrl, values.json ?? false);
  return report.resendFrom === null ? 0 : 1;
}

function tell(report: ReplayReport, instanceUrl: string, isJson: boolean): void {
  if (isJson) {
    console.log(JSON.stringify({ org: instanceUrl, ...report }, null, 2));
    return;
  }
  if (report.resendFrom !== null) {
    console.error(`The bus does not keep the last confirmed position any more. Events may be lost for good.
Ask the sender for a full resend of everything since ${report.resendFrom}; sending an event again never does harm.`);
  }
  console.log(`${report.read} events of ${instanceUrl} read again: ${sentence(report.counts) || 'nothing new'}.`);
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError('--quiet takes seconds, more than 0 and at most 3600.');
  return seconds;
}

runCommand(main, { isExit: true });
