import type { Connector, ElementKind, FlowElement, Place, ValueSource } from '../definition';
import type { FlowValue } from '../host';
import type { FlowLoader } from '../load/loader';
import type { XmlReader } from '../load/xml-reader';
import type { FlowCompiler } from '../runtime/compiler';
import type { FlowActivity } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { CompiledElement, Program } from '../runtime/program';
import type { ValueType } from '../runtime/values';

/** Name, label and place that every element has. */
export interface ElementBase {
  readonly name: string;
  readonly label: string;
  readonly place: Place;
}

/** Something a flow can refer to by name. */
export interface Resource {
  readonly name: string;
  type(compiler: FlowCompiler): ValueType | null;
  /** Other values the same reference will have soon; loops give their remaining items, so that reads are made at once. */
  roots?(interview: Interview, element: CompiledElement): readonly FlowValue[];
}

/** What an element refers to, told to the checker. */
export interface ElementUses {
  readonly references?: readonly { readonly path: string; readonly place: Place; readonly condition?: boolean }[];
  readonly targets?: readonly { readonly path: string; readonly place: Place }[];
  readonly values?: readonly (ValueSource | null)[];
  readonly objects?: readonly { readonly name: string; readonly place: Place }[];
  readonly fields?: readonly { readonly object: string | null; readonly field: string; readonly place: Place }[];
  readonly formulas?: readonly { readonly expression: string; readonly place: Place; readonly dataType?: 'Boolean' }[];
  /** What the local org refuses to run, by name. */
  readonly unsupported?: readonly { readonly feature: string; readonly place: Place }[];
}

/** Everything the engine knows about one kind of element. */
export interface ElementType<E extends FlowElement> {
  readonly kind: ElementKind;
  /** Name in messages of the platform, such as `FlowRecordCreate`. */
  readonly typeName: string;
  readonly activity?: FlowActivity;
  parse(node: XmlReader, base: ElementBase, loader: FlowLoader): E;
  connectors(element: E): readonly { readonly role: string; readonly connector: Connector | null }[];
  uses(element: E): ElementUses;
  resources?(element: E): readonly Resource[];
  compile(element: E, compiler: FlowCompiler, self: CompiledElement): Program;
}
