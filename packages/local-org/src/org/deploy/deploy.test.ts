import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PackageFile } from '../../metadata';
import { createOrg, type Org } from '..';
import type { DeployRequestOptions, DeployResult } from './deploy-types';
import { MetadataService } from './metadata-service';

const OPTIONS: DeployRequestOptions = {
  allowMissingFiles: false,
  autoUpdatePackage: false,
  checkOnly: false,
  ignoreWarnings: false,
  performRetrieve: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  runTests: [],
  singlePackage: true,
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function manifest(types: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(types).map(
    ([name, members]) =>
      `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`,
  );
  return `${XML}<Package ${NS}>${lines.join('')}<version>66.0</version></Package>`;
}

const field = (name: string, inside: string): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${inside}</fields>`;
const NUMBER = '<precision>8</precision><required>false</required><scale>0</scale><type>Number</type>';
const TEXT = '<length>80</length><required>false</required><type>Text</type>';

function petObject(fields: string): string {
  return (
    `${XML}<CustomObject ${NS}><deploymentStatus>Deployed</deploymentStatus>${fields}<label>Pet</label>` +
    '<nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Pets</pluralLabel><sharingModel>ReadWrite</sharingModel></CustomObject>'
  );
}

function apex(name: string, body: string): Record<string, string> {
  return {
    [`classes/${name}.cls`]: body,
    [`classes/${name}.cls-meta.xml`]: `${XML}<ApexClass ${NS}><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>`,
  };
}

const PET: Readonly<Record<string, string>> = {
  'package.xml': manifest({ CustomObject: ['Pet__c'], ApexClass: ['*'] }),
  'objects/Pet__c.object': petObject(field('Age__c', NUMBER) + field('Chip__c', TEXT)),
  ...apex('Vet', 'public class Vet { public static Decimal age(Pet__c p) { return p.Age__c; } }'),
  ...apex('VetTest', '@IsTest class VetTest { @IsTest static void ages() { Vet.age(new Pet__c(Age__c = 3)); } }'),
};

let org: Org;
let metadata: MetadataService;

function request(files: Readonly<Record<string, string>>, options: Partial<DeployRequestOptions> = {}): DeployResult {
  const entries = new Map(Object.entries(files).map(([path, body]) => [path, Buffer.from(body)]));
  return org.deploys.request(entries, { ...OPTIONS, ...options }, org.identity.adminUserId);
}

function deploy(files: Readonly<Record<string, string>>, options: Partial<DeployRequestOptions> = {}): DeployResult {
  const { id } = request(files, options);
  org.deploys.runAll();
  return org.deploys.status(id, true);
}

function failures(result: DeployResult): readonly string[] {
  return (result.details?.componentFailures ?? []).map((one) => `${one.fullName}: ${one.problem}`);
}

function retrieve(types: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const list = Object.entries(types).map(([name, members]) => ({ name, members }));
  const { files } = metadata.retrieved(metadata.retrieve(list, '66.0', true));
  const text = ({ path, body }: PackageFile): [string, string] => [path, String(body)];
  return new Map(files.map(text));
}

function addPet(values: Record<string, unknown>): string {
  const access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false } as const;
  return org.transaction('test', access, (tx) => {
    const [row] = tx.insert([{ type: 'Pet__c', fields: values as never }], { allOrNone: true, access, source: 'api' });
    return row?.id ?? '';
  });
}

beforeEach(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-01T00:00:00Z') });
  metadata = new MetadataService(org);
});
afterEach(() => org.close());

describe('a deploy', () => {
  it('waits, then tells each component with its file, and puts all in force', () => {
    expect(request(PET)).toMatchObject({ status: 'Pending', done: false });
    org.deploys.runAll();
    const [id] = org.store.system.all<{ Id: string }>('SELECT Id FROM "DeployRequest"').map((row) => row.Id);
    const result = org.deploys.status(id ?? '', true);
    expect(result).toMatchObject({
      status: 'Succeeded',
      success: true,
      numberComponentsTotal: 5,
      numberComponentErrors: 0,
    });
    const told = result.details?.componentSuccesses.map((one) => [
      one.componentType,
      one.fullName,
      one.fileName,
      one.created,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['', 'package.xml', 'package.xml', false],
        ['ApexClass', 'Vet', 'classes/Vet.cls', true],
        ['CustomField', 'Pet__c.Age__c', 'objects/Pet__c.object', true],
      ]),
    );
    expect(org.schema.field('Pet__c', 'Age__c')?.type).toBe('double');
  });

  it('changes nothing when one component is broken, and says where', () => {
    const result = deploy({ ...PET, ...apex('Bad', 'public class Bad {\n  Integer x = nothing;\n}') });
    expect(result).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
    expect(result.details?.componentFailures).toEqual([
      expect.objectContaining({ fullName: 'Bad', fileName: 'classes/Bad.cls', lineNumber: 2, columnNumber: 15 }),
    ]);
    expect(org.schema.object('Pet__c')).toBeUndefined();
    expect(metadata.list([{ type: 'ApexClass' }])).toEqual([]);
  });

  it('keeps what works and leaves out what depends on the broken when it may be partial', () => {
    const files = {
      ...PET,
      ...apex('Bad', 'public class Bad { Integer x = nothing; }'),
      ...apex('UsesBad', 'public class UsesBad { Bad b; Integer y = missing; }'),
    };
    const result = deploy(files, { rollbackOnError: false });
    expect(result).toMatchObject({ status: 'SucceededPartial', success: true });
    expect(result.details?.componentFailures.map((one) => one.fullName).toSorted()).toEqual(['Bad', 'UsesBad']);
    expect(metadata.list([{ type: 'ApexClass' }]).map((one) => one.fullName)).toEqual(['Vet', 'VetTest']);
  });

  it('only checks when asked to, and tells the same', () => {
    const result = deploy(PET, { checkOnly: true });
    expect(result).toMatchObject({ status: 'Succeeded', checkOnly: true, numberComponentsDeployed: 5 });
    expect(org.schema.object('Pet__c')).toBeUndefined();
  });

  it('tells an unchanged component as unchanged and adds fields to an object that has rows', () => {
    deploy(PET);
    const id = addPet({ Name: 'Rex', Age__c: 4 });
    const more = {
      'package.xml': manifest({ CustomField: ['Pet__c.Breed__c'], ApexClass: ['Vet'] }),
      'objects/Pet__c.object': `${XML}<CustomObject ${NS}>${field('Breed__c', TEXT)}</CustomObject>`,
      ...apex('Vet', PET['classes/Vet.cls'] ?? ''),
    };
    const result = deploy(more);
    expect(result.details?.componentSuccesses.map((one) => [one.fullName, one.changed, one.created])).toEqual([
      ['package.xml', true, false],
      ['Vet', false, false],
      ['Pet__c.Breed__c', true, true],
    ]);
    expect(org.store.read('Pet__c', [id]).get(id)).toMatchObject({ Name: 'Rex', Age__c: 4, Breed__c: null });
    expect(org.schema.field('Pet__c', 'Chip__c')).toBeDefined();
  });

  it('refuses reports on a report type that is new in the same check, and takes them in a deploy', () => {
    const report = (type: string): string =>
      `${XML}<Report ${NS}><columns><field>Pet__c$Name</field></columns><format>Tabular</format><name>All</name><reportType>${type}</reportType><scope>organization</scope><showDetails>true</showDetails><timeFrameFilter><dateColumn>Pet__c$CreatedDate</dateColumn><interval>INTERVAL_CUSTOM</interval></timeFrameFilter></Report>`;
    const pets = {
      ...PET,
      'package.xml': manifest({
        CustomObject: ['Pet__c'],
        ApexClass: ['*'],
        ReportType: ['Pets'],
        Report: ['Zoo', 'Zoo/All'],
      }),
      'reportTypes/Pets.reportType': `${XML}<ReportType ${NS}><baseObject>Pet__c</baseObject><category>other</category><deployed>true</deployed><label>Pets</label><sections><columns><checkedByDefault>true</checkedByDefault><field>Name</field><table>Pet__c</table></columns><columns><checkedByDefault>false</checkedByDefault><field>CreatedDate</field><table>Pet__c</table></columns><masterLabel>Pets</masterLabel></sections></ReportType>`,
      'reports/Zoo-meta.xml': `${XML}<ReportFolder ${NS}><name>Zoo</name></ReportFolder>`,
      'reports/Zoo/All.report': report('Pets__c'),
    };

    const checked = deploy(pets, { checkOnly: true });
    expect(failures(checked)).toEqual(['Zoo/All: invalid report type']);
    expect(checked.details?.componentFailures[0]).toMatchObject({ fileName: 'reports/Zoo/All.report', lineNumber: 2 });
    expect(deploy(pets)).toMatchObject({ status: 'Succeeded' });
    expect(deploy(pets, { checkOnly: true })).toMatchObject({ status: 'Succeeded' });
  });

  it('names what the manifest names and the zip lacks, unknown types, and files the manifest does not name', () => {
    const result = deploy({
      'package.xml': manifest({ ApexClass: ['Vet', 'Gone'], Nonsense: ['X'] }),
      ...apex('Vet', 'public class Vet {}'),
      ...apex('Stray', 'public class Stray {}'),
    });
    expect(failures(result).toSorted()).toEqual([
      "Gone: An object 'Gone' of type ApexClass was named in package.xml, but was not found in zipped directory",
      "Nonsense: Unknown type name 'Nonsense' specified in package.xml",
      'Stray: Not in package.xml',
    ]);
  });

  it('needs a package.xml in each package', () => {
    expect(failures(deploy({ 'classes/Vet.cls': 'x' }))).toEqual(['package.xml: No package.xml found']);
    const several = deploy(PET, { singlePackage: false });
    expect(several.details?.componentFailures.map((one) => one.fileName).toSorted()).toEqual([
      'classes/package.xml',
      'objects/package.xml',
    ]);
    const wrapped = Object.fromEntries(Object.entries(PET).map(([path, body]) => [`shape_1/${path}`, body]));
    expect(deploy(wrapped, { singlePackage: false })).toMatchObject({ status: 'Succeeded' });
  });

  it('keeps types without an effect here, says so, and gives them back', () => {
    const portal = `${XML}<CleanDataService ${NS}><description>d</description><masterLabel>M</masterLabel><matchEngine>X</matchEngine></CleanDataService>`;
    const result = deploy({
      'package.xml': manifest({ CleanDataService: ['Svc'] }),
      'cleanDataServices/Svc.cleanDataService': portal,
    });
    const [, message] = result.details?.componentSuccesses ?? [];
    expect(message).toMatchObject({ success: true, warning: true, problemType: 'Warning' });
    expect(message?.problem).toContain('no effect');
    const files = retrieve({ CleanDataService: ['*'] });
    expect(files.get('cleanDataServices/Svc.cleanDataService')).toContain('<masterLabel>M</masterLabel>');
  });

  it('refuses a change of type that would lose data, and takes it without data', () => {
    deploy(PET);
    const asDate = {
      'package.xml': manifest({ CustomField: ['Pet__c.Chip__c'] }),
      'objects/Pet__c.object': `${XML}<CustomObject ${NS}>${field('Chip__c', '<required>false</required><type>Date</type>')}</CustomObject>`,
    };
    expect(deploy(asDate, { checkOnly: true })).toMatchObject({ status: 'Succeeded' });
    addPet({ Name: 'Rex', Chip__c: 'A-1' });
    expect(failures(deploy(asDate))).toEqual(['Pet__c.Chip__c: Cannot change type due to existing data']);
    const asFormula = {
      ...asDate,
      'objects/Pet__c.object': `${XML}<CustomObject ${NS}>${field('Chip__c', '<formula>Name</formula><type>Text</type>')}</CustomObject>`,
    };
    expect(failures(deploy(asFormula))).toEqual([
      'Pet__c.Chip__c: Cannot update a field to a Formula from something else',
    ]);
  });

  it('is called off while it waits, and not once it is done', () => {
    const { id } = request(PET);
    expect(org.deploys.cancel(id, org.identity.adminUserId)).toMatchObject({ status: 'Canceled', done: true });
    org.deploys.runAll();
    expect(org.schema.object('Pet__c')).toBeUndefined();
    expect(() => org.deploys.cancel(id, org.identity.adminUserId)).toThrow('already completed');
  });

  it('is called off between two steps', () => {
    const { id } = request(PET, { testLevel: 'RunLocalTests' });
    org.deploys.step();
    expect(org.deploys.cancel(id, org.identity.adminUserId)).toMatchObject({ status: 'Canceling', done: false });
    org.deploys.runAll();
    expect(org.deploys.status(id, false)).toMatchObject({ status: 'Canceled', canceledByName: 'Local Admin' });
    expect(org.schema.object('Pet__c')).toBeUndefined();
  });
});

describe('deletions', () => {
  const none = manifest({});
  const gone = (types: Readonly<Record<string, readonly string[]>>, file = 'destructiveChangesPost.xml') => ({
    'package.xml': none,
    [file]: manifest(types),
  });

  it('are refused while something else uses the component', () => {
    deploy(PET);
    const result = deploy(gone({ CustomField: ['Pet__c.Age__c'] }));
    expect(result.status).toBe('Failed');
    expect(failures(result)).toEqual([
      'Pet__c.Age__c: This custom field is referenced elsewhere in salesforce.com. Remove the usage and try again. : Apex Class - Vet, Apex Class - VetTest.',
    ]);
    expect(org.schema.field('Pet__c', 'Age__c')).toBeDefined();
  });

  it('come after the changes or before them, as their file says', () => {
    deploy(PET);
    const rewritten = {
      'package.xml': manifest({ ApexClass: ['*'] }),
      ...apex('Vet', 'public class Vet { public static Decimal age(Pet__c p) { return 1; } }'),
      ...apex('VetTest', '@IsTest class VetTest { @IsTest static void ages() { Vet.age(new Pet__c()); } }'),
    };
    const names = manifest({ CustomField: ['Pet__c.Age__c'] });
    expect(deploy({ ...rewritten, 'destructiveChangesPre.xml': names }).status).toBe('Failed');
    expect(deploy({ ...rewritten, 'destructiveChangesPost.xml': names }).status).toBe('Succeeded');
    expect(org.schema.field('Pet__c', 'Age__c')).toBeUndefined();
  });

  it('of what is not there are a warning', () => {
    const result = deploy(gone({ ApexClass: ['Nobody'] }));
    expect(result).toMatchObject({ status: 'Succeeded' });
    expect(result.details?.componentSuccesses[1]).toMatchObject({
      problem: 'No ApexClass named: Nobody found',
      problemType: 'Warning',
      deleted: false,
    });
  });

  it('of an object take its parts and the grants that name them along', () => {
    const grants = `${XML}<PermissionSet ${NS}><fieldPermissions><editable>true</editable><field>Pet__c.Age__c</field><readable>true</readable></fieldPermissions><label>Keeper</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Pet__c</object><viewAllRecords>false</viewAllRecords></objectPermissions></PermissionSet>`;
    deploy({
      'package.xml': manifest({ CustomObject: ['*'], PermissionSet: ['*'] }),
      'objects/Pet__c.object': PET['objects/Pet__c.object'] ?? '',
      'permissionsets/Keeper.permissionset': grants,
    });
    expect(deploy(gone({ CustomObject: ['Pet__c'] })).status).toBe('Succeeded');
    expect(org.schema.object('Pet__c')).toBeUndefined();
    expect(retrieve({ PermissionSet: ['Keeper'] }).get('permissionsets/Keeper.permissionset')).not.toContain('Pet__c');
  });

  it('of an active flow and of a record type are not for the API', () => {
    const flow = `${XML}<Flow ${NS}><apiVersion>66.0</apiVersion><label>F</label><processType>AutoLaunchedFlow</processType><start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>A</targetReference></connector></start><status>Active</status><assignments><name>A</name><label>A</label><locationX>0</locationX><locationY>0</locationY><assignmentItems><assignToReference>v</assignToReference><operator>Assign</operator><value><stringValue>x</stringValue></value></assignmentItems></assignments><variables><name>v</name><dataType>String</dataType><isCollection>false</isCollection><isInput>false</isInput><isOutput>true</isOutput></variables></Flow>`;
    expect(failures(deploy({ 'package.xml': manifest({ Flow: ['F'] }), 'flows/F.flow': flow }))).toEqual([]);
    expect(failures(deploy(gone({ Flow: ['F'] })))).toEqual(['F: insufficient access rights on cross-reference id']);
    const draft = flow.replace('<status>Active', '<status>Obsolete');
    deploy({ 'package.xml': manifest({ Flow: ['F'] }), 'flows/F.flow': draft });
    expect(deploy(gone({ Flow: ['F'] })).status).toBe('Succeeded');
  });
});

describe('tests of a deploy', () => {
  it('run against what is being deployed; failing ones leave the org as it was', () => {
    const failing = {
      ...PET,
      ...apex('VetTest', "@IsTest class VetTest { @IsTest static void ages() { Assert.fail('no'); } }"),
    };
    const result = deploy(failing, { testLevel: 'RunLocalTests' });
    expect(result).toMatchObject({
      status: 'Failed',
      numberTestErrors: 1,
      numberTestsCompleted: 0,
      runTestsEnabled: true,
    });
    expect(result.details?.runTestResult.failures).toEqual([
      expect.objectContaining({ name: 'VetTest', methodName: 'ages', type: 'Class' }),
    ]);
    expect(org.schema.object('Pet__c')).toBeUndefined();
  });

  it('must cover 75 % of each class in the package when they were chosen', () => {
    const lazy = { ...PET, ...apex('VetTest', '@IsTest class VetTest { @IsTest static void ages() { } }') };
    const result = deploy(lazy, { testLevel: 'RunSpecifiedTests', runTests: ['VetTest'] });
    expect(result.status).toBe('Failed');
    expect(result.details?.runTestResult.codeCoverageWarnings.map((one) => [one.name, one.message])).toEqual([
      ['Vet', 'Test coverage of selected Apex Class is 0%, at least 75% test coverage is required'],
    ]);
    expect(deploy(PET, { testLevel: 'RunSpecifiedTests', runTests: ['VetTest'] })).toMatchObject({
      status: 'Succeeded',
      numberTestsCompleted: 1,
    });
  });

  it('must cover 75 % of the org when all of them run', () => {
    deploy({
      'package.xml': manifest({ ApexClass: ['*'] }),
      ...apex('Big', 'public class Big { void a() { Integer i = 1; i = 2; i = 3; i = 4; } }'),
    });
    const result = deploy(PET, { testLevel: 'RunLocalTests' });
    const [warning] = result.details?.runTestResult.codeCoverageWarnings ?? [];
    expect(warning?.message).toMatch(
      /^Average test coverage across all Apex Classes and Triggers is \d+%, at least 75%/,
    );
    expect(org.schema.object('Pet__c')).toBeUndefined();
  });

  it('are those that the package touches when only the relevant ones run', () => {
    deploy({
      'package.xml': manifest({ ApexClass: ['*'] }),
      ...apex('OtherTest', '@IsTest class OtherTest { @IsTest static void x() { } }'),
    });
    const result = deploy(PET, { testLevel: 'RunRelevantTests' });
    expect(result.details?.runTestResult.successes.map((one) => one.name)).toEqual(['VetTest']);
  });

  it('need not run again when their validation is deployed', () => {
    const validation = deploy(PET, { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['VetTest'] });
    const { id } = org.deploys.quickDeploy(validation.id, org.identity.adminUserId);
    org.deploys.runAll();
    expect(org.deploys.status(id, true)).toMatchObject({ status: 'Succeeded', numberTestsTotal: 0 });
    expect(org.schema.object('Pet__c')).toBeDefined();
  });

  it('are needed for that, and no more than ten days old', () => {
    const untested = deploy(PET, { checkOnly: true });
    expect(() => org.deploys.quickDeploy(untested.id, org.identity.adminUserId)).toThrow('no tests were run');
    const validation = deploy(PET, { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['VetTest'] });
    org.setClock(new Date('2026-03-12T00:00:00Z'));
    expect(() => org.deploys.quickDeploy(validation.id, org.identity.adminUserId)).toThrow('older than 10 days');
  });
});

describe('versions of a flow', () => {
  const flow = (label: string, status: string): Record<string, string> => ({
    'package.xml': manifest({ Flow: ['F'] }),
    'flows/F.flow': `${XML}<Flow ${NS}><apiVersion>66.0</apiVersion><label>${label}</label><processType>AutoLaunchedFlow</processType><start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>A</targetReference></connector></start><status>${status}</status><assignments><name>A</name><label>A</label><locationX>0</locationX><locationY>0</locationY><assignmentItems><assignToReference>v</assignToReference><operator>Assign</operator><value><stringValue>x</stringValue></value></assignmentItems></assignments><variables><name>v</name><dataType>String</dataType><isCollection>false</isCollection><isInput>false</isInput><isOutput>true</isOutput></variables></Flow>`,
  });

  it('count up with each change of an active flow, and the one before is obsolete', () => {
    deploy(flow('One', 'Active'));
    deploy(flow('One', 'Active'));
    deploy(flow('Two', 'Active'));
    expect(org.flowVersions.of('F')).toEqual([
      { version: 1, status: 'Obsolete' },
      { version: 2, status: 'Active' },
    ]);
  });

  it('take the place of a draft', () => {
    deploy(flow('One', 'Draft'));
    deploy(flow('Two', 'Draft'));
    expect(org.flowVersions.of('F')).toEqual([{ version: 1, status: 'Draft' }]);
  });
});

describe('a retrieve', () => {
  it('gives back what was deployed, in files of the Metadata API', () => {
    deploy(PET);
    const files = retrieve({ CustomObject: ['*'], ApexClass: ['Vet'] });
    expect([...files.keys()].sort()).toEqual([
      'classes/Vet.cls',
      'classes/Vet.cls-meta.xml',
      'objects/Pet__c.object',
      'package.xml',
    ]);
    const again = createOrg({ file: ':memory:' });
    const entries = new Map([...files].map(([path, body]) => [path, Buffer.from(body)]));
    const { id } = again.deploys.request(entries, OPTIONS, again.identity.adminUserId);
    again.deploys.runAll();
    expect(again.deploys.status(id, true)).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 4 });
    again.close();
  });

  it('tells members that do not exist, and reads a field of an object alone', () => {
    deploy(PET);
    const id = metadata.retrieve(
      [
        { name: 'CustomField', members: ['Pet__c.Age__c'] },
        { name: 'ApexClass', members: ['Nope'] },
      ],
      '66.0',
      false,
    );
    const { files, messages, fileProperties } = metadata.retrieved(id);
    expect(messages).toEqual([
      { fileName: 'unpackaged/package.xml', problem: "Entity of type 'ApexClass' named 'Nope' cannot be found" },
    ]);
    const object = String(files.find((file) => file.path === 'unpackaged/objects/Pet__c.object')?.body);
    expect(object).toContain('<fullName>Age__c</fullName>');
    expect(object).not.toContain('Chip__c');
    expect(fileProperties[0]).toMatchObject({ fileName: 'unpackaged/objects/Pet__c.object', type: 'CustomField' });
  });
});

describe('an org that is opened again', () => {
  it('goes on with the deploys that waited, and knows those that are done', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'deploys-')), 'org.sqlite');
    const first = createOrg({ file });
    const entries = new Map(Object.entries(PET).map(([path, body]) => [path, Buffer.from(body)]));
    const { id } = first.deploys.request(entries, OPTIONS, first.identity.adminUserId);
    first.close();
    const again = createOrg({ file });
    expect(again.deploys.status(id, false).status).toBe('Pending');
    expect(again.deploys.hasWork).toBe(true);
    again.deploys.runAll();
    expect(again.deploys.status(id, false)).toMatchObject({ status: 'Succeeded', createdByName: 'Local Admin' });
    expect(again.schema.object('Pet__c')).toBeDefined();
    expect(again.store.system.all('SELECT * FROM sys_deploy_file')).toEqual([]);
    again.close();
    rmSync(dirname(file), { recursive: true });
  });

  it('knows no deploy that was never asked for', () => {
    expect(() => org.deploys.status('0Af000000000000AAA', false)).toThrow('invalid id');
  });
});

describe('who may', () => {
  it('deploy and retrieve: users with Modify Metadata or Modify All Data', () => {
    expect(() => metadata.requireUser(org.identity.adminUserId)).not.toThrow();
    expect(() => metadata.requireUser('005000000000000AAA')).toThrow(
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
    );
  });
});

describe('source tracking', () => {
  const members = (): readonly string[] =>
    org.store.system
      .all<{ MemberType: string; MemberName: string; RevisionCounter: number; IsNameObsolete: number }>(
        'SELECT MemberType, MemberName, RevisionCounter, IsNameObsolete FROM "SourceMember" ORDER BY RevisionCounter',
      )
      .map((one) => `${one.RevisionCounter} ${one.MemberType} ${one.MemberName}${one.IsNameObsolete ? ' gone' : ''}`);

  it('counts up with each change, once for each component, in sandboxes and scratch orgs alone', () => {
    const code = (body: string) => ({ 'package.xml': manifest({ ApexClass: ['*'] }), ...apex('Vet', body) });
    deploy(code('public class Vet { }'));
    org.store.ensureTables(['SourceMember']);
    expect(members()).toEqual([]);
    org.store.update('Organization', [{ Id: org.identity.organizationId, IsSandbox: true }]);
    deploy(PET);
    deploy(code('public class Vet { public static Decimal age(Pet__c p) { return 1; } }'));
    deploy({ 'package.xml': manifest({}), 'destructiveChanges.xml': manifest({ ApexClass: ['VetTest'] }) });
    expect(members()).toEqual([
      '3 CustomObject Pet__c',
      '4 CustomField Pet__c.Age__c',
      '5 CustomField Pet__c.Chip__c',
      '6 ApexClass Vet',
      '7 ApexClass VetTest gone',
    ]);
  });
});
