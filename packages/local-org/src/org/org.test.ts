import { createOrg } from './org';
import type { Access } from './transaction/transaction';

test('a new org saves and finds an account', () => {
  const org = createOrg({ file: ':memory:' });
  const access: Access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };

  const [result] = org.transaction('test', access, (tx) =>
    tx.insert([{ type: 'Account', fields: { Name: ' Acme ' } }], { allOrNone: true, access, source: 'api' }),
  );
  const found = org.transaction('test', access, (tx) =>
    tx.query({ query: "SELECT Id, Name, Owner.Name FROM Account WHERE Name = 'acme'", access }),
  );

  expect(result).toMatchObject({ success: true, errors: [] });
  expect(found.records).toMatchObject([{ fields: { Id: result!.id, Name: 'Acme' } }]);
  org.close();
});
