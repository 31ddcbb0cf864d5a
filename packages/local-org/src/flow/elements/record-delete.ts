import type { Connector, FilterSet, FlowElement } from '../definition';
import type { FlowQuery } from '../host';
import { FlowFaultError } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import { FlowRecord } from '../runtime/values';
import { recordsOf, runDml, type DmlWork } from './dml';
import type { ElementType } from './element-type';
import { prepare } from './prepare';

export interface RecordDelete extends FlowElement {
  readonly kind: 'recordDeletes';
  readonly object: string | null;
  readonly inputReference: string | null;
  readonly filters: FilterSet;
  readonly connector: Connector | null;
  readonly faultConnector: Connector | null;
}

export const recordDelete: ElementType<RecordDelete> = {
  kind: 'recordDeletes',
  typeName: 'FlowRecordDelete',
  activity: 'delete records',
  parse: (node, base, loader) => ({
    kind: 'recordDeletes',
    ...base,
    object: node.text('object'),
    inputReference: node.text('inputReference'),
    filters: loader.filters(node),
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
    fields: element.filters.filters.map((f) => ({ object: element.object, field: f.field, place: f.place })),
    values: element.filters.filters.map((f) => f.value),
  }),
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    compiler.exit(self, 'fault', element.faultConnector);
    const path = element.inputReference;
    const read = path ? compiler.reference(path).read : null;
    const object = element.object ? (compiler.schema.object(element.object)?.name ?? element.object) : '';
    const filters = compiler.filters(element.filters, object);
    const query = (interview: Interview): FlowQuery => ({
      object,
      filters: filters(interview),
      filterLogic: element.filters.logicText,
      fields: ['Id'],
    });
    return {
      bulk: true,
      run: (group, run) => {
        const ready = read ? prepare(group, run, self, (interview) => recordsOf(read(interview), path ?? '')) : null;
        const works: DmlWork[] = [];
        if (ready) for (const { interview, input } of ready) works.push({ interview, records: input });
        else {
          const asked = prepare(group, run, self, query);
          const found = asked.length > 0 ? run.host.query(asked.map((a) => a.input)) : [];
          asked.forEach(({ interview }, i) => {
            if (found[i].length === 0) run.fault(interview, self, nothingToDelete());
            else works.push({ interview, records: found[i].map((row) => FlowRecord.from(row, 'queried')) });
          });
        }
        runDml(works, run, self, { operation: 'delete', done: (work) => work.interview.take(exit) });
      },
    };
  },
};

/** [B2.17] */
function nothingToDelete(): FlowFaultError {
  return new FlowFaultError(
    'DELETE --- There is nothing in Salesforce matching your delete criteria.',
    'DELETE_FAILED',
  );
}
