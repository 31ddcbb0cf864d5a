import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readProjectSetup } from './project-setup';

const FILES: Readonly<Record<string, string>> = {
  'sfdx-project.json': JSON.stringify({
    packageDirectories: [{ path: 'app' }, { path: 'more' }],
    sourceApiVersion: '66.0',
  }),
  'app/objects/Deal__c/Deal__c.object-meta.xml': '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
  'app/objects/Deal__c/fields/Stage__c.field-meta.xml': '<CustomField/>',
  'more/objects/Deal__c/fields/Size__c.field-meta.xml': '<CustomField/>',
  'more/objects/Account/fields/Tier__c.field-meta.xml': '<CustomField/>',
  'more/objects/Account/fields/Name.field-meta.xml': '<CustomField/>',
  'app/classes/Keeper.cls': '',
  'app/classes/Keeper.cls-meta.xml': '',
  'app/triggers/DealTrigger.trigger': '',
  'app/flows/Deal_Event.flow-meta.xml':
    '<Flow><start><triggerType>PlatformEvent</triggerType></start><status>Active</status></Flow>',
  'app/flows/Deal_Draft.flow-meta.xml': '<Flow><status>Draft</status></Flow>',
  'app/permissionsets/Deal_User.permissionset-meta.xml': '',
  'app/permissionsetgroups/Sales_Rep.permissionsetgroup-meta.xml': '',
  'app/queues/Deals.queue-meta.xml':
    '<Queue><queueSobject><sobjectType>Lead</sobjectType></queueSobject><queueSobject><sobjectType>Deal__c</sobjectType></queueSobject></Queue>',
  'app/notificationtypes/Deal_News.notiftype-meta.xml': '',
  'app/customMetadata/Rule.One.md-meta.xml': '',
  'more/customMetadata/Rule.Two.md-meta.xml': '',
  'app/assignmentRules/Lead.assignmentRules-meta.xml':
    '<AssignmentRules><assignmentRule><fullName>Old</fullName><active>false</active></assignmentRule>' +
    '<assignmentRule><fullName>New</fullName><active>true</active></assignmentRule></AssignmentRules>',
  'app/lwc/deal/__tests__/x.cls': '',
};

let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'project-setup-'));
  for (const [name, content] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    fs.writeFileSync(path.join(directory, name), content);
  }
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

it('reads what the source says must be in the org, over all package directories', () => {
  const setup = readProjectSetup(directory);

  expect(setup).toMatchObject({
    apiVersion: '66.0',
    classes: ['Keeper'],
    triggers: ['DealTrigger'],
    permissionSets: ['Deal_User'],
    permissionSetGroups: ['Sales_Rep'],
    activeFlows: ['Deal_Event'],
    eventFlows: ['Deal_Event'],
    queues: [{ name: 'Deals', objects: ['Lead', 'Deal__c'] }],
    notificationTypes: ['Deal_News'],
    activeAssignmentRules: [{ object: 'Lead', name: 'New' }],
  });
  expect(setup.objects).toEqual(
    new Map([
      ['Deal__c', { fields: ['Stage__c', 'Size__c'], sharingModel: 'Private' }],
      ['Account', { fields: ['Tier__c'], sharingModel: undefined }],
    ]),
  );
  expect(setup.customMetadata).toEqual(new Map([['Rule__mdt', ['One', 'Two']]]));
});

it('says that a directory is no project', () => {
  expect(() => readProjectSetup(path.join(directory, 'app'))).toThrow('has no sfdx-project.json');
});
