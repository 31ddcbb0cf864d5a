import type { MetadataComponent } from '../../metadata/model';
import type { OrgCore } from '../core';
import { childrenOf, textOf } from '../records/xml-read';

const leaf = (fullName: string): string => fullName.slice(fullName.lastIndexOf('/') + 1);

/**
 * True when a user sees what lies in the folder of a report or dashboard: it is shared with him, or the folder is the public one, or
 * he sees everything. A subfolder is shared as the folder at its top is.
 * @param type `Report` or `Dashboard`
 */
export function seesFolder(org: OrgCore, type: string, component: MetadataComponent, userId: string): boolean {
  if (isManager(org, type, userId)) return true;
  const [top = ''] = component.fullName.split('/');
  if (top === 'unfiled$public') return true;
  const folder = org.deployed.model.ofType(`${type}Folder`).find((c) => c.fullName === top || leaf(c.fullName) === top);
  if (!folder?.xml) return false;
  const accessType = textOf(folder.xml, 'accessType') ?? '';
  if (/^Public/.test(accessType)) return true;
  const grantees = org.security.sharing.granteesOfUser(userId);
  return childrenOf(folder.xml, 'folderShares').some((share) =>
    granteeOf(org, textOf(share, 'sharedToType') ?? '', textOf(share, 'sharedTo') ?? '').some((name) =>
      grantees.has(name),
    ),
  );
}

/**
 * A condition over the rows of `Report` or `Dashboard` that keeps those whose folder a user sees; null when he sees all.
 * Reports outside folders belong to the organisation.
 */
export function folderVisibility(
  org: OrgCore,
  type: 'Report' | 'Dashboard',
  alias: string,
  userId: string,
): { readonly sql: string; readonly parameters: readonly string[] } | null {
  if (isManager(org, type, userId)) return null;
  const names = org.deployed.model
    .ofType(`${type}Folder`)
    .filter((folder) => seesFolder(org, type, { ...folder, fullName: `${folder.fullName}/x` }, userId))
    .map((folder) => leaf(folder.fullName));
  const ids = [...org.store.idsByValue('Folder', 'DeveloperName', names).values()].flat();
  const column = type === 'Report' ? 'OwnerId' : 'FolderId';
  return {
    sql: `${alias}."${column}" IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify([org.identity.organizationId, ...ids])],
  };
}

function isManager(org: OrgCore, type: string, userId: string): boolean {
  const names = [
    'ViewAllData',
    'ModifyAllData',
    type === 'Report' ? 'ManageReportsInPubFolders' : 'ManageDashbdsInPubFolders',
  ];
  return names.some((name) => org.security.hasUserPermission(userId, name));
}

function granteeOf(org: OrgCore, type: string, name: string): readonly string[] {
  const ids = (object: string, field: string): readonly string[] =>
    [...org.store.idsByValue(object, field, [name]).values()].flat();
  switch (type) {
    case 'Organization':
      return ['all'];
    case 'Group':
      return name === 'AllInternalUsers' ? ['all'] : ids('Group', 'DeveloperName');
    case 'Role':
      return ids('UserRole', 'DeveloperName').map((id) => `role:${id}`);
    case 'RoleAndSubordinates':
    case 'RoleAndSubordinatesInternal':
      return ids('UserRole', 'DeveloperName').map((id) => `roleAndBelow:${id}`);
    case 'User':
      return ids('User', 'Username');
    default:
      return [];
  }
}
