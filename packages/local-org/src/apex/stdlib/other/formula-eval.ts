import {
  compileFormula,
  schemaResolver,
  type CompiledFormula,
  type FormulaReference,
  type FormulaReferenceError,
  type FormulaReturnType,
  type FormulaType,
} from '../../../formula';
import type { FieldValue } from '../../../metadata/values';
import { systemType, type ApexType } from '../../runtime/apex-type';
import { DoubleBox, IdBox } from '../../runtime/boxes';
import type { ApexContext } from '../../runtime/context';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/date-time';
import { Decimal } from '../../runtime/decimal';
import { ApexEnumValue } from '../../runtime/enum';
import { throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { toFieldValue } from '../../runtime/records';
import { SObjectValue } from '../../runtime/sobject';
import { instanceFields } from '../../runtime/to-string';
import { stdClass } from '../registry';
import type { ObjectToken } from '../schema/tokens';

type Rt = ApexContext;
type Self = StdObject;
type Resolved = FormulaReference | FormulaReferenceError | undefined;

const TYPES: Readonly<Record<string, FormulaType>> = {
  Integer: 'Number',
  Long: 'Number',
  Double: 'Number',
  Decimal: 'Number',
  String: 'Text',
  Id: 'Text',
  Boolean: 'Boolean',
  Date: 'Date',
  Datetime: 'DateTime',
  Time: 'Time',
};
const RETURNS: Readonly<Record<string, FormulaReturnType>> = {
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  DATETIME: 'DateTime',
  DECIMAL: 'Number',
  DOUBLE: 'Number',
  INTEGER: 'Number',
  LONG: 'Number',
  ID: 'Text',
  STRING: 'Text',
  TIME: 'Time',
};

/** Names of a formula over a class: its fields and properties, and from those that are records on, fields and parents. */
function resolve(rt: Rt, type: ApexType, path: string, prefix: string): Resolved {
  if (type.kind === 'SObject') {
    const found = schemaResolver(rt.host.schema, type.name)(path);
    return found && 'path' in found && prefix
      ? { ...found, path: prefix + found.path, formula: undefined as never }
      : found;
  }
  const [head = '', ...rest] = path.split('.');
  const field = instanceFields(type).find((f) => f.name.toLowerCase() === head.toLowerCase() && f.readable);
  if (!field) {
    return undefined;
  }
  if (rest.length > 0) {
    return resolve(rt, field.type, rest.join('.'), `${prefix}${field.name}.`);
  }
  const known = TYPES[field.type.kind] ?? (field.type.info?.kind === 'enum' ? 'Text' : undefined);
  return known ? { path: prefix + field.name, type: known } : undefined;
}

/** Value at a path, through class members and parents; null when one on the way is. */
function read(target: unknown, path: string): FieldValue {
  let value: unknown = target;
  for (const part of path.split('.')) {
    if (value === null || value === undefined) {
      return null;
    }
    value = member(value as object, part);
  }
  if (value instanceof DoubleBox || value instanceof IdBox) {
    return value.value;
  }
  return value instanceof ApexEnumValue ? value.name : toFieldValue(value);
}

function member(owner: object, name: string): unknown {
  if (owner instanceof SObjectValue) {
    return owner.values.get(name) ?? null;
  }
  const type = (owner as { readonly apexType?: ApexType }).apexType;
  const field = type ? instanceFields(type).find((f) => f.name === name) : undefined;
  return field ? (owner as Record<string, unknown>)[field.key] : null;
}

/** A formula's answer in the Apex type that was asked for. */
function answer(value: FieldValue, returns: string): unknown {
  if (value === null) {
    return null;
  }
  switch (returns) {
    case 'INTEGER':
      return Math.trunc(Number(value));
    case 'LONG':
      return BigInt(Math.trunc(Number(value)));
    case 'DOUBLE':
      return new DoubleBox(Number(value));
    case 'DECIMAL':
      return Decimal.parse(String(value));
    case 'DATE':
      return ApexDate.parse(String(value));
    case 'DATETIME':
      return ApexDatetime.parseIso(String(value));
    case 'TIME':
      return ApexTime.parse(String(value));
    default:
      return returns === 'ID' ? new IdBox(String(value)) : value;
  }
}

function build(rt: Rt, self: Self): StdObject {
  const invalid = (message: string): never => throwApex(rt, 'System.FormulaValidationException', message);
  const text = self.value<string>('formula') ?? invalid('Formula text is required');
  const type = self.value<ApexType>('type') ?? invalid('Context type is required');
  const returns = self.value<ApexEnumValue>('returns')?.name ?? invalid('Return type is required');
  const compiled = compileFormula(text, {
    resolve: (path) =>
      path.startsWith('$') ? schemaResolver(rt.host.schema, 'User')(path) : resolve(rt, type, path, ''),
    context: 'apex',
    blanksAs: self.data['nullaszero'] === true ? 'BlankAsZero' : 'BlankAsBlank',
    ...(RETURNS[returns] ? { returnType: RETURNS[returns] } : {}),
  });
  return compiled.ok
    ? new StdObject(systemType('FormulaEval.FormulaInstance'), { compiled, returns })
    : invalid(compiled.error.message);
}

function evaluate(rt: Rt, self: Self, context: unknown): unknown {
  const compiled = self.data['compiled'] as CompiledFormula;
  try {
    return answer(
      compiled.evaluate({ get: (path) => read(context, path), now: rt.host.now(), timeZone: rt.host.timeZone }),
      self.data['returns'] as string,
    );
  } catch (error) {
    return error instanceof Error && error.name === 'FormulaError'
      ? throwApex(rt, 'System.FormulaEvaluationException', error.message)
      : rethrow(error);
  }
}
const rethrow = (error: unknown): never => {
  throw error;
};

const set =
  (name: string) =>
  (_: Rt, self: Self, value: unknown): Self => {
    self.data[name] = value;
    return self;
  };

export const formula = stdClass('System.Formula', [
  ['static FormulaEval.FormulaBuilder builder()', () => new StdObject(systemType('FormulaEval.FormulaBuilder'))],
  ['static List<System.FormulaRecalcResult> recalculateFormulas(List<SObject> sobjects)'],
]);
export const formulaBuilder = stdClass('FormulaEval.FormulaBuilder', [
  ['FormulaEval.FormulaBuilder withFormula(String formulaText)', set('formula')],
  ['FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> globals)', set('globals')],
  ['FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType returnType)', set('returns')],
  ['FormulaEval.FormulaBuilder withType(System.Type type)', set('type')],
  [
    'FormulaEval.FormulaBuilder withType(Schema.SObjectType type)',
    (_: Rt, self: Self, token: ObjectToken) => set('type')(_, self, new SObjectValue(token.type).apexType),
  ],
  ['FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean value)', set('nullaszero')],
  ['FormulaEval.FormulaBuilder parseAsTemplate(Boolean value)'],
  ['FormulaEval.FormulaInstance build()', build],
]);
export const formulaInstance = stdClass('FormulaEval.FormulaInstance', [
  ['Object evaluate(Object context)', evaluate],
  ['Object evaluate(SObject context)', evaluate],
  ['Set<String> getReferencedFields()'],
]);
