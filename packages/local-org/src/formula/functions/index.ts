import { DATE_FUNCTIONS } from './dates';
import { LINK_FUNCTIONS } from './links';
import { LOGIC_FUNCTIONS } from './logic';
import { NUMBER_FUNCTIONS } from './numbers';
import { RECORD_FUNCTIONS } from './record';
import type { FunctionRow } from './row';
import { TEXT_FUNCTIONS } from './text';

/** Every function of the formula language, by upper-case name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRow> = new Map(
  [
    ...LOGIC_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...RECORD_FUNCTIONS,
    ...LINK_FUNCTIONS,
  ].map((row) => [row.name, row]),
);
