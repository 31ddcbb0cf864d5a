import type { Diagnostic } from '../../diagnostics';
import type { MetadataComponent } from '../model';
import type { ChildType, MetadataRegistry, MetadataType } from '../registry';
import type { XmlNode } from '../xml';
import { parseXml } from '../xml-parser';
import { decompose } from './decompose';
import type { FileTree } from './file-tree';
import { baseName, directoryOf } from './file-tree';

const META = '-meta.xml';
/** Types whose content file is text that an engine reads. */
const TEXT_CONTENT = new Set([
  'ApexClass',
  'ApexTrigger',
  'ApexPage',
  'ApexComponent',
  'EmailTemplate',
  'DataWeaveResource',
]);

export interface LoadedComponents {
  readonly components: readonly MetadataComponent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file or directory recognised as one component, before its XML is read. */
interface Candidate {
  readonly type: MetadataType;
  readonly child?: ChildType;
  readonly fullName: string;
  /** Metadata file; undefined for bundles without one. */
  meta?: string;
  content: string[];
}

/** Turns files into components. One instance loads one tree. */
export class ComponentLoader {
  private readonly candidates = new Map<string, Candidate>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly paths: ReadonlySet<string>;

  constructor(
    private readonly tree: FileTree,
    private readonly registry: MetadataRegistry,
    private readonly format: 'source' | 'mdapi',
  ) {
    this.paths = new Set(tree.paths);
  }

  load(): LoadedComponents {
    for (const path of this.tree.paths) this.recognise(path);
    const components = [...this.candidates.values()].flatMap((candidate) => this.component(candidate));
    return { components, diagnostics: this.diagnostics };
  }

  private recognise(path: string): void {
    if (this.addToBundle(path)) return;
    if (path.endsWith(META)) this.addMetadataFile(path, path.slice(0, -META.length));
    else if (this.format === 'mdapi') this.addMdapiFile(path);
    else this.addContentFile(path);
  }

  /** `lwc/tile/tile.js` belongs to the bundle `tile`; files directly in `lwc` (jsconfig.json) to none. */
  private addToBundle(path: string): boolean {
    const segments = path.split('/');
    const index = segments.findIndex(
      (segment, i) => i < segments.length - 1 && this.registry.bundleDirectory(segment) !== undefined,
    );
    const type = index < 0 ? undefined : this.registry.bundleDirectory(segments[index] ?? '');
    if (!type) return false;
    if (type.adapter === 'mixedContent') return this.addMixedContent(path, segments, index, type);
    const depth = type.adapter === 'digitalExperience' ? 2 : 1;
    if (segments.length <= index + 1 + depth) return true;
    const fullName = segments.slice(index + 1, index + 1 + depth).join('/');
    const candidate = this.candidate(type, fullName, `${segments.slice(0, index + 1 + depth).join('/')}`);
    if (isBundleMeta(path, type)) candidate.meta ??= path;
    else candidate.content.push(path);
    return true;
  }

  /** A static resource or document: a `-meta.xml`, and a file or directory of the same name. */
  private addMixedContent(path: string, segments: readonly string[], index: number, type: MetadataType): boolean {
    const inFolder = type.inFolder ? 1 : 0;
    const folder = segments.slice(index + 1, index + 1 + inFolder);
    const first = segments[index + 1 + inFolder];
    if (first === undefined) {
      // A folder's own file stands beside the folder.
      if (path.endsWith(META)) this.addMetadataFile(path, path.slice(0, -META.length));
      return true;
    }
    const isDirectory = segments.length > index + 2 + inFolder;
    const isMeta = !isDirectory && first.endsWith(META);
    const stem = isMeta ? first.slice(0, -META.length) : first;
    const name = isDirectory ? stem : withoutSuffix(stem);
    const candidate = this.candidate(
      type,
      [...folder, name].join('/'),
      directoryOf(segments.slice(0, index + 2 + inFolder).join('/')) + `/${name}`,
    );
    if (isMeta) candidate.meta ??= path;
    else candidate.content.push(path);
    return true;
  }

  /** `path` is `<stem>-meta.xml`. */
  private addMetadataFile(path: string, stem: string): void {
    const name = baseName(stem);
    const suffix = name.slice(name.lastIndexOf('.') + 1);
    const match = this.bySuffix(suffix, path) ?? this.folderMatch(stem);
    if (!match) {
      this.report('metadata/unknown-type', `${path}: Could not infer a metadata type`, path, 1, 1, {
        hint: 'Check the suffix before -meta.xml and the directory that the file is in.',
      });
      return;
    }
    const { type, child } = match;
    const fullName = match.fullName ?? this.fullNameOf(stem, type, child);
    const candidate = this.candidate(type, fullName, stem, child);
    candidate.meta ??= path;
    if (this.paths.has(stem)) candidate.content.push(stem);
  }

  /** In a Metadata API package types without content files have no `-meta.xml`. */
  private addMdapiFile(path: string): void {
    const name = baseName(path);
    const suffix = name.slice(name.lastIndexOf('.') + 1);
    if (/^(package|destructiveChanges(Pre|Post)?)\.xml$/.test(path)) return;
    const match = this.bySuffix(suffix, path);
    if (!match) {
      this.report('metadata/unknown-type', `${path}: Could not infer a metadata type`, path, 1, 1);
      return;
    }
    const hasContent = match.type.adapter === 'matchingContentFile';
    const candidate = this.candidate(match.type, this.fullNameOf(path, match.type, match.child), path, match.child);
    if (!hasContent) candidate.meta ??= path;
    else if (!candidate.content.includes(path)) candidate.content.push(path);
  }

  /** A content file whose metadata file is missing; everything else that is no metadata is left alone. */
  private addContentFile(path: string): void {
    const name = baseName(path);
    const suffix = name.slice(name.lastIndexOf('.') + 1);
    const match = this.bySuffix(suffix, path);
    if (match?.type.adapter !== 'matchingContentFile' || this.paths.has(path + META)) return;
    if (!path.split('/').includes(match.type.directory)) return;
    this.report('metadata/missing-meta', `Metadata xml file missing for source file ${path}`, path, 1, 1, {
      componentType: match.type.name,
      fullName: withoutSuffix(name),
      hint: `Add ${name}${META}.`,
    });
  }

  private bySuffix(
    suffix: string,
    path: string,
  ): { type: MetadataType; child?: ChildType; fullName?: string } | undefined {
    const segments = path.split('/');
    const matches = this.registry
      .withSuffix(suffix)
      .filter(({ type }) => !type.strictDirectory || segments.includes(type.directory));
    if (matches.length <= 1) return matches[0];
    return (
      matches.find(({ type }) => segments.includes(type.directory)) ??
      matches.find(({ type }) => !type.strictDirectory) ??
      matches[0]
    );
  }

  /** `reports/Sales-meta.xml` is the folder `Sales` in the format of the Metadata API. */
  private folderMatch(stem: string): { type: MetadataType; child?: ChildType; fullName?: string } | undefined {
    const segments = stem.split('/');
    const index = segments.findIndex((segment) => this.registry.inDirectory(segment).some((type) => type.folderType));
    const content = this.registry.inDirectory(segments[index] ?? '').find((type) => type.folderType);
    const type = content?.folderType === undefined ? undefined : this.registry.type(content.folderType);
    return type && { type, fullName: segments.slice(index + 1).join('/') };
  }

  /** @param stem path without `-meta.xml` */
  private fullNameOf(stem: string, type: MetadataType, child?: ChildType): string {
    const segments = stem.split('/');
    const name = withoutSuffix(segments.at(-1) ?? '');
    if (child) return `${this.parentName(segments, type, child)}.${name}`;
    if (!type.inFolder && !type.folderContentType) return name;
    const index = segments.lastIndexOf(type.directory, segments.length - 2);
    return index < 0 ? name : [...segments.slice(index + 1, -1), name].join('/');
  }

  /** `objects/Account/fields/X` and, for types that keep children beside the parent, `bots/Helper/v1`. */
  private parentName(segments: readonly string[], type: MetadataType, child: ChildType): string {
    const inOwnDirectory = segments.at(-2) === child.directory && segments.at(-2) !== type.directory;
    return segments.at(inOwnDirectory ? -3 : -2) ?? '';
  }

  private candidate(type: MetadataType, fullName: string, place: string, child?: ChildType): Candidate {
    const key = `${child?.name ?? type.name}:${place}`;
    const known = this.candidates.get(key);
    if (known) return known;
    const made: Candidate = { type, fullName, content: [], ...(child ? { child } : {}) };
    this.candidates.set(key, made);
    return made;
  }

  private component(candidate: Candidate): readonly MetadataComponent[] {
    const { type, child, fullName, meta, content } = candidate;
    const typeName = child?.name ?? type.name;
    const file = meta ?? content[0] ?? '';
    const xml = meta === undefined ? undefined : this.xmlOf(meta, typeName, fullName);
    if (xml === null) return [];
    if (!this.isComplete(candidate, typeName, file)) return [];
    const component: MetadataComponent = {
      type: typeName,
      fullName,
      file,
      xml,
      ...this.contentOf(candidate, typeName),
    };
    return child ? [component] : decompose(component, type);
  }

  private isComplete({ type, fullName, meta, content }: Candidate, typeName: string, file: string): boolean {
    const report = (code: string, message: string): false => {
      this.report(code, message, file, 1, 1, { componentType: typeName, fullName });
      return false;
    };
    const needsContent = type.adapter === 'matchingContentFile' || type.adapter === 'mixedContent';
    if (needsContent && content.length === 0)
      return report('metadata/missing-content', `${file}: Expected source files for type '${typeName}'`);
    const needsMeta = type.adapter === 'mixedContent' || type.name === 'LightningComponentBundle';
    if (needsMeta && meta === undefined && type.name !== 'ExperienceBundle') {
      return report('metadata/missing-meta', `Metadata xml file missing for ${typeName} ${fullName}`);
    }
    return true;
  }

  /** Null when the file cannot be parsed, undefined when it is no XML. */
  private xmlOf(meta: string, componentType: string, fullName: string): XmlNode | undefined | null {
    if (!meta.endsWith('.xml') && meta.endsWith('.json')) return undefined;
    const { root, diagnostics } = parseXml(this.tree.read(meta).toString('utf8'), meta);
    this.diagnostics.push(...diagnostics.map((diagnostic) => ({ ...diagnostic, componentType, fullName })));
    return root ?? null;
  }

  private contentOf({ content }: Candidate, typeName: string): Partial<MetadataComponent> {
    const [first] = content;
    if (first === undefined) return {};
    if (TEXT_CONTENT.has(typeName)) return { source: this.tree.read(first).toString('utf8') };
    const onDisk = content.flatMap((path) => {
      const absolute = this.tree.absolute(path);
      return absolute === undefined ? [] : [[path, absolute] as const];
    });
    if (onDisk.length === content.length) return { contentFiles: new Map(onDisk) };
    return { contents: new Map(content.map((path) => [path, this.tree.read(path)])) };
  }

  private report(
    code: string,
    message: string,
    file: string,
    line: number,
    column: number,
    more: Partial<Diagnostic> = {},
  ): void {
    this.diagnostics.push({ code, message, severity: 'error', file, line, column, ...more });
  }
}

function withoutSuffix(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

/** `tile.js-meta.xml`, `panel.cmp-meta.xml`, `schema.json`. */
function isBundleMeta(path: string, type: MetadataType): boolean {
  const name = baseName(path);
  if (type.metaFileSuffix && name.endsWith(type.metaFileSuffix)) return true;
  return name.endsWith(META);
}
