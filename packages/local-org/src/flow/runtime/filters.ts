import type { FieldValue } from '../../metadata/values';
import type { FilterSet } from '../definition';
import type { FlowFilter, FlowValue } from '../host';
import type { FlowCompiler } from './compiler';
import { FlowFaultError } from './faults';
import type { Interview } from './interview';
import { scalarOf } from './targets';
import { coerceScalar, fieldType, isCollection } from './values';

/** Filters of a data element with the interview's values, each brought to its field's type. */
export function compileFilters(
  set: FilterSet,
  object: string | null,
  compiler: FlowCompiler,
): (interview: Interview) => readonly FlowFilter[] {
  const parts = set.filters.map((filter) => {
    const field = object ? compiler.schema.field(object, filter.field) : undefined;
    const type = field ? fieldType(field) : null;
    return { field: field?.name ?? filter.field, operator: filter.operator, read: compiler.value(filter.value), type };
  });
  return (interview) =>
    parts.map(({ field, operator, read, type }) => {
      const raw = read(interview);
      const convert = (value: FlowValue): FieldValue => {
        const scalar = scalarOf(value);
        return type && operator !== 'IsNull'
          ? (coerceScalar(scalar, type.dataType, interview.run.host.timeZone) as FieldValue)
          : scalar;
      };
      return { field, operator, value: filterValue(raw, operator, field, convert, compiler) };
    });
}

function filterValue(
  raw: FlowValue,
  operator: string,
  field: string,
  convert: (value: FlowValue) => FieldValue,
  compiler: FlowCompiler,
): FieldValue | readonly FieldValue[] {
  if (operator === 'IsNull') return raw !== false;
  if (isCollection(raw)) return raw.map(convert);
  if (operator === 'In' || operator === 'NotIn') return raw === null ? [] : [convert(raw)];
  if (raw === null && compiler.settings.nullFilter === 'fault') {
    throw new FlowFaultError(`The filter on ${field} has no value: check for null first.`);
  }
  return convert(raw);
}
