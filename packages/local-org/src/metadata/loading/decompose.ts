import type { MetadataComponent } from '../model';
import type { MetadataType } from '../registry';
import type { XmlNode } from '../xml';
import { childText } from '../xml-reader';

/**
 * Splits a component that holds others (objects with fields, workflows with alerts, label files) into itself and one
 * component for each child, so that the same model comes from source format and from a Metadata API package.
 */
export function decompose(component: MetadataComponent, type: MetadataType): readonly MetadataComponent[] {
  const { xml } = component;
  const byElement = new Map((type.children ?? []).map((child) => [child.xmlElement, child]));
  if (!xml || byElement.size === 0) return [component];
  const own: XmlNode[] = [];
  const children: MetadataComponent[] = [];
  for (const node of xml.children) {
    const child = byElement.get(node.name);
    const name = child && childText(node, child.idElement ?? 'fullName');
    if (!child || name === undefined) {
      own.push(node);
      continue;
    }
    const fullName = child.ignoreParentName ? name : `${component.fullName}.${name}`;
    children.push({ type: child.name, fullName, file: component.file, xml: { ...node, name: child.name } });
  }
  return [{ ...component, xml: { ...xml, children: own } }, ...children];
}
