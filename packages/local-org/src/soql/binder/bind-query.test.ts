import { salesSchema } from '../testing/test-schema';
import { bindQuery } from './bind-query';
import type { Dialect } from '../syntax/token-reader';

function refusal(text: string, dialect: Dialect = 'api'): { code: string; message: string; bare: unknown } {
  try {
    bindQuery(text, salesSchema, { dialect });
  } catch (error) {
    const e = error as { errorCode: string; message: string; details?: { bareMessage?: string } };
    return { code: e.errorCode, message: e.message, bare: e.details?.bareMessage };
  }
  throw new Error(`accepted: ${text}`);
}

describe('bindQuery', () => {
  it('shows an unknown field with its place in the query', () => {
    expect(refusal('SELECT Foo FROM Account')).toMatchObject({
      code: 'INVALID_FIELD',
      message:
        `\nSELECT Foo FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, ` +
        `be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    });
  });

  it.each([
    ['SELECT Id FROM Foo', 'INVALID_TYPE', `sObject type 'Foo' is not supported.`],
    ['SELECT Id, FROM Account', 'MALFORMED_QUERY', `unexpected token: 'FROM'`],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', `unexpected token: '<EOF>'`],
    ['SELECT Foo.Name FROM Contact', 'INVALID_FIELD', `Didn't understand relationship 'Foo' in field path.`],
    [
      'SELECT Id, (SELECT Id FROM Foos) FROM Account',
      'INVALID_TYPE',
      `Didn't understand relationship 'Foos' in FROM part of query call.`,
    ],
    ['SELECT Id, Id FROM Account', 'INVALID_FIELD', 'duplicate field selected: Id'],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name'],
    [
      'SELECT Name, COUNT(Id) FROM Account GROUP BY Name ORDER BY Rating',
      'MALFORMED_QUERY',
      'Ordered field must be grouped or aggregated: Rating',
    ],
    [
      'SELECT COUNT(Id) FROM Account LIMIT 5',
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
    ],
    [
      'SELECT AnnualRevenue FROM Account GROUP BY AnnualRevenue',
      'MALFORMED_QUERY',
      `field 'AnnualRevenue' can not be grouped in a query call`,
    ],
    ['SELECT SUM(Name) FROM Account', 'MALFORMED_QUERY', 'field Name does not support aggregate operator SUM'],
    [
      `SELECT Id FROM Account WHERE Description = 'x'`,
      'INVALID_FIELD',
      `field 'Description' can not be filtered in a query call`,
    ],
    [
      'SELECT Id FROM Account ORDER BY Description',
      'MALFORMED_QUERY',
      `field 'Description' can not be sorted in a query call`,
    ],
    [
      `SELECT Id FROM Account WHERE NumberOfEmployees = '5'`,
      'INVALID_FIELD',
      `value of filter criterion for field 'NumberOfEmployees' must be of type int and should not be enclosed in quotes`,
    ],
    [
      `SELECT Id FROM Account WHERE CreatedDate > 2024-01-01`,
      'INVALID_FIELD',
      `value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes`,
    ],
    [
      'SELECT Id FROM Account WHERE Name = 5',
      'INVALID_FIELD',
      `value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes`,
    ],
    [`SELECT Id FROM Account WHERE Id = 'abc'`, 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000'],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200'],
    ['SELECT Id FROM Account WHERE Name = :x', 'MALFORMED_QUERY', 'Bind variables only allowed in Apex code'],
    [
      'SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Account)',
      'MALFORMED_QUERY',
      'The inner and outer selects should not be on the same object type',
    ],
    [
      `SELECT Id FROM Account WHERE Name = 'x' OR Id IN (SELECT AccountId FROM Contact)`,
      'MALFORMED_QUERY',
      `Semi join sub-selects are not allowed with the 'OR' operator`,
    ],
    [
      'SELECT Id FROM Contact WHERE Id IN (SELECT WhoId FROM Task)',
      'MALFORMED_QUERY',
      `Entity 'Task' is not supported for semi join inner selects`,
    ],
    [
      'SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)',
      'MALFORMED_QUERY',
      `semi join sub-selects can only query id fields, cannot use: 'Name'`,
    ],
    [
      'SELECT Id, (SELECT COUNT(Id) FROM Contacts) FROM Account',
      'MALFORMED_QUERY',
      'only root queries support aggregate expressions',
    ],
    [`SELECT What.Amount FROM Task`, 'INVALID_FIELD', `No such column 'Amount' on entity 'Name'.`],
    [`SELECT Id FROM Account WHERE Name INCLUDES ('a')`, 'INVALID_QUERY_FILTER_OPERATOR', 'includes/excludes operator'],
  ])('refuses %s with %s', (text, code, message) => {
    const error = refusal(text);

    expect(error.code).toBe(code);
    expect(String(error.bare)).toContain(message);
  });

  it('lists what the query touches, clause by clause', () => {
    const query = bindQuery(`SELECT Account.Name FROM Contact WHERE Email != null ORDER BY LastName`, salesSchema);

    expect(query.accesses).toEqual([
      { object: 'Contact', field: null, clause: 'from' },
      { object: 'Contact', field: 'Email', clause: 'where' },
      { object: 'Contact', field: 'AccountId', clause: 'select' },
      { object: 'Account', field: 'Name', clause: 'select' },
      { object: 'Contact', field: 'LastName', clause: 'orderBy' },
    ]);
  });

  it('allows binds, ALL ROWS, FOR UPDATE and comments in Apex only', () => {
    const query = bindQuery(
      'SELECT Id /* all */ FROM Account WHERE Name IN :names AND Id != :acc.Id LIMIT :n ALL ROWS',
      salesSchema,
      { dialect: 'apex' },
    );

    expect(query.bindNames).toEqual(['names', 'acc.id', 'n']);
    expect(query.allRows).toBe(true);
    expect(bindQuery('SELECT Id FROM Account FOR UPDATE', salesSchema, { dialect: 'apex' }).forClause).toBe('UPDATE');
    expect(refusal('SELECT Id FROM Account ALL ROWS').code).toBe('MALFORMED_QUERY');
  });
});
