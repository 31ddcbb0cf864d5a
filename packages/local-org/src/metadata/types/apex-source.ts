import type { ApexSource, MetadataComponent } from '../model';
import { childText } from '../xml-reader';

/** ApexClass and ApexTrigger. Without `status` a class is active, as on the platform. */
export function apexSource(component: MetadataComponent, apiVersion: string): ApexSource {
  return {
    name: component.fullName,
    kind: component.type === 'ApexTrigger' ? 'trigger' : 'class',
    file: component.file.replace(/-meta\.xml$/, ''),
    source: component.source ?? '',
    apiVersion: childText(component.xml, 'apiVersion') ?? apiVersion,
    status: (childText(component.xml, 'status') as ApexSource['status'] | undefined) ?? 'Active',
  };
}
