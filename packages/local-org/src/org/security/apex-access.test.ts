import { createOrg, type Org } from '../org';
import { apexClass, component } from '../testing/metadata';

/** What Apex may do as a user of the profile Minimum Access - Salesforce with one permission set. */
const metadata = [
  component(
    'PermissionSet',
    'Reads_Contacts',
    `<PermissionSet>
      <fieldPermissions><editable>false</editable><field>Contact.MailingAddress</field><readable>true</readable></fieldPermissions>
      <label>Reads contacts</label>
      <objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Contact</object><viewAllRecords>true</viewAllRecords></objectPermissions>
    </PermissionSet>`,
  ),
  apexClass(
    'AccessTest',
    `@IsTest
    private class AccessTest {
      private static User me() { return new User(Id = UserInfo.getUserId()); }
      private static User reader() {
        User reader = new User(Username = 'reader@x.example', LastName = 'R', Alias = 'r', Email = 'r@x.example',
          TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US',
          ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id);
        insert reader;
        insert new PermissionSetAssignment(AssigneeId = reader.Id,
          PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Reads_Contacts'].Id);
        return reader;
      }
      @IsTest static void fieldsOfStandardObjectsHaveToBeGranted() {
        System.runAs(reader()) {
          Assert.isFalse(Contact.Title.getDescribe().isAccessible());
          Assert.isTrue(Contact.LastName.getDescribe().isAccessible());
          Assert.isTrue(Contact.MailingCity.getDescribe().isAccessible());
          Assert.isFalse(Contact.MailingCity.getDescribe().isUpdateable());
        }
      }
      @IsTest static void userModeRefusesTheObjectWhateverAllOrNoneSays() {
        User reader = reader();
        Contact contact = new Contact(LastName = 'C');
        System.runAs(me()) { insert contact; }
        System.runAs(reader) {
          for (Boolean allOrNone : new List<Boolean>{ true, false }) {
            try {
              Database.update(contact, allOrNone, AccessLevel.USER_MODE);
              Assert.fail('updated');
            } catch (SecurityException e) {
              Assert.areEqual('Access to entity \\'Contact\\' denied', e.getMessage());
            }
          }
        }
      }
      @IsTest static void strippingTakesChildrenThatMayNotBeRead() {
        User reader = reader();
        Contact contact = new Contact(LastName = 'C', Title = 'CEO');
        System.runAs(me()) {
          insert contact;
          insert new Case(ContactId = contact.Id);
        }
        List<Contact> found = [SELECT LastName, Title, (SELECT Subject FROM Cases) FROM Contact];
        System.runAs(reader) {
          SObjectAccessDecision decision = Security.stripInaccessible(AccessType.READABLE, found);
          Assert.areEqual(new Set<String>{ 'Title', 'Cases' }, decision.getRemovedFields().get('Contact'));
          Assert.isFalse(decision.getRecords()[0].getPopulatedFieldsAsMap().containsKey('Cases'));
        }
      }
      @IsTest static void connectApiRefusesTestsWithoutTheOrgsData() {
        try {
          ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId());
          Assert.fail('answered');
        } catch (UnsupportedOperationException e) {
          Assert.isTrue(e.getMessage().contains('SeeAllData=true'), e.getMessage());
        }
      }
      @IsTest static void whatRunAsWritesDoesNotCountAsMixed() {
        Contact contact = new Contact(LastName = 'C');
        insert contact;
        System.runAs(me()) { reader(); }
        contact.Title = 'CTO';
        update contact;
        Assert.areEqual('CTO', [SELECT Title FROM Contact].Title);
      }
      @IsTest static void setupObjectsMayBeWrittenTogether() {
        PermissionSetGroup grouped = new PermissionSetGroup(DeveloperName = 'Grouped', MasterLabel = 'Grouped');
        insert grouped;
        insert new PermissionSetGroupComponent(PermissionSetGroupId = grouped.Id,
          PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Reads_Contacts'].Id);
        insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetGroupId = grouped.Id);
        Assert.areEqual(1, [SELECT COUNT() FROM PermissionSetAssignment WHERE PermissionSetGroupId = :grouped.Id]);
      }
    }`,
  ),
];

let org: Org;

beforeAll(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});
afterAll(() => org.close());

test.each([
  'fieldsOfStandardObjectsHaveToBeGranted',
  'userModeRefusesTheObjectWhateverAllOrNoneSays',
  'strippingTakesChildrenThatMayNotBeRead',
  'connectApiRefusesTestsWithoutTheOrgsData',
  'whatRunAsWritesDoesNotCountAsMixed',
  'setupObjectsMayBeWrittenTogether',
])('%s', (method) => {
  const [result] = org.runTests({ methods: [`AccessTest.${method}`] }).methods;

  expect([result?.outcome, result?.message]).toEqual(['Pass', null]);
});
