import { readFlexiPage, type Page, type PageItem } from './flexipage';
import type { LightningProject } from './project';
import { childOf, childrenOf, textOf, type XmlElement } from './xml';

export interface NavigationItem {
  readonly label: string;
  readonly url: string;
  /** Object API name or tab name, to mark the current item. */
  readonly key: string;
  readonly icon: string | null;
}

export interface App {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly color: string | null;
  readonly items: readonly NavigationItem[];
  /** Record page of this app by object. */
  readonly recordPages: Readonly<Record<string, string>>;
  readonly homePage: string | null;
  /** Components of the utility bar, in order. */
  readonly utilities: readonly PageItem[];
}

/** What a button of a page does: a quick action or a standard button, by name. */
export interface ActionUi {
  readonly name: string;
  readonly isQuickAction: boolean;
}

/** A quick action as far as a page needs it; its form comes from the org. */
export interface QuickActionUi {
  readonly label: string;
  readonly type: string;
  /** `Action` for a component without a screen. */
  readonly subtype: string;
  readonly component: string | null;
}

export interface LayoutSection {
  readonly label: string;
  readonly columns: readonly (readonly string[])[];
}

export interface ObjectUi {
  readonly layout: readonly LayoutSection[];
  readonly relatedLists: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly highlights: readonly string[];
  readonly listViews: readonly ListViewUi[];
  readonly recordPage: string | null;
  /** Buttons of the record page; null where the layout leaves them to the org. */
  readonly actions: readonly ActionUi[] | null;
}

export interface ListViewUi {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly scope: string;
  readonly booleanFilter: string | null;
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

/** All that the shell needs to render a project's apps: metadata of pages, none of its data. */
export interface AppConfig {
  readonly apps: readonly App[];
  readonly pages: Readonly<Record<string, Page>>;
  readonly objects: Readonly<Record<string, ObjectUi>>;
  readonly quickActions: Readonly<Record<string, QuickActionUi>>;
  /** Actions that need no record; null for those of a new org. */
  readonly globalActions: readonly ActionUi[] | null;
  /** Custom tabs: name to the page or component they show. */
  readonly tabs: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly page: string | null;
        readonly component: string | null;
        readonly object: string | null;
      }
    >
  >;
}

export function readAppConfig(project: LightningProject): AppConfig {
  const all = (suffix: string): [string, XmlElement][] => [
    ...(project.metadata.get(suffix) ?? new Map<string, XmlElement>()),
  ];
  const pages = Object.fromEntries(all('flexipage').map(([name, root]) => [name, readFlexiPage(name, root)]));
  const tabs = Object.fromEntries(all('tab').map(([name, root]) => [name, readTab(name, root, pages, project)]));
  const objects = readObjects(project, pages);
  const apps = all('app').map(([name, root]) => readApp(name, root, tabs, project, pages));
  const quickActions = Object.fromEntries(
    all('quickAction').map(([name, root]) => [name, readQuickAction(name, root)]),
  );
  const global = all('layout').find(([name]) => name.startsWith('Global-'))?.[1];
  return {
    apps: apps.length > 0 ? apps : [defaultApp(tabs, project)],
    pages,
    tabs,
    objects,
    quickActions,
    globalActions: global ? readActions(global) : null,
  };
}

function readQuickAction(name: string, root: XmlElement): QuickActionUi {
  return {
    label: textOf(root, 'label') || name.slice(name.indexOf('.') + 1),
    type: textOf(root, 'type'),
    subtype: textOf(root, 'actionSubtype') || 'ScreenAction',
    component: textOf(root, 'lightningWebComponent') || null,
  };
}

/** The actions for Lightning Experience, else those of the publisher. Metadata API Developer Guide, Layout. */
function readActions(layout: XmlElement): ActionUi[] | null {
  const list = childOf(layout, 'platformActionList');
  if (list)
    return childrenOf(list, 'platformActionListItems')
      .map((item) => ({
        name: textOf(item, 'actionName'),
        isQuickAction: textOf(item, 'actionType') === 'QuickAction',
        order: Number(textOf(item, 'sortOrder')),
      }))
      .sort((a, b) => a.order - b.order)
      .map(({ name, isQuickAction }) => ({ name, isQuickAction }));
  const publisher = childOf(layout, 'quickActionList');
  if (!publisher) return null;
  return childrenOf(publisher, 'quickActionListItems').map((item) => ({
    name: textOf(item, 'quickActionName'),
    isQuickAction: true,
  }));
}

function readTab(
  name: string,
  root: XmlElement,
  pages: Readonly<Record<string, Page>>,
  project: LightningProject,
): AppConfig['tabs'][string] {
  const page = textOf(root, 'flexiPage') || null;
  const component = textOf(root, 'lwcComponent') || null;
  const object = textOf(root, 'customObject') === 'true' ? name : null;
  const label =
    textOf(root, 'label') ||
    (page === null ? undefined : pages[page]?.label) ||
    pluralLabel(project, name) ||
    name.replaceAll('_', ' ');
  return { label, page, component, object };
}

function pluralLabel(project: LightningProject, object: string): string | undefined {
  const root = project.metadata.get('object')?.get(object);
  return root ? textOf(root, 'pluralLabel') || textOf(root, 'label') || undefined : undefined;
}

const STANDARD_TABS: Readonly<Record<string, { label: string; url: string; icon: string; key?: string }>> = {
  'standard-home': { label: 'Home', url: '/lightning/page/home', icon: 'standard:home' },
  'standard-report': { label: 'Reports', url: '/lightning/o/Report/home', icon: 'standard:report', key: 'Report' },
  'standard-Dashboard': {
    label: 'Dashboards',
    url: '/lightning/o/Dashboard/home',
    icon: 'standard:dashboard',
    key: 'Dashboard',
  },
};

function navigationItem(name: string, tabs: AppConfig['tabs'], project: LightningProject): NavigationItem {
  const standard = STANDARD_TABS[name];
  if (standard) return { key: name, ...standard };
  const tab = tabs[name];
  if (tab && tab.object === null) return { label: tab.label, url: `/lightning/n/${name}`, key: name, icon: null };
  const object = tab?.object ?? name.replace(/^standard-/, '');
  const label = tab?.label ?? pluralLabel(project, object) ?? plural(object);
  return { label, url: `/lightning/o/${object}/list`, key: object, icon: null };
}

/** `Opportunity` to `Opportunities`; standard objects have English labels here. */
function plural(object: string): string {
  if (object.endsWith('y')) return `${object.slice(0, -1)}ies`;
  return `${object}s`;
}

function readApp(
  name: string,
  root: XmlElement,
  tabs: AppConfig['tabs'],
  project: LightningProject,
  pages: Readonly<Record<string, Page>>,
): App {
  const recordPages: Record<string, string> = {};
  let homePage: string | null = null;
  for (const override of [...childrenOf(root, 'actionOverrides'), ...childrenOf(root, 'profileActionOverrides')]) {
    const content = textOf(override, 'content');
    const object = textOf(override, 'pageOrSobjectType');
    if (textOf(override, 'actionName') === 'View' && content !== '') recordPages[object] = content;
    if (object === 'standard-home' && content !== '') homePage = content;
  }
  const brand = childOf(root, 'brand');
  return {
    name,
    label: textOf(root, 'label') || name,
    description: textOf(root, 'description'),
    color: brand ? textOf(brand, 'headerColor') || null : null,
    items: childrenOf(root, 'tabs').map((tab) => navigationItem(tab.text, tabs, project)),
    recordPages,
    homePage,
    utilities: pages[textOf(root, 'utilityBar')]?.regions.utilityItems ?? [],
  };
}

/** A project without an app still has its tabs to show. */
function defaultApp(tabs: AppConfig['tabs'], project: LightningProject): App {
  const items = Object.keys(tabs).map((name) => navigationItem(name, tabs, project));
  return {
    name: 'standard__LightningSales',
    label: 'Sales',
    description: '',
    color: null,
    items,
    recordPages: {},
    homePage: null,
    utilities: [],
  };
}

function readObjects(project: LightningProject, pages: Readonly<Record<string, Page>>): Record<string, ObjectUi> {
  const objects: Record<string, ObjectUi> = {};
  const names = new Set<string>([...(project.metadata.get('object')?.keys() ?? [])]);
  for (const page of Object.values(pages)) if (page.object !== null) names.add(page.object);
  for (const key of project.metadata.get('layout')?.keys() ?? []) names.add(key.split('-')[0] ?? '');
  for (const name of names) objects[name] = readObject(project, name, pages);
  return objects;
}

function readObject(project: LightningProject, object: string, pages: Readonly<Record<string, Page>>): ObjectUi {
  const ofObject = (suffix: string, separator: string): [string, XmlElement][] =>
    [...(project.metadata.get(suffix) ?? new Map<string, XmlElement>())].filter(([name]) =>
      name.startsWith(object + separator),
    );
  const layout = ofObject('layout', '-')[0]?.[1];
  const root = project.metadata.get('object')?.get(object);
  const compactName = root ? textOf(root, 'compactLayoutAssignment') : '';
  const compact = project.metadata.get('compactLayout')?.get(`${object}.${compactName}`);
  const assigned = root
    ? childrenOf(root, 'actionOverrides').find(
        (o) => textOf(o, 'actionName') === 'View' && textOf(o, 'type') === 'Flexipage',
      )
    : undefined;
  return {
    layout: layout ? readLayout(layout) : [],
    relatedLists: layout ? readRelatedLists(layout) : [],
    highlights: compact ? childrenOf(compact, 'fields').map((field) => field.text) : [],
    listViews: ofObject('listView', '.').map(([name, view]) => readListView(name.slice(object.length + 1), view)),
    recordPage:
      (assigned && textOf(assigned, 'content')) ||
      Object.values(pages).find((page) => page.type === 'RecordPage' && page.object === object)?.name ||
      null,
    actions: layout ? readActions(layout) : null,
  };
}

function readLayout(layout: XmlElement): LayoutSection[] {
  return childrenOf(layout, 'layoutSections')
    .filter((section) => textOf(section, 'style') !== 'CustomLinks')
    .map((section) => ({
      label: textOf(section, 'label'),
      columns: childrenOf(section, 'layoutColumns').map((column) =>
        childrenOf(column, 'layoutItems')
          .map((item) => textOf(item, 'field'))
          .filter((field) => field !== ''),
      ),
    }));
}

function readRelatedLists(layout: XmlElement): ObjectUi['relatedLists'] {
  return childrenOf(layout, 'relatedLists').map((list) => ({
    name: textOf(list, 'relatedList'),
    fields: childrenOf(list, 'fields').map((field) => field.text),
  }));
}

function readListView(name: string, view: XmlElement): ListViewUi {
  return {
    name,
    label: textOf(view, 'label') || name,
    columns: childrenOf(view, 'columns').map((column) => column.text),
    scope: textOf(view, 'filterScope') || 'Everything',
    booleanFilter: textOf(view, 'booleanFilter') || null,
    filters: childrenOf(view, 'filters').map((filter) => ({
      field: textOf(filter, 'field'),
      operation: textOf(filter, 'operation'),
      value: textOf(filter, 'value'),
    })),
  };
}
