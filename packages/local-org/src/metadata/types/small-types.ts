import type { CustomLabel, CustomNotificationType, MetadataComponent } from '../model';
import { childBool, childRawText, childText } from '../xml-reader';

export function customLabel({ fullName, xml }: MetadataComponent): CustomLabel {
  return {
    fullName,
    value: childRawText(xml, 'value') ?? '',
    language: childText(xml, 'language') ?? 'en_US',
    shortDescription: childText(xml, 'shortDescription') ?? fullName,
  };
}

export function customNotificationType({ fullName, xml }: MetadataComponent): CustomNotificationType {
  return {
    fullName,
    label: childText(xml, 'masterLabel') ?? childText(xml, 'customNotifTypeName') ?? fullName,
    desktop: childBool(xml, 'desktop'),
    mobile: childBool(xml, 'mobile'),
    slack: childBool(xml, 'slack'),
  };
}
