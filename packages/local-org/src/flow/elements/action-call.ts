import type { Connector, FlowElement, Place, ValueSource } from '../definition';
import type { ActionOutcome, FlowValue } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import { FlowFaultError, UNHANDLED_FAULT } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { FlowRun } from '../runtime/run';
import { copyValue, FlowRecord, isCollection, isRecord } from '../runtime/values';
import type { ElementType } from './element-type';
import { prepare } from './prepare';

export interface ActionCallElement extends FlowElement {
  readonly kind: 'actionCalls';
  readonly actionType: string;
  readonly actionName: string;
  readonly inputs: readonly { readonly name: string; readonly value: ValueSource | null; readonly place: Place }[];
  readonly outputs: readonly { readonly name: string; readonly assignTo: string; readonly place: Place }[];
  readonly automatic: boolean;
  /** `Automatic`, `CurrentTransaction`, `NewTransaction` [B2.24]. */
  readonly transactionModel: string;
  readonly connector: Connector | null;
  readonly faultConnector: Connector | null;
}

/** Actions of any type: Apex is invoked once with the inputs of the whole group [B4.2]. */
export const actionCall: ElementType<ActionCallElement> = {
  kind: 'actionCalls',
  typeName: 'FlowActionCall',
  parse: (node, base, loader) => ({
    kind: 'actionCalls',
    ...base,
    actionType: node.text('actionType') ?? '',
    actionName: node.text('actionName') ?? '',
    inputs: node
      .children('inputParameters')
      .map((p) => ({ name: p.text('name') ?? '', value: loader.valueOf(p, 'value'), place: p.place })),
    outputs: node
      .children('outputParameters')
      .map((p) => ({ name: p.text('name') ?? '', assignTo: p.text('assignToReference') ?? '', place: p.place })),
    automatic: node.flag('storeOutputAutomatically'),
    transactionModel: node.text('flowTransactionModel') ?? 'CurrentTransaction',
    connector: loader.connector(node, 'connector'),
    faultConnector: loader.connector(node, 'faultConnector'),
  }),
  connectors: (element) => [
    { role: 'connector', connector: element.connector },
    { role: 'fault', connector: element.faultConnector },
  ],
  uses: (element) => ({
    values: element.inputs.map((i) => i.value),
    targets: element.outputs.map((o) => ({ path: o.assignTo, place: o.place })),
  }),
  resources: (element) => [{ name: element.name, type: () => null }],
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    compiler.exit(self, 'fault', element.faultConnector);
    const inputs = element.inputs.map((i) => ({ name: i.name, read: compiler.value(i.value) }));
    const store = outputStore(element, compiler);
    const inputsOf = (interview: Interview): Record<string, FlowValue> =>
      Object.fromEntries(inputs.map((i) => [i.name, copyValue(i.read(interview))]));
    return {
      bulk: true,
      run: (group, run) => {
        const ready = prepare(group, run, self, inputsOf);
        if (ready.length === 0) return;
        const outcomes = runAction(
          element,
          ready.map((r) => r.input),
          run,
        );
        run.records.forget();
        ready.forEach(({ interview }, i) => {
          const outcome = outcomes[i];
          if (!outcome?.success) {
            run.fault(
              interview,
              self,
              new FlowFaultError(outcome?.errorMessage ?? UNHANDLED_FAULT, outcome?.statusCode ?? 'UNKNOWN_EXCEPTION'),
            );
            return;
          }
          store(interview, outcome.outputs);
          interview.take(exit);
        });
      },
    };
  },
};

function runAction(
  element: ActionCallElement,
  inputs: readonly Record<string, FlowValue>[],
  run: FlowRun,
): readonly ActionOutcome[] {
  if (element.actionType === 'flow') return run.context.runFlow(element.actionName, inputs);
  return run.host.runAction({ actionType: element.actionType, actionName: element.actionName, inputs });
}

function outputStore(
  element: ActionCallElement,
  compiler: FlowCompiler,
): (interview: Interview, outputs: Readonly<Record<string, FlowValue>>) => void {
  const targets = element.outputs.map((o) => ({ name: o.name.toLowerCase(), target: compiler.assignment(o.assignTo) }));
  const key = element.name.toLowerCase();
  return (interview, outputs) => {
    const named = new Map(Object.entries(outputs).map(([name, value]) => [name.toLowerCase(), own(value)]));
    for (const { name, target } of targets) target.write(interview, named.get(name) ?? null);
    if (element.automatic || targets.length === 0) {
      const properties = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, own(value)]));
      interview.frame.values.set(key, { apexClass: '', properties });
    }
  };
}

/** What an action returns becomes the interview's own: a later change there is not seen here. */
function own(value: FlowValue): FlowValue {
  if (isCollection(value)) return value.map(own);
  return isRecord(value) ? FlowRecord.from(value, 'queried') : copyValue(value);
}
