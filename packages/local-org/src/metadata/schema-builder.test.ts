import { buildSchema } from './schema-builder';
import { loadStandardSchema } from './standard/standard-schema';
import { component, field, object } from './testing/components';

const standard = loadStandardSchema();
const build = (components: Parameters<typeof buildSchema>[0]['components'], features: readonly string[] = []) =>
  buildSchema({ standard: features.length > 0 ? loadStandardSchema({ features }) : standard, components }).schema;

const PICKLIST =
  '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Low</fullName><default>true</default><label>Low one</label></value><value><fullName>High</fullName><default>false</default></value><value><fullName>Old</fullName><default>false</default><isActive>false</isActive></value></valueSetDefinition></valueSet>';

describe('custom fields', () => {
  const read = (inner: string) => build([object('X__c'), field('X__c.F__c', inner)]).field('X__c', 'F__c');

  it.each([
    ['Text', '<length>80</length>', { type: 'string', length: 80, groupable: true }],
    ['TextArea', '', { type: 'textarea', length: 255, filterable: true, longText: false }],
    [
      'LongTextArea',
      '<length>5000</length><visibleLines>3</visibleLines>',
      { type: 'textarea', length: 5000, filterable: false, sortable: false, longText: true },
    ],
    [
      'Html',
      '<length>5000</length><visibleLines>10</visibleLines>',
      { type: 'textarea', htmlFormatted: true, extraTypeInfo: 'richtextarea' },
    ],
    ['EncryptedText', '<length>20</length>', { type: 'encryptedstring', encrypted: true, filterable: false }],
    [
      'Number',
      '<precision>10</precision><scale>2</scale>',
      { type: 'double', precision: 10, scale: 2, groupable: false },
    ],
    ['Currency', '<precision>16</precision><scale>2</scale>', { type: 'currency', precision: 16 }],
    ['Percent', '<precision>5</precision><scale>2</scale>', { type: 'percent', scale: 2 }],
    [
      'Checkbox',
      '<defaultValue>true</defaultValue>',
      { type: 'boolean', nillable: false, defaultValue: true, defaultedOnCreate: true },
    ],
    ['Date', '<defaultValue>TODAY()</defaultValue>', { type: 'date', defaultFormula: 'TODAY()', groupable: true }],
    ['DateTime', '', { type: 'datetime', groupable: false }],
    ['Time', '', { type: 'time' }],
    [
      'Email',
      '<unique>true</unique><externalId>true</externalId>',
      { type: 'email', length: 80, unique: true, externalId: true, idLookup: true, caseSensitive: false },
    ],
    ['Phone', '', { type: 'phone', length: 40 }],
    ['Url', '', { type: 'url', length: 255 }],
    [
      'AutoNumber',
      '<displayFormat>E-{0000}</displayFormat>',
      { type: 'string', autoNumber: true, displayFormat: 'E-{0000}', createable: false, nillable: false },
    ],
    [
      'Hierarchy',
      '<relationshipName>Xs</relationshipName>',
      { type: 'reference', referenceTo: ['User'], relationshipName: 'F__r' },
    ],
    [
      'Location',
      '<scale>6</scale><displayLocationInDecimal>true</displayLocationInDecimal>',
      { type: 'location', createable: false, queryByDistance: true },
    ],
  ])('gives a %s field its attributes', (type, inner, expected) => {
    expect(read(`<type>${type}</type>${inner}`)).toMatchObject({ custom: true, ...expected });
  });

  it('makes required fields not nillable and not permissionable', () => {
    expect(read('<type>Text</type><length>5</length><required>true</required>')).toMatchObject({
      nillable: false,
      permissionable: false,
    });
  });

  it.each([
    ['Text', 'string', { length: 1300 }],
    ['Number', 'double', { precision: 18 }],
    ['Checkbox', 'boolean', { nillable: false }],
    ['Date', 'date', {}],
    ['Currency', 'currency', {}],
    ['Percent', 'percent', {}],
    ['DateTime', 'datetime', {}],
    ['Time', 'time', {}],
  ])('makes a formula of %s read-only and calculated', (type, expected, more) => {
    const made = read(
      `<type>${type}</type><formula>Name</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs><precision>10</precision><scale>2</scale>`,
    );

    expect(made).toMatchObject({
      type: expected,
      calculated: true,
      createable: false,
      formula: 'Name',
      formulaTreatBlanksAs: 'BlankAsBlank',
      ...more,
    });
  });

  it('splits a geolocation into latitude and longitude', () => {
    const schema = build([field('Account.Geo__c', '<type>Location</type><scale>4</scale>')]);

    expect(schema.field('Account', 'Geo__Latitude__s')).toMatchObject({
      type: 'double',
      scale: 4,
      compoundFieldName: 'Geo__c',
    });
    expect(schema.field('Account', 'Geo__Longitude__s')).toBeDefined();
  });

  it('reads picklists with defaults, labels and inactive values', () => {
    expect(read(PICKLIST)).toMatchObject({
      type: 'picklist',
      defaultValue: 'Low',
      picklist: {
        restricted: true,
        values: [
          { value: 'Low', label: 'Low one', default: true },
          { value: 'High', active: true },
          { value: 'Old', active: false },
        ],
      },
    });
  });

  it('takes values from global and standard value sets', () => {
    const set = component(
      'GlobalValueSet',
      'Sizes',
      '<customValue><fullName>S</fullName><default>true</default><label>Small</label></customValue><sorted>false</sorted>',
    );
    const inner = (name: string) => `<type>Picklist</type><valueSet><valueSetName>${name}</valueSetName></valueSet>`;
    const schema = build([
      object('X__c'),
      set,
      field('X__c.A__c', inner('Sizes')),
      field('X__c.B__c', inner('Industry')),
    ]);

    expect(schema.field('X__c', 'A__c')?.picklist).toMatchObject({
      restricted: true,
      values: [{ value: 'S', label: 'Small' }],
    });
    expect(schema.field('X__c', 'B__c')?.picklist?.values.length).toBeGreaterThan(5);
  });

  it('keeps which controlling values each dependent value is valid for', () => {
    const dependent =
      '<type>Picklist</type><valueSet><controllingField>A__c</controllingField><valueSetDefinition><sorted>false</sorted><value><fullName>p</fullName></value><value><fullName>q</fullName></value></valueSetDefinition><valueSettings><controllingFieldValue>Low</controllingFieldValue><controllingFieldValue>High</controllingFieldValue><valueName>p</valueName></valueSettings></valueSet>';
    const schema = build([object('X__c'), field('X__c.A__c', PICKLIST), field('X__c.B__c', dependent)]);

    expect(schema.field('X__c', 'B__c')?.picklist).toMatchObject({
      controllingField: 'A__c',
      values: [{ validFor: ['Low', 'High'] }, { validFor: [] }],
    });
  });

  it('sorts a set that says so by label', () => {
    expect(read(PICKLIST.replace('<sorted>false', '<sorted>true'))?.picklist?.values.map(({ value }) => value)).toEqual(
      ['High', 'Low', 'Old'],
    );
  });
});

describe('relationships', () => {
  const schema = build([
    object('Invoice__c'),
    object('Line__c', '<sharingModel>ControlledByParent</sharingModel>'),
    field(
      'Invoice__c.Account__c',
      '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Invoices</relationshipName><deleteConstraint>Restrict</deleteConstraint><required>true</required>',
    ),
    field(
      'Line__c.Invoice__c',
      '<type>MasterDetail</type><referenceTo>Invoice__c</referenceTo><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>false</reparentableMasterDetail><writeRequiresMasterRead>true</writeRequiresMasterRead>',
    ),
    field('Line__c.Amount__c', '<type>Currency</type><precision>16</precision><scale>2</scale>'),
    field('Line__c.Paid__c', '<type>Date</type>'),
    field(
      'Invoice__c.Total__c',
      '<type>Summary</type><summaryForeignKey>Line__c.Invoice__c</summaryForeignKey><summarizedField>Line__c.Amount__c</summarizedField><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Line__c.Amount__c</field><operation>greaterThan</operation><value>0</value></summaryFilterItems>',
    ),
    field(
      'Invoice__c.Count__c',
      '<type>Summary</type><summaryForeignKey>Line__c.Invoice__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
    ),
    field(
      'Invoice__c.Last__c',
      '<type>Summary</type><summaryForeignKey>Line__c.Invoice__c</summaryForeignKey><summarizedField>Line__c.Paid__c</summarizedField><summaryOperation>max</summaryOperation>',
    ),
  ]);

  it('join parents and children in both directions', () => {
    expect(schema.parentRelationship('invoice__c', 'account__r')?.name).toBe('Account__c');
    expect(schema.childRelationship('Account', 'Invoices__r')).toMatchObject({
      childObject: 'Invoice__c',
      restrictedDelete: true,
      cascadeDelete: false,
    });
    expect(schema.childRelationship('Invoice__c', 'Lines__r')).toMatchObject({
      field: 'Invoice__c',
      cascadeDelete: true,
    });
    expect(schema.childRelationship('Account', 'Contacts')?.childObject).toBe('Contact');
  });

  it('make a detail without owner that cannot change its master', () => {
    expect(schema.field('Line__c', 'OwnerId')).toBeUndefined();
    expect(schema.field('Line__c', 'Invoice__c')).toMatchObject({
      cascadeDelete: true,
      masterDetail: true,
      nillable: false,
      updateable: false,
      relationshipOrder: 0,
      writeRequiresMasterRead: true,
    });
    expect(schema.object('Line__c')?.sharingModel).toBe('ControlledByParent');
  });

  it('give roll-ups the type of what they summarise', () => {
    expect(schema.field('Invoice__c', 'Total__c')).toMatchObject({
      type: 'currency',
      scale: 2,
      calculated: true,
      summary: {
        operation: 'sum',
        childObject: 'Line__c',
        foreignKey: 'Invoice__c',
        summarizedField: 'Amount__c',
        filters: [{ field: 'Line__c.Amount__c', operation: 'greaterThan', value: '0' }],
      },
    });
    expect(schema.field('Invoice__c', 'Count__c')).toMatchObject({ type: 'double', precision: 18, scale: 0 });
    expect(schema.field('Invoice__c', 'Last__c')?.type).toBe('date');
  });
});

describe('objects', () => {
  it('have the system fields of a custom object', () => {
    const schema = build([
      object(
        'X__c',
        '<sharingModel>Private</sharingModel><enableActivities>true</enableActivities><enableHistory>true</enableHistory><enableFeeds>true</enableFeeds>',
      ),
      component('CustomTab', 'X__c', '<customObject>true</customObject>'),
    ]);
    const names = [...(schema.object('X__c')?.fields.values() ?? [])].map(({ name }) => name);

    expect(names).toEqual([
      'Id',
      'OwnerId',
      'IsDeleted',
      'Name',
      'CreatedDate',
      'CreatedById',
      'LastModifiedDate',
      'LastModifiedById',
      'SystemModstamp',
      'LastActivityDate',
      'LastViewedDate',
      'LastReferencedDate',
    ]);
    expect(schema.field('X__c', 'OwnerId')).toMatchObject({
      referenceTo: ['Group', 'User'],
      relationshipName: 'Owner',
    });
    expect(schema.object('X__c')?.keyPrefix).toBe('a00');
    expect(schema.byKeyPrefix('a00')?.name).toBe('X__c');
    for (const derived of ['X__Share', 'X__History', 'X__Feed', 'X__ChangeEvent'])
      expect(schema.object(derived)?.name).toBe(derived);
    expect(schema.childRelationship('X__c', 'Histories')?.childObject).toBe('X__History');
    expect(schema.childRelationship('X__c', 'Tasks')).toMatchObject({ childObject: 'Task', field: 'WhatId' });
    expect(schema.field('Task', 'WhatId')?.referenceTo).toContain('X__c');
  });

  it('have no share object when everyone may read and write', () => {
    expect(build([object('X__c')]).object('X__Share')).toBeUndefined();
  });

  it('number their names when the name field is an autonumber', () => {
    const schema = build([
      component(
        'CustomObject',
        'X__c',
        '<label>X</label><nameField><displayFormat>X-{0000}</displayFormat><label>No</label><type>AutoNumber</type></nameField>',
      ),
    ]);

    expect(schema.field('X__c', 'Name')).toMatchObject({
      label: 'No',
      autoNumber: true,
      displayFormat: 'X-{0000}',
      createable: false,
    });
  });

  it('follow their suffix: events, metadata types, settings', () => {
    const schema = build([
      component(
        'CustomObject',
        'E__e',
        '<label>E</label><eventType>HighVolume</eventType><publishBehavior>PublishImmediately</publishBehavior>',
      ),
      component('CustomObject', 'M__mdt', '<label>M</label>'),
      component('CustomObject', 'H__c', '<label>H</label><customSettingsType>Hierarchy</customSettingsType>'),
      component('CustomObject', 'L__c', '<label>L</label><customSettingsType>List</customSettingsType>'),
    ]);

    expect([...(schema.object('E__e')?.fields.values() ?? [])].map(({ name }) => name)).toEqual([
      'ReplayId',
      'CreatedDate',
      'CreatedById',
      'EventUuid',
    ]);
    expect(schema.object('E__e')).toMatchObject({
      kind: 'platformEvent',
      keyPrefix: 'e00',
      publishBehavior: 'PublishImmediately',
      queryable: false,
      triggerable: true,
    });
    expect(schema.object('M__mdt')).toMatchObject({
      kind: 'customMetadata',
      keyPrefix: 'm00',
      createable: false,
      nameField: 'MasterLabel',
    });
    expect(schema.field('M__mdt', 'QualifiedApiName')).toBeDefined();
    expect(schema.object('H__c')).toMatchObject({ kind: 'customSetting', customSettingsType: 'Hierarchy' });
    expect(schema.field('H__c', 'SetupOwnerId')?.referenceTo).toEqual(['Organization', 'Profile', 'User']);
    expect(schema.field('L__c', 'Name')).toMatchObject({ nillable: false, unique: true });
  });

  it('carry record types, the master last', () => {
    const schema = build([
      component(
        'RecordType',
        'Lead.Self',
        '<active>true</active><businessProcess>P</businessProcess><label>Self serve</label><picklistValues><picklist>Rating</picklist><values><fullName>Hot%2E</fullName><default>true</default></values></picklistValues>',
      ),
    ]);
    const [first, master] = schema.object('Lead')?.recordTypes ?? [];

    expect(first).toMatchObject({
      developerName: 'Self',
      label: 'Self serve',
      businessProcess: 'P',
      active: true,
      master: false,
    });
    expect(first?.picklistValues.get('Rating')).toEqual({ values: ['Hot.'], default: 'Hot.' });
    expect(master).toMatchObject({ developerName: 'Master', master: true });
    expect(schema.field('Lead', 'RecordTypeId')).toBeDefined();
  });

  it('take fields of activities on tasks and events, and of contacts on person accounts', () => {
    const components = [
      field('Activity.A__c', '<type>Text</type><length>5</length>'),
      field('Contact.B__c', '<type>Text</type><length>5</length>'),
    ];
    const schema = build(components, ['PersonAccounts']);

    expect([schema.field('Task', 'A__c'), schema.field('Event', 'A__c')].map((made) => made?.length)).toEqual([5, 5]);
    expect(schema.field('Account', 'B__pc')).toBeDefined();
    expect(build(components).field('Account', 'B__pc')).toBeUndefined();
  });

  it('show custom fields in change events, read-only', () => {
    const schema = build([field('Account.A__c', '<type>Text</type><length>5</length><required>true</required>')]);

    expect(schema.field('AccountChangeEvent', 'A__c')).toMatchObject({ nillable: true, createable: false });
    expect(schema.field('AccountChangeEvent', 'ChangeEventHeader')).toBeDefined();
    expect(schema.object('TaskChangeEvent')?.kind).toBe('changeEvent');
  });

  it('take replaced standard value sets and overrides of standard fields', () => {
    const schema = build([
      component(
        'StandardValueSet',
        'OpportunityStage',
        '<sorted>false</sorted><standardValue><fullName>Won</fullName><default>true</default><label>Won!</label><closed>true</closed><forecastCategory>Closed</forecastCategory><probability>100</probability><won>true</won></standardValue>',
      ),
      component(
        'CustomField',
        'Account.Phone',
        '<fullName>Phone</fullName><inlineHelpText>Main line</inlineHelpText><trackHistory>true</trackHistory>',
      ),
    ]);

    expect(schema.field('Opportunity', 'StageName')).toMatchObject({
      defaultValue: 'Won',
      picklist: {
        values: [{ value: 'Won', label: 'Won!', attributes: { closed: true, probability: 100, won: true } }],
      },
    });
    expect(schema.field('Account', 'Phone')).toMatchObject({
      inlineHelpText: 'Main line',
      trackHistory: true,
      type: 'phone',
    });
  });

  it('look up without regard to case', () => {
    const schema = build([]);

    expect(schema.object('aCCount')?.name).toBe('Account');
    expect(schema.field('account', 'NAME')?.name).toBe('Name');
    expect(schema.object('Nope')).toBeUndefined();
  });
});
