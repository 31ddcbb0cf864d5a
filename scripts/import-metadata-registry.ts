/**
 * Makes the table of metadata types (suffixes, directories, children) from the registry of @salesforce/source-deploy-retrieve.
 *
 *   npx ts-node scripts/import-metadata-registry.ts
 *
 * Writes `packages/local-org/data/metadata-registry.json`, one row per type; `metadata/registry.ts` has its shape.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface SourceType {
  readonly id: string;
  readonly name: string;
  readonly directoryName: string;
  readonly suffix?: string;
  readonly legacySuffix?: string;
  readonly inFolder?: boolean;
  readonly folderType?: string;
  readonly folderContentType?: string;
  readonly strictDirectoryName?: boolean;
  readonly metaFileSuffix?: string;
  readonly xmlElementName?: string;
  readonly uniqueIdElement?: string;
  readonly ignoreParentName?: boolean;
  readonly aliasFor?: string;
  readonly strategies?: { readonly adapter: string; readonly decomposition?: string };
  readonly children?: {
    readonly types: Readonly<Record<string, SourceType>>;
    readonly directories: Readonly<Record<string, string>>;
  };
}

const OUTPUT = resolve(__dirname, '../packages/local-org/data/metadata-registry.json');

function row(type: SourceType, nameOf: (id: string) => string): Record<string, unknown> {
  const entry: Record<string, unknown> = { name: type.name, directory: type.directoryName };
  if (type.suffix) entry['suffix'] = type.suffix;
  if (type.legacySuffix) entry['legacySuffix'] = type.legacySuffix;
  if (type.inFolder) entry['inFolder'] = true;
  if (type.folderType) entry['folderType'] = nameOf(type.folderType);
  if (type.folderContentType) entry['folderContentType'] = nameOf(type.folderContentType);
  if (type.strictDirectoryName) entry['strictDirectory'] = true;
  if (type.metaFileSuffix) entry['metaFileSuffix'] = type.metaFileSuffix;
  if (type.strategies) entry['adapter'] = type.strategies.adapter;
  if (type.strategies?.decomposition) entry['decomposition'] = type.strategies.decomposition;
  if (type.xmlElementName) entry['xmlElement'] = type.xmlElementName;
  if (type.uniqueIdElement) entry['idElement'] = type.uniqueIdElement;
  if (type.ignoreParentName) entry['ignoreParentName'] = true;
  if (type.children) {
    const elements = Object.entries(type.children.directories);
    entry['children'] = Object.values(type.children.types).map((child) => ({
      xmlElement: elements.find(([, id]) => id === child.id)?.[0],
      ...row(child, nameOf),
    }));
  }
  return entry;
}

function main(): void {
  const file = join(require.resolve('@salesforce/source-deploy-retrieve'), '../registry/metadataRegistry.json');
  const { types } = JSON.parse(readFileSync(file, 'utf8')) as { types: Record<string, SourceType> };
  const rows = Object.values(types)
    .filter((type) => !type.aliasFor)
    .map((type) => row(type, (id) => types[id]?.name ?? id));
  rows.sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));
  writeFileSync(OUTPUT, `[\n${rows.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
  console.log(`${rows.length} types: ${OUTPUT}`);
}

main();
