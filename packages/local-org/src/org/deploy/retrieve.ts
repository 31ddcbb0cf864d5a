import {
  loadRegistry,
  PackageWriter,
  type MetadataComponent,
  type MetadataType,
  type PackageFile,
} from '../../metadata';
import type { Org } from '../org';
import { MetadataCatalogue, packageXml, parentName, type FileProperties } from './metadata-catalogue';

const registry = loadRegistry();

export interface RetrieveTypes {
  readonly name: string;
  readonly members: readonly string[];
}

export interface RetrieveResult {
  readonly files: readonly PackageFile[];
  readonly fileProperties: readonly FileProperties[];
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
}

/** A file of parts that is being put together. */
interface Gathered {
  readonly type: MetadataType;
  readonly name: string;
  whole: boolean;
  readonly children: Map<string, MetadataComponent>;
}

/** Reads what a manifest names back from the org, in the format of the Metadata API. */
export class Retrieval {
  private readonly catalogue: MetadataCatalogue;
  private readonly writer = new PackageWriter(registry);
  private readonly parents = new Map<string, Gathered>();
  private readonly files: PackageFile[] = [];
  private readonly properties: FileProperties[] = [];
  private readonly messages: { fileName: string; problem: string }[] = [];

  /** @param root directory of the package in the zip with a `/` at its end, or empty */
  constructor(
    private readonly org: Org,
    private readonly root: string,
  ) {
    this.catalogue = new MetadataCatalogue(org);
  }

  run(types: readonly RetrieveTypes[], version: string): RetrieveResult {
    const found = types.flatMap(({ name, members }): RetrieveTypes[] => {
      if (!registry.isKnown(name)) {
        this.complain(`Entity type: '${name}' is unknown`);
        return [];
      }
      return [{ name, members: members.filter((member) => this.member(name, member)) }];
    });
    for (const gathered of this.parents.values()) this.parentFile(gathered);
    const manifest = packageXml(
      found.filter((type) => type.members.length > 0),
      version,
    );
    return {
      files: [
        ...this.files.map((file) => ({ ...file, path: this.root + file.path })),
        { path: `${this.root}package.xml`, body: Buffer.from(manifest) },
      ],
      fileProperties: [
        ...this.properties,
        { ...this.catalogue.properties('Package', `${this.root}package.xml`), fileName: `${this.root}package.xml` },
      ],
      messages: this.messages,
    };
  }

  private complain(problem: string): void {
    this.messages.push({ fileName: `${this.root}package.xml`, problem });
  }

  /** False for a member that does not exist; the manifest that goes with the files leaves it out. */
  private member(type: string, member: string): boolean {
    if (member === '*') {
      // Folders are asked for by name, and the wildcard never means standard objects.
      if (registry.type(type)?.folderType) return true;
      const names = this.catalogue.names(type);
      const wanted = type === 'CustomObject' ? names.filter((name) => !this.catalogue.isStandardObject(name)) : names;
      for (const name of wanted) this.one(type, name);
      return true;
    }
    if (this.one(type, member.replace(/\/$/, ''))) return true;
    this.complain(`Entity of type '${type}' named '${member}' cannot be found`);
    return false;
  }

  private one(type: string, fullName: string): boolean {
    const child = registry.childType(type);
    if (child) return this.child(child.parent, child.child.ignoreParentName === true, type, fullName);
    const known = registry.type(type);
    if (!known) return false;
    if (known.children) return this.parent(known, fullName);
    const folder = known.folderType === undefined ? undefined : this.stored(known.folderType, fullName);
    const component = this.stored(type, fullName) ?? folder ?? this.catalogue.standard(type, fullName);
    if (!component) return false;
    this.files.push(...this.writer.files(component));
    this.properties.push(this.catalogue.properties(component.type, component.fullName, this.root));
    return true;
  }

  /** From the database: what was deployed, whatever became of the project's files. */
  private stored(type: string, fullName: string): MetadataComponent | undefined {
    const found = this.org.model.component(type, fullName);
    return found && (this.org.components.read(type, found.fullName) ?? found);
  }

  private gather(type: MetadataType, name: string): Gathered {
    const key = `${type.name}:${name.toLowerCase()}`;
    const known = this.parents.get(key);
    if (known) return known;
    const made: Gathered = { type, name, whole: false, children: new Map() };
    this.parents.set(key, made);
    return made;
  }

  private child(parent: MetadataType, isNameless: boolean, type: string, fullName: string): boolean {
    const component = this.stored(type, fullName);
    if (!component) return false;
    const gathered = this.gather(parent, parentName(parent, isNameless, component.fullName));
    gathered.children.set(`${type}:${component.fullName}`, component);
    this.properties.push(this.catalogue.properties(type, component.fullName, this.root));
    return true;
  }

  private parent(type: MetadataType, fullName: string): boolean {
    const names = this.catalogue.names(type.name);
    const name = names.find((one) => one.toLowerCase() === fullName.toLowerCase());
    const standard = type.name === 'CustomObject' ? this.org.schema.object(fullName) : undefined;
    if (name === undefined && standard?.kind !== 'standard') return false;
    const gathered = this.gather(type, name ?? standard?.name ?? fullName);
    gathered.whole = true;
    this.properties.push(this.catalogue.properties(type.name, gathered.name, this.root));
    return true;
  }

  private parentFile({ type, name, whole, children }: Gathered): void {
    const parts = new Map(children);
    if (whole)
      for (const part of this.partsOf(type, name)) {
        const component = this.stored(part.type, part.fullName);
        const key = `${part.type}:${part.fullName}`;
        if (!component || parts.has(key)) continue;
        parts.set(key, component);
        this.properties.push(this.catalogue.properties(part.type, part.fullName, this.root));
      }
    const own = whole ? this.stored(type.name, name) : undefined;
    this.files.push(this.writer.parentFile(type, name, own, [...parts.values()]));
  }

  private partsOf(type: MetadataType, name: string): readonly MetadataComponent[] {
    const prefix = `${name.toLowerCase()}.`;
    return (type.children ?? []).flatMap((child) =>
      this.org.model
        .ofType(child.name)
        .filter((one) => child.ignoreParentName === true || one.fullName.toLowerCase().startsWith(prefix)),
    );
  }
}
