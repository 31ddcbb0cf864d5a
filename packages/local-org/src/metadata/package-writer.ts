import { contentPaths, readContent } from './component-content';
import type { MetadataComponent } from './model';
import type { ChildType, MetadataRegistry, MetadataType } from './registry';
import type { XmlNode } from './xml';
import { element, writeXmlFile } from './xml-writer';

/** A file of a package. An archive's own files (a static resource kept as a directory) are zipped by who sends it. */
export interface PackageFile {
  /** Below the package's root, with `/`. */
  readonly path: string;
  readonly body: Buffer | readonly PackageFile[];
}

/** Where a component is found in a package of the Metadata API, whatever format it was deployed in. */
export function packagePath(type: MetadataType, fullName: string): string {
  if (type.folderContentType) return `${type.directory}/${fullName}-meta.xml`;
  if (type.suffix === undefined || isDirectoryType(type)) return `${type.directory}/${fullName}`;
  return `${type.directory}/${fullName}.${type.suffix}`;
}

function isDirectoryType(type: MetadataType): boolean {
  return type.adapter === 'bundle' || type.adapter === 'digitalExperience' || type.adapter === 'uiBundles';
}

/** Writes components of one org as the files of a package, children inside their parents' files. */
export class PackageWriter {
  constructor(private readonly registry: MetadataRegistry) {}

  /**
   * @param parent name and type of the file's component
   * @param own the component itself, when it is wanted or exists
   * @param children its parts that are wanted
   */
  parentFile(
    type: MetadataType,
    fullName: string,
    own: MetadataComponent | undefined,
    children: readonly MetadataComponent[],
  ): PackageFile {
    const parts = children.flatMap((child) => this.part(child));
    const nodes = [...(own?.xml?.children ?? []), ...parts].toSorted((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
    const root = { ...(own?.xml ?? element(type.name, [])), children: nodes, text: '' };
    return { path: packagePath(type, fullName), body: Buffer.from(writeXmlFile(root, type.name)) };
  }

  /** A child component as the element of its parent's file. */
  private part(component: MetadataComponent): readonly XmlNode[] {
    const found = this.registry.childType(component.type);
    if (!found?.child.xmlElement || !component.xml) return [];
    return [asPart(component, found.child, found.child.xmlElement)];
  }

  /** Files of a component that is no part of another and has no parts. */
  files(component: MetadataComponent): readonly PackageFile[] {
    const type = this.registry.type(component.type);
    if (!type) return [];
    if (isDirectoryType(type)) return directoryFiles(component, type);
    if (type.adapter === 'mixedContent') return mixedFiles(component, type);
    const path = packagePath(type, component.fullName);
    if (type.adapter !== 'matchingContentFile')
      return component.xml ? [{ path, body: Buffer.from(writeXmlFile(component.xml)) }] : [];
    const [only] = contentPaths(component);
    const content =
      component.source === undefined
        ? only === undefined
          ? undefined
          : readContent(component, only)
        : Buffer.from(component.source);
    return [...(content ? [{ path, body: content }] : []), ...metaFile(component, `${path}-meta.xml`)];
  }
}

function asPart({ fullName, xml }: MetadataComponent, child: ChildType, name: string): XmlNode {
  const node = xml as XmlNode;
  const idElement = child.idElement ?? 'fullName';
  const own = child.ignoreParentName ? fullName : fullName.slice(fullName.indexOf('.') + 1);
  const named = node.children.some((part) => part.name === idElement);
  const children = named ? node.children : [element(idElement, own), ...node.children];
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key]) => !/^xmlns/.test(key)));
  return { ...node, name, attributes, children, text: '' };
}

function metaFile(component: MetadataComponent, path: string): readonly PackageFile[] {
  return component.xml ? [{ path, body: Buffer.from(writeXmlFile(component.xml)) }] : [];
}

/** What follows the type's directory in a path: `force-app/lwc/tile/tile.js` is `tile/tile.js`. */
function belowDirectory(path: string, directory: string): string {
  const segments = path.split('/');
  const at = segments.indexOf(directory);
  return segments.slice(at + 1).join('/');
}

function directoryFiles(component: MetadataComponent, type: MetadataType): readonly PackageFile[] {
  const contents = contentPaths(component).flatMap((path): PackageFile[] => {
    const body = readContent(component, path);
    return body ? [{ path: `${type.directory}/${belowDirectory(path, type.directory)}`, body }] : [];
  });
  const own =
    component.xml && component.file.endsWith('.xml') ? belowDirectory(component.file, type.directory) : undefined;
  return [...contents, ...(own === undefined ? [] : metaFile(component, `${type.directory}/${own}`))];
}

/** A static resource is one `.resource`, or an archive where the project keeps it as a directory; a document keeps its suffix. */
function mixedFiles(component: MetadataComponent, type: MetadataType): readonly PackageFile[] {
  const paths = contentPaths(component);
  const [first] = paths;
  if (first === undefined) return metaFile(component, packagePath(type, component.fullName));
  const parts = paths.map((path) => belowDirectory(path, type.directory));
  const depth = component.fullName.split('/').length;
  const isArchive = (parts[0] ?? '').split('/').length > depth;
  const suffix = type.inFolder ? ((parts[0] ?? '').split('.').at(-1) ?? '') : (type.suffix ?? '');
  const path = `${type.directory}/${component.fullName}.${suffix}`;
  const read = (at: number): Buffer => readContent(component, paths[at] ?? '') ?? Buffer.alloc(0);
  // Only static resources are zips; a site's files stay files.
  if (isArchive && type.name !== 'StaticResource') {
    const files = parts.map((part, at) => ({ path: `${type.directory}/${part}`, body: read(at) }));
    return [...files, ...metaFile(component, `${path}-meta.xml`)];
  }
  const body = isArchive
    ? parts.map((part, at) => ({ path: part.split('/').slice(depth).join('/'), body: read(at) }))
    : read(0);
  return [{ path, body }, ...metaFile(component, `${path}-meta.xml`)];
}
