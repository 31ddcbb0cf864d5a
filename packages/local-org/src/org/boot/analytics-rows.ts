import { dashboardDefinition } from '../../metadata/analytics/dashboard-definition';
import { reportDefinition } from '../../metadata/analytics/report-definition';
import type { MetadataComponent, MetadataModel } from '../../metadata/model';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import { textOf } from '../records/xml-read';
import type { SetupTables } from './setup-table';

const FORMATS = { TABULAR: 'Tabular', SUMMARY: 'Summary', MATRIX: 'Matrix', MULTI_BLOCK: 'MultiBlock' } as const;
const last = (fullName: string): string => fullName.slice(fullName.lastIndexOf('/') + 1);
const folderOf = (fullName: string): string => fullName.split('/').at(-2) ?? '';

/** Folders, reports and dashboards as rows, by which they are queried and addressed. */
export function syncAnalytics(org: OrgCore, tables: SetupTables, model: MetadataModel): void {
  const folders = syncFolders(tables, model);
  const place = (component: MetadataComponent, type: string): { id: string; name: string } => {
    const developerName = folderOf(component.fullName);
    const id = folders.get(`${type}\u0000${developerName.toLowerCase()}`);
    const folder = model.ofType(`${type}Folder`).find((c) => last(c.fullName) === developerName);
    return {
      id: id ?? org.identity.organizationId,
      name: (folder && textOf(folder.xml, 'name')) ?? `Public ${type}s`,
    };
  };
  tables.sync(
    'Report',
    ['DeveloperName'],
    model.ofType('Report').flatMap((c) => reportRow(c, place(c, 'Report'))),
    { exclusive: true },
  );
  const running = (username: string | null): FieldValue => {
    const ids = username === null ? [] : [...org.store.idsByValue('User', 'Username', [username]).values()].flat();
    return ids[0] ?? org.identity.adminUserId;
  };
  tables.sync(
    'Dashboard',
    ['DeveloperName'],
    model.ofType('Dashboard').flatMap((c) => dashboardRow(c, place(c, 'Dashboard'), running)),
    { exclusive: true },
  );
}

function reportRow(component: MetadataComponent, folder: { id: string; name: string }): FieldValues[] {
  if (!component.xml) return [];
  const report = reportDefinition(component.fullName, component.xml);
  return [
    {
      DeveloperName: report.developerName,
      Name: report.name,
      Description: report.description,
      Format: FORMATS[report.format],
      OwnerId: folder.id,
      FolderName: folder.name,
      NamespacePrefix: null,
    },
  ];
}

function dashboardRow(
  component: MetadataComponent,
  folder: { id: string; name: string },
  running: (username: string | null) => FieldValue,
): FieldValues[] {
  if (!component.xml) return [];
  const dashboard = dashboardDefinition(component.fullName, component.xml);
  return [
    {
      DeveloperName: dashboard.developerName,
      Title: dashboard.title,
      Description: dashboard.description,
      FolderId: folder.id,
      FolderName: folder.name,
      Type: dashboard.type,
      RunningUserId: running(dashboard.runningUser),
      ColorPalette: dashboard.colorPalette,
      ChartTheme: dashboard.chartTheme,
      NamespacePrefix: null,
    },
  ];
}

/** @returns ids by type and developer name */
function syncFolders(tables: SetupTables, model: MetadataModel): ReadonlyMap<string, string> {
  const all = ['Report', 'Dashboard'].flatMap((type) =>
    model.ofType(`${type}Folder`).map((component) => ({ type, component })),
  );
  const rows = all.map(({ type, component }) => ({
    Type: type,
    DeveloperName: last(component.fullName),
    Name: textOf(component.xml, 'name') ?? last(component.fullName),
    AccessType: textOf(component.xml, 'accessType') ?? 'Shared',
    IsReadonly: textOf(component.xml, 'publicFolderAccess') === 'ReadOnly',
    NamespacePrefix: null,
  }));
  const mine = (row: FieldValues): boolean => row.Type === 'Report' || row.Type === 'Dashboard';
  const ids = tables.sync('Folder', ['Type', 'DeveloperName'], rows, { exclusive: true, scope: mine });
  const byName = new Map([...ids].map(([key, id]) => [key.replace(/^[^\0]*/, (type) => capital(type)), id]));
  tables.sync(
    'Folder',
    ['Type', 'DeveloperName'],
    all.map(({ type, component }) => ({
      Type: type,
      DeveloperName: last(component.fullName),
      ParentId: byName.get(`${type}\u0000${folderOf(component.fullName).toLowerCase()}`) ?? null,
    })),
    { scope: mine },
  );
  return byName;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
