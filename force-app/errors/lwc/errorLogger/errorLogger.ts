import logPageError from '@salesforce/apex/ErrorPageController.logPageError';
import { errorMessages } from 'c/errorMessages';

/** What is sent of a stack at most, in characters. */
const MAX_DETAILS = 4000;
/** The same failure of the same component is sent once in this time, in milliseconds. */
const QUIET_MS = 60_000;

const sentAt = new Map<string, number>();

/**
 * Logs what failed in a page as one Error row of source User Interface: `logError('c-board', error, this.recordId)`.
 * Never throws and need not be awaited; a failure that repeats is sent once a minute.
 * @returns whether it was sent and kept
 */
export async function logError(component: string, error: unknown, recordId?: string): Promise<boolean> {
  const message = errorMessages(error)[0] ?? '';
  const key = `${component}|${message}`;
  const now = Date.now();
  if (message === '' || now - (sentAt.get(key) ?? -QUIET_MS) < QUIET_MS) return false;
  sentAt.set(key, now);
  try {
    return (await logPageError({ component, message, details: detailsOf(error), recordId })) as boolean;
  } catch {
    // Whoever logs must not fail because logging does; ErrorWatch tells the administrators.
    return false;
  }
}

/** Forgets what was sent, for tests. */
export function forgetSent(): void {
  sentAt.clear();
}

function detailsOf(error: unknown): string {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as {
    stack?: string;
    body?: { stackTrace?: string };
  };
  return (thrown.body?.stackTrace ?? thrown.stack ?? errorMessages(error).join('\n')).slice(0, MAX_DETAILS);
}
