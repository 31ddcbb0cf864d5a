import { pageModule } from './testing/page-module';

interface Child {
  readonly childObjectApiName: string;
  readonly fieldName: string;
  readonly relationshipName: string;
}
interface LayoutList {
  readonly name: string;
  readonly fields: readonly string[];
}
interface Parent {
  readonly apiName: string;
  readonly childRelationships: readonly Child[];
}
type Fields = Record<string, { apiName: string; compound: boolean }>;

const { childOf, layoutListOf } = pageModule<{
  childOf(parent: Parent, name: string): Child | undefined;
  layoutListOf(lists: readonly LayoutList[], parent: Parent, child: Child): LayoutList | undefined;
}>('host/relatedList/lists.js');
const { activityQuery } = pageModule<{
  activityQuery(info: { apiName: string; fields: object }, recordId: string, limit: number): string | undefined;
}>('host/activityPanel/activityQuery.js');
const { defaultSections } = pageModule<{
  defaultSections(info: { fields: Fields }): { label: string; columns: string[][] }[];
}>('host/detailPanel/defaultSections.js');

const child = (childObjectApiName: string, fieldName: string, relationshipName: string): Child => ({
  childObjectApiName,
  fieldName,
  relationshipName,
});
const EVENTS = child('Step__c', 'Parent__c', 'Steps__r');
const NOTES = child('Note__c', 'Parent__c', 'Notes__r');
const OTHER_CONTACTS = child('Contact', 'Reports_To_Account__c', 'OtherContacts__r');
const CONTACTS = child('Contact', 'AccountId', 'Contacts');
const PARENT: Parent = { apiName: 'Account', childRelationships: [OTHER_CONTACTS, NOTES, EVENTS, CONTACTS] };

describe('the child that a related list shows', () => {
  it.each([
    ['the relationship', 'Steps__r', EVENTS],
    ['child and field, where two children have a field of that name', 'Step__c.Parent__c', EVENTS],
    ['a standard list', 'RelatedContactList', CONTACTS],
    ['a standard lookup without its Id', 'Contact.Account', CONTACTS],
  ])('is found by %s', (_by, name, expected) => {
    expect(childOf(PARENT, name)).toBe(expected);
  });

  it('is none when the user may not see it or nothing has the name', () => {
    expect(childOf(PARENT, 'Orders')).toBeUndefined();
    expect(childOf(PARENT, 'Order.Account')).toBeUndefined();
    expect(childOf(PARENT, 'RelatedOrderList')).toBeUndefined();
  });

  it('has the columns of the layout, under whatever name the layout lists it', () => {
    const lists = [
      { name: 'Note__c.Parent__c', fields: ['Text__c'] },
      { name: 'Step__c.Parent__c', fields: ['NAME', 'Day__c'] },
    ];

    expect(layoutListOf(lists, PARENT, EVENTS)?.fields).toEqual(['NAME', 'Day__c']);
    expect(layoutListOf(lists, PARENT, CONTACTS)).toBeUndefined();
  });
});

describe('the query for activities', () => {
  const readable = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));

  it('asks for everything that is shown where the user may read it', () => {
    const fields = readable('WhoId', 'WhatId', 'OwnerId', 'Subject', 'ActivityDate', 'Status', 'IsClosed');

    expect(activityQuery({ apiName: 'Task', fields }, '001000000000001', 5)).toBe(
      "SELECT Id, Subject, ActivityDate, Status, IsClosed, Owner.Name, Who.Name FROM Task WHERE WhatId = '001000000000001' ORDER BY ActivityDate DESC NULLS LAST LIMIT 5",
    );
  });

  it('leaves out what the user may not read', () => {
    const fields = readable('WhoId', 'OwnerId', 'Subject', 'IsClosed');

    expect(activityQuery({ apiName: 'Task', fields }, '00Q000000000001', 5)).toBe(
      "SELECT Id, Subject, IsClosed, Owner.Name, Who.Name FROM Task WHERE WhoId = '00Q000000000001' ORDER BY CreatedDate DESC NULLS LAST LIMIT 5",
    );
  });

  it('is none when the user may not read whose activity it is', () => {
    expect(activityQuery({ apiName: 'Task', fields: readable('Subject') }, '001000000000001', 5)).toBeUndefined();
  });
});

describe('an object without a layout', () => {
  it('shows its fields in two columns, and who made it at the end', () => {
    const names = ['Id', 'Name', 'Street', 'City', 'IsDeleted', 'OwnerId', 'CreatedById', 'CreatedDate'];
    const fields: Fields = Object.fromEntries(names.map((apiName) => [apiName, { apiName, compound: false }]));
    fields['Address'] = { apiName: 'Address', compound: true };

    expect(defaultSections({ fields })).toEqual([
      {
        label: 'Details',
        columns: [
          ['Name', 'Street'],
          ['City', 'OwnerId'],
        ],
      },
      { label: 'System Information', columns: [['CreatedById', 'CreatedDate'], []] },
    ]);
  });
});
