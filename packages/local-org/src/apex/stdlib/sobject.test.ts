import type { Field, FieldType, Schema, SObjectType } from '../../metadata/schema';
import { ApexException } from '../runtime/exceptions';
import { sobjectOf } from '../runtime/apex-type';
import { Decimal } from '../runtime/decimal';
import { dml } from '../runtime/dml';
import { fromRecordData, newRecord, toRecordData } from '../runtime/records';
import type { SObjectValue } from '../runtime/sobject';
import { stringOf } from '../runtime/to-string';
import { testContext } from '../runtime/testing';
import { fieldToken, lookup } from './index';

const field = (name: string, type: FieldType, more: Partial<Field> = {}): Field =>
  ({
    name,
    label: name,
    type,
    scale: 0,
    custom: name.endsWith('__c'),
    createable: true,
    updateable: true,
    nillable: true,
    referenceTo: [],
    relationshipName: null,
    calculated: false,
    ...more,
  }) as Field;
const account = {
  name: 'Account',
  kind: 'standard',
  fields: new Map(
    [
      field('Id', 'id', { createable: false, updateable: false }),
      field('Name', 'string'),
      field('AnnualRevenue', 'currency', { scale: 2 }),
      field('IsVip__c', 'boolean'),
      field('CreatedDate', 'datetime', { createable: false, updateable: false }),
      field('ParentId', 'reference', { referenceTo: ['Account'], relationshipName: 'Parent' }),
    ].map((f) => [f.name.toLowerCase(), f]),
  ),
  childRelationships: [],
  recordTypes: [],
} as unknown as SObjectType;
const schema = {
  object: (name: string) => (name.toLowerCase() === 'account' ? account : undefined),
  parentRelationship: (_: string, name: string) =>
    name.toLowerCase() === 'parent' ? account.fields.get('parentid') : undefined,
  childRelationship: () => undefined,
  byKeyPrefix: (prefix: string) => (prefix === '001' ? account : undefined),
} as unknown as Schema;
const model = { apiVersion: '66.0' } as never;
const rt = testContext({ schema, model });
const ID = '001000000000001AAA';

function call(owner: string, name: string, ...args: unknown[]): unknown {
  const member = lookup(owner)
    ?.find(name)
    .find((m) => m.parameters.length === args.length - (m.isStatic ? 0 : 1));
  try {
    return member?.body(rt, ...args);
  } catch (error) {
    return error instanceof ApexException ? error.toString() : String(error);
  }
}
const queried = (fields: Record<string, string | number | boolean | null>): SObjectValue =>
  fromRecordData(rt, { type: 'Account', fields });
const message = (action: () => unknown): string => {
  try {
    action();
    return 'no exception';
  } catch (error) {
    return String(error);
  }
};

describe('a record', () => {
  it('refuses to give a field that its query did not ask for', () => {
    expect(message(() => queried({ Id: ID }).read(rt, 'Name'))).toBe(
      'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Name',
    );
    expect(newRecord(rt, 'account').read(rt, 'Name')).toBeNull();
    expect(newRecord(rt, 'Account').read(rt, 'IsVip__c')).toBe(false);
  });

  it('gives numbers with the scale of their field', () => {
    expect(String(queried({ AnnualRevenue: 100 }).read(rt, 'AnnualRevenue'))).toBe('100.00');
  });

  it.each([
    ['get', ['Nope__c'], 'System.SObjectException: Invalid field Nope__c for Account'],
    ['put', ['AnnualRevenue', 'x'], 'System.SObjectException: Illegal assignment from String to Decimal'],
    ['put', ['CreatedDate', null], 'System.SObjectException: Field CreatedDate is not editable'],
    ['put', ['ParentId', 'foo'], 'System.StringException: Invalid id: foo'],
    ['getSObject', ['Nope'], 'System.SObjectException: Invalid relationship Nope for Account'],
  ])('%s(%p) fails in the words of the platform', (name, args, expected) => {
    expect(call('SObject', name, newRecord(rt, 'Account'), ...args)).toBe(expected);
  });

  it('takes names in any case and tokens, and widens an Integer to the Decimal of the field', () => {
    const record = newRecord(rt, 'Account');
    call('SObject', 'put', record, 'annualrevenue', 5);
    expect(call('SObject', 'get', record, fieldToken(rt, 'Account', 'ANNUALREVENUE'))).toEqual(Decimal.of(5));
    expect(call('SObject', 'isSet', record, 'Name')).toBe(false);
  });

  it('prints and writes JSON with what is set, in that order', () => {
    const record = queried({ Id: ID, Name: 'Acme', CreatedDate: '2026-01-02T03:04:05.000Z' });
    expect(stringOf(rt, record)).toBe(`Account:{Id=${ID}, Name=Acme, CreatedDate=2026-01-02 03:04:05}`);
    expect(call('JSON', 'serialize', record)).toBe(
      `{"attributes":{"type":"Account","url":"/services/data/v66.0/sobjects/Account/${ID}"},"Id":"${ID}","Name":"Acme","CreatedDate":"2026-01-02T03:04:05.000+0000"}`,
    );
  });

  it('comes back from JSON, read-only fields and parents included', () => {
    const text =
      '{"attributes":{"type":"Account"},"Id":"001000000000001","CreatedDate":"2026-01-02T03:04:05.000+0000","Parent":{"Name":"Top"}}';
    expect(stringOf(rt, call('JSON', 'deserialize', text, sobjectOf('Account')))).toBe(
      `Account:{Id=${ID}, CreatedDate=2026-01-02 03:04:05, Parent=Account:{Name=Top}}`,
    );
    expect(call('JSON', 'deserialize', '{"Nope":1}', sobjectOf('Account'))).toBe(
      "System.JSONException: No such column 'Nope' on sobject of type Account",
    );
  });

  it('sends what can be written, not what only came with the query', () => {
    expect(
      toRecordData(queried({ Id: ID, Name: '', CreatedDate: '2026-01-02T03:04:05.000Z' }), 'update').fields,
    ).toEqual({ Id: ID, Name: null });
  });
});

describe('DML', () => {
  const request = { access: { mode: 'system', sharing: false }, allOrNone: true, keyField: null } as const;

  it('tells of the first failed row in the words of the platform and changes no record', () => {
    const failing = testContext({
      schema,
      model,
      insert: (rows) =>
        rows.map(() => ({
          id: null,
          success: false,
          created: false,
          errors: [
            { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] },
          ],
        })),
    });
    const record = newRecord(failing, 'Account');
    expect(message(() => dml(failing, 'insert', [record], request))).toBe(
      'System.DmlException: Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]',
    );
    expect(record.id).toBeNull();
  });

  it('refuses an insert with an id, an update without one, and rows of the running trigger', () => {
    const record = newRecord(rt, 'Account');
    expect(message(() => dml(rt, 'update', [record], request))).toContain(
      'MISSING_ARGUMENT, Id not specified in an update call: []',
    );
    record.id = ID;
    expect(message(() => dml(rt, 'insert', [record], request))).toContain(
      'INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: [Id]',
    );
    record.inTrigger = true;
    expect(message(() => dml(rt, 'update', [record], request))).toBe(
      'System.SObjectException: DML statement cannot operate on trigger.new or trigger.old',
    );
  });
});
