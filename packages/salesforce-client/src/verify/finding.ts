import type { OrgReader } from './org-reader';
import type { ProjectSetup } from './project-setup';

/** `look`: no public API tells, so a person has to; it does not fail the verification. */
export type Status = 'ok' | 'missing' | 'look';

/** One item of the setup. */
export interface Finding {
  readonly area: string;
  /** Which item, as its API name where it has one. */
  readonly item: string;
  readonly status: Status;
  /** What is there or what is not. */
  readonly detail: string;
  /** What to do about it: where to click or what to run. */
  readonly fix?: string;
}

export interface CheckContext {
  readonly org: OrgReader;
  readonly project: ProjectSetup;
}

/** One area of the setup. A check that the org does not answer becomes a `look`. */
export interface Check {
  readonly area: string;
  /** Where a person can look when the org does not answer. */
  readonly place: string;
  run(context: CheckContext): Promise<readonly ItemFinding[]>;
}

/** A finding whose area its check says. */
export type ItemFinding = Omit<Finding, 'area'>;

export const ok = (item: string, detail: string): ItemFinding => ({ item, status: 'ok', detail });
export const missing = (item: string, detail: string, fix: string): ItemFinding => ({
  item,
  status: 'missing',
  detail,
  fix,
});
export const look = (item: string, detail: string, fix: string): ItemFinding => ({ item, status: 'look', detail, fix });

/** Names that should be there against those that are, without regard to case. */
export function present(
  kind: string,
  wanted: readonly string[],
  found: Iterable<string>,
  fix: string,
): readonly ItemFinding[] {
  const names = new Set([...found].map((name) => name.toLowerCase()));
  return wanted.map((name) =>
    names.has(name.toLowerCase()) ? ok(name, kind) : missing(name, `${kind} is not in the org`, fix),
  );
}

/** How a missing component gets into the org. */
export const DEPLOY = 'Deploy the project: npx sf project deploy start --target-org ALIAS';
