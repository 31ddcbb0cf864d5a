import { parse, scan } from '@flow-scanner/lightning-flow-scanner-core';

/** Rules of the Flow scanner that no flow may break. */
export const RULES = [
  'ActionCallsInLoop',
  'DMLStatementInLoop',
  'SOQLQueryInLoop',
  'HardcodedId',
  'HardcodedUrl',
  'MissingFaultPath',
  'UnconnectedElement',
] as const;

export interface FlowFinding {
  readonly file: string;
  readonly rule: string;
  /** Element, or the value that breaks the rule. */
  readonly where: string;
}

/** Scans flow files. A file or rule that the scanner cannot deal with is a finding too: what was not looked at is not clean. */
export async function scanFlows(files: readonly string[]): Promise<FlowFinding[]> {
  const parsed = await parse([...files]);
  const rules = Object.fromEntries(RULES.map((name) => [name, { severity: 'error' }]));
  const results = scan(parsed, { rules } as Parameters<typeof scan>[1]);
  const findings: FlowFinding[] = parsed
    .filter(({ flow }) => flow === undefined)
    .map(({ uri, errorMessage }) => ({ file: uri, rule: 'unreadable', where: String(errorMessage) }));
  for (const { flow, ruleResults } of results) {
    const file = flow.fsPath ?? flow.name ?? 'unknown';
    for (const name of RULES) {
      const result = ruleResults.find((one) => one.ruleName === name);
      if (result === undefined) findings.push({ file, rule: name, where: 'the rule was not run' });
      else if (result.errorMessage) findings.push({ file, rule: name, where: result.errorMessage });
      else if (result.occurs)
        findings.push(...result.details.map((detail) => ({ file, rule: name, where: detail.name })));
    }
  }
  return findings;
}
