import type { Field, Schema, SObjectType } from '../../metadata/schema';
import { UnsupportedError } from '../../diagnostics';
import { messages, plainQueryError, queryError } from '../errors';
import { nameMembers, nameRelationships } from '../functions';
import type { BoundQuery } from '../bound-query';
import type { FieldRef, Hop } from '../plan';
import type { FromNode, PathNode } from '../syntax/nodes';
import type { Dialect } from '../syntax/token-reader';

export type Clause = BoundQuery['accesses'][number]['clause'];

/** What all parts of one statement share while it is bound. */
export interface BindContext {
  readonly text: string;
  readonly schema: Schema;
  readonly dialect: Dialect;
  readonly allowBinds: boolean;
  readonly accesses: Map<string, BoundQuery['accesses'][number]>;
  readonly binds: Set<string>;
}

const MAX_LEVELS = 5;

/** An object by name, refused in the platform's words when it is unknown or not queryable. */
export function resolveObject(context: BindContext, path: PathNode, clause: string): SObjectType {
  const name = path.names.join('.');
  const object = context.schema.object(name);
  if (!object) throw queryError('INVALID_TYPE', messages.noSuchObject(name), context.text, path.start);
  if (!object.queryable)
    throw plainQueryError('INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support query`);
  if (clause === 'from') recordAccess(context, object.name, null, 'from');
  return object;
}

export function recordAccess(context: BindContext, object: string, field: string | null, clause: Clause): void {
  context.accesses.set(`${object}.${field ?? ''}.${clause}`, { object, field, clause });
}

/** Resolves field paths of one SELECT: its object, its aliases. */
export class Scope {
  private readonly aliases = new Map<string, readonly string[]>();

  constructor(
    readonly context: BindContext,
    readonly object: SObjectType,
    from: readonly FromNode[],
  ) {
    const root = from[0];
    if (root?.alias) this.aliases.set(root.alias.toLowerCase(), []);
    for (const node of from.slice(1)) {
      const names = this.expandAlias(node.path.names);
      this.resolveHops(names, { ...node.path, names }, 'from');
      if (node.alias) this.aliases.set(node.alias.toLowerCase(), names);
    }
  }

  private expandAlias(names: readonly string[]): readonly string[] {
    const first = (names[0] ?? '').toLowerCase();
    const prefix = names.length > 1 ? this.aliases.get(first) : undefined;
    if (prefix) return [...prefix, ...names.slice(1)];
    const isObject = names.length > 1 && first === this.object.name.toLowerCase();
    return isObject && !this.context.schema.parentRelationship(this.object.name, first) ? names.slice(1) : names;
  }

  /** Follows relationship names; answers the hops and the object at their end (null: polymorphic). */
  resolveHops(
    names: readonly string[],
    node: PathNode,
    clause: Clause,
  ): { readonly hops: readonly Hop[]; readonly object: SObjectType | null } {
    const { schema, text } = this.context;
    if (names.length > MAX_LEVELS) {
      throw queryError(
        'MALFORMED_QUERY',
        `Relationship depth cannot exceed ${MAX_LEVELS} levels: ${node.names.join('.')}`,
        text,
        node.start,
      );
    }
    const hops: Hop[] = [];
    let object: SObjectType | null = this.object;
    for (const name of names) {
      if (object === null) {
        // After a polymorphic parent only the relationships of Name lead on; the store reads them from User.
        const member: { name: string; member: string; object: string } | undefined =
          nameRelationships[name.toLowerCase()];
        const field: Field | undefined = member && schema.field('User', member.member);
        const next: SObjectType | undefined = member && schema.object(member.object);
        if (!member || !field || !next)
          throw queryError('INVALID_FIELD', messages.noSuchParent(name), text, node.start);
        hops.push({ field, name: member.name, object: next.name });
        object = next;
        continue;
      }
      const field: Field | undefined = schema.parentRelationship(object.name, name);
      if (!field) throw queryError('INVALID_FIELD', messages.noSuchParent(name), text, node.start);
      recordAccess(this.context, object.name, field.name, clause);
      const next: SObjectType | null =
        field.referenceTo.length === 1 ? (schema.object(field.referenceTo[0] as string) ?? null) : null;
      if (field.referenceTo.length === 1 && !next)
        throw queryError('INVALID_FIELD', messages.noSuchParent(name), text, node.start);
      hops.push({ field, name: field.relationshipName ?? name, object: next?.name ?? null });
      object = next;
    }
    return { hops, object };
  }

  /** Resolves `a.b.Field`. @throws SalesforceError INVALID_FIELD. */
  resolve(node: PathNode, clause: Clause): FieldRef {
    const names = this.expandAlias(node.names);
    const { hops, object } = this.resolveHops(names.slice(0, -1), node, clause);
    const last = names.at(-1) as string;
    if (object === null) {
      const member = nameMembers[last.toLowerCase()];
      if (!member)
        throw queryError('INVALID_FIELD', messages.noSuchColumn(last, 'Name'), this.context.text, node.start);
      return { kind: 'field', hops, object: null, field: null, name: member.name, type: member.type };
    }
    const field = object.fields.get(last.toLowerCase());
    if (!field)
      throw queryError('INVALID_FIELD', messages.noSuchColumn(last, object.name), this.context.text, node.start);
    recordAccess(this.context, object.name, field.name, clause);
    return { kind: 'field', hops, object: object.name, field, name: field.name, type: field.type };
  }

  /** True when a path names a field; used where an alias may stand too. */
  has(node: PathNode): boolean {
    return node.names.length > 1 || this.object.fields.has((node.names[0] ?? '').toLowerCase());
  }
}

export function unsupported(feature: string): never {
  throw new UnsupportedError(feature);
}
