/**
 * Which row of the table shows which record. After another question every record is another one, and the table's rows are used again,
 * which draws in half the time; when the same question is read again, a record keeps its row, and with it the focus.
 */
export class RowSlots {
  private slotById = new Map<string, number>();
  private isOtherQuestion = false;

  /** The next records are the answer to another question; those that are shown keep their rows until then. */
  startAgain(): void {
    this.isOtherQuestion = true;
  }

  place(ids: readonly string[]): void {
    if (this.isOtherQuestion) this.slotById = new Map();
    this.isOtherQuestion = false;
    const kept = new Map(
      ids.flatMap((id) => {
        const slot = this.slotById.get(id);
        return slot === undefined ? [] : ([[id, slot]] as const);
      }),
    );
    const taken = new Set(kept.values());
    let free = 0;
    for (const id of ids) {
      if (kept.has(id)) continue;
      while (taken.has(free)) free++;
      taken.add(free);
      kept.set(id, free);
    }
    this.slotById = kept;
  }

  slotOf(id: string): string {
    return `row-${this.slotById.get(id) ?? id}`;
  }
}
