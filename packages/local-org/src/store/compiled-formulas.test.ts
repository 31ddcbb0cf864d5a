import { salesSchema } from '../soql/testing/test-schema';
import { compiledFormulas } from './compiled-formulas';
import { openStore } from './open-store';
import { create, rows } from './testing/test-store';

describe('compiledFormulas', () => {
  it('lets queries select, filter, sort and follow formula fields', () => {
    const store = openStore({ file: ':memory:', schema: salesSchema, formulas: compiledFormulas(salesSchema) });
    const [big, small] = create(store, 'Account', [{ Name: 'Big', NumberOfEmployees: 500 }, { Name: 'Small' }]) as [
      string,
      string,
    ];
    create(store, 'Contact', [
      { LastName: 'A', AccountId: small },
      { LastName: 'B', AccountId: big },
    ]);

    expect(
      rows(
        store,
        `SELECT LastName, AccountSize__c, Account.Size__c FROM Contact WHERE AccountSize__c != null ORDER BY AccountSize__c, LastName`,
      ),
    ).toEqual([
      { LastName: 'B', AccountSize__c: 'Large account', Account: { Size__c: 'Large' } },
      { LastName: 'A', AccountSize__c: 'Small account', Account: { Size__c: 'Small' } },
    ]);
    store.close();
  });
});
