import { UnsupportedError } from '../../diagnostics';
import type { Connector, FilterSet, FlowElement } from '../definition';
import type { FlowSaveResult } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import type { Interview } from '../runtime/interview';
import type { Exit } from '../runtime/program';
import { FlowRecord } from '../runtime/values';
import { recordsOf, runDml, type DmlRequest, type DmlWork } from './dml';
import type { ElementType } from './element-type';
import { compileFieldAssignments, readFieldAssignments, type FieldAssignment } from './field-values';
import { matchExisting } from './record-match';
import { prepare } from './prepare';

export interface RecordCreate extends FlowElement {
  readonly kind: 'recordCreates';
  readonly object: string | null;
  readonly inputReference: string | null;
  readonly fields: readonly FieldAssignment[];
  readonly assignIdTo: string | null;
  readonly automatic: boolean;
  /** "Check for matching records" [B2.18]. */
  readonly upsert: boolean;
  readonly upsertAllOrNone: boolean;
  readonly upsertField: string | null;
  readonly filters: FilterSet;
  readonly onNone: string | null;
  readonly onOne: string | null;
  readonly onMany: string | null;
  readonly connector: Connector | null;
  readonly faultConnector: Connector | null;
}

export const recordCreate: ElementType<RecordCreate> = {
  kind: 'recordCreates',
  typeName: 'FlowRecordCreate',
  activity: 'create records',
  parse: (node, base, loader) => ({
    kind: 'recordCreates',
    ...base,
    object: node.text('object'),
    inputReference: node.text('inputReference'),
    fields: readFieldAssignments(node, loader),
    assignIdTo: node.text('assignRecordIdToReference'),
    automatic: node.flag('storeOutputAutomatically'),
    upsert: node.flag('doesUpsert'),
    upsertAllOrNone: node.flag('doesUpsertAllOrNone'),
    upsertField: node.text('upsertExternalIdField') ?? node.text('upsertStandardIdField'),
    filters: loader.filters(node),
    onNone: node.text('operationZeroMatchingRecords'),
    onOne: node.text('operationOneMatchingRecord'),
    onMany: node.text('operationMultMatchingRecords'),
    connector: loader.connector(node, 'connector'),
    faultConnector: loader.connector(node, 'faultConnector'),
  }),
  connectors: (element) => [
    { role: 'connector', connector: element.connector },
    { role: 'fault', connector: element.faultConnector },
  ],
  uses: (element) => ({
    objects: element.object ? [{ name: element.object, place: element.place }] : [],
    references: element.inputReference ? [{ path: element.inputReference, place: element.place }] : [],
    fields: [...element.fields, ...element.filters.filters].map((f) => ({
      object: element.object,
      field: f.field,
      place: f.place,
    })),
    values: [...element.fields.map((f) => f.value), ...element.filters.filters.map((f) => f.value)],
    targets: element.assignIdTo ? [{ path: element.assignIdTo, place: element.place }] : [],
  }),
  resources: (element) => [
    { name: element.name, type: () => ({ dataType: 'String', isCollection: false, isId: true }) },
  ],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    compiler.exit(self, 'fault', element.faultConnector);
    const read = element.inputReference
      ? fromReference(element.inputReference, compiler)
      : fromFields(element, compiler);
    const done = writeBack(element, compiler, exit);
    const matches =
      element.upsert && element.filters.filters.length > 0 ? compiler.filters(element.filters, element.object) : null;
    return {
      bulk: true,
      run: (group, run) => {
        const works: DmlWork[] = prepare(group, run, self, read).map(({ interview, input }) => ({
          interview,
          records: input,
        }));
        if (works.length === 0) return;
        if (matches) matchExisting(works, run, self, element, matches, done);
        else runDml(works, run, self, requestOf(element, done));
      },
    };
  },
};

type Done = DmlRequest['done'];

function requestOf(element: RecordCreate, done: Done): DmlRequest {
  if (!element.upsert) return { operation: 'insert', done };
  return { operation: 'upsert', upsertField: element.upsertField ?? 'Id', keepPartial: !element.upsertAllOrNone, done };
}

function fromReference(path: string, compiler: FlowCompiler): (interview: Interview) => readonly FlowRecord[] {
  const read = compiler.reference(path).read;
  // A variable without a record creates nothing and fails nothing, as observed on orgs.
  return (interview) => recordsOf(read(interview), path);
}

function fromFields(element: RecordCreate, compiler: FlowCompiler): (interview: Interview) => readonly FlowRecord[] {
  if (!element.object) throw new UnsupportedError(`the Create Records element ${element.name} without an object`);
  const object = compiler.schema.object(element.object)?.name ?? element.object;
  const set = compileFieldAssignments(element.fields, object, compiler);
  return (interview) => {
    const record = new FlowRecord(object, {}, 'made');
    set(interview, record);
    return [record];
  };
}

/** New ids go into the records they belong to [B2.15], into the id variable and into the element's own value. */
function writeBack(
  element: RecordCreate,
  compiler: FlowCompiler,
  exit: Exit,
): (work: DmlWork, results: readonly FlowSaveResult[]) => void {
  const target = element.assignIdTo ? compiler.assignment(element.assignIdTo) : null;
  const key = element.name.toLowerCase();
  return (work, results) => {
    work.records.forEach((record, i) => {
      const id = results[i]?.id;
      if (id) record.fields['Id'] = id;
    });
    const id = results.length > 0 ? (results[results.length - 1].id ?? null) : null;
    if (target) target.write(work.interview, id);
    if (!element.inputReference) work.interview.frame.values.set(key, id);
    work.interview.take(exit);
  };
}
