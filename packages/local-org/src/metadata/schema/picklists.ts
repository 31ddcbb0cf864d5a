import type { Picklist, PicklistValue } from '../schema';
import type { XmlNode } from '../xml';
import { child, childBool, childText, childTexts, children } from '../xml-reader';

/** Elements of a standard value that are not attributes of it. */
const PLAIN_ELEMENTS = new Set(['fullName', 'label', 'default', 'isActive', 'color', 'description']);

/** `true` and `false` become booleans, digits a number, the rest stays text. */
function attributeValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function attributesOf(node: XmlNode): Readonly<Record<string, string | number | boolean>> | undefined {
  const found = node.children.filter((element) => !PLAIN_ELEMENTS.has(element.name));
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map((element) => [element.name, attributeValue(element.text.trim())]));
}

/** One `value`, `customValue` or `standardValue` element. */
function picklistValue(node: XmlNode): PicklistValue {
  const value = childText(node, 'fullName') ?? '';
  const attributes = node.name === 'standardValue' ? attributesOf(node) : undefined;
  return {
    value,
    label: childText(node, 'label') ?? value,
    active: childBool(node, 'isActive', true),
    default: childBool(node, 'default'),
    ...(attributes ? { attributes } : {}),
  };
}

/** Values in the order they are shown: as written, or by label when the set is sorted. */
function ordered(values: readonly PicklistValue[], sorted: boolean): readonly PicklistValue[] {
  return sorted ? values.toSorted((a, b) => a.label.localeCompare(b.label, 'en')) : values;
}

/** Values of a `GlobalValueSet` or `StandardValueSet`. */
export function valuesOfSet(root: XmlNode | undefined): readonly PicklistValue[] {
  const nodes = [...children(root, 'customValue'), ...children(root, 'standardValue')];
  return ordered(nodes.map(picklistValue), childBool(root, 'sorted'));
}

/** Before API 38 the values stood in `<picklist>` of the field itself. */
function legacyPicklist(picklist: XmlNode): Picklist {
  const sorted = childBool(picklist, 'sorted');
  const controllingField = childText(picklist, 'controllingField');
  const values = children(picklist, 'picklistValues').map((node) => {
    const controlling = childTexts(node, 'controllingFieldValues');
    return { ...picklistValue(node), ...(controllingField ? { validFor: controlling } : {}) };
  });
  return {
    restricted: childBool(picklist, 'restrictedPicklist'),
    sorted,
    values: ordered(values, sorted),
    ...(controllingField ? { controllingField } : {}),
  };
}

/** Controlling values by dependent value, from `<valueSettings>`. */
function dependencies(valueSet: XmlNode): ReadonlyMap<string, readonly string[]> {
  const validFor = new Map<string, string[]>();
  for (const setting of children(valueSet, 'valueSettings')) {
    const name = childText(setting, 'valueName');
    if (name === undefined) continue;
    validFor.set(name, [...(validFor.get(name) ?? []), ...childTexts(setting, 'controllingFieldValue')]);
  }
  return validFor;
}

/**
 * The picklist of a custom field.
 * @param namedSet finds the values of a global or standard value set
 */
export function picklistOf(field: XmlNode, namedSet: (name: string) => readonly PicklistValue[] | undefined): Picklist {
  const legacy = child(field, 'picklist');
  if (legacy) return legacyPicklist(legacy);
  const valueSet = child(field, 'valueSet');
  const definition = child(valueSet, 'valueSetDefinition');
  const valueSetName = childText(valueSet, 'valueSetName');
  const controllingField = childText(valueSet, 'controllingField');
  const sorted = childBool(definition, 'sorted');
  let values = valueSetName
    ? (namedSet(valueSetName) ?? [])
    : ordered(children(definition, 'value').map(picklistValue), sorted);
  if (valueSet && controllingField) {
    const validFor = dependencies(valueSet);
    values = values.map((value) => ({ ...value, validFor: validFor.get(value.value) ?? [] }));
  }
  return {
    // A field on a global value set is restricted unless it says otherwise.
    restricted: childBool(valueSet, 'restricted', valueSetName !== undefined),
    sorted,
    values,
    ...(controllingField ? { controllingField } : {}),
    ...(valueSetName ? { valueSetName } : {}),
  };
}
