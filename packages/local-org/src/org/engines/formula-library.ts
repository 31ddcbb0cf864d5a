import {
  compileFormula,
  schemaResolver,
  type CompiledFormula,
  type FormulaContext,
  type FormulaReturnType,
} from '../../formula';
import type { Field, Schema } from '../../metadata/schema';

const RETURN_TYPES: Readonly<Partial<Record<Field['type'], FormulaReturnType>>> = {
  string: 'Text',
  boolean: 'Boolean',
  double: 'Number',
  int: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
};

const isNumeric = (field: Field): boolean => ['double', 'int', 'currency', 'percent'].includes(field.type);

/** Compiles each formula of the deployed metadata once. */
export class FormulaLibrary {
  private readonly compiled = new Map<
    string,
    CompiledFormula | { readonly ok: false; readonly message: string; readonly position: number }
  >();

  constructor(readonly schema: Schema) {}

  /** The formula ready to run, or why it cannot be saved. */
  tryCompile(object: string, text: string, context: FormulaContext, returnType?: FormulaReturnType, scale?: number) {
    const key = `${object}\u0000${context}\u0000${returnType ?? ''}\u0000${scale ?? ''}\u0000${text}`;
    let entry = this.compiled.get(key);
    if (!entry) {
      const result = compileFormula(text, { resolve: schemaResolver(this.schema, object), context, returnType, scale });
      entry = result.ok ? result : { ok: false, message: result.error.message, position: result.error.position };
      this.compiled.set(key, entry);
    }
    return entry;
  }

  /** A formula field, as queries and rules read it. */
  compileField(object: string, field: Field) {
    const key = `field ${object}.${field.name}`;
    let entry = this.compiled.get(key);
    if (!entry) {
      const result = compileFormula(field.formula ?? '', {
        resolve: schemaResolver(this.schema, object),
        context: 'field',
        self: field.name,
        scale: isNumeric(field) ? field.scale : undefined,
        blanksAs: field.formulaTreatBlanksAs,
        returnType: RETURN_TYPES[field.type],
      });
      entry = result.ok ? result : { ok: false, message: result.error.message, position: result.error.position };
      this.compiled.set(key, entry);
    }
    return entry;
  }

  /** @throws Error for a formula that was never checked; deployment refuses those first */
  compile(
    object: string,
    text: string,
    context: FormulaContext,
    returnType?: FormulaReturnType,
    scale?: number,
  ): CompiledFormula {
    const result = this.tryCompile(object, text, context, returnType, scale);
    if (!result.ok) throw new Error(`Formula on ${object} does not compile: ${result.message}`);
    return result;
  }
}
