import type { Diagnostic } from '../../diagnostics';
import type { XmlNode } from '../../metadata/xml';
import type { ElementKind, FlowDefinition, FlowElement, Place } from '../definition';
import { ELEMENT_TYPES } from '../elements';
import { FlowLoader } from './loader';
import {
  readChoice,
  readConstant,
  readDynamicChoice,
  readFormula,
  readStage,
  readTextTemplate,
  readVariable,
} from './resources';
import { readStart } from './start';
import { XmlReader } from './xml-reader';

export interface LoadedFlow {
  /** Absent when the file is no flow at all. */
  readonly flow?: FlowDefinition;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one Flow file. What it refers to is checked by `checkFlow`, which knows the rest of the project. */
export function loadFlow(xml: XmlNode, file: string, fullName: string): LoadedFlow {
  const loader = new FlowLoader(file, fullName);
  const root = new XmlReader(xml);
  if (xml.name !== 'Flow') {
    loader.problem('not-a-flow', `The root element is ${xml.name}, not Flow.`, root.place);
    return { diagnostics: loader.diagnostics };
  }
  const names = new NameRegister(loader);
  const start = readStart(root, loader);
  const elements = readElements(root, loader, names);
  const collect = <T extends { readonly name: string; readonly place: Place }>(
    tag: string,
    read: (node: XmlReader, loader: FlowLoader) => T,
  ): ReadonlyMap<string, T> =>
    names.index(
      root.children(tag).map((node) => read(node, loader)),
      tag,
    );
  const flow: FlowDefinition = {
    fullName,
    label: root.text('label') ?? fullName,
    file,
    apiVersion: root.number('apiVersion') ?? 0,
    processType: root.text('processType') ?? 'AutoLaunchedFlow',
    status: root.text('status') ?? 'Draft',
    runInMode: (root.text('runInMode') as FlowDefinition['runInMode'] | null) ?? 'DefaultMode',
    triggerOrder: root.number('triggerOrder'),
    interviewLabel: root.raw('interviewLabel') ?? '',
    description: root.raw('description') ?? '',
    start,
    elements,
    variables: collect('variables', readVariable),
    constants: collect('constants', readConstant),
    formulas: collect('formulas', readFormula),
    textTemplates: collect('textTemplates', readTextTemplate),
    choices: collect('choices', readChoice),
    dynamicChoices: collect('dynamicChoiceSets', readDynamicChoice),
    stages: collect('stages', readStage),
  };
  return { flow: deepFreeze(flow), diagnostics: loader.diagnostics };
}

function readElements(root: XmlReader, loader: FlowLoader, names: NameRegister): ReadonlyMap<string, FlowElement> {
  const all: FlowElement[] = [];
  for (const node of root.node.children) {
    const type = ELEMENT_TYPES[node.name as ElementKind];
    if (!type) {
      reportUnknown(node, loader);
      continue;
    }
    const reader = new XmlReader(node);
    const base = {
      name: reader.text('name') ?? '',
      label: reader.text('label') ?? reader.text('name') ?? '',
      place: reader.place,
    };
    all.push(type.parse(reader, base, loader));
  }
  return names.index(all, 'elements');
}

/** An element on the canvas of a kind that is not known here is told, not passed over. */
function reportUnknown(node: XmlNode, loader: FlowLoader): void {
  const isOnCanvas = node.name !== 'start' && node.children.some((c) => c.name === 'locationX');
  if (!isOnCanvas) return;
  const name = node.children.find((c) => c.name === 'name')?.text.trim() ?? '';
  loader.problem(
    'unsupported',
    `The local org does not support the flow element ${name}: ${node.name}.`,
    { line: node.line, column: node.column },
    'warning',
  );
}

/** Names are unique in a flow, whatever they name, without regard to case. */
class NameRegister {
  private readonly seen = new Set<string>();

  constructor(private readonly loader: FlowLoader) {}

  index<T extends { readonly name: string; readonly place: Place }>(
    items: readonly T[],
    tag: string,
  ): ReadonlyMap<string, T> {
    const map = new Map<string, T>();
    for (const item of items) {
      const key = item.name.toLowerCase();
      if (key === '') this.loader.problem('no-name', `An element of ${tag} has no name.`, item.place);
      else if (this.seen.has(key)) {
        this.loader.problem(
          'duplicate-name',
          `The flow has more than one element or resource named ${item.name}.`,
          item.place,
        );
      }
      this.seen.add(key);
      map.set(key, item);
    }
    return map;
  }
}

function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const parts: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return value;
}
