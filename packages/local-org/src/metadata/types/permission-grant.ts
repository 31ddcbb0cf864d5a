import type { MetadataComponent, PermissionGrant, PermissionSetGroup } from '../model';
import type { XmlNode } from '../xml';
import { childBool, childText, childTexts, children } from '../xml-reader';

/** Names of the entries of one kind that are switched on. */
function enabled(xml: XmlNode | undefined, element: string, name: string, flag: string): readonly string[] {
  return children(xml, element)
    .filter((node) => childBool(node, flag))
    .flatMap((node) => childText(node, name) ?? []);
}

/** Visible and default, for applications and record types. `default` is an attribute of profiles. */
function visibility(node: XmlNode): { readonly visible: boolean; readonly default?: boolean } {
  const isDefault = childText(node, 'default');
  return { visible: childBool(node, 'visible'), ...(isDefault === undefined ? {} : { default: isDefault === 'true' }) };
}

/** PermissionSet, MutingPermissionSet and Profile. */
export function permissionGrant({ fullName, file, xml }: MetadataComponent): PermissionGrant {
  const description = childText(xml, 'description');
  return {
    fullName,
    label: childText(xml, 'label') ?? fullName,
    ...(description ? { description } : {}),
    file,
    objectPermissions: children(xml, 'objectPermissions').map((node) => ({
      object: childText(node, 'object') ?? '',
      allowCreate: childBool(node, 'allowCreate'),
      allowRead: childBool(node, 'allowRead'),
      allowEdit: childBool(node, 'allowEdit'),
      allowDelete: childBool(node, 'allowDelete'),
      viewAllRecords: childBool(node, 'viewAllRecords'),
      modifyAllRecords: childBool(node, 'modifyAllRecords'),
    })),
    fieldPermissions: children(xml, 'fieldPermissions').map((node) => ({
      field: childText(node, 'field') ?? '',
      // Editing implies reading, but taking it away does not.
      readable: childBool(node, 'readable') || (childBool(node, 'editable') && xml?.name !== 'MutingPermissionSet'),
      editable: childBool(node, 'editable'),
    })),
    classAccesses: enabled(xml, 'classAccesses', 'apexClass', 'enabled'),
    flowAccesses: enabled(xml, 'flowAccesses', 'flow', 'enabled'),
    customPermissions: enabled(xml, 'customPermissions', 'name', 'enabled'),
    customMetadataTypeAccesses: enabled(xml, 'customMetadataTypeAccesses', 'name', 'enabled'),
    customSettingAccesses: enabled(xml, 'customSettingAccesses', 'name', 'enabled'),
    recordTypeVisibilities: children(xml, 'recordTypeVisibilities').map((node) => ({
      recordType: childText(node, 'recordType') ?? '',
      ...visibility(node),
    })),
    // Permission sets say tabSettings, profiles tabVisibilities.
    tabSettings: [...children(xml, 'tabSettings'), ...children(xml, 'tabVisibilities')].map((node) => ({
      tab: childText(node, 'tab') ?? '',
      visibility: childText(node, 'visibility') ?? 'None',
    })),
    applicationVisibilities: children(xml, 'applicationVisibilities').map((node) => ({
      application: childText(node, 'application') ?? '',
      ...visibility(node),
    })),
    userPermissions: enabled(xml, 'userPermissions', 'name', 'enabled'),
  };
}

export function permissionSetGroup({ fullName, file, xml }: MetadataComponent): PermissionSetGroup {
  return {
    fullName,
    label: childText(xml, 'label') ?? fullName,
    permissionSets: childTexts(xml, 'permissionSets'),
    mutingPermissionSets: childTexts(xml, 'mutingPermissionSets'),
    file,
  };
}
