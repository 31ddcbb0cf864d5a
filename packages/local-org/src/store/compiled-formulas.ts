import { compileFormula, FormulaError, schemaResolver, type FormulaReturnType } from '../formula';
import type { Field, FieldType, Schema } from '../metadata/schema';
import type { FormulaColumn, FormulaColumns } from './formula-columns';

const RETURN_TYPES: Partial<Record<FieldType, FormulaReturnType>> = {
  string: 'Text',
  textarea: 'Text',
  boolean: 'Boolean',
  double: 'Number',
  int: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
};

/**
 * The formula fields of a schema as columns of a query. A formula that does not compile or whose evaluation fails is
 * null in a query, as `#Error!` is on the platform.
 */
export function compiledFormulas(schema: Schema): FormulaColumns {
  return {
    column: (object, name) => {
      const field = schema.field(object, name);
      return field?.formula === undefined ? undefined : compileColumn(schema, object, field, field.formula);
    },
  };
}

function compileColumn(schema: Schema, object: string, field: Field, text: string): FormulaColumn {
  const returnType = RETURN_TYPES[field.type];
  const compiled = compileFormula(text, {
    resolve: schemaResolver(schema, object),
    ...(returnType ? { returnType } : {}),
    ...(returnType === 'Number' || returnType === 'Currency' || returnType === 'Percent' ? { scale: field.scale } : {}),
    blanksAs: field.formulaTreatBlanksAs ?? 'BlankAsZero',
    context: 'field',
    self: field.name,
  });
  if (!compiled.ok) return { paths: [], evaluate: () => null };
  return {
    // Globals are asked of the running org, everything else is joined.
    paths: compiled.references.filter((path) => !path.startsWith('$')),
    evaluate: (read, context) => {
      try {
        return compiled.evaluate({
          get: (path) => (path.startsWith('$') ? context.globals(path) : read(path)),
          now: context.now,
          timeZone: context.timeZone,
        });
      } catch (error) {
        if (error instanceof FormulaError) return null;
        throw error;
      }
    },
  };
}
