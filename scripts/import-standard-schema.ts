/**
 * Brings the descriptions of the standard objects into the local org, compactly.
 *
 *   npx ts-node scripts/import-standard-schema.ts [directory with one JSON file per object]
 *
 * Writes `packages/local-org/data/standard-schema.jsonl.gz`. Its lines: a header (objects with label, prefix, flags and
 * the byte range of their line), the standard value sets, the long shared value lists, then one line per object, so that
 * a reader decodes only the objects that it touches. `packages/local-org/src/metadata/standard/format.ts` has the row shapes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const NOT_OBJECTS = new Set(['index.json', 'key-prefixes.json', 'global-value-sets.json', 'shared-value-lists.json']);
const OUTPUT = resolve(__dirname, '../packages/local-org/data/standard-schema.jsonl.gz');
/** Optional members of a field row, kept by name after the fixed ones. */
const FIELD_EXTRAS = [
  'referenceTo',
  'relationshipName',
  'compoundFieldName',
  'default',
  'valueSet',
  'values',
  'valuesRef',
  'feature',
  'extraTypeInfo',
];

interface SourceField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly flags: string;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly [extra: string]: unknown;
}

interface SourceObject {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly flags: readonly string[];
  readonly recordTypes: boolean;
  readonly fields: readonly SourceField[];
  readonly childRelationships: readonly (readonly [string, string, string | null, 0 | 1, 0 | 1, ...unknown[]])[];
}

interface SourceValueSet {
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly fields: readonly string[];
}

function readJson<T>(directory: string, file: string): T {
  return JSON.parse(readFileSync(join(directory, file), 'utf8')) as T;
}

/** History, share, feed and event objects are told by the fields that only they have. */
function kindOf(object: SourceObject): string {
  const has = (field: string): boolean => object.fields.some((candidate) => candidate.name === field);
  if (object.name.endsWith('ChangeEvent')) return 'changeEvent';
  if (has('ReplayId')) return 'platformEvent';
  if (object.name.endsWith('Share') && has('RowCause')) return 'share';
  if (object.name.endsWith('History') && has('OldValue') && has('NewValue')) return 'history';
  if (object.name.endsWith('Feed') && has('ParentId')) return 'feed';
  return 'standard';
}

function fieldRow(field: SourceField): unknown[] {
  const extras: Record<string, unknown> = {};
  for (const name of FIELD_EXTRAS) {
    if (field[name] !== undefined && field[name] !== null) extras[name] = field[name];
  }
  const row: unknown[] = [
    field.name,
    field.label,
    field.type,
    field.flags,
    field.length ?? 0,
    field.precision ?? 0,
    field.scale ?? 0,
  ];
  if (Object.keys(extras).length > 0) row.push(extras);
  return row;
}

/** Sources that spell one field in two ways give it twice; the first is the describe's. */
function uniqueFields(fields: readonly SourceField[]): readonly SourceField[] {
  return fields.filter(
    (field, index) => fields.findIndex((other) => other.name.toLowerCase() === field.name.toLowerCase()) === index,
  );
}

/** Feature of a child's lookup field: undefined when every org has it, `missing` when it is not described. */
function childFeature(child: SourceObject | undefined, name: string): string | undefined {
  const field = child?.fields.find((candidate) => candidate.name === name);
  return child && !field ? 'missing' : (field?.['feature'] as string | undefined);
}

function objectLine(object: SourceObject, byName: ReadonlyMap<string, SourceObject>): string {
  return JSON.stringify({
    fields: uniqueFields(object.fields).map(fieldRow),
    children: object.childRelationships.map(([child, field, name, cascade, restrict]) => {
      const feature = childFeature(byName.get(child), field);
      return [child, field, name, cascade, restrict, ...(feature === undefined ? [] : [feature])];
    }),
  });
}

/** `agree` counts how many orgs have a value; it does not belong in an org. */
function valueSets(source: Readonly<Record<string, SourceValueSet>>): unknown {
  const kept = Object.entries(source).filter(([, set]) => set.values.length > 0 || set.fields.length > 0);
  return Object.fromEntries(
    kept.map(([name, set]) => [
      name,
      { fields: set.fields, values: set.values.map(({ agree: _agree, ...value }) => value) },
    ]),
  );
}

function main(directory: string): void {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.json') && !NOT_OBJECTS.has(file))
    .sort();
  const objects = files.map((file) => readJson<SourceObject>(directory, file));
  const byName = new Map(objects.map((object) => [object.name, object]));
  const sets = valueSets(readJson(directory, 'global-value-sets.json'));
  const lines = [
    JSON.stringify(sets),
    JSON.stringify(readJson(directory, 'shared-value-lists.json')),
    ...objects.map((object) => objectLine(object, byName)),
  ];
  let offset = 0;
  const ranges = lines.map((line) => {
    const length = Buffer.byteLength(line);
    const range: [number, number] = [offset, length];
    offset += length + 1;
    return range;
  });
  const header = {
    format: 1,
    flagLetters: readJson<{ flagLetters: unknown }>(directory, 'index.json').flagLetters,
    valueSets: ranges[0],
    valueLists: ranges[1],
    valueSetNames: Object.keys(readJson<Record<string, unknown>>(directory, 'global-value-sets.json')),
    objects: objects.map((object, index) => [
      object.name,
      object.label,
      object.labelPlural,
      object.keyPrefix,
      kindOf(object),
      object.recordTypes ? 1 : 0,
      object.flags.join(' '),
      ...(ranges[index + 2] ?? []),
    ]),
    otherKeyPrefixes: readJson<{ prefixes: Record<string, string> }>(directory, 'key-prefixes.json').prefixes,
  };
  const names = new Set(objects.map((object) => object.name));
  header.otherKeyPrefixes = Object.fromEntries(
    Object.entries(header.otherKeyPrefixes).filter(([name]) => !names.has(name)),
  );
  const text = [JSON.stringify(header), ...lines].join('\n');
  const packed = gzipSync(Buffer.from(text), { level: 9 });
  writeFileSync(OUTPUT, packed);
  console.log(`${objects.length} objects, ${Buffer.byteLength(text)} bytes, ${packed.length} packed: ${OUTPUT}`);
}

main(resolve(process.argv[2] ?? '../shared/schema'));
