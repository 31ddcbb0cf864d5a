import { SalesforceError } from '../../diagnostics';
import type { Field, RecordTypeInfo, SObjectType } from '../../metadata/schema';
import type { BoundQuery } from '../../soql';
import { folderVisibility } from '../analytics/folder-access';
import type { OrgCore } from '../core';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { Work } from '../transaction/work';
import { computeRights, type EffectiveRights, type FieldRights, type ObjectRights } from './effective-rights';
import type { RowAccess } from './record-access';
import { SharingService } from './sharing-service';

const ALL: ObjectRights = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NONE: ObjectRights = { create: false, read: false, edit: false, delete: false, viewAll: false, modifyAll: false };

/** Objects whose rows decide rights: a change of one drops what was computed. */
const RIGHTS_OBJECTS = new Set(
  'User Profile PermissionSet PermissionSetAssignment PermissionSetGroup ObjectPermissions FieldPermissions SetupEntityAccess Group GroupMember UserRole QueueSobject RecordType'.split(
    ' ',
  ),
);

/** Objects everyone may read: they describe the org. */
const OPEN_OBJECTS = new Set(
  (
    'User UserRole Profile RecordType Group GroupMember QueueSobject Organization PermissionSet PermissionSetAssignment PermissionSetGroup Period ' +
    'BusinessHours Holiday CustomNotificationType CustomPermission ApexClass ApexTrigger FlowDefinitionView EmailTemplate Folder Report Dashboard OpportunityStage ' +
    'CaseStatus LeadStatus TaskStatus TaskPriority CampaignMemberStatus CronTrigger CronJobDetail AsyncApexJob BusinessProcess CurrencyType ' +
    'EntityDefinition FieldDefinition UserRecordAccess OpportunityContactRole'
  ).split(' '),
);

/** Activities have no object permissions: a user permission lets create, edit and delete them. Salesforce Help, "Edit Tasks", "Edit Events". */
const ACTIVITY_PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['Task', 'EditTask'],
  ['Event', 'EditEvent'],
]);

/** Tests, their results and coverage: for users who see the setup or write code. */
const CODE_OBJECTS = new Set(
  (
    'ApexTestQueueItem ApexTestResult ApexTestResultLimits ApexTestRunResult ApexTestSuite TestSuiteMembership ApexCodeCoverage ' +
    'ApexCodeCoverageAggregate ApexOrgWideCoverage'
  ).split(' '),
);

/** Rights on objects, fields and records for any user. Results are kept until something they rest on changes. */
export class SecurityService {
  readonly sharing: SharingService;
  private readonly rights = new Map<string, EffectiveRights>();
  private recordTypes: Map<string, RecordTypeInfo> | undefined;
  private recordTypeIds: Map<string, string> | undefined;

  constructor(private readonly org: OrgCore) {
    this.sharing = new SharingService(org, this);
  }

  /** Drops everything computed: after a rollback, a deployment, or a change of assignments. */
  forget(): void {
    this.rights.clear();
    this.sharing.forget();
    this.recordTypes = undefined;
    this.recordTypeIds = undefined;
    this.org.forgetUsers();
  }

  rightsOf(userId: string): EffectiveRights {
    let rights = this.rights.get(userId);
    if (!rights) this.rights.set(userId, (rights = computeRights(this.org, userId)));
    return rights;
  }

  hasUserPermission(userId: string, permission: string): boolean {
    const rights = this.rightsOf(userId);
    return rights.everything || rights.userPermissions.has(permission);
  }

  /** A custom permission is granted by assignment alone, to administrators too. */
  hasCustomPermission(userId: string, permission: string): boolean {
    return this.rightsOf(userId).customPermissions.has(permission.toLowerCase());
  }

  hasAccessToClass(userId: string, className: string): boolean {
    const rights = this.rightsOf(userId);
    return rights.everything || rights.classes.has(className.toLowerCase()) || rights.userPermissions.has('AuthorApex');
  }

  /** For pages. `tabs` is null where no metadata says what the user sees: an administrator without a deployed profile. */
  permissionsOf(userId: string): { userPermissions: string[]; customPermissions: string[]; tabs: string[] | null } {
    const rights = this.rightsOf(userId);
    const names = rights.everything
      ? new Set([...rights.userPermissions, ...ADMIN_PERMISSIONS])
      : rights.userPermissions;
    const custom = [...this.org.deployed.model.customPermissions].filter((p) =>
      rights.customPermissions.has(p.toLowerCase()),
    );
    const tabs = rights.everything && !rights.profile ? null : [...rights.tabs].sort();
    return { userPermissions: [...names].sort(), customPermissions: custom.sort(), tabs };
  }

  objectAccess(userId: string, object: string): ObjectRights {
    const rights = this.rightsOf(userId);
    if (rights.everything) return ALL;
    const own = rights.objects.get(object.toLowerCase()) ?? this.impliedAccess(userId, object);
    const viewAll = own.viewAll || rights.userPermissions.has('ViewAllData');
    const modifyAll = own.modifyAll || rights.userPermissions.has('ModifyAllData');
    if (modifyAll) return ALL;
    return viewAll ? { ...own, read: true, viewAll } : own;
  }

  /** Details follow their master, shares and histories their object, setup rows are readable. */
  private impliedAccess(userId: string, object: string): ObjectRights {
    const type = this.org.deployed.schema.object(object);
    if (!type) return NONE;
    if (OPEN_OBJECTS.has(type.name) || type.kind === 'customMetadata') return { ...NONE, read: true };
    if (type.kind === 'customSetting') return { ...NONE, read: true };
    if (CODE_OBJECTS.has(type.name))
      return { ...NONE, read: ['ViewSetup', 'AuthorApex'].some((one) => this.hasUserPermission(userId, one)) };
    if (type.kind === 'platformEvent') return NONE;
    const base = baseObject(type);
    if (base && this.org.deployed.schema.object(base)) {
      const parent = this.objectAccess(userId, base);
      return type.kind === 'share' ? { ...parent } : { ...NONE, read: parent.read };
    }
    const permission = ACTIVITY_PERMISSIONS.get(type.name);
    if (permission !== undefined) {
      const mayEdit = this.rightsOf(userId).userPermissions.has(permission);
      return { ...NONE, create: mayEdit, read: true, edit: mayEdit, delete: mayEdit };
    }
    if (
      [
        'CampaignMember',
        'OpportunityLineItem',
        'OpportunityContactRole',
        'OrderItem',
        'CaseComment',
        'EmailMessage',
        'FeedItem',
        'ContentDocumentLink',
        'ContentVersion',
        'ContentDocument',
      ].includes(type.name)
    ) {
      return { create: true, read: true, edit: true, delete: true, viewAll: false, modifyAll: false };
    }
    return NONE;
  }

  fieldAccess(userId: string, type: SObjectType, field: Field): FieldRights {
    const rights = this.rightsOf(userId);
    if (rights.everything) return { read: true, edit: true };
    const object = this.objectAccess(userId, type.name);
    const listed =
      rights.fields.get(`${type.name}.${field.name}`.toLowerCase()) ??
      // The parts of an address are granted with the address.
      (field.compoundFieldName
        ? rights.fields.get(`${type.name}.${field.compoundFieldName}`.toLowerCase())
        : undefined) ??
      rights.fields.get(`${type.name.toLowerCase()}.*`);
    // Setup objects have no field-level security: no profile lists their fields.
    const isOpen = OPEN_OBJECTS.has(type.name) && !field.custom;
    if (isOpen || (type.kind !== 'standard' && type.kind !== 'custom'))
      return { read: object.read, edit: object.edit || object.create };
    if (!field.permissionable || field.masterDetail) return { read: object.read, edit: object.edit || object.create };
    if (!field.custom && listed === undefined && !rights.isMinimumAccess) {
      return { read: object.read, edit: object.edit || object.create };
    }
    return {
      read: object.read && (listed?.read ?? false),
      edit: (object.edit || object.create) && (listed?.edit ?? false),
    };
  }

  canReadField(userId: string, type: SObjectType, field: Field): boolean {
    return this.fieldAccess(userId, type, field).read;
  }

  canEditField(userId: string, type: SObjectType, field: Field): boolean {
    return this.fieldAccess(userId, type, field).edit;
  }

  /** Refuses a query in user mode that touches what the user may not read, with the words for things that do not exist. */
  checkQuery(query: Pick<BoundQuery, 'accesses'>, userId: string): void {
    if (this.rightsOf(userId).everything) return;
    for (const access of query.accesses) {
      const type = this.org.deployed.schema.object(access.object);
      if (!type) continue;
      if (!this.objectAccess(userId, type.name).read) {
        throw new SalesforceError(
          'INVALID_TYPE',
          `sObject type '${type.name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
        );
      }
      const field = access.field === null ? undefined : this.org.deployed.schema.field(type.name, access.field);
      if (field && !this.canReadField(userId, type, field)) {
        throw new SalesforceError(
          'INVALID_FIELD',
          `No such column '${field.name}' on entity '${type.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
        );
      }
    }
  }

  visibility(object: string, alias: string, userId: string) {
    if (object === 'Report' || object === 'Dashboard') return folderVisibility(this.org, object, alias, userId);
    return this.sharing.visibility(object, alias, userId);
  }

  editableIds(plan: ObjectPlan, works: readonly Work[], userId: string): ReadonlySet<string> {
    return this.sharing.idsWithAccess(
      plan,
      works.map((w) => w.old ?? w.fields),
      userId,
      'edit',
    );
  }

  deletableIds(plan: ObjectPlan, works: readonly Work[], userId: string): ReadonlySet<string> {
    return this.sharing.idsWithAccess(
      plan,
      works.map((w) => w.old ?? w.fields),
      userId,
      'delete',
    );
  }

  hasRowAccess(object: string, id: string, userId: string, access: RowAccess): boolean {
    const plan = this.org.deployed.plans.find(object);
    const row = plan ? this.org.store.read(object, [id]).get(id) : undefined;
    return plan !== undefined && row !== undefined && this.sharing.idsWithAccess(plan, [row], userId, access).has(id);
  }

  groupMembers(groupId: string): string[] {
    return this.sharing.membersOf(groupId);
  }

  recordsSaved(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], kind: string): void {
    if (works.length === 0) return;
    if (RIGHTS_OBJECTS.has(plan.name)) this.forget();
    this.sharing.recordsSaved(tx, plan, works, kind);
  }

  recordsDeleted(tx: OrgTransaction, object: string, ids: readonly string[]): void {
    if (RIGHTS_OBJECTS.has(object)) this.forget();
    this.sharing.recordsDeleted(tx, object, ids);
  }

  /** The record type behind an id; undefined for an id of another object. */
  recordType(type: SObjectType, id: string): RecordTypeInfo | undefined {
    this.loadRecordTypes();
    return this.recordTypes!.get(`${type.name} ${id}`);
  }

  recordTypeId(object: string, developerName: string): string | null {
    this.loadRecordTypes();
    return this.recordTypeIds!.get(`${object}.${developerName}`.toLowerCase()) ?? null;
  }

  /** The profile's default record type; null is the master. [C4.19] */
  defaultRecordTypeId(userId: string, type: SObjectType): string | null {
    if (type.recordTypes.length <= 1) return null;
    const visible = this.rightsOf(userId).profile?.recordTypeVisibilities.find(
      (v) => v.default && v.recordType.toLowerCase().startsWith(`${type.name.toLowerCase()}.`),
    );
    return visible ? this.recordTypeId(type.name, visible.recordType.split('.')[1]!) : null;
  }

  private loadRecordTypes(): void {
    if (this.recordTypes && this.recordTypeIds) return;
    this.recordTypes = new Map();
    this.recordTypeIds = new Map();
    if (!this.org.deployed.plans.find('RecordType')) return;
    for (const type of this.typesWithRecordTypes()) {
      const ids = this.org.store.idsByValue('RecordType', 'SobjectType', [type.name]).get(type.name) ?? [];
      for (const row of this.org.store.read('RecordType', ids).values()) {
        const info = type.recordTypes.find((r) => r.developerName === row.DeveloperName);
        if (info) this.recordTypes.set(`${type.name} ${String(row.Id)}`, info);
        this.recordTypeIds.set(`${type.name}.${String(row.DeveloperName)}`.toLowerCase(), String(row.Id));
      }
    }
  }

  private *typesWithRecordTypes(): Iterable<SObjectType> {
    const names = new Set(this.org.deployed.model.ofType('RecordType').map((c) => c.fullName.split('.')[0]!));
    for (const name of names) {
      const type = this.org.deployed.schema.object(name);
      if (type) yield type;
    }
  }
}

/** User permissions of an administrator that clients ask for by name. */
const ADMIN_PERMISSIONS = [
  'ApiEnabled',
  'AuthorApex',
  'CustomizeApplication',
  'EditEvent',
  'EditTask',
  'ManageUsers',
  'ModifyAllData',
  'ModifyMetadata',
  'RunReports',
  'ViewAllData',
  'ViewSetup',
  'ViewAllUsers',
  'AssignPermissionSets',
  'ManageFlow',
  'RunFlow',
];

/** The object behind a share, history, feed or change event object. */
function baseObject(type: SObjectType): string | null {
  if (!['share', 'history', 'feed', 'changeEvent'].includes(type.kind)) return null;
  if (/__(Share|History|Feed|ChangeEvent)$/.test(type.name))
    return type.name.replace(/__(Share|History|Feed|ChangeEvent)$/, '__c');
  return type.name.replace(/(Share|FieldHistory|History|Feed|ChangeEvent)$/, '');
}
