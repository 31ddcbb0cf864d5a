import { setTimeout as sleep } from 'node:timers/promises';
import { patienceMs } from './target';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** Repeats until it does not throw. @throws its last error once the patience is used up */
export async function eventually<T>(attempt: () => Promise<T>, limitMs = patienceMs()): Promise<T> {
  const end = Date.now() + limitMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() + pause > end) throw error;
    }
    await sleep(pause);
  }
}
