import { createOrg, type Org } from '../org';
import { apexClass, customObject } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

const EVENT = '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType>';
const TEXT = { Key__c: '<type>Text</type><length>80</length>' };

const metadata = [
  ...customObject('Signal__e', `${EVENT}<publishBehavior>PublishAfterCommit</publishBehavior>`, TEXT),
  ...customObject('Alarm__e', `${EVENT}<publishBehavior>PublishImmediately</publishBehavior>`, TEXT),
  apexClass(
    'Receipt',
    `public class Receipt implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
      private String about;
      public Receipt(String about) { this.about = about; }
      public void onSuccess(EventBus.SuccessResult result) { note('sent', result.getEventUuids()); }
      public void onFailure(EventBus.FailureResult result) { note('lost', result.getEventUuids()); }
      private void note(String outcome, List<String> uuids) {
        insert new Task(Subject = outcome + ' ' + about + ' ' + uuids.size(), Description = uuids[0]);
      }
    }`,
  ),
  apexClass(
    'OnlyFailures',
    `public class OnlyFailures implements EventBus.EventPublishFailureCallback {
      public void onFailure(EventBus.FailureResult result) { insert new Task(Subject = 'lost'); }
    }`,
  ),
  apexClass(
    'ReceiptTest',
    `@IsTest
    private class ReceiptTest {
      private static void send() {
        Signal__e signal = (Signal__e) Signal__e.SObjectType.newSObject(null, true);
        EventBus.publish(new List<Signal__e>{ signal, new Signal__e(Key__c = 'b') }, new Receipt('signals'));
        EventBus.publish(new Signal__e(), new OnlyFailures());
      }
      private static List<Task> tasks() { return [SELECT Subject FROM Task ORDER BY Subject]; }

      @IsTest static void deliverTellsSuccess() {
        send();
        Assert.areEqual(0, tasks().size());
        Test.getEventBus().deliver();
        Assert.areEqual(1, tasks().size());
        Assert.areEqual('sent signals 2', tasks()[0].Subject);
      }
      @IsTest static void stopTestTellsSuccess() {
        Test.startTest();
        send();
        Test.stopTest();
        Assert.areEqual('sent signals 2', tasks()[0].Subject);
      }
      @IsTest static void failTellsFailureAndDeliversNothing() {
        send();
        Test.getEventBus().fail();
        Assert.areEqual(2, tasks().size());
        Assert.areEqual('lost', tasks()[0].Subject);
        Assert.areEqual('lost signals 2', tasks()[1].Subject);
      }
    }`,
  ),
];

let org: Org;
let access: Access;

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});
afterEach(() => org.close());

const run = (apex: string): void =>
  org.transaction('t', access, (tx) => {
    const { exceptionMessage } = tx.apex.executeAnonymous(apex);
    if (exceptionMessage) throw new Error(exceptionMessage);
  });
const subjects = (): unknown[] =>
  org
    .transaction('q', access, (tx) =>
      tx.query({ query: 'SELECT Subject, CreatedById FROM Task ORDER BY Subject', access }),
    )
    .records.map(({ fields }) => [fields.Subject, fields.CreatedById]);

test('a publisher learns in a transaction of Automated Process that its events were published', () => {
  run("EventBus.publish(new Signal__e(Key__c = 'a'), new Receipt('signal'));");
  org.drain();

  expect(subjects()).toEqual([['sent signal 1', org.identity.automatedProcessUserId]]);
});

test('what was rolled back is not reported, but for events that are published immediately', () => {
  expect(() =>
    run(`EventBus.publish(new Signal__e(), new Receipt('signal'));
      EventBus.publish(new Alarm__e(), new Receipt('alarm'));
      Integer none = null; none++;`),
  ).toThrow();
  org.drain();

  expect(subjects().map((row) => (row as unknown[])[0])).toEqual(['sent alarm 1']);
});

test('Apex tests decide whether publishing succeeds or fails', () => {
  const { methods } = org.runTests({ classes: ['ReceiptTest'] });

  expect(methods.map(({ method, outcome, message }) => [method, outcome, message])).toEqual([
    ['deliverTellsSuccess', 'Pass', null],
    ['stopTestTellsSuccess', 'Pass', null],
    ['failTellsFailureAndDeliversNothing', 'Pass', null],
  ]);
});
