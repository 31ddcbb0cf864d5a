import { UnsupportedError } from '../../diagnostics';
import type { FlowFilter } from '../host';
import { activityFault, asFault } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { CompiledElement } from '../runtime/program';
import type { FlowRun } from '../runtime/run';
import { FlowRecord } from '../runtime/values';
import { runDml, type DmlRequest, type DmlWork } from './dml';
import type { RecordCreate } from './record-create';

/**
 * Create Records that checks for matching records by conditions: one query for the group, then updates what matches and
 * creates the rest [B2.18].
 */
export function matchExisting(
  works: readonly DmlWork[],
  run: FlowRun,
  self: CompiledElement,
  element: RecordCreate,
  filters: (interview: Interview) => readonly FlowFilter[],
  done: DmlRequest['done'],
): void {
  const object = works[0].records[0]?.type ?? element.object ?? '';
  const found = run.host.query(
    works.map((w) => ({
      object,
      filters: filters(w.interview),
      filterLogic: element.filters.logicText,
      fields: ['Id'],
      sortField: 'CreatedDate',
      sortOrder: 'Asc' as const,
    })),
  );
  const creates: DmlWork[] = [];
  const updates: DmlWork[] = [];
  works.forEach((work, i) => {
    const ids = found[i].map((r) => r.fields['Id'] as string);
    const choice = choose(element, ids);
    if (choice === 'fail') run.fault(work.interview, self, tooMany(ids.length));
    else if (choice === 'create') creates.push(work);
    else if (choice.length === 0) done({ interview: work.interview, records: [] }, []);
    else updates.push({ interview: work.interview, records: choice.map((id) => withId(work.records[0], id)) });
  });
  try {
    runDml(creates, run, self, { operation: 'insert', done });
    runDml(updates, run, self, { operation: 'update', done });
  } catch (error) {
    const fault = asFault(error, self.activity);
    for (const work of works) if (work.interview.state === 'waiting') run.fault(work.interview, self, fault);
  }
}

/** What to do for the matches there are: create, fail, or the ids to update (none: skip). */
function choose(element: RecordCreate, ids: readonly string[]): 'create' | 'fail' | readonly string[] {
  if (ids.length === 0) return act(element.onNone, ids, 'create');
  if (ids.length === 1) return act(element.onOne, ids, ids);
  return act(element.onMany, ids, 'fail');
}

function act(
  operation: string | null,
  ids: readonly string[],
  otherwise: 'create' | 'fail' | readonly string[],
): 'create' | 'fail' | readonly string[] {
  if (operation === null || /^none$/i.test(operation)) return otherwise;
  if (/skip|ignore|nothing/i.test(operation)) return [];
  if (/create|insert/i.test(operation)) return 'create';
  if (/fail|error/i.test(operation)) return 'fail';
  if (/latest|last|newest/i.test(operation)) return ids.slice(-1);
  if (/oldest|first/i.test(operation)) return ids.slice(0, 1);
  if (/update/i.test(operation)) return ids;
  throw new UnsupportedError(`the operation ${operation} for matching records in Create Records`);
}

function tooMany(count: number): ReturnType<typeof activityFault> {
  return activityFault('create records', [`DUPLICATE_VALUE: ${count} records match the criteria`], 'DUPLICATE_VALUE');
}

function withId(record: FlowRecord, id: string): FlowRecord {
  const copy = record.copy();
  copy.set('Id', id);
  return copy;
}
