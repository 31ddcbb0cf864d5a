import { contentPaths, readContent } from '../component-content';
import type { MetadataComponent } from '../model';
import { childText } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField, objectExists } from './findings';
import { descendants } from './page-rules';

/** `import x from '@salesforce/kind/reference'`. */
const IMPORT = /from\s+['"]@salesforce\/([A-Za-z]+)\/([^'"]+)['"]/g;

/** Walks `Contact.Account.Owner.Name` or `Line__c.Invoice__r.Total__c`; false when a step is certainly missing. */
function fieldPathExists(reference: string, { schema }: CheckContext): boolean {
  const [object = '', ...steps] = reference.split('.');
  let current = object;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1) {
      const found = lookupField(schema, current, step);
      return found === 'unknown' || 'found' in found;
    }
    const way = schema.parentRelationship(current, step);
    if (!way) return isNamespaced(step) || !/__r$/i.test(step);
    current = way.referenceTo[0] ?? '';
  }
  return objectExists(schema, object);
}

function apexMethod(reference: string, { model }: CheckContext): string | undefined {
  const [className = '', method = ''] = reference.split('.').slice(-2);
  if (reference.split('.').length !== 2) return undefined;
  const source = model.apexClasses.get(className.toLowerCase())?.source;
  if (source === undefined) return `Unable to find Apex action class referenced as '${className}'.`;
  const declared = new RegExp(`@AuraEnabled[\\s\\S]*?\\b${method}\\s*\\(`, 'i').test(source);
  return declared ? undefined : `Unable to find Apex action method referenced as '${reference}'.`;
}

type ImportCheck = (reference: string, file: string, context: CheckContext) => string | undefined;

function named(type: string, kind: string, local: (reference: string) => string | undefined): ImportCheck {
  return (reference, file, { model }) => {
    const name = local(reference);
    if (name === undefined || model.component(type, name)) return undefined;
    return `Invalid reference ${reference} of type ${kind} in file ${file}`;
  };
}

/** How each kind of `@salesforce` import is looked up. */
const IMPORTS: Readonly<Record<string, ImportCheck>> = {
  schema: (reference, file, context) =>
    fieldPathExists(reference, context)
      ? undefined
      : `Invalid reference ${reference} of type ${reference.includes('.') ? 'sobjectField' : 'sobject'} in file ${file}`,
  apex: (reference, _file, context) => apexMethod(reference, context),
  label: named('CustomLabel', 'label', (reference) => (reference.startsWith('c.') ? reference.slice(2) : undefined)),
  resourceUrl: named('StaticResource', 'resourceUrl', (reference) =>
    reference.includes('__') ? undefined : reference,
  ),
  messageChannel: named('LightningMessageChannel', 'messageChannel', (reference) =>
    /^[^_]+(_[^_]+)*__c$/.test(reference) ? reference.slice(0, -3) : undefined,
  ),
};

function importsOf(path: string, text: string, context: CheckContext): readonly Finding[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const message = IMPORTS[match[1] ?? '']?.(match[2] ?? '', file, context);
    if (message === undefined) return [];
    const before = text.slice(0, match.index).split('\n');
    return [{ message, file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }];
  });
}

const lightningImports: CheckRule = {
  code: 'lwc/import',
  type: 'LightningComponentBundle',
  check: (component, context) =>
    contentPaths(component)
      .filter((path) => path.endsWith('.js') && !path.includes('/__'))
      .flatMap((path) => importsOf(path, readContent(component, path)?.toString('utf8') ?? '', context)),
};

const pageComponents: CheckRule = {
  code: 'flexipage/component',
  type: 'FlexiPage',
  check: ({ xml }, { model }) =>
    descendants(xml, 'componentName').flatMap((node) => {
      const name = node.text.trim();
      const own = /^(?:c:)?([a-zA-Z]\w*)$/.exec(name)?.[1];
      if (own === undefined || own.includes('__')) return [];
      const exists = model.component('LightningComponentBundle', own) ?? model.component('AuraDefinitionBundle', own);
      const message = `We couldn't retrieve the design time component information for component ${name}.`;
      return exists ? [] : [{ message, node }];
    }),
};

const pageFields: CheckRule = {
  code: 'flexipage/field',
  type: 'FlexiPage',
  check: ({ xml }, context) => {
    const object = childText(xml, 'sobjectType');
    if (object === undefined) return [];
    return descendants(xml, 'fieldItem').flatMap((node) => {
      const path = node.text.trim().replace(/^Record\./, '');
      if (path.includes('.') || fieldPathExists(`${object}.${path}`, context)) return [];
      return [
        {
          message: `Something went wrong. We couldn't retrieve or load the information on the field: Record.${path}.`,
          node,
        },
      ];
    });
  },
};

function folderRule(type: string, folderType: string): CheckRule {
  return {
    code: `${type.toLowerCase()}/folder`,
    type,
    check: ({ fullName, xml }: MetadataComponent, { model }) => {
      const folder = fullName.split('/').slice(0, -1).join('/');
      if (folder === '' || folder === 'unfiled$public' || model.component(folderType, folder)) return [];
      // A folder of an installed package.
      if (folder.includes('__')) return [];
      return [
        {
          message: `Cannot find folder:${folder}`,
          node: xml,
          hint: `Add its .${folderType.charAt(0).toLowerCase()}${folderType.slice(1)}-meta.xml.`,
        },
      ];
    },
  };
}

export const bundleRules: readonly CheckRule[] = [
  lightningImports,
  pageComponents,
  pageFields,
  folderRule('Report', 'ReportFolder'),
  folderRule('Dashboard', 'DashboardFolder'),
  folderRule('EmailTemplate', 'EmailFolder'),
];
