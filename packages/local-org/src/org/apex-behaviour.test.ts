import { createOrg, type Org } from './org';
import { apexClass, customObject } from './testing/metadata';

/** Behaviour of the language's edges that needs an org: defaults, job states, counted rows. */
const metadata = [
  ...customObject(
    'Setting__c',
    '<customSettingsType>Hierarchy</customSettingsType><visibility>Public</visibility><enableFeeds>false</enableFeeds>',
    {
      Mode__c: "<type>Text</type><length>20</length><defaultValue>'BUS'</defaultValue>",
      Days__c: '<type>Number</type><precision>5</precision><scale>0</scale><defaultValue>14</defaultValue>',
      On__c: '<type>Checkbox</type><defaultValue>true</defaultValue>',
    },
  ),
  apexClass(
    'TokenJob',
    `public class TokenJob implements Queueable {
      private final SObjectType objectType = Task.SObjectType;
      private final SObjectField field = Task.Subject;
      public void execute(QueueableContext context) {
        SObject made = objectType.newSObject();
        made.put(field, 'made');
        insert made;
      }
    }`,
  ),
  apexClass(
    'EdgeTest',
    `@IsTest
    private class EdgeTest {
      @IsTest static void newRecordsLoadFormulaDefaults() {
        Setting__c setting = (Setting__c) Setting__c.SObjectType.newSObject(null, true);
        Assert.areEqual('BUS', setting.Mode__c);
        Assert.areEqual(14, setting.Days__c);
        Assert.isTrue(setting.On__c);
        Assert.areEqual('BUS', Setting__c.getOrgDefaults().Mode__c);
      }
      @IsTest static void jobsKeepTokens() {
        Test.startTest();
        System.enqueueJob(new TokenJob());
        Test.stopTest();
        Assert.areEqual('made', [SELECT Subject FROM Task].Subject);
      }
      @IsTest static void refusedRowsCountAsRowsOfTheStatement() {
        Account known = new Account(Name = 'A');
        insert known;
        Database.insert(new List<Account>{ known, new Account(Name = 'B') }, false);
        Assert.areEqual(3, Limits.getDmlRows());
        Database.insert(known, false);
        Assert.areEqual(3, Limits.getDmlStatements());
        Assert.areEqual(4, Limits.getDmlRows());
      }
      @IsTest static void anIdOfNullIsNone() {
        Account one = new Account(Name = 'A');
        Account other = new Account(Name = 'A', Id = null);
        Assert.areEqual(one, other);
        Assert.areNotEqual(one, new Account(Name = 'A', Phone = null));
      }
      @IsTest static void jsonTakesUuidsAndAnyTextAsIdOfAResult() {
        UUID uuid = UUID.randomUUID();
        Assert.areEqual('"' + uuid.toString() + '"', JSON.serialize(uuid));
        Database.SaveResult result = (Database.SaveResult) JSON.deserialize('{"success":true,"id":"none"}', Database.SaveResult.class);
        Assert.isTrue(result.isSuccess());
      }
      @IsTest static void datetimesComeFromMilliseconds() {
        Datetime now = Datetime.now();
        Assert.areEqual(now, Datetime.valueOf(now.getTime()));
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
  'newRecordsLoadFormulaDefaults',
  'jobsKeepTokens',
  'refusedRowsCountAsRowsOfTheStatement',
  'anIdOfNullIsNone',
  'jsonTakesUuidsAndAnyTextAsIdOfAResult',
  'datetimesComeFromMilliseconds',
])('%s', (method) => {
  const [result] = org.runTests({ methods: [`EdgeTest.${method}`] }).methods;

  expect([result?.outcome, result?.message]).toEqual(['Pass', null]);
});
