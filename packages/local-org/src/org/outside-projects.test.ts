import { createOrg, type Org } from './org';
import { apexClass, apexTrigger, component, customField, customObject, SHARED } from './testing/metadata';
import type { MetadataComponent } from '../metadata';

let org: Org;

beforeEach(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-10T12:00:00Z') });
});
afterEach(() => org.close());

const TEXT = '<type>Text</type><length>80</length>';

/** Deploys a class with one test and tells what the test came to. */
function outcome(body: string, extra: readonly MetadataComponent[] = [], members = ''): string {
  const source = `@IsTest private class OutsideTest { ${members} @IsTest static void it() { ${body} } }`;
  const { success, diagnostics } = org.deploy([...extra, apexClass('OutsideTest', source)]);
  if (!success) return diagnostics.map((d) => d.message).join('; ');
  const [result] = org.runTests({ classes: ['OutsideTest'] }).methods;
  return result?.outcome === 'Pass' ? 'Pass' : (result?.message ?? 'no result');
}

/** [construct, body of the test, other components, members of the test class]. */
const PASSING: readonly (readonly [string, string, (readonly MetadataComponent[])?, string?])[] = [
  [
    'a page reference names a Visualforce page of the project',
    "Assert.areEqual('/apex/Home', Page.home.getUrl());",
    [
      component(
        'ApexPage',
        'Home',
        '<ApexPage><apiVersion>66.0</apiVersion><label>Home</label></ApexPage>',
        '<apex:page/>',
      ),
    ],
  ],
  [
    'a sharing reason is the text of a row cause',
    "Assert.areEqual('Team__c', Schema.Pet__Share.RowCause.Team__c); Assert.areEqual('Manual', Pet__Share.RowCause.Manual);",
    [
      ...customObject('Pet__c', SHARED.replace('ReadWrite', 'Private'), {}),
      component(
        'SharingReason',
        'Pet__c.Team__c',
        '<SharingReason><fullName>Team__c</fullName><label>Team</label></SharingReason>',
      ),
    ],
  ],
  [
    'a static method may stand for a method of an interface',
    'Assert.isNotNull(Finder.find());',
    [
      apexClass('Findable', 'public interface Findable { Findable find(); }'),
      apexClass(
        'Finder',
        'public class Finder implements Findable { public static Finder find() { return new Finder(); } }',
      ),
    ],
  ],
  [
    'a trigger may have the name of a class',
    "insert new Account(Name = 'x'); Assert.areEqual(1, Log.count);",
    [
      apexClass('Log', 'public class Log { public static Integer count = 0; }'),
      apexTrigger('Log', 'trigger Log on Account (before insert) { Log.count++; }'),
    ],
  ],
  [
    'a query behind an emoji in the source is read where it stands',
    "String s = '🎉🎉'; Assert.areEqual(0, [SELECT COUNT() FROM Account WHERE Name = :s]);",
  ],
  [
    'the name of an object and a system class means both',
    "BusinessHours h = new BusinessHours(Name = 'x'); Assert.areEqual('BusinessHours', BusinessHours.SObjectType.getDescribe().getName());",
  ],
  [
    'results and picklist entries may be read like records',
    'List<Schema.PicklistEntry> all = Lead.Status.getDescribe().getPicklistValues(); Assert.areEqual(all[0].getValue(), all[0].value);',
  ],
  [
    'an Id is a String and a list of Ids a list of Strings',
    'Object o = UserInfo.getProfileId(); Assert.isTrue(o instanceof String); Object l = new List<Id>{ UserInfo.getProfileId() }; Assert.areEqual(1, ((List<String>) l).size());',
  ],
  [
    'a class of the project may implement a job context',
    "FinalizerContext c = new Fake(); Assert.areEqual('r', c.getRequestId());",
    [],
    "class Fake implements FinalizerContext { public Id getAsyncApexJobId() { return null; } public Exception getException() { return null; } public ParentJobResult getResult() { return null; } public String getRequestId() { return 'r'; } }",
  ],
  [
    'JSON makes results of actions and aggregates for mocks',
    'Invocable.Action.Result r = (Invocable.Action.Result) JSON.deserialize(\'{"success":true}\', Invocable.Action.Result.class); Assert.isTrue(r.isSuccess()); List<AggregateResult> a = (List<AggregateResult>) JSON.deserialize(\'[{"Id":"001000000000001AAA"}]\', List<AggregateResult>.class); Assert.areEqual(AggregateResult.SObjectType, a[0].getSObjectType());',
  ],
  [
    'the header of a change event is an object',
    "AccountChangeEvent e = new AccountChangeEvent(ChangeEventHeader = new EventBus.ChangeEventHeader()); e.ChangeEventHeader.changeType = 'CREATE'; Assert.areEqual('CREATE', e.ChangeEventHeader.changeType);",
  ],
  [
    'a file makes its document, linked to its owner',
    "ContentVersion v = new ContentVersion(Title = 'A', PathOnClient = 'a.txt', VersionData = Blob.valueOf('x')); insert v; v = [SELECT ContentDocumentId, FileType, IsLatest, ContentSize FROM ContentVersion]; Assert.areEqual('TEXT', v.FileType); Assert.areEqual(1, v.ContentSize); Assert.areEqual(v.Id, [SELECT LatestPublishedVersionId FROM ContentDocument].LatestPublishedVersionId); insert new ContentVersion(Title = 'A', PathOnClient = 'a.txt', VersionData = Blob.valueOf('y'), ContentDocumentId = v.ContentDocumentId); Assert.areEqual(1, [SELECT COUNT() FROM ContentVersion WHERE IsLatest = true]); Assert.areEqual(1, [SELECT COUNT() FROM ContentDocument]); Assert.areEqual(1, [SELECT COUNT() FROM ContentDocumentLink WHERE LinkedEntityId = :UserInfo.getUserId()]);",
  ],
  [
    'a row of a hierarchy setting without an owner is the default of the organisation',
    "insert new Limits__c(Text__c = 'x'); Assert.areEqual('x', Limits__c.getOrgDefaults().Text__c);",
    [
      component(
        'CustomObject',
        'Limits__c',
        '<CustomObject><customSettingsType>Hierarchy</customSettingsType><label>Limits</label><visibility>Public</visibility></CustomObject>',
      ),
      customField('Limits__c', 'Text__c', TEXT),
    ],
  ],
];

// Every cell is given: jest hands its callback to a row that is short.
test.each(PASSING.map(([name, body, extra = [], members = '']) => [name, body, extra, members] as const))(
  '%s',
  (_name, body, extra, members) => {
    expect(outcome(body, extra, members)).toBe('Pass');
  },
);

test('a DataWeave script deploys; running it is refused by name', () => {
  const script = component(
    'DataWeaveResource',
    'hello',
    '<DataWeaveResource><apiVersion>66.0</apiVersion></DataWeaveResource>',
    '%dw 2.0',
  );
  expect(outcome('new DataWeaveScriptResource.hello().execute();', [script])).toContain(
    'does not support the Apex method DataWeave.Script.execute',
  );
});

test('a page, a sharing reason or a DataWeave script that is not there is refused', () => {
  expect(outcome('PageReference p = Page.Nowhere;')).toBe('Page Nowhere does not exist');
  expect(outcome('Object o = AccountShare.RowCause.Nothing__c;')).toBe('Variable does not exist: Nothing__c');
  expect(outcome('Object o = new DataWeaveScriptResource.none();')).toBe('Invalid type: DataWeaveScriptResource.none');
});
