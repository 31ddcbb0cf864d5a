import { loadStandardSchema } from './standard-schema';

describe('the standard schema', () => {
  const standard = loadStandardSchema();
  const fieldsOf = new Map(standard.objects().map(({ name }) => [name, standard.fields(name)]));
  const field = (object: string, name: string) => fieldsOf.get(object)?.find((candidate) => candidate.name === name);

  it('holds the described objects and those from the reference alone', () => {
    expect(standard.objects().length).toBeGreaterThan(806);
    expect(loadStandardSchema({ devHub: false }).object('ActiveScratchOrg')).toBeUndefined();
    expect(standard.fields('AccountBrand').map((field) => field.name)).toContain('CompanyName');
  });

  it('adds fields of the reference to described objects', () => {
    expect(standard.fields('EmailMessage').map((field) => field.name)).toEqual(
      expect.arrayContaining(['Subject', 'ToIds', 'CcIds', 'BccIds']),
    );
  });

  it.each([
    ['Lead', 'LastName', { nillable: false, type: 'string', length: 80 }],
    ['Account', 'Name', { type: 'string', length: 255, nameField: true, nillable: false }],
    ['Opportunity', 'StageName', { type: 'picklist', nillable: false }],
    ['Contact', 'AccountId', { type: 'reference', referenceTo: ['Account'], relationshipName: 'Account' }],
    ['Case', 'CaseNumber', { autoNumber: true, createable: false }],
    ['User', 'ProfileId', { referenceTo: ['Profile'] }],
    ['Task', 'Subject', { type: 'combobox' }],
    ['PermissionSetAssignment', 'AssigneeId', { referenceTo: ['User'] }],
    ['CustomNotificationType', 'DeveloperName', { type: 'string' }],
    ['AsyncApexJob', 'Status', { type: 'picklist' }],
    ['Case', 'BusinessHoursId', { nillable: true }],
    ['WorkOrder', 'WorkOrderNumber', { autoNumber: true, createable: false }],
    ['LeadShare', 'UserOrGroupId', { referenceTo: ['Group', 'User'], relationshipName: 'UserOrGroup' }],
    ['AccountTeamMember', 'UserId', { relationshipName: 'User' }],
    ['Group', 'Type', { defaultedOnCreate: true }],
  ])('describes %s.%s as the platform does', (object, name, expected) => {
    expect(field(object, name)).toMatchObject(expected);
  });

  it('carries the attributes of the special value sets', () => {
    const won = standard.valueSet('OpportunityStage')?.find((value) => value.value === 'Closed Won');
    const converted = standard.valueSet('LeadStatus')?.filter((value) => value.attributes?.['converted'] === true);

    expect(won?.attributes).toMatchObject({ won: true, closed: true, probability: 100, forecastCategory: 'Closed' });
    expect(converted?.map((value) => value.value)).toEqual(['Closed - Converted']);
    expect(standard.valueSet('OrderStatus')?.map((value) => value.attributes?.['groupingString'])).toEqual([
      'Draft',
      'Activated',
    ]);
  });

  it('shows fields of features only when the feature is on', () => {
    const rich = loadStandardSchema({ features: ['PersonAccounts', 'MultiCurrency', 'StateAndCountryPicklist'] });
    const names = rich.fields('Account').map(({ name }) => name);

    expect(field('Account', 'PersonEmail')).toBeUndefined();
    expect(field('Account', 'CurrencyIsoCode')).toBeUndefined();
    expect(names).toEqual(expect.arrayContaining(['PersonEmail', 'CurrencyIsoCode', 'BillingStateCode']));
  });

  it('shows RecordTypeId where there are record types', () => {
    const has = (recordTypes: boolean) =>
      standard.fields('Lead', { recordTypes }).some(({ name }) => name === 'RecordTypeId');

    expect([has(false), has(true)]).toEqual([false, true]);
  });

  it('has a field behind every child relationship', () => {
    for (const object of standard.objects()) {
      for (const child of standard.children(object.name).filter(({ relationshipName }) => relationshipName !== null)) {
        expect([child.childObject, field(child.childObject, child.field)?.name]).toEqual([
          child.childObject,
          child.field,
        ]);
      }
    }
  });

  it('has well-formed rows', () => {
    for (const object of standard.objects()) {
      const names = standard.fields(object.name).map(({ name }) => name.toLowerCase());

      expect(new Set(names).size).toBe(names.length);
      expect(object.keyPrefix === null || /^[0-9A-Za-z]{2}[0-9A-Za-z#]$/.test(object.keyPrefix)).toBe(true);
    }
  });
});
