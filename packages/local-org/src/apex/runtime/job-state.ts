import type { ApexContext } from './context';
import type { ApexObject } from './object';

/** Jobs of this process whose objects are still at hand, by the text that stands for them. */
const live = new Map<string, ApexObject>();
let next = 1;

/**
 * The state of a job as text. The engine's context writes it so that it survives a restart; a context without an engine
 * keeps the object itself until the job runs.
 */
export function freezeState(rt: ApexContext, job: ApexObject): string {
  const freeze = (rt as unknown as { freeze?: (value: unknown) => string }).freeze;
  if (freeze) {
    return freeze.call(rt, job);
  }
  const key = `job:${next++}`;
  live.set(key, job);
  return key;
}

/** The object of a job; undefined when this process does not have it (any more). */
export function thawState(state: string): ApexObject | undefined {
  return live.get(state);
}

export function forgetState(state: string): void {
  live.delete(state);
}
