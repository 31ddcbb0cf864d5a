import type { ClassSymbol } from '../checker/symbols';
import { symbolOf } from '../checker/type-rules';
import { ApexType } from '../runtime/apex-type';
import { ApexBlob } from '../runtime/blob';
import { DoubleBox, IdBox } from '../runtime/boxes';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { ApexDate, ApexDatetime, ApexTime } from '../runtime/date-time';
import { Decimal } from '../runtime/decimal';
import { ApexEnumValue, systemEnum } from '../runtime/enum';
import { ApexObject, StdObject } from '../runtime/object';
import { newRecord } from '../runtime/records';
import { findField, SObjectValue } from '../runtime/sobject';
import { UnsupportedError } from '../../diagnostics';
import { FieldToken, ObjectToken, tokenOfField, tokenOfType } from '../stdlib/schema/tokens';
import { typeFromName } from '../stdlib/system/type-names';
import type { EngineContext } from './context';
import { instanceFieldsOf } from './wire';

/** A value in frozen form: plain, `[tag, text]` for the other immutable ones, `['r', n]` for the n-th object. */
type Frozen = null | boolean | number | string | readonly [tag: string, ...rest: unknown[]];
type FrozenObject = readonly [kind: string, type: string, content: unknown];

interface FrozenGraph {
  readonly root: Frozen;
  readonly objects: readonly FrozenObject[];
}

/** The object graph behind a value as JSON: shared objects stay shared, transient fields are left out. */
export function freeze(value: unknown): string {
  const freezer = new Freezer();
  const root = freezer.value(value);
  return JSON.stringify({ root, objects: freezer.objects } satisfies FrozenGraph);
}

/** Stubs exist in tests only, where a job runs in the process that queued it: they are handed over as they are. */
const stubs: object[] = [];
const keepStub = (stub: object): number => stubs.push(stub) - 1;

class Freezer {
  readonly objects: FrozenObject[] = [];
  private readonly seen = new Map<object, number>();

  value(v: unknown): Frozen {
    if (v === null || v === undefined) return null;
    if (typeof v === 'bigint') return ['l', String(v)];
    if (typeof v !== 'object') return v as string | number | boolean;
    if (v instanceof Decimal) return ['d', v.toPlainString()];
    if (v instanceof DoubleBox) return ['f', String(v.value)];
    if (v instanceof IdBox) return ['i', v.value];
    if (v instanceof ApexDate) return ['D', v.iso()];
    if (v instanceof ApexDatetime) return ['T', v.millis];
    if (v instanceof ApexTime) return ['H', v.millis];
    if (v instanceof ApexBlob) return ['b', v.base64()];
    if (v instanceof ApexType) return ['y', v.name];
    if (v instanceof ApexEnumValue) return ['e', v.apexType.name, v.name];
    if (v instanceof ObjectToken) return ['o', v.type.name];
    if (v instanceof FieldToken) return ['F', v.object.name, v.field.name];
    return ['r', this.reference(v)];
  }

  private reference(v: object): number {
    const known = this.seen.get(v);
    if (known !== undefined) return known;
    const index = this.objects.length;
    this.seen.set(v, index);
    this.objects.push(['', '', null]);
    this.objects[index] = this.object(v);
    return index;
  }

  private object(v: object): FrozenObject {
    if (v instanceof ApexList) return ['L', v.elementType.name, v.items.map((x) => this.value(x))];
    if (v instanceof ApexSet) return ['S', v.elementType.name, v.values().map((x) => this.value(x))];
    if (v instanceof ApexMap)
      return ['M', v.apexType.name, v.entries().map(([k, x]) => [this.value(k), this.value(x)])];
    if (v instanceof SObjectValue) {
      return [
        'O',
        v.type.name,
        { q: v.fromQuery, v: [...v.values].map(([k, x]) => [k, this.value(x)]), a: [...v.assigned] },
      ];
    }
    const type = (v as ApexObject).apexType;
    if (type?.name.endsWith('__sfdc_ApexStub')) return ['K', type.name, keepStub(v)];
    const symbol = type ? symbolOf(type) : null;
    if (symbol) {
      const object = v as unknown as Record<string, unknown>;
      const fields = instanceFieldsOf(symbol).filter((f) => !f.isTransient);
      return ['U', symbol.name, fields.map((f) => [f.js, this.value(object[f.js])])];
    }
    if (v instanceof StdObject)
      return ['P', v.apexType.name, Object.entries(v.data).map(([k, x]) => [k, this.value(x)])];
    throw new UnsupportedError(`${type?.name ?? 'a value'} in the state of an asynchronous job`);
  }
}

/** Rebuilds what `freeze` wrote, in another transaction. @throws UnsupportedError for classes that are gone */
export function thaw(rt: EngineContext, text: string): unknown {
  const graph = JSON.parse(text) as FrozenGraph;
  return new Thawer(rt, graph.objects).value(graph.root);
}

class Thawer {
  private readonly made: unknown[] = [];

  constructor(
    private readonly rt: EngineContext,
    private readonly objects: readonly FrozenObject[],
  ) {}

  value(v: Frozen): unknown {
    if (!Array.isArray(v)) return v;
    const [tag, a, b] = v as [string, never, string];
    switch (tag) {
      case 'l':
        return BigInt(a);
      case 'd':
        return Decimal.parse(a);
      case 'f':
        return new DoubleBox(Number(a));
      case 'i':
        return new IdBox(a);
      case 'D':
        return ApexDate.parse(a);
      case 'T':
        return ApexDatetime.ofMillis(a);
      case 'H':
        return ApexTime.ofMillis(a);
      case 'b':
        return new ApexBlob(Buffer.from(a, 'base64'));
      case 'y':
        return this.type(a);
      case 'e':
        return this.enumValue(a, b);
      case 'o':
        return tokenOfType(newRecord(this.rt, a).type);
      case 'F':
        return this.fieldToken(a, b);
      default:
        return this.object(a);
    }
  }

  private type(name: string): ApexType {
    const type = typeFromName(this.rt, name);
    if (!type) throw new UnsupportedError(`the Apex type ${name} in the state of a job`);
    return type;
  }

  private enumValue(typeName: string, name: string): unknown {
    const symbol = this.rt.userTypes.find(typeName) as ClassSymbol | undefined;
    return symbol ? (symbol.enumConstants.find((c) => c.name === name) ?? null) : systemEnum(typeName, name);
  }

  private fieldToken(object: string, name: string): unknown {
    const { type } = newRecord(this.rt, object);
    const field = findField(type, name);
    if (!field) throw new UnsupportedError(`the field ${object}.${name}, which is gone, in the state of a job`);
    return tokenOfField(type, field);
  }

  private object(index: number): unknown {
    return this.made[index] ?? this.make(index);
  }

  private make(index: number): unknown {
    const [kind, type, content] = this.objects[index] as FrozenObject;
    const rt = this.rt;
    const keep = <T>(made: T): T => (this.made[index] = made) as T;
    switch (kind) {
      case 'L': {
        const list = keep(new ApexList(rt, this.type(type)));
        for (const x of content as Frozen[]) list.add(this.value(x));
        return list;
      }
      case 'S': {
        const set = keep(new ApexSet(rt, this.type(type)));
        for (const x of content as Frozen[]) set.add(this.value(x));
        return set;
      }
      case 'M': {
        const [key, item] = this.type(type).args as [ApexType, ApexType];
        const map = keep(new ApexMap(rt, key, item));
        for (const [k, x] of content as [Frozen, Frozen][]) map.put(this.value(k), this.value(x));
        return map;
      }
      case 'O': {
        const record = keep(newRecord(rt, type));
        const { q, v, a } = content as { q: boolean; v: [string, Frozen][]; a: string[] };
        for (const [name, x] of v) record.load(name, this.value(x));
        a.forEach((name) => record.assigned.add(name));
        record.fromQuery = q;
        return record;
      }
      case 'K':
        return keep(stubs[content as number]);
      case 'U': {
        const symbol = rt.userTypes.find(type);
        if (!symbol) throw new UnsupportedError(`the Apex class ${type}, which is gone, in the state of a job`);
        const instance = keep(symbol.allocate(rt)) as unknown as Record<string, unknown>;
        for (const [name, x] of content as [string, Frozen][]) instance[name] = this.value(x);
        return instance;
      }
      default: {
        const object = keep(new StdObject(this.type(type)));
        for (const [name, x] of content as [string, Frozen][]) object.data[name] = this.value(x);
        return object;
      }
    }
  }
}
