import { UnsupportedError } from '../../diagnostics';
import type { ConditionSet, Connector, FlowDataType, FlowElement, Place, ValueSource } from '../definition';
import type { FlowLoader } from '../load/loader';
import type { XmlReader } from '../load/xml-reader';
import { SUSPEND } from '../runtime/program';
import type { ElementType, Resource } from './element-type';

export interface ScreenField {
  readonly name: string;
  /** `InputField`, `DisplayText`, `ComponentInstance`, `RegionContainer` ... */
  readonly fieldType: string;
  readonly dataType: FlowDataType | null;
  readonly text: string;
  readonly required: boolean;
  readonly defaultValue: ValueSource | null;
  readonly choices: readonly string[];
  readonly defaultChoice: string | null;
  /** LWC or Aura component, such as `flowruntime:email`. */
  readonly component: string | null;
  readonly inputs: readonly { readonly name: string; readonly value: ValueSource | null }[];
  readonly outputs: readonly { readonly name: string; readonly assignTo: string; readonly place: Place }[];
  /** `recordVariable.Field` of a field taken from an object. */
  readonly objectField: string | null;
  readonly scale: number | null;
  readonly visible: ConditionSet | null;
  readonly validation: { readonly formula: string; readonly message: string; readonly place: Place } | null;
  readonly fields: readonly ScreenField[];
  readonly place: Place;
}

export interface Screen extends FlowElement {
  readonly kind: 'screens';
  readonly fields: readonly ScreenField[];
  readonly allowBack: boolean;
  readonly allowFinish: boolean;
  readonly allowPause: boolean;
  readonly helpText: string | null;
  readonly hasActions: boolean;
  readonly connector: Connector | null;
}

/** A screen waits for a person; where there is none it is refused by name. */
export const screen: ElementType<Screen> = {
  kind: 'screens',
  typeName: 'FlowScreen',
  parse: (node, base, loader) => ({
    kind: 'screens',
    ...base,
    fields: node.children('fields').map((f) => readField(f, loader)),
    allowBack: node.flag('allowBack'),
    allowFinish: node.flag('allowFinish'),
    allowPause: node.flag('allowPause'),
    helpText: node.raw('helpText'),
    hasActions: node.child('actions') !== null,
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => {
    const fields = allFields(element.fields);
    return {
      references: fields.flatMap((f) =>
        (f.visible?.conditions ?? []).map((c) => ({ path: c.left, place: c.place, condition: true })),
      ),
      values: fields.flatMap((f) => [
        f.defaultValue,
        ...f.inputs.map((i) => i.value),
        ...(f.visible?.conditions ?? []).map((c) => c.right),
      ]),
      targets: fields.flatMap((f) => f.outputs.map((o) => ({ path: o.assignTo, place: o.place }))),
      formulas: fields.flatMap((f) =>
        f.validation
          ? [{ expression: f.validation.formula, place: f.validation.place, dataType: 'Boolean' as const }]
          : [],
      ),
    };
  },
  resources: (element) =>
    allFields(element.fields)
      .filter((f) => f.name !== '')
      .map(fieldResource),
  compile: (element, compiler, self) => {
    compiler.exit(self, 'connector', element.connector);
    return {
      bulk: false,
      step: (interview) => {
        if (!interview.run.context.hasScreens) {
          throw new UnsupportedError(
            `the screen ${element.name} of the flow ${self.flow.definition.fullName} where there is no person to show it to`,
          );
        }
        interview.state = 'screen';
        return SUSPEND;
      },
    };
  },
};

function fieldResource(field: ScreenField): Resource {
  const dataType = field.dataType ?? (field.fieldType === 'InputField' || field.choices.length > 0 ? 'String' : null);
  return { name: field.name, type: () => (dataType ? { dataType, isCollection: false } : null) };
}

function readField(node: XmlReader, loader: FlowLoader): ScreenField {
  const visibility = node.child('visibilityRule');
  const validation = node.child('validationRule');
  return {
    name: node.text('name') ?? '',
    fieldType: node.text('fieldType') ?? '',
    dataType: node.text('dataType') as FlowDataType | null,
    text: node.raw('fieldText') ?? '',
    required: node.flag('isRequired'),
    defaultValue: loader.valueOf(node, 'defaultValue'),
    choices: node.texts('choiceReferences'),
    defaultChoice: node.text('defaultSelectedChoiceReference'),
    component: node.text('extensionName'),
    inputs: node
      .children('inputParameters')
      .map((p) => ({ name: p.text('name') ?? '', value: loader.valueOf(p, 'value') })),
    outputs: node
      .children('outputParameters')
      .map((p) => ({ name: p.text('name') ?? '', assignTo: p.text('assignToReference') ?? '', place: p.place })),
    objectField: node.text('objectFieldReference'),
    scale: node.number('scale'),
    visible: visibility ? loader.conditions(visibility) : null,
    validation: validation
      ? {
          formula: validation.raw('formulaExpression') ?? '',
          message: validation.raw('errorMessage') ?? '',
          place: validation.place,
        }
      : null,
    fields: node.children('fields').map((f) => readField(f, loader)),
    place: node.place,
  };
}

/** Fields of a screen with those in sections and columns. */
export function allFields(fields: readonly ScreenField[]): readonly ScreenField[] {
  return fields.flatMap((f) => [f, ...allFields(f.fields)]);
}
