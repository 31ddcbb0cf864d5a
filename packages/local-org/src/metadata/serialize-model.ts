import { contentPaths, readContent } from './component-content';
import type { MetadataComponent } from './model';
import type { XmlNode } from './xml';

/** An element as a short array: name, line, column, text, attributes or 0, children. */
type PackedNode = readonly [
  name: string,
  line: number,
  column: number,
  text: string,
  attributes: Readonly<Record<string, string>> | 0,
  ...children: PackedNode[],
];

interface PackedComponent {
  readonly t: string;
  readonly n: string;
  readonly f: string;
  readonly x?: PackedNode;
  readonly s?: string;
  /** Path to content as base64. */
  readonly c?: Readonly<Record<string, string>>;
}

/** Blank text between child elements carries nothing and is dropped. */
function packNode(node: XmlNode): PackedNode {
  const text = node.children.length > 0 && node.text.trim() === '' ? '' : node.text;
  const attributes = Object.keys(node.attributes).length === 0 ? 0 : node.attributes;
  return [node.name, node.line, node.column, text, attributes, ...node.children.map(packNode)];
}

function unpackNode([name, line, column, text, attributes, ...children]: PackedNode): XmlNode {
  return {
    name,
    line,
    column,
    text,
    attributes: attributes === 0 ? {} : attributes,
    children: children.map(unpackNode),
  };
}

/** One component as a JSON text, contents of bundles and resources included, for keeping in the org's database. */
export function serializeComponent(component: MetadataComponent): string {
  const contents = contentPaths(component).map(
    (path) => [path, readContent(component, path)?.toString('base64') ?? ''] as const,
  );
  const packed: PackedComponent = {
    t: component.type,
    n: component.fullName,
    f: component.file,
    ...(component.xml ? { x: packNode(component.xml) } : {}),
    ...(component.source === undefined ? {} : { s: component.source }),
    ...(contents.length > 0 ? { c: Object.fromEntries(contents) } : {}),
  };
  return JSON.stringify(packed);
}

/** The reverse of `serializeComponent`; needs no files. */
export function deserializeComponent(json: string): MetadataComponent {
  const { t, n, f, x, s, c } = JSON.parse(json) as PackedComponent;
  return {
    type: t,
    fullName: n,
    file: f,
    xml: x && unpackNode(x),
    ...(s === undefined ? {} : { source: s }),
    ...(c
      ? { contents: new Map(Object.entries(c).map(([path, content]) => [path, Buffer.from(content, 'base64')])) }
      : {}),
  };
}
