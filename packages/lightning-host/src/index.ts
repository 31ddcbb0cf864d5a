import fs from 'node:fs';
import path from 'node:path';
import { readAppConfig, type AppConfig } from './app-config';
import { buildBaseModules, buildProjectModules, type BuiltModules, type BundleProblem } from './build';
import { packageDir } from './package-dir';
import { componentsOf, preloads } from './preload';
import { loadLightningProject, type LightningProject } from './project';
import { shellHtml, type PageUser } from './shell';

export type { BundleProblem } from './build';
export type { PageUser } from './shell';

export interface LightningHostOptions {
  readonly projectRoot: string;
  /** Package directories; those of `sfdx-project.json` when undefined. */
  readonly sourceDirs?: readonly string[];
  /** Folder for built modules; the base components stay in it between starts. */
  readonly cacheDir: string;
  readonly orgName?: string;
  /** ISO 4217. */
  readonly currency?: string;
}

export interface LightningAsset {
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** True when the address changes with the content, so that browsers may keep it. */
  readonly immutable: boolean;
  /** How long a browser may keep it otherwise, seconds; not at all when absent. */
  readonly maxAgeSeconds?: number;
}

export interface LightningHost {
  /** Bundles that do not compile; a page that uses one shows its message. */
  readonly problems: readonly BundleProblem[];
  shell(path: string, user: PageUser): Promise<LightningAsset>;
  asset(path: string): Promise<LightningAsset | undefined>;
}

const SLDS = path.join(packageDir('@salesforce-ux/design-system'), 'assets');
const BASE_URL = '/lightning-assets/base/';
const PROJECT_URL = '/lightning-assets/project/';
/** What every page begins with. */
const FIRST_MODULES = ['@lwc/synthetic-shadow', 'host/boot'];
/** Styles and icons change with the version of the design system alone; a browser looks again after so long. */
const DESIGN_SYSTEM_MAX_AGE_S = 24 * 60 * 60;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Builds the page of an SFDX project: real base components, SLDS and the project's unmodified bundles.
 * A bundle that does not compile is named in `problems`.
 */
export async function createLightningHost(options: LightningHostOptions): Promise<LightningHost> {
  fs.mkdirSync(options.cacheDir, { recursive: true });
  const project = loadLightningProject(options.projectRoot, options.sourceDirs);
  const base = await buildBaseModules(options.cacheDir);
  const own = await buildProjectModules(project, base);
  const config = readAppConfig(project);
  const imports = { ...addresses(base, BASE_URL), ...addresses(own, PROJECT_URL) };
  const sets = [
    { built: base, url: BASE_URL },
    { built: own, url: PROJECT_URL },
  ];
  return {
    problems: own.problems,
    shell: (page, user) => {
      const first = preloads([...FIRST_MODULES, ...componentsOf(config, page)], sets);
      return Promise.resolve(shell(options, config, imports, first, user));
    },
    asset: (url) => Promise.resolve(findAsset(project, base, own, url)),
  };
}

function addresses(built: BuiltModules, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(built.imports).map(([specifier, file]) => [specifier, prefix + file]));
}

function shell(
  options: LightningHostOptions,
  config: AppConfig,
  imports: Record<string, string>,
  first: readonly string[],
  user: PageUser,
): LightningAsset {
  const body = shellHtml({
    config,
    user,
    imports,
    preloads: first,
    orgName: options.orgName ?? 'Local Org',
    currency: options.currency ?? 'USD',
  });
  return { contentType: 'text/html; charset=utf-8', body, immutable: false };
}

function findAsset(
  project: LightningProject,
  base: BuiltModules,
  own: BuiltModules,
  url: string,
): LightningAsset | undefined {
  const decoded = decodeURIComponent(url);
  if (decoded.startsWith(BASE_URL)) return script(base.read(decoded.slice(BASE_URL.length)));
  if (decoded.startsWith(PROJECT_URL)) return script(own.read(decoded.slice(PROJECT_URL.length)));
  if (decoded.startsWith('/assets/')) {
    const asset = readBelow(SLDS, decoded.slice('/assets/'.length), false);
    return asset && { ...asset, maxAgeSeconds: DESIGN_SYSTEM_MAX_AGE_S };
  }
  const [, name, rest] = /^\/resource\/(?:\d+\/)?([^/]+)\/?(.*)$/.exec(decoded) ?? [];
  const resource = name === undefined ? undefined : project.resources.get(name);
  if (!resource) return undefined;
  if (rest) return readBelow(resource.contentPath, rest, false);
  return readBelow(
    path.dirname(resource.contentPath),
    path.basename(resource.contentPath),
    false,
    resource.contentType,
  );
}

/** A built module; its name changes with its content. */
function script(code: string | undefined): LightningAsset | undefined {
  return code === undefined
    ? undefined
    : { contentType: 'text/javascript; charset=utf-8', body: code, immutable: true };
}

/** A file below a folder, never outside it. */
function readBelow(
  dir: string,
  relative: string,
  immutable: boolean,
  contentType?: string,
): LightningAsset | undefined {
  const file = path.resolve(dir, relative);
  if (!file.startsWith(path.resolve(dir) + path.sep) || !fs.existsSync(file) || !fs.statSync(file).isFile())
    return undefined;
  return {
    contentType: contentType ?? CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
    body: fs.readFileSync(file),
    immutable,
  };
}
