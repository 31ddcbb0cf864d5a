import type { FieldType } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';

export type Cell = string | number | bigint | null | Uint8Array;
type Fields = RecordData['fields'];

/** Turns a cell into a field's value. */
export type Convert = (cell: Cell) => FieldValue;

const toBoolean: Convert = (cell) => cell === 1;
const asIs: Convert = (cell) => (typeof cell === 'bigint' ? Number(cell) : (cell as FieldValue));

export function converter(type: FieldType): Convert {
  return type === 'boolean' ? toBoolean : asIs;
}

/** One thing to do with a row of cells; `slots` holds the record itself (0) and its parents. */
type Step = (row: readonly Cell[], slots: (Fields | null)[]) => void;

/** Builds records from rows. Steps are added in the order of the SELECT list, which is the order of the keys. */
export class RowReader {
  private readonly steps: Step[] = [];
  private readonly parents = new Map<string, number>([['', 0]]);

  constructor(private readonly type: string) {}

  /** Slot of a parent record if it is already read. */
  parentSlot(path: readonly string[]): number | undefined {
    return this.parents.get(path.join('.'));
  }

  /** A parent under `path`; its type comes from its id. */
  addParent(path: readonly string[], idCell: number, typeOf: (id: string) => string): number {
    const slot = this.parents.size;
    this.parents.set(path.join('.'), slot);
    const holder = this.parents.get(path.slice(0, -1).join('.')) ?? 0;
    const key = path.at(-1) as string;
    this.steps.push((row, slots) => {
      const container = slots[holder];
      const id = row[idCell];
      slots[slot] = null;
      if (!container) return;
      if (id === null || id === undefined) container[key] = null;
      else {
        const fields: Fields = {};
        slots[slot] = fields;
        container[key] = { type: typeOf(String(id)), fields };
      }
    });
    return slot;
  }

  addField(slot: number, key: string, cell: number, convert: Convert): void {
    this.steps.push((row, slots) => {
      const container = slots[slot];
      if (container) container[key] = convert(row[cell] as Cell);
    });
  }

  /** An address or location: an object of its components, null when all are null. */
  addCompound(
    slot: number,
    key: string,
    type: string,
    cells: readonly { readonly key: string; readonly cell: number }[],
  ): void {
    this.steps.push((row, slots) => {
      const container = slots[slot];
      if (!container) return;
      const fields: Fields = {};
      let any = false;
      for (const { key: name, cell } of cells) {
        fields[name] = asIs(row[cell] as Cell);
        any ||= fields[name] !== null;
      }
      container[key] = any ? { type, fields } : null;
    });
  }

  /** Steps that run only when a slot's record has one of the given types. */
  addBranch(
    slot: number,
    accepts: (type: string) => boolean,
    typeOf: (row: readonly Cell[]) => string | null,
    build: (reader: RowReader, slot: number) => void,
  ): void {
    const inner = new RowReader(this.type);
    for (const [path, index] of this.parents) inner.parents.set(path, index);
    build(inner, slot);
    for (const [path, index] of inner.parents) this.parents.set(path, index);
    this.steps.push((row, slots) => {
      const type = typeOf(row);
      if (type !== null && accepts(type)) for (const step of inner.steps) step(row, slots);
    });
  }

  read(row: readonly Cell[]): RecordData {
    const fields: Fields = {};
    const slots: (Fields | null)[] = [fields];
    for (const step of this.steps) step(row, slots);
    return { type: this.type, fields };
  }
}
