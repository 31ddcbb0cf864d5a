import {
  conversionCost,
  ERROR_TYPE,
  isAssignable,
  isCastable,
  NULL_TYPE,
  show,
  superTypes,
  symbolOf,
} from '../checker/type-rules';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import type { Code } from './code';
import { condition, expression } from './expressions';

/** JavaScript of a statement and whether control can pass its end. */
export interface Compiled {
  readonly js: string;
  readonly completes: boolean;
}

type Of<K extends A.Statement['kind']> = Extract<A.Statement, { kind: K }>;

/** Statements that an expression may form on its own. */
const STATEMENT_EXPRESSIONS = new Set([
  'call',
  'construct',
  'new',
  'assign',
  'postfix',
  'unary',
  'newItems',
  'newMap',
  'newArray',
]);

/** Line register and coverage counter of the statement at `at`. */
export function mark(b: Body, at: A.Node): string {
  return `rt.line=${at.line};\u0001${b.symbol.unit.counterFor(at.line)};`;
}

/** Counts turns of loops; the clock is looked at now and then. */
const TICK = 'if((++$q&4095)===0)$.tick(rt);';

export function statements(b: Body, list: readonly A.Statement[]): Compiled {
  let js = '';
  let completes = true;
  for (const s of list) {
    if (!completes) {
      b.error(s, 'Unreachable statement');
      return { js, completes };
    }
    const compiled = statement(b, s);
    js += `${compiled.js}\n`;
    completes = compiled.completes;
  }
  return { js, completes };
}

export function block(b: Body, s: A.Block): Compiled {
  b.push();
  const inner = statements(b, s.statements);
  b.pop();
  return { js: `{${inner.js}}`, completes: inner.completes };
}

/** A statement in its own scope, as the branches of `if` and loop bodies are. */
function branch(b: Body, s: A.Statement | null): Compiled {
  if (!s) return { js: '{}', completes: true };
  if (s.kind === 'block') return block(b, s);
  b.push();
  const inner = statement(b, s);
  b.pop();
  return { js: `{${inner.js}}`, completes: inner.completes };
}

export function statement(b: Body, s: A.Statement): Compiled {
  switch (s.kind) {
    case 'block':
      return block(b, s);
    case 'local':
      return { js: mark(b, s) + local(b, s), completes: true };
    case 'expression':
      return { js: mark(b, s) + expressionStatement(b, s), completes: true };
    case 'if': {
      const test = condition(b, s.condition);
      const then = branch(b, s.then);
      const otherwise = s.otherwise ? branch(b, s.otherwise) : null;
      return {
        js: `${mark(b, s)}if(${test})${then.js}${otherwise ? `else${otherwise.js}` : ''}`,
        completes: then.completes || (otherwise ? otherwise.completes : true),
      };
    }
    case 'return':
      return returnStatement(b, s);
    case 'throw': {
      const code = expression(b, s.value);
      if (code.type !== ERROR_TYPE && !isException(code.type))
        b.error(s, `Throw expression must be of type exception: ${show(code.type)}`);
      return { js: `${mark(b, s)}throw ${b.nonNull(code)};`, completes: false };
    }
    case 'for':
      return forLoop(b, s);
    case 'foreach':
      return forEach(b, s);
    case 'while':
      return whileLoop(b, s);
    case 'do':
      return doLoop(b, s);
    case 'break':
    case 'continue':
      if (b.loopDepth === 0) b.error(s, `${s.kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`);
      return { js: `${mark(b, s)}${jump(b, s.kind)}`, completes: false };
    case 'try':
      return tryStatement(b, s);
    case 'switch':
      return switchStatement(b, s);
    case 'dml':
      return { js: mark(b, s) + dml(b, s), completes: true };
    case 'runAs':
      return runAs(b, s);
  }
}

/** `break` and `continue`; out of a `System.runAs` block, which is a function of its own, they are a signal to its caller. */
const jump = (b: Body, kind: 'break' | 'continue'): string =>
  b.loopDepth > b.runAsDepth ? `${kind};` : kind === 'break' ? 'return $.BREAK;' : 'return $.CONTINUE;';

function runAs(b: Body, s: Of<'runAs'>): Compiled {
  const [user] = s.args.map((a) => expression(b, a));
  const outer = b.runAsDepth;
  b.runAsDepth = b.loopDepth;
  const body = block(b, s.body);
  b.runAsDepth = outer;
  if (!user) return { js: '', completes: true };
  const r = b.unique('r');
  const jumps = (['break', 'continue'] as const)
    .filter((kind) => body.js.includes(`return $.${kind.toUpperCase()};`))
    .map((kind) => `if(${r}===$.${kind.toUpperCase()})${jump(b, kind)}`);
  return {
    js: `${mark(b, s)}{const ${r}=$.runAs(rt,${user.js},()=>{${body.js}return $.NONE;});${jumps.join('')}if(${r}!==$.NONE)return ${r};}`,
    completes: body.completes,
  };
}

function local(b: Body, s: Of<'local'>): string {
  const type = b.type(s.type);
  if (type.kind === 'void') b.error(s, 'Invalid type: void');
  return s.variables
    .map((v) => {
      const code = v.initial ? expression(b, v.initial) : null;
      const initial = code ? b.convert(code, type, v) : 'null';
      const variable = b.declareLocal(v, v.name, type, code?.nonNull === true);
      return `let ${variable.js}=${initial};`;
    })
    .join('');
}

function expressionStatement(b: Body, s: Of<'expression'>): string {
  const e = s.expression;
  const allowed =
    STATEMENT_EXPRESSIONS.has(e.kind) && !(e.kind === 'unary' && e.operator !== '++' && e.operator !== '--');
  if (!allowed) {
    b.error(s, 'Expression cannot be a statement.');
    return '';
  }
  return `${effect(b, e)};`;
}

/** An expression for its effect alone: `i++` need not keep the old value. */
function effect(b: Body, e: A.Expression): string {
  return expression(b, e.kind === 'postfix' ? { ...e, kind: 'unary' } : e).js;
}

function returnStatement(b: Body, s: Of<'return'>): Compiled {
  if (!s.value) {
    if (b.returnType.kind !== 'void') b.error(s, `Missing return value of type: ${show(b.returnType)}`);
    return { js: `${mark(b, s)}return${b.isConstructor && !b.isStatic ? ' this' : ''};`, completes: false };
  }
  const code = expression(b, s.value);
  if (b.returnType.kind === 'void') {
    b.error(s, b.isConstructor ? 'Constructors must not return a value' : 'Void method must not return a value');
    return { js: '', completes: false };
  }
  return { js: `${mark(b, s)}return ${b.convert(code, b.returnType, s, 'conversion')};`, completes: false };
}

// ---- loops

function loopBody(b: Body, body: A.Statement | null): { js: string; breaks: boolean } {
  b.loopDepth++;
  const inner = branch(b, body);
  b.loopDepth--;
  return { js: `${TICK}${inner.js}`, breaks: /\bbreak;/.test(inner.js) };
}

const isTrue = (e: A.Expression | null): boolean => e === null || (e.kind === 'literal' && e.value === true);

function forLoop(b: Body, s: Of<'for'>): Compiled {
  b.push();
  const initial = s.initial
    .map((i) =>
      i.kind === 'local' ? local(b, i) : i.kind === 'expression' ? `${expression(b, i.expression).js};` : '',
    )
    .join('');
  const test = s.condition ? condition(b, s.condition) : 'true';
  const update = s.update.map((u) => effect(b, u)).join(',');
  const body = loopBody(b, s.body);
  b.pop();
  return {
    js: `{${mark(b, s)}${initial}for(;${test};${update}){${body.js}}}`,
    completes: !isTrue(s.condition) || body.breaks,
  };
}

function whileLoop(b: Body, s: Of<'while'>): Compiled {
  const test = condition(b, s.condition);
  const body = loopBody(b, s.body);
  return { js: `${mark(b, s)}while(${test}){${body.js}}`, completes: !isTrue(s.condition) || body.breaks };
}

function doLoop(b: Body, s: Of<'do'>): Compiled {
  const body = loopBody(b, s.body);
  return {
    js: `do{${body.js}}while(${mark(b, s).replace(/;/g, ',')}${condition(b, s.condition)});`,
    completes: !isTrue(s.condition) || body.breaks,
  };
}

function forEach(b: Body, s: Of<'foreach'>): Compiled {
  const type = b.type(s.type);
  const source = expression(b, s.iterable);
  b.push();
  const variable = b.declareLocal(s, s.variable, type);
  const body = loopBody(b, s.body);
  b.pop();
  if (source.type === ERROR_TYPE || type === ERROR_TYPE) return { js: body.js, completes: true };
  const head = mark(b, s);
  const element = elementType(source.type);
  if (source.isQuery && type.kind === 'List') {
    return { js: `${head}for(let ${variable.js} of $.chunks(rt,${source.js})){${head}${body.js}}`, completes: true };
  }
  if (!element) {
    b.error(s, `Loop must iterate over a collection: ${show(source.type)}`);
    return { js: '', completes: true };
  }
  const item = b.unique('e');
  const fromRecords = element.kind === 'SObject' && type.kind === 'SObject';
  if (!fromRecords && !(conversionCost(element, type) >= 0))
    b.error(s, `Loop variable must be of type ${show(element)}`);
  const converted = b.represent({ js: item, type: element }, type);
  const bind = converted === item ? '' : `let ${variable.js}=${converted};`;
  const name = bind ? item : variable.js;
  if (source.type.kind === 'List' || source.type.kind === 'Set') {
    const c = b.unique('c');
    const items = source.type.kind === 'List' ? `${c}.items` : `${c}.items()`;
    const i = b.unique('i');
    const list = b.unique('l');
    return {
      js: `${head}{const ${c}=${b.nonNull(source)};${c}.lock();try{const ${list}=${items};for(let ${i}=0;${i}<${list}.length;${i}++){let ${name}=${list}[${i}];${bind}${body.js}rt.line=${s.line};}}finally{${c}.unlock();}}`,
      completes: true,
    };
  }
  return { js: `${head}for(let ${name} of $.iterate(rt,${b.nonNull(source)})){${bind}${body.js}}`, completes: true };
}

/** What a for loop over a value of this type yields; null when it cannot be looped over. */
function elementType(type: ApexType): ApexType | null {
  if (type.kind === 'List' || type.kind === 'Set') return type.args[0] ?? T.OBJECT;
  const seen = new Set<string>();
  const visit = (t: ApexType): ApexType | null => {
    if (seen.has(t.key)) return null;
    seen.add(t.key);
    if (/^system\.(iterable|iterator)\b/.test(t.key) && t.args[0]) return t.args[0];
    for (const up of superTypes(t)) {
      const found = visit(up);
      if (found) return found;
    }
    return null;
  };
  return visit(type);
}

// ---- try, switch

const isException = (t: ApexType): boolean => isAssignable(t, T.systemType('System.Exception'));

function tryStatement(b: Body, s: Of<'try'>): Compiled {
  const body = block(b, s.body);
  let completes = body.completes;
  let js = `try${body.js}`;
  if (s.catches.length > 0) {
    const e = b.unique('x');
    const clauses = s.catches.map((c) => {
      const type = b.type(c.type);
      if (type !== ERROR_TYPE && !isException(type)) b.error(c, `Catch type must be an exception type: ${show(type)}`);
      b.push();
      const variable = b.declareLocal(c, c.variable, type);
      const inner = statements(b, c.body.statements);
      b.pop();
      completes = completes || inner.completes;
      return `if($.isInstance(rt,${e},${b.pool.type(type)})){let ${variable.js}=${e};${inner.js}}`;
    });
    js += `catch($e){const ${e}=$.caught(rt,$e);${clauses.join('else ')}else throw ${e};}`;
  }
  if (s.finallyBody) {
    const last = block(b, s.finallyBody);
    js += `finally{if(!rt.dead)${last.js}}`;
    completes = completes && last.completes;
  }
  return { js, completes };
}

function switchStatement(b: Body, s: Of<'switch'>): Compiled {
  const subject = expression(b, s.subject);
  const name = b.unique('s');
  const value: Code = { js: name, type: subject.type, simple: true };
  let js = `${mark(b, s)}{const ${name}=${subject.js};`;
  let completes = false;
  let hasElse = false;
  s.cases.forEach((c, i) => {
    const lead = i === 0 ? '' : 'else ';
    if (c.isElse) {
      hasElse = true;
      const body = block(b, c.body);
      completes = completes || body.completes;
      js += `${i === 0 ? '' : 'else'}${body.js}`;
      return;
    }
    b.push();
    let test: string;
    let bind = '';
    if (c.type && c.variable) {
      const type = b.type(c.type);
      if (type !== ERROR_TYPE && subject.type !== ERROR_TYPE && !isCastable(subject.type, type)) {
        b.error(
          c,
          `Incompatible types since an instance of ${show(subject.type)} is never an instance of ${show(type)}`,
        );
      }
      const variable = b.declareLocal(c, c.variable, type);
      test = `$.isInstance(rt,${b.boxed(value)},${b.pool.type(type)})`;
      bind = `let ${variable.js}=$.cast(rt,${b.boxed(value)},${b.pool.type(type)});`;
    } else test = c.values.map((v) => caseTest(b, value, v)).join('||');
    const body = block(b, c.body);
    b.pop();
    completes = completes || body.completes;
    js += `${lead}if(${test}){${bind}${body.js}}`;
  });
  return { js: `${js}}`, completes: completes || !hasElse };
}

function caseTest(b: Body, value: Code, e: A.Expression): string {
  const type = value.type;
  if (e.kind === 'name' || (e.kind === 'field' && type.kind !== 'Object')) {
    const symbol = symbolOf(type);
    const constant = symbol?.enumConstants.find((c) => c.name.toLowerCase() === e.name.toLowerCase());
    if (constant) return `${value.js}===${b.pool.ref(constant)}`;
    if (type.kind === 'System' && e.kind === 'name') return `$.isConstant(${value.js},${JSON.stringify(e.name)})`;
    if (e.kind === 'name' && symbol?.kind === 'enum') {
      b.error(e, `Variable does not exist: ${e.name}`);
      return 'false';
    }
  }
  const code = expression(b, e);
  if (code.isNull || code.type === NULL_TYPE) return `${value.js}===null`;
  if (code.type === ERROR_TYPE || type === ERROR_TYPE) return 'false';
  if (type.kind === 'String') return `${value.js}===${code.js}`;
  if (type.kind !== 'Object' && !isAssignable(code.type, type))
    b.error(e, `Illegal assignment from ${show(code.type)} to ${show(type)}`);
  return type.kind === 'Object'
    ? `$.equal(rt,${value.js},${b.boxed(code)})`
    : `${value.js}===${b.represent(code, type)}`;
}

// ---- DML

function dml(b: Body, s: Of<'dml'>): string {
  const target = expression(b, s.target);
  const element = target.type.kind === 'List' ? (target.type.args[0] as ApexType) : target.type;
  if (target.type !== ERROR_TYPE && element.kind !== 'SObject') {
    b.error(s, `DML requires SObject or SObject list type: ${show(target.type)}`);
    return '';
  }
  const options = JSON.stringify({ access: s.access });
  if (s.verb === 'merge' && s.second) return `$.merge(rt,${target.js},${b.boxed(expression(b, s.second))},${options});`;
  let key = 'null';
  if (s.key) {
    const name = s.key.split('.').pop() as string;
    const field = element.name === 'SObject' ? undefined : b.program.schema.field(element.name, name);
    if (!field && element.name !== 'SObject') b.error(s, `Invalid field ${name} for SObject ${element.name}`);
    key = JSON.stringify(field?.name ?? name);
  }
  return `$.dml(rt,${JSON.stringify(s.verb)},${target.js},${key},${options});`;
}
