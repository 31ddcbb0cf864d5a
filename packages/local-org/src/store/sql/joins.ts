import type { Schema } from '../../metadata/schema';
import type { FieldRef, Hop } from '../../soql';
import { nameMembers } from '../../soql/functions';
import { isFormula, quote } from '../columns';
import { isVirtual } from '../virtual-objects';
import { concat, fragment, joined, notSupported, type CompileContext, type Fragment } from './run';

/** A record behind a polymorphic lookup: one of several tables. */
export interface Polymorphic {
  readonly kind: 'polymorphic';
  readonly lookup: Fragment;
  /** Without an alias the target is not joined but read by a subquery for each value. */
  readonly targets: readonly { readonly alias: string | null; readonly object: string }[];
}

/** A record that a path leads to. */
export type Source =
  | { readonly kind: 'single'; readonly alias: string; readonly object: string; readonly optional: boolean }
  | Polymorphic;

/** SQLite joins 64 tables at most; activities alone point at some 60 objects. */
const MAX_JOINED_TARGETS = 4;

/** The condition that limits an object to what the user may see, or null. */
export function visibility(context: CompileContext, object: string, alias: string): Fragment | null {
  const condition = context.parameters.visibility?.(object, alias);
  if (condition) context.reuse.bound = true;
  else context.reuse.visible.push([object, alias]);
  return condition ? fragment(`(${condition.sql})`, condition.parameters) : null;
}

/** FROM of one SELECT: its object and the parents that its paths lead to, each joined once. */
export class Joins {
  readonly root: Source & { readonly kind: 'single' };
  private readonly sources = new Map<string, Source>();
  private readonly clauses: Fragment[] = [];

  constructor(
    readonly context: CompileContext,
    object: string,
  ) {
    if (isVirtual(object) && !context.tables.exists(object)) notSupported(`queries on ${object}`);
    context.tables.table(object);
    this.root = { kind: 'single', alias: context.alias(), object, optional: false };
  }

  /** `"Contact" AS t0 LEFT JOIN "Account" AS t1 ON ...`. Call it last. */
  from(): Fragment {
    return joined([fragment(`${quote(this.root.object)} AS ${this.root.alias}`), ...this.clauses], ' ');
  }

  /** The record at the end of the hops; joined when first asked for. */
  source(hops: readonly Hop[]): Source {
    if (hops.length === 0) return this.root;
    const key = hops
      .map((hop) => `${hop.name}:${hop.object ?? '*'}`)
      .join('.')
      .toLowerCase();
    const known = this.sources.get(key);
    if (known) return known;
    const hop = hops.at(-1) as Hop;
    const before = this.source(hops.slice(0, -1));
    const lookup =
      before.kind === 'single'
        ? fragment(`${before.alias}.${quote(hop.field.name)}`)
        : this.member(before, hop.field.name);
    const source = hop.object === null ? this.polymorphic(hop, lookup) : this.joinOne(hop.object, lookup);
    this.sources.set(key, source);
    return source;
  }

  private join(object: string, lookup: Fragment): string {
    this.context.tables.table(object);
    const alias = this.context.alias();
    const visible = visibility(this.context, object, alias);
    this.clauses.push(
      concat([
        `LEFT JOIN ${quote(object)} AS ${alias} ON ${alias}."Id" = `,
        lookup,
        ...(visible ? [' AND ', visible] : []),
      ]),
    );
    return alias;
  }

  private joinOne(object: string, lookup: Fragment): Source {
    return { kind: 'single', alias: this.join(object, lookup), object, optional: true };
  }

  /** Targets that have no table yet have no rows either, and are left out. */
  private polymorphic(hop: Hop, lookup: Fragment): Source {
    const objects = hop.field.referenceTo
      .map((name) => this.context.schema.object(name)?.name)
      .filter((name): name is string => name !== undefined && this.context.tables.exists(name));
    const isJoined = objects.length <= MAX_JOINED_TARGETS;
    return {
      kind: 'polymorphic',
      lookup,
      targets: objects.map((object) => ({ object, alias: isJoined ? this.join(object, lookup) : null })),
    };
  }

  /** One field of one target, null where the record is of another type. */
  private targetValue(source: Polymorphic, target: Polymorphic['targets'][number], field: string): Fragment {
    if (target.alias !== null) return fragment(`${target.alias}.${quote(field)}`);
    const alias = this.context.alias();
    const visible = visibility(this.context, target.object, alias);
    return concat([
      `(SELECT ${alias}.${quote(field)} FROM ${quote(target.object)} AS ${alias} WHERE ${alias}."Id" = `,
      source.lookup,
      ...(visible ? [' AND ', visible] : []),
      ')',
    ]);
  }

  /** A field that all targets of a polymorphic lookup may have. */
  private member(source: Polymorphic, name: string): Fragment {
    const { schema } = this.context;
    const values = source.targets.flatMap((target) => {
      const field = name === 'Name' ? (schema.object(target.object)?.nameField ?? 'Name') : name;
      const found = schema.field(target.object, field);
      return found && !isFormula(found) && found.type !== 'address'
        ? [this.targetValue(source, target, found.name)]
        : [];
    });
    if (values.length < 2) return values[0] ?? fragment('NULL');
    return concat(['COALESCE(', joined(values, ', '), ')']);
  }

  /** SQL of `Owner.Name`, `What.Type` and their like. */
  memberOf(source: Polymorphic, name: string): Fragment {
    if (name === 'Type') return this.typeOf(source);
    const value = this.member(source, name);
    return nameMembers[name.toLowerCase()]?.type === 'boolean' ? concat(['COALESCE(', value, ', 0)']) : value;
  }

  private typeOf(source: Polymorphic): Fragment {
    const cases = source.targets.map((target) =>
      concat(['WHEN ', this.targetValue(source, target, 'Id'), ` IS NOT NULL THEN '${target.object}'`]),
    );
    return cases.length === 0 ? fragment('NULL') : concat(['CASE ', joined(cases, ' '), ' END']);
  }

  /** SQL that is null exactly when the record is not there. */
  presence(source: Source): Fragment {
    return source.kind === 'single' ? fragment(`${source.alias}."Id"`) : this.member(source, 'Id');
  }
}

/** Resolves a path that a formula reads (`Account.Owner.Name`, `Owner:User.Email`) from an object. */
export function resolvePath(schema: Schema, object: string, path: string): FieldRef {
  const names = path.split('.');
  const last = names.at(-1) as string;
  const hops: Hop[] = [];
  let holder = object;
  for (const [i, step] of names.slice(0, -1).entries()) {
    const [name, wanted] = step.split(':') as [string, string | undefined];
    const field = schema.parentRelationship(holder, name);
    if (!field) throw new Error(`Formula of ${object} reads ${path}: ${holder} has no relationship ${name}`);
    const relationship = field.relationshipName ?? name;
    const member = nameMembers[last.toLowerCase()];
    if (field.referenceTo.length > 1 && wanted === undefined && member && i === names.length - 2) {
      hops.push({ field, name: relationship, object: null });
      return { kind: 'field', hops, object: null, field: null, name: member.name, type: member.type };
    }
    const next = wanted ?? field.referenceTo.find((target) => leadsOn(schema, target, names[i + 1] as string));
    const parent = next === undefined ? undefined : schema.object(next);
    if (!parent) throw new Error(`Formula of ${object} reads ${path}: no parent ${name} has ${last}`);
    hops.push({ field, name: relationship, object: parent.name });
    holder = parent.name;
  }
  const field = schema.field(holder, last);
  if (!field) throw new Error(`Formula of ${object} reads ${path}: ${holder} has no field ${last}`);
  return { kind: 'field', hops, object: holder, field, name: field.name, type: field.type };
}

function leadsOn(schema: Schema, object: string, step: string): boolean {
  const name = step.split(':')[0] as string;
  return schema.field(object, name) !== undefined || schema.parentRelationship(object, name) !== undefined;
}
