import { createHash } from 'node:crypto';
import { contentPaths, readContent } from './component-content';
import type { MetadataComponent } from './model';
import type { XmlNode } from './xml';

/** Text of a node without its place and blanks, elements of one name in their order. */
function canonical(node: XmlNode): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
  // A stable sort: elements of one name keep their order.
  const inner = node.children
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(canonical)
    .join('');
  return `<${node.name}${attributes}>${node.children.length > 0 ? inner : node.text.trim()}`;
}

/** The same for two components that mean the same: place, order of unlike elements and format of the files do not count. */
export function componentSignature(component: MetadataComponent): string {
  const hash = createHash('sha256');
  if (component.xml) hash.update(canonical({ ...component.xml, name: '' }));
  hash.update(`\0${component.source ?? ''}\0`);
  for (const path of [...contentPaths(component)].sort())
    hash.update(`${path.slice(path.lastIndexOf('/') + 1)}\0`).update(readContent(component, path) ?? '');
  return hash.digest('base64');
}
