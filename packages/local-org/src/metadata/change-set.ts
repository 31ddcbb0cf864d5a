import type { Diagnostic } from '../diagnostics';
import { baseName } from './loading/file-tree';
import type { Deletion } from './mdapi-loader';
import { loadMdapiPackage } from './mdapi-loader';
import type { MetadataComponent } from './model';
import type { MetadataRegistry } from './registry';
import type { StandardSchema } from './standard/standard-schema';

/** Something wrong with the package itself, told for one of its files. */
export interface PackageProblem {
  readonly fileName: string;
  readonly fullName: string;
  readonly problem: string;
}

/** What a deploy changes: components to write and names to delete, before and after that. */
export interface ChangeSet {
  readonly components: readonly MetadataComponent[];
  readonly before: readonly Deletion[];
  readonly after: readonly Deletion[];
  /** Of the manifest; undefined where it says none. */
  readonly apiVersion: string | undefined;
  /** Prefix of the package's files in the zip, empty or with a `/` at its end. */
  readonly root: string;
  /** Files that could not be read. */
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly PackageProblem[];
}

/**
 * Reads the entries of a deploy zip. `singlePackage` says that the package lies at the top of the zip; without it each directory at the
 * top is a package. (Metadata API Developer Guide, deploy(), DeployOptions)
 * @param entries path with `/` to content
 */
export function readChangeSets(
  entries: ReadonlyMap<string, Buffer>,
  singlePackage: boolean,
  registry: MetadataRegistry,
  standard: StandardSchema,
): readonly ChangeSet[] {
  const files = new Map([...entries].filter(([path]) => !path.endsWith('/') && !isSystemFile(path)));
  const directories = new Set(
    [...files.keys()].filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/') + 1)),
  );
  // The CLI puts a directory that it zips under `zip/`, whatever it says of the package.
  const wrapped = !files.has('package.xml') && directories.size === 1 && files.has(`${[...directories][0]}package.xml`);
  const roots = singlePackage && !wrapped ? [''] : [...directories];
  if (roots.length === 0) return [missingManifest('')];
  return roots.map((root) => {
    const inside = new Map(
      [...files].filter(([path]) => path.startsWith(root)).map(([path, body]) => [path.slice(root.length), body]),
    );
    return inside.has('package.xml') ? readPackage(inside, root, registry, standard) : missingManifest(root);
  });
}

/** Leftovers of archive programs. */
function isSystemFile(path: string): boolean {
  return path.startsWith('__MACOSX/') || baseName(path) === '.DS_Store';
}

function missingManifest(root: string): ChangeSet {
  const problem = { fileName: `${root}package.xml`, fullName: 'package.xml', problem: 'No package.xml found' };
  return { components: [], before: [], after: [], apiVersion: undefined, root, diagnostics: [], problems: [problem] };
}

function readPackage(
  files: ReadonlyMap<string, Buffer>,
  root: string,
  registry: MetadataRegistry,
  standard: StandardSchema,
): ChangeSet {
  const { model, diagnostics, deletions, manifest } = loadMdapiPackage(files, { standard });
  const selection = new Selection(manifest, registry);
  const { components } = model;
  const chosen = components.filter((component) => selection.has(component));
  const parents = new Set(chosen.flatMap((component) => selection.parentOf(component) ?? []));
  // A parent whose parts alone are named lends them its file.
  const strangers = components.filter(
    (component) =>
      !selection.has(component) &&
      selection.parentOf(component) === undefined &&
      !parents.has(`${component.type}:${component.fullName}`),
  );
  return {
    components: chosen.map((component) => ({ ...component, file: root + component.file })),
    before: deletions.before,
    after: deletions.after,
    apiVersion: model.apiVersion,
    root,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: root + diagnostic.file })),
    problems: [
      ...selection.missing(components, root),
      ...strangers.map((component) => ({
        fileName: root + component.file,
        fullName: component.fullName,
        problem: 'Not in package.xml',
      })),
    ],
  };
}

/** What a manifest names. */
class Selection {
  private readonly named = new Map<string, Set<string>>();

  constructor(
    private readonly manifest: ReadonlyMap<string, readonly string[]>,
    private readonly registry: MetadataRegistry,
  ) {
    for (const [type, names] of manifest) this.named.set(type, new Set(names));
  }

  /** Named itself, with its type, with its parent or, for a folder, with what it holds. */
  has(component: MetadataComponent): boolean {
    const type = this.registry.type(component.type);
    const names = [component.type, type?.folderContentType].filter((name) => name !== undefined);
    if (names.some((name) => this.isNamed(name, component.fullName))) return true;
    const parent = this.parentOf(component);
    if (parent === undefined) return false;
    const at = parent.indexOf(':');
    return this.isNamed(parent.slice(0, at), parent.slice(at + 1));
  }

  /** `CustomObject:Pet__c` for `Pet__c.Age__c`; undefined for what stands alone. */
  parentOf({ type, fullName }: MetadataComponent): string | undefined {
    const found = this.registry.childType(type);
    if (!found) return undefined;
    const name = found.child.ignoreParentName ? found.parent.name : fullName.slice(0, fullName.indexOf('.'));
    return `${found.parent.name}:${name}`;
  }

  private isNamed(type: string, fullName: string): boolean {
    const names = this.named.get(type);
    return names !== undefined && (names.has('*') || names.has(fullName));
  }

  /** Names that no file stands behind. */
  missing(components: readonly MetadataComponent[], root: string): readonly PackageProblem[] {
    const present = new Set(
      components.flatMap((component) => {
        const folder = this.registry.type(component.type)?.folderContentType;
        return [component.type, ...(folder ? [folder] : [])].map((type) => `${type}:${component.fullName}`);
      }),
    );
    for (const component of components) present.add(this.parentOf(component) ?? '');
    const fileName = `${root}package.xml`;
    return [...this.manifest].flatMap(([type, names]) => {
      if (!this.registry.isKnown(type))
        return [{ fileName, fullName: type, problem: `Unknown type name '${type}' specified in package.xml` }];
      return names
        .filter((name) => name !== '*' && !present.has(`${type}:${name}`))
        .map((name) => ({
          fileName,
          fullName: name,
          problem: `An object '${name}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        }));
    });
  }
}
