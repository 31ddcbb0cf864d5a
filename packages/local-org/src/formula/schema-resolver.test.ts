import { compileFormula, schemaResolver } from '.';
import type { Field, FieldType, Schema, SObjectType } from '../metadata/schema';
import { compiled, errorOf, readerOf } from './testing/compile';

function field(name: string, type: FieldType, more: Partial<Field> = {}): Field {
  return {
    name,
    type,
    referenceTo: [],
    relationshipName: null,
    calculated: false,
    nameField: name === 'Name',
    longText: false,
    htmlFormatted: false,
    ...more,
  } as unknown as Field;
}

function lookup(name: string, relationshipName: string, ...referenceTo: string[]): Field {
  return field(name, 'reference', { relationshipName, referenceTo });
}

function object(name: string, fields: readonly Field[], more: Partial<SObjectType> = {}): SObjectType {
  return {
    name,
    kind: 'custom',
    fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
    ...more,
  } as unknown as SObjectType;
}

function schemaOf(objects: readonly SObjectType[]): Schema {
  const byName = new Map(objects.map((o) => [o.name.toLowerCase(), o]));
  const find = (name: string): SObjectType | undefined => byName.get(name.toLowerCase());
  return {
    objects: byName,
    object: find,
    field: (o, f) => find(o)?.fields.get(f.toLowerCase()),
    byKeyPrefix: () => undefined,
    parentRelationship: (o, r) =>
      [...(find(o)?.fields.values() ?? [])].find((f) => f.relationshipName?.toLowerCase() === r.toLowerCase()),
    childRelationship: () => undefined,
  };
}

const formula = (name: string, type: FieldType, text: string): Field =>
  field(name, type, { calculated: true, formula: text });

const schema = schemaOf([
  object('User', [field('Name', 'string'), field('Id', 'id'), lookup('ManagerId', 'Manager', 'User')]),
  object('Group', [field('Name', 'string')]),
  object('Profile', [field('Name', 'string')]),
  object('Account', [
    field('Name', 'string'),
    field('Rate__c', 'percent'),
    field('Total__c', 'currency'),
    formula('Share__c', 'percent', 'Total__c * Rate__c'),
    lookup('OwnerId', 'Owner', 'User'),
  ]),
  object('Order__c', [
    field('Name', 'string'),
    field('Amount__c', 'currency'),
    field('Notes__c', 'textarea', { longText: true }),
    field('Secret__c', 'base64'),
    field('Place__c', 'location'),
    formula('Net__c', 'currency', 'Amount__c * (1 - Account__r.Share__c)'),
    lookup('Account__c', 'Account__r', 'Account'),
    lookup('OwnerId', 'Owner', 'Group', 'User'),
  ]),
  object('Limits__c', [field('Max__c', 'double')], { kind: 'customSetting', customSettingsType: 'Hierarchy' }),
  object('Tier__mdt', [field('Floor__c', 'double')], { kind: 'customMetadata' }),
]);
const resolve = schemaResolver(schema, 'Order__c');
const references = (text: string): readonly string[] => compiled(text, { resolve }).references;

test('names come out in the schema’s case, parents and globals included', () => {
  expect(references('NAME & account__R.owner.MANAGER.name & $user.manager.NAME & $Profile.name')).toEqual([
    'Name',
    'Account__r.Owner.Manager.Name',
    '$User.Manager.Name',
    '$Profile.Name',
  ]);
  expect(references('$Setup.limits__c.max__c + $CustomMetadata.tier__mdt.Gold.floor__c')).toEqual([
    '$Setup.Limits__c.Max__c',
    '$CustomMetadata.Tier__mdt.Gold.Floor__c',
  ]);
});

test('the owner is named with its object', () => {
  expect(references('Owner:User.Name & Owner:Queue.QueueName')).toEqual(['Owner:User.Name', 'Owner:Group.Name']);
  expect(errorOf('Owner:Account.Name', { resolve })).toBe(
    'Account is an invalid object type for the OwnerId field. Check spelling. @0',
  );
});

test('formula fields are expanded down to stored fields, through parents too', () => {
  const net = compiled('Net__c', { resolve, returnType: 'Currency', scale: 2 });
  expect(net.references).toEqual(['Amount__c', 'Account__r.Total__c', 'Account__r.Rate__c']);
  expect(net.evaluate(readerOf({ Amount__c: 100, 'Account__r.Total__c': 2, 'Account__r.Rate__c': 25 }))).toBe(50);
});

test.each([
  ['Nope__c', 'Field Nope__c does not exist. Check spelling. @0'],
  ['Account__r.Nope__c', 'Field Account__r.Nope__c does not exist. Check spelling. @0'],
  ['Nope__r.Name', 'Field Nope__r.Name does not exist. Check spelling. @0'],
  [
    'Notes__c',
    'You referenced an unsupported field type called "Long Text Area" using the following field: Notes__c @0',
  ],
  ['Secret__c', 'You referenced an unsupported field type called "Base64" using the following field: Secret__c @0'],
  ['$Nope.X', 'Field $Nope.X does not exist. Check spelling. @0'],
  ['Account__c + 1', "Incorrect parameter type for operator '+'. Expected Text, received Number @13"],
  [
    'TEXT(Account__c)',
    "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, received Lookup(Account) @5",
  ],
])('%s is refused', (text, message) => expect(errorOf(text, { resolve })).toBe(message));

test('long text may be used in rules', () => {
  expect(compileFormula('ISBLANK(Notes__c)', { resolve, context: 'validation' }).ok).toBe(true);
});

test('a place is read by its halves', () => {
  expect(references("DISTANCE(Place__c, Place__c, 'km')")).toEqual(['Place__Latitude__s', 'Place__Longitude__s']);
});

test('in a flow the record stands under $Record and its old values under $Record__Prior', () => {
  const entry = compiled('ISCHANGED({!$Record.Name}) && {!$Record__Prior.Name} = "a"', {
    resolve,
    context: 'entryCriteria',
  });
  expect(entry.references).toEqual(['$Record.Name', '$Record__Prior.Name']);
});

test('only known labels and permissions resolve where they are known', () => {
  const strict = schemaResolver(schema, 'Order__c', { hasGlobal: (path) => path.join('.') === 'Label.Hello' });
  expect(compiled('$Label.Hello', { resolve: strict }).references).toEqual(['$Label.Hello']);
  expect(errorOf('$Permission.Boss', { resolve: strict })).toBe(
    'Field $Permission.Boss does not exist. Check spelling. @0',
  );
});
