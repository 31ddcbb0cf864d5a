import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_ASSUMPTIONS, estimateStorage, storageTable } from './storage-estimate';

const PAGE = path.join(__dirname, '..', '..', '..', '..', 'docs', 'sharing-and-storage.md');

const recordsOf = (name: string, patch: object = {}): number =>
  estimateStorage({ ...DEFAULT_ASSUMPTIONS, ...patch }).find((row) => row.name === name)?.records ?? NaN;

it('counts 2 KB for each record', () => {
  const [workspaces] = estimateStorage({ ...DEFAULT_ASSUMPTIONS, months: 1 });

  expect(workspaces).toEqual({ name: 'Workspace__c', mbPerThousand: 2000 / 1024, records: 1000, mb: 2000 / 1024 });
});

it('keeps events and errors no longer than their retention, and the rest for ever', () => {
  expect(recordsOf('Workspace_Event__c', { months: 36 })).toBe(recordsOf('Workspace_Event__c'));
  expect(recordsOf('Error_Log__c', { months: 36 })).toBe(recordsOf('Error_Log__c'));
  expect(recordsOf('Workspace__c', { months: 36 })).toBe(36_000);
});

it('grows with the workspaces, and page use with the users alone', () => {
  expect(recordsOf('Trial_Alert__c', { workspacesPerMonth: 2000 })).toBe(2 * recordsOf('Trial_Alert__c'));
  expect(recordsOf('Rollout_Usage__c', { workspacesPerMonth: 2000 })).toBe(recordsOf('Rollout_Usage__c'));
  expect(recordsOf('Rollout_Usage__c', { users: 100 })).toBe(2 * recordsOf('Rollout_Usage__c'));
});

it('the documentation shows what is calculated', () => {
  const cells = (text: string): string[] => text.split('\n').map((line) => line.replace(/[\s:-]/g, ''));
  const page = cells(fs.readFileSync(PAGE, 'utf8'));

  expect(page).toEqual(expect.arrayContaining(cells(storageTable(DEFAULT_ASSUMPTIONS))));
});
