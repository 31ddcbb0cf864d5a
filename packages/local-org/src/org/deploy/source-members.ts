import { contentPaths, loadRegistry, type MetadataComponent } from '../../metadata';
import { completeRow } from '../async/apex-jobs';
import type { OrgCore } from '../core';

const registry = loadRegistry();

interface Member {
  readonly type: string;
  readonly name: string;
}

/** Types that the platform tracks by their files besides the bundle. */
const RESOURCES: Readonly<Record<string, string>> = {
  LightningComponentBundle: 'LightningComponentResource',
  AuraDefinitionBundle: 'AuraDefinition',
};

/**
 * Source tracking: a SourceMember for each component that was changed in the org, with a number that only rises.
 * (Tooling API Reference, SourceMember) What a project's own start deploys is not a change in the org: the project is its source.
 */
export class SourceMembers {
  constructor(private readonly org: OrgCore) {}

  /** Call inside the transaction that writes the components. */
  record(
    written: readonly MetadataComponent[],
    deleted: readonly { readonly type: string; readonly fullName: string }[],
    userId: string,
  ): void {
    // Only scratch orgs and sandboxes are tracked. Salesforce DX Developer Guide, "Enable Source Tracking in Sandboxes"
    if (this.org.organization()['IsSandbox'] !== true) return;
    const members = written.flatMap((component) => this.membersOf(component));
    this.write(members, false, userId);
    this.write(
      deleted.map(({ type, fullName }) => ({ type, name: fullName })),
      true,
      userId,
    );
  }

  private membersOf(component: MetadataComponent): readonly Member[] {
    const { type, fullName } = component;
    const child = registry.childType(type);
    if (type === 'Settings') return [{ type: component.xml?.name ?? type, name: fullName }];
    // Labels are tracked one by one; the file that holds them is not.
    if (!child && registry.type(type)?.children?.some((one) => one.ignoreParentName)) return [];
    const resource = RESOURCES[type];
    if (resource === undefined) return [{ type, name: fullName }];
    const directory = registry.type(type)?.directory ?? '';
    const names = [...contentPaths(component), component.file].map((path) => {
      const at = path.indexOf(`${directory}/${fullName}/`);
      return path.slice(at + directory.length + 1);
    });
    return [{ type, name: fullName }, ...[...new Set(names)].map((name) => ({ type: resource, name }))];
  }

  private write(members: readonly Member[], isDeleted: boolean, userId: string): void {
    const plan = this.org.deployed.plans.find('SourceMember');
    if (!plan || members.length === 0) return;
    const { store } = this.org;
    const now = this.org.clock.now().toISOString();
    const known = this.known();
    let counter = Number(this.org.kept('sourceRevision') ?? 0);
    for (const member of new Map(members.map((one) => [`${one.type}__${one.name}`, one])).values()) {
      counter++;
      const id = known.get(`${member.type}__${member.name}`.toLowerCase());
      const values = {
        RevisionCounter: counter,
        RevisionNum: counter,
        IsNameObsolete: isDeleted,
        ChangedBy: userId,
        LastModifiedDate: now,
        LastModifiedById: userId,
        SystemModstamp: now,
      };
      if (id !== undefined) store.update(plan.name, [{ Id: id, IsNewMember: false, ...values }]);
      else
        store.insert(plan.name, [
          completeRow(plan, {
            Id: store.nextId(plan.name),
            MemberType: member.type,
            MemberName: member.name,
            MemberIdOrName: member.name,
            IsNewMember: !isDeleted,
            CreatedDate: now,
            CreatedById: userId,
            ...values,
          }),
        ]);
    }
    this.org.keep('sourceRevision', String(counter));
  }

  /** Ids by type and name. */
  private known(): ReadonlyMap<string, string> {
    const { store } = this.org;
    store.ensureTables(['SourceMember']);
    const rows = store.system.all<{ Id: string; MemberType: string; MemberName: string }>(
      'SELECT Id, MemberType, MemberName FROM "SourceMember"',
    );
    return new Map(rows.map((row) => [`${row.MemberType}__${row.MemberName}`.toLowerCase(), row.Id]));
  }
}
