import fc from 'fast-check';
import { createOrg, type Org } from '../org';
import { component, customObject, SHARED } from '../testing/metadata';
import type { Access, DmlOptions } from '../transaction/transaction';

/**
 * Random roles, groups, queues, rules and shares against a model that is written the other way round: it asks of one user and one record
 * whether any reason of the help pages opens it, by walking names; the org asks the database for rows.
 */
const ROLES = ['Chief', 'East', 'EastRep', 'West'] as const;
const PARENT: Readonly<Record<string, string | null>> = { Chief: null, East: 'Chief', EastRep: 'East', West: 'Chief' };
const USERS = ['ann', 'bob', 'cat', 'dan', 'eve'] as const;
type User = (typeof USERS)[number];
type Level = 'Read' | 'Edit';
const KINDS = ['Red', 'Blue'] as const;

interface Rule {
  readonly from: string | null;
  readonly kind: string;
  readonly to: string;
  readonly level: Level;
}

interface Setup {
  readonly model: 'Private' | 'Read' | 'ReadWrite';
  readonly roleOf: Readonly<Record<User, string | null>>;
  /** Members of the group that tells bosses, of the one that does not, and of the queue. */
  readonly open: readonly User[];
  readonly closed: readonly User[];
  readonly queue: readonly User[];
  /** The open group holds the closed one. */
  readonly nested: boolean;
  readonly rules: readonly Rule[];
  readonly records: readonly { readonly owner: User | 'queue'; readonly kind: string }[];
  readonly shares: readonly { readonly record: number; readonly to: User | 'open' | 'closed'; readonly level: Level }[];
}

const user = fc.constantFrom(...USERS);
const some = fc.uniqueArray(user, { maxLength: 3 });
const level = fc.constantFrom<Level>('Read', 'Edit');
const grantee = fc.constantFrom(
  'role:East',
  'role:EastRep',
  'below:East',
  'below:Chief',
  'group:open',
  'group:closed',
  'all',
);
const setups: fc.Arbitrary<Setup> = fc.record({
  model: fc.constantFrom<Setup['model']>('Private', 'Private', 'Read', 'ReadWrite'),
  roleOf: fc.record(
    Object.fromEntries(USERS.map((name) => [name, fc.constantFrom(...ROLES, null)])) as Record<
      User,
      fc.Arbitrary<string | null>
    >,
  ),
  open: some,
  closed: some,
  queue: some,
  nested: fc.boolean(),
  rules: fc.array(
    fc.record({ from: fc.option(grantee, { nil: null }), kind: fc.constantFrom(...KINDS), to: grantee, level }),
    { maxLength: 3 },
  ),
  records: fc.array(
    fc.record({ owner: fc.oneof(user, fc.constant('queue' as const)), kind: fc.constantFrom(...KINDS) }),
    { minLength: 1, maxLength: 5 },
  ),
  shares: fc.array(
    fc.record({ record: fc.nat(4), to: fc.oneof(user, fc.constantFrom('open' as const, 'closed' as const)), level }),
    { maxLength: 4 },
  ),
});

// ---- the model ------------------------------------------------------------------------------------------------

const above = (role: string | null): string[] => {
  const found: string[] = [];
  for (let at = role === null ? null : (PARENT[role] ?? null); at !== null; at = PARENT[at] ?? null) found.push(at);
  return found;
};

/** `boss` stands above `name` in the role hierarchy. */
const isAbove = (setup: Setup, boss: User, name: User): boolean =>
  setup.roleOf[boss] !== null && above(setup.roleOf[name]).includes(setup.roleOf[boss]);

const holds = (setup: Setup, target: string, name: User): boolean => {
  const role = setup.roleOf[name];
  if (target === 'all') return true;
  if (target.startsWith('role:')) return role === target.slice(5);
  if (target.startsWith('below:')) return role !== null && [role, ...above(role)].includes(target.slice(6));
  if (target === 'group:closed') return setup.closed.includes(name);
  return setup.open.includes(name) || (setup.nested && setup.closed.includes(name));
};

/** What is shared with a name reaches its members and, unless the group says otherwise, those above them. */
const reaches = (setup: Setup, target: string, name: User): boolean => {
  if (holds(setup, target, name)) return true;
  if (target === 'group:closed' || target === 'all') return false;
  return USERS.some((member) => holds(setup, target, member) && isAbove(setup, name, member));
};

function modelAccess(setup: Setup, n: number, name: User): 'none' | 'read' | 'edit' | 'full' {
  const { owner, kind } = setup.records[n]!;
  const owners = owner === 'queue' ? setup.queue : [owner];
  if (owners.some((each) => each === name || isAbove(setup, name, each))) return 'full';
  const levels = new Set<string>();
  if (setup.model !== 'Private') levels.add('Read');
  if (setup.model === 'ReadWrite') levels.add('Edit');
  if (setup.model !== 'ReadWrite')
    for (const rule of setup.rules) {
      if (setup.model === 'Read' && rule.level === 'Read') continue;
      const applies = rule.from === null ? rule.kind === kind : owner !== 'queue' && holds(setup, rule.from, owner);
      if (applies && reaches(setup, rule.to, name)) levels.add(rule.level);
    }
  if (setup.model === 'Private')
    for (const share of setup.shares) {
      if (share.record !== n) continue;
      const isGroup = share.to === 'open' || share.to === 'closed';
      const hit = isGroup
        ? reaches(setup, `group:${share.to}`, name)
        : share.to === name || isAbove(setup, name, share.to);
      if (hit) levels.add(share.level);
    }
  return levels.has('Edit') ? 'edit' : levels.has('Read') ? 'read' : 'none';
}

// ---- the org --------------------------------------------------------------------------------------------------

const GRANT = `<PermissionSet><label>All</label>
  <fieldPermissions><field>Thing__c.Kind__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
  <objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>true</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions></PermissionSet>`;

const target = (name: string): string => {
  if (name === 'all') return '<allInternalUsers></allInternalUsers>';
  const [kind, value] = name.split(':');
  if (kind === 'role') return `<role>${value}</role>`;
  if (kind === 'below') return `<roleAndSubordinates>${value}</roleAndSubordinates>`;
  return `<group>Team_${value}</group>`;
};

function metadata(setup: Setup) {
  const rules =
    setup.model === 'ReadWrite' ? [] : setup.rules.filter((r) => setup.model === 'Private' || r.level === 'Edit');
  return [
    ...customObject('Thing__c', SHARED.replace('ReadWrite', setup.model), {
      Kind__c: '<type>Text</type><length>20</length>',
    }),
    component('PermissionSet', 'Things', GRANT),
    ...ROLES.map((role) =>
      component(
        'Role',
        role,
        `<Role><name>${role}</name>${PARENT[role] ? `<parentRole>${PARENT[role]}</parentRole>` : ''}</Role>`,
      ),
    ),
    component('Group', 'Team_open', '<Group><name>Open</name><doesIncludeBosses>true</doesIncludeBosses></Group>'),
    component('Group', 'Team_closed', '<Group><name>Closed</name><doesIncludeBosses>false</doesIncludeBosses></Group>'),
    component(
      'Queue',
      'Desk',
      '<Queue><name>Desk</name><doesSendEmailToMembers>false</doesSendEmailToMembers><queueSobject><sobjectType>Thing__c</sobjectType></queueSobject></Queue>',
    ),
    ...rules.map((rule, i) => {
      const ends = `<accessLevel>${rule.level}</accessLevel><label>R${i}</label><sharedTo>${target(rule.to)}</sharedTo>`;
      return rule.from === null
        ? component(
            'SharingCriteriaRule',
            `Thing__c.R${i}`,
            `<SharingCriteriaRule><fullName>R${i}</fullName>${ends}<criteriaItems><field>Kind__c</field><operation>equals</operation><value>${rule.kind}</value></criteriaItems></SharingCriteriaRule>`,
          )
        : component(
            'SharingOwnerRule',
            `Thing__c.R${i}`,
            `<SharingOwnerRule><fullName>R${i}</fullName>${ends}<sharedFrom>${target(rule.from)}</sharedFrom></SharingOwnerRule>`,
          );
    }),
  ];
}

class Built {
  readonly org: Org = createOrg({ file: ':memory:' });
  private readonly admin: Access = { userId: this.org.identity.adminUserId, permissions: 'user', sharing: true };
  private readonly options: DmlOptions = { allOrNone: true, access: this.admin, source: 'api' };
  readonly users = new Map<string, string>();
  readonly ids: string[] = [];

  constructor(private readonly setup: Setup) {
    this.deploy();
    for (const name of USERS) this.addUser(name);
    const [open, closed, queue] = ['Team_open', 'Team_closed', 'Desk'].map((name) =>
      this.id('Group', 'DeveloperName', name),
    );
    const join = (GroupId: string, UserOrGroupId: string) => this.insert('GroupMember', { GroupId, UserOrGroupId });
    for (const name of setup.open) join(open!, this.users.get(name)!);
    for (const name of setup.closed) join(closed!, this.users.get(name)!);
    for (const name of setup.queue) join(queue!, this.users.get(name)!);
    if (setup.nested) join(open!, closed!);
    for (const [i, { owner, kind }] of setup.records.entries()) {
      const OwnerId = owner === 'queue' ? queue! : this.users.get(owner)!;
      this.ids.push(this.insert('Thing__c', { Name: `T${i}`, Kind__c: kind, OwnerId }));
    }
    for (const { record, to, level: AccessLevel } of setup.model === 'Private' ? setup.shares : []) {
      const UserOrGroupId = to === 'open' ? open! : to === 'closed' ? closed! : this.users.get(to)!;
      const isOwner = setup.records[record]?.owner === to;
      if (this.ids[record] !== undefined && !isOwner)
        this.insert('Thing__Share', { ParentId: this.ids[record], UserOrGroupId, AccessLevel });
    }
  }

  deploy(): void {
    expect(this.org.deploy(metadata(this.setup)).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  }

  private addUser(name: User): void {
    const role = this.setup.roleOf[name];
    const zone = {
      TimeZoneSidKey: 'UTC',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
    };
    const AssigneeId = this.insert('User', {
      ...zone,
      Username: `${name}@x.example`,
      LastName: name,
      Alias: name,
      Email: `${name}@x.example`,
      ProfileId: this.id('Profile', 'Name', 'Standard User'),
      UserRoleId: role === null ? null : this.id('UserRole', 'DeveloperName', role),
    });
    this.users.set(name, AssigneeId);
    this.insert('PermissionSetAssignment', { AssigneeId, PermissionSetId: this.id('PermissionSet', 'Name', 'Things') });
  }

  private id(object: string, field: string, value: string): string {
    return this.org.store.idsByValue(object, field, [value]).get(value)![0]!;
  }

  private insert(type: string, fields: Record<string, string | null>): string {
    const [result] = this.org.transaction('t', this.admin, (tx) => tx.insert([{ type, fields }], this.options));
    expect(result!.errors).toEqual([]);
    return result!.id!;
  }

  access(n: number, name: User): string {
    const access: Access = { userId: this.users.get(name)!, permissions: 'user', sharing: true };
    const id = this.ids[n]!;
    return this.org.transaction('q', access, (tx) => {
      const query = `SELECT Id FROM Thing__c WHERE Id = '${id}'`;
      if (tx.query({ query, access }).totalSize === 0) return 'none';
      const row = this.org.store.read('Thing__c', [id]).get(id)!;
      const may = (wanted: 'edit' | 'delete'): boolean =>
        this.org.security.sharing.idsWithAccess(tx.plan('Thing__c'), [row], access.userId, wanted).has(id);
      return may('delete') ? 'full' : may('edit') ? 'edit' : 'read';
    });
  }
}

function compare(setup: Setup, built: Built): void {
  const all = setup.records.flatMap((_record, n) => USERS.map((name) => [n, name] as const));
  const org = all.map(([n, name]) => `${n} ${name} ${built.access(n, name)}`);
  expect(org).toEqual(all.map(([n, name]) => `${n} ${name} ${modelAccess(setup, n, name)}`));
}

test('every user has on every record what the model says, whatever roles, groups, queues, rules and shares there are', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      const built = new Built(setup);
      try {
        compare(setup, built);
        // Rules that come again, to records that are there already, change nothing.
        built.deploy();
        compare(setup, built);
      } finally {
        built.org.close();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
