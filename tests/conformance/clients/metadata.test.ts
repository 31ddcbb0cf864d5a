import fs from 'node:fs';
import path from 'node:path';
import { apexFiles, manifestOf, MetadataClient, zipOf } from '../support/metadata-client';
import { startOrg, type StartedOrg } from '../support/org-process';
import { Sf, type SfAnswer } from './support/sf';

jest.setTimeout(600_000);

let hub: StartedOrg;
let sf: Sf;
/** Asks the scratch org as somebody else would, past the CLI's tracking. */
let others: MetadataClient;

const REST = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
const WAIT = ['--wait', '5'];

beforeAll(async () => {
  hub = await startOrg('library');
  sf = new Sf(hub.dir);
  write('scratch.json', JSON.stringify({ orgName: 'Stacks', edition: 'Developer' }));
  write('empty.xml', manifestOf({}));
  await sf.login(hub.facts, 'hub');
  await sf.ok(['org', 'create', 'scratch', '-f', 'scratch.json', '-v', 'hub', '-a', 'room', '-d', ...WAIT]);
  const shown = await sf.ok(['org', 'auth', 'show-access-token', '-o', 'room', '--no-prompt']);
  others = new MetadataClient(hub.facts, String((shown.result as { accessToken: string }).accessToken));
});

afterAll(async () => {
  sf.dispose();
  await hub.stop();
});

function write(file: string, text: string): void {
  const target = path.join(hub.dir, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

function slowTest(name: string): string {
  const wait = 'Long start = System.currentTimeMillis(); while (System.currentTimeMillis() - start < 2000) { }';
  return `@IsTest class ${name} { @IsTest static void waits() { ${wait} } }`;
}

const read = (file: string): string => fs.readFileSync(path.join(hub.dir, file), 'utf8');
const exists = (file: string): boolean => fs.existsSync(path.join(hub.dir, file));

function writeClass(name: string, source: string): void {
  for (const [file, text] of Object.entries(apexFiles(name, source))) write(path.join('app', file), text);
}

interface FileResponse {
  readonly fullName: string;
  readonly type: string;
  readonly state: string;
  readonly error?: string;
  readonly lineNumber?: number;
}

const files = ({ result }: SfAnswer): readonly FileResponse[] => (result.files ?? []) as FileResponse[];
const states = (answer: SfAnswer): readonly string[] => [
  ...new Set(files(answer).map((file) => `${file.state} ${file.type} ${file.fullName}`)),
];
const names = (rows: readonly { fullName: string }[]): readonly string[] =>
  [...new Set(rows.map((row) => row.fullName))].toSorted();

describe('a tracked org', () => {
  it('shows what a project would deploy to it, and takes it without being told what', async () => {
    await sf.shows('project deploy preview', async () => {
      const { result } = await sf.ok(['project', 'deploy', 'preview']);
      expect(names(result.toDeploy)).toEqual(expect.arrayContaining(['Book__c', 'LendBook', 'Price_With_Tax']));
      expect(result.conflicts).toEqual([]);
    });
    await sf.shows('project deploy start', async () => {
      const answer = await sf.ok(['project', 'deploy', 'start', ...WAIT]);
      expect(answer.result).toMatchObject({ status: 'Succeeded', success: true });
      expect(states(answer)).toEqual(
        expect.arrayContaining(['Created CustomObject Book__c', 'Created ApexClass LendBook']),
      );
      expect(JSON.stringify(answer.json.warnings)).not.toContain('Polling');
    });
    const { result } = await sf.ok(['project', 'deploy', 'preview']);
    expect([result.toDeploy, result.toRetrieve, result.conflicts]).toEqual([[], [], []]);
  });

  it('tracks bundles with their files', async () => {
    const meta =
      '<?xml version="1.0" encoding="UTF-8"?><LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><isExposed>false</isExposed></LightningComponentBundle>';
    write(
      'app/lwc/shelf/shelf.js',
      "import { LightningElement } from 'lwc';\nexport default class Shelf extends LightningElement {}\n",
    );
    write('app/lwc/shelf/shelf.html', '<template>Shelf</template>\n');
    write('app/lwc/shelf/shelf.js-meta.xml', meta);
    const answer = await sf.ok(['project', 'deploy', 'start', ...WAIT]);
    expect(states(answer)).toEqual(['Created LightningComponentBundle shelf']);
    expect(JSON.stringify(answer.json.warnings)).not.toContain('Polling');
    const { result } = await sf.ok(['project', 'deploy', 'preview']);
    expect([result.toDeploy, result.toRetrieve, result.conflicts]).toEqual([[], [], []]);
  });

  it('tells what others changed in it, and gives it', async () => {
    const theirs = {
      'package.xml': manifestOf({ ApexClass: ['*'] }),
      ...apexFiles('Theirs', 'public class Theirs { }'),
    };
    const asked = await others.deploy(zipOf(theirs));
    expect((await others.result(asked.value('id'))).value('status')).toBe('Succeeded');
    await sf.shows('project retrieve preview', async () => {
      const { result } = await sf.ok(['project', 'retrieve', 'preview']);
      expect(names(result.toRetrieve)).toEqual(['Theirs']);
    });
    await sf.shows('project retrieve start', async () => {
      const answer = await sf.ok(['project', 'retrieve', 'start', ...WAIT]);
      expect(states(answer)).toEqual(['Created ApexClass Theirs']);
      expect(read('app/main/default/classes/Theirs.cls')).toBe('public class Theirs { }');
    });
  });

  it('does not let one overwrite what another changed', async () => {
    writeClass('LendBook', `// mine\n${read('app/classes/LendBook.cls')}`);
    const source = read('app/classes/LendBook.cls').replace('// mine', '// theirs');
    const theirs = { 'package.xml': manifestOf({ ApexClass: ['*'] }), ...apexFiles('LendBook', source) };
    await others.result((await others.deploy(zipOf(theirs))).value('id'));
    await sf.shows('project deploy start (conflicts)', async () => {
      const refused = await sf.run(['project', 'deploy', 'start', ...WAIT]);
      expect(refused.code).toBe(1);
      expect(refused.json).toMatchObject({ name: 'SourceConflictError' });
      expect(names(refused.json.data)).toEqual(['LendBook']);
    });
    await sf.ok(['project', 'deploy', 'start', '--ignore-conflicts', ...WAIT]);
    const { result } = await sf.ok(['project', 'deploy', 'preview']);
    expect(result.conflicts).toEqual([]);
    await sf.shows('project reset tracking', () => sf.ok(['project', 'reset', 'tracking', '--no-prompt']));
  });

  it('deletes a component here and there', async () => {
    await sf.shows('project delete source', async () => {
      const { result } = await sf.ok(['project', 'delete', 'source', '-m', 'ApexClass:Theirs', '--no-prompt']);
      expect(names(result.deletedSource)).toEqual(['Theirs']);
      expect(exists('app/main/default/classes/Theirs.cls')).toBe(false);
    });
    const { result } = await sf.ok(['org', 'list', 'metadata', '-m', 'ApexClass']);
    expect(names(result)).not.toContain('Theirs');
  });
});

describe('what is wrong', () => {
  it('is told for the local file with its line, and nothing is deployed', async () => {
    writeClass('Fine', 'public class Fine { }');
    writeClass('Broken', 'public class Broken {\n  Integer x = nothing;\n}');
    await sf.shows('project deploy start (failure)', async () => {
      const failed = await sf.run(['project', 'deploy', 'start', '-d', 'app/classes', ...WAIT]);
      expect(failed.code).toBe(1);
      expect(failed.result.status).toBe('Failed');
      expect(files(failed).filter((file) => file.error)).toEqual([
        expect.objectContaining({
          fullName: 'Broken',
          lineNumber: 2,
          error: 'Variable does not exist: nothing (2:15)',
        }),
      ]);
    });
    const listed = await sf.shows('org list metadata', () => sf.ok(['org', 'list', 'metadata', '-m', 'ApexClass']));
    expect(names(listed.result)).not.toContain('Fine');
    const partial = await sf.run(['project', 'deploy', 'start', '-d', 'app/classes', '--ignore-errors', ...WAIT]);
    expect(partial.result.status).toBe('SucceededPartial');
    fs.rmSync(path.join(hub.dir, 'app/classes/Broken.cls'));
    fs.rmSync(path.join(hub.dir, 'app/classes/Broken.cls-meta.xml'));
  });
});

describe('validations', () => {
  it('run tests, tell their coverage, and are deployed without running them again', async () => {
    writeClass('Fine', 'public class Fine { public static Integer two() { return 2; } }');
    writeClass(
      'FineTest',
      '@IsTest class FineTest { @IsTest static void counts() { Assert.areEqual(2, Fine.two()); } }',
    );
    const chosen = ['-m', 'ApexClass:Fine', '-m', 'ApexClass:FineTest'];
    const level = ['--test-level', 'RunSpecifiedTests', '--tests', 'FineTest'];
    const validation = await sf.shows('project deploy validate', async () => {
      const reports = ['--junit', '--coverage-formatters', 'json', '--results-dir', 'reports'];
      const answer = await sf.ok(['project', 'deploy', 'validate', ...chosen, ...level, ...reports, ...WAIT]);
      expect(answer.result).toMatchObject({ checkOnly: true, status: 'Succeeded', numberTestsCompleted: 1 });
      expect(fs.readdirSync(path.join(hub.dir, 'reports'), { recursive: true }).join()).toMatch(/junit.*xml/);
      return String(answer.result.id);
    });
    await sf.shows('project deploy quick', async () => {
      const { result } = await sf.ok(['project', 'deploy', 'quick', '--job-id', validation, ...WAIT]);
      expect(result).toMatchObject({ status: 'Succeeded', checkOnly: false });
      expect(result.id).not.toBe(validation);
    });
    await sf.shows('project deploy report', async () => {
      const { result } = await sf.ok(['project', 'deploy', 'report', '--job-id', validation]);
      expect(result).toMatchObject({ id: validation, status: 'Succeeded' });
    });
  });

  it('fail with the platform’s words for too little coverage', async () => {
    const failed = await sf.run([
      'project',
      'deploy',
      'validate',
      '-d',
      'app',
      '--test-level',
      'RunLocalTests',
      ...WAIT,
    ]);
    expect(failed.code).toBe(1);
    expect(failed.json.message).toMatch(
      /Average test coverage across all Apex Classes and Triggers is \d+%, at least 75%/,
    );
  });
});

describe('deploys that are asked for and looked at later', () => {
  it('are resumed, and called off while they wait', async () => {
    const asked = await sf.ok(['project', 'deploy', 'start', '-d', 'app/objects', '--async']);
    await sf.shows('project deploy resume', async () => {
      const { result } = await sf.ok(['project', 'deploy', 'resume', '--job-id', asked.result.id, ...WAIT]);
      expect(result.status).toBe('Succeeded');
    });
    await sf.shows('project deploy cancel', async () => {
      const late = await sf.run(['project', 'deploy', 'cancel', '--job-id', asked.result.id]);
      expect(late.code).toBe(1);
      expect(late.json.message).toContain('already completed');
      // Tests that would take 30 seconds.
      const slow = Array.from({ length: 15 }, (_, i) => `SlowTest${i}`);
      for (const name of slow) writeClass(name, slowTest(name));
      const tests = ['--test-level', 'RunSpecifiedTests', ...slow.flatMap((name) => ['--tests', name])];
      const members = slow.flatMap((name) => ['-m', `ApexClass:${name}`]);
      const running = await sf.ok(['project', 'deploy', 'start', ...members, ...tests, '--async']);
      const canceled = await sf.ok(['project', 'deploy', 'cancel', '--job-id', running.result.id, ...WAIT]);
      expect(canceled.result).toMatchObject({ status: 'Canceled', done: true, success: false });
      for (const name of slow)
        for (const file of [`${name}.cls`, `${name}.cls-meta.xml`]) fs.rmSync(path.join(hub.dir, 'app/classes', file));
    });
  });

  it('come over REST as well, only check, and take a directory in the format of the Metadata API', async () => {
    await sf.shows('project deploy start (REST)', async () => {
      const { result } = await sf.ok(['project', 'deploy', 'start', '-d', 'app/flows', '--dry-run', ...WAIT], REST);
      expect(result).toMatchObject({ status: 'Succeeded', checkOnly: true });
    });
    await sf.ok(['project', 'convert', 'source', '-r', 'app', '-d', 'md']);
    await sf.shows('project deploy start --metadata-dir', async () => {
      for (const single of [[], ['--single-package']]) {
        const { result } = await sf.ok(['project', 'deploy', 'start', '--metadata-dir', 'md', ...single, ...WAIT]);
        expect(result.status).toBe('Succeeded');
      }
    });
  });

  it('delete before and after, and not what is in use', async () => {
    write('class.xml', manifestOf({ ApexClass: ['Fine'] }));
    write('both.xml', manifestOf({ ApexClass: ['Fine', 'FineTest', 'NeverThere'] }));
    // A quick deploy is a change that the project's tracking does not know of.
    const start = ['project', 'deploy', 'start', '--manifest', 'empty.xml', '--ignore-conflicts', ...WAIT];
    await sf.shows('project deploy start --pre/--post-destructive-changes', async () => {
      const refused = await sf.run([...start, '--pre-destructive-changes', 'class.xml']);
      expect(refused.code).toBe(1);
      expect(JSON.stringify(refused.result.details.componentFailures)).toContain(
        'referenced elsewhere in salesforce.com. Remove the usage and try again. : Apex Class - FineTest.',
      );
      const { result } = await sf.ok([...start, '--post-destructive-changes', 'both.xml', '--purge-on-delete']);
      expect(result.status).toBe('Succeeded');
      expect(JSON.stringify(result)).toContain('No ApexClass named: NeverThere found');
    });
  });
});

describe('what the org holds', () => {
  it('is described, listed in a manifest, and given back as it was deployed', async () => {
    await sf.shows('org list metadata-types', async () => {
      const { result } = await sf.ok(['org', 'list', 'metadata-types']);
      const object = (result.metadataObjects as { xmlName: string }[]).find((one) => one.xmlName === 'CustomObject');
      expect(object).toMatchObject({ directoryName: 'objects', suffix: 'object' });
    });
    await sf.shows('project generate manifest --from-org', async () => {
      await sf.ok(['project', 'generate', 'manifest', '--from-org', 'room', '--name', 'all.xml']);
      expect(read('all.xml')).toMatch(/<members>LendBook<\/members>/);
      expect(read('all.xml')).toMatch(/<members>Book__c\.Price__c<\/members>/);
    });
    await sf.shows('project retrieve start --target-metadata-dir', async () => {
      const target = ['--target-metadata-dir', 'back', '--unzip'];
      const members = ['ApexClass', 'CustomObject:Book__c', 'Flow', 'PermissionSet', 'LightningComponentBundle'];
      const { result } = await sf.ok([
        ...['project', 'retrieve', 'start', ...members.flatMap((one) => ['-m', one]), '-m', 'ApexClass:Nope'],
        ...[...target, ...WAIT],
      ]);
      expect(JSON.stringify(result.messages)).toContain("Entity of type 'ApexClass' named 'Nope' cannot be found");
    });
    const again = await sf.ok(['project', 'deploy', 'start', '--metadata-dir', 'back/unpackaged/unpackaged', ...WAIT]);
    const changed = (again.result.details.componentSuccesses as { changed: boolean; componentType: string }[]).filter(
      (one) => one.changed && one.componentType !== '',
    );
    expect(changed).toEqual([]);
  });
});
