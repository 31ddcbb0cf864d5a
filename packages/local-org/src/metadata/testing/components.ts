import type { MetadataComponent } from '../model';
import { parseXml } from '../xml-parser';

/** A component with the given inner XML, as a loader would give it. */
export function component(
  type: string,
  fullName: string,
  inner: string,
  more: Partial<MetadataComponent> = {},
): MetadataComponent {
  const file = `force-app/${type}/${fullName}.xml`;
  return { type, fullName, file, xml: parseXml(`<${type}>${inner}</${type}>`, file).root, ...more };
}

export function field(
  fullName: string,
  inner: string,
  label = fullName.split('.')[1]?.replace(/__c$/, '') ?? fullName,
): MetadataComponent {
  return component(
    'CustomField',
    fullName,
    `<fullName>${fullName.split('.')[1]}</fullName><label>${label}</label>${inner}`,
  );
}

export const OBJECT_BODY =
  '<deploymentStatus>Deployed</deploymentStatus><label>Invoice</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Invoices</pluralLabel>';

export function object(fullName: string, inner = '<sharingModel>ReadWrite</sharingModel>'): MetadataComponent {
  return component('CustomObject', fullName, OBJECT_BODY + inner);
}
