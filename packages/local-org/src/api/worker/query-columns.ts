import type { SelectPlan } from '../../soql';
import type { QueryColumn } from '../org-port';

interface OpenColumn {
  readonly name: string;
  readonly aggregate: boolean;
  readonly joined: OpenColumn[];
}

/** The columns of a SELECT as clients draw them: parents nested, child queries after them. */
export function columnsOf(plan: SelectPlan): readonly QueryColumn[] {
  const roots: OpenColumn[] = [];
  for (const { path, expression } of plan.columns) {
    place(roots, path, plan.isAggregate && expression.kind === 'aggregate');
  }
  for (const { path, branches } of plan.typeOfs) {
    for (const branch of branches) for (const column of branch.columns) place(roots, [...path, ...column.path], false);
  }
  const children = plan.children.map((child) => ({
    name: child.name,
    aggregate: true,
    joined: columnsOf(child.select),
  }));
  return [...roots, ...children];
}

/** Puts a dotted column where it belongs, making the parents on its way once. */
function place(into: OpenColumn[], path: readonly string[], aggregate: boolean): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    into.push({ name: head, aggregate, joined: [] });
    return;
  }
  let parent = into.find((column) => column.name === head && column.joined.length > 0);
  if (!parent) {
    parent = { name: head, aggregate: false, joined: [] };
    into.push(parent);
  }
  place(parent.joined, rest, aggregate);
}
