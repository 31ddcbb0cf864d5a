import type { MetadataComponent, RuleEntry, RuleSet } from '../model';
import { filterItems } from '../schema/filters';
import { splitFullName } from '../schema/object-sources';
import { childBool, childText, children } from '../xml-reader';

/** AssignmentRule (and the auto-response rules, which are written alike): entries are tried in order. */
export function ruleSet({ fullName, file, xml }: MetadataComponent): RuleSet {
  const [object, name] = splitFullName(fullName);
  const entries = children(xml, 'ruleEntry').map((node, index): RuleEntry => {
    const text = {
      booleanFilter: childText(node, 'booleanFilter'),
      formula: childText(node, 'formula'),
      assignedTo: childText(node, 'assignedTo'),
      assignedToType: childText(node, 'assignedToType'),
      template: childText(node, 'template'),
    };
    const given = Object.fromEntries(
      Object.entries(text).filter(([, value]) => value !== undefined),
    ) as Partial<RuleEntry>;
    return {
      order: index + 1,
      filters: filterItems(node, 'criteriaItems').map((item) => ({ ...item, field: fieldOf(object, item.field) })),
      ...given,
    };
  });
  return { object, fullName: name ?? fullName, active: childBool(xml, 'active'), entries, file };
}

/** Criteria name fields as `Lead.Status`; fields of the object itself are kept bare. */
function fieldOf(object: string, field: string): string {
  return field.toLowerCase().startsWith(`${object.toLowerCase()}.`) ? field.slice(object.length + 1) : field;
}
