import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  coverageToLcov,
  resultsToJunit,
  type ClassCoverage,
  type TestMethodResult,
  type TestRequest,
  type TestRunResult,
} from '../../apex';
import type { FlowCoverage } from '../../flow';
import { OrgClient } from '../../api/worker/org-client';
import type { Command, Invocation } from '../command';
import { CommandFailed, EXIT, UsageError } from '../exit';
import { progress } from '../progress';
import { findProjectRoot, localOrgDir } from '../project';
import { describeFlowCoverage, flowCoverageReport, type FlowCoverageReport } from '../../api/flow-coverage-report';
import { describeFailure, describeCoverage } from '../test-report';
import { watchSources } from '../watch';

export const testCommand: Command = {
  name: 'test',
  summary: 'Runs the project’s Apex tests in a fresh org, without a server.',
  options: {
    tests: { type: 'string', value: 'A,B', description: 'Test classes, or Class.method. Default: all.' },
    source: { type: 'string', multiple: true, value: 'dir', description: 'Package directory; repeatable.' },
    coverage: { type: 'boolean', description: 'Print line coverage by class and for the whole.' },
    'min-coverage': { type: 'string', value: 'percent', description: 'Fail when the whole’s line coverage is below.' },
    junit: { type: 'string', value: 'file', description: 'Write results as JUnit XML.' },
    lcov: { type: 'string', value: 'file', description: 'Write coverage as lcov.' },
    'flow-coverage': {
      type: 'string',
      value: 'file',
      description: 'Write, as JSON, which elements and paths of each active flow ran, and list those that did not.',
    },
    'min-flow-coverage': {
      type: 'string',
      value: 'percent',
      description: 'Fail when a smaller share of the flows’ elements and paths ran.',
    },
    workers: {
      type: 'string',
      value: 'number',
      description: 'Orgs to run side by side. Default: one for each core, at most 4.',
    },
    json: { type: 'boolean', description: 'Print results as JSON.' },
    watch: { type: 'boolean', description: 'Run again whenever a source file changes.' },
  },
  examples: [
    'local-org test',
    'local-org test --tests LeadLinkerTest --coverage',
    'local-org test --junit results.xml --watch',
  ],
  run: async (invocation) => {
    if (!invocation.flag('watch')) return runOnce(invocation);
    const rootDir = findProjectRoot(invocation.cwd);
    for (;;) {
      await runOnce(invocation).catch((error: unknown) =>
        invocation.terminal.err(error instanceof Error ? error.message : String(error)),
      );
      invocation.terminal.err('Waiting for a change …');
      await watchSources(rootDir);
    }
  },
};

async function runOnce(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const minimum = percentOption(invocation, 'min-coverage');
  const minimumOfFlows = percentOption(invocation, 'min-flow-coverage');
  const started = Date.now();
  const done = progress(terminal, 'Running Apex tests …');
  const { flows, ...result } = await runTests(invocation).finally(done);
  const failed = result.methods.filter((method) => method.outcome === 'Fail' || method.outcome === 'CompileFail');
  const passed = result.methods.filter((method) => method.outcome === 'Pass');
  writeFiles(invocation, result, flows);
  const coverage = describeCoverage(result.coverage);
  if (invocation.flag('json')) {
    terminal.out(
      JSON.stringify(
        {
          passed: passed.length,
          failed: failed.length,
          coveragePercent: coverage.percent,
          flowCoveragePercent: flows.percent,
          methods: result.methods,
        },
        null,
        2,
      ),
    );
  } else {
    for (const method of failed) terminal.out(describeFailure(method));
    if (invocation.flag('coverage')) for (const line of coverage.lines) terminal.out(line);
    if (invocation.flag('coverage') || invocation.text('flow-coverage') !== undefined)
      for (const line of describeFlowCoverage(flows)) terminal.out(line);
    terminal.out(
      `Apex tests: ${passed.length} passed, ${failed.length} failed, ${((Date.now() - started) / 1000).toFixed(1)} s, coverage ${coverage.percent.toFixed(1)} %`,
    );
  }
  if (failed.length > 0) return EXIT.failed;
  if (minimum !== undefined && coverage.percent < minimum) {
    throw new CommandFailed(`Line coverage is ${coverage.percent.toFixed(1)} %, below ${minimum} %.`);
  }
  if (minimumOfFlows !== undefined && flows.percent < minimumOfFlows) {
    throw new CommandFailed(
      `${flows.percent.toFixed(1)} % of the flows' elements and paths ran, below ${minimumOfFlows} %.`,
    );
  }
  return EXIT.done;
}

function percentOption(invocation: Invocation, option: string): number | undefined {
  const given = invocation.text(option);
  if (given === undefined) return undefined;
  const percent = Number(given);
  if (!(percent >= 0 && percent <= 100)) throw new UsageError(`--${option} takes a percentage, not '${given}'.`);
  return percent;
}

/** Splits the test classes over several orgs, each in a thread of its own with its own database. */
async function runTests(invocation: Invocation): Promise<TestRunResult & { readonly flows: FlowCoverageReport }> {
  const rootDir = findProjectRoot(invocation.cwd);
  const sources = invocation.texts('source').map((dir) => path.resolve(invocation.cwd, dir));
  const start = (): Promise<OrgClient> =>
    OrgClient.start({
      rootDir,
      sourceDirs: sources.length > 0 ? sources : undefined,
      dataFile: ':memory:',
      now: undefined,
      cacheDir: path.join(localOrgDir(rootDir), 'cache'),
      adminPassword: '',
    });
  const asked = (invocation.text('tests') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const most = workerCount(invocation);
  const clients = [await start()];
  const results: TestRunResult[] = [];
  let flows: (readonly FlowCoverage[])[] = [];
  try {
    const [first] = clients as [OrgClient];
    const queue = select(asked, await first.call('testClasses', null));
    const more = Math.max(0, Math.min(most, queue.length) - 1);
    clients.push(...(await Promise.all(Array.from({ length: more }, start))));
    const work = async (client: OrgClient): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        results.push(await client.call('runTests', next));
    };
    await Promise.all(clients.map(work));
    flows = await Promise.all(clients.map((client) => client.call('flowCoverage', null)));
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
  return {
    methods: results.flatMap((result) => result.methods),
    setups: results.flatMap((result) => result.setups),
    coverage: mergeCoverage(results.flatMap((result) => result.coverage)),
    flows: flowCoverageReport(flows),
  };
}

/** One request for each class. @throws UsageError for a class that is not there */
function select(asked: readonly string[], known: readonly string[]): TestRequest[] {
  if (asked.length === 0) return known.map((name) => ({ classes: [name] }));
  return asked.map((name) => {
    const [className = ''] = name.split('.');
    const found = known.find((candidate) => candidate.toLowerCase() === className.toLowerCase());
    if (found === undefined) throw new UsageError(`There is no test class '${className}' in this project.`);
    return name.includes('.') ? { methods: [name] } : { classes: [found] };
  });
}

function workerCount(invocation: Invocation): number {
  const given = invocation.text('workers');
  if (given === undefined) return Math.min(4, os.availableParallelism());
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`--workers takes a number from 1, not '${given}'.`);
  return count;
}

function mergeCoverage(all: readonly ClassCoverage[]): ClassCoverage[] {
  const merged = new Map<string, { info: ClassCoverage; lines: Map<number, number> }>();
  for (const coverage of all) {
    const entry = merged.get(coverage.name) ?? { info: coverage, lines: new Map<number, number>() };
    for (const [line, count] of coverage.lines) entry.lines.set(line, (entry.lines.get(line) ?? 0) + count);
    merged.set(coverage.name, entry);
  }
  return [...merged.values()].map(({ info, lines }) => ({ ...info, lines }));
}

function writeFiles(invocation: Invocation, result: TestRunResult, flows: FlowCoverageReport): void {
  const write = (option: string, text: () => string): void => {
    const file = invocation.text(option);
    if (file === undefined) return;
    const absolute = path.resolve(invocation.cwd, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text());
  };
  write('junit', () => resultsToJunit(result.methods as TestMethodResult[]));
  write('lcov', () => coverageToLcov(result.coverage));
  write('flow-coverage', () => `${JSON.stringify(flows, null, 2)}\n`);
}
