import { XMLParser } from 'fast-xml-parser';

/** An element with its children in document order. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
});

/** @throws Error naming the file when it is not well-formed or empty */
export function parseXml(xml: string, file: string): XmlElement {
  const roots = toElements(parser.parse(xml) as RawNode[]);
  const root = roots.find((element) => !element.name.startsWith('?'));
  if (!root) throw new Error(`${file} holds no metadata.`);
  return root;
}

type RawNode = Record<string, unknown>;

function toElements(nodes: readonly RawNode[]): XmlElement[] {
  const out: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') continue;
    const content = node[name] as RawNode[];
    const text = content.map((child) => ('#text' in child ? String(child['#text']) : '')).join('');
    out.push({ name, text, children: toElements(content) });
  }
  return out;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Text of a child; empty when it is absent. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text ?? '';
}
