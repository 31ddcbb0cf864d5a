import type { Connector, FlowElement } from '../definition';
import type { FlowValue } from '../host';
import { FlowFaultError, notSet } from '../runtime/faults';
import type { Interview, LoopState } from '../runtime/interview';
import type { CompiledElement, Reader } from '../runtime/program';
import { itemType } from '../runtime/references';
import { copyValue, isCollection } from '../runtime/values';
import type { ElementType } from './element-type';

export interface Loop extends FlowElement {
  readonly kind: 'loops';
  readonly collection: string;
  readonly descending: boolean;
  /** Variable of flows made before automatic loop variables; null: the element's name is the current item. */
  readonly assignTo: string | null;
  readonly nextConnector: Connector | null;
  readonly endConnector: Connector | null;
}

export const loop: ElementType<Loop> = {
  kind: 'loops',
  typeName: 'FlowLoop',
  parse: (node, base, loader) => ({
    kind: 'loops',
    ...base,
    collection: node.text('collectionReference') ?? '',
    descending: node.text('iterationOrder') === 'Desc',
    assignTo: node.text('assignNextValueToReference'),
    nextConnector: loader.connector(node, 'nextValueConnector'),
    endConnector: loader.connector(node, 'noMoreValuesConnector'),
  }),
  connectors: (element) => [
    { role: 'next', connector: element.nextConnector },
    { role: 'end', connector: element.endConnector },
  ],
  uses: (element) => ({
    references: [{ path: element.collection, place: element.place }],
    targets: element.assignTo ? [{ path: element.assignTo, place: element.place }] : [],
  }),
  resources: (element) => [
    {
      name: element.name,
      type: (compiler) => itemType(compiler.reference(element.collection).type),
      roots: (interview, self) => remaining(interview, self),
    },
  ],
  compile: (element, compiler, self) => {
    const next = compiler.exit(self, 'next', element.nextConnector);
    const end = compiler.exit(self, 'end', element.endConnector);
    const read = compiler.reference(element.collection).read;
    const key = element.name.toLowerCase();
    const target = element.assignTo ? compiler.assignment(element.assignTo) : null;
    return {
      bulk: false,
      step: (interview) => {
        const state = interview.frame.loops.get(self) ?? begin(interview, self, element, read);
        if (state.next >= state.items.length) {
          interview.frame.loops.delete(self);
          return end;
        }
        const item = state.items[element.descending ? state.items.length - 1 - state.next : state.next];
        state.next++;
        // "The loop copies the field values for the next item into the loop variable" [HELP flow_ref_elements_loop].
        if (target) target.write(interview, item);
        interview.frame.values.set(key, copyValue(item));
        return next;
      },
    };
  },
};

function begin(interview: Interview, self: CompiledElement, element: Loop, read: Reader): LoopState {
  const value = read(interview);
  if (value === null && interview.run.context.settings.loopOverNull === 'fault') throw notSet(element.collection);
  if (value !== null && !isCollection(value))
    throw new FlowFaultError(
      `The loop ${element.name} can't iterate over ${element.collection}: it isn't a collection.`,
    );
  const state: LoopState = { items: value === null ? [] : [...value], next: 0 };
  interview.frame.loops.set(self, state);
  return state;
}

/** The current item and those to come. */
function remaining(interview: Interview, self: CompiledElement): readonly FlowValue[] {
  const current = interview.frame.values.get(self.definition.name.toLowerCase()) ?? null;
  const state = interview.frame.loops.get(self);
  return state ? [current, ...state.items] : [current];
}
