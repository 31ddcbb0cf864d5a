/**
 * Brings the structure of all metadata types (elements, types, cardinalities, enum values; facts of the public Metadata
 * WSDL, API 66.0) into the local org, compactly.
 *
 *   npx ts-node scripts/import-metadata-structure.ts [directory with schema.json and quirks.json]
 *
 * Writes `packages/local-org/data/metadata-structure.json.gz`; `metadata/checks/structure-data.ts` has its shape.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

interface SourceElement {
  readonly t: string;
  readonly min?: number;
  readonly max: number;
}

interface SourceSchema {
  readonly api: string;
  readonly types: Readonly<
    Record<string, { readonly base: string | null; readonly els: Readonly<Record<string, SourceElement>> }>
  >;
  readonly enums: Readonly<Record<string, { readonly values: readonly string[] }>>;
  readonly newer: {
    readonly types: Readonly<Record<string, unknown>>;
    readonly els: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly enums: Readonly<Record<string, readonly string[]>>;
  };
}

const OUTPUT = resolve(__dirname, '../packages/local-org/data/metadata-structure.json.gz');
/** Descendants of Metadata, Settings children of files and the types named by their elements. */
const EXTRA_ROOTS = ['CustomLabel', 'AssignmentRule', 'AutoResponseRule', 'EscalationRule', 'MatchingRule'];

function main(directory: string): void {
  const schema = JSON.parse(readFileSync(join(directory, 'schema.json'), 'utf8')) as SourceSchema;
  const quirks = JSON.parse(readFileSync(join(directory, 'quirks.json'), 'utf8')) as Record<string, unknown>;
  const isMetadata = (name: string | null | undefined): boolean => {
    for (let at = name; at; at = schema.types[at]?.base) if (at === 'Metadata') return true;
    return false;
  };
  const kept = new Set<string>();
  const keep = (name: string): void => {
    const type = schema.types[name];
    if (!type || kept.has(name)) return;
    kept.add(name);
    if (type.base) keep(type.base);
    for (const element of Object.values(type.els)) keep(element.t);
  };
  for (const name of [...Object.keys(schema.types).filter(isMetadata), ...EXTRA_ROOTS]) keep(name);
  const types = Object.fromEntries(
    [...kept].sort().map((name) => {
      const { base, els } = schema.types[name] ?? { base: null, els: {} };
      return [
        name,
        [
          base,
          Object.fromEntries(Object.entries(els).map(([element, { t, min, max }]) => [element, [t, min ?? 0, max]])),
        ],
      ];
    }),
  );
  const used = new Set(
    [...kept].flatMap((name) => Object.values(schema.types[name]?.els ?? {}).map((element) => element.t)),
  );
  const enums = Object.fromEntries(
    Object.entries(schema.enums)
      .filter(([name]) => used.has(name))
      .map(([name, { values }]) => [name, values]),
  );
  const newer = {
    types: Object.keys(schema.newer.types),
    elements: Object.fromEntries(
      Object.entries(schema.newer.els).map(([type, elements]) => [type, Object.keys(elements)]),
    ),
    enums: schema.newer.enums,
  };
  const text = JSON.stringify({ api: schema.api, types, enums, newer, quirks });
  const packed = gzipSync(Buffer.from(text), { level: 9 });
  writeFileSync(OUTPUT, packed);
  console.log(
    `${kept.size} types, ${Object.keys(enums).length} enums, ${text.length} bytes, ${packed.length} packed: ${OUTPUT}`,
  );
}

main(resolve(process.argv[2] ?? '../shared/metadata-check/schema'));
