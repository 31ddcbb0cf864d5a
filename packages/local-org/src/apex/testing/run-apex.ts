import type { Diagnostic } from '../../diagnostics';
import { buildModel, type ApexSource, type MetadataModel } from '../../metadata';
import { createApexEngine, type AnonymousResult, type ApexEngine, type ApexTransaction } from '..';
import { MemoryHost } from './memory-host';

let standard: MetadataModel | null = null;

/** A model without components: standard objects only. Built once. */
export const standardModel = (): MetadataModel => (standard ??= buildModel([]));

/** A class or trigger as the metadata loader gives it; the name is read from the text. */
export function apexSource(text: string): ApexSource {
  const trigger = /^\s*trigger\s+(\w+)/i.exec(text);
  const name = trigger?.[1] ?? /\b(?:class|interface|enum)\s+(\w+)/i.exec(text)?.[1] ?? 'Unknown';
  return {
    name,
    kind: trigger ? 'trigger' : 'class',
    file: `${name}.${trigger ? 'trigger' : 'cls'}`,
    source: text,
    apiVersion: '66.0',
    status: 'Active',
  };
}

export interface Session {
  readonly engine: ApexEngine;
  readonly host: MemoryHost;
  readonly transaction: ApexTransaction;
  readonly problems: readonly Diagnostic[];
  /** Runs an anonymous block; what it debugged, one text for each `System.debug`. */
  run(block: string): readonly string[];
  execute(block: string): AnonymousResult;
}

/** An engine with these classes deployed, and a transaction to run blocks in. */
export function session(...classes: readonly string[]): Session {
  const model = standardModel();
  const engine = createApexEngine();
  const problems = engine.deploy(classes.map(apexSource), { schema: model.schema, model });
  const host = new MemoryHost(model.schema, model);
  const transaction = engine.begin(host);
  const execute = (block: string): AnonymousResult => transaction.executeAnonymous(block);
  return {
    engine,
    host,
    transaction,
    problems,
    execute,
    run: (block) => {
      const from = host.logged.length;
      const result = execute(block);
      if (!result.success)
        throw new Error(
          result.compileProblem
            ? `line ${result.line}: ${result.compileProblem}`
            : `${result.exceptionMessage}\n${result.exceptionStackTrace}`,
        );
      return host.logged.slice(from).map((l) => l.replace(/^\w+\|/, ''));
    },
  };
}

/** Text of the value of an expression, as `System.debug` prints it. */
export const evaluate = (expression: string, ...classes: readonly string[]): string =>
  session(...classes).run(`System.debug(${expression});`)[0] ?? '';
