import fs from 'node:fs';
import path from 'node:path';
import { parseXml, textOf, childrenOf, type XmlElement } from './xml';

export interface Bundle {
  readonly name: string;
  readonly dir: string;
  /** Module file: `.js` as Salesforce takes it, or `.css` of a bundle that only shares styles. */
  readonly entry: string;
}

export interface StaticResource {
  readonly name: string;
  /** A file, or the folder of an archive. */
  readonly contentPath: string;
  readonly contentType: string;
}

/** What a page needs of an SFDX project, found by walking its package directories. */
export interface LightningProject {
  readonly rootDir: string;
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly labels: ReadonlyMap<string, string>;
  readonly resources: ReadonlyMap<string, StaticResource>;
  readonly messageChannels: ReadonlySet<string>;
  /** Metadata files by suffix (`flexipage`, `app`, `tab`, `layout` ...): name to parsed root. */
  readonly metadata: ReadonlyMap<string, ReadonlyMap<string, XmlElement>>;
}

const PAGE_METADATA = [
  'flexipage',
  'app',
  'tab',
  'layout',
  'compactLayout',
  'listView',
  'object',
  'field',
  'quickAction',
] as const;

/** @param sourceDirs package directories; those of `sfdx-project.json` when undefined */
export function loadLightningProject(rootDir: string, sourceDirs?: readonly string[]): LightningProject {
  const bundles = new Map<string, Bundle>();
  const labels = new Map<string, string>();
  const resources = new Map<string, StaticResource>();
  const messageChannels = new Set<string>();
  const metadata = new Map<string, Map<string, XmlElement>>(PAGE_METADATA.map((suffix) => [suffix, new Map()]));
  for (const dir of sourceDirs ?? packageDirectories(rootDir)) {
    for (const file of walk(dir)) {
      const base = path.basename(file);
      const suffix = /\.([A-Za-z]+)-meta\.xml$/.exec(base)?.[1];
      if (suffix === undefined) continue;
      const name = base.slice(0, -`.${suffix}-meta.xml`.length);
      if (suffix === 'labels') readLabels(file, labels);
      else if (suffix === 'resource') addResource(file, name, resources);
      else if (suffix === 'messageChannel') messageChannels.add(name);
      else if (base.endsWith('.js-meta.xml')) addBundle(path.dirname(file), bundles);
      else metadata.get(suffix)?.set(metadataName(file, suffix, name), parseXml(fs.readFileSync(file, 'utf8'), file));
    }
  }
  return { rootDir, bundles, labels, resources, messageChannels, metadata };
}

/** Components below `objects/X/` are named `X.Name`; the rest by their file. */
function metadataName(file: string, suffix: string, name: string): string {
  const match = /[\\/]objects[\\/]([^\\/]+)[\\/][^\\/]+[\\/][^\\/]+$/.exec(file);
  return match && suffix !== 'object' ? `${match[1]}.${name}` : decodeURIComponent(name);
}

function packageDirectories(rootDir: string): string[] {
  const project = JSON.parse(fs.readFileSync(path.join(rootDir, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories?: { path: string }[];
  };
  return (project.packageDirectories ?? [])
    .map((entry) => path.join(rootDir, entry.path))
    .filter((dir) => fs.existsSync(dir));
}

function* walk(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === '__tests__' || entry.name.startsWith('.')) continue;
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* walk(file);
    else yield file;
  }
}

function addBundle(dir: string, bundles: Map<string, Bundle>): void {
  const name = path.basename(dir);
  const entry = ['js', 'css'].map((suffix) => path.join(dir, `${name}.${suffix}`)).find((file) => fs.existsSync(file));
  if (entry === undefined || (entry.endsWith('.css') && fs.existsSync(path.join(dir, `${name}.ts`)))) {
    throw new Error(`Lightning bundle ${name} has no ${name}.js. Run "npm run build" to compile its TypeScript.`);
  }
  bundles.set(name, { name, dir, entry });
}

function readLabels(file: string, labels: Map<string, string>): void {
  for (const label of childrenOf(parseXml(fs.readFileSync(file, 'utf8'), file), 'labels')) {
    labels.set(textOf(label, 'fullName'), textOf(label, 'value'));
  }
}

function addResource(file: string, name: string, resources: Map<string, StaticResource>): void {
  const contentType = textOf(parseXml(fs.readFileSync(file, 'utf8'), file), 'contentType');
  const dir = path.dirname(file);
  const content = fs
    .readdirSync(dir)
    .find(
      (entry) =>
        entry !== path.basename(file) &&
        (entry === name || entry.startsWith(`${name}.`)) &&
        !entry.endsWith('-meta.xml'),
    );
  if (content !== undefined) resources.set(name, { name, contentPath: path.join(dir, content), contentType });
}
