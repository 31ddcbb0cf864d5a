import { contentPaths, readContent } from '../../metadata/component-content';
import type { CustomMetadataRecord, MetadataModel, PermissionGrant } from '../../metadata/model';
import type { Field } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import { textOf } from '../records/xml-read';
import { syncAnalytics } from './analytics-rows';
import { SetupTables } from './setup-table';

const key = (...parts: string[]): string => parts.map((p) => p.toLowerCase()).join('\u0000');

/** Rows by which the deployed metadata is queried: record types, permission sets, queues, classes, custom metadata ... */
export function syncMetadataRows(org: OrgCore): void {
  const tables = new SetupTables(org, org.identity.adminUserId);
  const { model } = org.deployed;
  syncRecordTypes(org, tables, model);
  const roles = syncRoles(tables, model);
  syncGroups(org, tables, model, roles);
  syncProfiles(org, tables, model);
  syncPermissions(org, tables, model);
  syncCustomMetadata(org, tables, model);
  syncCode(tables, model);
  syncResources(tables, model);
  syncFlows(tables, org);
  syncEntities(tables, org);
  syncNotifications(tables, model);
  syncManagedSubscriptions(tables, model);
  syncValueSets(org, tables);
  syncRules(tables, model);
  syncAnalytics(org, tables, model);
  org.security.forget();
}

function syncRecordTypes(org: OrgCore, tables: SetupTables, model: MetadataModel): void {
  const rows: FieldValues[] = [];
  for (const object of new Set(model.ofType('RecordType').map((c) => c.fullName.split('.')[0]!))) {
    const type = org.deployed.schema.object(object);
    for (const r of type?.recordTypes ?? []) {
      if (!r.master)
        rows.push({
          SobjectType: type!.name,
          DeveloperName: r.developerName,
          Name: r.label,
          IsActive: r.active,
          Description: r.description ?? null,
          NamespacePrefix: null,
        });
    }
  }
  tables.sync('RecordType', ['SobjectType', 'DeveloperName'], rows);
}

function syncRoles(tables: SetupTables, model: MetadataModel): Map<string, string> {
  const roles = model.ofType('Role');
  const ids = tables.sync(
    'UserRole',
    ['DeveloperName'],
    roles.map((c) => ({
      DeveloperName: c.fullName,
      Name: textOf(c.xml, 'name') ?? c.fullName,
      PortalType: 'None',
      CaseAccessForAccountOwner: textOf(c.xml, 'caseAccessLevel') ?? 'None',
      ContactAccessForAccountOwner: textOf(c.xml, 'contactAccessLevel') ?? 'None',
      OpportunityAccessForAccountOwner: textOf(c.xml, 'opportunityAccessLevel') ?? 'None',
    })),
  );
  const children = roles.filter((c) => textOf(c.xml, 'parentRole'));
  tables.sync(
    'UserRole',
    ['DeveloperName'],
    children.map((c) => ({
      DeveloperName: c.fullName,
      ParentRoleId: ids.get(key(textOf(c.xml, 'parentRole')!)) ?? null,
    })),
  );
  return ids;
}

function syncGroups(org: OrgCore, tables: SetupTables, model: MetadataModel, roles: ReadonlyMap<string, string>): void {
  const groups = model.ofType('Group').map((c) => ({
    DeveloperName: c.fullName,
    Name: textOf(c.xml, 'name') ?? c.fullName,
    Type: 'Regular',
    DoesIncludeBosses: textOf(c.xml, 'doesIncludeBosses') !== 'false',
  }));
  const queues = [...model.queues.values()];
  const rows = [
    ...groups,
    ...queues.map((q) => ({
      DeveloperName: q.fullName,
      Name: q.label,
      Type: 'Queue',
      Email: q.email ?? null,
      DoesSendEmailToMembers: q.doesSendEmailToMembers,
    })),
  ];
  const ids = tables.sync('Group', ['DeveloperName', 'Type'], rows);
  const objects = queues.flatMap((q) =>
    q.objects.map((SobjectType) => ({ QueueId: ids.get(key(q.fullName, 'Queue'))!, SobjectType })),
  );
  tables.sync('QueueSobject', ['QueueId', 'SobjectType'], objects, { exclusive: true });
  const members: FieldValues[] = [];
  for (const q of queues) {
    const GroupId = ids.get(key(q.fullName, 'Queue'))!;
    const users = org.store.idsByValue('User', 'Username', [...q.users]);
    for (const id of [...users.values()].flat()) members.push({ GroupId, UserOrGroupId: id });
    for (const name of q.publicGroups)
      if (ids.has(key(name, 'Regular'))) members.push({ GroupId, UserOrGroupId: ids.get(key(name, 'Regular'))! });
    for (const name of q.roles) {
      const role = roles.get(key(name));
      for (const id of role ? (org.store.idsByValue('User', 'UserRoleId', [role]).get(role) ?? []) : [])
        members.push({ GroupId, UserOrGroupId: id });
    }
  }
  tables.sync('GroupMember', ['GroupId', 'UserOrGroupId'], members);
}

const PROFILE_NAMES: Readonly<Record<string, string>> = {
  Admin: 'System Administrator',
  Standard: 'Standard User',
  ReadOnly: 'Read Only',
  SolutionManager: 'Solution Manager',
  MarketingProfile: 'Marketing User',
  ContractManager: 'Contract Manager',
};

function syncProfiles(org: OrgCore, tables: SetupTables, model: MetadataModel): void {
  const granted = new Map(
    [...model.profiles.values()].map((p) => [
      PROFILE_NAMES[p.fullName] ?? decodeURIComponent(p.fullName),
      permissionColumns(org, 'Profile', p.userPermissions),
    ]),
  );
  // Administrators have every permission, whatever of their profile was deployed.
  granted.set('System Administrator', permissionColumns(org, 'Profile', null));
  tables.sync(
    'Profile',
    ['Name'],
    [...granted].map(([Name, permissions]) => ({ Name, UserType: 'Standard', ...permissions })),
  );
  const profiles = tables.all('Profile');
  tables.sync(
    'PermissionSet',
    ['ProfileId'],
    profiles.map((p) => ({
      ProfileId: p.Id!,
      IsOwnedByProfile: true,
      Name: `X${String(p.Id)}`,
      Label: String(p.Id),
      Type: 'Profile',
      IsCustom: false,
      ...granted.get(String(p.Name)),
    })),
    {
      scope: (row) => row.IsOwnedByProfile === true,
    },
  );
}

/** Columns such as `PermissionsModifyAllData` that are true; null stands for all of them. */
function permissionColumns(org: OrgCore, object: string, names: readonly string[] | null): FieldValues {
  const columns = [...(org.deployed.schema.object(object)?.fields.values() ?? [])].map((field) => field.name);
  const wanted = names === null ? null : new Set(names.map((name) => `permissions${name}`.toLowerCase()));
  return Object.fromEntries(
    columns
      .filter((name) => /^Permissions[A-Z]/.test(name) && (wanted === null || wanted.has(name.toLowerCase())))
      .map((name) => [name, true]),
  );
}

function syncPermissions(org: OrgCore, tables: SetupTables, model: MetadataModel): void {
  const grants = [...model.permissionSets.values()];
  const own = (row: FieldValues): boolean => row.IsOwnedByProfile !== true && row.PermissionSetGroupId == null;
  const userPermissions = (g: PermissionGrant): FieldValues =>
    Object.fromEntries(g.userPermissions.map((p) => [`Permissions${p}`, true]));
  const sets = tables.sync(
    'PermissionSet',
    ['Name'],
    grants.map((g) => ({
      Name: g.fullName,
      Label: g.label,
      Description: g.description ?? null,
      IsCustom: true,
      IsOwnedByProfile: false,
      Type: 'Regular',
      ...userPermissions(g),
    })),
    { scope: own },
  );
  const groups = [...model.permissionSetGroups.values()];
  const groupIds = tables.sync(
    'PermissionSetGroup',
    ['DeveloperName'],
    groups.map((g) => ({ DeveloperName: g.fullName, MasterLabel: g.label, Language: 'en_US', Status: 'Updated' })),
  );
  const components = groups.flatMap((g) =>
    g.permissionSets.flatMap((name) =>
      sets.has(key(name))
        ? [{ PermissionSetGroupId: groupIds.get(key(g.fullName))!, PermissionSetId: sets.get(key(name))! }]
        : [],
    ),
  );
  tables.sync('PermissionSetGroupComponent', ['PermissionSetGroupId', 'PermissionSetId'], components, {
    exclusive: true,
  });
  tables.sync(
    'PermissionSet',
    ['PermissionSetGroupId'],
    groups.map((g) => ({
      PermissionSetGroupId: groupIds.get(key(g.fullName))!,
      Name: g.fullName,
      Label: g.label,
      Type: 'Group',
      IsCustom: true,
    })),
    {
      scope: (row) => row.PermissionSetGroupId != null,
    },
  );
  const custom = tables.sync(
    'CustomPermission',
    ['DeveloperName'],
    [...model.customPermissions].map((name) => ({
      DeveloperName: name,
      MasterLabel: name,
      Language: 'en_US',
      IsLicensed: false,
    })),
  );
  syncGrants(org, tables, grants, sets, custom);
}

/** As permission sets write it to as rows do. Object Reference, PermissionSetTabSetting. */
const TAB_VISIBILITY: Readonly<Record<string, string>> = { Visible: 'DefaultOn', Available: 'DefaultOff' };

function syncGrants(
  org: OrgCore,
  tables: SetupTables,
  grants: readonly PermissionGrant[],
  sets: ReadonlyMap<string, string>,
  custom: ReadonlyMap<string, string>,
): void {
  const mine = new Set(sets.values());
  const scope = (row: FieldValues): boolean => mine.has(String(row.ParentId));
  const parent = (g: PermissionGrant): string => sets.get(key(g.fullName))!;
  const objects = grants.flatMap((g) =>
    g.objectPermissions.map((p) => ({
      ParentId: parent(g),
      SobjectType: p.object,
      PermissionsCreate: p.allowCreate,
      PermissionsRead: p.allowRead,
      PermissionsEdit: p.allowEdit,
      PermissionsDelete: p.allowDelete,
      PermissionsViewAllRecords: p.viewAllRecords,
      PermissionsModifyAllRecords: p.modifyAllRecords,
    })),
  );
  tables.sync('ObjectPermissions', ['ParentId', 'SobjectType'], objects, { exclusive: true, scope });
  const fields = grants.flatMap((g) =>
    g.fieldPermissions.map((p) => ({
      ParentId: parent(g),
      SobjectType: p.field.split('.')[0]!,
      Field: p.field,
      PermissionsRead: p.readable,
      PermissionsEdit: p.editable,
    })),
  );
  tables.sync('FieldPermissions', ['ParentId', 'Field'], fields, { exclusive: true, scope });
  const access = grants.flatMap((g) =>
    g.customPermissions.flatMap((name) =>
      custom.has(key(name))
        ? [{ ParentId: parent(g), SetupEntityId: custom.get(key(name))!, SetupEntityType: 'CustomPermission' }]
        : [],
    ),
  );
  tables.sync('SetupEntityAccess', ['ParentId', 'SetupEntityId'], access, { scope });
  const tabs = grants.flatMap((g) =>
    g.tabSettings.flatMap(({ tab, visibility }) => {
      const value = TAB_VISIBILITY[visibility];
      return value === undefined ? [] : [{ ParentId: parent(g), Name: tab, Visibility: value }];
    }),
  );
  tables.sync('PermissionSetTabSetting', ['ParentId', 'Name'], tabs, { exclusive: true, scope });
  void org;
}

/** A metadata relationship between two types is written as the other record's name and read as its id, as a lookup is. */
function syncCustomMetadata(org: OrgCore, tables: SetupTables, model: MetadataModel): void {
  const types = org.deployed.model.ofType('CustomObject').filter((type) => type.fullName.endsWith('__mdt'));
  const recordsOf = (type: string): readonly CustomMetadataRecord[] =>
    model.customMetadataRecords.get(type.toLowerCase()) ?? [];
  const relationshipsOf = (type: string): Field[] =>
    [...(org.deployed.plans.find(type)?.type.fields.values() ?? [])].filter((field) =>
      field.referenceTo[0]?.endsWith('__mdt'),
    );
  const ids = new Map<string, Map<string, string>>();
  for (const { fullName } of types) {
    const related = new Set(relationshipsOf(fullName).map((field) => field.name));
    const rows = recordsOf(fullName).map((r) => ({
      ...Object.fromEntries(Object.entries(r.values).filter(([name]) => !related.has(name))),
      DeveloperName: r.developerName,
      MasterLabel: r.label,
      Label: r.label,
      Language: 'en_US',
      NamespacePrefix: null,
      QualifiedApiName: r.developerName,
    }));
    ids.set(key(fullName), tables.sync(fullName, ['DeveloperName'], rows, { exclusive: true }));
  }
  for (const { fullName } of types) {
    const related = relationshipsOf(fullName);
    if (related.length === 0) continue;
    const idOf = (field: Field, name: unknown): string | null =>
      (typeof name === 'string' && ids.get(key(field.referenceTo[0]!))?.get(key(name))) || null;
    const rows = recordsOf(fullName).map((r) => ({
      DeveloperName: r.developerName,
      ...Object.fromEntries(related.map((field) => [field.name, idOf(field, r.values[field.name])])),
    }));
    tables.sync(fullName, ['DeveloperName'], rows);
  }
}

function syncCode(tables: SetupTables, model: MetadataModel): void {
  const common = (source: { name: string; apiVersion: string; status: string; source: string }): FieldValues => ({
    Name: source.name,
    ApiVersion: Number(source.apiVersion),
    Status: source.status,
    IsValid: true,
    Body: source.source,
    LengthWithoutComments: source.source.length,
    NamespacePrefix: null,
  });
  tables.sync('ApexClass', ['Name'], [...model.apexClasses.values()].map(common), { exclusive: true });
  const triggers = [...model.apexTriggers.values()].map((t) => ({
    ...common(t),
    TableEnumOrId: /\bon\s+(\w+)/i.exec(t.source)?.[1] ?? null,
  }));
  tables.sync('ApexTrigger', ['Name'], triggers, { exclusive: true });
}

/** Static resources that are one file; those kept as folders are archives, which have no row yet. */
function syncResources(tables: SetupTables, model: MetadataModel): void {
  const rows = model.ofType('StaticResource').flatMap((c): FieldValues[] => {
    const [path, more] = contentPaths(c);
    const body = path === undefined || more !== undefined ? undefined : readContent(c, path);
    if (!body) return [];
    return [
      {
        Name: c.fullName,
        ContentType: textOf(c.xml, 'contentType') ?? 'application/octet-stream',
        CacheControl: textOf(c.xml, 'cacheControl') ?? 'Private',
        Description: textOf(c.xml, 'description') ?? null,
        Body: body.toString('base64'),
        BodyLength: body.length,
        NamespacePrefix: null,
      },
    ];
  });
  tables.sync('StaticResource', ['Name'], rows, { exclusive: true });
}

function syncFlows(tables: SetupTables, org: OrgCore): void {
  const rows = [...org.deployed.flows.active()].map((f) => ({
    ApiName: f.fullName,
    Label: f.label,
    Description: f.description || null,
    ProcessType: f.processType,
    TriggerType: f.start.triggerType,
    RecordTriggerType: f.start.recordTriggerType,
    TriggerObjectOrEventId: f.start.object,
    TriggerObjectOrEventLabel: f.start.object,
    IsActive: true,
    DurableId: f.fullName,
    TriggerOrder: f.triggerOrder,
    ManageableState: 'unmanaged',
    IsTemplate: false,
  }));
  tables.sync('FlowDefinitionView', ['ApiName'], rows, { exclusive: true });
}

/** Objects that take records have a row each, as EntityDefinition has for who queries it (Object Reference, EntityDefinition). */
function syncEntities(tables: SetupTables, org: OrgCore): void {
  const rows = [...org.deployed.schema.objects.values()]
    .filter((type) => type.queryable || type.createable)
    .map((type) => ({
      DurableId: type.name,
      QualifiedApiName: type.name,
      DeveloperName: type.name.replace(/__\w+$/, ''),
      NamespacePrefix: null,
      Label: type.label,
      MasterLabel: type.label,
      PluralLabel: type.labelPlural,
      KeyPrefix: type.keyPrefix,
      IsQueryable: type.queryable,
      IsRetrieveable: type.retrieveable,
      IsSearchable: type.searchable,
      IsApexTriggerable: type.triggerable,
      IsTriggerable: type.triggerable,
      IsLayoutable: type.layoutable,
      IsReplicateable: type.replicateable,
      IsFeedEnabled: type.feedEnabled,
      IsMruEnabled: type.mruEnabled,
      IsCustomSetting: type.customSettingsType !== undefined,
      IsEverCreatable: type.createable,
      IsEverUpdatable: type.updateable,
      IsEverDeletable: type.deletable,
      IsDeprecatedAndHidden: false,
      InternalSharingModel: type.sharingModel,
    }));
  tables.sync('EntityDefinition', ['QualifiedApiName'], rows, { exclusive: true });
}

/** With their metadata as the JSON that the Tooling API tells. [Tooling API, ManagedEventSubscription] */
function syncManagedSubscriptions(tables: SetupTables, model: MetadataModel): void {
  const rows = model.ofType('ManagedEventSubscription').map((c) => {
    const member = (name: string): string | null => textOf(c.xml, name) ?? null;
    const metadata = {
      defaultReplay: member('defaultReplay') ?? 'LATEST',
      errorRecoveryReplay: member('errorRecoveryReplay') ?? 'LATEST',
      label: member('label') ?? c.fullName,
      state: member('state') ?? 'RUN',
      topicName: member('topicName'),
      version: member('version'),
    };
    return {
      DeveloperName: c.fullName,
      FullName: c.fullName,
      MasterLabel: metadata.label,
      Language: 'en_US',
      TopicName: metadata.topicName,
      State: metadata.state,
      Version: metadata.version,
      DefaultReplay: metadata.defaultReplay,
      ErrorRecoveryReplay: metadata.errorRecoveryReplay,
      Metadata: JSON.stringify(metadata),
    };
  });
  tables.sync('ManagedEventSubscription', ['DeveloperName'], rows, { exclusive: true });
}

function syncNotifications(tables: SetupTables, model: MetadataModel): void {
  const types = [...model.customNotificationTypes.values()].map((t) => ({
    DeveloperName: t.fullName,
    CustomNotifTypeName: t.label,
    MasterLabel: t.label,
    Desktop: t.desktop,
    Mobile: t.mobile,
    Language: 'en_US',
  }));
  tables.sync('CustomNotificationType', ['DeveloperName'], types, { exclusive: true });
  const templates = model.ofType('EmailTemplate').map((c) => ({
    DeveloperName: c.fullName.slice(c.fullName.lastIndexOf('/') + 1),
    Name: textOf(c.xml, 'name') ?? c.fullName,
    Subject: textOf(c.xml, 'subject') ?? null,
    Body: textOf(c.xml, 'textOnly') ?? c.source ?? null,
    HtmlValue: c.source ?? null,
    TemplateType: textOf(c.xml, 'type') ?? 'text',
    IsActive: textOf(c.xml, 'available') !== 'false',
    Encoding: 'UTF-8',
  }));
  tables.sync('EmailTemplate', ['DeveloperName'], templates, { exclusive: true });
}

/** Objects that list the values of a standard picklist: object, its source field, and its columns. */
const VALUE_OBJECTS: readonly (readonly [string, string, string])[] = [
  ['OpportunityStage', 'Opportunity', 'StageName'],
  ['CaseStatus', 'Case', 'Status'],
  ['LeadStatus', 'Lead', 'Status'],
  ['TaskStatus', 'Task', 'Status'],
  ['TaskPriority', 'Task', 'Priority'],
  ['ContractStatus', 'Contract', 'Status'],
  ['OrderStatus', 'Order', 'Status'],
];

function syncValueSets(org: OrgCore, tables: SetupTables): void {
  for (const [object, source, field] of VALUE_OBJECTS) {
    const values = org.deployed.schema.field(source, field)?.picklist?.values ?? [];
    const yes = (v: unknown): boolean => v === true || v === 'true';
    const rows = values.map((v, i) => ({
      ApiName: v.value,
      MasterLabel: v.label,
      SortOrder: i + 1,
      IsActive: v.active,
      IsDefault: v.default,
      IsClosed: yes(v.attributes?.closed),
      IsWon: yes(v.attributes?.won),
      IsConverted: yes(v.attributes?.converted),
      IsHighPriority: yes(v.attributes?.highPriority),
      ...(v.attributes?.probability === undefined ? {} : { DefaultProbability: Number(v.attributes.probability) }),
      ...(v.attributes?.forecastCategory === undefined
        ? {}
        : {
            ForecastCategory: String(v.attributes.forecastCategory),
            ForecastCategoryName: String(v.attributes.forecastCategory),
          }),
      ...(v.attributes?.groupingString === undefined ? {} : { StatusCode: String(v.attributes.groupingString) }),
    }));
    tables.sync(object, ['MasterLabel'], rows, { exclusive: true });
  }
}

function syncRules(tables: SetupTables, model: MetadataModel): void {
  const rows = [...model.assignmentRules.values()]
    .flat()
    .map((r) => ({ Name: r.fullName.slice(r.fullName.lastIndexOf('.') + 1), SobjectType: r.object, Active: r.active }));
  tables.sync('AssignmentRule', ['SobjectType', 'Name'], rows, { exclusive: true });
}
