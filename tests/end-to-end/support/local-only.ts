import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What keeps a test from target orgs. */
export const TAGS = ['clock', 'fault', 'batch'] as const;
export type Tag = (typeof TAGS)[number];

/** Takes the full names of tests (with those of their groups) that may run on any org. */
export const ON_ANY_ORG = `^(?!.*\\[(?:${TAGS.join('|')})\\])`;

export interface NamedTest {
  /** Relative to the folder that was searched. */
  readonly file: string;
  /** As the source has it; a template's expressions are shown as such. */
  readonly name: string;
  readonly tags: readonly Tag[];
}

/** Every test of the files below a folder, read from their sources. */
export function testsBelow(folder: string): NamedTest[] {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  return files.flatMap((file) => testsOf(file, fs.readFileSync(path.join(folder, file), 'utf8')));
}

function testsOf(file: string, source: string): NamedTest[] {
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const [kind, name] = ts.isCallExpression(node) ? named(node) : [];
    if (name !== undefined && kind === 'describe') ts.forEachChild(node, (child) => visit(child, [...groups, name]));
    else {
      if (name !== undefined) {
        const full = [...groups, name].join(' › ');
        found.push({ file, name: full, tags: TAGS.filter((tag) => full.includes(`[${tag}]`)) });
      }
      ts.forEachChild(node, (child) => visit(child, groups));
    }
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), []);
  return found;
}

/** `describe`, `it`, `test` with their modifiers, and `it.each(rows)(name, ...)`. */
function named(call: ts.CallExpression): [kind?: 'describe' | 'test', name?: string] {
  const [first] = call.arguments;
  if (first === undefined || !(ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))) return [];
  let callee: ts.Expression = call.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  if (!ts.isIdentifier(callee)) return [];
  const text = ts.isStringLiteralLike(first) ? first.text : first.getText(callee.getSourceFile()).slice(1, -1);
  if (callee.text === 'describe') return ['describe', text];
  return ['it', 'test'].includes(callee.text) ? ['test', text] : [];
}
