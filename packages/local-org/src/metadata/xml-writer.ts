import type { XmlNode } from './xml';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the platform writes it: all five entities, in content as in attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A node as XML, indented by four blanks a level. Attributes stay; blank text between elements goes. */
export function writeNode(node: XmlNode, indent = ''): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
  if (node.children.length > 0) {
    const inner = node.children.map((child) => writeNode(child, `${indent}    `)).join('\n');
    return `${indent}<${node.name}${attributes}>\n${inner}\n${indent}</${node.name}>`;
  }
  if (node.text === '') return `${indent}<${node.name}${attributes}/>`;
  return `${indent}<${node.name}${attributes}>${escapeText(node.text)}</${node.name}>`;
}

/** A metadata file: the declaration, and the root with the namespace of the Metadata API. */
export function writeXmlFile(root: XmlNode, rootName = root.name): string {
  const attributes = { xmlns: NAMESPACE, ...root.attributes };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode({ ...root, name: rootName, attributes })}\n`;
}

/** An element made here, not read from a file. */
export function element(name: string, content: string | readonly XmlNode[]): XmlNode {
  const children = typeof content === 'string' ? [] : content;
  return { name, attributes: {}, children, text: typeof content === 'string' ? content : '', line: 1, column: 1 };
}
