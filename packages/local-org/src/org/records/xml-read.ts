import type { FilterItem } from '../../metadata/schema';
import type { XmlNode } from '../../metadata/xml';

/** Text of the first child of that name, trimmed; undefined when there is none or it is empty. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
  const text = node?.children.find((c) => c.name === name)?.text.trim();
  return text === undefined || text === '' ? undefined : text;
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((c) => c.name === name) ?? [];
}

export function textsOf(node: XmlNode | undefined, name: string): readonly string[] {
  return childrenOf(node, name).map((c) => c.text.trim());
}

/** `criteriaItems` and their kin. */
export function filterItems(node: XmlNode, name: string): FilterItem[] {
  return childrenOf(node, name).map((item) => ({
    field: textOf(item, 'field') ?? '',
    operation: textOf(item, 'operation') ?? 'equals',
    value: textOf(item, 'value'),
    valueField: textOf(item, 'valueField'),
  }));
}
