import type { FieldValues } from '../../metadata/values';
import type { SaveError } from './transaction';

/** A record on its way through the order of execution: what before-save flows and triggers read, change and reject. */
export interface WorkRecord {
  readonly object: string;
  /** Null before it is written for the first time. */
  id: string | null;
  /** All stored fields with their new values; before-save automation assigns here. */
  readonly fields: FieldValues;
  /** Stored fields before this save; null on insert. */
  readonly old: Readonly<FieldValues> | null;
  /** Errors added by rules, flows or `addError`; a record with errors is not saved. */
  readonly errors: SaveError[];
}
