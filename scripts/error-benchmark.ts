import { TestOrg, type Usage } from '../tests/end-to-end/support/org';

/**
 * `npm run benchmark:errors [-- ROWS]`: what the requests of the Error Dashboard use with many errors (100,000 unless told) in a fresh local
 * org, governor limits enforced. Half of the rows are of one cause. Prints figures; fails when a request fails. Times depend on the machine.
 */
const NOW = '2026-11-01T06:00:00Z';
/** Rows of one transaction; 10,000 is the limit. */
const CHUNK = 9_000;
const CAUSES = 1_500;
const REPEATS = 3;

const OPEN = "ErrorFilter f = new ErrorFilter(); f.status = 'Open';";
const REQUESTS: Readonly<Record<string, string>> = {
  'numbers, of all': 'ErrorDashboardController.getSummary(null);',
  'numbers, of one type': `${OPEN} f.errorType = 'Data Issue'; ErrorDashboardController.getSummary(f);`,
  'groups, first page': `${OPEN} ErrorDashboardController.getGroups(f, 0);`,
  'groups, page 50': `${OPEN} ErrorDashboardController.getGroups(f, 1000);`,
  'errors, newest': `${OPEN} ErrorDashboardController.getErrors(f, 'lastOccurred', 'desc', 50, null);`,
  'errors, second page': `${OPEN} String c = (String) ErrorDashboardController.getErrors(f, 'lastOccurred', 'desc', 50, null).get('nextCursor');
    ErrorDashboardController.getErrors(f, 'lastOccurred', 'desc', 50, c);`,
  'errors, search': `${OPEN} f.search = 'cause 7'; ErrorDashboardController.getErrors(f, 'lastOccurred', 'desc', 50, null);`,
  'ids of the largest group': `${OPEN} f.fingerprint = 'cause-0'; ErrorDashboardController.getIds(f, null);`,
  'export, first page': `${OPEN} ErrorDashboardController.getExport(f, null);`,
};

async function main(): Promise<void> {
  const size = Number(process.argv[2] ?? 100_000);
  const org = await TestOrg.start({ now: NOW });
  try {
    await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
    const began = Date.now();
    for (let from = 0; from < size; from += CHUNK) await run(org, rows(from, Math.min(size, from + CHUNK)));
    console.log(
      `Loaded ${await org.count('SELECT COUNT() FROM Error_Log__c')} errors in ${seconds(Date.now() - began)} s.\n`,
    );
    console.log('request                    query rows  queries  best ms');
    for (const [name, source] of Object.entries(REQUESTS)) console.log(await line(org, name, source));
  } finally {
    await org.stop();
  }
}

/** Rows as the logger leaves them; its own work on each is not what is measured. */
const rows = (from: number, to: number): string => `
  for (String action : new List<String>{ 'ErrorLogComplete', 'ErrorLogAnnounce', 'ErrorLogSetWorkspace' }) TriggerDispatcher.bypass(action);
  List<String> types = new List<String>{ 'Data Issue', 'Integration Failure', 'Missing Record', 'Automation Failure' };
  List<String> sources = new List<String>{ 'Event Ingestion', 'Lead Link', 'Account Link', 'Trial Alert', 'Manual' };
  Datetime now = Datetime.now();
  List<Error_Log__c> rows = new List<Error_Log__c>();
  for (Integer i = ${from}; i < ${to}; i++) {
    Integer cause = Math.mod(i, 2) == 0 ? 0 : Math.mod(i, ${CAUSES});
    Datetime at = now.addMinutes(-Math.mod(i * 7, 86400));
    Boolean isOpen = Math.mod(i, 5) != 4;
    rows.add(new Error_Log__c(
      Error_Name__c = 'Cause ' + cause, Error_Type__c = types[Math.mod(cause, 4)], Source_Process__c = sources[Math.mod(cause, 5)],
      Error_Key__c = 'benchmark|' + i, Fingerprint__c = 'cause-' + cause, Correlation_Id__c = 'benchmark-' + i,
      Status__c = isOpen ? 'Open' : 'Resolved', Resolved_Date__c = isOpen ? null : at, Retry_Count__c = Math.mod(i, 3),
      Error_Details__c = 'What happened to row ' + i, Payload_Masked__c = '{"row":' + i + '}', Date_Occurred__c = at, Last_Occurred__c = at
    ));
  }
  insert rows;`;

async function line(org: TestOrg, name: string, source: string): Promise<string> {
  const usages: Usage[] = [];
  for (let i = 0; i < REPEATS; i++) usages.push(...(await org.usagesOf(() => run(org, source))).filter(isRequest));
  const most = (limit: string): number => Math.max(...usages.map(({ used }) => used[limit] ?? 0));
  return [
    name.padEnd(26),
    String(most('queryRows')).padStart(10),
    String(most('queries')).padStart(8),
    String(Math.round(Math.min(...usages.map(({ durationMs }) => durationMs)))).padStart(8),
  ].join(' ');
}

const isRequest = ({ entryPoint }: Usage): boolean => /anonymous/i.test(entryPoint);

async function run(org: TestOrg, source: string): Promise<void> {
  const answer = (await org.local('POST', '/local/apex', { source })) as {
    success: boolean;
    compileProblem?: string;
    exceptionMessage?: string;
  };
  if (!answer.success) throw new Error(`${answer.compileProblem ?? answer.exceptionMessage ?? 'failed'}\nin ${source}`);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
