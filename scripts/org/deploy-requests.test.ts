import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deployRequests, membersOf, writeManifests } from './deploy-requests';

const ALL = new Map([
  ['CustomObject', ['Workspace__c']],
  ['ReportType', ['Workspaces', 'Events']],
  ['Report', ['Folder', 'Folder/A & B']],
  ['Dashboard', ['Folder/Overview']],
]);

it('sends the reports after their types when the org lacks one of the types', () => {
  const [first, second, ...more] = deployRequests(ALL, ['Workspaces']);

  expect([...(first?.keys() ?? [])]).toEqual(['CustomObject', 'ReportType']);
  expect([...(second?.keys() ?? [])]).toEqual(['Report', 'Dashboard']);
  expect(more).toEqual([]);
});

it('sends one request to an org that has the report types', () => {
  expect(deployRequests(ALL, ['Events', 'Workspaces', 'Other'])).toEqual([ALL]);
});

it('sends one request when there are no reports', () => {
  const some = new Map([['ReportType', ['Workspaces']]]);

  expect(deployRequests(some, [])).toEqual([some]);
});

it('writes manifests that name every member', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'manifests-'));
  const files = writeManifests(deployRequests(ALL, []), '66.0', dir);

  expect(files.map((file) => path.basename(file))).toEqual(['package-1.xml', 'package-2.xml']);
  const text = fs.readFileSync(files[1] as string, 'utf8');
  expect(text).toContain('<members>Folder/A &amp; B</members>');
  expect(text).toContain('<version>66.0</version>');
  fs.rmSync(dir, { recursive: true });
});

it('finds what the project holds, its report types and reports among it', async () => {
  const members = await membersOf([path.join(__dirname, '..', '..', 'force-app')]);

  expect(members.get('CustomObject')).toContain('Workspace__c');
  expect(members.get('ReportType')?.length).toBeGreaterThan(0);
  expect(members.get('Report')?.length).toBeGreaterThan(0);
  // Folders of tests are no bundles: a manifest that names one is refused.
  expect(members.get('LightningComponentBundle')).not.toContain('__tests__');
});
