import { SalesforceError } from '../../diagnostics';
import {
  element,
  loadRegistry,
  packagePath,
  writeXmlFile,
  type BuiltModel,
  type MetadataComponent,
  type MetadataType,
} from '../../metadata';
import type { Org } from '../org';

const registry = loadRegistry();

/** `FileProperties` of the Metadata API. */
export interface FileProperties {
  readonly createdById: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly fileName: string;
  readonly fullName: string;
  readonly id: string;
  readonly lastModifiedById: string;
  readonly lastModifiedByName: string;
  readonly lastModifiedDate: string;
  readonly manageableState: string;
  readonly type: string;
}

/** `DescribeMetadataObject`. */
export interface MetadataObject {
  readonly childXmlNames: readonly string[];
  readonly directoryName: string;
  readonly inFolder: boolean;
  readonly metaFile: boolean;
  readonly suffix: string | undefined;
  readonly xmlName: string;
}

/** Adapters whose components have a `-meta.xml` beside their content. */
const META_FILES = new Set(['matchingContentFile', 'mixedContent']);

/** All types that can be deployed, folders aside: they are told by the types that lie in them. */
export function describeMetadata(): readonly MetadataObject[] {
  return registry.types
    .filter((type) => !type.folderContentType)
    .map((type) => ({
      childXmlNames: (type.children ?? []).map((child) => child.name),
      directoryName: type.directory,
      inFolder: type.folderType !== undefined,
      metaFile: type.adapter !== undefined && META_FILES.has(type.adapter),
      suffix: type.suffix,
      xmlName: type.name,
    }))
    .toSorted((a, b) => (a.xmlName < b.xmlName ? -1 : 1));
}

/** What is deployed, as the Metadata API lists it. */
export class MetadataCatalogue {
  constructor(private readonly org: Org) {}

  private get model(): BuiltModel {
    return this.org.model as BuiltModel;
  }

  /**
   * Components of a type; of a type in folders those of one folder.
   * @throws SalesforceError INVALID_TYPE
   */
  list(type: string, folder: string | undefined): readonly FileProperties[] {
    if (!registry.isKnown(type)) throw new SalesforceError('INVALID_TYPE', `Unknown type:${type}`);
    const known = registry.type(type);
    const names = new Set(this.names(type));
    if (type === 'CustomObject') for (const object of this.standardObjects()) names.add(object);
    return [...names]
      .filter((name) => !known?.folderType || folder === undefined || name.startsWith(`${folder}/`))
      .map((name) => this.properties(type, name));
  }

  /** Names of the components of a type that the org holds. */
  names(type: string): readonly string[] {
    const own = this.model.ofType(type).map((component) => component.fullName);
    if (type === 'CustomLabels') return this.model.ofType('CustomLabel').length > 0 ? ['CustomLabels'] : [];
    if (!registry.type(type)?.children) return own;
    // An object of which only fields were deployed has no component of its own.
    const parents = this.model.components
      .filter((component) => registry.childType(component.type)?.parent.name === type)
      .map((component) => component.fullName.slice(0, component.fullName.indexOf('.')));
    return [...new Set([...own, ...parents])];
  }

  /** Standard objects that records are kept in and that metadata may extend. */
  private standardObjects(): readonly string[] {
    return [...this.org.schema.objects.values()]
      .filter((object) => object.kind === 'standard' && object.layoutable && object.queryable)
      .map((object) => object.name);
  }

  isStandardObject(name: string): boolean {
    return this.org.schema.object(name)?.kind === 'standard';
  }

  properties(type: string, fullName: string, root = ''): FileProperties {
    const fact = this.org.components.fact(type, fullName);
    const created = fact?.createdBy ?? this.org.identity.adminUserId;
    const modified = fact?.modifiedBy ?? this.org.identity.adminUserId;
    const name = (userId: string): string => String(this.org.userInfo(userId)['Name'] ?? '');
    const long = '1970-01-01T00:00:00.000Z';
    return {
      createdById: created,
      createdByName: name(created),
      createdDate: fact?.createdAt ?? long,
      fileName: root + this.fileName(type, fullName),
      fullName,
      id: this.org.components.idOf(type, fullName),
      lastModifiedById: modified,
      lastModifiedByName: name(modified),
      lastModifiedDate: fact?.modifiedAt ?? long,
      manageableState: 'unmanaged',
      type,
    };
  }

  private fileName(type: string, fullName: string): string {
    const own = registry.type(type);
    if (own) return packagePath(own, fullName);
    const found = registry.childType(type);
    if (!found) return fullName;
    return packagePath(found.parent, parentName(found.parent, found.child.ignoreParentName === true, fullName));
  }

  /** A component that every org has although nobody deployed it, in its file's words. */
  standard(type: string, fullName: string): MetadataComponent | undefined {
    if (type !== 'StandardValueSet') return undefined;
    const values = this.model.standard.valueSet(fullName);
    if (!values) return undefined;
    const nodes = values.map((value) =>
      element('standardValue', [
        element('fullName', value.value),
        element('default', String(value.default)),
        element('label', value.label),
        ...Object.entries(value.attributes ?? {}).map(([name, text]) => element(name, String(text))),
      ]),
    );
    const xml = element('StandardValueSet', [element('sorted', 'false'), ...nodes]);
    return { type, fullName, file: `standardValueSets/${fullName}.standardValueSet`, xml };
  }
}

/** The component that holds a part: `Pet__c` for `Pet__c.Age__c`, the file of all labels for a label. */
export function parentName(parent: MetadataType, isNameless: boolean, fullName: string): string {
  return isNameless ? parent.name : fullName.slice(0, fullName.indexOf('.'));
}

/** The manifest of a package. */
export function packageXml(
  types: readonly { readonly name: string; readonly members: readonly string[] }[],
  version: string,
): string {
  return writeXmlFile(
    element('Package', [
      ...types.map((type) =>
        element('types', [...type.members.map((member) => element('members', member)), element('name', type.name)]),
      ),
      element('version', version),
    ]),
  );
}
