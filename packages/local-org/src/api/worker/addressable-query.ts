import type { Schema } from '../../metadata/schema';
import { ADDRESS_KEY } from '../address-key';
import type { FieldRef, Hop, PlannedQuery, SelectPlan } from '../../soql';

/**
 * The same query, every record of which also tells its id: REST gives each record, parents and children included, its
 * url, whether the query selects the id or not. Groups have no id.
 */
export function addressable(query: PlannedQuery, schema: Schema): PlannedQuery {
  return query.isCount || query.isAggregate ? query : { ...query, plan: withAddresses(query.plan, schema) };
}

function withAddresses(plan: SelectPlan, schema: Schema): SelectPlan {
  const added = [[], ...parentHops(plan)].map((hops) => ({
    path: [...hops.map((hop) => hop.name), ADDRESS_KEY],
    expression: idOf(hops, plan.object, schema),
  }));
  const children = plan.children.map((child) => ({ ...child, select: withAddresses(child.select, schema) }));
  return { ...plan, columns: [...plan.columns, ...added], children };
}

/** Every parent that the columns reach, once. */
function parentHops(plan: SelectPlan): (readonly Hop[])[] {
  const found = new Map<string, readonly Hop[]>();
  for (const { path, expression } of plan.columns) {
    if (path.length < 2 || expression.kind !== 'field') continue;
    for (let length = 1; length <= expression.hops.length; length++) {
      const hops = expression.hops.slice(0, length);
      found.set(hops.map((hop) => hop.name).join('.'), hops);
    }
  }
  return [...found.values()];
}

function idOf(hops: readonly Hop[], root: string, schema: Schema): FieldRef {
  const object = hops.length === 0 ? root : (hops.at(-1)?.object ?? null);
  const field = object === null ? null : (schema.field(object, 'Id') ?? null);
  return { kind: 'field', hops, object, field, name: 'Id', type: 'id' };
}
