import { UnsupportedError } from '../../diagnostics';
import { childText, loadRegistry, packagePath, type MetadataComponent, type XmlNode } from '../../metadata';
import { decompose } from '../../metadata/loading/decompose';
import type { Org } from '../org';
import { parentName } from './metadata-catalogue';

const registry = loadRegistry();

export type CrudMode = 'create' | 'update' | 'upsert';

/** `SaveResult`, with `created` for upserts. */
export interface MetadataSaveResult {
  readonly created?: boolean;
  readonly errors?: readonly { readonly message: string; readonly statusCode: string }[];
  readonly fullName: string;
  readonly success: boolean;
}

/**
 * Components written and deleted one by one, each at once (Metadata API Developer Guide, "CRUD-Based Metadata"). Types whose content is a
 * file of its own are for deploys.
 */
export class MetadataCrud {
  constructor(private readonly org: Org) {}

  save(type: string, node: XmlNode, mode: CrudMode, userId: string): MetadataSaveResult {
    const fullName = childText(node, 'fullName') ?? '';
    const exists = this.org.model.component(type, fullName) !== undefined;
    const fail = (statusCode: string, message: string): MetadataSaveResult => ({
      errors: [{ message, statusCode }],
      fullName,
      success: false,
    });
    if (!registry.isKnown(type)) return fail('INVALID_TYPE', `Unknown type:${type}`);
    if (fullName === '') return fail('REQUIRED_FIELD_MISSING', 'Required field is missing: fullName');
    if (mode === 'create' && exists)
      return fail('DUPLICATE_DEVELOPER_NAME', `There is already a ${type} named ${fullName}.`);
    if (mode === 'update' && !exists && !this.isStandard(type, fullName))
      return fail('INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
    const problem = this.org.deploys.applyNow(this.components(type, fullName, node), [], userId);
    if (problem !== undefined) return fail('FIELD_INTEGRITY_EXCEPTION', problem);
    return { ...(mode === 'upsert' ? { created: !exists } : {}), fullName, success: true };
  }

  remove(type: string, fullName: string, userId: string): MetadataSaveResult {
    const found = this.org.model.component(type, fullName);
    const message = found
      ? this.org.deploys.applyNow([], [{ type, fullName: found.fullName }], userId)
      : `no ${type} named ${fullName} found`;
    if (message === undefined) return { fullName, success: true };
    const statusCode = found ? 'DELETE_FAILED' : 'INVALID_CROSS_REFERENCE_KEY';
    return { errors: [{ message, statusCode }], fullName, success: false };
  }

  private isStandard(type: string, fullName: string): boolean {
    return type === 'CustomObject' && this.org.schema.object(fullName)?.kind === 'standard';
  }

  /** @throws UnsupportedError for a type with content */
  private components(type: string, fullName: string, node: XmlNode): readonly MetadataComponent[] {
    const child = registry.childType(type);
    if (child) {
      const nameless = child.child.ignoreParentName === true;
      const file = packagePath(child.parent, parentName(child.parent, nameless, fullName));
      const own = nameless ? fullName : fullName.slice(fullName.indexOf('.') + 1);
      const children = node.children.map((part) => (part.name === 'fullName' ? { ...part, text: own } : part));
      return [{ type, fullName, file, xml: { ...node, name: type, attributes: {}, children } }];
    }
    const known = registry.type(type);
    if (!known) return [];
    if (known.adapter !== undefined && known.adapter !== 'decomposed' && known.adapter !== 'default')
      throw new UnsupportedError(`${type} in the CRUD calls of the Metadata API; deploy it`);
    const children = node.children.filter((part) => part.name !== 'fullName');
    const component = { type, fullName, file: packagePath(known, fullName) };
    return decompose({ ...component, xml: { ...node, name: type, attributes: {}, children } }, known);
  }
}
