import { parseQuery } from './syntax/parser';
import { parseSearch } from './syntax/sosl-parser';
import type { BindNode } from './syntax/nodes';

/** An Apex expression inside a static query. */
export interface ExtractedBind {
  /** Name under which the rewritten query refers to the value. */
  readonly name: string;
  /** Apex source of the expression. */
  readonly expression: string;
  /** Offset of the expression in the original text. */
  readonly offset: number;
}

export interface ExtractedQuery {
  readonly text: string;
  readonly binds: readonly ExtractedBind[];
}

/** Every bind below a node, in the order of the text. */
export function collectBinds(root: unknown): BindNode[] {
  const found: BindNode[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object') {
      if ((node as { kind?: string }).kind === 'bind') found.push(node as BindNode);
      else Object.values(node).forEach(visit);
    }
  };
  visit(root);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * For the Apex compiler: replaces every `:expression` of a static SOQL or SOSL query by `:b0`, `:b1` ..., so that each
 * expression is compiled as Apex and the query is bound once. Offsets of what is not a bind move; line breaks stay.
 * @param text The query without the surrounding brackets.
 */
export function extractBinds(text: string): ExtractedQuery {
  const isSearch = /^\s*find\b/i.test(text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' '));
  const nodes = collectBinds(isSearch ? parseSearch(text, 'apex') : parseQuery(text, 'apex'));
  const binds: ExtractedBind[] = [];
  let out = '';
  let at = 0;
  nodes.forEach((node, index) => {
    const name = `b${index}`;
    const source = text.slice(node.start + 1, node.end);
    binds.push({ name, expression: node.expression, offset: node.start + 1 + source.search(/\S/) });
    out += text.slice(at, node.start) + `:${name}` + '\n'.repeat(source.split('\n').length - 1);
    at = node.end;
  });
  return { text: out + text.slice(at), binds };
}
