import type { MetadataComponent, Queue } from '../model';
import { child, childBool, childText, childTexts, children } from '../xml-reader';

export function queue({ fullName, xml }: MetadataComponent): Queue {
  const email = childText(xml, 'email');
  const members = child(xml, 'queueMembers');
  const named = (group: string, name: string): readonly string[] => childTexts(child(members, group), name);
  return {
    fullName,
    label: childText(xml, 'name') ?? fullName,
    ...(email ? { email } : {}),
    doesSendEmailToMembers: childBool(xml, 'doesSendEmailToMembers'),
    objects: children(xml, 'queueSobject').flatMap((node) => childText(node, 'sobjectType') ?? []),
    users: named('users', 'user'),
    roles: [...named('roles', 'role'), ...named('roleAndSubordinates', 'roleAndSubordinate')],
    publicGroups: named('publicGroups', 'publicGroup'),
  };
}
