import type { ApexContext } from './context';
import type { ApexObject } from './object';

/** Jobs of this process whose objects are still at hand, by the text that stands for them. */
const live = new Map<string, ApexObject>();
let next = 1;

/**
 * Keeps a job's object until the job runs. The state is a copy in the platform; here the object itself is handed over,
 * since jobs run in the same process after the transaction that made it ended.
 */
export function freezeState(_rt: ApexContext, job: ApexObject): string {
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
