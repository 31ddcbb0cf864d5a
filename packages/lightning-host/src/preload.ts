import type { AppConfig } from './app-config';
import type { BuiltModules } from './build';

/** One set of modules and the address that its files are served below. */
export interface ServedModules {
  readonly built: BuiltModules;
  readonly url: string;
}

/**
 * Addresses of everything that these modules load before they run, so that the browser can ask for all of it at once instead of finding
 * it import by import.
 * @param specifiers what the page begins with; names that no set has are left out
 */
export function preloads(specifiers: readonly string[], sets: readonly ServedModules[]): string[] {
  const found = new Set<string>();
  const addFile = (set: ServedModules, file: string): void => {
    const address = set.url + file;
    if (found.has(address)) return;
    found.add(address);
    for (const need of set.built.needs[file] ?? []) {
      if (Object.hasOwn(set.built.needs, need)) addFile(set, need);
      else addSpecifier(need);
    }
  };
  const addSpecifier = (specifier: string): void => {
    for (const set of sets) {
      const file = set.built.imports[specifier];
      if (file !== undefined) return addFile(set, file);
    }
  };
  for (const specifier of specifiers) addSpecifier(specifier);
  return [...found];
}

/** The project's components that the page of a path shows first, as specifiers; none for paths whose page is not known. */
export function componentsOf(config: AppConfig, path: string): string[] {
  const [, kind, name = ''] = /^\/lightning\/([nr])\/([^/]+)/.exec(path) ?? [];
  if (kind === 'n') {
    const tab = config.tabs[name];
    if (tab?.component) return [`c/${tab.component}`];
    return tab?.page ? componentsOfPage(config, tab.page) : [];
  }
  const page = config.apps[0]?.recordPages[name] ?? config.objects[name]?.recordPage;
  return kind === 'r' && page ? componentsOfPage(config, page) : [];
}

function componentsOfPage(config: AppConfig, name: string): string[] {
  const page = config.pages[name];
  const items = page ? [...Object.values(page.regions), ...Object.values(page.facets)].flat() : [];
  return items.flatMap(({ component }) => (component.startsWith('c:') ? [`c/${component.slice(2)}`] : []));
}
