import type { PermissionGrant } from '../../metadata/model';
import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';

export interface ObjectRights {
  create: boolean;
  read: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
}

export interface FieldRights {
  read: boolean;
  edit: boolean;
}

/** What one user may do, summed over profile, permission sets and permission set groups less their muting sets. */
export interface EffectiveRights {
  /** System administrators: everything, without a list. */
  readonly everything: boolean;
  readonly objects: ReadonlyMap<string, ObjectRights>;
  /** `object.field`, lower case. */
  readonly fields: ReadonlyMap<string, FieldRights>;
  readonly userPermissions: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  /** Tabs that a profile or permission set shows, lower case. */
  readonly tabs: ReadonlySet<string>;
  readonly profileName: string;
  readonly profile: PermissionGrant | undefined;
  /**
   * The profile shows no field by itself: standard fields too have to be granted by a permission set. Every other standard profile shows
   * the standard fields of the objects it or a permission set opens (Salesforce Help, "Standard Profiles": Minimum Access).
   */
  readonly isMinimumAccess: boolean;
}

const MINIMUM_ACCESS = /^Minimum Access( |$)/;

/** Profile metadata names of the standard profiles. */
const PROFILE_FILES: Readonly<Record<string, string>> = {
  'System Administrator': 'Admin',
  'Standard User': 'Standard',
  'Read Only': 'ReadOnly',
  'Solution Manager': 'SolutionManager',
  'Marketing User': 'MarketingProfile',
  'Contract Manager': 'ContractManager',
};

const ADMIN_PROFILE = 'System Administrator';

/** Objects that the profile `Standard User` may work with when no metadata says otherwise. */
const STANDARD_USER_OBJECTS = (
  'Account Asset Campaign CampaignMember Case Contact Contract Event Lead Opportunity OpportunityContactRole OpportunityLineItem Order ' +
  'OrderItem Product2 Pricebook2 PricebookEntry Quote Task Idea Solution Document Note Attachment ContentDocument ContentVersion EmailMessage CaseComment'
).split(' ');

class Sum {
  /** @param mutes true for what is taken away: nothing is implied then */
  constructor(private readonly mutes = false) {}

  readonly objects = new Map<string, ObjectRights>();
  readonly fields = new Map<string, FieldRights>();
  readonly userPermissions = new Set<string>();
  readonly customPermissions = new Set<string>();
  readonly classes = new Set<string>();
  readonly flows = new Set<string>();
  readonly tabs = new Set<string>();

  add(grant: PermissionGrant, muted?: Muting): void {
    for (const p of grant.objectPermissions)
      this.addObject(
        p.object,
        {
          create: p.allowCreate,
          read: p.allowRead,
          edit: p.allowEdit,
          delete: p.allowDelete,
          viewAll: p.viewAllRecords,
          modifyAll: p.modifyAllRecords,
        },
        muted,
      );
    for (const p of grant.fieldPermissions) this.addField(p.field, { read: p.readable, edit: p.editable }, muted);
    for (const name of grant.userPermissions) if (!muted?.userPermissions.has(name)) this.userPermissions.add(name);
    for (const name of grant.customPermissions)
      if (!muted?.customPermissions.has(name.toLowerCase())) this.customPermissions.add(name.toLowerCase());
    for (const name of grant.classAccesses)
      if (!muted?.classes.has(name.toLowerCase())) this.classes.add(name.toLowerCase());
    for (const name of grant.flowAccesses) this.flows.add(name.toLowerCase());
    for (const { tab, visibility } of grant.tabSettings)
      if (visibility !== 'None' && visibility !== 'Hidden') this.tabs.add(tab.toLowerCase());
  }

  addObject(object: string, rights: ObjectRights, muted?: Muting): void {
    const key = object.toLowerCase();
    const mine = this.objects.get(key) ?? {
      create: false,
      read: false,
      edit: false,
      delete: false,
      viewAll: false,
      modifyAll: false,
    };
    const off = muted?.objects.get(key);
    for (const right of ['create', 'read', 'edit', 'delete', 'viewAll', 'modifyAll'] as const)
      // Nothing is left of an object whose rows may not be read.
      if (rights[right] && !off?.[right] && !off?.read) mine[right] = true;
    this.objects.set(key, mine);
  }

  addField(field: string, rights: FieldRights, muted?: Muting): void {
    const key = field.toLowerCase();
    const mine = this.fields.get(key) ?? { read: false, edit: false };
    const off = muted?.fields.get(key);
    if ((rights.read || (rights.edit && !this.mutes)) && !off?.read) mine.read = true;
    if (rights.edit && !off?.edit && !off?.read) mine.edit = true;
    this.fields.set(key, mine);
  }
}

type Muting = Pick<Sum, 'objects' | 'fields' | 'userPermissions' | 'customPermissions' | 'classes'>;

/** Reads a user's assignments and sums what they grant. */
export function computeRights(org: OrgCore, userId: string): EffectiveRights {
  const { store } = org;
  const user = store.read('User', [userId]).get(userId);
  const profileRow =
    typeof user?.ProfileId === 'string' ? store.read('Profile', [user.ProfileId]).get(user.ProfileId) : undefined;
  const profileName = String(profileRow?.Name ?? '');
  const sum = new Sum();
  const profile = profileOf(org, profileName);
  if (profile) sum.add(profile);
  else if (profileName === 'Standard User') addStandardUser(sum);
  addAssignments(org, sum, userId);
  const everything = profileName === ADMIN_PROFILE || userId === org.identity.automatedProcessUserId;
  return { everything, ...sum, profileName, profile, isMinimumAccess: MINIMUM_ACCESS.test(profileName) };
}

function profileOf(org: OrgCore, name: string): PermissionGrant | undefined {
  const { profiles } = org.deployed.model;
  const wanted = new Set([name, PROFILE_FILES[name] ?? name].map((n) => n.toLowerCase()));
  for (const profile of profiles.values())
    if (wanted.has(decodeURIComponent(profile.fullName).toLowerCase())) return profile;
  return undefined;
}

function addStandardUser(sum: Sum): void {
  for (const object of STANDARD_USER_OBJECTS) {
    sum.addObject(object, {
      create: true,
      read: true,
      edit: true,
      delete: object !== 'Product2' && object !== 'Pricebook2',
      viewAll: false,
      modifyAll: false,
    });
    sum.addField(`${object}.*`, { read: true, edit: true });
  }
  for (const name of ['ApiEnabled', 'RunReports', 'EditTask', 'EditEvent', 'ConvertLeads', 'LightningExperienceUser'])
    sum.userPermissions.add(name);
}

function addAssignments(org: OrgCore, sum: Sum, userId: string): void {
  const { store } = org;
  const ids = store.idsByValue('PermissionSetAssignment', 'AssigneeId', [userId]).get(userId) ?? [];
  const now = org.clock.now().toISOString();
  const rows = [...store.read('PermissionSetAssignment', ids).values()].filter(
    (r) => typeof r.ExpirationDate !== 'string' || r.ExpirationDate > now,
  );
  const groups = new Set(
    rows.flatMap((r) => (typeof r.PermissionSetGroupId === 'string' ? [r.PermissionSetGroupId] : [])),
  );
  const sets = store.read(
    'PermissionSet',
    rows.flatMap((r) => (typeof r.PermissionSetId === 'string' ? [r.PermissionSetId] : [])),
  );
  for (const set of sets.values()) addSet(org, sum, set, undefined, groups);
  for (const group of store.read('PermissionSetGroup', [...groups]).values())
    addGroup(org, sum, String(group.DeveloperName));
}

function addSet(org: OrgCore, sum: Sum, set: FieldValues, muted: Muting | undefined, groups: Set<string>): void {
  if (typeof set.PermissionSetGroupId === 'string') {
    groups.add(set.PermissionSetGroupId);
    return;
  }
  const grant = find(org.deployed.model.permissionSets, String(set.Name));
  if (grant) sum.add(grant, muted);
  else addRows(org, sum, set);
}

function find<T>(map: ReadonlyMap<string, T>, name: string): T | undefined {
  return map.get(name) ?? map.get(name.toLowerCase());
}

/** A permission set made by DML: its rows say what it grants. */
function addRows(org: OrgCore, sum: Sum, set: FieldValues): void {
  const id = String(set.Id);
  const children = (object: string): FieldValues[] => {
    if (!org.deployed.plans.find(object)) return [];
    return [...org.store.read(object, org.store.idsByValue(object, 'ParentId', [id]).get(id) ?? []).values()];
  };
  for (const row of children('ObjectPermissions')) {
    sum.addObject(String(row.SobjectType), {
      create: row.PermissionsCreate === true,
      read: row.PermissionsRead === true,
      edit: row.PermissionsEdit === true,
      delete: row.PermissionsDelete === true,
      viewAll: row.PermissionsViewAllRecords === true,
      modifyAll: row.PermissionsModifyAllRecords === true,
    });
  }
  for (const row of children('FieldPermissions'))
    sum.addField(String(row.Field), { read: row.PermissionsRead === true, edit: row.PermissionsEdit === true });
  for (const row of children('SetupEntityAccess')) addEntityAccess(org, sum, row);
  for (const [name, value] of Object.entries(set))
    if (value === true && name.startsWith('Permissions')) sum.userPermissions.add(name.slice('Permissions'.length));
}

function addEntityAccess(org: OrgCore, sum: Sum, row: FieldValues): void {
  const id = String(row.SetupEntityId);
  const object = org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name;
  const target = object ? org.store.read(object, [id]).get(id) : undefined;
  if (object === 'CustomPermission') sum.customPermissions.add(String(target?.DeveloperName).toLowerCase());
  if (object === 'ApexClass') sum.classes.add(String(target?.Name).toLowerCase());
}

function addGroup(org: OrgCore, sum: Sum, name: string): void {
  const group = find(org.deployed.model.permissionSetGroups, name);
  if (!group) return;
  const muting = new Sum(true);
  for (const m of group.mutingPermissionSets) {
    const grant = find(org.deployed.model.mutingPermissionSets, m);
    if (grant) muting.add(grant);
  }
  for (const name of group.permissionSets) {
    const grant = find(org.deployed.model.permissionSets, name);
    if (grant) sum.add(grant, muting);
  }
}
