import type { FieldValues } from '../../metadata/values';
import type { SaveError } from './transaction';
import type { WorkRecord } from './work-record';

/** A row on its way through the order of execution, with what only the pipeline needs to know. */
export class Work implements WorkRecord {
  errors: SaveError[] = [];
  /** True when this save re-entered a record whose own save is open. [A1.21] */
  recursive = false;
  /** True once step 7 wrote it in the current attempt. */
  written = false;

  constructor(
    readonly object: string,
    public id: string | null,
    public fields: FieldValues,
    public old: Readonly<FieldValues> | null,
    /** Fields the caller named, in the schema's case. */
    readonly given: ReadonlySet<string>,
    /** Place in the caller's list. */
    readonly index: number,
  ) {}

  get failed(): boolean {
    return this.errors.length > 0;
  }

  /** True when the field differs from what is stored. */
  changed(field: string): boolean {
    return this.old === null || this.fields[field] !== this.old[field];
  }
}

export const passed = (works: readonly Work[]): Work[] => works.filter((w) => w.errors.length === 0);
