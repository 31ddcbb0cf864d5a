import type { FlowDefinition } from '../definition';

/**
 * Order of the flows of one object and moment [A5.1]: trigger order 1 to 1,000, then flows without one by the time they
 * were activated, then 1,001 to 2,000; ties by API name.
 */
export function inTriggerOrder(
  flows: readonly FlowDefinition[],
  activatedAt: (flow: FlowDefinition) => number,
): readonly FlowDefinition[] {
  const band = (flow: FlowDefinition): number => (flow.triggerOrder === null ? 1 : flow.triggerOrder <= 1000 ? 0 : 2);
  const place = (flow: FlowDefinition): number => flow.triggerOrder ?? activatedAt(flow);
  return [...flows].sort((a, b) => band(a) - band(b) || place(a) - place(b) || compareNames(a.fullName, b.fullName));
}

function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
