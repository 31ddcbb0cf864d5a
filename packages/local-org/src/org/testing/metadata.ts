import { parseXml, type MetadataComponent } from '../../metadata';

/** A component from the text of its metadata file. */
export function component(type: string, fullName: string, xml: string, source?: string): MetadataComponent {
  const file = `force-app/${type}/${fullName}-meta.xml`;
  return { type, fullName, file, xml: parsed(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`, file), source };
}

/** A custom object with fields given as the inside of their elements. */
export function customObject(
  fullName: string,
  properties: string,
  fields: Readonly<Record<string, string>>,
): MetadataComponent[] {
  const label = fullName.replace(/__\w$/, '').replaceAll('_', ' ');
  const object = component(
    'CustomObject',
    fullName,
    `<CustomObject><label>${label}</label><pluralLabel>${label}s</pluralLabel>${properties}</CustomObject>`,
  );
  return [object, ...Object.entries(fields).map(([name, inside]) => customField(fullName, name, inside))];
}

export function customField(object: string, name: string, inside: string): MetadataComponent {
  return component(
    'CustomField',
    `${object}.${name}`,
    `<CustomField><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label>${inside}</CustomField>`,
  );
}

export function validationRule(
  object: string,
  name: string,
  formula: string,
  message: string,
  field = '',
): MetadataComponent {
  const display = field === '' ? '' : `<errorDisplayField>${field}</errorDisplayField>`;
  return component(
    'ValidationRule',
    `${object}.${name}`,
    `<ValidationRule><fullName>${name}</fullName><active>true</active><errorConditionFormula>${formula}</errorConditionFormula>${display}<errorMessage>${message}</errorMessage></ValidationRule>`,
  );
}

export function apexTrigger(name: string, source: string): MetadataComponent {
  return component(
    'ApexTrigger',
    name,
    '<ApexTrigger><apiVersion>66.0</apiVersion><status>Active</status></ApexTrigger>',
    source,
  );
}

export function apexClass(name: string, source: string): MetadataComponent {
  return component(
    'ApexClass',
    name,
    '<ApexClass><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
    source,
  );
}

export function flow(name: string, inside: string): MetadataComponent {
  return component(
    'Flow',
    name,
    `<Flow><apiVersion>66.0</apiVersion><label>${name.replaceAll('_', ' ')}</label><processType>AutoLaunchedFlow</processType><status>Active</status>${inside}</Flow>`,
  );
}

export const SHARED =
  '<deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField>';

function parsed(text: string, file: string) {
  const { root, diagnostics } = parseXml(text, file);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]!.message);
  return root;
}
