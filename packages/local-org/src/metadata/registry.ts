import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A metadata type: where its files lie and how they are called. Facts of @salesforce/source-deploy-retrieve's registry. */
export interface MetadataType {
  readonly name: string;
  readonly directory: string;
  readonly suffix?: string;
  readonly legacySuffix?: string;
  /** Components lie in folders that are components of `folderType`. */
  readonly inFolder?: boolean;
  readonly folderType?: string;
  readonly folderContentType?: string;
  /** The directory's name alone tells the type. */
  readonly strictDirectory?: boolean;
  /** Name of the metadata file of a bundle, when it is not `*-meta.xml`. */
  readonly metaFileSuffix?: string;
  readonly adapter?:
    'matchingContentFile' | 'bundle' | 'mixedContent' | 'decomposed' | 'default' | 'digitalExperience' | 'uiBundles';
  /** Components written inside this one, or in files of their own beside it. */
  readonly children?: readonly ChildType[];
}

export interface ChildType {
  readonly name: string;
  readonly directory: string;
  readonly suffix?: string;
  readonly legacySuffix?: string;
  /** Element of the parent's file that holds one such component. */
  readonly xmlElement?: string;
  /** Element that names the component; default `fullName`. */
  readonly idElement?: string;
  /** The full name is the child's alone, not `Parent.Child`. */
  readonly ignoreParentName?: boolean;
}

export interface SuffixMatch {
  readonly type: MetadataType;
  readonly child?: ChildType;
}

const DATA_FILE = join(__dirname, '../../data/metadata-registry.json');
/** Adapters whose components are a whole directory or a file with a directory beside it. */
const BUNDLE_ADAPTERS = new Set(['bundle', 'mixedContent', 'digitalExperience', 'uiBundles']);

/** Finds metadata types by name, suffix and directory. */
export class MetadataRegistry {
  private readonly byName = new Map<string, MetadataType>();
  private readonly bySuffix = new Map<string, SuffixMatch[]>();
  private readonly bundles = new Map<string, MetadataType>();
  private readonly parents = new Map<string, { readonly parent: MetadataType; readonly child: ChildType }>();
  private readonly directories = new Map<string, MetadataType[]>();

  constructor(readonly types: readonly MetadataType[]) {
    for (const type of types) this.add(type);
  }

  /** Case-insensitive. */
  type(name: string): MetadataType | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** The parent of a child type such as `CustomField`. */
  childType(name: string): { readonly parent: MetadataType; readonly child: ChildType } | undefined {
    return this.parents.get(name.toLowerCase());
  }

  isKnown(name: string): boolean {
    return this.type(name) !== undefined || this.childType(name) !== undefined;
  }

  /** All types whose files end so; several share `settings`, `policy`, `rule` and `site`. */
  withSuffix(suffix: string): readonly SuffixMatch[] {
    return this.bySuffix.get(suffix) ?? [];
  }

  /** The type whose components are directories (or resources) below a directory of this name. */
  bundleDirectory(directory: string): MetadataType | undefined {
    return this.bundles.get(directory);
  }

  /** Types whose files lie in a directory of this name. */
  inDirectory(directory: string): readonly MetadataType[] {
    return this.directories.get(directory) ?? [];
  }

  private add(type: MetadataType): void {
    this.byName.set(type.name.toLowerCase(), type);
    this.directories.set(type.directory, [...(this.directories.get(type.directory) ?? []), type]);
    for (const suffix of [type.suffix, type.legacySuffix]) if (suffix) this.addSuffix(suffix, { type });
    if (type.strictDirectory && type.adapter && BUNDLE_ADAPTERS.has(type.adapter))
      this.bundles.set(type.directory, type);
    if (type.adapter === 'uiBundles' || type.adapter === 'digitalExperience') this.bundles.set(type.directory, type);
    for (const child of type.children ?? []) {
      this.parents.set(child.name.toLowerCase(), { parent: type, child });
      for (const suffix of [child.suffix, child.legacySuffix])
        if (suffix && suffix !== type.suffix) this.addSuffix(suffix, { type, child });
    }
  }

  private addSuffix(suffix: string, match: SuffixMatch): void {
    this.bySuffix.set(suffix, [...(this.bySuffix.get(suffix) ?? []), match]);
  }
}

/** Reads the registry; some 3 ms. */
export function loadRegistry(): MetadataRegistry {
  return new MetadataRegistry(JSON.parse(readFileSync(DATA_FILE, 'utf8')) as readonly MetadataType[]);
}
