import type { FlowDefinition, FlowType } from '../definition';
import type { FlowValue } from '../host';
import type { Schema } from '../../metadata/schema';
import { notSet } from './faults';
import type { Interview } from './interview';
import type { Reader } from './program';
import { readProperty, type RootsOf } from './record-reader';
import { dateOf, fieldType, isRecord, type ValueType } from './values';

/** `$Record.Account.Name` in parts; `a[$EachItem].b` is `a` and `b` as transforms read it. */
export function splitPath(path: string): readonly string[] {
  return path
    .replace(/\[\$EachItem\]/gi, '')
    .split('.')
    .map((s) => s.trim());
}

const TEXT: ValueType = { dataType: 'String', isCollection: false };
const BOOLEAN: ValueType = { dataType: 'Boolean', isCollection: false };

/** Types of `$Flow` members [B3.10]. */
const FLOW_MEMBERS: Readonly<Record<string, { readonly type: ValueType; readonly read: Reader }>> = {
  currentdate: {
    type: { dataType: 'Date', isCollection: false },
    read: (iv) => dateOf(iv.run.host.now().toISOString(), iv.run.host.timeZone),
  },
  currentdatetime: {
    type: { dataType: 'DateTime', isCollection: false },
    read: (iv) => iv.run.host.now().toISOString(),
  },
  faultmessage: { type: TEXT, read: (iv) => iv.faultMessage },
  interviewguid: { type: TEXT, read: (iv) => iv.guid },
  interviewstarttime: { type: { dataType: 'DateTime', isCollection: false }, read: (iv) => iv.startedAt },
  currentrecord: { type: TEXT, read: (iv) => iv.currentRecord },
  currentstage: { type: TEXT, read: (iv) => iv.currentStage },
  activestages: { type: { dataType: 'String', isCollection: true }, read: (iv) => iv.activeStages },
};

const GLOBAL_CONSTANTS: Readonly<Record<string, { readonly type: ValueType; readonly value: FlowValue }>> = {
  true: { type: BOOLEAN, value: true },
  false: { type: BOOLEAN, value: false },
  emptystring: { type: TEXT, value: '' },
};

/** A reference, ready to read. */
export interface CompiledReference {
  readonly read: Reader;
  readonly type: ValueType | null;
}

/** What the flow's own resources give, told by the compiler. */
export interface ResourceReader {
  resource(
    name: string,
  ): { readonly read: Reader; readonly type: ValueType | null; readonly roots?: RootsOf } | undefined;
}

/** Compiles a reference path such as `var`, `Get_X.Name`, `$Record.Owner:User.Email`, `$Flow.CurrentDate`, `$Label.X`. */
export function compileReference(
  path: string,
  flow: FlowDefinition,
  schema: Schema,
  resources: ResourceReader,
): CompiledReference {
  const parts = splitPath(path);
  const head = parts[0].toLowerCase();
  if (head === '$flow') return flowMember(parts, path);
  if (head === '$globalconstant') {
    const constant = GLOBAL_CONSTANTS[(parts[1] ?? '').toLowerCase()] ?? { type: TEXT, value: null };
    return { read: () => constant.value, type: constant.type };
  }
  if (head === '$record') return recordReference(parts, path, flow, schema, (iv) => iv.record);
  if (head === '$record__prior') return priorReference(parts, path, flow, schema);
  if (head.startsWith('$')) {
    const global = parts.map((p, i) => (i === 0 ? p.slice(1) : p));
    return { read: (iv) => iv.run.host.global(global), type: globalType(head, parts, schema) };
  }
  const resource = resources.resource(head);
  if (!resource)
    return {
      read: () => {
        throw notSet(path);
      },
      type: null,
    };
  if (parts.length === 1) return resource;
  const roots: RootsOf = resource.roots ?? ((iv) => [resource.read(iv)]);
  return {
    read: pathReader(resource.read, parts.slice(1), path, roots),
    type: pathType(resource.type, parts.slice(1), schema),
  };
}

function flowMember(parts: readonly string[], path: string): CompiledReference {
  const member = FLOW_MEMBERS[(parts[1] ?? '').toLowerCase()];
  if (member) return member;
  return {
    read: () => {
      throw notSet(path);
    },
    type: null,
  };
}

/** `$User.Email` and the like are text unless a setting's or custom metadata field says otherwise. */
function globalType(head: string, parts: readonly string[], schema: Schema): ValueType | null {
  if (head === '$permission') return BOOLEAN;
  if (head === '$setup' || head === '$custommetadata') {
    const field = schema.field(parts[1] ?? '', parts[parts.length - 1]);
    return field ? fieldType(field) : null;
  }
  if (head === '$user' || head === '$profile' || head === '$organization' || head === '$userrole') {
    const field = schema.field(head.slice(1), parts[1] ?? '');
    return field ? fieldType(field) : TEXT;
  }
  return TEXT;
}

function recordReference(
  parts: readonly string[],
  path: string,
  flow: FlowDefinition,
  schema: Schema,
  read: Reader,
): CompiledReference {
  const object = flow.start.object ?? undefined;
  const root: ValueType = { dataType: 'SObject', isCollection: false, objectType: object };
  if (parts.length === 1) return { read, type: root };
  const rest = parts.slice(1);
  return { read: pathReader(read, rest, path, (iv) => [read(iv)]), type: pathType(root, rest, schema) };
}

/** `$Record__Prior` is all null on create [B1.7], so its fields never fault. */
function priorReference(
  parts: readonly string[],
  path: string,
  flow: FlowDefinition,
  schema: Schema,
): CompiledReference {
  const inner = recordReference(parts, path, flow, schema, (iv) => iv.prior);
  return parts.length === 1 ? inner : { type: inner.type, read: (iv) => (iv.prior === null ? null : inner.read(iv)) };
}

/** Reads fields and properties below a root; a null on the way is a fault [B5.3]. */
export function pathReader(root: Reader, path: readonly string[], text: string, roots: RootsOf): Reader {
  const last = path.length;
  const steps = path.map((segment, depth) => ({ segment, wanted: { roots, path, depth } }));
  return (iv: Interview): FlowValue => {
    let current = root(iv);
    for (let i = 0; i < last; i++) {
      if (current === null || current === undefined) throw notSet(text, i);
      current = isRecord(current)
        ? iv.run.records.read(current, steps[i].segment, steps[i].wanted)
        : readProperty(current, steps[i].segment);
    }
    return current ?? null;
  };
}

/** Static type of a path below a root; null where it cannot be known. */
export function pathType(root: ValueType | null, path: readonly string[], schema: Schema): ValueType | null {
  let type: ValueType | null = root;
  for (const segment of path) {
    if (type?.dataType !== 'SObject' || !type.objectType) return null;
    type = segmentType(type.objectType, segment, schema);
  }
  return type;
}

function segmentType(object: string, segment: string, schema: Schema): ValueType | null {
  const field = schema.field(object, segment);
  if (field) return fieldType(field);
  const [name, target] = segment.split(':');
  const parent = schema.parentRelationship(object, name);
  if (parent)
    return {
      dataType: 'SObject',
      isCollection: false,
      objectType: target ?? (parent.referenceTo.length === 1 ? parent.referenceTo[0] : undefined),
    };
  const child = schema.childRelationship(object, segment);
  return child ? { dataType: 'SObject', isCollection: true, objectType: child.childObject } : null;
}

/** The type of one item of a collection. */
export function itemType(type: FlowType | null): ValueType | null {
  return type ? { ...type, isCollection: false } : null;
}
