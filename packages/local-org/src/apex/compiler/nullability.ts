import type { Expression } from '../syntax/ast';

/** Expressions whose value is never null whatever their operands are. */
function neverNull(e: Expression): boolean {
  switch (e.kind) {
    case 'literal':
      return e.type !== 'null';
    case 'binary':
      return e.operator !== '??';
    case 'unary':
    case 'postfix':
    case 'instanceof':
    case 'new':
    case 'newItems':
    case 'newMap':
    case 'newArray':
      return true;
    case 'conditional':
      return neverNull(e.then) && neverNull(e.otherwise);
    default:
      return false;
  }
}

/**
 * Lower-cased names that some plain assignment in the tree may set to null. Names are taken without regard to scope, which
 * errs on the safe side.
 */
export function nullableNames(root: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const e = node as Expression;
    if (e.kind === 'assign' && e.operator === '=' && e.target.kind === 'name' && !neverNull(e.value))
      found.add(e.target.name.toLowerCase());
    Object.values(node).forEach(visit);
  };
  visit(root);
  return found;
}
