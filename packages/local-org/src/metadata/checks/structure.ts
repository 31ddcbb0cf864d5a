import type { MetadataComponent } from '../model';
import type { XmlNode } from '../xml';
import { child, childText, isNil } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import type { MetadataStructure } from './structure-data';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** What the text of each simple type looks like. */
const SIMPLE: Readonly<Record<string, RegExp>> = {
  'xsd:boolean': /^(true|false|1|0)$/,
  'xsd:int': /^[+-]?\d{1,10}$/,
  'xsd:long': /^[+-]?\d+$/,
  'xsd:double': /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/,
  'xsd:date': /^\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/,
  'xsd:dateTime': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/,
  'xsd:time': /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
};

/** Words of the deploy's XML reader, with place. */
function parseError(text: string, node: XmlNode): Finding {
  return { message: `Error parsing file: ${text} (${node.line}:${node.column})`, node };
}

function simpleValue(node: XmlNode, type: string): readonly Finding[] {
  const shape = SIMPLE[type];
  if (node.children.length > 0)
    return type === 'xsd:string' || shape
      ? [parseError(`Element ${node.name} must not have child elements`, node)]
      : [];
  const value = node.text.trim();
  if (!shape || shape.test(value)) return [];
  return [parseError(`'${value}' is not a valid value for the type ${type}`, node)];
}

/** Values of custom metadata and settings say their type themselves. */
function anyValue(node: XmlNode): readonly Finding[] {
  const declared = node.attributes['xsi:type'];
  if (declared === undefined) return [parseError(`Element ${node.name} must have an xsi:type attribute`, node)];
  const type = `xsd:${declared.replace(/^.*:/, '')}`;
  return node.text.trim() === '' ? [] : simpleValue(node, type);
}

function enumValue(
  node: XmlNode,
  type: string,
  values: readonly string[],
  structure: MetadataStructure,
): readonly Finding[] {
  const value = node.text.trim();
  if (values.length === 0 || values.includes(value) || structure.toleratesValue(type, value)) return [];
  return [{ message: `'${value}' is not a valid value for the enum '${type}'`, node }];
}

/** Elements of one name must stand together and not repeat beyond their number. */
function repetition(node: XmlNode, type: string, structure: MetadataStructure): readonly Finding[] {
  const elements = structure.elements(type);
  const seen = new Set<string>();
  let previous = '';
  return node.children.flatMap((child) => {
    const again = seen.has(child.name) && (elements[child.name]?.[2] === 1 || previous !== child.name);
    seen.add(child.name);
    previous = child.name;
    return again && elements[child.name]
      ? [parseError(`Element ${child.name} is duplicated at this location in type ${type}`, child)]
      : [];
  });
}

function required(node: XmlNode, type: string, structure: MetadataStructure): readonly Finding[] {
  const present = new Set(node.children.map((child) => child.name));
  return Object.entries(structure.elements(type))
    .filter(([name, [, min]]) => min > 0 && !present.has(name) && !structure.toleratesAbsence(type, name))
    .map(([name]) => ({ message: `Required field is missing: ${name}`, node }));
}

/** A node of a type against the structure of that type. */
export function checkNode(node: XmlNode, type: string, structure: MetadataStructure): readonly Finding[] {
  if (isNil(node)) return [];
  if (type === 'xsd:anyType') return anyValue(node);
  if (type.startsWith('xsd:')) return simpleValue(node, type);
  const values = structure.enumValues(type);
  if (values) return enumValue(node, type, values, structure);
  if (!structure.hasType(type)) return [];
  const elements = structure.elements(type);
  const inside = node.children.flatMap((child) => {
    const shape = elements[child.name];
    if (shape) return checkNode(child, shape[0], structure);
    if (structure.toleratesElement(type, child.name)) return [];
    return [parseError(`Element {${NAMESPACE}}${child.name} invalid at this location in type ${type}`, child)];
  });
  return [...inside, ...repetition(node, type, structure), ...required(node, type, structure)];
}

/** Children of an object or workflow that were parts of the parent's file have the same shape as in files of their own. */
function check({ xml }: MetadataComponent, { structure }: CheckContext): readonly Finding[] {
  return xml ? checkNode(xml, xml.name, structure) : [];
}

/** The root element names the type; settings have one type for each file. */
function checkRoot({ type, xml }: MetadataComponent, { structure }: CheckContext): readonly Finding[] {
  if (!xml || xml.name === type || !structure.hasType(type)) return [];
  const isKnown = structure.hasType(xml.name) || structure.isUnmodelled(xml.name);
  return isKnown ? [] : [parseError(`Element {${NAMESPACE}}${xml.name} invalid at this location in type ${type}`, xml)];
}

/** The Tooling API's namespace is taken for the Metadata API's: public projects are deployed with it. */
const NAMESPACES = new Set([NAMESPACE, 'urn:metadata.tooling.soap.sforce.com']);

function checkNamespace({ xml }: MetadataComponent): readonly Finding[] {
  const written = xml?.attributes.xmlns;
  if (!xml || written === undefined || NAMESPACES.has(written)) return [];
  return [parseError(`Element {${written}}${xml.name} invalid at this location`, xml)];
}

/** A part of an object is deployed under the name in its file, and looked for under the name of its file. */
function checkFullName({ type, fullName, xml }: MetadataComponent, { registry }: CheckContext): readonly Finding[] {
  const written = registry.childType(type)?.parent.name === 'CustomObject' ? childText(xml, 'fullName') : undefined;
  const name = fullName.slice(fullName.indexOf('.') + 1);
  if (written === undefined || written === name || written === fullName) return [];
  const message = `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`;
  return [{ message, node: child(xml, 'fullName'), hint: `The file says ${written}.` }];
}

export const structureRules: readonly CheckRule[] = [
  { code: 'metadata/structure', type: '*', check },
  { code: 'metadata/root-element', type: '*', check: checkRoot },
  { code: 'metadata/namespace', type: '*', check: checkNamespace },
  { code: 'metadata/full-name', type: '*', check: checkFullName },
];
