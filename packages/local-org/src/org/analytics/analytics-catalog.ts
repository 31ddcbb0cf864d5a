import { SalesforceError } from '../../diagnostics';
import type { MetadataComponent } from '../../metadata/model';
import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import { seesFolder } from './folder-access';

/** A report or dashboard that is deployed, with its row. */
export interface CatalogEntry {
  readonly id: string;
  readonly component: MetadataComponent;
  readonly row: FieldValues;
}

type Kind = 'Report' | 'Dashboard';

/** Most reports or dashboards that a list answers. */
const MAX_LISTED = 200;

/** Finds reports and dashboards by id or name, for those who may see them. */
export class AnalyticsCatalog {
  constructor(private readonly org: OrgCore) {}

  /** @throws SalesforceError NOT_FOUND for an id that is none, or whose folder the user does not see */
  require(kind: Kind, id: string, userId: string): CatalogEntry {
    const found = this.byId(kind, id);
    if (found && seesFolder(this.org, kind, found.component, userId)) return found;
    throw new SalesforceError('NOT_FOUND', `The data you’re trying to access is unavailable.`, [], 404);
  }

  byId(kind: Kind, id: string): CatalogEntry | undefined {
    const [row] = [...this.org.store.read(kind, [id.length === 15 ? this.longId(kind, id) : id]).values()];
    const component = row && this.component(kind, String(row['DeveloperName']));
    return row && component?.xml ? { id: String(row['Id']), component, row } : undefined;
  }

  byName(kind: Kind, developerName: string): CatalogEntry | undefined {
    const [id] = [...this.org.store.idsByValue(kind, 'DeveloperName', [developerName]).values()].flat();
    return id === undefined ? undefined : this.byId(kind, id);
  }

  /** The recently viewed ones, or where there are none the first of those that the user sees. */
  list(kind: Kind, userId: string): readonly CatalogEntry[] {
    const entries = this.org.deployed.model
      .ofType(kind)
      .filter((component) => seesFolder(this.org, kind, component, userId))
      .flatMap((component) => this.byName(kind, leaf(component.fullName)) ?? []);
    const viewed = entries.filter((entry) => typeof entry.row['LastViewedDate'] === 'string');
    const title = kind === 'Report' ? 'Name' : 'Title';
    const text = (entry: CatalogEntry, field: string): string => String(entry.row[field] ?? '').toLowerCase();
    const sorted =
      viewed.length > 0
        ? viewed.toSorted((a, b) => (text(a, 'LastViewedDate') < text(b, 'LastViewedDate') ? 1 : -1))
        : entries.toSorted((a, b) => (text(a, title) < text(b, title) ? -1 : 1));
    return sorted.slice(0, MAX_LISTED);
  }

  /** All that a user sees, by name. */
  all(kind: Kind, userId: string): readonly CatalogEntry[] {
    return this.org.deployed.model
      .ofType(kind)
      .filter((component) => seesFolder(this.org, kind, component, userId))
      .flatMap((component) => this.byName(kind, leaf(component.fullName)) ?? []);
  }

  /** Notes that somebody looked at it, or ran it. */
  touch(kind: Kind, id: string, fields: readonly ('LastViewedDate' | 'LastReferencedDate' | 'LastRunDate')[]): void {
    const now = this.org.clock.now().toISOString();
    this.org.store.update(kind, [{ Id: id, ...Object.fromEntries(fields.map((field) => [field, now])) }]);
  }

  private longId(kind: Kind, id: string): string {
    const rows = this.org.store.system.all<{ Id: string }>(`SELECT Id FROM "${kind}" WHERE substr(Id, 1, 15) = ?`, id);
    return rows[0]?.Id ?? id;
  }

  private component(kind: Kind, developerName: string): MetadataComponent | undefined {
    const lower = developerName.toLowerCase();
    return this.org.deployed.model.ofType(kind).find((component) => leaf(component.fullName).toLowerCase() === lower);
  }
}

function leaf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('/') + 1);
}
