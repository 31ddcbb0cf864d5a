/** What `local-org test --flow-coverage` writes and `GET /local/flow-coverage` answers. */
export interface FlowReport {
  readonly flows: readonly {
    readonly flow: string;
    readonly elements: readonly { readonly name: string; readonly count: number }[];
    readonly paths: readonly {
      readonly from: string;
      readonly role: string;
      readonly to: string | null;
      readonly count: number;
    }[];
  }[];
}

export interface FlowGap {
  readonly flow: string;
  /** `Get_Rows --fault--> Log_Fault`, or an element's name. */
  readonly what: string;
}

export interface FlowTotals {
  readonly covered: number;
  readonly total: number;
  readonly gaps: readonly FlowGap[];
}

/** Adds the reports of several runs up: an element or path counts as soon as one of them took it. */
export function addUp(reports: readonly FlowReport[], isAsked: (flow: string) => boolean = () => true): FlowTotals {
  const counts = new Map<string, { gap: FlowGap; count: number }>();
  for (const { flow, elements, paths } of reports.flatMap((report) => report.flows)) {
    if (!isAsked(flow)) continue;
    const add = (what: string, count: number): void => {
      const key = `${flow} ${what}`;
      counts.set(key, { gap: { flow, what }, count: (counts.get(key)?.count ?? 0) + count });
    };
    for (const { name, count } of elements) add(name, count);
    for (const { from, role, to, count } of paths) add(`${from} --${role}--> ${to ?? 'end'}`, count);
  }
  const gaps = [...counts.values()].filter(({ count }) => count === 0).map(({ gap }) => gap);
  return { covered: counts.size - gaps.length, total: counts.size, gaps };
}

/**
 * Whether Apex tests can start the flow. Screen flows need a page and schedule-triggered flows the clock; the platform lets no Apex test
 * run either, so end-to-end tests have to.
 */
export function isWithinApexTests(source: string): boolean {
  return !/<processType>Flow<\/processType>/.test(source) && !/<triggerType>Scheduled<\/triggerType>/.test(source);
}
