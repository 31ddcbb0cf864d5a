import { AUTOMATION_CHECKS } from './checks/automation';
import { COMPONENT_CHECKS } from './checks/components';
import { ORGANIZATION_CHECKS } from './checks/organization';
import { PEOPLE_CHECKS } from './checks/people';
import { look, type Check, type CheckContext, type Finding, type Status } from './finding';

export const CHECKS: readonly Check[] = [
  ...COMPONENT_CHECKS,
  ...AUTOMATION_CHECKS,
  ...PEOPLE_CHECKS,
  ...ORGANIZATION_CHECKS,
];

/** Codes that mean the session itself, not one question. */
const SESSION_CODES = new Set(['INVALID_SESSION_ID', 'INVALID_AUTH_HEADER', 'ECONNREFUSED', 'ENOTFOUND']);

/**
 * Looks at every item of the setup, one area after the other. An area that the org does not answer is one `look` that says why.
 * @throws Error when the org cannot be reached or refuses the session
 */
export async function verify(context: CheckContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    const items = await check.run(context).catch((error: unknown) => {
      if (SESSION_CODES.has(codeOf(error))) throw error;
      return [look(check.area.toLowerCase(), `the org did not answer: ${messageOf(error)}`, check.place)];
    });
    findings.push(...items.map((item) => ({ area: check.area, ...item })));
  }
  return findings;
}

export function countByStatus(findings: readonly Finding[]): Record<Status, number> {
  const count = (status: Status): number => findings.filter((finding) => finding.status === status).length;
  return { ok: count('ok'), missing: count('missing'), look: count('look') };
}

const MARKS: Readonly<Record<Status, string>> = { ok: 'ok', missing: 'MISSING', look: 'look' };

/** What a person reads: a line per area of what is there, and each item that is not with its way out. */
export function toText(findings: readonly Finding[]): string {
  const areas = [...new Set(findings.map(({ area }) => area))];
  const lines = areas.flatMap((area) => {
    const own = findings.filter((finding) => finding.area === area);
    const good = own.filter(({ status }) => status === 'ok');
    const rest = own.filter(({ status }) => status !== 'ok');
    const shown = good.length === 1 ? `${good[0]?.item}: ${good[0]?.detail}` : `${good.length} items`;
    return [
      ...(good.length > 0 ? [line('ok', area, shown)] : []),
      ...rest.flatMap(({ status, item, detail, fix }) => [
        line(MARKS[status], area, `${item}: ${detail}`),
        ...(fix === undefined ? [] : [line('', '', `-> ${fix}`)]),
      ]),
    ];
  });
  const { ok, missing, look: looks } = countByStatus(findings);
  return [...lines, '', `${ok} items in place, ${missing} missing, ${looks} to look at yourself.`].join('\n');
}

function line(mark: string, area: string, text: string): string {
  return `${mark.padEnd(8)} ${area.padEnd(18)} ${text}`;
}

function codeOf(error: unknown): string {
  const { errorCode, code } = (error ?? {}) as { errorCode?: string; code?: string };
  return errorCode ?? code ?? '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n')[0] ?? '') : String(error);
}
