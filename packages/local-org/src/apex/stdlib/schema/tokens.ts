import type { Field, SObjectType } from '../../../metadata/schema';
import { systemType } from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { throwApex } from '../../runtime/exceptions';
import { ApexObject } from '../../runtime/object';
import { objectType } from '../../runtime/records';
import { findField } from '../../runtime/sobject';

const OBJECT_TOKEN = systemType('Schema.SObjectType');
const FIELD_TOKEN = systemType('Schema.SObjectField');

/** `Account.SObjectType`. One for each object of a schema: identity is equality. */
export class ObjectToken extends ApexObject {
  override readonly apexType = OBJECT_TOKEN;
  constructor(readonly type: SObjectType) {
    super();
  }
  override toString(): string {
    return this.type.name;
  }
}

/** `Account.Name`. One for each field of an object. */
export class FieldToken extends ApexObject {
  override readonly apexType = FIELD_TOKEN;
  constructor(
    readonly object: SObjectType,
    readonly field: Field,
  ) {
    super();
  }
  override toString(): string {
    return this.field.name;
  }
}

const objectTokens = new WeakMap<SObjectType, ObjectToken>();
const fieldTokens = new WeakMap<SObjectType, Map<string, FieldToken>>();

export function tokenOfType(type: SObjectType): ObjectToken {
  let token = objectTokens.get(type);
  if (!token) {
    token = new ObjectToken(type);
    objectTokens.set(type, token);
  }
  return token;
}

/** `X.SObjectType`, X in any case. */
export function objectToken(rt: ApexContext, name: string): ObjectToken {
  return tokenOfType(objectType(rt, name));
}

export function tokenOfField(object: SObjectType, field: Field): FieldToken {
  let tokens = fieldTokens.get(object);
  if (!tokens) {
    tokens = new Map();
    fieldTokens.set(object, tokens);
  }
  let token = tokens.get(field.name);
  if (!token) {
    token = new FieldToken(object, field);
    tokens.set(field.name, token);
  }
  return token;
}

/** `X.Y` where Y is a field, both in any case. What generated code calls for field tokens. */
export function fieldToken(rt: ApexContext, object: string, field: string): FieldToken {
  const type = objectToken(rt, object).type;
  const found =
    findField(type, field) ?? throwApex(rt, 'System.SObjectException', `Invalid field ${field} for ${type.name}`);
  return tokenOfField(type, found);
}
