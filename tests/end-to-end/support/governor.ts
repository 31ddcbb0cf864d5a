import type { Usage } from './org';

/** The most that one kind of transaction used, over all that ran. */
export interface GovernorRow {
  readonly entryPoint: string;
  readonly outcome: string;
  readonly transactions: number;
  readonly records: number;
  readonly queries: number;
  readonly queryRows: number;
  readonly dmlStatements: number;
  readonly dmlRows: number;
  /** Milliseconds on this machine. */
  readonly cpuTime: number;
}

/** One row for each entry point and outcome, in order of first appearance; what only reads over REST is left out. */
export function governorUse(usages: readonly Usage[]): GovernorRow[] {
  const rows = new Map<string, GovernorRow>();
  for (const { entryPoint, outcome, records, used } of usages) {
    if (entryPoint.startsWith('GET ')) continue;
    const key = `${entryPoint}|${outcome}`;
    const old = rows.get(key);
    const most = (name: keyof GovernorRow, value: number): number => Math.max(Number(old?.[name] ?? 0), value);
    rows.set(key, {
      entryPoint,
      outcome,
      transactions: (old?.transactions ?? 0) + 1,
      records: most('records', records),
      queries: most('queries', used['queries'] ?? 0),
      queryRows: most('queryRows', used['queryRows'] ?? 0),
      dmlStatements: most('dmlStatements', used['dmlStatements'] ?? 0),
      dmlRows: most('dmlRows', used['dmlRows'] ?? 0),
      cpuTime: most('cpuTime', used['cpuTime'] ?? 0),
    });
  }
  return [...rows.values()];
}
