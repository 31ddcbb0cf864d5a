import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  compileFormula,
  FormulaError,
  type BlanksAs,
  type FormulaContext,
  type FormulaReader,
  type FormulaReference,
  type FormulaReturnType,
  type FormulaType,
} from '..';
import type { FieldValue } from '../../metadata/values';

/** The conformance vectors beside the checkout; undefined where they are not there. */
export function loadVectors(): Vectors | undefined {
  const file = [
    process.env['FORMULA_VECTORS'],
    resolve(__dirname, '../../../../../../shared/vectors/formula.json'),
  ].find((candidate) => candidate !== undefined && existsSync(candidate));
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Vectors);
}

export interface GoldCase {
  readonly id: string;
  readonly formula: string;
  readonly resultType: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly formulaFields?: readonly { readonly name: string; readonly type: string; readonly formula: string }[];
  readonly notInSalesforceHelp?: readonly string[];
  readonly rows: readonly {
    readonly in: Readonly<Record<string, string | null>>;
    readonly blankAsZero: unknown;
    readonly blankAsBlank: unknown;
    readonly javaSqlAgree: boolean;
  }[];
}

export interface Assertion {
  readonly src: string;
  readonly formula: string;
  readonly expected?: string | null;
  readonly expectedFormula?: string;
  readonly kind: string;
}

export interface HelpExample {
  readonly id: string;
  readonly formula: string;
  readonly ctx?: string;
  readonly fields: Readonly<
    Record<string, { readonly dataType: string; readonly value: FieldValue; readonly options?: unknown }>
  >;
  readonly expected: { readonly dataType: string; readonly value: FieldValue };
}

export interface Vectors {
  readonly gold: readonly GoldCase[];
  readonly unit: {
    readonly assertions: readonly Assertion[];
    readonly parseTrees: readonly { readonly formula: string; readonly tree: string }[];
    readonly mustFail: readonly { readonly formula: string }[];
  };
  readonly helpExamples: readonly HelpExample[];
}

/** One expectation: what was wanted, what came, and whether a value or an error was wanted. */
export interface Outcome {
  /** Stable name of the row, as the exceptions file lists it. */
  readonly key: string;
  readonly formula: string;
  readonly wanted: string;
  readonly got: string;
  readonly kind: 'value' | 'error';
  readonly passed: boolean;
}

const TYPES: Readonly<Record<string, FormulaType>> = {
  double: 'Number',
  number: 'Number',
  currency: 'Number',
  percent: 'Number',
  dateonly: 'Date',
  date: 'Date',
  datetime: 'DateTime',
  timeonly: 'Time',
  boolean: 'Boolean',
  checkbox: 'Boolean',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  null: 'Null',
};

function typeOf(name: string): FormulaType {
  return TYPES[name.toLowerCase()] ?? 'Text';
}

/** Functions that are not legal in a formula field are tried where they are. */
function contextOf(formula: string): FormulaContext {
  if (/\bREGEX\s*\(/i.test(formula)) return 'validation';
  return /\b(?:HTMLENCODE|JSENCODE|JSINHTMLENCODE|URLENCODE)\s*\(/i.test(formula) ? 'template' : 'field';
}

/** What a vector stands on: names, types and values of its fields. */
export interface Setting {
  readonly references: ReadonlyMap<string, FormulaReference>;
  readonly values: ReadonlyMap<string, FieldValue>;
}

const NOW = new Date('2020-04-13T06:14:03.000Z');

/** `=value` of a formula, `!kind` of one that fails while running, `?message` of one that cannot be saved. */
export function outcome(formula: string, setting: Setting, blanksAs: BlanksAs, returnType?: FormulaReturnType): string {
  const compiled = compileFormula(formula, {
    resolve: (path) => setting.references.get(path.toLowerCase()),
    blanksAs,
    context: contextOf(formula),
    ...(returnType ? { returnType } : {}),
  });
  if (!compiled.ok) return `?${compiled.error.message}`;
  const reader: FormulaReader = { get: (path) => setting.values.get(path) ?? null, now: NOW, timeZone: 'GMT' };
  try {
    const value = compiled.evaluate(reader);
    return `=${compiled.type === 'Null' ? 'null' : String(value)}`;
  } catch (error) {
    if (error instanceof FormulaError) return `!${error.kind}`;
    throw error;
  }
}

/** Names every vector knows besides its own fields. */
const SYSTEM: FormulaReference = {
  path: '$System.OriginDateTime',
  type: 'DateTime',
  constant: '1900-01-01T00:00:00.000Z',
  direct: false,
};

function goldSetting(gold: GoldCase, row: GoldCase['rows'][number] | undefined, blanksAs: BlanksAs): Setting {
  const references = new Map<string, FormulaReference>([['$system.origindatetime', SYSTEM]]);
  const values = new Map<string, FieldValue>();
  for (const { name, type } of gold.fields) {
    references.set(name.toLowerCase(), { path: name, type: typeOf(type), percent: type === 'Percent' });
    const given = row?.in[name] ?? null;
    values.set(name, typeOf(type) === 'Boolean' && given !== null ? given.toLowerCase() === 'true' : given);
  }
  for (const { name, type, formula } of gold.formulaFields ?? []) {
    const resolveName = (path: string): FormulaReference | undefined => references.get(path.toLowerCase());
    references.set(name.toLowerCase(), {
      path: name,
      type: typeOf(type),
      formula: { text: formula, blanksAs, resolve: resolveName },
    });
  }
  return { references, values };
}

/** Equal up to a relative 1e-6 for numbers; dates and times by what they denote. */
export function sameResult(wanted: unknown, got: string): boolean {
  if (!got.startsWith('=')) return false;
  const text = got.slice(1);
  const want = wanted === null || wanted === '' ? 'null' : String(wanted);
  if (want === text) return true;
  // A blank Boolean leaves a formula as false.
  if (want === 'null' && text === 'false') return true;
  if (/^-?\d/.test(want) && /^-?[\d.]+(e[+-]?\d+)?$/.test(want + '') && text !== 'null') {
    const [a, b] = [Number(want), Number(text)];
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  }
  if (/^\d{4}-\d\d-\d\dT/.test(want)) return want === text || want === `${text}T00:00:00.000Z`;
  if (/^\d\d:\d\d/.test(want))
    return `${want.length === 5 ? `${want}:00` : want}.000Z`.slice(0, 12) === text.slice(0, 12) || `${want}Z` === text;
  return false;
}

function judge(key: string, formula: string, wanted: unknown, got: string): Outcome {
  const error = typeof wanted === 'string' && wanted.startsWith('Error');
  const passed = error ? got.startsWith('!') : sameResult(wanted, got);
  return {
    key,
    formula,
    wanted: wanted === null ? 'null' : String(wanted),
    got,
    kind: error ? 'error' : 'value',
    passed,
  };
}

const MODES = [
  ['blankAsZero', 'BlankAsZero'],
  ['blankAsBlank', 'BlankAsBlank'],
] as const;

/** Functions of the open-source engine that Salesforce Help does not know: a formula with one must be refused. */
function foreignFunction(gold: GoldCase): string | undefined {
  return gold.notInSalesforceHelp?.find((name) => name !== 'ISNUMBER');
}

/** Rows of gold cases that are judged by one refusal each. */
export function foreignRows(vectors: Vectors): number {
  return vectors.gold
    .filter((gold) => foreignFunction(gold) !== undefined)
    .reduce((sum, gold) => sum + gold.rows.length * MODES.length, 0);
}

/** Every gold row in both blank modes. A case of functions the platform does not have wants a refusal. */
export function runGold(vectors: Vectors): Outcome[] {
  return vectors.gold.flatMap((gold) => {
    const foreign = foreignFunction(gold);
    if (foreign !== undefined)
      return [
        refusal(
          `gold ${gold.id}`,
          gold.formula,
          foreign,
          outcome(gold.formula, goldSetting(gold, gold.rows[0], 'BlankAsZero'), 'BlankAsZero'),
        ),
      ];
    const returnType = gold.resultType === 'Percent' ? 'Percent' : undefined;
    return gold.rows.flatMap((row, i) =>
      MODES.map(([column, blanksAs]) => {
        const got = outcome(gold.formula, goldSetting(gold, row, blanksAs), blanksAs, returnType);
        return judge(`gold ${gold.id}[${i}] ${blanksAs}`, gold.formula, row[column], got);
      }),
    );
  });
}

function refusal(key: string, formula: string, name: string, got: string): Outcome {
  const wanted = `?Unknown function ${name}. Check spelling.`;
  return { key, formula, wanted, got, kind: 'error', passed: got.toUpperCase() === wanted.toUpperCase() };
}

/** The record that the field assertions of the unit tests stand on. */
const UNIT_FIELDS: readonly (readonly [path: string, type: FormulaType, value: FieldValue])[] = [
  ['CreatedDate', 'DateTime', '2005-11-15T17:00:00.000Z'],
  ['Account.Amount', 'Number', 10.41],
  ['Account.SecondNumber', 'Number', 0.5],
  ['Account.Name', 'Text', 'FORMULA_ENGINE'],
  ['Account.Parent.Name', 'Text', 'FORMULA_ENGINE_parent'],
  ['Account.nullParent.Name', 'Text', null],
  ['Account.isActive', 'Boolean', true],
  ['Account.Parent.isActive', 'Boolean', false],
  ['Account.nullParent.isActive', 'Boolean', null],
  ['OptIn', 'Boolean', true],
  ['Value', 'Text', 'value'],
];

const UNIT: Setting = {
  references: new Map(UNIT_FIELDS.map(([path, type]) => [path.toLowerCase(), { path, type }])),
  values: new Map(UNIT_FIELDS.map(([path, , value]) => [path, value])),
};

export function runUnit(vectors: Vectors): Outcome[] {
  const asserted = vectors.unit.assertions.map((assertion, i) => {
    const { formula, expected, expectedFormula } = assertion;
    const foreign = /\b(?:SUBSTR|FORMATCURRENCY|IFERROR|LIKE|IN|JSONVALUE|JSONPATHVALUE|FORMAT)\s*\(/i
      .exec(formula)?.[0]
      .slice(0, -1);
    if (foreign !== undefined)
      return refusal(`unit ${i} ${formula}`, formula, foreign, outcome(formula, UNIT, 'BlankAsBlank'));
    const wanted = expectedFormula === undefined ? expected : outcome(expectedFormula, UNIT, 'BlankAsBlank').slice(1);
    return judge(`unit ${i} ${formula}`, formula, wanted, outcome(formula, UNIT, 'BlankAsBlank'));
  });
  const failing = vectors.unit.mustFail.map(({ formula }): Outcome => {
    const got = outcome(formula, UNIT, 'BlankAsBlank');
    return { key: `mustFail ${formula}`, formula, wanted: 'error', got, kind: 'error', passed: !got.startsWith('=') };
  });
  return [...asserted, ...failing];
}

function helpSetting(example: HelpExample): Setting {
  const references = new Map<string, FormulaReference>();
  const values = new Map<string, FieldValue>();
  for (const [name, field] of Object.entries(example.fields)) {
    references.set(name.toLowerCase(), { path: name, type: typeOf(field.dataType) });
    values.set(name, field.value);
  }
  return { references, values };
}

export function runHelp(vectors: Vectors): Outcome[] {
  return vectors.helpExamples.map((example) =>
    judge(
      `help ${example.id}: ${example.ctx ?? ''}`,
      example.formula,
      example.expected.value,
      outcome(example.formula, helpSetting(example), 'BlankAsZero'),
    ),
  );
}
