import type { Connector, FlowElement, Place, ValueSource } from '../definition';
import type { FlowValue } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import { FlowFaultError } from '../runtime/faults';
import type { Frame, Interview } from '../runtime/interview';
import type { CompiledFlow } from '../runtime/program';
import { coerce, copyValue } from '../runtime/values';
import type { ElementType } from './element-type';

export interface Subflow extends FlowElement {
  readonly kind: 'subflows';
  readonly flowName: string;
  readonly inputs: readonly { readonly name: string; readonly value: ValueSource | null; readonly place: Place }[];
  readonly outputs: readonly { readonly name: string; readonly assignTo: string; readonly place: Place }[];
  readonly automatic: boolean;
  readonly connector: Connector | null;
}

/** Flows that call flows that call flows: the platform stops them [A5.2]. */
const MAX_DEPTH = 500;

/** Runs another flow inside the same interview and transaction [B2.22]. */
export const subflow: ElementType<Subflow> = {
  kind: 'subflows',
  typeName: 'FlowSubflow',
  parse: (node, base, loader) => ({
    kind: 'subflows',
    ...base,
    flowName: node.text('flowName') ?? '',
    inputs: node
      .children('inputAssignments')
      .map((i) => ({ name: i.text('name') ?? '', value: loader.valueOf(i, 'value'), place: i.place })),
    outputs: node
      .children('outputAssignments')
      .map((o) => ({ name: o.text('name') ?? '', assignTo: o.text('assignToReference') ?? '', place: o.place })),
    automatic: node.flag('storeOutputAutomatically'),
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => ({
    values: element.inputs.map((i) => i.value),
    targets: element.outputs.map((o) => ({ path: o.assignTo, place: o.place })),
  }),
  resources: (element) => [{ name: element.name, type: () => null }],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    const inputs = element.inputs.map((i) => ({ name: i.name, read: compiler.value(i.value) }));
    const receive = receiver(element, compiler);
    return {
      bulk: false,
      step: (interview) => {
        if (interview.frames.length > MAX_DEPTH)
          throw new FlowFaultError(
            'MAX_DEPTH_IN_FLOW_EXECUTION: Maximum flow depth exceeded',
            'MAX_DEPTH_IN_FLOW_EXECUTION',
          );
        const flow = interview.run.context.flow(element.flowName);
        const values = inputs.map((i) => [i.name, i.read(interview)] as const);
        const frame = interview.enter(flow, (ended) => {
          receive(interview, ended);
          return exit;
        });
        for (const [name, value] of values) setInput(frame, flow, name, value, interview);
        return flow.start;
      },
    };
  },
};

/** Gives an input variable its value, brought to its type; null text arrives as an empty one in older flows [B2.23, B3.2]. */
export function setInput(frame: Frame, flow: CompiledFlow, name: string, value: FlowValue, interview: Interview): void {
  const variable = flow.definition.variables.get(name.toLowerCase());
  if (!variable)
    throw new FlowFaultError(
      `The flow ${flow.definition.fullName} has no input variable named ${name}.`,
      'INVALID_ARGUMENT_TYPE',
    );
  const isText = !variable.isCollection && ['String', 'Picklist', 'Multipicklist'].includes(variable.dataType);
  const given = value === null && isText && flow.definition.apiVersion < 61 && frame.onEnd ? '' : value;
  frame.values.set(name.toLowerCase(), copyValue(coerce(given, variable, interview.run.host.timeZone)));
}

function receiver(element: Subflow, compiler: FlowCompiler): (interview: Interview, ended: Frame) => void {
  const targets = element.outputs.map((o) => ({ key: o.name.toLowerCase(), target: compiler.assignment(o.assignTo) }));
  const key = element.name.toLowerCase();
  return (interview, ended) => {
    for (const { key: output, target } of targets) target.write(interview, ended.values.get(output) ?? null);
    if (element.automatic) interview.frame.values.set(key, { apexClass: '', properties: outputsOf(ended) });
  };
}

/** Output variables of a flow that ended, by API name. */
export function outputsOf(frame: Frame): Record<string, FlowValue> {
  const outputs: Record<string, FlowValue> = {};
  for (const variable of frame.flow.definition.variables.values()) {
    if (variable.isOutput) outputs[variable.name] = frame.values.get(variable.name.toLowerCase()) ?? null;
  }
  return outputs;
}
