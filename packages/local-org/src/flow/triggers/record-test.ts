import { UnsupportedError } from '../../diagnostics';
import type { FilterSet, RecordFilter } from '../definition';
import type { FlowValue } from '../host';
import { evaluateLogic } from '../load/logic';
import type { FlowCompiler } from '../runtime/compiler';
import { comparison, type CompareContext } from '../runtime/conditions';
import type { Interview } from '../runtime/interview';
import { fieldType, type FlowRecord } from '../runtime/values';

/** Judges a record in memory by the filters of a start or update element. */
export type RecordTest = (interview: Interview, record: FlowRecord) => boolean;

export function compileRecordTest(set: FilterSet, object: string, compiler: FlowCompiler): RecordTest {
  const tests = set.filters.map((filter) => compileFilter(filter, object, compiler));
  const { logic } = set;
  if (!logic) return () => false;
  return (interview, record) => evaluateLogic(logic, (i) => tests[i](interview, record));
}

function compileFilter(filter: RecordFilter, object: string, compiler: FlowCompiler): RecordTest {
  const field = compiler.schema.field(object, filter.field);
  const read = fieldReader(field?.name ?? filter.field);
  const right = compiler.value(filter.value);
  if (filter.operator === 'IsNull')
    return (interview, record) => isBlank(read(interview, record)) === (right(interview) !== false);
  if (filter.operator === 'IsChanged')
    return (interview, record) => isChanged(interview, record, read) === (right(interview) !== false);
  const compare = comparison(filter.operator);
  if (!compare) {
    return () => {
      throw new UnsupportedError(`the filter operator ${filter.operator}`);
    };
  }
  const context: CompareContext = {
    left: field ? fieldType(field) : null,
    right: compiler.typeOf(filter.value),
    nullIsEmpty: true,
  };
  return (interview, record) =>
    compare(read(interview, record), right(interview), context, interview.run.host.timeZone);
}

/** Stored text is never empty: blank is null on both sides. */
function isBlank(value: FlowValue): boolean {
  return value === null || value === '';
}

type FieldReader = (interview: Interview, record: FlowRecord) => FlowValue;

function fieldReader(field: string): FieldReader {
  const path = field.split('.');
  const wanted = path.map((_, depth) => ({
    roots: (other: Interview): readonly FlowValue[] => [other.record],
    path,
    depth,
  }));
  return (interview, record) => {
    let current: FlowValue = record;
    for (let i = 0; i < path.length; i++) {
      if (current === null || typeof current !== 'object' || !('fields' in current)) return null;
      current = interview.run.records.read(current, path[i], wanted[i]);
    }
    return current;
  };
}

/** False on create, and false when the record judged is the one before the save [B2.5]. */
function isChanged(interview: Interview, record: FlowRecord, read: FieldReader): boolean {
  const { prior } = interview;
  if (interview.isNew || !prior || record === prior) return false;
  const now = read(interview, record);
  const before = read(interview, prior);
  return (isBlank(now) ? null : now) !== (isBlank(before) ? null : before);
}
