import type { XmlNode } from './xml';

/** Element name without a namespace prefix. */
export function localName(node: XmlNode): string {
  const colon = node.name.indexOf(':');
  return colon < 0 ? node.name : node.name.slice(colon + 1);
}

/** The first child element of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** All child elements of this name, in order. */
export function children(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** True for `xsi:nil="true"`. */
export function isNil(node: XmlNode): boolean {
  return node.attributes['xsi:nil'] === 'true';
}

/** Trimmed text of the first child of this name; undefined when it is absent, empty or nil. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  const text = child(node, name)?.text.trim();
  return text === '' ? undefined : text;
}

/** Text of the first child as written, blanks kept; undefined when absent or empty. */
export function childRawText(node: XmlNode | undefined, name: string): string | undefined {
  const text = child(node, name)?.text;
  return text === '' ? undefined : text;
}

/** Trimmed texts of all children of this name, empty ones left out. */
export function childTexts(node: XmlNode | undefined, name: string): readonly string[] {
  return children(node, name)
    .map((found) => found.text.trim())
    .filter((text) => text !== '');
}

/** `true` and `1` are true, as for xsd:boolean; an absent child gives the default. */
export function childBool(node: XmlNode | undefined, name: string, byDefault = false): boolean {
  const text = childText(node, name);
  return text === undefined ? byDefault : text === 'true' || text === '1';
}

/** A number, or undefined when the child is absent or no number. */
export function childNumber(node: XmlNode | undefined, name: string): number | undefined {
  const text = childText(node, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
