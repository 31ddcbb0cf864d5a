import { checkModel } from '../check-model';
import type { MetadataComponent } from '../model';
import { buildModel } from '../model-builder';
import { loadStandardSchema } from '../standard/standard-schema';
import { component, object } from '../testing/components';

const standard = loadStandardSchema();
const messages = (...components: MetadataComponent[]): string[] =>
  checkModel(buildModel([object('X__c'), ...components], { standard }))
    .filter((d) => d.code.includes('quick-action'))
    .map((d) => d.message);
const action = (name: string, inside: string) =>
  component('QuickAction', name, `<label>A</label><optionsCreateFeedItem>false</optionsCreateFeedItem>${inside}`);
const fields = (...names: string[]) =>
  `<quickActionLayout><layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle><quickActionLayoutColumns>${names
    .map(
      (name) =>
        `<quickActionLayoutItems><emptySpace>false</emptySpace><field>${name}</field><uiBehavior>Edit</uiBehavior></quickActionLayoutItems>`,
    )
    .join('')}</quickActionLayoutColumns></quickActionLayout>`;

it('accepts actions of each kind that name what there is', () => {
  expect(
    messages(
      action('Log', `${fields('Subject', 'WhatId')}<targetObject>Task</targetObject><type>LogACall</type>`),
      action('X__c.Rename', `${fields('Name')}<type>Update</type>`),
      component(
        'Layout',
        'X__c-X Layout',
        '<platformActionList><actionListContext>Record</actionListContext><platformActionListItems><actionName>X__c.Rename</actionName><actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems><platformActionListItems><actionName>LogACall</actionName><actionType>QuickAction</actionType><sortOrder>1</sortOrder></platformActionListItems><platformActionListItems><actionName>Edit</actionName><actionType>StandardButton</actionType><sortOrder>2</sortOrder></platformActionListItems></platformActionList>',
      ),
    ),
  ).toEqual([]);
});

it.each([
  [
    action('X__c.A', `${fields('Nope__c')}<type>Update</type>`),
    'In field: field - no CustomField named X__c.Nope__c found',
  ],
  [
    action('X__c.A', '<lightningWebComponent>nope</lightningWebComponent><type>LightningWebComponent</type>'),
    'In field: lightningWebComponent - no LightningComponentBundle named nope found',
  ],
  [
    action('A', `${fields('Name')}<targetObject>Nope__c</targetObject><type>Create</type>`),
    'In field: targetObject - no CustomObject named Nope__c found',
  ],
  [
    action(
      'X__c.A',
      '<targetObject>Task</targetObject><targetParentField>Nope__c</targetParentField><type>Create</type>',
    ),
    'In field: targetParentField - no CustomField named Task.Nope__c found',
  ],
  [action('Y__c.A', '<type>Update</type>'), 'Parent entity failed to deploy: no CustomObject named Y__c found'],
  [
    component(
      'Layout',
      'X__c-X Layout',
      '<quickActionList><quickActionListItems><quickActionName>X__c.Gone</quickActionName></quickActionListItems></quickActionList>',
    ),
    'In field: quickAction - no QuickAction named X__c.Gone found',
  ],
])('refuses %#', (wrong, message) => {
  expect(messages(wrong)).toEqual([message]);
});
