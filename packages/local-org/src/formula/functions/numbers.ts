import {
  compare,
  fromNumber,
  negate,
  remainder,
  round,
  roundSignificant,
  sign,
  toNumber,
  truncate,
  type Num,
  type Rounding,
} from '../decimal';
import { FormulaError } from '../types';
import { blankAwareRow, contexts, strictRow, type FunctionRow } from './row';

/** A double back into a decimal; results that are not numbers are `#Error!`. [A5] */
function fromDouble(value: number): Num {
  if (!Number.isFinite(value)) throw new FormulaError('InvalidNumber', 'Infinite or NaN');
  return fromNumber(value);
}

/** A function computed in binary floating point, as on the platform. */
function double(name: string, compute: (n: number) => number): FunctionRow {
  return strictRow({ name, takes: ['Number'], gives: 'Number' }, (n: Num) => fromDouble(compute(toNumber(n))));
}

/** Digits a quotient is trusted for before it is rounded to an integer: (1/9)*9 is 1. */
const EXTERNAL_PRECISION = 33;

function rounding(name: string, mode: Rounding): FunctionRow {
  return strictRow({ name, takes: ['Number'], gives: 'Number' }, (n: Num) =>
    typeof n === 'number' ? n : round(roundSignificant(n, EXTERNAL_PRECISION), 0, mode),
  );
}

/** Digits right of the point that ROUND and TRUNC accept; past them nothing is left to do. */
function places(digits: Num): number {
  return Math.max(-400, Math.min(400, truncate(digits)));
}

function extreme(name: string, direction: 1 | -1): FunctionRow {
  return strictRow({ name, takes: ['Number'], variadic: true, gives: 'Number' }, (...numbers: Num[]) =>
    numbers.reduce((best, n) => (compare(n, best) * direction > 0 ? n : best)),
  );
}

/** CHR and ASCII stand in text.ts. */
export const NUMBER_FUNCTIONS: readonly FunctionRow[] = [
  strictRow({ name: 'ABS', takes: ['Number'], gives: 'Number' }, (n: Num) => (sign(n) < 0 ? negate(n) : n)),
  double('SQRT', Math.sqrt),
  double('EXP', Math.exp),
  double('LN', Math.log),
  double('LOG', Math.log10),
  double('SIN', Math.sin),
  double('COS', Math.cos),
  double('TAN', Math.tan),
  double('ASIN', Math.asin),
  double('ACOS', Math.acos),
  double('ATAN', Math.atan),
  // Unlike its neighbours, ATAN2 of a blank fails. [gold]
  blankAwareRow({ name: 'ATAN2', takes: ['Number', 'Number'], gives: 'Number' }, (y: Num | null, x: Num | null) => {
    if (y === null || x === null) throw new FormulaError('InvalidNumber', 'ATAN2 of a blank');
    return fromDouble(Math.atan2(toNumber(y), toNumber(x)));
  }),
  strictRow({ name: 'PI', takes: [], gives: 'Number' }, () => fromNumber(Math.PI)),
  // CEILING and FLOOR look at the magnitude, MCEILING and MFLOOR at the number line. [A5]
  rounding('CEILING', 'up'),
  rounding('FLOOR', 'down'),
  rounding('MCEILING', 'ceiling'),
  rounding('MFLOOR', 'floor'),
  strictRow({ name: 'ROUND', takes: ['Number', 'Number'], gives: 'Number' }, (n: Num, digits: Num) =>
    round(n, places(digits), 'halfUp'),
  ),
  strictRow({ name: 'TRUNC', takes: ['Number'], optional: ['Number'], gives: 'Number' }, (n: Num, digits?: Num) =>
    round(n, places(digits ?? 0), 'down'),
  ),
  strictRow({ name: 'MOD', takes: ['Number', 'Number'], gives: 'Number' }, (n: Num, divisor: Num) => {
    const rest = remainder(n, divisor);
    if (rest === null) throw new FormulaError('DivisionByZero', 'Division by zero');
    return rest;
  }),
  extreme('MAX', 1),
  extreme('MIN', -1),
  blankAwareRow(
    {
      name: 'PICKLISTCOUNT',
      takes: ['MultiPicklist'],
      gives: 'Number',
      contexts: contexts('field', 'validation', 'workflow', 'fieldUpdate', 'flow', 'entryCriteria', 'approval', 'apex'),
    },
    (values: string | null) => (values === null ? 0 : values.split(';').length),
  ),
];
