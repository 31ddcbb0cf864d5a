import { buildSchema, loadStandardSchema, parseXml, type Schema, type XmlNode } from '../../metadata';
import type { FlowDefinition } from '../definition';
import { FlowEngine } from '../engine';
import { loadFlow } from '../load/load-flow';
import type { FlowSettings } from '../settings';

let schema: Schema | undefined;

/** The standard objects, with custom ones from `Object__c: field metadata` texts. */
export function standardSchema(): Schema {
  return (schema ??= buildSchema({ standard: loadStandardSchema(), components: [] }).schema);
}

export interface FlowSource {
  readonly start?: string;
  readonly body?: string;
  readonly apiVersion?: string;
  readonly label?: string;
  readonly triggerOrder?: number;
}

/** A flow from the parts a test is about. */
export function flowFrom(
  name: string,
  { start = '', body = '', apiVersion = '66.0', label = name, triggerOrder }: FlowSource,
): FlowDefinition {
  const order = triggerOrder === undefined ? '' : `<triggerOrder>${triggerOrder}</triggerOrder>`;
  const xml = `<Flow xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>${apiVersion}</apiVersion>${body}
    <label>${label}</label><processType>AutoLaunchedFlow</processType><start>${start}</start><status>Active</status>${order}</Flow>`;
  const loaded = loadFlow(xmlOf(xml), `flows/${name}.flow-meta.xml`, name);
  if (!loaded.flow || loaded.diagnostics.length > 0)
    throw new Error(loaded.diagnostics.map((d) => d.message).join('\n'));
  return loaded.flow;
}

export function xmlOf(text: string): XmlNode {
  const { root, diagnostics } = parseXml(text, 'test.xml');
  if (!root) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return root;
}

export function engineWith(flows: readonly FlowDefinition[], settings: Partial<FlowSettings> = {}): FlowEngine {
  const byName = new Map(flows.map((f) => [f.fullName.toLowerCase(), f]));
  return new FlowEngine({ get: (name) => byName.get(name.toLowerCase()), active: () => flows }, settings);
}

/** `<connector>` to an element. */
export function to(target: string, tag = 'connector'): string {
  return `<${tag}><targetReference>${target}</targetReference></${tag}>`;
}

export function ref(path: string, tag = 'value'): string {
  return `<${tag}><elementReference>${path}</elementReference></${tag}>`;
}

export function str(text: string, tag = 'value'): string {
  return `<${tag}><stringValue>${text}</stringValue></${tag}>`;
}

export function num(value: number, tag = 'value'): string {
  return `<${tag}><numberValue>${value}</numberValue></${tag}>`;
}

export function bool(value: boolean, tag = 'value'): string {
  return `<${tag}><booleanValue>${value}</booleanValue></${tag}>`;
}

export function assign(name: string, items: readonly string[], next = ''): string {
  return `<assignments><name>${name}</name><label>${name}</label>${items.join('')}${next ? to(next) : ''}</assignments>`;
}

export function item(target: string, operator: string, value: string): string {
  return `<assignmentItems><assignToReference>${target}</assignToReference><operator>${operator}</operator>${value}</assignmentItems>`;
}

export function variable(
  name: string,
  dataType: string,
  options: {
    collection?: boolean;
    input?: boolean;
    output?: boolean;
    objectType?: string;
    value?: string;
    scale?: number;
  } = {},
): string {
  return `<variables><name>${name}</name><dataType>${dataType}</dataType><isCollection>${options.collection ?? false}</isCollection>
    <isInput>${options.input ?? false}</isInput><isOutput>${options.output ?? false}</isOutput>
    ${options.objectType ? `<objectType>${options.objectType}</objectType>` : ''}
    ${options.scale !== undefined ? `<scale>${options.scale}</scale>` : ''}${options.value ?? ''}</variables>`;
}

export function condition(left: string, operator: string, right: string): string {
  return `<conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator>${right}</conditions>`;
}

export function rule(name: string, conditions: readonly string[], next: string, logic = 'and'): string {
  return `<rules><name>${name}</name><conditionLogic>${logic}</conditionLogic>${conditions.join('')}${next ? to(next) : ''}<label>${name}</label></rules>`;
}

export function filter(field: string, operator: string, value: string): string {
  return `<filters><field>${field}</field><operator>${operator}</operator>${value}</filters>`;
}
