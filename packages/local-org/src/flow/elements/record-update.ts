import { UnsupportedError } from '../../diagnostics';
import type { Connector, FilterSet, FlowElement } from '../definition';
import type { FlowQuery } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import type { Interview } from '../runtime/interview';
import type { CompiledElement } from '../runtime/program';
import type { FlowRun } from '../runtime/run';
import { splitPath } from '../runtime/references';
import { FlowRecord } from '../runtime/values';
import { compileRecordTest } from '../triggers/record-test';
import { recordsOf, runDml, type DmlWork } from './dml';
import type { ElementType } from './element-type';
import { compileFieldAssignments, readFieldAssignments, type FieldAssignment } from './field-values';
import { prepare } from './prepare';

export interface RecordUpdate extends FlowElement {
  readonly kind: 'recordUpdates';
  readonly object: string | null;
  readonly inputReference: string | null;
  readonly filters: FilterSet;
  readonly fields: readonly FieldAssignment[];
  readonly connector: Connector | null;
  readonly faultConnector: Connector | null;
}

/**
 * Update Records: the record or collection of a variable (DML alone), `$Record` or records related to it with given
 * values, or the records that match conditions (one query and one DML [B2.16]).
 */
export const recordUpdate: ElementType<RecordUpdate> = {
  kind: 'recordUpdates',
  typeName: 'FlowRecordUpdate',
  activity: 'update records',
  parse: (node, base, loader) => ({
    kind: 'recordUpdates',
    ...base,
    object: node.text('object'),
    inputReference: node.text('inputReference'),
    filters: loader.filters(node),
    fields: readFieldAssignments(node, loader),
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
  }),
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    compiler.exit(self, 'fault', element.faultConnector);
    const gather = element.inputReference
      ? fromReference(element, element.inputReference, compiler)
      : fromFilters(element, compiler);
    return {
      bulk: true,
      run: (group, run) => {
        const works = gather(group, run, self).filter((w) => {
          if (!isSelf(w.interview, w.records)) return true;
          w.interview.take(exit);
          return false;
        });
        runDml(works, run, self, { operation: 'update', done: (work) => work.interview.take(exit) });
      },
    };
  },
};

type Gather = (group: readonly Interview[], run: FlowRun, self: CompiledElement) => readonly DmlWork[];

/** In a before-save flow the save itself writes `$Record` [B1.7]. */
function isSelf(interview: Interview, records: readonly FlowRecord[]): boolean {
  return interview.run.context.beforeSave && records.length === 1 && records[0] === interview.record;
}

function fromReference(element: RecordUpdate, path: string, compiler: FlowCompiler): Gather {
  const child = childRelationship(path, compiler);
  if (child) return relatedChildren(element, child, compiler);
  const reference = compiler.reference(path);
  const object = reference.type?.objectType ?? element.object ?? '';
  const set = compileFieldAssignments(element.fields, object, compiler);
  const matches = element.filters.filters.length > 0 ? compileRecordTest(element.filters, object, compiler) : null;
  const read = (interview: Interview): readonly FlowRecord[] => {
    const records = recordsOf(reference.read(interview), path);
    const chosen = matches ? records.filter((r) => matches(interview, r)) : records;
    if (element.fields.length === 0) return chosen;
    return chosen.map((r) => withFields(interview, r, set));
  };
  return (group, run, self) =>
    prepare(group, run, self, read).map(({ interview, input }) => ({ interview, records: input }));
}

/** `$Record` itself takes the values; any other record is updated with these values and no others. */
function withFields(
  interview: Interview,
  record: FlowRecord,
  set: (interview: Interview, record: FlowRecord) => void,
): FlowRecord {
  if (record === interview.record && interview.run.context.beforeSave) {
    set(interview, record);
    return record;
  }
  const update = new FlowRecord(record.type, { Id: record.fields['Id'] ?? null }, 'made');
  set(interview, update);
  if (record === interview.record) for (const name of update.assigned ?? []) record.fields[name] = update.fields[name];
  return update;
}

interface ChildPath {
  readonly parent: string;
  readonly object: string;
  readonly field: string;
}

/** `$Record.Contacts`: the records below the triggering one. */
function childRelationship(path: string, compiler: FlowCompiler): ChildPath | null {
  const parts = splitPath(path);
  if (parts.length < 2) return null;
  const parent = parts.slice(0, -1).join('.');
  const type = compiler.reference(parent).type;
  if (type?.dataType !== 'SObject' || !type.objectType) return null;
  const last = parts[parts.length - 1];
  const child = compiler.schema.childRelationship(type.objectType, last);
  return child && !compiler.schema.parentRelationship(type.objectType, last)
    ? { parent, object: child.childObject, field: child.field }
    : null;
}

function relatedChildren(element: RecordUpdate, child: ChildPath, compiler: FlowCompiler): Gather {
  const parentId = compiler.reference(`${child.parent}.Id`).read;
  const filters = compiler.filters(element.filters, child.object);
  const own = element.filters.filters.length;
  const logic = own === 0 ? 'and' : `${own + 1} AND (${numbered(element.filters.logicText, own)})`;
  const query = (interview: Interview): FlowQuery => ({
    object: child.object,
    filters: [
      ...filters(interview),
      { field: child.field, operator: 'EqualTo', value: parentId(interview) as string | null },
    ],
    filterLogic: logic,
    fields: ['Id'],
  });
  return byQuery(query, compileFieldAssignments(element.fields, child.object, compiler));
}

function numbered(logic: string, count: number): string {
  if (!/^(and|or)$/i.test(logic)) return logic;
  return Array.from({ length: count }, (_, i) => String(i + 1)).join(` ${logic.toUpperCase()} `);
}

function fromFilters(element: RecordUpdate, compiler: FlowCompiler): Gather {
  if (!element.object) throw new UnsupportedError(`the Update Records element ${element.name} without an object`);
  const object = compiler.schema.object(element.object)?.name ?? element.object;
  const filters = compiler.filters(element.filters, object);
  const query = (interview: Interview): FlowQuery => ({
    object,
    filters: filters(interview),
    filterLogic: element.filters.logicText,
    fields: ['Id'],
  });
  return byQuery(query, compileFieldAssignments(element.fields, object, compiler));
}

function byQuery(
  query: (interview: Interview) => FlowQuery,
  set: (interview: Interview, record: FlowRecord) => void,
): Gather {
  return (group, run, self) => {
    const ready = prepare(group, run, self, query);
    if (ready.length === 0) return [];
    const found = run.host.query(ready.map((r) => r.input));
    const rows = new Map(ready.map(({ interview }, i) => [interview, found[i]]));
    const made = prepare(
      ready.map((r) => r.interview),
      run,
      self,
      (interview) =>
        (rows.get(interview) ?? []).map((row) => {
          const record = new FlowRecord(row.type, { Id: row.fields['Id'] }, 'made');
          set(interview, record);
          return record;
        }),
    );
    return made.map(({ interview, input }) => ({ interview, records: input }));
  };
}
