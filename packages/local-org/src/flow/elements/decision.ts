import type { ConditionSet, Connector, FlowElement, Place } from '../definition';
import type { ElementType } from './element-type';

export interface Outcome {
  readonly name: string;
  readonly label: string;
  readonly conditions: ConditionSet;
  readonly connector: Connector | null;
  /** "Only if the record that triggered the flow to run is updated to meet the condition requirements". */
  readonly changedToMeet: boolean;
  readonly place: Place;
}

export interface Decision extends FlowElement {
  readonly kind: 'decisions';
  readonly outcomes: readonly Outcome[];
  readonly defaultConnector: Connector | null;
  readonly defaultLabel: string;
}

/** Outcomes are tried from the top; the first that is true is taken, else the default [B2.3]. */
export const decision: ElementType<Decision> = {
  kind: 'decisions',
  typeName: 'FlowDecision',
  parse: (node, base, loader) => ({
    kind: 'decisions',
    ...base,
    outcomes: node.children('rules').map((rule) => ({
      name: rule.text('name') ?? '',
      label: rule.text('label') ?? '',
      conditions: loader.conditions(rule),
      connector: loader.connector(rule, 'connector'),
      changedToMeet: rule.flag('doesRequireRecordChangedToMeetCriteria'),
      place: rule.place,
    })),
    defaultConnector: loader.connector(node, 'defaultConnector'),
    defaultLabel: node.text('defaultConnectorLabel') ?? '',
  }),
  connectors: (element) => [
    ...element.outcomes.map((o) => ({ role: o.name, connector: o.connector })),
    { role: 'default', connector: element.defaultConnector },
  ],
  uses: (element) => ({
    references: element.outcomes.flatMap((o) =>
      o.conditions.conditions.map((c) => ({ path: c.left, place: c.place, condition: true })),
    ),
    values: element.outcomes.flatMap((o) => o.conditions.conditions.map((c) => c.right)),
  }),
  /** An outcome's name is a resource too: true when it was taken. */
  resources: (element) =>
    element.outcomes.map((o) => ({ name: o.name, type: () => ({ dataType: 'Boolean', isCollection: false }) })),
  compile: (element, compiler, self) => {
    const outcomes = element.outcomes.map((o) => ({
      key: o.name.toLowerCase(),
      test: compiler.conditions(o.conditions),
      changedToMeet: o.changedToMeet,
      exit: compiler.exit(self, o.name, o.connector),
    }));
    const otherwise = compiler.exit(self, 'default', element.defaultConnector);
    return {
      bulk: false,
      step: (interview) => {
        for (const outcome of outcomes) {
          if (!outcome.test(interview) || (outcome.changedToMeet && metBefore(interview, outcome.test))) continue;
          interview.frame.values.set(outcome.key, true);
          return outcome.exit;
        }
        return otherwise;
      },
    };
  },
};

type Test = ReturnType<Parameters<typeof decision.compile>[1]['conditions']>;

/** Judges the conditions on the record as it was before the save; a created record met nothing before. */
function metBefore(interview: Parameters<Test>[0], test: Test): boolean {
  const { record, prior } = interview;
  if (!prior || interview.isNew) return false;
  interview.record = prior;
  try {
    return test(interview);
  } finally {
    interview.record = record;
  }
}
