import { childNumber, childText, componentSignature, type MetadataComponent, type MetadataModel } from '../../metadata';
import type { FieldValues } from '../../metadata/values';
import { SetupTables } from '../boot/setup-table';
import type { OrgCore } from '../core';

interface Version {
  readonly version: number;
  readonly status: string;
}

/**
 * Versions of flows. A changed flow is a new version when the last one is active and takes the last one's place when it is not; of several
 * versions one is active. (Metadata API Developer Guide, Flow: "Considerations for Deploying Flows")
 */
export class FlowVersions {
  constructor(private readonly org: OrgCore) {
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_flow_version (name TEXT NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY (name, version))',
    );
  }

  of(name: string): readonly Version[] {
    return this.org.store.system.all<Version>(
      'SELECT version, status FROM sys_flow_version WHERE name = ? ORDER BY version',
      name,
    );
  }

  /** Keeps what a deploy did to the flows; call inside its transaction, its state in force. */
  record(before: MetadataModel, after: MetadataModel): void {
    const { system } = this.org.store;
    for (const flow of after.ofType('Flow')) {
      const old = before.component('Flow', flow.fullName);
      if (old === flow) continue;
      if (old && this.of(flow.fullName).length > 0 && componentSignature(old) === componentSignature(flow)) continue;
      this.add(flow.fullName, childText(flow.xml, 'status') ?? 'Draft');
    }
    for (const flow of before.ofType('Flow'))
      if (!after.component('Flow', flow.fullName))
        system.run('DELETE FROM sys_flow_version WHERE name = ?', flow.fullName);
    this.sync(after);
  }

  private add(name: string, status: string): void {
    const { system } = this.org.store;
    const last = this.of(name).at(-1);
    const version = last === undefined ? 1 : last.status === 'Active' ? last.version + 1 : last.version;
    // What was deployed last is what the flow is here, so an earlier version is active no more.
    system.run("UPDATE sys_flow_version SET status = 'Obsolete' WHERE name = ? AND status = 'Active'", name);
    system.run(
      'INSERT OR REPLACE INTO sys_flow_version (name, version, status) VALUES (?, ?, ?)',
      name,
      version,
      status,
    );
  }

  /** Rows of the Tooling API: one for each flow, one for each version. */
  private sync(model: MetadataModel): void {
    const tables = new SetupTables(this.org, this.org.identity.adminUserId);
    const flows = model.ofType('Flow');
    const label = (flow: MetadataComponent): string => childText(flow.xml, 'label') ?? flow.fullName;
    const definitions = tables.sync(
      'FlowDefinition',
      ['DeveloperName'],
      flows.map((flow) => ({
        DeveloperName: flow.fullName,
        MasterLabel: label(flow),
        Description: childText(flow.xml, 'description') ?? null,
        ManageableState: 'unmanaged',
      })),
      { exclusive: true },
    );
    const versions = flows.flatMap((flow) => this.of(flow.fullName).map((one) => ({ flow, ...one })));
    const idOf = (flow: MetadataComponent): string => definitions.get(flow.fullName.toLowerCase()) ?? '';
    const ids = tables.sync(
      'Flow',
      ['DefinitionId', 'VersionNumber'],
      versions.map(({ flow, version, status }) => ({
        DefinitionId: idOf(flow),
        VersionNumber: version,
        MasterLabel: label(flow),
        Status: status,
        ProcessType: childText(flow.xml, 'processType') ?? null,
        ApiVersion: childNumber(flow.xml, 'apiVersion') ?? null,
        Description: childText(flow.xml, 'description') ?? null,
        ManageableState: 'unmanaged',
      })),
      { exclusive: true },
    );
    const versionId = (flow: MetadataComponent, wanted: Version | undefined): string | null =>
      (wanted && ids.get(`${idOf(flow)}\u0000${wanted.version}`.toLowerCase())) ?? null;
    tables.sync(
      'FlowDefinition',
      ['DeveloperName'],
      flows.map((flow): FieldValues => {
        const all = this.of(flow.fullName);
        const off = childNumber(model.component('FlowDefinition', flow.fullName)?.xml, 'activeVersionNumber') === 0;
        return {
          DeveloperName: flow.fullName,
          ActiveVersionId: off
            ? null
            : versionId(
                flow,
                all.find((one) => one.status === 'Active'),
              ),
          LatestVersionId: versionId(flow, all.at(-1)),
        };
      }),
    );
  }
}
