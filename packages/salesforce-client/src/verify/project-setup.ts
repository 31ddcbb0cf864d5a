import fs from 'node:fs';
import path from 'node:path';

export interface ObjectSetup {
  /** API names of the fields that the project brings. */
  readonly fields: readonly string[];
  /** Sharing default that the project sets, where it sets one. */
  readonly sharingModel: string | undefined;
}

/** What a Salesforce project's source says must be in the org. */
export interface ProjectSetup {
  readonly apiVersion: string;
  readonly objects: ReadonlyMap<string, ObjectSetup>;
  readonly classes: readonly string[];
  readonly triggers: readonly string[];
  readonly permissionSets: readonly string[];
  readonly permissionSetGroups: readonly string[];
  /** Flows that the source has as active. */
  readonly activeFlows: readonly string[];
  /** Flows among them that a platform event starts. */
  readonly eventFlows: readonly string[];
  readonly queues: readonly { readonly name: string; readonly objects: readonly string[] }[];
  readonly notificationTypes: readonly string[];
  /** Record names by type. */
  readonly customMetadata: ReadonlyMap<string, readonly string[]>;
  readonly activeAssignmentRules: readonly { readonly object: string; readonly name: string }[];
}

interface SourceFile {
  /** File name without directory. */
  readonly name: string;
  readonly file: string;
}

/** Folders that never reach the org. */
const SKIPPED = new Set(['__tests__', '__mocks__', 'node_modules', 'lwc']);

/**
 * Reads the package directories that `sfdx-project.json` names. Knows source format only: one file per component and field.
 * @throws Error when there is no project
 */
export function readProjectSetup(projectDir: string): ProjectSetup {
  const file = path.join(projectDir, 'sfdx-project.json');
  if (!fs.existsSync(file)) throw new Error(`${projectDir} is no Salesforce project: it has no sfdx-project.json.`);
  const project = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    packageDirectories: { path: string }[];
    sourceApiVersion: string;
  };
  const files = project.packageDirectories.flatMap((directory) => walk(path.join(projectDir, directory.path)));
  const flows = withSuffix(files, '.flow-meta.xml').map((one) => ({ name: one.stem, xml: read(one.file) }));
  const active = flows.filter(({ xml }) => textsOf(xml, 'status').at(-1) === 'Active');
  return {
    apiVersion: project.sourceApiVersion,
    objects: objectsIn(files),
    classes: stems(files, '.cls'),
    triggers: stems(files, '.trigger'),
    permissionSets: stems(files, '.permissionset-meta.xml'),
    permissionSetGroups: stems(files, '.permissionsetgroup-meta.xml'),
    activeFlows: active.map(({ name }) => name).sort(),
    eventFlows: active
      .filter(({ xml }) => textsOf(xml, 'triggerType').includes('PlatformEvent'))
      .map(({ name }) => name)
      .sort(),
    queues: withSuffix(files, '.queue-meta.xml').map((one) => ({
      name: one.stem,
      objects: textsOf(read(one.file), 'sobjectType'),
    })),
    notificationTypes: stems(files, '.notiftype-meta.xml'),
    customMetadata: customMetadataIn(files),
    activeAssignmentRules: withSuffix(files, '.assignmentRules-meta.xml').flatMap((one) =>
      blocksOf(read(one.file), 'assignmentRule')
        .filter((rule) => textsOf(rule, 'active')[0] === 'true')
        .map((rule) => ({ object: one.stem, name: textsOf(rule, 'fullName')[0] ?? '' })),
    ),
  };
}

function walk(directory: string): SourceFile[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(file);
    return [{ name: entry.name, file }];
  });
}

function withSuffix(files: readonly SourceFile[], suffix: string): { stem: string; file: string }[] {
  return files
    .filter(({ name }) => name.endsWith(suffix))
    .map(({ name, file }) => ({ stem: decodeURIComponent(name.slice(0, -suffix.length)), file }));
}

function stems(files: readonly SourceFile[], suffix: string): string[] {
  return withSuffix(files, suffix)
    .map(({ stem }) => stem)
    .sort();
}

/** Fields of one object may lie in several package folders. */
function objectsIn(files: readonly SourceFile[]): Map<string, ObjectSetup> {
  const objects = new Map<string, { fields: string[]; sharingModel: string | undefined }>();
  const entry = (name: string): { fields: string[]; sharingModel: string | undefined } => {
    const found = objects.get(name) ?? { fields: [], sharingModel: undefined };
    objects.set(name, found);
    return found;
  };
  for (const { stem, file } of withSuffix(files, '.object-meta.xml'))
    entry(stem).sharingModel = textsOf(read(file), 'sharingModel')[0];
  for (const { stem, file } of withSuffix(files, '.field-meta.xml'))
    if (stem.endsWith('__c')) entry(path.basename(path.dirname(path.dirname(file)))).fields.push(stem);
  return objects;
}

function customMetadataIn(files: readonly SourceFile[]): Map<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const stem of stems(files, '.md-meta.xml')) {
    const [type = '', ...record] = stem.split('.');
    byType.set(`${type}__mdt`, [...(byType.get(`${type}__mdt`) ?? []), record.join('.')]);
  }
  return byType;
}

function read(file: string): string {
  return fs.readFileSync(file, 'utf8');
}

/** Texts of elements that hold text alone. */
function textsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>\\s*([^<]*?)\\s*</${element}>`, 'g'))].map((match) => match[1] ?? '');
}

function blocksOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map((match) => match[1] ?? '');
}
