import { SalesforceError } from '../../diagnostics';
import { children, escapeText, writeNode, type BuiltModel, type XmlNode } from '../../metadata';
import { SetupTables } from '../boot/setup-table';
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
    if (!found)
      throw new SalesforceError('INVALID_LOCATOR', `Retrieve result has been deleted or does not exist: ${id}`);
    return found;
  }

  /** @throws SalesforceError for a member there is not, or a counter that is no number */
  updateSourceMember(id: string, revision: unknown): void {
    if (typeof revision !== 'number' || !Number.isInteger(revision))
      throw new SalesforceError('INVALID_FIELD', 'RevisionCounter takes a whole number.');
    const { store } = this.org;
    if (!store.read('SourceMember', [id]).has(id))
      throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    store.update('SourceMember', [{ Id: id, RevisionCounter: revision }]);
  }

  /** Rows of the standard value sets with values, deployed ones as they were deployed. */
  syncStandardValueSets(): void {
    const model = this.org.model as BuiltModel;
    const catalogue = new MetadataCatalogue(this.org);
    const names = new Set([
      ...model.standard.valueSetNames,
      ...model.ofType('StandardValueSet').map((set) => set.fullName),
    ]);
    const rows = [...names].flatMap((name) => {
      const set = model.component('StandardValueSet', name) ?? catalogue.standard('StandardValueSet', name);
      if (!set?.xml) return [];
      return [{ MasterLabel: name, Name: name, FullName: name, Metadata: JSON.stringify(valueSetJson(set.xml)) }];
    });
    new SetupTables(this.org, this.org.identity.adminUserId).sync('StandardValueSet', ['MasterLabel'], rows, {
      exclusive: true,
    });
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

/** A value set as the Tooling API tells its metadata. */
function valueSetJson(xml: XmlNode): object {
  const plain = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text);
  const standardValue = children(xml, 'standardValue').map((value) => {
    const members = value.children.map((node) => [
      node.name === 'fullName' ? 'valueName' : node.name,
      plain(node.text),
    ]);
    return Object.fromEntries(members) as object;
  });
  const sorted = children(xml, 'sorted')[0]?.text === 'true';
  return { sorted, standardValue };
}
