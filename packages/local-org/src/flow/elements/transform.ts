import { UnsupportedError } from '../../diagnostics';
import type { Connector, FlowElement, FlowType, Place, ValueSource } from '../definition';
import type { FlowValue } from '../host';
import type { FlowDataType } from '../definition';
import type { FlowCompiler } from '../runtime/compiler';
import { notSet } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { Reader } from '../runtime/program';
import { readProperty } from '../runtime/record-reader';
import { setField } from '../runtime/targets';
import { coerce, copyValue, FlowRecord, isCollection, isRecord } from '../runtime/values';
import type { ElementType } from './element-type';

export interface TransformAction {
  /** `Map`, `Count`, `Sum`, `GetItemByIndex`, `InnerJoin`, `InvocableAction`. */
  readonly type: string;
  readonly outputField: string | null;
  readonly value: ValueSource | null;
  readonly inputs: readonly { readonly name: string; readonly value: ValueSource | null }[];
  readonly place: Place;
}

export interface Transform extends FlowElement, FlowType {
  readonly kind: 'transforms';
  readonly actions: readonly TransformAction[];
  readonly connector: Connector | null;
}

const TYPES: ReadonlySet<string> = new Set(['Map', 'Count', 'Sum', 'GetItemByIndex']);

/** Transform: maps a collection or record to another, counts or sums; in memory [B2.25]. */
export const transform: ElementType<Transform> = {
  kind: 'transforms',
  typeName: 'FlowTransform',
  parse: (node, base, loader) => ({
    kind: 'transforms',
    ...base,
    dataType: (node.text('dataType') as FlowDataType | null) ?? 'String',
    isCollection: node.flag('isCollection'),
    objectType: node.text('objectType') ?? undefined,
    apexClass: node.text('apexClass') ?? undefined,
    scale: node.number('scale') ?? undefined,
    actions: node.children('transformValues').flatMap((v) =>
      v.children('transformValueActions').map((a) => ({
        type: a.text('transformType') ?? '',
        outputField: a.text('outputFieldApiName'),
        value: loader.valueOf(a, 'value'),
        inputs: a
          .children('inputParameters')
          .map((p) => ({ name: (p.text('name') ?? '').toLowerCase(), value: loader.valueOf(p, 'value') })),
        place: a.place,
      })),
    ),
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => ({
    values: element.actions.flatMap((a) => [a.value, ...a.inputs.map((i) => i.value)]),
    unsupported: element.actions
      .filter((a) => !TYPES.has(a.type))
      .map((a) => ({ feature: `the transform ${a.type}`, place: a.place })),
  }),
  resources: (element) => [{ name: element.name, type: () => element }],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    const run = compileTransform(element, compiler);
    const key = element.name.toLowerCase();
    return {
      bulk: false,
      step: (interview) => {
        interview.frame.values.set(key, run(interview));
        return exit;
      },
    };
  },
};

function compileTransform(element: Transform, compiler: FlowCompiler): Reader {
  const other = element.actions.find((a) => !TYPES.has(a.type));
  if (other) {
    return () => {
      throw new UnsupportedError(`the transform ${other.type} of ${element.name}`);
    };
  }
  const single = element.actions.length === 1 ? element.actions[0] : undefined;
  if (single && single.type !== 'Map' && !single.outputField) return aggregate(single, element, compiler);
  const source = eachItem(element.actions);
  const make = itemMaker(element, compiler);
  if (!element.isCollection) return make;
  if (!source) return (interview) => [make(interview)].filter((v) => v !== null);
  return overItems(source, compiler, make);
}

/** `Get_Accounts` of `{!Get_Accounts[$EachItem].Name}`: the collection that is mapped item by item. */
function eachItem(actions: readonly TransformAction[]): string | null {
  for (const { value } of actions) {
    const text =
      value?.kind === 'reference'
        ? value.path
        : value?.kind === 'template'
          ? value.text
          : value?.kind === 'formula'
            ? value.expression
            : '';
    const match = /([\w$.]+)\[\$EachItem\]/i.exec(text);
    if (match) return match[1];
  }
  return null;
}

/** Runs the maker once for each item, with the collection's name standing for the item meanwhile. */
function overItems(source: string, compiler: FlowCompiler, make: Reader): Reader {
  const path = source.split('.');
  const root = path[0].toLowerCase();
  const read = compiler.reference(source).read;
  return (interview) => {
    const items = read(interview);
    if (items === null) return [];
    const values = interview.frame.values;
    const saved = values.get(root) ?? null;
    try {
      return (isCollection(items) ? items : [items]).map((item) => {
        values.set(root, nested(path.slice(1), item));
        return make(interview);
      });
    } finally {
      values.set(root, saved);
    }
  };
}

function nested(path: readonly string[], item: FlowValue): FlowValue {
  return path.reduceRight<FlowValue>((inner, name) => ({ apexClass: '', properties: { [name]: inner } }), item);
}

/** One target item from the values of the moment. */
function itemMaker(element: Transform, compiler: FlowCompiler): Reader {
  const parts = element.actions.map((a) => ({
    field: a.outputField,
    read: a.type === 'Map' ? compiler.value(a.value) : aggregate(a, null, compiler),
  }));
  const zone = (interview: Interview): string => interview.run.host.timeZone;
  if (element.dataType === 'SObject') {
    const type = compiler.schema.object(element.objectType ?? '')?.name ?? element.objectType ?? '';
    return (interview) => {
      const record = new FlowRecord(type, {}, 'made');
      for (const { field, read } of parts) if (field) setField(interview, record, field, read(interview));
      return record;
    };
  }
  if (element.dataType === 'Apex') {
    return (interview) => ({
      apexClass: element.apexClass ?? '',
      properties: Object.fromEntries(
        parts.filter((p) => p.field).map((p) => [p.field ?? '', copyValue(p.read(interview))]),
      ),
    });
  }
  return (interview) => coerce(parts[0]?.read(interview) ?? null, { ...element, isCollection: false }, zone(interview));
}

/** `Count` and `Sum` over `aggregationValues`, `Sum` of `aggregationField`; `GetItemByIndex`. */
function aggregate(action: TransformAction, type: FlowType | null, compiler: FlowCompiler): Reader {
  const input = (name: string): Reader | null => {
    const found = action.inputs.find((i) => i.name === name);
    return found ? compiler.value(found.value) : null;
  };
  const values =
    input('aggregationvalues') ?? input('collection') ?? input('sourcecollection') ?? compiler.value(action.value);
  const field = input('aggregationfield');
  const index = input('index') ?? input('itemindex');
  return (interview) => {
    const items = values(interview);
    const list = isCollection(items) ? items : items === null ? [] : [items];
    if (action.type === 'Count') return list.length;
    if (action.type === 'GetItemByIndex') return list[Number(index?.(interview) ?? 0)] ?? null;
    const total = sum(list, field ? String(field(interview) ?? '') : '', interview);
    return type ? coerce(total, type, interview.run.host.timeZone) : total;
  };
}

function sum(items: readonly FlowValue[], field: string, interview: Interview): number {
  const name = field.split('.').pop() ?? '';
  let total = 0;
  for (const item of items) {
    const value = !name || item === null || typeof item !== 'object' ? item : memberOf(item, name, interview);
    if (item === null && name) throw notSet(field);
    total += Number(value ?? 0);
  }
  return Number(total.toFixed(10));
}

function memberOf(item: FlowValue, name: string, interview: Interview): FlowValue {
  return isRecord(item)
    ? interview.run.records.read(item, name, { roots: () => [], path: [name], depth: 0 })
    : readProperty(item, name);
}
