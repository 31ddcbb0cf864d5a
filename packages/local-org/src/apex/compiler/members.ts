import type { ClassSymbol, FieldSymbol } from '../checker/symbols';
import { ERROR_TYPE, instantiate, show, stdOf, superTypes, symbolOf, systemTypeByName } from '../checker/type-rules';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import { typeOfField } from '../runtime/sobject';
import { lookup, type StdClass, type StdMember } from '../stdlib/registry';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import type { Code, Entity, Place } from './code';
import { expression } from './expressions';

type NameOrField = Extract<A.Expression, { kind: 'name' | 'field' }>;

const value = (code: Code): Entity => ({ kind: 'value', code });

/** What a name or dotted path means; reports and answers null when nothing. */
export function entity(b: Body, e: NameOrField): Entity | null {
  const found = e.kind === 'name' ? nameEntity(b, e) : fieldEntity(b, e);
  if (!found) b.error(e, `Variable does not exist: ${e.name}`);
  return found === 'reported' ? null : found;
}

type Found = Entity | null | 'reported';

function nameEntity(b: Body, e: Extract<A.Expression, { kind: 'name' }>): Found {
  const variable = b.find(e.name);
  if (variable) return value({ js: variable.js, type: variable.type, simple: true, nonNull: variable.nonNull });
  const field = fieldInScope(b, e.name);
  if (field) return value(readField(b, field.isStatic ? null : THIS, field));
  return typeEntity(b, e.name);
}

/** A name that is no variable: a type, a namespace, or one of the global words. */
function typeEntity(b: Body, name: string): Found {
  const type = b.program.named([name], [], b.scope);
  const key = name.toLowerCase();
  if (key === 'label' && !b.program.userClass(name, b.scope)) return { kind: 'labels' };
  if (type) return { kind: 'type', type };
  return b.program.isNamespace(name) ? { kind: 'namespace', name } : null;
}

const THIS: Code = { js: 'this', type: T.OBJECT, nonNull: true, simple: true };

/** A field or property visible by its bare name: own, inherited, or a static one of the outer class. */
export function fieldInScope(b: Body, name: string): FieldSymbol | undefined {
  const own = findField(b.symbol, name);
  if (own && (own.isStatic || !b.isStatic)) return own;
  for (let s = b.symbol.outer; s; s = s.outer) {
    const outer = findField(s, name);
    if (outer?.isStatic) return outer;
  }
  return undefined;
}

export function findField(symbol: ClassSymbol, name: string): FieldSymbol | undefined {
  const key = name.toLowerCase();
  for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) {
    const found = s.fieldSymbols.get(key);
    if (found) return found;
  }
  return undefined;
}

/** Fields that a bare name can mean here, by lower-cased name; locals are not looked at. */
export function visibleFields(b: Body): [string, Code][] {
  const found = new Map<string, Code>();
  for (let s: ClassSymbol | null = b.symbol; s; s = s.outer) {
    for (let up: ClassSymbol | null = s; up; up = up.parentSymbol) {
      for (const [key, field] of up.fieldSymbols) {
        if (
          found.has(key) ||
          b.find(key) ||
          (!field.isStatic && (b.isStatic || s !== b.symbol)) ||
          (field.isProperty && !field.getter)
        )
          continue;
        found.set(key, readField(b, field.isStatic ? null : THIS, field));
      }
    }
  }
  return [...found];
}

/** JavaScript of the cell that holds a class's static values in this transaction; initialises them when first touched. */
export const cell = (b: Body, symbol: ClassSymbol): string =>
  `(rt.cells[${symbol.id}]||$.cell(rt,${b.pool.ref(symbol)}))`;

function useAccessors(b: Body, field: FieldSymbol): boolean {
  return field.hasAccessors && !(b.accessorOf === field.name.toLowerCase() && b.symbol === field.owner);
}

function readField(b: Body, target: Code | null, field: FieldSymbol): Code {
  const key = field.name.toLowerCase();
  if (!target) {
    const js = useAccessors(b, field)
      ? `${b.pool.ref(field.owner)}.loaded().g$${key}(rt)`
      : `${cell(b, field.owner)}.${field.js}`;
    return { js, type: field.type };
  }
  const object = target.isSuper ? 'this' : b.nonNull(target);
  return {
    js: useAccessors(b, field) ? `${target.isSuper ? 'super' : object}.g$${key}(rt)` : `${object}.${field.js}`,
    type: field.type,
  };
}

/** `Page.Name`: a reference to a Visualforce page of the project. */
function pageEntity(b: Body, e: Extract<A.Expression, { kind: 'field' }>): Found {
  const page = b.program.model.component('ApexPage', e.name);
  if (!page) return reported(b, e, `Page ${e.name} does not exist`);
  return value({
    js: `$.pageReference(rt,${JSON.stringify(page.fullName)})`,
    type: T.systemType('System.PageReference'),
    nonNull: true,
  });
}

/** Is the word `Page` here, and not a variable or class of that name? */
const isPages = (b: Body, e: A.Expression): boolean =>
  e.kind === 'name' &&
  e.name.toLowerCase() === 'page' &&
  !b.find(e.name) &&
  !fieldInScope(b, e.name) &&
  !b.program.userClass(e.name, b.scope);

const ROW_CAUSES = new Set(['manual', 'owner', 'rule', 'team', 'implicitchild', 'implicitparent', 'territorymanual']);

/** `Pet__Share.RowCause.Reason__c`: an Apex sharing reason of the object, or one of the platform's. */
function rowCause(b: Body, e: Extract<A.Expression, { kind: 'field' }>): Found | undefined {
  const t = e.target;
  if (t.kind !== 'field' || t.name.toLowerCase() !== 'rowcause') return undefined;
  if (t.target.kind !== 'name' && t.target.kind !== 'field') return undefined;
  if (!/share$/i.test(t.target.name)) return undefined;
  const owner = targetEntity(b, t.target);
  if (owner?.kind !== 'type' || owner.type.kind !== 'SObject') return undefined;
  const object = owner.type.name.replace(/__Share$/i, '__c');
  const reason = b.program.model.component('SharingReason', `${object}.${e.name}`);
  if (!reason && !ROW_CAUSES.has(e.name.toLowerCase())) return null;
  const name = reason ? (reason.fullName.split('.')[1] as string) : e.name;
  return value({ js: JSON.stringify(name), type: T.STRING, nonNull: true, simple: true });
}

function fieldEntity(b: Body, e: Extract<A.Expression, { kind: 'field' }>): Found {
  const cause = rowCause(b, e);
  if (cause !== undefined) return cause;
  if (isPages(b, e.target)) return pageEntity(b, e);
  const target = targetEntity(b, e.target);
  if (target === null) return 'reported';
  const name = e.name;
  switch (target.kind) {
    case 'value':
      if (target.code.tokenOf && name.toLowerCase() === 'fields')
        return { kind: 'describeFields', object: target.code.tokenOf, tokens: true };
      if (target.code.tokenOf && name.toLowerCase() === 'fieldsets')
        return { kind: 'describeFieldSets', object: target.code.tokenOf };
      return valueMember(b, e, target.code);
    case 'type':
      return staticMember(b, e, target.type);
    case 'namespace':
      return namespaceMember(b, target.name, name);
    case 'labels':
      return value({ js: `$.label(rt,${JSON.stringify(name)})`, type: T.STRING });
    case 'describeObject':
      if (name.toLowerCase() === 'fields') return { kind: 'describeFields', object: target.object };
      if (name.toLowerCase() === 'fieldsets') return { kind: 'describeFieldSets', object: target.object };
      return valueMember(b, e, {
        js: `$.describeObject(rt,${JSON.stringify(target.object)})`,
        type: T.systemType('Schema.DescribeSObjectResult'),
        nonNull: true,
      });
    case 'describeFields': {
      const field = b.program.schema.field(target.object, name);
      if (!field) return null;
      if (target.tokens) return fieldTokenCode(target.object, field.name);
      return value({
        js: `$.describeField(rt,${JSON.stringify(target.object)},${JSON.stringify(field.name)})`,
        type: T.systemType('Schema.DescribeFieldResult'),
        nonNull: true,
      });
    }
    case 'describeFieldSets':
      return value({
        js: `$.fieldSet(rt,${JSON.stringify(target.object)},${JSON.stringify(name)})`,
        type: T.systemType('Schema.FieldSet'),
      });
  }
}

/** Target of a dot: a name may be a type or namespace, anything else is a value. */
export function targetEntity(b: Body, e: A.Expression): Entity | null {
  if (e.kind === 'name' || e.kind === 'field') return entity(b, e);
  const code = expression(b, e);
  return code.type === ERROR_TYPE ? null : value(code);
}

function namespaceMember(b: Body, namespace: string, name: string): Found {
  const key = namespace.toLowerCase();
  if (key === 'system' && name.toLowerCase() === 'label') return { kind: 'labels' };
  if (key === 'schema') {
    if (name.toLowerCase() === 'aggregateresult') return { kind: 'type', type: T.sobjectOf('AggregateResult') };
    const object = b.program.schema.object(name);
    const std = lookup(`Schema.${name}`);
    if (std && !object) return { kind: 'type', type: T.systemType(std.name) };
    if (object) return { kind: 'type', type: T.sobjectOf(object.name) };
  }
  const type = b.program.named([namespace, name], [], b.scope) ?? systemTypeByName(`${namespace}.${name}`, []);
  if (type) return { kind: 'type', type };
  return b.program.isNamespace(`${namespace}.${name}`) ? { kind: 'namespace', name: `${namespace}.${name}` } : null;
}

function staticMember(b: Body, e: Extract<A.Expression, { kind: 'field' }>, type: ApexType): Found {
  const name = e.name;
  const key = name.toLowerCase();
  if (key === 'class') return value({ js: b.pool.type(type), type: T.systemType('System.Type'), nonNull: true });
  const symbol = symbolOf(type);
  if (symbol) return userStatic(b, e, symbol);
  if (type.kind === 'SObject') return recordStatic(b, type, name) ?? namespaceMember(b, type.name, name);
  if (type.name === 'System.Trigger') return value(triggerVariable(b, key));
  if (type.name === 'Schema.SObjectType') {
    const object = b.program.schema.object(name);
    if (object) return { kind: 'describeObject', object: object.name };
  }
  if (type.name === 'System.Label') return value({ js: `$.label(rt,${JSON.stringify(name)})`, type: T.STRING });
  if (type.name === 'System.System' && key === 'label') return { kind: 'labels' };
  const std = stdOf(type);
  if (!std) return null;
  const constant = std.enumValues.find((v) => v.toLowerCase() === key);
  if (constant)
    return value({
      js: `$.enumValue(rt,${JSON.stringify(std.name)},${JSON.stringify(constant)})`,
      type,
      nonNull: true,
    });
  const member = findStd(type, name, (m) => m.isStatic && (m.kind === 'property' || m.kind === 'constant'));
  if (member)
    return value({
      js: `${b.pool.ref(member.member.get)}(rt)`,
      type: instantiate(member.member.type, member.std, member.args, type),
    });
  const object = b.program.schema.object(std.simpleName);
  const ofObject = object ? recordStatic(b, T.sobjectOf(object.name), name) : null;
  return ofObject ?? namespaceMember(b, std.name, name) ?? namespaceMember(b, std.simpleName, name);
}

function userStatic(b: Body, e: Extract<A.Expression, { kind: 'field' }>, symbol: ClassSymbol): Found {
  const key = e.name.toLowerCase();
  if (symbol.kind === 'enum') {
    const constant = symbol.enumConstants.find((c) => c.name.toLowerCase() === key);
    return constant ? value({ js: b.pool.ref(constant), type: symbol.type, nonNull: true, simple: true }) : null;
  }
  const field = findField(symbol, e.name);
  if (field?.isStatic) {
    if (!visible(b, field)) return reported(b, e, `Variable is not visible: ${symbol.name}.${field.name}`);
    return value(readField(b, null, field));
  }
  for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) {
    const inner = s.inner.get(key);
    if (inner) return { kind: 'type', type: inner.type };
  }
  return null;
}

const visible = (b: Body, f: FieldSymbol): boolean => b.canSee(f.owner, f.visibility, f.testVisible);

function reported(b: Body, at: A.Node, message: string): 'reported' {
  b.error(at, message);
  return 'reported';
}

/** `Account.Name`, `Account.SObjectType`, `Account.fields`. */
function recordStatic(b: Body, type: ApexType, name: string): Found {
  const object = JSON.stringify(type.name);
  const key = name.toLowerCase();
  if (key === 'sobjecttype')
    return value({
      js: `$.objectToken(rt,${object})`,
      type: T.systemType('Schema.SObjectType'),
      nonNull: true,
      tokenOf: type.name,
    });
  if (key === 'fields') return { kind: 'describeFields', object: type.name };
  const field = b.program.schema.field(type.name, name) ?? b.program.schema.parentRelationship(type.name, name);
  if (!field) return null;
  return value({
    js: `$.fieldToken(rt,${object},${JSON.stringify(field.name)})`,
    type: T.systemType('Schema.SObjectField'),
    nonNull: true,
  });
}

const fieldTokenCode = (object: string, field: string): Entity =>
  value({
    js: `$.fieldToken(rt,${JSON.stringify(object)},${JSON.stringify(field)})`,
    type: T.systemType('Schema.SObjectField'),
    nonNull: true,
  });

function triggerVariable(b: Body, key: string): Code {
  const record = b.triggerObject ?? T.SOBJECT;
  const js = `$.trigger(rt,${JSON.stringify(key)})`;
  if (key === 'new' || key === 'old') return { js, type: T.listOf(record) };
  if (key === 'newmap' || key === 'oldmap') return { js, type: T.mapOf(T.ID, record) };
  if (key === 'size') return { js, type: T.INTEGER, nonNull: true };
  if (key === 'operationtype') return { js: `$.triggerOperation(rt)`, type: T.systemType('System.TriggerOperation') };
  return { js, type: T.BOOLEAN, nonNull: true };
}

/**
 * Wraps member access for `?.`. When the left side is null the whole chain behind it is null: `s?.trim().toUpperCase()` does not fail for a
 * null `s`, while a `trim()` that answered null would (Apex Developer Guide, Safe Navigation Operator).
 */
export function safely(b: Body, target: Code, safe: boolean, access: (target: Code) => Code): Code {
  if (safe) {
    const t = b.temp();
    const code = access({ js: t, type: target.type, nonNull: true, simple: true, isParent: target.isParent });
    return guarded(`(${t}=${target.js})===null`, code);
  }
  const { guard } = target;
  // A guard belongs to the code it was made for; a conversion around it has its own.
  if (guard && guard.js === target.js) return guarded(guard.condition, access(guard.inner));
  return access(target);
}

function guarded(condition: string, inner: Code): Code {
  const js = `(${condition}?null:${inner.js})`;
  return { ...inner, js, nonNull: false, guard: { js, condition, inner } };
}

function valueMember(b: Body, e: Extract<A.Expression, { kind: 'field' }>, target: Code): Found {
  if (target.isQuery && target.type.kind === 'List') {
    const row: Code = { js: `$.single(rt,${target.js})`, type: target.type.args[0] as ApexType };
    const single = memberPlace(b, e, row);
    return single ? value(single.read()) : null;
  }
  if (target.type === ERROR_TYPE) return 'reported';
  let found = false;
  const code = safely(b, target, e.safe, (t) => {
    const p = memberPlace(b, e, t);
    found = p !== null;
    return p ? p.read() : { js: 'null', type: ERROR_TYPE };
  });
  return found ? value(code) : null;
}

/** A member of a value, to read or write. Null when there is none. */
function memberPlace(b: Body, e: Extract<A.Expression, { kind: 'field' }>, target: Code): Place | null {
  const type = target.type;
  if (type === ERROR_TYPE) return null;
  const symbol = symbolOf(type);
  if (symbol) {
    const field = findField(symbol, e.name);
    if (field && !field.isStatic) {
      if (!visible(b, field)) b.error(e, `Variable is not visible: ${symbol.name}.${field.name}`);
      return fieldPlace(b, target, field, e);
    }
    if (field?.isStatic) return null;
  }
  if (type.kind === 'SObject') return recordPlace(b, e, target);
  const found = findStd(type, e.name, (m) => !m.isStatic && m.kind === 'property');
  return found ? stdPlace(b, target, found) : resultPlace(b, e, target);
}

const RESULT_NAMESPACES = new Set(['Schema', 'Database', 'Messaging', 'Approval']);

/** Describe and result classes may be read like records: `entry.value` is `entry.getValue()`. */
function resultPlace(b: Body, e: Extract<A.Expression, { kind: 'field' }>, target: Code): Place | null {
  const std = target.type.kind === 'System' ? stdOf(target.type) : null;
  if (!std || !RESULT_NAMESPACES.has(std.namespace)) return null;
  const getter = (name: string): FoundStd | undefined =>
    findStd(target.type, name, (m) => !m.isStatic && m.kind === 'method' && m.parameters.length === 0);
  const found = getter(`get${e.name}`) ?? getter(`is${e.name}`);
  if (!found) return null;
  const type = instantiate(found.member.type, found.std, found.args, target.type);
  return {
    type,
    read: () => ({ js: `${b.pool.ref(found.member.body)}(rt,${b.nonNull(target)})`, type }),
    write: () => {
      b.error(e, `Variable is not visible: ${e.name}`);
      return 'null';
    },
  };
}

function fieldPlace(b: Body, target: Code | null, field: FieldSymbol, at: A.Node): Place {
  const key = field.name.toLowerCase();
  return {
    type: field.type,
    read: () => readField(b, target, field),
    write: (js) => {
      checkWritable(b, field, at);
      const object = target ? (target.isSuper ? 'this' : b.nonNull(target)) : null;
      if (useAccessors(b, field)) return `${object ?? `${b.pool.ref(field.owner)}.loaded()`}.s$${key}(rt,${js})`;
      return `(${object ?? cell(b, field.owner)}.${field.js}=${js})`;
    },
  };
}

function checkWritable(b: Body, field: FieldSymbol, at: A.Node): void {
  const inside = b.accessorOf === field.name.toLowerCase() && b.symbol === field.owner;
  if (field.isFinal && (b.symbol.top !== field.owner.top || !b.isConstructor)) {
    b.error(at, `Final members can only be assigned in their declaration, init blocks, or constructors: ${field.name}`);
  } else if (
    field.isProperty &&
    !inside &&
    (!field.setter || !b.canSee(field.owner, field.setVisibility, field.testVisible))
  ) {
    b.error(at, `Variable is not visible: ${field.name}`);
  }
}

function recordPlace(b: Body, e: Extract<A.Expression, { kind: 'field' }>, target: Code): Place | null {
  const { schema } = b.program;
  const object = target.type.name;
  const generic = object === 'SObject' || object === 'Name';
  const access = (name: string, type: ApexType, isParent = false): Place => ({
    type,
    read: () => ({
      js: `$.${target.isParent ? 'readParent' : 'read'}(rt,${target.js},${JSON.stringify(name)})`,
      type,
      isParent,
    }),
    write: (js) => `$.write(rt,${target.js},${JSON.stringify(name)},${js})`,
  });
  if (generic) {
    if (e.name.toLowerCase() === 'id') return access('Id', T.ID);
    if (object === 'Name') {
      const field = schema.field('User', e.name) ?? schema.field('Contact', e.name) ?? schema.field('Account', e.name);
      return field ? access(field.name, typeOfField(field)) : null;
    }
    return null;
  }
  const field = schema.field(object, e.name);
  if (field) return access(field.name, typeOfField(field));
  const parent = schema.parentRelationship(object, e.name);
  if (parent) {
    const to = parent.referenceTo.length === 1 ? T.sobjectOf(parent.referenceTo[0] as string) : T.sobjectOf('Name');
    return access(parent.relationshipName ?? e.name, to, true);
  }
  const child = schema.childRelationship(object, e.name);
  if (child) {
    const list = T.listOf(T.sobjectOf(child.childObject));
    const p = access(child.relationshipName ?? e.name, list);
    return {
      ...p,
      read: () => ({
        js: `$.children(rt,${target.js},${JSON.stringify(child.relationshipName)},${b.pool.type(T.sobjectOf(child.childObject))})`,
        type: list,
      }),
    };
  }
  return null;
}

export interface FoundStd {
  readonly member: StdMember;
  readonly std: StdClass;
  readonly args: readonly ApexType[];
}

/** Members of a type's stdlib class and its ancestors, nearest first. */
export function stdMembers(type: ApexType, name: string): FoundStd[] {
  const found: FoundStd[] = [];
  const seen = new Set<string>();
  const visit = (t: ApexType): void => {
    if (seen.has(t.key)) return;
    seen.add(t.key);
    const std = stdOf(t);
    if (std) for (const member of std.find(name)) found.push({ member, std, args: t.args });
    for (const up of superTypes(t)) visit(up);
  };
  visit(type);
  if (!seen.has('object') && type.kind !== 'Object') {
    const root = lookup('System.Object');
    if (root) for (const member of root.find(name)) found.push({ member, std: root, args: [] });
  }
  return found;
}

function findStd(type: ApexType, name: string, wanted: (m: StdMember) => boolean): FoundStd | undefined {
  return stdMembers(type, name).find((f) => wanted(f.member));
}

function stdPlace(b: Body, target: Code, found: FoundStd): Place {
  const type = instantiate(found.member.type, found.std, found.args, target.type);
  return {
    type,
    read: () => ({ js: `${b.pool.ref(found.member.get)}(rt,${b.nonNull(target)})`, type }),
    write: (js) => `$.assigned(${b.pool.ref(found.member.set)},rt,${b.nonNull(target)},${js})`,
  };
}

/**
 * Where an expression can be assigned.
 *
 * @param twice the place is read and written: its sub-expressions are kept in temporaries
 */
export function place(b: Body, e: A.Expression, twice = false): Place | null {
  if (e.kind === 'index') return indexPlace(b, e, twice);
  if (e.kind === 'name') {
    const variable = b.find(e.name);
    if (variable) {
      return {
        type: variable.type,
        read: () => ({ js: variable.js, type: variable.type, simple: true, nonNull: variable.nonNull }),
        write: (js) => `(${variable.js}=${js})`,
      };
    }
    const field = fieldInScope(b, e.name);
    if (field) return fieldPlace(b, field.isStatic ? null : THIS, field, e);
    b.error(e, `Variable does not exist: ${e.name}`);
    return null;
  }
  if (e.kind === 'field') {
    const target = targetEntity(b, e.target);
    if (!target) return null;
    if (target.kind === 'type') {
      const symbol = symbolOf(target.type);
      const field = symbol ? findField(symbol, e.name) : undefined;
      if (field?.isStatic) {
        if (!visible(b, field)) b.error(e, `Variable is not visible: ${symbol?.name}.${field.name}`);
        return fieldPlace(b, null, field, e);
      }
      const std = findStd(target.type, e.name, (m) => m.isStatic && m.kind === 'property');
      if (std) return stdStaticPlace(b, std);
    }
    if (target.kind === 'value' && target.code.type === ERROR_TYPE) return null;
    if (target.kind === 'value') {
      const code = twice && !target.code.simple ? kept(b, target.code) : { code: target.code, setup: '' };
      const p = memberPlace(b, e, code.code);
      if (p) return withSetup(p, code.setup);
    }
    b.error(e, `Variable does not exist: ${e.name}`);
    return null;
  }
  b.error(e, 'Expression cannot be assigned');
  return null;
}

function stdStaticPlace(b: Body, found: FoundStd): Place {
  const type = instantiate(found.member.type, found.std, found.args, null);
  return {
    type,
    read: () => ({ js: `${b.pool.ref(found.member.get)}(rt)`, type }),
    write: (js) => `$.assigned(${b.pool.ref(found.member.set)},rt,${js})`,
  };
}

function kept(b: Body, code: Code): { code: Code; setup: string } {
  const t = b.temp();
  return { code: { ...code, js: t, simple: true }, setup: `${t}=${code.js}` };
}

const withSetup = (p: Place, setup: string): Place => ({ ...p, setup });

function indexPlace(b: Body, e: Extract<A.Expression, { kind: 'index' }>, twice: boolean): Place | null {
  const target = expression(b, e.target);
  const index = expression(b, e.index);
  if (target.type === ERROR_TYPE || index.type === ERROR_TYPE) return null;
  if (target.type.kind !== 'List') {
    b.error(e, `Expression must be a list type: ${show(target.type)}`);
    return null;
  }
  const type = target.type.args[0] as ApexType;
  const indexJs = b.nonNull({ ...index, js: b.convert(index, T.INTEGER, e.index) });
  if (!twice) {
    return {
      type,
      read: () => ({ js: `$.at(rt,${target.js},${indexJs})`, type }),
      write: (js) => `$.put(rt,${target.js},${indexJs},${js})`,
    };
  }
  const list = b.temp();
  const position = b.temp();
  const p: Place = {
    type,
    read: () => ({ js: `$.at(rt,${list},${position})`, type }),
    write: (js) => `$.put(rt,${list},${position},${js})`,
  };
  return withSetup(p, `${list}=${target.js},${position}=${indexJs}`);
}
