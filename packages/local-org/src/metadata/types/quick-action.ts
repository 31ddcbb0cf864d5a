import type { MetadataComponent } from '../model';
import { child, childBool, childText, children } from '../xml-reader';

export interface QuickActionField {
  readonly field: string;
  readonly required: boolean;
  readonly readonly: boolean;
}

/** A value that a new record of the action starts with: a text as it is, or a formula over the record it starts from. */
export interface QuickActionOverride {
  readonly field: string;
  readonly formula: string | null;
  readonly literal: string | null;
}

/** An action of a record page or of the global list. Metadata API Developer Guide, QuickAction. */
export interface QuickAction {
  /** `Object.Name` for an object's own, the name alone for a global one. */
  readonly fullName: string;
  /** Object of the record that it starts from; null for a global action. */
  readonly object: string | null;
  readonly label: string;
  /** `Create`, `Update`, `LogACall`, `LightningWebComponent`, `Flow` ... */
  readonly type: string;
  /** `ScreenAction` or `Action` of a Lightning web component. */
  readonly subtype: string | null;
  readonly targetObject: string | null;
  /** Lookup of the new record to the one that it starts from. */
  readonly targetParentField: string | null;
  readonly targetRecordType: string | null;
  readonly lightningWebComponent: string | null;
  readonly flow: string | null;
  readonly successMessage: string | null;
  readonly columns: readonly (readonly QuickActionField[])[];
  readonly overrides: readonly QuickActionOverride[];
}

export function readQuickAction({ fullName, xml }: MetadataComponent): QuickAction {
  const object = fullName.includes('.') ? fullName.slice(0, fullName.indexOf('.')) : null;
  const type = childText(xml, 'type') ?? '';
  return {
    fullName,
    object,
    label: childText(xml, 'label') ?? childText(xml, 'standardLabel') ?? fullName.slice(fullName.indexOf('.') + 1),
    type,
    subtype: childText(xml, 'actionSubtype') ?? null,
    targetObject: type === 'Update' ? object : (childText(xml, 'targetObject') ?? null),
    targetParentField: childText(xml, 'targetParentField') ?? null,
    targetRecordType: childText(xml, 'targetRecordType') ?? null,
    lightningWebComponent: childText(xml, 'lightningWebComponent') ?? null,
    flow: childText(xml, 'flowDefinition') ?? null,
    successMessage: childText(xml, 'successMessage') ?? null,
    columns: children(child(xml, 'quickActionLayout'), 'quickActionLayoutColumns').map((column) =>
      children(column, 'quickActionLayoutItems')
        .filter((item) => childText(item, 'field') !== undefined && !childBool(item, 'emptySpace'))
        .map((item) => ({
          field: childText(item, 'field')!,
          required: childText(item, 'uiBehavior') === 'Required',
          readonly: childText(item, 'uiBehavior') === 'Readonly',
        })),
    ),
    overrides: children(xml, 'fieldOverrides').map((one) => ({
      field: childText(one, 'field') ?? '',
      formula: childText(one, 'formula') ?? null,
      literal: childText(one, 'literalValue') ?? null,
    })),
  };
}

const fields = (...names: string[]): QuickActionField[] =>
  names.map((name) => ({ field: name.replace('*', ''), required: name.endsWith('*'), readonly: false }));

const standard = (
  fullName: string,
  label: string,
  type: string,
  targetObject: string,
  ...columns: QuickActionField[][]
): QuickAction => ({
  fullName,
  object: null,
  label,
  type,
  subtype: null,
  targetObject,
  targetParentField: null,
  targetRecordType: null,
  lightningWebComponent: null,
  flow: null,
  successMessage: null,
  columns,
  overrides: [],
});

/** Global actions that every org has. Salesforce Help, "Global Quick Actions". */
export const STANDARD_ACTIONS: readonly QuickAction[] = [
  standard('LogACall', 'Log a Call', 'LogACall', 'Task', fields('Subject', 'Description', 'WhoId', 'WhatId')),
  standard(
    'NewTask',
    'New Task',
    'Create',
    'Task',
    fields('Subject', 'ActivityDate', 'WhoId', 'WhatId'),
    fields('OwnerId*', 'Status*', 'Priority*'),
  ),
  standard(
    'NewEvent',
    'New Event',
    'Create',
    'Event',
    fields('Subject', 'StartDateTime*', 'EndDateTime*'),
    fields('WhoId', 'WhatId', 'Location'),
  ),
  standard(
    'NewLead',
    'New Lead',
    'Create',
    'Lead',
    fields('FirstName', 'LastName*', 'Company*'),
    fields('Email', 'Phone'),
  ),
  standard(
    'NewContact',
    'New Contact',
    'Create',
    'Contact',
    fields('FirstName', 'LastName*'),
    fields('Email', 'Phone', 'AccountId'),
  ),
  standard(
    'NewOpportunity',
    'New Opportunity',
    'Create',
    'Opportunity',
    fields('Name*', 'AccountId', 'CloseDate*'),
    fields('StageName*', 'Amount'),
  ),
  standard('NewCase', 'New Case', 'Create', 'Case', fields('Subject', 'Description'), fields('ContactId', 'Status*')),
];
