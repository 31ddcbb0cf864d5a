import type { MetadataComponent, MetadataModel } from '../model';
import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children } from '../xml-reader';

/** A formula found in metadata, for the formula compiler to judge. */
export interface FormulaToCheck {
  readonly object: string;
  readonly formula: string;
  /** What the formula must give: the field's type, or `boolean` for conditions. */
  readonly returnType: 'boolean' | 'string' | 'double' | 'currency' | 'percent' | 'date' | 'datetime' | 'time' | 'any';
  readonly use: 'formulaField' | 'defaultValue' | 'validationRule' | 'workflowRule' | 'other';
  readonly component: MetadataComponent;
  /** Place of the formula's element. */
  readonly node: XmlNode;
}

type ReturnType = FormulaToCheck['returnType'];

const RETURN_TYPES: Readonly<Record<string, ReturnType>> = {
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Number: 'double',
  Percent: 'percent',
  Text: 'string',
  Time: 'time',
};

function found(
  component: MetadataComponent,
  object: string,
  node: XmlNode | undefined,
  use: FormulaToCheck['use'],
  returnType: ReturnType,
): readonly FormulaToCheck[] {
  const formula = node?.text.trim() ?? '';
  return node && formula !== '' ? [{ object, formula, returnType, use, component, node }] : [];
}

function ofField(component: MetadataComponent): readonly FormulaToCheck[] {
  const { xml, fullName } = component;
  const [object] = splitFullName(fullName);
  const type = childText(xml, 'type') ?? '';
  const result = RETURN_TYPES[type] ?? 'any';
  const isConstant = type === 'Checkbox';
  return [
    ...found(component, object, child(xml, 'formula'), 'formulaField', result),
    ...(isConstant ? [] : found(component, object, child(xml, 'defaultValue'), 'defaultValue', result)),
  ];
}

/** Where formulas stand, by metadata type. Flows check their own. */
const PLACES: Readonly<Record<string, (component: MetadataComponent) => readonly FormulaToCheck[]>> = {
  CustomField: ofField,
  ValidationRule: (component) =>
    found(
      component,
      splitFullName(component.fullName)[0],
      child(component.xml, 'errorConditionFormula'),
      'validationRule',
      'boolean',
    ),
  WorkflowRule: (component) =>
    found(component, splitFullName(component.fullName)[0], child(component.xml, 'formula'), 'workflowRule', 'boolean'),
  AssignmentRule: ruleFormulas,
  AutoResponseRule: ruleFormulas,
  EscalationRule: ruleFormulas,
  WorkflowFieldUpdate: (component) =>
    found(component, splitFullName(component.fullName)[0], child(component.xml, 'formula'), 'other', 'any'),
  ApprovalProcess: (component) => {
    const [object] = splitFullName(component.fullName);
    const criteria = [
      child(component.xml, 'entryCriteria'),
      ...children(component.xml, 'approvalStep').map((step) => child(step, 'entryCriteria')),
    ];
    return criteria.flatMap((node) => found(component, object, child(node, 'formula'), 'other', 'boolean'));
  },
};

function ruleFormulas(component: MetadataComponent): readonly FormulaToCheck[] {
  const [object] = splitFullName(component.fullName);
  return children(component.xml, 'ruleEntry').flatMap((entry) =>
    found(component, object, child(entry, 'formula'), 'other', 'boolean'),
  );
}

/** Every formula of the model, inactive rules included: the platform compiles them too. */
export function formulasOf(model: MetadataModel): readonly FormulaToCheck[] {
  return Object.entries(PLACES).flatMap(([type, read]) =>
    model
      .ofType(type)
      .filter((component) => !childBool(component.xml, 'deprecated'))
      .flatMap(read),
  );
}
