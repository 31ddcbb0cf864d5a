import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Type, least and greatest number; -1 is unbounded. */
export type ElementShape = readonly [type: string, min: number, max: number];

interface StructureFile {
  readonly api: string;
  readonly types: Readonly<
    Record<string, readonly [base: string | null, elements: Readonly<Record<string, ElementShape>>]>
  >;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  /** What later API versions added; it is accepted. */
  readonly newer: {
    readonly types: readonly string[];
    readonly elements: Readonly<Record<string, readonly string[]>>;
    readonly enums: Readonly<Record<string, readonly string[]>>;
  };
  /** Where the platform is more tolerant than its WSDL. */
  readonly quirks: {
    readonly optional: Readonly<Record<string, string>>;
    readonly extra: Readonly<Record<string, readonly string[]>>;
    readonly enumExtra: Readonly<Record<string, readonly string[]>>;
    readonly emptyEnumOk: readonly string[];
    readonly rootUnmodelled: readonly string[];
  };
}

const DATA_FILE = join(__dirname, '../../../data/metadata-structure.json.gz');

/** The values of a business process in the settings that the Salesforce CLI deploys into each scratch org say nothing of a default. */
const LEFT_OUT: ReadonlySet<string> = new Set(['PicklistValue.default']);

/** What elements each metadata type may hold. */
export class MetadataStructure {
  private readonly merged = new Map<string, Readonly<Record<string, ElementShape>>>();
  private readonly newTypes: ReadonlySet<string>;

  constructor(private readonly data: StructureFile) {
    this.newTypes = new Set(data.newer.types);
  }

  hasType(type: string): boolean {
    return type in this.data.types;
  }

  /** Known only to later API versions, or without a model anywhere. */
  isUnmodelled(type: string): boolean {
    return this.newTypes.has(type) || this.data.quirks.rootUnmodelled.includes(type);
  }

  /** Own and inherited elements. */
  elements(type: string): Readonly<Record<string, ElementShape>> {
    const known = this.merged.get(type);
    if (known) return known;
    const [base, own] = this.data.types[type] ?? [null, {}];
    const all = base === null ? own : { ...this.elements(base), ...own };
    this.merged.set(type, all);
    return all;
  }

  /** Accepted although the WSDL of this version lacks it. */
  toleratesElement(type: string, element: string): boolean {
    if (this.data.quirks.extra[type]?.includes(element)) return true;
    for (let at: string | null | undefined = type; at; at = this.data.types[at]?.[0]) {
      if (this.data.newer.elements[at]?.includes(element)) return true;
    }
    return false;
  }

  toleratesAbsence(type: string, element: string): boolean {
    const name = `${type}.${element}`;
    return name in this.data.quirks.optional || LEFT_OUT.has(name);
  }

  enumValues(type: string): readonly string[] | undefined {
    return this.data.enums[type];
  }

  toleratesValue(type: string, value: string): boolean {
    const { quirks, newer } = this.data;
    return (
      Boolean(newer.enums[type]?.includes(value) || quirks.enumExtra[type]?.includes(value)) ||
      (value === '' && quirks.emptyEnumOk.includes(type))
    );
  }
}

let loaded: MetadataStructure | undefined;

/** The structure; read once, some 15 ms. */
export function loadStructure(): MetadataStructure {
  loaded ??= new MetadataStructure(JSON.parse(gunzipSync(readFileSync(DATA_FILE)).toString('utf8')) as StructureFile);
  return loaded;
}
