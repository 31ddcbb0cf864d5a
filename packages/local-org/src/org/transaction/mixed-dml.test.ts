import { createOrg } from '../org';
import { apexClass } from '../testing/metadata';

it('lifts the rule inside System.runAs, which leaves no mark on what comes after', () => {
  const org = createOrg({ file: ':memory:' });
  const setup = "insert new PermissionSet(Name = 'Extra', Label = 'Extra');";
  const outcome = org.deploy([
    apexClass(
      'MixedTest',
      `@IsTest private class MixedTest {
        @IsTest static void inside() { insert new Account(Name = 'a'); User me = new User(Id = UserInfo.getUserId()); System.runAs(me) { ${setup} } insert new Account(Name = 'b'); }
        @IsTest static void outside() { insert new Account(Name = 'a'); ${setup} }
      }`,
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(org.runTests({ classes: ['MixedTest'] }).methods).toMatchObject([
    { method: 'inside', outcome: 'Pass' },
    { method: 'outside', outcome: 'Fail', message: expect.stringContaining('MIXED_DML_OPERATION') },
  ]);
  org.close();
});
