import { UnsupportedError } from '../../diagnostics';
import type { Schema } from '../../metadata/schema';
import type {
  ConditionSet,
  Connector,
  FilterSet,
  FlowDataType,
  FlowDefinition,
  FlowElement,
  FlowVariable,
  ValueSource,
} from '../definition';
import { ELEMENT_TYPES } from '../elements';
import type { ElementType, Resource } from '../elements/element-type';
import type { FlowFilter, FlowValue } from '../host';
import type { FlowSettings } from '../settings';
import { compileEntry } from '../triggers/entry';
import type { RecordTest } from '../triggers/record-test';
import { compileConditions } from './conditions';
import { compileFilters } from './filters';
import { compileFlowFormula, type FormulaUse } from './formulas';
import type { Interview } from './interview';
import type { CompiledElement, CompiledFlow, Exit, Reader } from './program';
import { compileReference, type CompiledReference, type ResourceReader } from './references';
import { compileTarget, type AssignmentTarget } from './targets';
import { coerce, copyValue, toText, type ValueType } from './values';

/** Turns one flow into programs. Elements ask it for readers of values, references, conditions and for exits. */
export class FlowCompiler implements ResourceReader {
  private readonly elements = new Map<string, CompiledElement>();
  private readonly resources = new Map<string, CachedResource>();
  private readonly compiled: CompiledFlow;

  constructor(
    readonly flow: FlowDefinition,
    readonly schema: Schema,
    readonly settings: FlowSettings,
    /** `wire` false: only names and types are asked for, as checks and queries do; no way is followed. */
    options: { readonly wire: boolean } = { wire: true },
  ) {
    const paths = new Map<string, Exit>();
    const defaults = this.defaults();
    let entry: RecordTest | undefined;
    this.declare();
    this.compiled = {
      definition: flow,
      elements: this.elements,
      start: { role: 'start', from: null, to: null, taken: 0 },
      paths,
      meetsEntry: (interview, record) => (entry ??= compileEntry(this))(interview, record),
      initialise: (interview) => {
        for (const set of defaults) set(interview);
      },
    };
    for (const definition of flow.elements.values()) this.addElement(definition);
    if (options.wire) this.wireStart(paths);
  }

  static compile(flow: FlowDefinition, schema: Schema, settings: FlowSettings): CompiledFlow {
    const compiler = new FlowCompiler(flow, schema, settings);
    for (const element of compiler.elements.values())
      element.program = typeOf(element.definition).compile(element.definition, compiler, element);
    return compiler.compiled;
  }

  private addElement(definition: FlowElement): void {
    const type = typeOf(definition);
    const element: { -readonly [K in keyof CompiledElement]: CompiledElement[K] } = {
      definition,
      typeName: type.typeName,
      activity: type.activity,
      flow: this.compiled,
      exits: [],
      faultExit: null,
      program: PENDING,
      entered: 0,
    };
    this.elements.set(definition.name.toLowerCase(), element);
  }

  private wireStart(paths: Map<string, Exit>): void {
    const start = this.compiled.start as { to: CompiledElement | null };
    start.to = this.target(this.flow.start.connector);
    for (const path of this.flow.start.scheduledPaths) {
      paths.set(path.name.toLowerCase(), { role: path.name, from: null, to: this.target(path.connector), taken: 0 });
    }
  }

  private target(connector: Connector | null): CompiledElement | null {
    if (!connector) return null;
    const target = this.elements.get(connector.target.toLowerCase());
    // The check refuses such a flow; running on as if the path ended here would be a silent wrong answer.
    if (!target) throw new UnsupportedError(`the element ${connector.target} of the flow ${this.flow.fullName}`);
    return target;
  }

  /** A way out of an element, counted when it is taken; without a connector the flow ends there. */
  exit(from: CompiledElement, role: string, connector: Connector | null): Exit {
    const exit: Exit = { role, from, to: this.target(connector), taken: 0 };
    from.exits.push(exit);
    if (role === 'fault' && connector) (from as { faultExit: Exit | null }).faultExit = exit;
    return exit;
  }

  private declare(): void {
    for (const variable of this.flow.variables.values())
      this.declareResource(variable.name, () => this.variable(variable));
    for (const definition of this.flow.elements.values()) {
      const own = typeOf(definition).resources?.(definition) ?? [];
      for (const resource of own) this.declareResource(resource.name, () => this.elementOutput(definition, resource));
    }
    for (const f of this.flow.formulas.values()) {
      this.declareResource(f.name, () => ({
        read: this.formula(f.expression, { dataType: f.dataType, scale: f.scale ?? undefined }),
        type: scalar(f.dataType),
      }));
    }
    for (const t of this.flow.textTemplates.values())
      this.declareResource(t.name, () => ({ read: this.template(t.text), type: scalar('String') }));
    for (const c of this.flow.constants.values()) {
      this.declareResource(c.name, () => ({ read: this.value(c.value, scalar(c.dataType)), type: scalar(c.dataType) }));
    }
    for (const c of this.flow.choices.values()) {
      this.declareResource(c.name, () => ({
        read: c.value ? this.value(c.value, scalar(c.dataType)) : this.template(c.text),
        type: scalar(c.dataType),
      }));
    }
    for (const c of this.flow.dynamicChoices.values())
      this.declareResource(c.name, () => ({ read: variableReader(c.name), type: scalar(c.dataType) }));
    for (const s of this.flow.stages.values())
      this.declareResource(s.name, () => ({ read: () => `${this.flow.fullName}:${s.name}`, type: scalar('String') }));
  }

  private declareResource(name: string, make: () => CachedResource): void {
    const key = name.toLowerCase();
    let made: CachedResource | undefined;
    // Made when first used: types of resources may depend on each other, formulas are compiled only when needed.
    Object.defineProperty(this.lazy, key, { configurable: true, get: () => (made ??= make()) });
    this.known.add(key);
  }

  private readonly lazy: Record<string, CachedResource> = Object.create(null) as Record<string, CachedResource>;
  private readonly known = new Set<string>();

  resource(name: string): CachedResource | undefined {
    const key = name.toLowerCase();
    return this.known.has(key) ? (this.resources.get(key) ?? this.remember(key)) : undefined;
  }

  private remember(key: string): CachedResource {
    const made = this.lazy[key];
    this.resources.set(key, made);
    return made;
  }

  private variable(variable: FlowVariable): CachedResource {
    return { read: variableReader(variable.name), type: variable };
  }

  private elementOutput(definition: FlowElement, resource: Resource): CachedResource {
    const roots = resource.roots;
    const element = (): CompiledElement | undefined => this.elements.get(definition.name.toLowerCase());
    return {
      read: variableReader(resource.name),
      type: resource.type(this),
      roots:
        roots &&
        ((interview) => {
          const compiled = element();
          return compiled ? roots(interview, compiled) : [];
        }),
    };
  }

  reference(path: string): CompiledReference {
    return compileReference(path, this.flow, this.schema, this);
  }

  typeOf(source: ValueSource | null): ValueType | null {
    if (!source) return null;
    if (source.kind === 'literal') return scalar(source.dataType);
    if (source.kind === 'reference') return this.reference(source.path).type;
    if (source.kind === 'formula' && source.dataType) return scalar(source.dataType);
    return source.kind === 'template' ? scalar('String') : null;
  }

  /** Reader of a value, brought to a type when one is given. Null source reads null. */
  value(source: ValueSource | null, target: ValueType | null = null): Reader {
    const read = this.rawValue(source);
    if (!target || target.dataType === 'SObject' || target.dataType === 'Apex') return read;
    return (interview) => coerce(read(interview), target, interview.run.host.timeZone);
  }

  private rawValue(source: ValueSource | null): Reader {
    if (!source) return () => null;
    switch (source.kind) {
      case 'literal':
        return () => source.value;
      case 'reference':
        return this.reference(source.path).read;
      case 'template':
        return this.template(source.text);
      case 'formula':
        return this.formula(source.expression, { dataType: source.dataType ?? undefined });
      case 'list': {
        const parts = source.elements.map((e) => this.rawValue(e));
        return (interview) => parts.map((part) => part(interview));
      }
      case 'unsupported':
        return () => {
          throw new UnsupportedError(source.what);
        };
    }
  }

  /** Text with merge fields `{!x}`. A text that is one merge field alone still becomes text. */
  template(text: string): Reader {
    const pieces = text.split(/\{!([^{}]+)\}/);
    if (pieces.length === 1) return () => text;
    const readers = pieces.map((piece, i) => (i % 2 === 0 ? null : this.reference(piece.trim())));
    return (interview) => {
      const options = { timeZone: interview.run.host.timeZone, forDisplay: true };
      let result = '';
      for (let i = 0; i < pieces.length; i++) {
        const reference = readers[i];
        result += reference ? toText(reference.read(interview), reference.type, options) : pieces[i];
      }
      return result;
    };
  }

  formula(expression: string, use: FormulaUse): Reader {
    return compileFlowFormula(expression, use, this);
  }

  conditions(set: ConditionSet): (interview: Interview) => boolean {
    return compileConditions(set, this);
  }

  filters(set: FilterSet, object: string | null): (interview: Interview) => readonly FlowFilter[] {
    return compileFilters(set, object, this);
  }

  assignment(path: string): AssignmentTarget {
    return compileTarget(path, this);
  }

  private defaults(): readonly ((interview: Interview) => void)[] {
    const setters: ((interview: Interview) => void)[] = [];
    for (const variable of this.flow.variables.values()) {
      if (!variable.defaultValue) continue;
      const key = variable.name.toLowerCase();
      let read: Reader | undefined;
      setters.push((interview) => {
        read ??= this.value(variable.defaultValue, variable);
        const value = read(interview);
        interview.frame.values.set(
          key,
          copyValue(variable.isCollection && value !== null && !Array.isArray(value) ? [value] : value),
        );
      });
    }
    const stages = [...this.flow.stages.values()].filter((s) => s.isActive).sort((a, b) => a.order - b.order);
    if (stages.length > 0)
      setters.push((interview) =>
        this.activateStages(
          interview,
          stages.map((s) => `${this.flow.fullName}:${s.name}`),
        ),
      );
    return setters;
  }

  /** Active-by-default stages set the current stage in the outermost flow; a subflow only adds its own [B3.12]. */
  private activateStages(interview: Interview, stages: readonly string[]): void {
    const known = Array.isArray(interview.activeStages) ? (interview.activeStages as readonly FlowValue[]) : [];
    interview.activeStages = [...known, ...stages];
    if (interview.frames.length === 1) interview.currentStage = stages[0];
  }
}

interface CachedResource {
  readonly read: Reader;
  readonly type: ValueType | null;
  readonly roots?: (interview: Interview) => readonly FlowValue[];
}

function typeOf(definition: FlowElement): ElementType<FlowElement> {
  return ELEMENT_TYPES[definition.kind] as ElementType<FlowElement>;
}

export function scalar(dataType: FlowDataType): ValueType {
  return { dataType, isCollection: false };
}

function variableReader(name: string): Reader {
  const key = name.toLowerCase();
  return (interview) => interview.frame.values.get(key) ?? null;
}

const PENDING = {
  bulk: false as const,
  step: (): never => {
    throw new UnsupportedError('a flow element that was not compiled');
  },
};
