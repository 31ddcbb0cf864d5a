import { LimitExceededError, SalesforceError, UnsupportedError } from '../../diagnostics';
import type { ClassSymbol, MethodSymbol } from '../checker/symbols';
import { BrokenClassError } from '../checker/symbols';
import { heapLimit } from '../compiler/support';
import { ApexException } from '../runtime/exceptions';
import type { ApexTestEnvironment, ClassCoverage, TestMethodResult, TestRequest, TestRunResult } from './api';
import { annotationOf } from './catalogue';
import { within } from './context';
import type { Deployment } from './deployment';
import { EngineTransaction } from './transaction';

const isTestMethod = (m: MethodSymbol): boolean =>
  m.isStatic &&
  m.parameters.length === 0 &&
  (annotationOf(m, 'istest') !== undefined || m.words.includes('testmethod'));

const methodsOf = (symbol: ClassSymbol): MethodSymbol[] => [...symbol.methodSymbols.values()].flat();

const testMethods = (symbol: ClassSymbol): MethodSymbol[] => methodsOf(symbol).filter(isTestMethod);

/** Classes with test methods, in alphabetical order. */
export function testClassNames(d: Deployment): readonly string[] {
  return [...d.program.top.values()]
    .filter((s) => testMethods(s).length > 0)
    .map((s) => s.name)
    .sort();
}

/** Runs tests: fresh statics and limits for each method, data as after the class's `@TestSetup`. */
export function runTests(d: Deployment, request: TestRequest, environment: ApexTestEnvironment): TestRunResult {
  d.count(true);
  for (const unit of d.units) unit.counters.fill(0);
  const methods: TestMethodResult[] = [];
  for (const [symbol, wanted] of select(d, request)) methods.push(...runClass(d, symbol, wanted, environment));
  return { methods, coverage: coverage(d) };
}

function select(d: Deployment, request: TestRequest): Map<ClassSymbol, readonly MethodSymbol[]> {
  const chosen = new Map<ClassSymbol, readonly MethodSymbol[]>();
  const all = !request.classes && !request.methods;
  for (const name of all ? testClassNames(d) : (request.classes ?? [])) {
    const symbol = d.findClass(name);
    if (symbol) chosen.set(symbol, testMethods(symbol));
  }
  for (const full of request.methods ?? []) {
    const dot = full.lastIndexOf('.');
    const symbol = d.findClass(full.slice(0, dot));
    const method =
      symbol && testMethods(symbol).find((m) => m.name.toLowerCase() === full.slice(dot + 1).toLowerCase());
    if (symbol && method) chosen.set(symbol, [...(chosen.get(symbol) ?? []).filter((m) => m !== method), method]);
  }
  return chosen;
}

const seesAllData = (holder: {
  readonly annotations: readonly { readonly name: string; readonly values: Readonly<Record<string, string>> }[];
}): boolean =>
  holder.annotations.some((a) => a.name.toLowerCase() === 'istest' && a.values['seealldata']?.toLowerCase() === 'true');

function runClass(
  d: Deployment,
  symbol: ClassSymbol,
  methods: readonly MethodSymbol[],
  environment: ApexTestEnvironment,
): TestMethodResult[] {
  if (symbol.unit.broken) {
    const problem = symbol.unit.problems.find((p) => p.severity === 'error');
    const message = `line ${problem?.line}, column ${problem?.column}: ${problem?.message}`;
    return methods.map((m) => ({
      className: symbol.name,
      method: m.name,
      outcome: 'CompileFail',
      message,
      stackTrace: null,
      milliseconds: 0,
    }));
  }
  return environment.isolate(() => {
    const setup = methodsOf(symbol).find((m) => annotationOf(m, 'testsetup'));
    const failure = setup ? runMethod(d, symbol, setup, environment) : null;
    if (failure && failure.outcome !== 'Pass') {
      return methods.map((m) => ({ ...failure, method: m.name, milliseconds: 0 }));
    }
    return methods.map((m) => environment.isolate(() => runMethod(d, symbol, m, environment, setup !== undefined)));
  });
}

function runMethod(
  d: Deployment,
  symbol: ClassSymbol,
  m: MethodSymbol,
  environment: ApexTestEnvironment,
  afterSetup = false,
): TestMethodResult {
  // After a @TestSetup all data there is comes from it: nothing is left to hide. (It excludes SeeAllData on the platform.)
  const seeAllData = afterSetup || seesAllData(m) || seesAllData(symbol.node.modifiers);
  const start = performance.now();
  const host = environment.createHost({ className: symbol.name, method: m.name, seeAllData });
  const tx = new EngineTransaction(d, host);
  const done = (
    outcome: TestMethodResult['outcome'],
    message: string | null,
    stackTrace: string | null,
  ): TestMethodResult => ({
    className: symbol.name,
    method: m.name,
    outcome,
    message,
    stackTrace,
    milliseconds: performance.now() - start,
  });
  try {
    within(tx.rt, () => (symbol.loaded()[m.js] as (rt: unknown) => void)(tx.rt));
    return done('Pass', null, null);
  } catch (error) {
    return done('Fail', ...explain(error, tx));
  }
}

function explain(thrown: unknown, tx: EngineTransaction): [string, string | null] {
  const error = heapLimit(thrown) ?? thrown;
  if (error instanceof ApexException) return [error.toString(), error.stack];
  if (error instanceof LimitExceededError) return [`System.LimitException: ${error.message}`, tx.rt.captureStack()];
  if (error instanceof SalesforceError)
    return [`System.UnexpectedException: ${error.errorCode}, ${error.message}`, null];
  if (error instanceof UnsupportedError || error instanceof BrokenClassError) return [error.message, null];
  if (error instanceof Error) return [`Internal error: ${error.message}`, error.stack ?? null];
  return [`Internal error: ${String(error)}`, null];
}

/** Lines run since the counters were last cleared; test classes are left out, as on the platform. */
export function coverage(d: Deployment): ClassCoverage[] {
  return d.units
    .filter((u) => !u.isTest && u.kind !== 'anonymous' && u.executable.length > 0)
    .map((u) => ({
      name: u.name,
      file: u.file,
      kind: u.kind === 'trigger' ? 'trigger' : 'class',
      lines: new Map(u.executable.map((line, i) => [line, u.counters[i] ?? 0] as const).sort(([a], [b]) => a - b)),
    }));
}
