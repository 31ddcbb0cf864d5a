/** The org that `npm run e2e -- --target-org` hands to the tests; they start a local one where it is absent. */
export interface Target {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly userId: string;
}

const VARIABLE = 'E2E_TARGET';
const PATIENCE = 'E2E_PATIENCE_MS';
const DEFAULT_PATIENCE_MS = 10 * 60_000;

export function targetFromEnvironment(): Target | undefined {
  const text = process.env[VARIABLE];
  return text === undefined ? undefined : (JSON.parse(text) as Target);
}

export function toEnvironment(target: Target): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(target) };
}

/** How long a target org may take to bring about a condition, in milliseconds. */
export function patienceMs(): number {
  return Number(process.env[PATIENCE] ?? DEFAULT_PATIENCE_MS);
}

/** Limit of one test for `jest.setTimeout`: what is given on the local org, far more on an org that works when it likes. */
export function timeLimit(localMs: number): number {
  return targetFromEnvironment() === undefined ? localMs : Math.max(localMs, 3 * patienceMs());
}

/** A test used what only the local org has: it lacks one of the tags that keep it from target orgs. */
export class LocalOnlyError extends Error {
  constructor(what: string) {
    super(`${what} exists on the local org only. Give the test the tag [clock], [fault] or [batch].`);
  }
}
