import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { manifestOf, MetadataClient, zipOf, type SoapAnswer } from './support/metadata-client';
import { startOrg, type StartedOrg } from './support/org-process';

jest.setTimeout(120_000);

const APP = join(__dirname, 'fixtures/honest/app');

let org: StartedOrg;
let soap: MetadataClient;

beforeAll(async () => {
  org = await startOrg('honest');
  soap = new MetadataClient(org.facts);
});

afterAll(async () => {
  await org.stop();
});

/** The file of a component as a package holds it: types without content have no `-meta.xml`. */
function source(path: string): string {
  return readFileSync(join(APP, `${path}-meta.xml`), 'utf8');
}

interface Failure {
  readonly componentType: string;
  readonly fileName: string;
  readonly fullName: string;
  readonly lineNumber: string;
  readonly columnNumber: string;
  readonly problem: string;
  readonly problemType: string;
}

function failures(answer: SoapAnswer): readonly Failure[] {
  return [...answer.text.matchAll(/<componentFailures>([\s\S]*?)<\/componentFailures>/g)].map(([, inside = '']) => {
    const value = (name: string): string =>
      (new RegExp(`<${name}>([^<]*)</${name}>`).exec(inside)?.[1] ?? '').replaceAll('&#39;', "'");
    const [componentType, fileName, fullName] = [value('componentType'), value('fileName'), value('fullName')];
    const [lineNumber, columnNumber] = [value('lineNumber'), value('columnNumber')];
    const place = { lineNumber, columnNumber, problem: value('problem'), problemType: value('problemType') };
    return { componentType, fileName, fullName, ...place };
  });
}

async function deploy(files: Readonly<Record<string, string>>): Promise<SoapAnswer> {
  return soap.result((await soap.deploy(await zipOf(files))).value('id'));
}

describe('a deploy with mistakes over the Metadata API', () => {
  it('tells each component with file, line, column and kind of problem, and changes nothing', async () => {
    const answer = await deploy({
      'package.xml': manifestOf({
        Layout: ['Repair__c-Repair Layout'],
        PermissionSet: ['Repair_Desk'],
        Queue: ['Repair_Queue'],
      }),
      'layouts/Repair__c-Repair Layout.layout': source('layouts/Repair__c-Repair Layout.layout').replace(
        '<relatedList>Repair_Part__c.Repair__c',
        '<relatedList>Repair_Part__c.Job__c',
      ),
      'permissionsets/Repair_Desk.permissionset': source('permissionsets/Repair_Desk.permissionset').replace(
        '<tab>Repair__c',
        '<tab>Job__c',
      ),
      'queues/Repair_Queue.queue': source('queues/Repair_Queue.queue').replace(
        '<name>Repair Queue',
        '<colour>red</colour><name>Repair Queue',
      ),
    });

    expect(answer.value('status')).toBe('Failed');
    expect(failures(answer).toSorted((a, b) => a.fileName.localeCompare(b.fileName))).toEqual([
      {
        componentType: 'Layout',
        fileName: 'layouts/Repair__c-Repair Layout.layout',
        fullName: 'Repair__c-Repair Layout',
        lineNumber: '52',
        columnNumber: '9',
        problem: 'Cannot find related list:Repair_Part__c.Job__c',
        problemType: 'Error',
      },
      {
        componentType: 'PermissionSet',
        fileName: 'permissionsets/Repair_Desk.permissionset',
        fullName: 'Repair_Desk',
        lineNumber: '77',
        columnNumber: '9',
        problem: 'In field: tab - no CustomTab named Job__c found',
        problemType: 'Error',
      },
      {
        componentType: 'Queue',
        fileName: 'queues/Repair_Queue.queue',
        fullName: 'Repair_Queue',
        lineNumber: '4',
        columnNumber: '5',
        problem:
          'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}colour invalid at this location in type Queue (4:5)',
        problemType: 'Error',
      },
    ]);
  });

  it('refuses a manifest that names what is not in the package', async () => {
    const answer = await deploy({ 'package.xml': manifestOf({ Queue: ['Gone'] }) });

    expect(failures(answer)).toMatchObject([
      {
        fileName: 'package.xml',
        problem: "An object 'Gone' of type Queue was named in package.xml, but was not found in zipped directory",
      },
    ]);
  });

  it('refuses to delete what others refer to', async () => {
    const answer = await deploy({
      'package.xml': manifestOf({}),
      'destructiveChanges.xml': manifestOf({ Queue: ['Repair_Queue'] }),
    });

    expect(answer.value('status')).toBe('Failed');
    expect(failures(answer)).toMatchObject([
      { componentType: 'Queue', fullName: 'Repair_Queue', problemType: 'Error' },
    ]);
  });

  it('accepts the project as it is', async () => {
    const files = Object.fromEntries(
      readdirSync(APP, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /[\\/](layouts|queues|permissionsets)$/.test(entry.parentPath))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(APP, path).replace('-meta.xml', ''), readFileSync(path, 'utf8')]),
    );
    const answer = await deploy({
      'package.xml': manifestOf({ Layout: ['*'], PermissionSet: ['*'], Queue: ['*'] }),
      ...files,
    });

    expect(failures(answer)).toEqual([]);
    expect(answer.value('status')).toBe('Succeeded');
  });
});
