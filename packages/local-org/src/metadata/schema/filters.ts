import type { FilterItem, LookupFilter } from '../schema';
import type { XmlNode } from '../xml';
import { child, childBool, childRawText, childText, children } from '../xml-reader';

/** One `filterItems`, `criteriaItems` or `summaryFilterItems` element. */
export function filterItem(node: XmlNode): FilterItem {
  const value = childRawText(node, 'value');
  const valueField = childText(node, 'valueField');
  return {
    field: childText(node, 'field') ?? '',
    operation: childText(node, 'operation') ?? '',
    ...(value === undefined ? {} : { value }),
    ...(valueField === undefined ? {} : { valueField }),
  };
}

export function filterItems(parent: XmlNode | undefined, name: string): readonly FilterItem[] {
  return children(parent, name).map(filterItem);
}

/** The `<lookupFilter>` of a field, if it has one. */
export function lookupFilterOf(field: XmlNode): LookupFilter | undefined {
  const node = child(field, 'lookupFilter');
  if (!node) return undefined;
  const booleanFilter = childText(node, 'booleanFilter');
  const errorMessage = childText(node, 'errorMessage');
  return {
    active: childBool(node, 'active'),
    optional: childBool(node, 'isOptional'),
    filters: filterItems(node, 'filterItems'),
    ...(booleanFilter ? { booleanFilter } : {}),
    ...(errorMessage ? { errorMessage } : {}),
  };
}
