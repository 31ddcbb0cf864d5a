/** Who waits for messages of which events. Each is woken once; it reads on and waits again when there is nothing more. */
export class EventWatchers {
  private readonly waiting = new Map<number, ReadonlySet<string>>();

  constructor(private readonly wake: (watchId: number) => void) {}

  arm(watchId: number, objects: readonly string[]): void {
    this.waiting.set(watchId, new Set(objects));
  }

  disarm(watchId: number): void {
    this.waiting.delete(watchId);
  }

  /** Messages of these events were committed. */
  committed(objects: ReadonlySet<string>): void {
    for (const [watchId, awaited] of this.waiting) {
      if (![...objects].some((object) => awaited.has(object))) continue;
      this.waiting.delete(watchId);
      this.wake(watchId);
    }
  }

  /** The clock moved or the metadata changed: all look again. */
  wakeAll(): void {
    const all = [...this.waiting.keys()];
    this.waiting.clear();
    for (const watchId of all) this.wake(watchId);
  }
}
