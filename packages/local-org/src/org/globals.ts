import type { FieldValue, FieldValues } from '../metadata/values';
import type { OrgCore } from './core';

/** Value of a global variable for a user; a name that does not exist is blank. [B3.14] */
export function globalValue(org: OrgCore, path: readonly string[], userId: string): FieldValue {
  const [head, ...rest] = path;
  const read = GLOBALS[head?.toLowerCase() ?? ''];
  return read ? read(org, rest, userId) : null;
}

type Global = (org: OrgCore, path: readonly string[], userId: string) => FieldValue;

/** A member of a row by name in any case. */
function member(row: Readonly<FieldValues> | undefined, name: string | undefined): FieldValue {
  if (!row || name === undefined) return null;
  const direct = row[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(row).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : (row[key] ?? null);
}

function related(object: string, idField: string): Global {
  return (org, path, userId) => {
    const id = org.userInfo(userId)[idField];
    return typeof id === 'string' ? member(org.store.read(object, [id]).get(id), path[0]) : null;
  };
}

/** `$CustomMetadata.Type__mdt.Record.Field`. */
const customMetadata: Global = (org, [type, record, field]) => {
  const records = org.deployed.model.customMetadataRecords.get(type?.toLowerCase() ?? '') ?? [];
  const found = records.find((r) => r.developerName.toLowerCase() === record?.toLowerCase());
  if (!found || field === undefined) return null;
  if (/^developername$|^qualifiedapiname$/i.test(field)) return found.developerName;
  if (/^masterlabel$|^label$/i.test(field)) return found.label;
  return member(found.values, field);
};

/** `$Setup.Hierarchy__c.Field__c`: the user's row, else the profile's, else the organisation's. */
const setup: Global = (org, [object, field], userId) => {
  const plan = org.deployed.plans.find(object ?? '');
  if (!plan || plan.type.kind !== 'customSetting' || !plan.has('SetupOwnerId')) return null;
  const owners = [userId, org.userInfo(userId).ProfileId, org.identity.organizationId].filter(
    (v): v is string => typeof v === 'string',
  );
  const found = org.store.idsByValue(plan.name, 'SetupOwnerId', owners);
  for (const owner of owners) {
    const id = found.get(owner)?.[0];
    const value = id === undefined ? null : member(org.store.read(plan.name, [id]).get(id), field);
    if (value !== null) return value;
  }
  return null;
};

const GLOBALS: Readonly<Record<string, Global>> = {
  user: (org, [field], userId) => member(org.userInfo(userId), field),
  profile: related('Profile', 'ProfileId'),
  userrole: related('UserRole', 'UserRoleId'),
  organization: (org, [field]) => member(org.organization(), field),
  permission: (org, [name], userId) => org.security.hasCustomPermission(userId, name ?? ''),
  label: (org, [name]) => org.deployed.model.labels.get(name?.toLowerCase() ?? '')?.value ?? null,
  custommetadata: customMetadata,
  setup,
  system: (_org, [name]) => (name?.toLowerCase() === 'origindatetime' ? '1900-01-01T00:00:00.000Z' : null),
  api: (org, [name]) =>
    name?.toLowerCase().startsWith('session')
      ? null
      : `https://${org.identity.organizationId.toLowerCase()}.my.localhost/services/Soap/u/`,
  recordtype: () => null,
};
