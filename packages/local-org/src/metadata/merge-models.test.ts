import fc from 'fast-check';
import { buildModel } from './model-builder';
import { mergeModels } from './merge-models';
import { deserializeComponent, serializeComponent } from './serialize-model';
import { loadStandardSchema } from './standard/standard-schema';
import { component, field, object } from './testing/components';

const standard = loadStandardSchema();
const model = (...components: Parameters<typeof buildModel>[0]) => buildModel(components, { standard });
const TEXT = '<type>Text</type><length>5</length>';

describe('mergeModels', () => {
  it('adds, replaces and deletes, and keeps key prefixes', () => {
    const base = model(object('B__c'), field('B__c.F__c', TEXT), object('Old__c'), field('Old__c.F__c', TEXT));
    const merged = mergeModels(base, model(object('A__c'), field('B__c.F__c', TEXT.replace('5', '9'))), [
      { type: 'CustomObject', fullName: 'Old__c' },
    ]);

    expect(merged.schema.field('B__c', 'F__c')?.length).toBe(9);
    expect(merged.schema.object('Old__c')).toBeUndefined();
    expect(merged.component('CustomField', 'Old__c.F__c')).toBeUndefined();
    expect(merged.schema.object('B__c')?.keyPrefix).toBe(base.schema.object('B__c')?.keyPrefix);
    expect(merged.schema.object('A__c')?.keyPrefix).toBe('a02');
  });

  it('leaves object properties alone that a deploy does not name', () => {
    const base = model(
      component('CustomObject', 'Account', '<sharingModel>Private</sharingModel><enableFeeds>true</enableFeeds>'),
    );
    const merged = mergeModels(base, model(component('CustomObject', 'Account', '<enableFeeds>false</enableFeeds>')));

    expect(merged.schema.object('Account')?.sharingModel).toBe('Private');
  });

  it('adds to profiles and replaces permission sets', () => {
    const rights = (name: string, edit: boolean) =>
      `<objectPermissions><allowRead>true</allowRead><allowEdit>${edit}</allowEdit><object>${name}</object></objectPermissions>`;
    const both = (inner: string) => model(component('Profile', 'Admin', inner), component('PermissionSet', 'P', inner));
    const merged = mergeModels(both(rights('A', false) + rights('B', false)), both(rights('B', true)));

    expect(
      merged.profiles.get('Admin')?.objectPermissions.map(({ object: name, allowEdit }) => [name, allowEdit]),
    ).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(merged.permissionSets.get('P')?.objectPermissions.map(({ object: name }) => name)).toEqual(['B']);
  });

  it('gives the same model however a set of components is split into deploys', () => {
    const all = [
      object('A__c'),
      field('A__c.F__c', TEXT),
      field('A__c.G__c', TEXT),
      object('B__c'),
      component('Flow', 'F', '<label>F</label>'),
    ];
    const whole = model(...all);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: all.length, maxLength: all.length }),
        (parts) => {
          const steps = [0, 1, 2].map((step) => model(...all.filter((_, index) => parts[index] === step)));
          const merged = steps.reduce((base, step) => mergeModels(base, step), model());

          expect(merged.components.map(({ type, fullName }) => type + fullName)).toEqual(
            whole.components.map(({ type, fullName }) => type + fullName),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('custom metadata records', () => {
  it('take the types of their fields and null for nil values', () => {
    const value = (name: string, inner: string) => `<values><field>${name}</field>${inner}</values>`;
    const made = model(
      component('CustomObject', 'Plan__mdt', '<label>Plan</label>'),
      field('Plan__mdt.Days__c', '<type>Number</type><precision>5</precision><scale>0</scale>'),
      field('Plan__mdt.On__c', '<type>Checkbox</type><defaultValue>false</defaultValue>'),
      field('Plan__mdt.Note__c', TEXT),
      component(
        'CustomMetadata',
        'Plan.Pro',
        `<label>Pro plan</label><protected>true</protected>${value('days__c', '<value xsi:type="xsd:double">25.0</value>')}${value('On__c', '<value xsi:type="xsd:boolean">true</value>')}${value('Note__c', '<value xsi:nil="true"/>')}`,
      ),
    );

    expect(made.customMetadataRecords.get('plan__mdt')).toEqual([
      {
        type: 'Plan__mdt',
        developerName: 'Pro',
        label: 'Pro plan',
        protected: true,
        values: { Days__c: 25, On__c: true, Note__c: null },
        file: expect.any(String),
      },
    ]);
  });
});

describe('serializeComponent', () => {
  it('keeps text, places, sources and contents', () => {
    const before = component('ApexClass', 'A', '<apiVersion>1</apiVersion><x a="&lt;">  t </x>', {
      source: 'class A {}',
      contents: new Map([['a/b.bin', new Uint8Array([0, 255])]]),
    });
    const after = deserializeComponent(serializeComponent(before));

    expect(after.xml).toEqual(before.xml);
    expect(after.source).toBe('class A {}');
    expect([...(after.contents?.get('a/b.bin') ?? [])]).toEqual([0, 255]);
  });
});
