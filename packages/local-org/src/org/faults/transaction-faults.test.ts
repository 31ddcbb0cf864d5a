import { createOrg, type Org } from '../org';
import { apexClass, customObject, SHARED } from '../testing/metadata';
import type { Access, SaveResult } from '../transaction/transaction';
import type { TransactionFault } from './transaction-faults';

let org: Org;
let access: Access;

beforeAll(() => {
  org = createOrg({ file: ':memory:' });
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  const outcome = org.deploy([
    ...customObject('Row__c', SHARED, { Key__c: '<type>Text</type><length>20</length><externalId>true</externalId>' }),
    apexClass(
      'Saver',
      `public class Saver implements Queueable {
        public void execute(QueueableContext c) {
          try { insert new Row__c(Name = 'a'); } catch (DmlException e) { insert new Row__c(Name = e.getDmlType(0).name()); }
        }
        public static void read() { List<Row__c> rows = [SELECT Id FROM Row__c LIMIT 1 FOR UPDATE]; }
      }`,
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});
afterAll(() => org.close());
afterEach(() => org.faults.set([]));

const arm = (...faults: TransactionFault[]): void => org.faults.set(faults);
const run = (source: string) =>
  org.transaction('executeAnonymous', { ...access, permissions: 'system' }, (tx) => {
    const point = tx.setSavepoint();
    const result = tx.apex.executeAnonymous(source);
    if (!result.success) tx.rollback(point);
    return result;
  });

function save(names: readonly string[], allOrNone: boolean, entryPoint = 'POST /rows'): SaveResult[] {
  return org.transaction(entryPoint, access, (tx) =>
    tx.insert(
      names.map((Name) => ({ type: 'Row__c', fields: { Name } })),
      { allOrNone, access, source: 'api' },
    ),
  );
}

describe('a record fault', () => {
  it('fails so many statements of its object with the platform’s lock error, then no more', () => {
    arm({ object: 'row__c', operation: 'insert', times: 2 });
    for (let n = 0; n < 2; n++)
      expect(save(['x'], true)[0]!.errors).toEqual([
        { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access to this record', fields: [] },
      ]);
    const [saved] = save(['x'], true);
    expect(saved!.success).toBe(true);
    expect(org.faults.list()).toMatchObject([{ hits: 2 }]);
  });

  it('names the record of an update and leaves other objects, operations and entry points alone', () => {
    const [made] = save(['x'], true);
    arm({ object: 'Row__c', operation: 'update', entryPoint: '^Flow ' });
    const update = (entryPoint: string) =>
      org.transaction(entryPoint, access, (tx) =>
        tx.update([{ type: 'Row__c', fields: { Id: made!.id, Name: 'y' } }], {
          allOrNone: true,
          access,
          source: 'api',
        }),
      )[0]!;
    expect(update('PATCH /row').success).toBe(true);
    expect(update('Flow X (event)').errors[0]!.message).toBe(
      `unable to obtain exclusive access to this record or 1 records: ${made!.id}`,
    );
    expect(save(['z'], true, 'Flow X (event)')[0]!.success).toBe(true);
  });

  it('strikes rows one by one and saves the others of a partial save, however often it is tried again', () => {
    arm({ object: 'Row__c', each: 'record', rate: 0.5 });
    const results = save(
      Array.from({ length: 200 }, (_, i) => `r${i}`),
      false,
    );
    const failed = results.filter((r) => !r.success);
    expect(failed.length).toBeGreaterThan(60);
    expect(failed.length).toBeLessThan(140);
    expect(new Set(failed.map((r) => r.errors[0]!.statusCode))).toEqual(new Set(['UNABLE_TO_LOCK_ROW']));
  });

  it('undoes an all-or-none save whole', () => {
    const before = count();
    arm({ object: 'Row__c', each: 'record', times: 1, rate: 1 });
    expect(save(['a', 'b'], true).every((r) => !r.success)).toBe(true);
    expect(count()).toBe(before);
  });

  it('is a DmlException that Apex can catch, and a QueryException for FOR UPDATE', () => {
    arm({ object: 'Row__c', times: 1 });
    expect(
      run(
        "new Saver().execute(null); System.assertEquals(1, [SELECT COUNT() FROM Row__c WHERE Name = 'UNABLE_TO_LOCK_ROW']);",
      ),
    ).toMatchObject({ success: true });
    arm({ object: 'Row__c', operation: 'lock' });
    expect(run('Saver.read();')).toMatchObject({
      success: false,
      exceptionMessage: expect.stringMatching(/^System.QueryException: Record Currently Unavailable/),
    });
  });

  it('strikes deletes', () => {
    const [made] = save(['x'], true);
    arm({ object: 'Row__c', operation: 'delete', times: 1 });
    const remove = () =>
      org.transaction('DELETE', access, (tx) => tx.delete([made!.id!], { allOrNone: true, access, source: 'api' }))[0]!;
    expect(remove().errors[0]!.statusCode).toBe('UNABLE_TO_LOCK_ROW');
    expect(remove().success).toBe(true);
  });
});

describe('a limit fault', () => {
  it('ends the transactions of its entry point with the platform’s text and rolls them back', () => {
    const before = count();
    arm({ limit: 'dmlStatements', entryPoint: '^executeAnonymous$', after: 1, times: 1 });
    const source = "insert new Row__c(Name = 'one'); try { insert new Row__c(Name = 'two'); } catch (Exception e) {}";
    expect(run(source)).toMatchObject({ exceptionMessage: 'System.LimitException: Too many DML statements: 151' });
    expect(count()).toBe(before);
    expect(run(source)).toMatchObject({ success: true });
    expect(count()).toBe(before + 2);
  });

  it('passes the CPU limit at the next use of anything', () => {
    arm({ limit: 'cpuTime' });
    expect(run("insert new Row__c(Name = 'x');")).toMatchObject({
      exceptionMessage: 'System.LimitException: Apex CPU time limit exceeded',
    });
  });
});

const count = (): number =>
  org.transaction('count', access, (tx) => tx.query({ query: 'SELECT COUNT() FROM Row__c', access }).totalSize);
