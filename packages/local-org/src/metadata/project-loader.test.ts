import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkModel } from './check-model';
import { readContent } from './component-content';
import { loadMdapiPackage } from './mdapi-loader';
import { loadProject } from './project-loader';

const COOKBOOK = resolve(__dirname, '../../../../../shared/cookbook');
const meta = (type: string, inner = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>\n`;
const LABELS =
  '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>h</shortDescription><value>Hello there</value></labels>';
const RULES =
  '<assignmentRule><fullName>Standard</fullName><active>true</active><ruleEntry><assignedTo>Q</assignedTo><assignedToType>Queue</assignedToType><criteriaItems><field>Lead.Status</field><operation>equals</operation><value>Open</value></criteriaItems></ruleEntry></assignmentRule>';

/** What every metadata kind looks like in source format. */
const FILES: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}',
  '.forceignore': '**/__tests__/**\n',
  'force-app/README.md': 'not metadata',
  'force-app/a/objects/Deal__c/Deal__c.object-meta.xml': meta('CustomObject', '<label>Deal</label>'),
  'force-app/b/nested/objects/Deal__c/fields/Size__c.field-meta.xml': meta(
    'CustomField',
    '<fullName>Size__c</fullName><label>Size</label><type>Text</type><length>10</length>',
  ),
  'force-app/b/objects/Account/validationRules/Has_Phone.validationRule-meta.xml': meta(
    'ValidationRule',
    '<fullName>Has_Phone</fullName><active>true</active><errorConditionFormula>ISBLANK(Phone)</errorConditionFormula>\n<errorMessage>Phone!</errorMessage>',
  ),
  'force-app/classes/sub/Hello.cls': 'public class Hello {}',
  'force-app/classes/sub/Hello.cls-meta.xml': meta('ApexClass', '<apiVersion>60.0</apiVersion><status>Active</status>'),
  'force-app/triggers/T.trigger': 'trigger T on Deal__c (before insert) {}',
  'force-app/triggers/T.trigger-meta.xml': meta(
    'ApexTrigger',
    '<apiVersion>60.0</apiVersion><status>Inactive</status>',
  ),
  'force-app/labels/CustomLabels.labels-meta.xml': meta('CustomLabels', LABELS),
  'force-app/assignmentRules/Lead.assignmentRules-meta.xml': meta('AssignmentRules', RULES),
  'force-app/lwc/jsconfig.json': '{}',
  'force-app/lwc/tile/tile.js': 'export default class {}',
  'force-app/lwc/tile/tile.html': '<template></template>',
  'force-app/lwc/tile/tile.js-meta.xml': meta('LightningComponentBundle', '<apiVersion>65.0</apiVersion>'),
  'force-app/lwc/tile/__tests__/tile.test.js': 'test',
  'force-app/aura/panel/panel.cmp': '<aura:component/>',
  'force-app/aura/panel/panel.cmp-meta.xml': meta('AuraDefinitionBundle', '<apiVersion>65.0</apiVersion>'),
  'force-app/staticresources/chart.resource-meta.xml': meta(
    'StaticResource',
    '<contentType>application/javascript</contentType>',
  ),
  'force-app/staticresources/chart.js': 'x',
  'force-app/staticresources/site.resource-meta.xml': meta(
    'StaticResource',
    '<contentType>application/zip</contentType>',
  ),
  'force-app/staticresources/site/css/a.css': 'a{}',
  'force-app/reports/Sales.reportFolder-meta.xml': meta('ReportFolder', '<name>Sales</name>'),
  'force-app/reports/Sales/Open.report-meta.xml': meta('Report', '<name>Open</name>'),
  'force-app/email/Mails.emailFolder-meta.xml': meta('EmailFolder', '<name>Mails</name>'),
  'force-app/email/Mails/Hi.email': 'Hi {!Contact.Name}',
  'force-app/email/Mails/Hi.email-meta.xml': meta('EmailTemplate', '<name>Hi</name>'),
  'force-app/customMetadata/Plan.Pro.md-meta.xml': meta('CustomMetadata', '<label>Pro</label>'),
};

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('loadProject', () => {
  const roots: string[] = [];
  const load = (files: Readonly<Record<string, string>>) => {
    const root = project(files);
    roots.push(root);
    return loadProject(root);
  };
  afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

  const { model, diagnostics } = load(FILES);
  const names = (type: string) => model.ofType(type).map(({ fullName }) => fullName);

  it('finds every component wherever it is nested', () => {
    expect(diagnostics).toEqual([]);
    expect(names('CustomField')).toEqual(['Deal__c.Size__c']);
    expect(names('CustomObject')).toEqual(['Deal__c']);
    expect(names('Report')).toEqual(['Sales/Open']);
    expect(names('ReportFolder')).toEqual(['Sales']);
    expect(names('EmailTemplate')).toEqual(['Mails/Hi']);
    expect(names('EmailFolder')).toEqual(['Mails']);
    expect(names('CustomMetadata')).toEqual(['Plan.Pro']);
    expect(names('AuraDefinitionBundle')).toEqual(['panel']);
    expect(model.apiVersion).toBe('65.0');
  });

  it('reads sources and typed parts', () => {
    expect(model.apexClasses.get('hello')).toMatchObject({
      source: 'public class Hello {}',
      apiVersion: '60.0',
      file: 'force-app/classes/sub/Hello.cls',
    });
    expect(model.apexTriggers.get('t')).toMatchObject({ kind: 'trigger', status: 'Inactive' });
    expect(model.validationRules.get('account')?.[0]).toMatchObject({
      fullName: 'Has_Phone',
      errorConditionFormula: 'ISBLANK(Phone)',
      line: 2,
    });
    expect(model.labels.get('hello')?.value).toBe('Hello there');
    expect(model.assignmentRules.get('lead')?.[0]).toMatchObject({
      fullName: 'Standard',
      entries: [{ order: 1, assignedTo: 'Q', filters: [{ field: 'Status', operation: 'equals', value: 'Open' }] }],
    });
    expect(model.component('EmailTemplate', 'mails/hi')?.source).toBe('Hi {!Contact.Name}');
    expect(model.schema.field('Deal__c', 'Size__c')?.length).toBe(10);
  });

  it('keeps the files of bundles and resources, tests left out', () => {
    const tile = model.component('LightningComponentBundle', 'tile');
    const site = model.component('StaticResource', 'site');

    expect([...(tile?.contentFiles?.keys() ?? [])]).toEqual([
      'force-app/lwc/tile/tile.html',
      'force-app/lwc/tile/tile.js',
    ]);
    expect(site && readContent(site, 'force-app/staticresources/site/css/a.css')?.toString()).toBe('a{}');
    expect(names('StaticResource').sort()).toEqual(['chart', 'site']);
  });

  it.each([
    ['an unknown suffix', { 'force-app/x.nonsense-meta.xml': '<a/>' }, /Could not infer a metadata type/],
    [
      'a class without its file',
      { 'force-app/classes/A.cls-meta.xml': meta('ApexClass') },
      /Expected source files for type 'ApexClass'/,
    ],
    ['a file without its metadata', { 'force-app/classes/A.cls': 'class A {}' }, /Metadata xml file missing/],
    ['malformed XML', { 'force-app/flows/F.flow-meta.xml': '<Flow>' }, /^Error parsing file: /],
  ])('reports %s', (_what, files, message) => {
    const loaded = load({ 'sfdx-project.json': FILES['sfdx-project.json'] ?? '', ...files });

    expect(loaded.diagnostics.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  });

  it('reports a project file that cannot be read, and a directory that is not there', () => {
    expect(load({ 'sfdx-project.json': '{"packageDirectories": [}' }).diagnostics[0]).toMatchObject({
      code: 'project/bad-project-file',
      line: 1,
    });
    expect(load({ 'sfdx-project.json': '{"packageDirectories":[{"path":"gone"}]}' }).diagnostics[0]).toMatchObject({
      code: 'project/no-directory',
    });
    expect(load({ 'readme.md': '' }).diagnostics[0]).toMatchObject({ code: 'project/no-project-file' });
  });

  const cookbook = existsSync(COOKBOOK) ? it : it.skip;
  cookbook('loads a project with every kind of metadata without a problem', () => {
    const loaded = loadProject(COOKBOOK);

    expect(loaded.diagnostics).toEqual([]);
    expect(checkModel(loaded.model)).toEqual([]);
    expect(loaded.model.components.length).toBeGreaterThan(100);
  });
});

describe('loadMdapiPackage', () => {
  const entries = new Map(
    Object.entries({
      'unpackaged/package.xml': meta(
        'Package',
        '<types><members>*</members><name>CustomObject</name></types><version>64.0</version>',
      ),
      'unpackaged/objects/Deal__c.object': meta(
        'CustomObject',
        '<fields><fullName>Size__c</fullName><label>Size</label><length>10</length><type>Text</type></fields><label>Deal</label><validationRules><fullName>V</fullName><active>true</active><errorConditionFormula>true</errorConditionFormula><errorMessage>m</errorMessage></validationRules>',
      ),
      'unpackaged/classes/Hello.cls': 'public class Hello {}',
      'unpackaged/classes/Hello.cls-meta.xml': meta('ApexClass', '<apiVersion>60.0</apiVersion>'),
      'unpackaged/labels/CustomLabels.labels': meta('CustomLabels', LABELS),
      'unpackaged/reports/Sales-meta.xml': meta('ReportFolder', '<name>Sales</name>'),
      'unpackaged/reports/Sales/Open.report': meta('Report', '<name>Open</name>'),
      'unpackaged/lwc/tile/tile.js': 'x',
      'unpackaged/lwc/tile/tile.js-meta.xml': meta('LightningComponentBundle'),
      'unpackaged/staticresources/chart.resource': 'bytes',
      'unpackaged/staticresources/chart.resource-meta.xml': meta('StaticResource'),
      'unpackaged/destructiveChangesPost.xml': meta(
        'Package',
        '<types><members>Old__c</members><name>CustomObject</name></types>',
      ),
    }).map(([path, text]) => [path, Buffer.from(text)] as const),
  );
  const { model, diagnostics, deletions, manifest } = loadMdapiPackage(entries);

  it('gives the same components as source format', () => {
    expect(diagnostics).toEqual([]);
    expect(model.components.map(({ type, fullName }) => `${type} ${fullName}`).sort()).toEqual([
      'ApexClass Hello',
      'CustomField Deal__c.Size__c',
      'CustomLabel Hello',
      'CustomLabels CustomLabels',
      'CustomObject Deal__c',
      'LightningComponentBundle tile',
      'Report Sales/Open',
      'ReportFolder Sales',
      'StaticResource chart',
      'ValidationRule Deal__c.V',
    ]);
    expect(model.schema.field('Deal__c', 'Size__c')?.length).toBe(10);
    expect(model.apexClasses.get('hello')?.source).toContain('Hello');
  });

  it('reads the manifest, its version and the deletions', () => {
    expect(model.apiVersion).toBe('64.0');
    expect(manifest.get('CustomObject')).toEqual(['*']);
    expect(deletions).toEqual({
      before: [],
      after: [{ type: 'CustomObject', fullName: 'Old__c', file: 'destructiveChangesPost.xml' }],
    });
  });

  it('refuses a package without a manifest', () => {
    expect(loadMdapiPackage(new Map()).diagnostics.map(({ message }) => message)).toEqual(['No package.xml found']);
  });
});
