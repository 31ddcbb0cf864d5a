import type { Field, FieldType, Schema } from '../schema';

/** A field reached from an object by relationship names. */
export interface ReachedField {
  /** Relationship names and field name in the schema's own case. */
  readonly path: string;
  /** Object that holds the field; null for a member that several objects share (`Owner.Name`). */
  readonly object: string | null;
  readonly field: Field | null;
  readonly type: FieldType;
  /** Lookup fields on the way. */
  readonly lookups: readonly Field[];
}

/** Members that the parents of a polymorphic lookup share. */
const SHARED = new Set(['name', 'alias', 'email', 'firstname', 'lastname', 'phone', 'title', 'username', 'type']);

/** Resolves `Account.Owner.Name` from an object; undefined when a step is not there. */
export function reachField(schema: Schema, object: string, path: string): ReachedField | undefined {
  const names = path.split('.');
  const last = names.at(-1) ?? '';
  const lookups: Field[] = [];
  const steps: string[] = [];
  let holder = object;
  for (const [i, name] of names.slice(0, -1).entries()) {
    const lookup = schema.parentRelationship(holder, name);
    if (!lookup) return undefined;
    lookups.push(lookup);
    steps.push(lookup.relationshipName ?? name);
    const isShared = lookup.referenceTo.length > 1 && i === names.length - 2;
    if (isShared && SHARED.has(last.toLowerCase()))
      return { path: [...steps, last].join('.'), object: null, field: null, type: 'string', lookups };
    const next = lookup.referenceTo.find((target) => leadsOn(schema, target, names[i + 1] ?? ''));
    if (next === undefined) return undefined;
    holder = next;
  }
  const field = schema.field(holder, last);
  if (!field) return undefined;
  return { path: [...steps, field.name].join('.'), object: holder, field, type: field.type, lookups };
}

function leadsOn(schema: Schema, object: string, step: string): boolean {
  return schema.field(object, step) !== undefined || schema.parentRelationship(object, step) !== undefined;
}

/** Path of the name that a lookup shows: `Account.Name`, `Case.CaseNumber`. */
export function namePath(schema: Schema, lookup: Field): string | undefined {
  const { relationshipName, referenceTo } = lookup;
  if (relationshipName === null) return undefined;
  const target = referenceTo.length === 1 ? schema.object(referenceTo[0] ?? '') : undefined;
  return `${relationshipName}.${target?.nameField ?? 'Name'}`;
}

/**
 * A column as custom report types name it: a field, a lookup (shown by the name of its record), or one behind lookups
 * (`Account__c.Industry`, `Owner.Email`). Answers a path of relationship names.
 */
export function reportFieldPath(schema: Schema, object: string, column: string): string | undefined {
  const names = column.split('.');
  const steps: string[] = [];
  let holder = object;
  for (const name of names.slice(0, -1)) {
    const lookup = lookupOf(schema, holder, name);
    const target = lookup?.referenceTo[0];
    if (!lookup?.relationshipName || target === undefined) return undefined;
    steps.push(lookup.relationshipName);
    holder = target;
  }
  const last = names.at(-1) ?? '';
  const lookup = lookupOf(schema, holder, last);
  if (lookup) {
    const shown = namePath(schema, lookup);
    return shown === undefined ? undefined : [...steps, shown].join('.');
  }
  const field = schema.field(holder, last);
  return field ? [...steps, field.name].join('.') : undefined;
}

/** `Account`, `Owner`, `Region__c`: a lookup by the name that metadata has for it. */
function lookupOf(schema: Schema, object: string, name: string): Field | undefined {
  const field = schema.field(object, name);
  if (field) return field.type === 'reference' && field.custom ? field : undefined;
  return schema.parentRelationship(object, name);
}
