import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childText, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { lookupField } from './findings';
import { absent } from './navigation-rules';
import { descendants } from './page-rules';

/** The finding for a field that is certainly not there. */
function missingField(
  { schema }: CheckContext,
  object: string,
  field: string | undefined,
  element: string,
  node: XmlNode | undefined,
): readonly Finding[] {
  const found = field === undefined ? 'unknown' : lookupField(schema, object, field);
  return found !== 'unknown' && 'missing' in found
    ? [{ message: `In field: ${element} - no CustomField named ${object}.${field} found`, node }]
    : [];
}

/** Criteria name `Object.Field`. */
function criteria(xml: XmlNode | undefined, context: CheckContext): readonly Finding[] {
  return descendants(xml, 'criteriaItems').flatMap((node) => {
    const [object, field] = splitFullName(childText(node, 'field') ?? '');
    return field?.includes('.') ? [] : missingField(context, object, field, 'field', child(node, 'field'));
  });
}

const ruleCriteria = ['AssignmentRule', 'AutoResponseRule', 'EscalationRule', 'WorkflowRule'].map(
  (type): CheckRule => ({
    code: 'rule/criteria',
    type,
    check: ({ xml }, context) => criteria(xml, context),
  }),
);

/** Types of the actions that approval processes and workflow rules name. */
const ACTIONS: Readonly<Record<string, string>> = {
  Alert: 'WorkflowAlert',
  FieldUpdate: 'WorkflowFieldUpdate',
  OutboundMessage: 'WorkflowOutboundMessage',
  Task: 'WorkflowTask',
};

function actions(object: string, nodes: readonly XmlNode[], context: CheckContext): readonly Finding[] {
  return nodes.flatMap((node) => {
    const type = ACTIONS[childText(node, 'type') ?? ''];
    const name = childText(node, 'name');
    return type === undefined || name === undefined
      ? []
      : absent(context, type, `${object}.${name}`, 'action', child(node, 'name'));
  });
}

/** Who approves, by what the step names. */
function approvers(object: string, xml: XmlNode | undefined, context: CheckContext): readonly Finding[] {
  return descendants(xml, 'approver').flatMap((node) => {
    const name = childText(node, 'name');
    const type = childText(node, 'type');
    if (type === 'queue') return absent(context, 'Queue', name, 'approver', child(node, 'name'));
    return type === 'relatedUserField' ? missingField(context, object, name, 'approver', child(node, 'name')) : [];
  });
}

const approvalProcess: CheckRule = {
  code: 'approval-process/reference',
  type: 'ApprovalProcess',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    return [
      ...children(child(xml, 'approvalPageFields'), 'field').flatMap((node) =>
        missingField(context, object, node.text.trim(), 'field', node),
      ),
      ...criteria(xml, context),
      ...approvers(object, xml, context),
      ...actions(object, descendants(xml, 'action'), context),
      ...absent(
        context,
        'EmailTemplate',
        childText(xml, 'emailTemplate'),
        'emailTemplate',
        child(xml, 'emailTemplate'),
      ),
    ];
  },
};

const alerts: CheckRule = {
  code: 'workflow/template',
  type: 'WorkflowAlert',
  check: ({ xml }, context) =>
    absent(context, 'EmailTemplate', childText(xml, 'template'), 'template', child(xml, 'template')),
};

const fieldUpdates: CheckRule = {
  code: 'workflow/field',
  type: 'WorkflowFieldUpdate',
  check: ({ fullName, xml }, context) =>
    childText(xml, 'targetObject') === undefined
      ? missingField(context, splitFullName(fullName)[0], childText(xml, 'field'), 'field', child(xml, 'field'))
      : [],
};

const workflowActions: CheckRule = {
  code: 'workflow/action',
  type: 'WorkflowRule',
  check: ({ fullName, xml }, context) => actions(splitFullName(fullName)[0], children(xml, 'actions'), context),
};

/** A path: its picklist, the values of its steps, their fields, its record type. */
const path: CheckRule = {
  code: 'path/reference',
  type: 'PathAssistant',
  check: ({ xml }, context) => {
    const object = childText(xml, 'entityName') ?? '';
    const picklist = childText(xml, 'fieldName') ?? '';
    const recordType = childText(xml, 'recordTypeName');
    const found = lookupField(context.schema, object, picklist);
    const field = found !== 'unknown' && 'found' in found && found.found.custom ? found.found : undefined;
    const values = field?.picklist?.values.map(({ value }) => value);
    return [
      ...missingField(context, object, picklist, 'fieldName', child(xml, 'fieldName')),
      ...(recordType === undefined || recordType === '__MASTER__' || recordType === 'Master'
        ? []
        : absent(context, 'RecordType', `${object}.${recordType}`, 'recordTypeName', child(xml, 'recordTypeName'))),
      ...children(xml, 'pathAssistantSteps').flatMap((step): readonly Finding[] => {
        const value = childText(step, 'picklistValueName') ?? '';
        return [
          ...children(step, 'fieldNames').flatMap((node) =>
            missingField(context, object, node.text.trim(), 'fieldNames', node),
          ),
          ...(values && !values.includes(value)
            ? [
                {
                  message: `Picklist value: ${value} in picklist: ${picklist} not found`,
                  node: child(step, 'picklistValueName'),
                },
              ]
            : []),
        ];
      }),
    ];
  },
};

export const processRules: readonly CheckRule[] = [
  ...ruleCriteria,
  approvalProcess,
  alerts,
  fieldUpdates,
  workflowActions,
  path,
];
