import type { ApexSource } from '../../metadata/model';
import type { Diagnostic } from '../../diagnostics';
import type { ApexHost } from '../host';
import '../stdlib';
import { ApexSourceParser } from '../syntax/parse';
import type {
  ApexEngine,
  ApexEngineOptions,
  ApexTestEnvironment,
  ApexTransaction,
  ClassCoverage,
  CompileOptions,
  InvocableActionInfo,
  RestResourceInfo,
  TestRequest,
  TestRunResult,
  TriggerInfo,
} from './api';
import { auraMethods, invocableActions, restResources } from './catalogue';
import { Deployment } from './deployment';
import { coverage, runTests, testClassNames, testMethodNames } from './test-runner';
import { EngineTransaction } from './transaction';

/** Creates an engine without code; `deploy` gives it some. */
export function createApexEngine(options: ApexEngineOptions = {}): ApexEngine {
  return new Engine(options);
}

class Engine implements ApexEngine {
  private readonly parser: ApexSourceParser;
  private deployment: Deployment | null = null;

  constructor(options: ApexEngineOptions) {
    this.parser = new ApexSourceParser(options.cacheDirectory);
  }

  deploy(sources: readonly ApexSource[], options: CompileOptions): readonly Diagnostic[] {
    const deployment = new Deployment(this.parser, options);
    const problems = deployment.compile(sources);
    this.deployment = deployment;
    return problems;
  }

  private deployed(): Deployment {
    if (!this.deployment) throw new TypeError('deploy() has not been called');
    return this.deployment;
  }

  begin(host: ApexHost): ApexTransaction {
    return new EngineTransaction(this.deployed(), host);
  }

  triggers(object: string): readonly TriggerInfo[] {
    return this.deployed()
      .triggers.filter((t) => t.object.toLowerCase() === object.toLowerCase())
      .map((t) => ({ name: t.name, object: t.object, events: [...t.events] }));
  }

  invocableActions(): readonly InvocableActionInfo[] {
    return invocableActions(this.deployed());
  }

  restResources(): readonly RestResourceInfo[] {
    return restResources(this.deployed());
  }

  auraMethods(className: string): ReturnType<ApexEngine['auraMethods']> {
    return auraMethods(this.deployed(), className);
  }

  testClasses(): readonly string[] {
    return testClassNames(this.deployed());
  }

  testMethods(className: string): readonly string[] {
    return testMethodNames(this.deployed(), className);
  }

  executableLines(): readonly ClassCoverage[] {
    return coverage(this.deployed());
  }

  runTests(request: TestRequest, environment: ApexTestEnvironment): TestRunResult {
    return runTests(this.deployed(), request, environment);
  }
}
