import { splitFullName } from '../schema/object-sources';
import { readQuickAction, STANDARD_ACTIONS } from '../types/quick-action';
import { child, children, childText } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField, objectExists } from './findings';

/** Metadata API Developer Guide, QuickAction: what an action names must exist. */
const references: CheckRule = {
  code: 'quick-action/reference',
  type: 'QuickAction',
  check: (component, context) => {
    const action = readQuickAction(component);
    const { xml } = component;
    const found: Finding[] = [];
    const missing = (element: string, kind: string, name: string): void => {
      found.push({ message: `In field: ${element} - no ${kind} named ${name} found`, node: child(xml, element) });
    };
    if (action.object !== null && !objectExists(context.schema, action.object) && !isNamespaced(action.object))
      found.push({
        message: `Parent entity failed to deploy: no CustomObject named ${action.object} found`,
        node: xml,
      });
    const { targetObject: target, lightningWebComponent: bundle, flow } = action;
    if (target !== null && target !== action.object && !objectExists(context.schema, target) && !isNamespaced(target))
      missing('targetObject', 'CustomObject', target);
    if (bundle !== null && !has(context, 'LightningComponentBundle', bundle))
      missing('lightningWebComponent', 'LightningComponentBundle', bundle);
    if (flow !== null && !has(context, 'Flow', flow)) missing('flowDefinition', 'FlowDefinition', flow);
    if (action.type === 'Create' && target === null)
      found.push({ message: 'Required field is missing: targetObject', node: xml });
    if (target !== null && action.targetParentField !== null)
      found.push(
        ...fieldFinding(
          context,
          target,
          action.targetParentField,
          'targetParentField',
          child(xml, 'targetParentField'),
        ),
      );
    if (target !== null)
      for (const column of children(child(xml, 'quickActionLayout'), 'quickActionLayoutColumns'))
        for (const item of children(column, 'quickActionLayoutItems')) {
          const field = childText(item, 'field');
          if (field !== undefined) found.push(...fieldFinding(context, target, field, 'field', child(item, 'field')));
        }
    if (target !== null)
      for (const override of children(xml, 'fieldOverrides'))
        found.push(
          ...fieldFinding(context, target, childText(override, 'field') ?? '', 'field', child(override, 'field')),
        );
    return found;
  },
};

function has({ model }: CheckContext, type: string, name: string): boolean {
  return isNamespaced(name) || model.ofType(type).some((one) => one.fullName.toLowerCase() === name.toLowerCase());
}

function fieldFinding(
  { schema }: CheckContext,
  object: string,
  field: string,
  element: string,
  node: Finding['node'],
): readonly Finding[] {
  const found = lookupField(schema, object, field);
  if (found === 'unknown' || !('missing' in found) || found.missing === 'object') return [];
  return [{ message: `In field: ${element} - no CustomField named ${object}.${field} found`, node }];
}

/** Standard actions that layouts name and that are no global quick action here: Chatter's and the feed's. */
const FEED_ACTION = /^(FeedItem|CollaborationGroup|Global|SendEmail|NewNote|NewGroup|Case)\b/;

/** Actions that a layout lists must exist. */
const layoutActions: CheckRule = {
  code: 'layout/quick-action',
  type: 'Layout',
  check: ({ fullName, xml }, context) => {
    const object = splitFullName(fullName.replace('-', '.'))[0];
    const listed = [
      ...children(child(xml, 'platformActionList'), 'platformActionListItems')
        .filter((item) => childText(item, 'actionType') === 'QuickAction')
        .map((item) => ({ name: childText(item, 'actionName') ?? '', node: item })),
      ...children(child(xml, 'quickActionList'), 'quickActionListItems').map((item) => ({
        name: childText(item, 'quickActionName') ?? '',
        node: item,
      })),
    ];
    return listed
      .filter(({ name }) => !exists(context, name, object))
      .map(({ name, node }) => ({ message: `In field: quickAction - no QuickAction named ${name} found`, node }));
  },
};

function exists(context: CheckContext, name: string, object: string): boolean {
  if (FEED_ACTION.test(name) || isNamespaced(name)) return true;
  if (STANDARD_ACTIONS.some((action) => action.fullName === name)) return true;
  // Standard objects have actions of their own, which are not listed here.
  if (name.includes('.') && !/__c\./.test(name)) return true;
  return has(context, 'QuickAction', name) || has(context, 'QuickAction', `${object}.${name}`);
}

export const quickActionRules: readonly CheckRule[] = [references, layoutActions];
