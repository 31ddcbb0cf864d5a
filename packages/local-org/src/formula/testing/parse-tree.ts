import type { Node } from '../ast';

/** A syntax tree in prefix form: `( + 1 ( * 2 3 ) )`. */
export function printTree(node: Node): string {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'string':
    case 'constant':
      return node.source;
    case 'name':
      return node.name;
    case 'call':
      return node.args.length === 0 ? node.name : `( ${[node.name, ...node.args.map(printTree)].join(' ')} )`;
    default:
      return `( ${[node.operator === 'NOT' ? 'not' : node.operator, ...node.args.map(printTree)].join(' ')} )`;
  }
}
