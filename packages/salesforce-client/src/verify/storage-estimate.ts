/** Salesforce counts nearly every record as 2 KB of data storage, whatever it holds (help: Data and File Storage Allocations). */
const KB_PER_RECORD = 2;
const KB_PER_MB = 1024;

/** How much a company's product brings about, and how long it is kept. */
export interface StorageAssumptions {
  /** New workspaces in a month. */
  readonly workspacesPerMonth: number;
  readonly months: number;
  /** Months that event rows are kept: Event_Retention_Months__c. */
  readonly eventMonths: number;
  /** Months that resolved errors are kept: Error_Retention__mdt. */
  readonly errorMonths: number;
  readonly users: number;
}

/** Rows per 1,000 workspaces, and for how many months they are kept; measured with the sample history of six months. */
interface RecordKind {
  readonly name: string;
  readonly perThousand: number;
  readonly keptMonths: (assumptions: StorageAssumptions) => number;
}

const FOREVER = (assumptions: StorageAssumptions): number => assumptions.months;

const KINDS: readonly RecordKind[] = [
  { name: 'Workspace__c', perThousand: 1000, keptMonths: FOREVER },
  { name: 'Workspace_Event__c', perThousand: 3500, keptMonths: ({ eventMonths }) => eventMonths },
  { name: 'Lead (made by this system)', perThousand: 900, keptMonths: FOREVER },
  { name: 'Contact (paid, known account)', perThousand: 120, keptMonths: FOREVER },
  { name: 'Trial_Alert__c', perThousand: 4200, keptMonths: FOREVER },
  { name: 'Task and Event by reps', perThousand: 1000, keptMonths: FOREVER },
  { name: 'Error_Log__c', perThousand: 100, keptMonths: ({ errorMonths }) => errorMonths },
  { name: 'Error_Retry_Attempt__c', perThousand: 100, keptMonths: ({ errorMonths }) => errorMonths },
];

/** Pages that note their use, working days in a month, and months that usage rows are kept. */
const USAGE = { pages: 3, days: 21, keptMonths: 3 };

export const DEFAULT_ASSUMPTIONS: StorageAssumptions = {
  workspacesPerMonth: 1000,
  months: 13,
  eventMonths: 13,
  errorMonths: 3,
  users: 50,
};

export interface StorageRow {
  readonly name: string;
  /** Megabytes that 1,000 workspaces bring; null for what does not depend on them. */
  readonly mbPerThousand: number | null;
  readonly records: number;
  readonly mb: number;
}

/** What lies in the org at the end of the months: retention has removed what is older. */
export function estimateStorage(assumptions: StorageAssumptions): readonly StorageRow[] {
  const thousands = assumptions.workspacesPerMonth / 1000;
  const rows = KINDS.map(({ name, perThousand, keptMonths }) => {
    const months = Math.min(assumptions.months, keptMonths(assumptions));
    const records = Math.round(perThousand * thousands * months);
    return { name, mbPerThousand: megabytes(perThousand), records, mb: megabytes(records) };
  });
  const uses = assumptions.users * USAGE.pages * USAGE.days * Math.min(assumptions.months, USAGE.keptMonths);
  return [...rows, { name: 'Rollout_Usage__c', mbPerThousand: null, records: uses, mb: megabytes(uses) }];
}

const megabytes = (records: number): number => (records * KB_PER_RECORD) / KB_PER_MB;

/** The estimate as a Markdown table. */
export function storageTable(assumptions: StorageAssumptions): string {
  const rows = estimateStorage(assumptions);
  const number = (value: number): string => value.toLocaleString('en-US');
  const mb = (value: number): string => value.toFixed(1);
  const sum = rows.reduce((all, row) => ({ records: all.records + row.records, mb: all.mb + row.mb }), {
    records: 0,
    mb: 0,
  });
  const perThousand = rows.reduce((all, row) => all + (row.mbPerThousand ?? 0), 0);
  return [
    `| Object | MB per 1,000 workspaces | Records after ${assumptions.months} months | MB |`,
    '| --- | --: | --: | --: |',
    ...rows.map((row) => {
      const each = row.mbPerThousand === null ? '' : mb(row.mbPerThousand);
      return `| ${row.name} | ${each} | ${number(row.records)} | ${mb(row.mb)} |`;
    }),
    `| **Sum** | **${mb(perThousand)}** | **${number(sum.records)}** | **${mb(sum.mb)}** |`,
  ].join('\n');
}
