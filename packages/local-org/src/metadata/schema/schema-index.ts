import type { ChildRelationship, Field, Schema, SObjectType } from '../schema';

/** Relationship names of one object, lower-cased. */
interface Relationships {
  readonly parents: ReadonlyMap<string, Field>;
  readonly children: ReadonlyMap<string, ChildRelationship>;
}

function relationshipsOf(object: SObjectType): Relationships {
  const parents = new Map<string, Field>();
  for (const field of object.fields.values()) {
    if (field.relationshipName !== null) parents.set(field.relationshipName.toLowerCase(), field);
  }
  const children = new Map<string, ChildRelationship>();
  for (const relationship of object.childRelationships) {
    const name = relationship.relationshipName?.toLowerCase();
    if (name !== undefined && !children.has(name)) children.set(name, relationship);
  }
  return { parents, children };
}

/** Looks things up in a set of objects. */
export class SchemaIndex implements Schema {
  private readonly relationships = new Map<SObjectType, Relationships>();

  /**
   * @param objects by lower-cased name; may build its values on first use
   * @param prefixes object name by key prefix
   */
  constructor(
    readonly objects: ReadonlyMap<string, SObjectType>,
    private readonly prefixes: ReadonlyMap<string, string>,
  ) {}

  object(name: string): SObjectType | undefined {
    return this.objects.get(name.toLowerCase());
  }

  field(object: string, field: string): Field | undefined {
    return this.object(object)?.fields.get(field.toLowerCase());
  }

  byKeyPrefix(prefix: string): SObjectType | undefined {
    const name = this.prefixes.get(prefix);
    return name === undefined ? undefined : this.object(name);
  }

  parentRelationship(object: string, relationshipName: string): Field | undefined {
    return this.relationshipsFor(object)?.parents.get(relationshipName.toLowerCase());
  }

  childRelationship(object: string, relationshipName: string): ChildRelationship | undefined {
    return this.relationshipsFor(object)?.children.get(relationshipName.toLowerCase());
  }

  private relationshipsFor(name: string): Relationships | undefined {
    const object = this.object(name);
    if (!object) return undefined;
    const known = this.relationships.get(object);
    if (known) return known;
    const made = relationshipsOf(object);
    this.relationships.set(object, made);
    return made;
  }
}
