import { childOf, childrenOf, textOf, type XmlElement } from './xml';

/** A component placed on a page, or a field of a dynamic form. */
export interface PageItem {
  /** `c:name`, `force:highlightsPanel`, `flexipage:tabset` ...; `field` for a field item. */
  readonly component: string;
  readonly identifier: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly visibility: VisibilityRule | null;
}

export interface VisibilityRule {
  readonly booleanFilter: string | null;
  readonly criteria: readonly { readonly leftValue: string; readonly operator: string; readonly rightValue: string }[];
}

export interface Page {
  readonly name: string;
  readonly label: string;
  /** `AppPage`, `HomePage`, `RecordPage`, `UtilityBar`. */
  readonly type: string;
  readonly object: string | null;
  readonly template: string;
  /** Regions of the template by name. */
  readonly regions: Readonly<Record<string, readonly PageItem[]>>;
  /** Contents of tabs, columns and sections, referred to by name. */
  readonly facets: Readonly<Record<string, readonly PageItem[]>>;
}

/** Reads a FlexiPage into what the page renders. */
export function readFlexiPage(name: string, root: XmlElement): Page {
  const regions: Record<string, PageItem[]> = {};
  const facets: Record<string, PageItem[]> = {};
  for (const region of childrenOf(root, 'flexiPageRegions')) {
    const target = textOf(region, 'type') === 'Facet' ? facets : regions;
    (target[textOf(region, 'name')] ??= []).push(...childrenOf(region, 'itemInstances').flatMap(readItem));
  }
  const template = childOf(root, 'template');
  return {
    name,
    label: textOf(root, 'masterLabel') || name,
    type: textOf(root, 'type'),
    object: textOf(root, 'sobjectType') || null,
    template: template ? textOf(template, 'name') : '',
    regions,
    facets,
  };
}

function readItem(instance: XmlElement): PageItem[] {
  const component = childOf(instance, 'componentInstance');
  if (component) return [readComponent(component)];
  const field = childOf(instance, 'fieldInstance');
  if (!field) return [];
  return [
    {
      component: 'field',
      identifier: textOf(field, 'identifier'),
      properties: { field: textOf(field, 'fieldItem').replace(/^Record\./, '') },
      visibility: readVisibility(field),
    },
  ];
}

function readComponent(component: XmlElement): PageItem {
  const properties: Record<string, string | string[]> = {};
  for (const property of childrenOf(component, 'componentInstanceProperties')) {
    const list = childOf(property, 'valueList');
    properties[textOf(property, 'name')] = list
      ? childrenOf(list, 'valueListItems').map((item) => textOf(item, 'value'))
      : textOf(property, 'value');
  }
  const name = textOf(component, 'componentName');
  return {
    // A project's own component may be written with or without its namespace.
    component: name.includes(':') ? name : `c:${name}`,
    identifier: textOf(component, 'identifier'),
    properties,
    visibility: readVisibility(component),
  };
}

function readVisibility(element: XmlElement): VisibilityRule | null {
  const rule = childOf(element, 'visibilityRule');
  if (!rule) return null;
  return {
    booleanFilter: textOf(rule, 'booleanFilter') || null,
    criteria: childrenOf(rule, 'criteria').map((criterion) => ({
      leftValue: textOf(criterion, 'leftValue'),
      operator: textOf(criterion, 'operator'),
      rightValue: textOf(criterion, 'rightValue'),
    })),
  };
}
