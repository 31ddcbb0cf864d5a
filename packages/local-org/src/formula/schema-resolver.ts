import type { Field, Schema, SObjectType } from '../metadata/schema';
import type {
  FormulaReference,
  FormulaReferenceError,
  FormulaReturnType,
  FormulaType,
  ReferenceResolver,
} from './types';

/** What a record formula may refer to beyond the record itself. */
export interface SchemaResolverOptions {
  /** Object behind `$Source` in a lookup filter. */
  readonly source?: string;
  /**
   * Whether a global exists, for those the schema does not know: `['Label', 'X']`, `['Permission', 'X']`,
   * `['CustomMetadata', 'T__mdt', 'Record']`. Default: yes.
   */
  readonly hasGlobal?: (path: readonly string[]) => boolean;
}

type Resolved = FormulaReference | FormulaReferenceError | undefined;

/** Objects behind the globals that are records. */
const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
  $recordtype: 'RecordType',
};
const GLOBAL_NAMES: Readonly<Record<string, string>> = {
  $user: '$User',
  $profile: '$Profile',
  $userrole: '$UserRole',
  $organization: '$Organization',
  $recordtype: '$RecordType',
};
/** Levels a path may climb. [A9.5] */
const MAX_LEVELS = 10;

/** Resolves the names in a formula that stands on an object: fields, parents, globals. */
export function schemaResolver(schema: Schema, object: string, options: SchemaResolverOptions = {}): ReferenceResolver {
  const resolver = new SchemaNames(schema, options);
  return (path) => resolver.resolve(object, '', path);
}

class SchemaNames {
  constructor(
    private readonly schema: Schema,
    private readonly options: SchemaResolverOptions,
  ) {}

  /** @param prefix canonical path of the record the formula stands on, ending in a dot, or '' */
  resolve(object: string, prefix: string, path: string): Resolved {
    const parts = path.split('.');
    const head = (parts[0] as string).toLowerCase();
    if (head.startsWith('$')) return this.global(object, head, parts);
    return this.field(object, prefix, parts, prefix === '');
  }

  private field(object: string, prefix: string, parts: readonly string[], direct: boolean): Resolved {
    const [head, ...rest] = parts as [string, ...string[]];
    if (parts.length > MAX_LEVELS + 1) return undefined;
    if (rest.length > 0) return this.parent(object, prefix, head, rest);
    const owner = this.schema.object(object);
    const field = this.schema.field(object, head);
    if (!owner || !field) return undefined;
    return this.reference(owner, field, prefix, direct);
  }

  private parent(object: string, prefix: string, step: string, rest: readonly string[]): Resolved {
    const [name, domain] = step.split(':') as [string, string | undefined];
    const lookup = this.schema.parentRelationship(object, name);
    if (!lookup) return undefined;
    const relationship = lookup.relationshipName ?? name;
    if (domain === undefined) return this.anyParent(lookup, `${prefix}${relationship}.`, rest);
    const target = domain.toLowerCase() === 'queue' ? 'Group' : domain;
    const found = lookup.referenceTo.find((candidate) => candidate.toLowerCase() === target.toLowerCase());
    if (found === undefined) {
      return { error: `${domain} is an invalid object type for the ${lookup.name} field. Check spelling.` };
    }
    const queueName = target === 'Group' && rest.length === 1 && (rest[0] as string).toLowerCase() === 'queuename';
    return this.field(found, `${prefix}${relationship}:${found}.`, queueName ? ['Name'] : rest, false);
  }

  /** Without a domain a polymorphic parent is the first of its objects that has the field. */
  private anyParent(lookup: Field, prefix: string, rest: readonly string[]): Resolved {
    for (const target of lookup.referenceTo) {
      const resolved = this.field(target, prefix, rest, false);
      if (resolved) return resolved;
    }
    return undefined;
  }

  private reference(owner: SObjectType, field: Field, prefix: string, direct: boolean): Resolved {
    const path = `${prefix}${field.name}`;
    const type = TYPES[field.type];
    if (type === undefined) return { error: unsupported(TYPE_NAMES[field.type] ?? field.type, field.name) };
    const base: FormulaReference = { path, type, direct, ...details(field, prefix) };
    if (!field.calculated || field.formula === undefined) return base;
    return {
      ...base,
      formula: {
        text: field.formula,
        blanksAs: field.formulaTreatBlanksAs ?? 'BlankAsZero',
        resolve: (inner) => this.resolve(owner.name, prefix, inner),
        ...returnTypeOf(field),
      },
    };
  }

  private global(object: string, head: string, parts: readonly string[]): Resolved {
    const rest = parts.slice(1);
    if (rest.length === 0) return undefined;
    const named = GLOBAL_OBJECTS[head];
    if (named !== undefined) return this.field(named, `${GLOBAL_NAMES[head] as string}.`, rest, false);
    switch (head) {
      case '$record':
        return this.field(object, '$Record.', rest, rest.length === 1);
      case '$record__prior':
        return this.field(object, '$Record__Prior.', rest, false);
      case '$source':
        return this.field(this.options.source ?? object, '$Source.', rest, false);
      case '$setup':
        return this.setup(rest);
      case '$custommetadata':
        return this.customMetadata(rest);
      case '$objecttype':
        return this.objectType(rest);
      default:
        return this.plainGlobal(head, rest);
    }
  }

  private plainGlobal(head: string, rest: readonly string[]): Resolved {
    const name = rest.join('.');
    if (head === '$system') {
      if (name.toLowerCase() !== 'origindatetime') return undefined;
      return { path: '$System.OriginDateTime', type: 'DateTime', constant: '1900-01-01T00:00:00.000Z', direct: false };
    }
    if (head === '$label')
      return this.known(['Label', ...rest], { path: `$Label.${name}`, type: 'Text', direct: false });
    if (head === '$permission') {
      return this.known(['Permission', ...rest], { path: `$Permission.${name}`, type: 'Boolean', direct: false });
    }
    if (head === '$api') return { path: `$Api.${name}`, type: 'Text', direct: false };
    return undefined;
  }

  private known(path: readonly string[], reference: FormulaReference): Resolved {
    return (this.options.hasGlobal?.(path) ?? true) ? reference : undefined;
  }

  /** `$Setup.Setting__c.Field__c`, hierarchy settings only. [A9.2] */
  private setup(rest: readonly string[]): Resolved {
    const setting = this.schema.object(rest[0] as string);
    if (rest.length !== 2 || setting?.kind !== 'customSetting' || setting.customSettingsType === 'List')
      return undefined;
    return this.field(setting.name, `$Setup.${setting.name}.`, rest.slice(1), false);
  }

  /** `$CustomMetadata.Type__mdt.Record.Field__c`. */
  private customMetadata(rest: readonly string[]): Resolved {
    const [typeName, record, ...fields] = rest as [string, string | undefined, ...string[]];
    const type = this.schema.object(typeName);
    if (!type || type.kind !== 'customMetadata' || record === undefined || fields.length !== 1) return undefined;
    if (this.options.hasGlobal?.(['CustomMetadata', type.name, record]) === false) return undefined;
    return this.field(type.name, `$CustomMetadata.${type.name}.${record}.`, fields, false);
  }

  /** `$ObjectType.Object.Fields.Field`, for VLOOKUP. */
  private objectType(rest: readonly string[]): Resolved {
    const [objectName, word, fieldName] = rest as [string, string | undefined, string | undefined];
    const owner = this.schema.object(objectName);
    const field = fieldName === undefined ? undefined : this.schema.field(objectName, fieldName);
    if (!owner || !field || word?.toLowerCase() !== 'fields' || rest.length !== 3) return undefined;
    const type = TYPES[field.type];
    if (type === undefined) return { error: unsupported(TYPE_NAMES[field.type] ?? field.type, field.name) };
    const path = `$ObjectType.${owner.name}.Fields.${field.name}`;
    return {
      path,
      type,
      direct: false,
      fieldOf: { object: owner.name, field: field.name, nameField: field.nameField },
    };
  }
}

/** Formula types by field type; types that are missing cannot be used in formulas. */
const TYPES: Readonly<Record<string, FormulaType | undefined>> = {
  id: 'Text',
  string: 'Text',
  textarea: 'Text',
  email: 'Text',
  phone: 'Text',
  url: 'Text',
  reference: 'Text',
  combobox: 'Text',
  boolean: 'Boolean',
  int: 'Number',
  long: 'Number',
  double: 'Number',
  currency: 'Number',
  percent: 'Number',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  location: 'Location',
};
const TYPE_NAMES: Readonly<Record<string, string>> = {
  address: 'Address',
  base64: 'Base64',
  encryptedstring: 'Encrypted Text',
};

/** The platform's text for a field whose type formulas cannot read. [A10] */
function unsupported(typeName: string, field: string): string {
  return `You referenced an unsupported field type called "${typeName}" using the following field: ${field}`;
}

function details(field: Field, prefix: string): Partial<FormulaReference> {
  switch (field.type) {
    case 'percent':
      return { percent: true, typeLabel: 'Percent' };
    case 'currency':
      return { typeLabel: 'Currency' };
    case 'id':
      return { id: true };
    case 'reference':
      return { id: true, typeLabel: `Lookup(${field.referenceTo.join(',')})` };
    case 'picklist':
    case 'multipicklist':
      return field.picklist ? { picklistValues: field.picklist.values.map(({ value }) => value) } : {};
    case 'location':
      return { location: halves(`${prefix}${field.name}`) };
    default:
      return field.longText
        ? { refusedInFields: unsupported(field.htmlFormatted ? 'Rich Text Area' : 'Long Text Area', field.name) }
        : {};
  }
}

/** `Place__c` is read as `Place__Latitude__s` and `Place__Longitude__s`. */
function halves(path: string): { readonly latitude: string; readonly longitude: string } {
  const stem = path.replace(/__c$/i, '');
  return { latitude: `${stem}__Latitude__s`, longitude: `${stem}__Longitude__s` };
}

const RETURN_TYPES: Readonly<Record<string, FormulaReturnType>> = {
  string: 'Text',
  boolean: 'Boolean',
  double: 'Number',
  int: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
};

function returnTypeOf(field: Field): { readonly returnType?: FormulaReturnType } {
  const returnType = RETURN_TYPES[field.type];
  return returnType === undefined ? {} : { returnType };
}
