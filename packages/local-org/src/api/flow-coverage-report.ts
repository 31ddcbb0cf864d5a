import type { ElementCoverage, FlowCoverage, PathCoverage } from '../flow';

export interface FlowReport extends FlowCoverage {
  readonly elementsRun: number;
  readonly pathsTaken: number;
  readonly elementsNotRun: readonly string[];
  readonly pathsNotTaken: readonly Omit<PathCoverage, 'count'>[];
}

/** What tests ran of every active flow; the JSON of `local-org test --flow-coverage FILE`. */
export interface FlowCoverageReport {
  readonly elements: { readonly run: number; readonly total: number };
  readonly paths: { readonly taken: number; readonly total: number };
  /** Share of elements and paths that ran, 0 to 100; 100 when there are none. */
  readonly percent: number;
  readonly flows: readonly FlowReport[];
}

/** Adds up what several orgs saw of the same flows. */
export function flowCoverageReport(parts: readonly (readonly FlowCoverage[])[]): FlowCoverageReport {
  const flows = merge(parts.flat())
    .map(reportOf)
    .sort((a, b) => a.flow.localeCompare(b.flow));
  const total = (of: (flow: FlowReport) => number): number => flows.reduce((sum, flow) => sum + of(flow), 0);
  const elements = { run: total((f) => f.elementsRun), total: total((f) => f.elements.length) };
  const paths = { taken: total((f) => f.pathsTaken), total: total((f) => f.paths.length) };
  const all = elements.total + paths.total;
  return { elements, paths, percent: all === 0 ? 100 : (100 * (elements.run + paths.taken)) / all, flows };
}

/** One line for each flow that did not run whole, and the sum. */
export function describeFlowCoverage(report: FlowCoverageReport): string[] {
  const lines = report.flows.flatMap((flow) => {
    if (flow.elementsNotRun.length + flow.pathsNotTaken.length === 0) return [];
    const ways = flow.pathsNotTaken.map(({ from, role, to }) => `${from} --${role}--> ${to ?? 'end'}`);
    return [
      `${flow.flow}: ${flow.elementsRun}/${flow.elements.length} elements, ${flow.pathsTaken}/${flow.paths.length} paths; not taken: ${ways.join(', ')}`,
    ];
  });
  const { elements, paths, flows } = report;
  return [
    ...lines,
    `Flow coverage: ${flows.length} active flows, ${elements.run}/${elements.total} elements, ${paths.taken}/${paths.total} paths`,
  ];
}

function merge(all: readonly FlowCoverage[]): FlowCoverage[] {
  const merged = new Map<string, { elements: Map<string, ElementCoverage>; paths: Map<string, PathCoverage> }>();
  for (const { flow, elements, paths } of all) {
    const entry = merged.get(flow) ?? { elements: new Map(), paths: new Map() };
    for (const one of elements) add(entry.elements, one.name, one);
    for (const one of paths) add(entry.paths, JSON.stringify([one.from, one.role, one.to]), one);
    merged.set(flow, entry);
  }
  return [...merged].map(([flow, { elements, paths }]) => ({
    flow,
    elements: [...elements.values()],
    paths: [...paths.values()],
  }));
}

function add<T extends { readonly count: number }>(into: Map<string, T>, key: string, one: T): void {
  into.set(key, { ...one, count: one.count + (into.get(key)?.count ?? 0) });
}

function reportOf(coverage: FlowCoverage): FlowReport {
  const elementsNotRun = coverage.elements.filter((e) => e.count === 0).map((e) => e.name);
  const pathsNotTaken = coverage.paths.filter((p) => p.count === 0).map(({ from, role, to }) => ({ from, role, to }));
  return {
    ...coverage,
    elementsRun: coverage.elements.length - elementsNotRun.length,
    pathsTaken: coverage.paths.length - pathsNotTaken.length,
    elementsNotRun,
    pathsNotTaken,
  };
}
