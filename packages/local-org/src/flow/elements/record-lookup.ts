import { UnsupportedError } from '../../diagnostics';
import type { RecordData } from '../../metadata/values';
import type { Connector, FilterSet, FlowElement, Place, ValueSource } from '../definition';
import type { FlowQuery, FlowValue } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import type { Interview } from '../runtime/interview';
import type { AssignmentTarget } from '../runtime/targets';
import { FlowRecord } from '../runtime/values';
import type { ElementType } from './element-type';
import { prepare } from './prepare';

export interface RecordLookup extends FlowElement {
  readonly kind: 'recordLookups';
  readonly object: string | null;
  readonly filters: FilterSet;
  readonly firstOnly: boolean;
  readonly queriedFields: readonly string[];
  readonly sortField: string | null;
  readonly sortOrder: 'Asc' | 'Desc' | null;
  readonly limit: ValueSource | null;
  readonly automatic: boolean;
  readonly outputReference: string | null;
  readonly outputs: readonly { readonly field: string; readonly assignTo: string; readonly place: Place }[];
  readonly nullIfNone: boolean;
  readonly hasRelatedRecords: boolean;
  readonly connector: Connector | null;
  readonly faultConnector: Connector | null;
}

/** Get Records: one query for the whole group of interviews [B4.1]. */
export const recordLookup: ElementType<RecordLookup> = {
  kind: 'recordLookups',
  typeName: 'FlowRecordLookup',
  activity: 'look up records',
  parse: (node, base, loader) => ({
    kind: 'recordLookups',
    ...base,
    object: node.text('object'),
    filters: loader.filters(node),
    firstOnly: node.flag('getFirstRecordOnly'),
    queriedFields: node.texts('queriedFields'),
    sortField: node.text('sortField'),
    sortOrder: node.text('sortOrder') as 'Asc' | 'Desc' | null,
    limit: loader.valueOf(node, 'limit'),
    automatic: node.flag('storeOutputAutomatically'),
    outputReference: node.text('outputReference'),
    outputs: node
      .children('outputAssignments')
      .map((o) => ({ field: o.text('field') ?? '', assignTo: o.text('assignToReference') ?? '', place: o.place })),
    nullIfNone: node.flag('assignNullValuesIfNoRecordsFound'),
    hasRelatedRecords: node.child('relatedRecords') !== null,
    connector: loader.connector(node, 'connector'),
    faultConnector: loader.connector(node, 'faultConnector'),
  }),
  connectors: (element) => [
    { role: 'connector', connector: element.connector },
    { role: 'fault', connector: element.faultConnector },
  ],
  uses: (element) => ({
    objects: element.object ? [{ name: element.object, place: element.place }] : [],
    fields: [
      ...element.filters.filters.map((f) => ({ object: element.object, field: f.field, place: f.place })),
      ...element.queriedFields.map((field) => ({ object: element.object, field, place: element.place })),
      ...element.outputs.map((o) => ({ object: element.object, field: o.field, place: o.place })),
      ...(element.sortField ? [{ object: element.object, field: element.sortField, place: element.place }] : []),
    ],
    values: [...element.filters.filters.map((f) => f.value), element.limit],
    targets: [
      ...(element.outputReference ? [{ path: element.outputReference, place: element.place }] : []),
      ...element.outputs.map((o) => ({ path: o.assignTo, place: o.place })),
    ],
    unsupported: element.hasRelatedRecords
      ? [{ feature: 'related records in a Get Records element', place: element.place }]
      : [],
  }),
  resources: (element) => [
    {
      name: element.name,
      type: () => ({ dataType: 'SObject', isCollection: !element.firstOnly, objectType: element.object ?? undefined }),
    },
  ],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    compiler.exit(self, 'fault', element.faultConnector);
    const query = queryOf(element, compiler);
    const store = storeOf(element, compiler);
    return {
      bulk: true,
      run: (group, run) => {
        const ready = prepare(group, run, self, query);
        if (ready.length === 0) return;
        const results = run.host.query(ready.map((r) => r.input));
        ready.forEach(({ interview }, i) => {
          store(interview, results[i]);
          interview.take(exit);
        });
      },
    };
  },
};

function queryOf(element: RecordLookup, compiler: FlowCompiler): (interview: Interview) => FlowQuery {
  const object = element.object ? (compiler.schema.object(element.object)?.name ?? element.object) : '';
  const filters = compiler.filters(element.filters, object);
  const limit = element.limit ? compiler.value(element.limit, { dataType: 'Number', isCollection: false }) : null;
  const fields = fieldsOf(element, compiler, object);
  const single = isSingle(element, compiler);
  return (interview) => {
    if (element.hasRelatedRecords) throw new UnsupportedError('related records in a Get Records element');
    const most = limit?.(interview);
    return {
      object,
      filters: filters(interview),
      filterLogic: element.filters.logicText,
      fields,
      ...(element.sortField
        ? {
            sortField: compiler.schema.field(object, element.sortField)?.name ?? element.sortField,
            sortOrder: element.sortOrder ?? 'Asc',
          }
        : {}),
      ...(single ? { limit: 1 } : typeof most === 'number' ? { limit: most } : {}),
    };
  };
}

/** `Id` is always included; automatic storage without a choice of fields takes all of them [B2.12]. */
function fieldsOf(element: RecordLookup, compiler: FlowCompiler, object: string): readonly string[] | 'all' {
  const chosen = [...element.queriedFields, ...element.outputs.map((o) => o.field)];
  if (chosen.length === 0) return 'all';
  const names = chosen.map((f) => compiler.schema.field(object, f)?.name ?? f);
  return [...new Set(['Id', ...names])];
}

function isSingle(element: RecordLookup, compiler: FlowCompiler): boolean {
  if (element.firstOnly || element.outputs.length > 0) return true;
  return element.outputReference !== null && compiler.reference(element.outputReference).type?.isCollection === false;
}

type Store = (interview: Interview, records: readonly RecordData[]) => void;

function storeOf(element: RecordLookup, compiler: FlowCompiler): Store {
  const single = isSingle(element, compiler);
  const value = (records: readonly RecordData[]): FlowValue => {
    if (records.length === 0) return null;
    return single ? FlowRecord.from(records[0], 'queried') : records.map((r) => FlowRecord.from(r, 'queried'));
  };
  const key = element.name.toLowerCase();
  if (element.outputReference) return keepOrNull(element, compiler.assignment(element.outputReference), value);
  if (element.outputs.length > 0) return fieldStore(element, compiler);
  return (interview, records) => void interview.frame.values.set(key, value(records));
}

/** No match: the variable keeps what it had, unless the element asks for null [B2.13]. */
function keepOrNull(
  element: RecordLookup,
  target: AssignmentTarget,
  value: (records: readonly RecordData[]) => FlowValue,
): Store {
  return (interview, records) => {
    if (records.length > 0) target.write(interview, value(records));
    else if (element.nullIfNone) target.write(interview, null);
  };
}

function fieldStore(element: RecordLookup, compiler: FlowCompiler): Store {
  const targets = element.outputs.map((o) => ({
    field: compiler.schema.field(element.object ?? '', o.field)?.name ?? o.field,
    target: compiler.assignment(o.assignTo),
  }));
  return (interview, records) => {
    for (const { field, target } of targets) {
      if (records.length > 0) target.write(interview, records[0].fields[field] ?? null);
      else if (element.nullIfNone) target.write(interview, null);
    }
  };
}
