import { ID, OBJECT, STRING, sobjectOf, type ApexType } from '../../runtime/apex-type';
import { ApexBlob } from '../../runtime/blob';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { toId, unbox } from '../../runtime/convert';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/date-time';
import { Decimal } from '../../runtime/decimal';
import { systemEnum } from '../../runtime/enum';
import { throwApex } from '../../runtime/exceptions';
import { JsonScanner, JsonSyntaxError, type JsonToken } from '../../runtime/json-tokens';
import { StdObject } from '../../runtime/object';
import { objectType } from '../../runtime/records';
import { SObjectValue, findField, typeOfField } from '../../runtime/sobject';
import { instanceFields, stdJsonFields } from '../../runtime/to-string';
import { lookup } from '../registry';
import { typeFromName } from './type-names';

type Rt = ApexContext;

const fail = (rt: Rt, message: string): never => throwApex(rt, 'System.JSONException', message);

/** @param whole what follows the first value is an error */
export function scanJson(rt: Rt, text: string | null, whole = true): JsonToken[] {
  const scanner = new JsonScanner(text ?? throwApex(rt, 'System.NullPointerException', 'Argument cannot be null.'));
  try {
    const tokens = scanner.scan();
    if (whole && !scanner.atEnd) {
      fail(rt, 'Unexpected content after the JSON value');
    }
    return tokens;
  } catch (error) {
    if (error instanceof JsonSyntaxError) {
      return fail(rt, error.message);
    }
    throw error;
  }
}

/** Builds Apex values from tokens. Stops behind the value it read. */
export class JsonReader {
  constructor(
    private readonly rt: Rt,
    private readonly tokens: readonly JsonToken[],
    public at = 0,
    private readonly strict = false,
  ) {}

  private get token(): JsonToken {
    return this.tokens[this.at] ?? fail(this.rt, 'Unexpected end-of-input');
  }

  /** `Map<String, Object>`, `List<Object>`, String, Boolean, Integer, Long, Decimal or null. */
  untyped(): unknown {
    const token = this.token;
    this.at++;
    switch (token.kind) {
      case 'START_OBJECT': {
        const map = new ApexMap(this.rt, STRING, OBJECT);
        while (this.token.kind !== 'END_OBJECT') {
          const name = this.token.text;
          this.at++;
          map.put(name, this.untyped());
        }
        this.at++;
        return map;
      }
      case 'START_ARRAY': {
        const list = new ApexList(this.rt, OBJECT);
        while (this.token.kind !== 'END_ARRAY') {
          list.items.push(this.untyped());
        }
        this.at++;
        return list;
      }
      default:
        return untypedScalar(token);
    }
  }

  /** A value of a type, in that type's representation. */
  typed(type: ApexType): unknown {
    if (this.token.kind === 'VALUE_NULL') {
      this.at++;
      return null;
    }
    switch (type.kind) {
      case 'Object':
        return this.untyped();
      case 'List':
      case 'Set':
        return this.collection(type);
      case 'Map':
        return this.map(type);
      case 'SObject':
        return this.record(type);
      case 'User':
        return type.info?.kind === 'enum' ? this.enumValue(type) : this.object(type);
      case 'System':
        return this.systemObject(type);
      default:
        return this.scalar(type);
    }
  }

  private expect(kind: JsonToken['kind'], message: string): void {
    if (this.token.kind !== kind) {
      fail(this.rt, message);
    }
    this.at++;
  }

  private collection(type: ApexType): ApexList | ApexSet {
    this.expect('START_ARRAY', "Malformed JSON: Expected '[' at the beginning of List/Set");
    const element = type.args[0] as ApexType;
    const items: unknown[] = [];
    while (this.token.kind !== 'END_ARRAY') {
      items.push(this.typed(element));
    }
    this.at++;
    return type.kind === 'List' ? new ApexList(this.rt, element, items) : new ApexSet(this.rt, element, items);
  }

  private map(type: ApexType): ApexMap {
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of map");
    const [key, value] = type.args as [ApexType, ApexType];
    const map = new ApexMap(this.rt, key, value);
    while (this.token.kind !== 'END_OBJECT') {
      const name: JsonToken = { kind: 'VALUE_STRING', text: this.token.text };
      this.at++;
      map.put(new JsonReader(this.rt, [name]).typed(key), this.typed(value));
    }
    this.at++;
    return map;
  }

  private skip(): void {
    this.untyped();
  }

  private object(type: ApexType): unknown {
    const info = type.info as NonNullable<ApexType['info']>;
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of object");
    if (info.kind === 'interface' || info.isAbstract) {
      fail(this.rt, `Apex Type unsupported in JSON: ${type.name}`);
    }
    const fields = new Map(instanceFields(type).map((f) => [f.name.toLowerCase(), f]));
    const result = info.allocate(this.rt) as unknown as Record<string, unknown>;
    while (this.token.kind !== 'END_OBJECT') {
      const name = this.token.text;
      this.at++;
      const field = fields.get(name.toLowerCase());
      if (field && field.writable && !field.isTransient) {
        result[field.key] = this.typed(field.type);
      } else if (this.strict && !field) {
        fail(this.rt, `Unknown field: ${type.name}.${name}`);
      } else {
        this.skip();
      }
    }
    this.at++;
    return result;
  }

  private systemObject(type: ApexType): unknown {
    const definition = lookup(type.name.replace(/<.*/, ''));
    if (definition?.kind === 'enum') {
      return this.enumValue(type);
    }
    const shape = stdJsonFields.get(type.name);
    if (shape) {
      return this.shaped(type, shape);
    }
    const properties = definition?.members.filter((m) => m.kind === 'property' && !m.isStatic && m.writable) ?? [];
    if (properties.length === 0) {
      fail(this.rt, `Apex Type unsupported in JSON: ${type.name}`);
    }
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of object");
    const result = new StdObject(type);
    while (this.token.kind !== 'END_OBJECT') {
      const property = properties.find((m) => m.name.toLowerCase() === this.token.text.toLowerCase());
      this.at++;
      const propertyType = property ? typeFromName(this.rt, refText(property.type)) : null;
      if (property && propertyType) {
        property.set(this.rt, result, this.typed(propertyType));
      } else {
        this.skip();
      }
    }
    this.at++;
    return result;
  }

  private shaped(type: ApexType, shape: readonly (readonly [string, string])[]): StdObject {
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of object");
    const result = new StdObject(type);
    while (this.token.kind !== 'END_OBJECT') {
      const name = this.token.text.toLowerCase();
      this.at++;
      const member = shape.find(([n]) => n.toLowerCase() === name);
      const memberType = member ? typeFromName(this.rt, member[1]) : null;
      if (memberType === ID && this.token.kind === 'VALUE_STRING') {
        // Results of tests are made from any text; the platform does not look at it here.
        result.data[name] = this.token.text;
        this.at++;
      } else if (memberType) {
        result.data[name] = this.typed(memberType);
      } else {
        this.skip();
      }
    }
    this.at++;
    return result;
  }

  private enumValue(type: ApexType): unknown {
    const name = this.token.text;
    this.at++;
    const values = type.info?.enumValues?.(this.rt);
    const found = values
      ? values.find((v) => v.name.toLowerCase() === name.toLowerCase())
      : systemEnum(type.name, name);
    return found ?? fail(this.rt, `Invalid enum value ${name} for ${type.name}`);
  }

  private record(given: ApexType): SObjectValue {
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of object");
    const type = given.name === 'SObject' ? this.typeAhead() : given;
    const record = new SObjectValue(objectType(this.rt, type.name));
    while (this.token.kind !== 'END_OBJECT') {
      const name = this.token.text;
      this.at++;
      this.member(record, name);
    }
    this.at++;
    return record;
  }

  /** The object's type as its `attributes` say it. */
  private typeAhead(): ApexType {
    const rest = new JsonReader(this.rt, this.tokens, this.at - 1).untyped() as ApexMap;
    const attributes = rest.get('attributes');
    const name = attributes instanceof ApexMap ? (attributes.get('type') as string | null) : null;
    return sobjectOf(name ?? fail(this.rt, 'Cannot deserialize SObject: no type given by its attributes'));
  }

  private member(record: SObjectValue, name: string): void {
    if (name === 'attributes') {
      return this.skip();
    }
    const schema = this.rt.host.schema;
    const field = findField(record.type, name);
    if (field) {
      record.values.set(field.name, this.typed(typeOfField(field)));
      return;
    }
    const parent = schema.parentRelationship(record.type.name, name);
    if (parent?.relationshipName) {
      const target = parent.referenceTo.length === 1 ? (parent.referenceTo[0] as string) : 'SObject';
      record.values.set(parent.relationshipName, this.typed(sobjectOf(target)));
      return;
    }
    const child = schema.childRelationship(record.type.name, name);
    if (child?.relationshipName) {
      record.values.set(child.relationshipName, this.children(sobjectOf(child.childObject)));
      return;
    }
    // Its only field is the Id; columns of a query are aliases.
    if (record.type.name === 'AggregateResult' && name.toLowerCase() === 'id') {
      record.values.set('Id', this.typed(ID));
      return;
    }
    fail(this.rt, `No such column '${name}' on sobject of type ${record.type.name}`);
  }

  /** `{"totalSize":1,"done":true,"records":[...]}`. */
  private children(element: ApexType): ApexList {
    let list = new ApexList(this.rt, element);
    if (this.token.kind === 'VALUE_NULL') {
      this.at++;
      return list;
    }
    this.expect('START_OBJECT', "Malformed JSON: Expected '{' at the beginning of object");
    while (this.token.kind !== 'END_OBJECT') {
      const name = this.token.text;
      this.at++;
      if (name === 'records') {
        list = this.collection(element.asList) as ApexList;
      } else {
        this.skip();
      }
    }
    this.at++;
    return list;
  }

  private scalar(type: ApexType): unknown {
    const token = this.token;
    this.at++;
    return scalarOf(this.rt, token, type);
  }
}

/** A type reference of a signature as text. */
export const refText = (ref: { readonly name: string; readonly args: readonly unknown[] }): string =>
  ref.args.length
    ? `${ref.name}<${(ref.args as { name: string; args: readonly unknown[] }[]).map(refText).join(',')}>`
    : ref.name;

function untypedScalar(token: JsonToken): unknown {
  switch (token.kind) {
    case 'VALUE_STRING':
      return token.text;
    case 'VALUE_NUMBER_INT': {
      const n = BigInt(token.text);
      return n >= -2147483648n && n <= 2147483647n ? Number(n) : BigInt.asIntN(64, n) === n ? n : Decimal.of(n);
    }
    case 'VALUE_NUMBER_FLOAT':
      return Decimal.parse(token.text);
    default:
      return token.kind === 'VALUE_NULL' ? null : token.kind === 'VALUE_TRUE';
  }
}

/** A token as a primitive type. @throws JSONException */
export function scalarOf(rt: Rt, token: JsonToken, type: ApexType): unknown {
  const illegal = (): never => fail(rt, 'Illegal value for primitive');
  const isText = token.kind === 'VALUE_STRING';
  const isNumber = token.kind === 'VALUE_NUMBER_INT' || token.kind === 'VALUE_NUMBER_FLOAT';
  const number = isNumber || isText ? Decimal.parse(token.text) : null;
  switch (type.kind) {
    case 'String':
      return isText || isNumber || token.kind === 'VALUE_TRUE' || token.kind === 'VALUE_FALSE' ? token.text : illegal();
    case 'Boolean':
      return /^(true|false)$/i.test(token.text) ? token.text.toLowerCase() === 'true' : illegal();
    case 'Integer':
      return number && number.scale === 0 ? number.toNumber() | 0 : illegal();
    case 'Long':
      return number && number.scale === 0 ? number.toBigInt() : illegal();
    case 'Double':
      return number ? number.toNumber() : illegal();
    case 'Decimal':
      return number ?? illegal();
    case 'Id':
      return isText ? (token.text === '' ? null : toId(rt, token.text)) : illegal();
    case 'Date':
      return (isText ? ApexDate.parse(token.text) : null) ?? illegal();
    case 'Datetime':
      return (
        (isText ? (ApexDatetime.parseIso(token.text) ?? ApexDatetime.parseLocal(token.text, 'GMT')) : null) ?? illegal()
      );
    case 'Time':
      return (isText ? ApexTime.parse(token.text) : null) ?? illegal();
    case 'Blob':
      return isText ? new ApexBlob(Buffer.from(token.text, 'base64')) : illegal();
    default:
      return fail(rt, `Apex Type unsupported in JSON: ${type.name}`);
  }
}

export { unbox };
