import { UnsupportedError } from '../../diagnostics';
import type { Connector, ElementKind, FlowElement } from '../definition';
import type { ElementType } from './element-type';

/** An element the local org loads and shows but refuses to run, by its name. */
export interface UnsupportedElement extends FlowElement {
  readonly connector: Connector | null;
  readonly detail: string | null;
  /** Names of the steps of an orchestration stage, which conditions may refer to. */
  readonly steps: readonly string[];
}

/** @param what how the platform calls the element, for example `Apex Action (Legacy)`. */
export function unsupportedElement(kind: ElementKind, typeName: string, what: string): ElementType<UnsupportedElement> {
  return {
    kind,
    typeName,
    parse: (node, base, loader) => ({
      kind,
      ...base,
      connector: loader.connector(node, 'connector') ?? loader.connector(node, 'connectors'),
      detail: node.text('apexClass'),
      steps: node.children('stageSteps').flatMap((step) => step.texts('name')),
    }),
    connectors: (element) => [{ role: 'connector', connector: element.connector }],
    uses: (element) => ({ unsupported: [{ feature: featureOf(element), place: element.place }] }),
    resources: (element) => [element.name, ...element.steps].map((name) => ({ name, type: () => null })),
    compile: (element, compiler, self) => {
      compiler.exit(self, 'connector', element.connector);
      return {
        bulk: false,
        step: () => {
          throw new UnsupportedError(featureOf(element));
        },
      };
    },
  };

  function featureOf(element: UnsupportedElement): string {
    return `the flow element ${element.name}: ${what}${element.detail ? ` ${element.detail}` : ''}`;
  }
}
