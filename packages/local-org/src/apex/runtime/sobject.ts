import type { Field, SObjectType } from '../../metadata/schema';
import {
  BLOB,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  ID,
  INTEGER,
  LONG,
  OBJECT,
  STRING,
  TIME,
  listOf,
  sobjectOf,
  systemType,
  type ApexType,
} from './apex-type';
import type { ApexContext } from './context';
import { throwApex } from './exceptions';
import { ApexObject } from './object';

/** An error put on a record by `addError`, read by the org when the trigger ends. */
export interface RecordError {
  readonly message: string;
  /** API name; null for the record as a whole. */
  readonly field: string | null;
  readonly statusCode: string;
}

const TYPES: Partial<Record<Field['type'], ApexType>> = {
  id: ID,
  reference: ID,
  boolean: BOOLEAN,
  int: INTEGER,
  long: LONG,
  double: DECIMAL,
  currency: DECIMAL,
  percent: DECIMAL,
  date: DATE,
  datetime: DATETIME,
  time: TIME,
  base64: BLOB,
  address: systemType('System.Address'),
  location: systemType('System.Location'),
  anyType: OBJECT,
};

const ID_LIST = listOf(STRING);
/** Fields that hold more than a value, by name: few, and alike on every object. */
const STRUCTURES: Readonly<Record<string, ApexType>> = {
  ChangeEventHeader: systemType('EventBus.ChangeEventHeader'),
  ToIds: ID_LIST,
  CcIds: ID_LIST,
  BccIds: ID_LIST,
};

/** The Apex type of a field. */
export const typeOfField = (field: Field): ApexType =>
  isMetadataReference(field)
    ? STRING
    : field.type === 'complexvalue'
      ? (STRUCTURES[field.name] ?? STRING)
      : (TYPES[field.type] ?? STRING);

/** References to definitions (`EntityDefinition`, `FieldDefinition`) hold API names, not ids. */
const isMetadataReference = (field: Field): boolean =>
  field.type === 'reference' && field.referenceTo.some((name) => name.endsWith('Definition'));

const byApiName = new WeakMap<SObjectType, Map<string, Field>>();

/** Fields by their exact API name: no lower-casing on the hot path. */
function exactFields(type: SObjectType): Map<string, Field> {
  let map = byApiName.get(type);
  if (!map) {
    map = new Map([...type.fields.values()].map((f) => [f.name, f]));
    byApiName.set(type, map);
  }
  return map;
}

/** The field of that name in any case; undefined when there is none. */
export const findField = (type: SObjectType, name: string): Field | undefined =>
  exactFields(type).get(name) ?? type.fields.get(name.toLowerCase());

/**
 * A record. `values` holds what is set, in order: fields by API name in the representation of their Apex type, parents
 * (`SObjectValue` or null) and children (`ApexList`) by relationship name. AggregateResult holds aliases.
 */
export class SObjectValue extends ApexObject {
  readonly values = new Map<string, unknown>();
  /** Retrieved by a query: reading what was not queried is an error. */
  fromQuery = false;
  /** `Trigger.old`, and `Trigger.new` of after triggers. */
  readOnly = false;
  /** Rows of `Trigger.new` and `Trigger.old`: DML on them is an error. */
  inTrigger = false;
  /** False for rows on which errors mean nothing, such as those of a query outside triggers (they are kept all the same). */
  acceptsErrors = true;
  /** Fields assigned by Apex since the record was loaded or made. */
  readonly assigned = new Set<string>();
  errors: RecordError[] = [];
  /** `setOptions(DMLOptions)`. */
  dmlOptions: unknown = null;
  /** Made by `clone`, and of which record. */
  isClone = false;
  cloneSource: string | null = null;
  private typeMemo: ApexType | null = null;

  constructor(readonly type: SObjectType) {
    super();
  }

  get apexType(): ApexType {
    return (this.typeMemo ??= sobjectOf(this.type.name));
  }

  get id(): string | null {
    return (this.values.get('Id') as string | undefined) ?? null;
  }
  set id(value: string | null) {
    this.values.set('Id', value);
  }

  /** Reads a field or relationship by its exact API name, in its own representation. What generated code calls. */
  read(rt: ApexContext, name: string): unknown {
    const value = this.values.get(name);
    return value === undefined ? this.unset(rt, name) : value;
  }

  private unset(rt: ApexContext, name: string): unknown {
    if (this.fromQuery && name !== 'Id') {
      return throwApex(
        rt,
        'System.SObjectException',
        `SObject row was retrieved via SOQL without querying the requested field: ${this.type.name}.${name}`,
      );
    }
    return exactFields(this.type).get(name)?.type === 'boolean' ? false : null;
  }

  /** Writes a field or parent by its exact API name, value in its own representation. */
  write(rt: ApexContext, name: string, value: unknown): void {
    if (this.readOnly) {
      throwApex(rt, 'System.FinalException', 'Record is read-only');
    }
    this.values.set(name, value === '' ? '' : value);
    this.assigned.add(name);
  }

  /** Sets without checks, as loading does. */
  load(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  addError(
    rt: ApexContext,
    message: string,
    field: string | null = null,
    statusCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  ): void {
    if (!this.acceptsErrors) {
      throwApex(rt, 'System.FinalException', 'SObject row does not allow errors');
    }
    this.errors.push({ message, field, statusCode });
  }

  /** The field, whatever the case. @throws SObjectException `Invalid field X for Y` */
  field(rt: ApexContext, name: string): Field {
    return (
      findField(this.type, name) ??
      throwApex(rt, 'System.SObjectException', `Invalid field ${name} for ${this.type.name}`)
    );
  }

  /** @param deep children and parents too are copies */
  copy(deep: boolean): SObjectValue {
    const result = new SObjectValue(this.type);
    for (const [name, value] of this.values) {
      result.values.set(name, deep && value instanceof SObjectValue ? value.copy(true) : value);
    }
    result.fromQuery = this.fromQuery;
    result.isClone = true;
    result.cloneSource = this.id;
    return result;
  }
}
