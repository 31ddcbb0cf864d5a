import type { CompiledFlow, Exit } from './runtime/program';

/** How often one element ran. */
export interface ElementCoverage {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
}

/** How often one way out of the start or of an element was taken. */
export interface PathCoverage {
  /** Element the path leaves; `$Start` for the start element. */
  readonly from: string;
  /** `connector`, `fault`, `default`, `next`, `end`, the outcome's or scheduled path's name. */
  readonly role: string;
  /** Null where the path ends the flow. */
  readonly to: string | null;
  readonly count: number;
}

export interface FlowCoverage {
  readonly flow: string;
  readonly elements: readonly ElementCoverage[];
  readonly paths: readonly PathCoverage[];
}

export function coverageOf(flow: CompiledFlow): FlowCoverage {
  const elements = [...flow.elements.values()];
  const exits: readonly Exit[] = [flow.start, ...flow.paths.values(), ...elements.flatMap((e) => e.exits)];
  return {
    flow: flow.definition.fullName,
    elements: elements.map((e) => ({ name: e.definition.name, kind: e.definition.kind, count: e.entered })),
    paths: exits
      .filter((e) => e.role !== 'fault' || e.to !== null)
      // A flow of scheduled and asynchronous paths alone has no immediate one.
      .filter((e) => e !== flow.start || e.to !== null || flow.paths.size === 0)
      .map((e) => ({
        from: e.from?.definition.name ?? '$Start',
        role: e.role,
        to: e.to?.definition.name ?? null,
        count: e.taken,
      })),
  };
}
