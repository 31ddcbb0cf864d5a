import { UnsupportedError } from '../../diagnostics';
import type { ConditionSet, Connector, FlowElement, Place, ValueSource } from '../definition';
import type { FlowValue } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import { compareText } from '../runtime/conditions';
import { FlowFaultError } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { Reader } from '../runtime/program';
import { itemType } from '../runtime/references';
import { setField } from '../runtime/targets';
import { copyValue, FlowRecord, isCollection, isRecord, type ValueType } from '../runtime/values';
import type { ElementType } from './element-type';

export interface SortOption {
  readonly field: string | null;
  readonly descending: boolean;
  readonly blanksFirst: boolean;
}

export interface MapItem {
  readonly assignTo: string;
  readonly operator: string;
  readonly value: ValueSource | null;
  readonly place: Place;
}

export interface CollectionProcessor extends FlowElement {
  readonly kind: 'collectionProcessors';
  /** `FilterCollectionProcessor`, `SortCollectionProcessor`, `RecommendationMapCollectionProcessor`. */
  readonly processor: string;
  readonly collection: string;
  readonly currentItem: string | null;
  readonly conditions: ConditionSet;
  readonly formula: string | null;
  readonly sortOptions: readonly SortOption[];
  readonly limit: number | null;
  readonly mapItems: readonly MapItem[];
  readonly outputType: string | null;
  readonly connector: Connector | null;
}

/** Collection Filter, Sort and Map: in memory, without any statement [B2.25]. */
export const collectionProcessor: ElementType<CollectionProcessor> = {
  kind: 'collectionProcessors',
  typeName: 'FlowCollectionProcessor',
  parse: (node, base, loader) => ({
    kind: 'collectionProcessors',
    ...base,
    processor: node.text('collectionProcessorType') ?? '',
    collection: node.text('collectionReference') ?? '',
    currentItem: node.text('assignNextValueToReference'),
    conditions: loader.conditions(node),
    formula: node.raw('formula'),
    sortOptions: node.children('sortOptions').map((o) => ({
      field: o.text('sortField'),
      descending: o.text('sortOrder') === 'Desc',
      blanksFirst: o.flag('doesPutEmptyStringAndNullFirst'),
    })),
    limit: node.number('limit'),
    mapItems: node.children('mapItems').map((m) => ({
      assignTo: m.text('assignToFieldReference') ?? '',
      operator: m.text('operator') ?? 'Assign',
      value: loader.valueOf(m, 'value'),
      place: m.place,
    })),
    outputType: node.text('outputSObjectType'),
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => ({
    references: [
      { path: element.collection, place: element.place },
      ...element.conditions.conditions.map((c) => ({ path: c.left, place: c.place, condition: true })),
    ],
    values: [...element.conditions.conditions.map((c) => c.right), ...element.mapItems.map((m) => m.value)],
    formulas: element.formula
      ? [{ expression: element.formula, place: element.place, dataType: 'Boolean' as const }]
      : [],
    unsupported: PROCESSORS[element.processor]
      ? []
      : [{ feature: `the collection processor ${element.processor}`, place: element.place }],
  }),
  resources: (element) => [
    { name: element.name, type: (compiler) => outputType(element, compiler) },
    ...(element.currentItem
      ? [
          {
            name: element.currentItem,
            type: (compiler: FlowCompiler) => itemType(compiler.reference(element.collection).type),
          },
        ]
      : []),
  ],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    const read = compiler.reference(element.collection).read;
    const make = PROCESSORS[element.processor];
    const process = make ? make(element, compiler) : refuse(element);
    const key = element.name.toLowerCase();
    return {
      bulk: false,
      step: (interview) => {
        const value = read(interview);
        if (value !== null && !isCollection(value))
          throw new FlowFaultError(`${element.collection} isn't a collection.`);
        const result = process(interview, value ?? []);
        interview.frame.values.set(key, result);
        return exit;
      },
    };
  },
};

type Process = (interview: Interview, items: readonly FlowValue[]) => FlowValue;

function refuse(element: CollectionProcessor): Process {
  return () => {
    throw new UnsupportedError(`the collection processor ${element.processor}`);
  };
}

function outputType(element: CollectionProcessor, compiler: FlowCompiler): ValueType | null {
  if (element.outputType) return { dataType: 'SObject', isCollection: true, objectType: element.outputType };
  return compiler.reference(element.collection).type;
}

const PROCESSORS: Readonly<Record<string, (element: CollectionProcessor, compiler: FlowCompiler) => Process>> = {
  FilterCollectionProcessor: filter,
  SortCollectionProcessor: sort,
  RecommendationMapCollectionProcessor: map,
};

function filter(element: CollectionProcessor, compiler: FlowCompiler): Process {
  const matches: (interview: Interview) => boolean = element.formula
    ? truth(compiler.formula(element.formula, { dataType: 'Boolean' }))
    : compiler.conditions(element.conditions);
  const current = (element.currentItem ?? `currentItem_${element.name}`).toLowerCase();
  return (interview, items) => {
    const kept = items.filter((item) => {
      interview.frame.values.set(current, item);
      return matches(interview);
    });
    return kept.map(copyValue);
  };
}

function truth(read: Reader): (interview: Interview) => boolean {
  return (interview) => read(interview) === true;
}

/** Sort changes the collection it is given; `limit` cuts it. */
function sort(element: CollectionProcessor, compiler: FlowCompiler): Process {
  const target = compiler.assignment(element.collection);
  const orders = element.sortOptions.map((option) => comparator(option));
  return (interview, items) => {
    const keys = items.map((item) => orders.map((o) => o.key(interview, item)));
    const indexes = items
      .map((_, i) => i)
      .sort((a, b) => {
        for (let k = 0; k < orders.length; k++) {
          const result = orders[k].compare(keys[a][k], keys[b][k]);
          if (result !== 0) return result;
        }
        return a - b;
      });
    const sorted = indexes.map((i) => items[i]);
    const cut = element.limit !== null && element.limit > 0 ? sorted.slice(0, element.limit) : sorted;
    target.write(interview, cut);
    return cut.map(copyValue);
  };
}

function comparator({ field, descending, blanksFirst }: SortOption): {
  key(interview: Interview, item: FlowValue): FlowValue;
  compare(a: FlowValue, b: FlowValue): number;
} {
  const wanted = { roots: () => [], path: field ? [field] : [], depth: 0 };
  return {
    key: (interview, item) => (field && isRecord(item) ? interview.run.records.read(item, field, wanted) : item),
    compare: (a, b) => {
      const blanks = Number(isBlank(b)) - Number(isBlank(a));
      if (blanks !== 0) return blanksFirst ? blanks : -blanks;
      if (isBlank(a)) return 0;
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
      return descending ? -order : order;
    },
  };
}

function isBlank(value: FlowValue): boolean {
  return value === null || value === '';
}

/** Makes one record of the output type from each item. */
function map(element: CollectionProcessor, compiler: FlowCompiler): Process {
  const type = element.outputType ?? 'Recommendation';
  const current = (element.currentItem ?? `currentItem_${element.name}`).toLowerCase();
  const parts = element.mapItems.map((m) => ({
    field: m.assignTo.split('.').pop() ?? m.assignTo,
    read: compiler.value(m.value),
  }));
  return (interview, items) =>
    items.map((item) => {
      interview.frame.values.set(current, item);
      const record = new FlowRecord(type, {}, 'made');
      for (const { field, read } of parts) setField(interview, record, field, read(interview));
      return record;
    });
}
