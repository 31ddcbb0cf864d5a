/**
 * Evaluations per second of compiled formulas against the same logic written in JS, on the same 1,000 records.
 * Run: npx esbuild packages/local-org/bench/formula.ts --bundle --platform=node | node
 */
import { compileFormula, type FormulaReader, type FormulaReference, type FormulaType } from '../src/formula';
import type { FieldValue } from '../src/metadata/values';

interface Row {
  readonly [name: string]: FieldValue;
}

const TYPES: Readonly<Record<string, FormulaType>> = {
  Amount: 'Number',
  Quantity: 'Number',
  Discount: 'Number',
  Stage: 'Picklist',
  Email: 'Text',
  CloseDate: 'Date',
  IsClosed: 'Boolean',
};

const ROWS: readonly Row[] = Array.from({ length: 1000 }, (_, i) => ({
  Amount: i * 13,
  Quantity: (i % 7) + 1,
  Discount: (i % 40) / 4,
  Stage: ['New', 'Open', 'Closed Won', 'Closed Lost'][i % 4] as string,
  Email: i % 5 === 0 ? null : `person${i}@example${i % 3}.com`,
  CloseDate: `2026-${String((i % 12) + 1).padStart(2, '0')}-15`,
  IsClosed: i % 4 > 1,
}));

const NOW = new Date('2026-06-30T12:00:00.000Z');
const NOW_DAY = '2026-06-30';

interface Case {
  readonly name: string;
  readonly formula: string;
  readonly js: (row: Row) => FieldValue;
}

const CASES: readonly Case[] = [
  {
    name: 'rule over integers and text',
    formula: 'AND(ISPICKVAL(Stage, "Closed Won"), Amount * Quantity > 5000, NOT(ISBLANK(Email)))',
    js: (row) =>
      row['Stage'] === 'Closed Won' && Number(row['Amount']) * Number(row['Quantity']) > 5000 && row['Email'] !== null,
  },
  {
    name: 'decimal money',
    formula: 'ROUND(Amount * Quantity * (1 - Discount / 100), 2)',
    js: (row) =>
      Math.round(Number(row['Amount']) * Number(row['Quantity']) * (1 - Number(row['Discount']) / 100) * 100) / 100,
  },
  {
    name: 'text',
    formula: 'IF(CONTAINS(Email, "@"), UPPER(MID(Email, FIND("@", Email) + 1, 80)), "NONE")',
    js: (row) => {
      const email = row['Email'];
      return typeof email === 'string' && email.includes('@')
        ? email.slice(email.indexOf('@') + 1).toUpperCase()
        : 'NONE';
    },
  },
  {
    name: 'dates',
    formula: 'AND(NOT(IsClosed), CloseDate < TODAY())',
    js: (row) => row['IsClosed'] !== true && String(row['CloseDate']) < NOW_DAY,
  },
];

function resolve(path: string): FormulaReference | undefined {
  const type = TYPES[path];
  return type === undefined ? undefined : { path, type };
}

/** Binary rounding may be a cent off the decimal one. */
function same(a: FieldValue, b: FieldValue): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 0.011 : a === b;
}

/** Runs for about half a second; evaluations per second. */
function measure(run: () => void): number {
  const start = process.hrtime.bigint();
  let rounds = 0;
  do {
    run();
    rounds++;
  } while (process.hrtime.bigint() - start < 500_000_000n);
  return (rounds * ROWS.length * 1e9) / Number(process.hrtime.bigint() - start);
}

const readers: readonly FormulaReader[] = ROWS.map((row) => ({
  get: (path) => row[path] ?? null,
  now: NOW,
  timeZone: 'UTC',
}));
let sink: FieldValue = null;

for (const { name, formula, js } of CASES) {
  const compiled = compileFormula(formula, { resolve, context: 'validation' });
  if (!compiled.ok) throw new Error(compiled.error.message);
  const differing = ROWS.findIndex((row, i) => !same(compiled.evaluate(readers[i] as FormulaReader), js(row)));
  if (differing >= 0) throw new Error(`${name} differs from JS on row ${differing}`);
  const formulaRate = measure(() => readers.forEach((reader) => (sink = compiled.evaluate(reader))));
  const jsRate = measure(() => ROWS.forEach((row) => (sink = js(row))));
  process.stdout.write(
    `${name.padEnd(30)} ${Math.round(formulaRate).toLocaleString('en-US').padStart(12)}/s   JS ${Math.round(jsRate).toLocaleString('en-US').padStart(12)}/s   x${(jsRate / formulaRate).toFixed(1)}\n`,
  );
}
if (sink === undefined) process.exitCode = 1;

const started = process.hrtime.bigint();
for (let i = 0; i < 2000; i++)
  compileFormula((CASES[i % CASES.length] as Case).formula, { resolve, context: 'validation' });
process.stdout.write(
  `compile: ${(Number(process.hrtime.bigint() - started) / 2000 / 1000).toFixed(1)} microseconds a formula\n`,
);
