import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { packageDir } from './package-dir';
import type { LightningProject } from './project';

/** Folder of this package's own page modules (`lightning/*`, `force/*`, `host/*`). */
export const HOST_MODULES = path.join(__dirname, '..', 'modules');
const BASE_COMPONENTS = packageDir('lightning-base-components');
/** Virtual modules start with a zero byte, so that other plugins leave them alone. */
const VIRTUAL = '\0host:';
const BROKEN = '\0broken:';

interface Aliases {
  readonly byName: ReadonlyMap<string, string>;
}

const ICON_SOURCE = path.join(BASE_COMPONENTS, 'src', 'lightning', 'primitiveIcon', 'primitiveIcon.js');

/**
 * The base icon loads one of 1,727 one-icon templates; here every icon is a reference into the SLDS sprite, which saves two thirds of
 * the build and 2 MB of script. Two places of the pinned source change; a release without them fails the build.
 */
function useIconSprites(code: string): string {
  const edits: [string, string][] = [
    ['async requestIconTemplates() {', 'async requestIconTemplates() { return;'],
    [
      "return this.src ? sanitizeURL(this.src) : '';",
      "if (this.src) return sanitizeURL(this.src); const [category, icon] = isValidName(this._iconName) ? this._iconName.split(':') : []; return icon ? `/assets/icons/${category}-sprite/svg/symbols.svg#${icon}` : '';",
    ],
  ];
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`lightning/primitiveIcon has changed: '${from}' is not in it any more.`);
    return text.replaceAll(from, to);
  }, code);
}

let aliasCache: Aliases | undefined;

/** `@salesforce/label|gate|i18n|accessCheck|client|internal` as the base components' own package maps them. */
function aliases(): Aliases {
  if (aliasCache) return aliasCache;
  const manifest = JSON.parse(fs.readFileSync(path.join(BASE_COMPONENTS, 'package.json'), 'utf8')) as {
    lwc: { modules: { name?: string; path?: string }[] };
  };
  const byName = new Map<string, string>();
  for (const { name, path: file } of manifest.lwc.modules) {
    if (name !== undefined && file !== undefined) byName.set(name, path.join(BASE_COMPONENTS, file));
  }
  aliasCache = { byName };
  return aliasCache;
}

/** Public base components and services: what a project's own code may import from `lightning/`. */
export function lightningModules(): string[] {
  const names = new Set<string>();
  for (const dir of [path.join(HOST_MODULES, 'lightning'), path.join(BASE_COMPONENTS, 'src', 'lightning')]) {
    for (const name of fs.readdirSync(dir)) if (moduleFile(path.join(dir, name), name)) names.add(name);
  }
  return [...names]
    .filter((name) => !name.startsWith('iconSvgTemplates'))
    .map((name) => `lightning/${name}`)
    .sort();
}

function moduleFile(dir: string, name: string): string | undefined {
  const file = path.join(dir, `${name}.js`);
  return fs.existsSync(file) ? file : undefined;
}

/**
 * Resolves the namespaces of Lightning code: `lightning/*`, `c/*`, `@salesforce/*`, `force/*`. Goes before the LWC plugin.
 * @param project undefined when only the base modules are built
 * @param broken bundles that do not compile, with the reason, which loading them gives
 */
export function lightningResolver(
  project: LightningProject | undefined,
  broken: ReadonlyMap<string, string> = new Map(),
): Plugin {
  return {
    name: 'lightning-resolver',
    resolveId(specifier, importer) {
      if (specifier.startsWith('\0')) return specifier;
      if (specifier === 'lwc' || specifier === '@lwc/engine-dom') return enginePackage('engine-dom');
      if (specifier === '@lwc/synthetic-shadow') return enginePackage('synthetic-shadow');
      if (specifier === '@lwc/state' || specifier === '@lwc/signals') return statePackage(specifier);
      if (specifier === 'chart.js' || specifier === '@kurkle/color') return chartPackage(specifier);
      if (specifier.startsWith('@salesforce/')) return resolveSalesforce(specifier);
      if (/^lightning\/iconSvgTemplates/.test(specifier)) return `${VIRTUAL}no-icon-templates`;
      if (isDroppedStyle(specifier, importer)) return `${VIRTUAL}empty-style`;
      const [namespace = '', name = '', ...rest] = specifier.split('/');
      if (rest.length > 0 || name === '') return undefined;
      if (namespace === 'c' && broken.has(name)) return `${BROKEN}${name}`;
      return resolveModule(project, namespace, name, importer);
    },
    load(id) {
      if (id.startsWith(BROKEN)) return brokenModule(broken.get(id.slice(BROKEN.length)) ?? '');
      if (!id.startsWith(VIRTUAL)) return undefined;
      return virtualModule(project, id.slice(VIRTUAL.length));
    },
    transform(code, id) {
      if (!id.startsWith(BASE_COMPONENTS) || !/\.js(\?|$)/.test(id)) return undefined;
      // The base components ask their bundler whether they run on a server.
      const client = code.replaceAll('import.meta.env.SSR', 'false');
      return { code: id.split('?')[0] === ICON_SOURCE ? useIconSprites(client) : client, map: null };
    },
  };
}

/** What reports and dashboards draw with. */
function chartPackage(specifier: string): string {
  const charts = packageDir('chart.js');
  return specifier === 'chart.js'
    ? path.join(charts, 'dist', 'chart.js')
    : path.join(packageDir(specifier, charts), 'dist', 'color.esm.js');
}

/** State managers are a package of their own, which a project brings along. */
function statePackage(specifier: string): string {
  return path.join(packageDir(specifier), 'dist', 'index.js');
}

/** Fails where it is loaded; whatever name is imported from it exists as far as the bundler knows. */
function brokenModule(message: string): { code: string; syntheticNamedExports: boolean } {
  return { code: `throw new Error(${JSON.stringify(message)}); export default {};`, syntheticNamedExports: true };
}

function enginePackage(name: string): string {
  // The engine's release must be the compiler's: the one that `lwc` itself depends on, wherever npm put it.
  return path.join(packageDir(`@lwc/${name}`, packageDir('lwc')), 'dist', 'index.js');
}

function resolveSalesforce(specifier: string): string {
  const own =
    /^@salesforce\/(apex|schema|label\/c\.|i18n|client|user|resourceUrl|contentAssetUrl|messageChannel|userPermission|customPermission)/.test(
      specifier,
    );
  const runtime = /^@salesforce\/(i18n\/(timeZone|locale|lang|currency|dir)|client\/formFactor)$/.test(specifier);
  const alias = aliases().byName.get(specifier);
  if (alias !== undefined && !runtime) return alias;
  if (own) return VIRTUAL + specifier;
  if (specifier.startsWith('@salesforce/gate/') || specifier.startsWith('@salesforce/accessCheck/')) {
    return path.join(BASE_COMPONENTS, 'external', 'gateStub.js');
  }
  throw new Error(`The page host does not support the module ${specifier}.`);
}

/**
 * The base components carry 2 MB of styles for native shadow, dead in synthetic shadow. They become an empty list of styles,
 * not an empty file: that would compile to `undefined` and break the component.
 */
function isDroppedStyle(specifier: string, importer: string | undefined): boolean {
  if (!importer?.startsWith(BASE_COMPONENTS)) return false;
  return (
    /\.slds\.css$|\.lbc\.native\.css$/.test(specifier) ||
    /^lightning\/slds[A-Z]/.test(specifier) ||
    /sldsCommon\.css$/.test(specifier)
  );
}

function resolveModule(
  project: LightningProject | undefined,
  namespace: string,
  name: string,
  importer: string | undefined,
): string | undefined {
  if (namespace === 'c') {
    const bundle = project?.bundles.get(name);
    if (!bundle) throw new Error(`${importer ?? 'A page'} imports c/${name}, which is not in the project.`);
    return withSpecifier(bundle.entry, `c/${name}`);
  }
  if (!['lightning', 'force', 'host', 'context', 'assert'].includes(namespace)) return undefined;
  const own = moduleFile(path.join(HOST_MODULES, namespace, name), name);
  if (own !== undefined) return withSpecifier(own, `${namespace}/${name}`);
  const base = moduleFile(path.join(BASE_COMPONENTS, 'src', namespace, name), name);
  if (base !== undefined) return withSpecifier(base, `${namespace}/${name}`);
  throw new Error(`${importer ?? 'A page'} imports ${namespace}/${name}, which the page host does not support.`);
}

/** The LWC plugin reads namespace and name from this query. */
function withSpecifier(file: string, specifier: string): string {
  return `${file}?specifier=${specifier}`;
}

/** Code of a module that has no file. */
function virtualModule(project: LightningProject | undefined, specifier: string): string {
  if (specifier === 'empty-style') return 'export default [];';
  if (specifier === 'no-icon-templates') return 'export default {};';
  const [, kind = '', rest = ''] = /^@salesforce\/([^/]+)\/?(.*)$/.exec(specifier) ?? [];
  switch (kind) {
    case 'apex':
      return apexModule(rest);
    case 'schema':
      return schemaModule(rest);
    case 'label':
      return `export default ${JSON.stringify(labelText(project, rest.replace(/^c\./, '')))};`;
    case 'i18n':
      return `export default globalThis.lightningHost.i18n[${JSON.stringify(rest)}];`;
    case 'client':
      return 'export default globalThis.lightningHost.formFactor;';
    case 'user':
      return `export default globalThis.lightningHost.user[${JSON.stringify(rest)}];`;
    case 'resourceUrl':
    case 'contentAssetUrl':
      return `export default ${JSON.stringify(`/resource/${rest}`)};`;
    case 'messageChannel':
      return `export default Object.freeze({ channel: ${JSON.stringify(rest)} });`;
    case 'userPermission':
    case 'customPermission':
      return `export default globalThis.lightningHost.${kind}s.includes(${JSON.stringify(rest)}) ? true : undefined;`;
    default:
      throw new Error(`The page host does not support the module ${specifier}.`);
  }
}

function apexModule(rest: string): string {
  if (rest === '') return "export { refreshApex, getSObjectValue } from 'host/apex';";
  const parts = rest.split('.');
  const method = parts.pop() ?? '';
  return `import { apexMethod } from 'host/apex'; export default apexMethod(${JSON.stringify(parts.join('.'))}, ${JSON.stringify(method)});`;
}

function schemaModule(rest: string): string {
  const [object = '', ...field] = rest.split('.');
  const reference =
    field.length === 0 ? { objectApiName: object } : { objectApiName: object, fieldApiName: field.join('.') };
  return `export default Object.freeze(${JSON.stringify(reference)});`;
}

function labelText(project: LightningProject | undefined, name: string): string {
  const text = project?.labels.get(name);
  if (text === undefined) throw new Error(`There is no custom label ${name} in the project.`);
  return text;
}
