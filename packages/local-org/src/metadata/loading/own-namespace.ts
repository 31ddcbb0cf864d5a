import type { MetadataComponent } from '../model';
import type { XmlNode } from '../xml';

/**
 * A project that owns a namespace may name its own components with it or without: `ns__Pet__c` and `Pet__c`, `ns.Util`
 * and `Util` are the same. The org keeps them under the name without, so sources are read with the prefix taken off:
 * from references in XML, and from Apex (in string literals `ns__` only, since `'ns.x'` may be any text).
 * Columns of problems in Apex lines with a prefix count without it.
 */
export function withoutOwnNamespace(namespace: string): (component: MetadataComponent) => MetadataComponent {
  const prefix = new RegExp(`(?<![A-Za-z0-9_])${namespace}__(?=[A-Za-z])`, 'gi');
  const member = new RegExp(`^(\\s*)${namespace}\\.(?=[A-Za-z])`, 'i');
  const bundle = new RegExp(`^(\\s*)${namespace}:(?=[A-Za-z])`, 'i');
  const strip = (text: string): string => text.replace(prefix, '');
  const node = (given: XmlNode): XmlNode => ({
    ...given,
    text: strip(given.text).replace(member, '$1').replace(bundle, '$1'),
    children: given.children.map(node),
  });
  return (component) => ({
    ...component,
    fullName: strip(component.fullName),
    ...(component.xml ? { xml: node(component.xml) } : {}),
    ...(component.source === undefined
      ? {}
      : { source: isApex(component.type) ? stripApex(component.source, namespace, strip) : strip(component.source) }),
  });
}

const isApex = (type: string): boolean => type === 'ApexClass' || type === 'ApexTrigger';

/** Comments and string literals stand alone; what is between them is code. */
const APEX_PARTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g;

function stripApex(source: string, namespace: string, strip: (text: string) => string): string {
  const qualifier = new RegExp(`(?<![A-Za-z0-9_.])${namespace}\\s*\\.\\s*(?=[A-Za-z])`, 'gi');
  // A variable of that name hides the namespace, as in any Apex.
  const hidden = new RegExp(`[A-Za-z0-9_>\\]]\\s+${namespace}\\s*[=;,):]`, 'i').test(source.replace(APEX_PARTS, ' '));
  const code = (text: string): string => (hidden ? strip(text) : strip(text).replace(qualifier, ''));
  let result = '';
  let end = 0;
  for (const part of source.matchAll(APEX_PARTS)) {
    result += code(source.slice(end, part.index)) + (part[0].startsWith("'") ? strip(part[0]) : part[0]);
    end = part.index + part[0].length;
  }
  return result + code(source.slice(end));
}
