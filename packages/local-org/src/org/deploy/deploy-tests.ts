import type { ClassCoverage, TestMethodResult, TestRunResult } from '../../apex';
import type { MetadataComponent, MetadataModel } from '../../metadata';
import type { Org } from '../org';
import type {
  CodeCoverageResult,
  CodeCoverageWarning,
  DeployRequestOptions,
  RunTestFailure,
  RunTestsResult,
} from './deploy-types';

/** Share of lines that a deploy's tests must run. Apex Developer Guide, "Code Coverage Best Practices". */
const REQUIRED = 75;

/** Test classes to run, and those that were asked for and do not exist. */
export interface TestSelection {
  readonly classes: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Which tests a deploy runs. Without a level none: the org is a development environment. (Metadata API Developer Guide, "Running Tests in a
 * Deployment")
 * @param all test classes of the state that is being deployed
 */
export function selectTests(
  options: DeployRequestOptions,
  all: readonly string[],
  written: readonly MetadataComponent[],
  model: MetadataModel,
): TestSelection {
  switch (options.testLevel) {
    case 'RunLocalTests':
    case 'RunAllTestsInOrg':
      return { classes: all, unknown: [] };
    case 'RunRelevantTests':
      return { classes: relevant(all, written, model), unknown: [] };
    case 'RunSpecifiedTests': {
      const byName = new Map(all.map((name) => [name.toLowerCase(), name]));
      const found = options.runTests.map((name) => byName.get(name.toLowerCase()));
      return {
        classes: [...new Set(found.filter((name) => name !== undefined))],
        unknown: options.runTests.filter((_, at) => found[at] === undefined),
      };
    }
    default:
      return { classes: [], unknown: [] };
  }
}

/** Tests in the package and tests whose code, or code that they use, names a class or trigger of the package. */
function relevant(
  all: readonly string[],
  written: readonly MetadataComponent[],
  model: MetadataModel,
): readonly string[] {
  const touched = new Set(
    written
      .filter(({ type }) => type === 'ApexClass' || type === 'ApexTrigger')
      .map((one) => one.fullName.toLowerCase()),
  );
  const words = new Map(
    [...model.apexClasses].map(([name, { source }]) => [name, new Set(source.toLowerCase().match(/\w+/g) ?? [])]),
  );
  for (let grown = true; grown;) {
    grown = false;
    for (const [name, used] of words) {
      if (touched.has(name) || ![...touched].some((one) => used.has(one))) continue;
      touched.add(name);
      grown = true;
    }
  }
  return all.filter((name) => touched.has(name.toLowerCase()));
}

/** Gathers the results of test classes that ran in turns. */
export class TestGatherer {
  readonly methods: TestMethodResult[] = [];
  readonly setups: TestMethodResult[] = [];
  private readonly coverage = new Map<string, { readonly of: ClassCoverage; readonly lines: Map<number, number> }>();

  add({ methods, setups, coverage }: TestRunResult): void {
    this.methods.push(...methods);
    this.setups.push(...setups);
    for (const one of coverage) {
      const key = `${one.kind}:${one.name}`;
      const known = this.coverage.get(key);
      if (!known) this.coverage.set(key, { of: one, lines: new Map(one.lines) });
      else for (const [line, count] of one.lines) known.lines.set(line, (known.lines.get(line) ?? 0) + count);
    }
  }

  get completed(): number {
    return this.methods.filter((method) => method.outcome === 'Pass').length;
  }

  get failed(): number {
    return this.methods.length - this.completed;
  }

  result(
    org: Org,
    options: DeployRequestOptions,
    written: readonly MetadataComponent[],
    unknown: readonly string[],
  ): RunTestsResult {
    const classId = (name: string): string => org.components.idOf('ApexClass', name);
    const failures = this.methods
      .filter((method) => method.outcome !== 'Pass')
      .map((method) => failure(method, classId));
    const codeCoverage = [...this.coverage.values()].map(({ of, lines }) => covered(of, lines, org));
    return {
      codeCoverage,
      codeCoverageWarnings: coverageWarnings(codeCoverage, options, written),
      failures: [...unknown.map(unknownClass), ...failures],
      numFailures: failures.length + unknown.length,
      numTestsRun: this.methods.length,
      successes: this.methods
        .filter((method) => method.outcome === 'Pass')
        .map((method) => ({
          id: classId(method.className),
          methodName: method.method,
          name: method.className,
          namespace: null,
          seeAllData: false,
          time: Math.round(method.milliseconds),
        })),
      totalTime: Math.round(this.methods.reduce((sum, method) => sum + method.milliseconds, 0)),
    };
  }
}

function failure(method: TestMethodResult, classId: (name: string) => string): RunTestFailure {
  return {
    id: classId(method.className),
    message: method.message ?? '',
    methodName: method.method,
    name: method.className,
    namespace: null,
    packageName: method.className,
    seeAllData: false,
    stackTrace: method.stackTrace,
    time: Math.round(method.milliseconds),
    type: 'Class',
  };
}

function unknownClass(name: string): RunTestFailure {
  return {
    id: '',
    message: `No Apex test class named ${name} found`,
    methodName: null,
    name,
    namespace: null,
    packageName: name,
    seeAllData: false,
    stackTrace: null,
    time: 0,
    type: 'Class',
  };
}

function covered(of: ClassCoverage, lines: ReadonlyMap<number, number>, org: Org): CodeCoverageResult {
  const missed = [...lines].filter(([, count]) => count === 0);
  return {
    id: org.components.idOf(of.kind === 'class' ? 'ApexClass' : 'ApexTrigger', of.name),
    locationsNotCovered: missed.map(([line]) => ({ column: 0, line, numExecutions: 0, time: -1 })),
    name: of.name,
    namespace: null,
    numLocations: lines.size,
    numLocationsNotCovered: missed.length,
    type: of.kind === 'class' ? 'Class' : 'Trigger',
  };
}

const percent = (hit: number, all: number): number => (all === 0 ? 100 : Math.floor((100 * hit) / all));

/** What the coverage lacks: of each class and trigger in the package with chosen tests, of the whole org with all of them. */
function coverageWarnings(
  coverage: readonly CodeCoverageResult[],
  options: DeployRequestOptions,
  written: readonly MetadataComponent[],
): readonly CodeCoverageWarning[] {
  const inPackage = new Set(
    written.map((one) => `${one.type === 'ApexTrigger' ? 'Trigger' : 'Class'}:${one.fullName.toLowerCase()}`),
  );
  const own = coverage.filter((one) => inPackage.has(`${one.type}:${one.name.toLowerCase()}`));
  const share = (one: CodeCoverageResult): number =>
    percent(one.numLocations - one.numLocationsNotCovered, one.numLocations);
  const text = (one: CodeCoverageResult, least: number): CodeCoverageWarning => ({
    id: one.id,
    message: `Test coverage of selected Apex ${one.type} is ${share(one)}%, at least ${least}% test coverage is required`,
    name: one.name,
    namespace: null,
  });
  if (options.testLevel === 'RunSpecifiedTests' || options.testLevel === 'RunRelevantTests')
    return own.filter((one) => share(one) < REQUIRED).map((one) => text(one, REQUIRED));
  const triggers = coverage.filter((one) => one.type === 'Trigger' && one.numLocations === one.numLocationsNotCovered);
  const all = coverage.reduce((sum, one) => sum + one.numLocations, 0);
  const hit = all - coverage.reduce((sum, one) => sum + one.numLocationsNotCovered, 0);
  const average = percent(hit, all);
  const overall: CodeCoverageWarning[] =
    average < REQUIRED
      ? [
          {
            id: '',
            message: `Average test coverage across all Apex Classes and Triggers is ${average}%, at least ${REQUIRED}% test coverage is required.`,
            name: null,
            namespace: null,
          },
        ]
      : [];
  return [...triggers.map((one) => text(one, 1)), ...overall];
}
