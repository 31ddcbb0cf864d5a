import { SalesforceError } from '../../diagnostics';
import { escapeText, writeNode } from '../../metadata';
import type { Org } from '../org';
import type { DeployService } from './deploy-service';
import { describeMetadata, MetadataCatalogue, type FileProperties, type MetadataObject } from './metadata-catalogue';
import { Retrieval, type RetrieveResult, type RetrieveTypes } from './retrieve';

/** A retrieve that was asked for; its files are kept until so many others came after it. */
const KEPT_RETRIEVES = 20;

/** What the Metadata API does in one org. */
export class MetadataService {
  private readonly retrieves = new Map<string, RetrieveResult>();

  constructor(private readonly org: Org) {}

  get deploys(): DeployService {
    return this.org.deploys;
  }

  /** @throws SalesforceError INSUFFICIENT_ACCESS */
  requireUser(userId: string): void {
    const { security } = this.org;
    if (security.hasUserPermission(userId, 'ModifyAllData') || security.hasUserPermission(userId, 'ModifyMetadata'))
      return;
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
      [],
      403,
    );
  }

  describe(): readonly MetadataObject[] {
    return describeMetadata();
  }

  list(queries: readonly { readonly type: string; readonly folder?: string | undefined }[]): readonly FileProperties[] {
    const catalogue = new MetadataCatalogue(this.org);
    return queries.flatMap(({ type, folder }) => catalogue.list(type, folder));
  }

  /** Reads at once; the files wait under the id. */
  retrieve(types: readonly RetrieveTypes[], version: string, singlePackage: boolean): string {
    const result = new Retrieval(this.org, singlePackage ? '' : 'unpackaged/').run(types, version);
    const id = `09S${this.org.store.nextId('Metadata.Retrieve').slice(3)}`;
    this.retrieves.set(id, result);
    for (const old of this.retrieves.keys()) {
      if (this.retrieves.size <= KEPT_RETRIEVES) break;
      this.retrieves.delete(old);
    }
    return id;
  }

  /** @throws SalesforceError for an id that no retrieve has */
  retrieved(id: string): RetrieveResult {
    const found = this.retrieves.get(id);
    if (!found) throw new SalesforceError('INVALID_LOCATOR', `Retrieve result has been deleted or does not exist: ${id}`);
    return found;
  }

  /** The inside of each component as XML, null for one that does not exist. */
  read(type: string, fullNames: readonly string[]): readonly (string | null)[] {
    const catalogue = new MetadataCatalogue(this.org);
    return fullNames.map((name) => {
      const component = this.org.model.component(type, name) ?? catalogue.standard(type, name);
      if (!component?.xml) return null;
      const inside = component.xml.children.filter((node) => node.name !== 'fullName').map((node) => writeNode(node));
      return `<fullName>${escapeText(component.fullName)}</fullName>${inside.join('')}`;
    });
  }
}
