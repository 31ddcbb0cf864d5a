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
  const setups: TestMethodResult[] = [];
  const run: Runner = (symbol, method, afterSetup) => {
    const work = (): TestMethodResult => runMethod(d, symbol, method, environment, afterSetup);
    return request.coverageByMethod ? withCoverage(d, work) : work();
  };
  for (const [symbol, wanted] of select(d, request)) {
    const setup = (result: TestMethodResult): void => void setups.push(result);
    methods.push(...runClass(symbol, wanted, environment, run, setup));
  }
  return { methods, setups, coverage: coverage(d) };
}

type Runner = (symbol: ClassSymbol, method: MethodSymbol, afterSetup: boolean) => TestMethodResult;

/** Tells the lines that `work` ran; the counters go on from where they were. */
function withCoverage(d: Deployment, work: () => TestMethodResult): TestMethodResult {
  const before = d.units.map((unit) => unit.counters.slice());
  for (const unit of d.units) unit.counters.fill(0);
  const result = work();
  const own = coverage(d).filter((one) => [...one.lines.values()].some((count) => count > 0));
  d.units.forEach((unit, at) =>
    unit.counters.forEach((count, line) => (unit.counters[line] = count + before[at]![line]!)),
  );
  return { ...result, coverage: own };
}

/** Names of a class's test methods; none for a class that is not there. */
export function testMethodNames(d: Deployment, className: string): readonly string[] {
  const symbol = d.findClass(className);
  return symbol ? testMethods(symbol).map((method) => method.name) : [];
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
  symbol: ClassSymbol,
  methods: readonly MethodSymbol[],
  environment: ApexTestEnvironment,
  run: Runner,
  setUp: (result: TestMethodResult) => void,
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
    const first = setup ? run(symbol, setup, false) : null;
    if (first) setUp(first);
    if (first && first.outcome !== 'Pass') {
      return methods.map((m) => ({ ...first, method: m.name, milliseconds: 0 }));
    }
    return methods.map((m) => environment.isolate(() => run(symbol, m, setup !== undefined)));
  });
}

function runMethod(
  d: Deployment,
  symbol: ClassSymbol,
  m: MethodSymbol,
  environment: ApexTestEnvironment,
  afterSetup: boolean,
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
