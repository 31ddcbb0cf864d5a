import type { Command } from '../command';
import { EXIT, UsageError } from '../exit';
import { ask, requireSession } from '../session-file';
import { formatTable } from '../table';

interface QueryAnswer {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly Record<string, unknown>[];
}

export const queryCommand: Command = {
  name: 'query',
  summary: 'Runs a SOQL query in the running org and prints the rows.',
  argumentsHelp: 'SOQL',
  maxArguments: 1,
  options: { json: { type: 'boolean', description: 'Print the rows as one JSON document.' } },
  examples: [`local-org query "SELECT Name, Email FROM Lead LIMIT 5"`],
  run: async (invocation) => {
    const [soql] = invocation.positionals;
    if (soql === undefined) throw new UsageError('Give a SOQL query in quotes.');
    const session = requireSession(invocation.cwd);
    const records: Record<string, unknown>[] = [];
    let route: string | undefined = `/services/data/v${session.apiVersion}/query?q=${encodeURIComponent(soql)}`;
    let totalSize = 0;
    while (route !== undefined) {
      const page = (await ask(session, 'GET', route)) as QueryAnswer;
      records.push(...page.records);
      totalSize = page.totalSize;
      route = page.nextRecordsUrl;
    }
    if (invocation.flag('json')) invocation.terminal.out(JSON.stringify({ totalSize, records }, null, 2));
    else if (records.length === 0) invocation.terminal.out(String(totalSize));
    else invocation.terminal.out(formatTable(records));
    return EXIT.done;
  },
};
