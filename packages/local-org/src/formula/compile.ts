import type { CallNode, NameNode, Node } from './ast';
import { FormulaTypeError, refusePicklist, typeLabel, type Call, type Typed } from './check';
import { parseDecimal } from './decimal';
import { FUNCTIONS } from './functions';
import { place } from './functions/links';
import { wrongCount } from './functions/logic';
import { FormulaSyntaxError } from './lexer';
import { compileOperator } from './operators';
import { parseFormula } from './parser';
import { decoder, encoder, type Code, type Runtime, type Value } from './runtime';
import type {
  BlanksAs,
  CompileResult,
  FormulaContext,
  FormulaOptions,
  FormulaReader,
  FormulaReference,
  FormulaReturnType,
  FormulaType,
  NestedFormula,
  ReferenceResolver,
} from './types';

/** Characters a formula may have. [A12] */
const MAX_LENGTH = 3900;
/** Characters of a formula field's text result. [A11.3] */
const MAX_TEXT_RESULT = 1300;
const FLOW_CONTEXTS: ReadonlySet<FormulaContext> = new Set(['flow', 'entryCriteria']);

/** Where a record's id is read with 18 characters. [A3.8] */
const LONG_ID_CONTEXTS: ReadonlySet<FormulaContext> = new Set([
  'flow',
  'entryCriteria',
  'apex',
  'template',
  'default',
  'fieldUpdate',
]);

/**
 * Compiles a formula, or says why it cannot be saved, in the platform's words. Formula fields it refers to are compiled
 * in place. Compiling costs some ten microseconds; keep the result.
 */
export function compileFormula(text: string, options: FormulaOptions): CompileResult {
  try {
    return compile(text, options);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError || error instanceof FormulaTypeError)) throw error;
    return { ok: false, error: { message: error.message, position: error.position } };
  }
}

function compile(text: string, options: FormulaOptions): CompileResult {
  const { context, returnType } = options;
  if (text.length > MAX_LENGTH) {
    throw new FormulaTypeError(
      `Formula is too long (${group(text.length)} characters).  Maximum length is ${group(MAX_LENGTH)} characters`,
      0,
    );
  }
  const session = new Session(context);
  const scope = new Scope(
    session,
    options.resolve,
    options.blanksAs ?? defaultBlanks(context),
    options.self ? [options.self] : [],
  );
  const typed = scope.check(parseFormula(text, FLOW_CONTEXTS.has(context)));
  refusePicklist(typed);
  const type = resultType(typed, returnType);
  const encode = encoder({
    type,
    returnType,
    scale: options.scale,
    maxLength: context === 'field' ? MAX_TEXT_RESULT : undefined,
  });
  const { code } = typed;
  return {
    ok: true,
    type,
    references: [...session.references],
    usesNow: session.now,
    usesChange: session.change,
    evaluate: (reader: FormulaReader) => encode(code({ reader, get: (path) => reader.get(path) })),
  };
}

function group(n: number): string {
  return n.toLocaleString('en-US');
}

/** Only formula fields have the option; everywhere else a blank number is blank, as ISBLANK in a validation rule shows. */
function defaultBlanks(context: FormulaContext): BlanksAs {
  return context === 'field' ? 'BlankAsZero' : 'BlankAsBlank';
}

const RETURNS: Readonly<Record<FormulaReturnType, FormulaType>> = {
  Number: 'Number',
  Currency: 'Number',
  Percent: 'Number',
  Text: 'Text',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
};

function resultType(typed: Typed, returnType: FormulaReturnType | undefined): FormulaType {
  if (typed.type === 'Location') {
    throw new FormulaTypeError(`Incorrect argument type for formula result. `, typed.node.position);
  }
  if (returnType === undefined) return typed.type;
  const expected = RETURNS[returnType];
  if (typed.type === 'Null') return expected;
  if (typed.type === expected) return expected;
  throw new FormulaTypeError(
    `Formula result is data type (${typeLabel(typed)}), incompatible with expected data type (${returnType}).`,
    0,
  );
}

/** What one compilation gathers, nested formulas included. */
class Session {
  readonly references = new Set<string>();
  now = false;
  change = false;

  constructor(readonly context: FormulaContext) {}
}

/** The names one formula text sees. */
class Scope {
  private readonly resolved = new Map<string, Omit<Typed, 'node'>>();

  constructor(
    private readonly session: Session,
    private readonly resolve: ReferenceResolver,
    private readonly blanksAs: BlanksAs,
    /** Formula fields being compiled, outermost first. */
    private readonly path: readonly string[],
  ) {}

  check(node: Node): Typed {
    switch (node.kind) {
      case 'number': {
        const value = parseDecimal(node.text);
        return { node, type: 'Number', code: () => value };
      }
      case 'string': {
        const value = node.value === '' ? null : node.value;
        return { node, type: 'Text', code: () => value, literal: node.value };
      }
      case 'constant': {
        const { value } = node;
        return { node, type: value === null ? 'Null' : 'Boolean', code: () => value };
      }
      case 'name':
        return this.name(node);
      case 'call':
        return this.call(node);
      default: {
        const args = node.args.map((operand) => this.check(operand));
        return { node, ...compileOperator(node, args, this.session.context) };
      }
    }
  }

  private call(node: CallNode): Typed {
    const name = node.name.toUpperCase();
    const row = FUNCTIONS.get(name);
    if (!row) throw new FormulaTypeError(`Unknown function ${node.name}. Check spelling.`, node.position);
    if (row.contexts && !row.contexts.has(this.session.context)) {
      throw new FormulaTypeError(`Function ${name} may not be used in this type of formula`, node.position);
    }
    const counted = { name, node, args: node.args };
    if (node.args.length < row.min) throw wrongCount(counted, row.min);
    if (node.args.length > row.max) throw wrongCount(counted, row.max);
    const { session } = this;
    const call: Call = {
      node,
      name,
      args: node.args.map((operand) => this.check(operand)),
      context: session.context,
      blanksAs: this.blanksAs,
      usesNow: () => (session.now = true),
      usesChange: () => (session.change = true),
    };
    const compiled = row.compile(call);
    // PRIORVALUE of a picklist stays one: ISPICKVAL(PRIORVALUE(p), "x").
    const reference = name === 'PRIORVALUE' ? call.args[0]?.reference : undefined;
    return { node, ...compiled, ...(reference ? { reference } : {}) };
  }

  private name(node: NameNode): Typed {
    const key = node.name.toLowerCase();
    let entry = this.resolved.get(key);
    if (!entry) {
      entry = this.resolveName(node);
      this.resolved.set(key, entry);
    }
    return { node, ...entry };
  }

  private resolveName(node: NameNode): Omit<Typed, 'node'> {
    const reference = this.resolve(node.name);
    if (!reference) throw new FormulaTypeError(`Field ${node.name} does not exist. Check spelling.`, node.position);
    if ('error' in reference) throw new FormulaTypeError(reference.error, node.position);
    if (reference.refusedInFields !== undefined && this.session.context === 'field') {
      throw new FormulaTypeError(reference.refusedInFields, node.position);
    }
    const label = reference.typeLabel === undefined ? {} : { typeLabel: reference.typeLabel };
    return { type: reference.type, code: this.read(reference, node), reference, ...label };
  }

  private read(reference: FormulaReference, node: NameNode): Code {
    const { path, type, location, constant } = reference;
    const decode = decoder(type, reference.percent === true);
    if (reference.fieldOf) return () => null;
    if (constant !== undefined) {
      const value = decode(constant);
      return () => value;
    }
    if (reference.formula) return this.nested(path, reference.formula, type, node);
    if (location) return this.readLocation(location.latitude, location.longitude);
    this.session.references.add(path);
    if (reference.id === true && !LONG_ID_CONTEXTS.has(this.session.context)) {
      return (runtime) => decode(runtime.get(path)?.toString().slice(0, 15));
    }
    if (type !== 'Number' || this.blanksAs === 'BlankAsBlank') return (runtime) => decode(runtime.get(path));
    return (runtime) => decode(runtime.get(path)) ?? 0;
  }

  private readLocation(latitude: string, longitude: string): Code {
    this.session.references.add(latitude).add(longitude);
    const decode = decoder('Number', false) as (value: ReturnType<Runtime['get']>) => Parameters<typeof place>[0];
    return (runtime) => place(decode(runtime.get(latitude)), decode(runtime.get(longitude)));
  }

  /** A formula field in place: its own blank mode inside, this formula's for its result. */
  private nested(name: string, formula: NestedFormula, type: FormulaType, node: NameNode): Code {
    if (this.path.includes(name)) {
      const cycle = [...this.path.slice(this.path.indexOf(name)), name].join(' -> ');
      throw new FormulaTypeError(
        `Formula cannot use another formula field that directly or indirectly refers to itself. ${cycle}`,
        node.position,
      );
    }
    const inner = new Scope(this.session, formula.resolve, formula.blanksAs, [...this.path, name]);
    const code = inner.checkNested(name, formula, node);
    if (type === 'Boolean') return (runtime) => code(runtime) === true;
    if (type !== 'Number' || this.blanksAs === 'BlankAsBlank') return code;
    return (runtime): Value => code(runtime) ?? 0;
  }

  private checkNested(name: string, formula: NestedFormula, node: NameNode): Code {
    try {
      const typed = this.check(parseFormula(formula.text, false));
      refusePicklist(typed);
      resultType(typed, formula.returnType);
      return typed.code;
    } catch (error) {
      if (error instanceof FormulaTypeError && error.message.startsWith('Formula cannot use another')) {
        throw new FormulaTypeError(error.message, node.position);
      }
      if (!(error instanceof FormulaSyntaxError || error instanceof FormulaTypeError)) throw error;
      throw new FormulaTypeError(`Error in referenced formula ${name}, ${error.message}`, node.position);
    }
  }
}
