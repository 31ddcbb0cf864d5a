import { contentPaths, readContent } from '../component-content';
import type { MetadataComponent, MetadataModel } from '../model';
import type { XmlNode } from '../xml';
import { childText, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, objectExists } from './findings';

/** Regions of the templates that every org has, where all of them are known. Lightning App Builder, standard page templates. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:recordHomeSingleColNoHeaderTemplateDesktop': ['main'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeTemplateDesktop': ['collapsed', 'header', 'main', 'sidebar', 'tabs'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'main', 'sidebar', 'subheader'],
};

/** Every node of this name below a node. */
export function descendants(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  if (!node) return [];
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => descendants(child, name))];
}

function bundle(model: MetadataModel, componentName: string): MetadataComponent | undefined {
  const own = /^(?:c:)?([a-zA-Z]\w*)$/.exec(componentName)?.[1];
  return own === undefined ? undefined : model.component('LightningComponentBundle', own);
}

/** The template is a standard one or an Aura component of the org; its regions are those the page may fill. */
function templateFindings(xml: XmlNode, { model }: CheckContext): readonly Finding[] {
  const [template] = children(xml, 'template');
  const name = childText(template, 'name') ?? '';
  const own = /^c:(\w+)$/.exec(name)?.[1];
  if (own !== undefined && !model.component('AuraDefinitionBundle', own))
    return [{ message: `Template ${name} doesn't exist.`, node: template }];
  const regions = REGIONS[name];
  if (!regions) return [];
  return children(xml, 'flexiPageRegions').flatMap((region) => {
    const written = childText(region, 'name') ?? '';
    const type = childText(region, 'type') ?? 'Region';
    return type !== 'Region' || regions.includes(written)
      ? []
      : [{ message: `The '${written}' region (type ${type}) doesn't exist.`, node: region }];
  });
}

/** Facets that components name must be in the page. The platform's words are not known. */
function facetFindings(xml: XmlNode): readonly Finding[] {
  const names = new Set(children(xml, 'flexiPageRegions').map((region) => childText(region, 'name')));
  return descendants(xml, 'componentInstanceProperties').flatMap((node) => {
    const value = childText(node, 'value') ?? '';
    return !value.startsWith('Facet-') || names.has(value)
      ? []
      : [{ message: `The '${value}' region (type Facet) doesn't exist.`, node }];
  });
}

/** Identifiers tell the parts of a page apart. The platform's words are not known. */
function identifierFindings(xml: XmlNode): readonly Finding[] {
  const seen = new Set<string>();
  return descendants(xml, 'identifier').flatMap((node) => {
    const text = node.text.trim();
    const again = seen.has(text);
    seen.add(text);
    return again ? [{ message: `Duplicate identifier: ${text}`, node }] : [];
  });
}

/**
 * Properties of a Lightning web component are those of its `targetConfigs`; a utility bar adds its own (`icon`, `width`). The platform's
 * words are not known.
 */
function propertyFindings(xml: XmlNode, { model }: CheckContext): readonly Finding[] {
  if (childText(xml, 'type') === 'UtilityBar') return [];
  return descendants(xml, 'componentInstance').flatMap((instance) => {
    const name = childText(instance, 'componentName') ?? '';
    const component = bundle(model, name);
    if (!component) return [];
    const known = new Set(descendants(component.xml, 'property').map((node) => node.attributes.name));
    return children(instance, 'componentInstanceProperties').flatMap((node) => {
      const property = childText(node, 'name') ?? '';
      return known.has(property) || childText(node, 'type') === 'decorator'
        ? []
        : [{ message: `Component [${name}] attribute [${property}]: doesn't exist`, node }];
    });
  });
}

const page: CheckRule = {
  code: 'flexipage/structure',
  type: 'FlexiPage',
  check: ({ xml }, context) => {
    if (!xml) return [];
    const [object] = children(xml, 'sobjectType');
    const name = object?.text.trim() ?? '';
    const missing = object && !objectExists(context.schema, name) && !isNamespaced(name);
    return [
      ...(missing ? [{ message: `In field: sobjectType - no CustomObject named ${name} found`, node: object }] : []),
      ...templateFindings(xml, context),
      ...facetFindings(xml),
      ...identifierFindings(xml),
      ...propertyFindings(xml, context),
    ];
  },
};

/** A class that takes its public properties from nowhere else: what it does not declare it does not have. */
const OWN_CLASS = /export\s+default\s+class\s+\w*\s*extends\s+(?:NavigationMixin\s*\(\s*)?LightningElement\b/;

function isPublic(property: string, code: string): boolean {
  return new RegExp(`@api\\s+(?:get\\s+|set\\s+)?${property}\\b`).test(code);
}

/** What a component's configuration file names: targets, public properties, objects. The platform's words are not known. */
const configuration: CheckRule = {
  code: 'lwc/configuration',
  type: 'LightningComponentBundle',
  check: (component, { schema }) => {
    const { xml, fullName } = component;
    const targets = new Set(descendants(xml, 'target').map((node) => node.text.trim()));
    const main = contentPaths(component).find((path) => path.endsWith(`/${fullName}/${fullName}.js`));
    const code = main === undefined ? '' : (readContent(component, main)?.toString('utf8') ?? '');
    return descendants(xml, 'targetConfig').flatMap((config): readonly Finding[] => {
      const named = (config.attributes.targets ?? '').split(',').map((text) => text.trim());
      const strange = named.find((target) => target !== '' && !targets.has(target));
      const isAction = named.includes('lightning__RecordAction');
      return [
        ...(strange === undefined
          ? []
          : [
              { message: `The target ${strange} of a targetConfig isn't one of the component's targets`, node: config },
            ]),
        ...children(config, 'property').flatMap((node) => {
          const name = node.attributes.name ?? '';
          return isAction || !OWN_CLASS.test(code) || isPublic(name, code)
            ? []
            : [{ message: `The property ${name} isn't a public property of ${fullName}`, node }];
        }),
        ...descendants(config, 'object').flatMap((node) => {
          const name = node.text.trim();
          return objectExists(schema, name) || isNamespaced(name)
            ? []
            : [{ message: `In field: object - no CustomObject named ${name} found`, node }];
        }),
      ];
    });
  },
};

export const pageRules: readonly CheckRule[] = [page, configuration];
