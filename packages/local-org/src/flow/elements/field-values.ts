import type { Place, ValueSource } from '../definition';
import type { FlowLoader } from '../load/loader';
import type { XmlReader } from '../load/xml-reader';
import type { FlowCompiler } from '../runtime/compiler';
import type { Interview } from '../runtime/interview';
import { setField } from '../runtime/targets';
import { coerceScalar, fieldType, type FlowRecord } from '../runtime/values';

/** `inputAssignments` of Create and Update Records. */
export interface FieldAssignment {
  readonly field: string;
  readonly value: ValueSource | null;
  readonly place: Place;
}

export function readFieldAssignments(node: XmlReader, loader: FlowLoader): readonly FieldAssignment[] {
  return node
    .children('inputAssignments')
    .map((a) => ({ field: a.text('field') ?? '', value: loader.valueOf(a, 'value'), place: a.place }));
}

/** Sets the fields of a record from an interview's values, each brought to its field's type. */
export function compileFieldAssignments(
  assignments: readonly FieldAssignment[],
  object: string,
  compiler: FlowCompiler,
): (interview: Interview, record: FlowRecord) => void {
  const parts = assignments.map((a) => {
    const field = compiler.schema.field(object, a.field);
    return { name: field?.name ?? a.field, type: field ? fieldType(field) : null, read: compiler.value(a.value) };
  });
  return (interview, record) => {
    for (const { name, type, read } of parts) {
      const value = read(interview);
      setField(interview, record, name, type ? coerceScalar(value, type.dataType, interview.run.host.timeZone) : value);
    }
  };
}
