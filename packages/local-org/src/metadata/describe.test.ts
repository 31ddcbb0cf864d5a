import { describeGlobal, describeSObject, MASTER_RECORD_TYPE_ID } from './describe';
import { byteLength, validForBitmap } from './describe-field';
import { buildSchema } from './schema-builder';
import { loadStandardSchema } from './standard/standard-schema';
import { component, field, object } from './testing/components';

interface FieldJson {
  readonly name: string;
  readonly picklistValues: readonly { readonly value: string; readonly validFor: string | null }[];
}

/** Members of a field in a describe of API 66. */
const FIELD_KEYS =
  'aggregatable aiPredictionField autoNumber byteLength calculated calculatedFormula cascadeDelete caseSensitive compoundFieldName controllerName createable custom defaultValue defaultValueFormula defaultedOnCreate dependentPicklist deprecatedAndHidden digits displayLocationInDecimal encrypted externalId extraTypeInfo filterable filteredLookupInfo formulaTreatNullNumberAsZero groupable highScaleNumber htmlFormatted idLookup inlineHelpText label length mask maskType name nameField namePointing nillable permissionable picklistValues polymorphicForeignKey precision queryByDistance referenceTargetField referenceTo relationshipName relationshipOrder restrictedDelete restrictedPicklist scale searchPrefilterable soapType sortable type unique updateable writeRequiresMasterRead'.split(
    ' ',
  );
const BASE = '/services/data/v66.0';
const VALUES = (names: readonly string[]) =>
  names.map((name) => `<value><fullName>${name}</fullName></value>`).join('');
const { schema } = buildSchema({
  standard: loadStandardSchema(),
  components: [
    object('X__c'),
    component('RecordType', 'X__c.Big', '<active>true</active><label>Big one</label>'),
    field(
      'X__c.A__c',
      `<type>Picklist</type><valueSet><valueSetDefinition>${VALUES(['a', 'b', 'c'])}</valueSetDefinition></valueSet>`,
    ),
    field(
      'X__c.B__c',
      `<type>Picklist</type><valueSet><controllingField>A__c</controllingField><valueSetDefinition>${VALUES(['p', 'q'])}</valueSetDefinition><valueSettings><controllingFieldValue>a</controllingFieldValue><controllingFieldValue>c</controllingFieldValue><valueName>p</valueName></valueSettings></valueSet>`,
    ),
    component('CustomObject', 'E__e', '<label>E</label>'),
  ],
});
const describeOf = (name: string, options = {}) => {
  const type = schema.object(name);
  if (!type) throw new Error(name);
  return describeSObject(schema, type, { base: BASE, ...options });
};
const fieldsOf = (json: Readonly<Record<string, unknown>>) => json['fields'] as readonly FieldJson[];

describe('describeSObject', () => {
  it('has every member of a field, also where nothing is said', () => {
    const [id] = fieldsOf(describeOf('Account'));

    expect(Object.keys(id ?? {})).toEqual(FIELD_KEYS);
    expect(id).toMatchObject({
      name: 'Id',
      type: 'id',
      soapType: 'tns:ID',
      byteLength: 18,
      length: 18,
      idLookup: true,
      relationshipName: null,
      picklistValues: [],
    });
  });

  it('tells which controlling values a dependent value is valid for, as bits', () => {
    const dependent = fieldsOf(describeOf('X__c')).find(({ name }) => name === 'B__c');

    expect(dependent).toMatchObject({ controllerName: 'A__c', dependentPicklist: true });
    expect(dependent?.picklistValues.map(({ validFor }) => validFor)).toEqual([
      Buffer.from([0b10100000]).toString('base64'),
      Buffer.from([0]).toString('base64'),
    ]);
    expect(validForBitmap(['i'], ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])).toBe(
      Buffer.from([0, 0x80]).toString('base64'),
    );
  });

  it('lists record types with the master last', () => {
    const recordType = () => ({ id: '012000000000001AAA', available: true, isDefault: true });
    const infos = describeOf('X__c', { recordType })['recordTypeInfos'];

    expect(infos).toEqual([
      expect.objectContaining({
        developerName: 'Big',
        name: 'Big one',
        recordTypeId: '012000000000001AAA',
        defaultRecordTypeMapping: true,
        master: false,
      }),
      expect.objectContaining({
        developerName: 'Master',
        recordTypeId: MASTER_RECORD_TYPE_ID,
        defaultRecordTypeMapping: false,
        master: true,
      }),
    ]);
  });

  it('leaves out fields that the user may not read and closes those that are read-only to them', () => {
    const access = { field: (_object: string, name: string) => ({ read: name !== 'A__c', edit: false }) };
    const seen = fieldsOf(describeOf('X__c', access));

    expect(seen.some(({ name }) => name === 'A__c')).toBe(false);
    expect(seen.find(({ name }) => name === 'B__c')).toMatchObject({ createable: false, updateable: false });
  });

  it('closes the object by the rights of the user', () => {
    expect(
      describeOf('Account', { object: () => ({ read: true, create: false, edit: true, delete: false }) }),
    ).toMatchObject({ createable: false, updateable: true, deletable: false, undeletable: false });
  });

  it('does not show the uuid of an event', () => {
    expect(fieldsOf(describeOf('E__e')).map(({ name }) => name)).toEqual(['ReplayId', 'CreatedDate', 'CreatedById']);
    expect(describeOf('E__e')['urls']).toMatchObject({ eventSchema: `${BASE}/sobjects/E__e/eventSchema` });
  });
});

describe('describeGlobal', () => {
  it('lists what the user may read, by name', () => {
    const all = describeGlobal(schema, { base: BASE }) as { readonly sobjects: readonly { readonly name: string }[] };
    const some = describeGlobal(schema, {
      base: BASE,
      object: (name) => ({ read: name === 'Lead', create: true, edit: true, delete: true }),
    });

    expect(all).toMatchObject({ encoding: 'UTF-8', maxBatchSize: 200 });
    expect(all.sobjects.length).toBe(schema.objects.size);
    expect(some).toMatchObject({
      sobjects: [{ name: 'Lead', keyPrefix: '00Q', urls: { describe: `${BASE}/sobjects/Lead/describe` } }],
    });
  });
});

it('counts three bytes for each character of text and none for numbers', () => {
  expect(byteLength({ type: 'string', length: 255 })).toBe(765);
  expect(byteLength({ type: 'double', length: 0 })).toBe(0);
});
