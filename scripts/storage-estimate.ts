import { parseArgs } from 'node:util';
import { DEFAULT_ASSUMPTIONS, storageTable } from '../packages/salesforce-client/src';

const HELP = `npm run storage [-- OPTIONS]

Estimates the data storage that this project takes, as a table.

  --workspaces N    new workspaces a month (default ${DEFAULT_ASSUMPTIONS.workspacesPerMonth})
  --months N        months from now (default ${DEFAULT_ASSUMPTIONS.months})
  --event-months N  months that event rows are kept (default ${DEFAULT_ASSUMPTIONS.eventMonths})
  --error-months N  months that resolved errors are kept (default ${DEFAULT_ASSUMPTIONS.errorMonths})
  --users N         people who use the pages (default ${DEFAULT_ASSUMPTIONS.users})
  --help

Exit codes: 0 done, 2 wrong use.`;

function main(): void {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      workspaces: option,
      months: option,
      'event-months': option,
      'error-months': option,
      users: option,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const number = (text: string | undefined, otherwise: number): number => {
    if (text === undefined) return otherwise;
    if (!(Number(text) > 0)) throw new TypeError(`${text} is no positive number.`);
    return Number(text);
  };
  console.log(
    storageTable({
      workspacesPerMonth: number(values.workspaces, DEFAULT_ASSUMPTIONS.workspacesPerMonth),
      months: number(values.months, DEFAULT_ASSUMPTIONS.months),
      eventMonths: number(values['event-months'], DEFAULT_ASSUMPTIONS.eventMonths),
      errorMonths: number(values['error-months'], DEFAULT_ASSUMPTIONS.errorMonths),
      users: number(values.users, DEFAULT_ASSUMPTIONS.users),
    }),
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
