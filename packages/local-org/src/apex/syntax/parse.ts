import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilationUnit } from './ast';
import { Lowering } from './lower';

/** Part of the cache key: raise it whenever the shape of the tree changes. */
const TREE_VERSION = 2;

export interface SyntaxProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type ParseKind = 'class' | 'trigger' | 'anonymous';

export interface ParseResult {
  readonly unit: CompilationUnit | null;
  readonly problems: readonly SyntaxProblem[];
}

/** Parses Apex, keeping trees on disk by content when given a folder: parsing is most of a cold start. */
export class ApexSourceParser {
  private readonly memory = new Map<string, ParseResult>();

  constructor(private readonly cacheDirectory?: string) {
    if (cacheDirectory) mkdirSync(cacheDirectory, { recursive: true });
  }

  parse(source: string, kind: ParseKind): ParseResult {
    const key = createHash('sha256').update(`${TREE_VERSION}\0${kind}\0${source}`).digest('hex');
    const known = this.memory.get(key) ?? this.fromDisk(key);
    if (known) return known;
    const result = parseApex(source, kind);
    this.memory.set(key, result);
    this.toDisk(key, result);
    return result;
  }

  private fromDisk(key: string): ParseResult | undefined {
    if (!this.cacheDirectory) return undefined;
    try {
      const result = JSON.parse(readFileSync(join(this.cacheDirectory, `${key}.json`), 'utf8')) as ParseResult;
      this.memory.set(key, result);
      return result;
    } catch {
      return undefined; // absent or damaged: parse again
    }
  }

  private toDisk(key: string, result: ParseResult): void {
    if (!this.cacheDirectory) return;
    const path = join(this.cacheDirectory, `${key}.json`);
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(result));
    renameSync(`${path}.${process.pid}`, path);
  }
}

/** Parses without a cache. */
export function parseApex(source: string, kind: ParseKind): ParseResult {
  // Loaded when first needed: the parser's tables take half a second.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use: a start from the cache never needs it
  const apex = require('@apexdevtools/apex-parser') as typeof import('@apexdevtools/apex-parser');
  const problems: SyntaxProblem[] = [];
  class Listener extends apex.ApexErrorListener {
    apexSyntaxError(line: number, column: number, message: string): void {
      problems.push({ line, column: column + 1, message: platformWording(message) });
    }
  }
  const { parser } = apex.ApexParserFactory.createLexerAndParser(source, new Listener());
  const lowering = new Lowering(apex, source);
  const tree =
    kind === 'class' ? parser.compilationUnit() : kind === 'trigger' ? parser.triggerUnit() : parser.anonymousUnit();
  if (problems.length > 0) return { unit: null, problems: problems.slice(0, 1) };
  const unit =
    kind === 'class'
      ? lowering.unit(tree as Parameters<Lowering['unit']>[0])
      : kind === 'trigger'
        ? lowering.trigger(tree as Parameters<Lowering['trigger']>[0])
        : lowering.anonymous(tree as Parameters<Lowering['anonymous']>[0]);
  return { unit, problems: [] };
}

/** The parser's message as the platform's compiler says it, where the two correspond. */
function platformWording(message: string): string {
  const missing = /^missing '(.+)' at '(.+)'$/s.exec(message);
  if (missing) return `Missing '${missing[1]}' at '${missing[2]}'`;
  const extraneous = /^(?:extraneous|mismatched) input '(.+?)' expecting/s.exec(message);
  if (extraneous)
    return extraneous[1] === '<EOF>' ? "Unexpected token '<EOF>'." : `Unexpected token '${extraneous[1]}'.`;
  const alternative = /^no viable alternative at input '(.*)'$/s.exec(message);
  if (alternative) return `Unexpected token '${(alternative[1] ?? '').split(/\s+/).pop()}'.`;
  return message;
}
