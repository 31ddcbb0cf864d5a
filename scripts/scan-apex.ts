import { CodeAnalyzer, CodeAnalyzerConfig } from '@salesforce/code-analyzer-core';
import { createEnginePlugin } from '@salesforce/code-analyzer-pmd-engine';
import path from 'node:path';

/**
 * `npm run apex:scan`: PMD's Apex rules over force-app, by the engine that Salesforce Code Analyzer ships; needs Java 11 or later. No finding
 * is accepted: one that is meant is suppressed where it is, with the reason beside it. Rules of taste (length, assertion messages, ApexDoc
 * on every member) are the reviewer's.
 */
const ROOT = path.join(__dirname, '..');
const RULES = [
  ...['ApexBadCrypto', 'ApexCRUDViolation', 'ApexDangerousMethods', 'ApexInsecureEndpoint', 'ApexOpenRedirect'],
  ...['ApexSharingViolations', 'ApexSOQLInjection', 'ApexSuggestUsingNamedCred', 'ApexXSSFromEscapeFalse'],
  ...['ApexXSSFromURLParam', 'AvoidHardcodingId', 'AvoidDirectAccessTriggerMap', 'AvoidStatefulDatabaseResult'],
  ...['EmptyCatchBlock', 'EmptyIfStmt', 'EmptyTryOrFinallyBlock', 'EmptyWhileStmt'],
  ...['InaccessibleAuraEnabledGetter', 'MethodWithSameNameAsEnclosingClass', 'OverrideBothEqualsAndHashcode'],
  ...['TestMethodsMustBeInTestClasses', 'TypeShadowsBuiltInNamespace', 'OperationWithHighCostInLoop'],
  ...['OperationWithLimitsInLoop', 'UnusedLocalVariable', 'UnusedPrivateField', 'ApexUnitTestClassShouldHaveAsserts'],
  ...['ApexUnitTestShouldNotUseSeeAllDataTrue', 'AvoidGlobalModifier', 'AvoidLogicInTrigger'],
  ...['DebugsShouldUseLoggingLevel', 'AvoidDmlStatementsInLoops', 'AvoidSoqlInLoops'],
];

async function main(): Promise<number> {
  const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
  await analyzer.addEnginePlugin(createEnginePlugin() as Parameters<typeof analyzer.addEnginePlugin>[0]);
  const rules = await analyzer.selectRules(RULES.map((rule) => `pmd:${rule}`));
  if (rules.getCount() === 0) throw new Error('PMD offers none of the rules. Is Java 11 or later installed?');
  const workspace = await analyzer.createWorkspace([path.join(ROOT, 'force-app')]);
  const violations = (await analyzer.run(rules, { workspace })).getViolations();
  for (const violation of violations) {
    const place = violation.getPrimaryLocation();
    const file = path.relative(ROOT, place.getFile() ?? '');
    console.error(`${file}:${place.getStartLine()} ${violation.getRule().getName()}: ${violation.getMessage()}`);
  }
  console.log(`${rules.getCount()} rules, ${violations.length} findings.`);
  return violations.length === 0 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
