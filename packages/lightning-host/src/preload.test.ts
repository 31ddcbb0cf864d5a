import type { AppConfig } from './app-config';
import type { BuiltModules } from './build';
import { componentsOf, preloads } from './preload';

function built(imports: Record<string, string>, needs: Record<string, string[]>): BuiltModules {
  return { imports, exports: {}, needs, read: () => undefined };
}

const BASE = {
  url: '/base/',
  built: built(
    { boot: 'boot.js', 'lightning/button': 'button.js' },
    { 'boot.js': ['a.js', 'b.js'], 'a.js': ['b.js'], 'b.js': ['a.js'], 'button.js': [] },
  ),
};
const OWN = {
  url: '/own/',
  built: built({ 'c/page': 'page.js' }, { 'page.js': ['part.js', 'lightning/button'], 'part.js': ['unknown/module'] }),
};

it('names each file once, through circles and from one set into the other', () => {
  expect(preloads(['boot', 'c/page', 'c/none'], [BASE, OWN])).toEqual([
    '/base/boot.js',
    '/base/a.js',
    '/base/b.js',
    '/own/page.js',
    '/own/part.js',
    '/base/button.js',
  ]);
});

it('finds the components of a tab and of a record page, and none elsewhere', () => {
  const item = (component: string) => ({ component, identifier: '', properties: {}, visibility: null });
  const config = {
    apps: [{ recordPages: { Deal__c: 'Deal_Page' } }],
    pages: {
      Deal_Page: { regions: { main: [item('c:deal'), item('force:detailPanel')] }, facets: { x: [item('c:risk')] } },
    },
    objects: {},
    tabs: { Board: { component: 'board', page: null }, Sheet: { component: null, page: 'Deal_Page' } },
  } as unknown as AppConfig;

  expect(componentsOf(config, '/lightning/n/Board')).toEqual(['c/board']);
  expect(componentsOf(config, '/lightning/n/Sheet')).toEqual(['c/deal', 'c/risk']);
  expect(componentsOf(config, '/lightning/r/Deal__c/a01/view')).toEqual(['c/deal', 'c/risk']);
  expect(componentsOf(config, '/lightning/n/None')).toEqual([]);
  expect(componentsOf(config, '/lightning/page/home')).toEqual([]);
});
