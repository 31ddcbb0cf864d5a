import {
  componentKey,
  deserializeComponent,
  serializeComponent,
  type BuiltModel,
  type MetadataComponent,
} from '../../metadata';
import { idChecksum } from '../../soql/ids';
import type { Store, SystemTables } from '../../store/store';

/** Who made and last changed a component, and the id under which APIs tell it. */
export interface ComponentFact {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
}

/** Key prefixes of setup objects that have no rows here. Object Reference, "Standard Object Prefixes"; types not listed get no id. */
const PREFIXES: Readonly<Record<string, string>> = {
  CustomObject: '01I',
  CustomField: '00N',
  Layout: '00h',
  FlexiPage: '0M0',
  ValidationRule: '03d',
  CustomTab: '01r',
  CustomApplication: '02u',
  LightningComponentBundle: '0Rb',
  AuraDefinitionBundle: '0Ab',
  Flow: '301',
  FlowDefinition: '300',
  ApexPage: '066',
  ApexComponent: '099',
  CustomLabel: '101',
  QuickAction: '09D',
  RemoteSiteSetting: '0rp',
  GlobalValueSet: '0Nt',
  CompactLayout: '0AH',
  ListView: '00B',
  WorkflowAlert: '01W',
  WorkflowFieldUpdate: '04Y',
  WorkflowRule: '01Q',
  WebLink: '00b',
  StaticResource: '081',
};

/** Types whose components have rows, found by name. */
const ROWS = new Set(['ApexClass', 'ApexTrigger', 'StaticResource', 'PermissionSet']);

/** The deployed metadata in the org's database: each component whole, and the facts of its life. */
export class ComponentStore {
  private readonly system: SystemTables;

  constructor(private readonly store: Store) {
    const { system } = store;
    this.system = system;
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_component (type TEXT NOT NULL, full_name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (type, full_name))',
    );
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_component_fact (type TEXT NOT NULL, full_name TEXT NOT NULL, id TEXT NOT NULL, created_at TEXT NOT NULL, ' +
        'created_by TEXT NOT NULL, modified_at TEXT NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (type, full_name))',
    );
  }

  all(): MetadataComponent[] {
    return this.system
      .all<{ body: string }>('SELECT body FROM sys_component ORDER BY rowid')
      .map((row) => deserializeComponent(row.body));
  }

  /** As it was deployed, contents of bundles included: the project's files may have changed since. */
  read(type: string, fullName: string): MetadataComponent | undefined {
    const [row] = this.system.all<{ body: string }>(
      'SELECT body FROM sys_component WHERE type = ? AND full_name = ?',
      type,
      fullName,
    );
    return row && deserializeComponent(row.body);
  }

  /** Writes what differs between two models; a component that both hold is the same object. */
  save(before: BuiltModel, after: BuiltModel, at: string, userId: string): void {
    const kept = new Set(before.components);
    const keys = new Set(after.components.map((one) => componentKey(one.type, one.fullName)));
    for (const one of before.components) {
      const replaced = after.component(one.type, one.fullName);
      if (keys.has(componentKey(one.type, one.fullName)) && replaced?.fullName === one.fullName) continue;
      this.system.run('DELETE FROM sys_component WHERE type = ? AND full_name = ?', one.type, one.fullName);
      this.system.run('DELETE FROM sys_component_fact WHERE type = ? AND full_name = ?', one.type, one.fullName);
    }
    for (const one of after.components) {
      if (kept.has(one)) continue;
      this.system.run(
        'INSERT OR REPLACE INTO sys_component (type, full_name, body) VALUES (?, ?, ?)',
        one.type,
        one.fullName,
        serializeComponent(one),
      );
      this.touch(one, at, userId);
    }
  }

  private touch({ type, fullName }: MetadataComponent, at: string, userId: string): void {
    this.system.run(
      'INSERT INTO sys_component_fact (type, full_name, id, created_at, created_by, modified_at, modified_by) VALUES (?, ?, ?, ?, ?, ?, ?) ' +
        'ON CONFLICT (type, full_name) DO UPDATE SET modified_at = excluded.modified_at, modified_by = excluded.modified_by',
      type,
      fullName,
      this.newId(type),
      at,
      userId,
      at,
      userId,
    );
  }

  /** Rows of setup objects have ids already; other types get one here, and those without a known prefix none. */
  private newId(type: string): string {
    if (this.store.schema.object(type)?.keyPrefix) return this.store.nextId(type);
    const prefix = PREFIXES[type];
    if (prefix === undefined) return '';
    const id15 = prefix + this.store.nextId(`Metadata.${type}`).slice(3, 15);
    return id15 + idChecksum(id15);
  }

  /** The id that APIs tell: that of the row by which the component is queried, else its own. */
  idOf(type: string, fullName: string): string {
    if (ROWS.has(type)) {
      const [id] = [...this.store.idsByValue(type, 'Name', [fullName]).values()].flat();
      if (id !== undefined) return id;
    }
    return this.fact(type, fullName)?.id ?? '';
  }

  fact(type: string, fullName: string): ComponentFact | undefined {
    return this.system.all<ComponentFact & Record<string, string>>(
      'SELECT id, created_at AS createdAt, created_by AS createdBy, modified_at AS modifiedAt, modified_by AS modifiedBy ' +
        'FROM sys_component_fact WHERE type = ? AND full_name = ?',
      type,
      fullName,
    )[0];
  }
}
