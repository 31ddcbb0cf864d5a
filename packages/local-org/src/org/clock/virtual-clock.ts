/**
 * The org's time. It starts at a given moment (or at the machine's) and runs on with the machine; a test or an operator
 * can move it. Nothing in the org reads the machine's time elsewhere.
 */
export class VirtualClock {
  private offsetMs: number;
  private frozenAt: number | null = null;

  /** @param machineNowMs the machine's time in milliseconds, a parameter so that tests own it */
  constructor(
    private readonly machineNowMs: () => number,
    startAt?: Date,
  ) {
    this.offsetMs = startAt ? startAt.getTime() - machineNowMs() : 0;
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  nowMs(): number {
    return this.frozenAt ?? this.machineNowMs() + this.offsetMs;
  }

  /** Distance from the machine's time in milliseconds; kept with the data so that a restart goes on from the same time. */
  get offset(): number {
    return this.offsetMs;
  }

  /** Moves to the given time. Going back is allowed: the caller knows why. */
  set(to: Date): void {
    this.offsetMs = to.getTime() - this.machineNowMs();
    if (this.frozenAt !== null) this.frozenAt = to.getTime();
  }

  advance(milliseconds: number): void {
    this.set(new Date(this.nowMs() + milliseconds));
  }

  /** Stops the clock until `run`; for tests that compare times exactly. */
  freeze(): void {
    this.frozenAt = this.nowMs();
  }

  run(): void {
    if (this.frozenAt === null) return;
    const at = this.frozenAt;
    this.frozenAt = null;
    this.set(new Date(at));
  }
}

/** The encoding of a datetime value: UTC with three fraction digits. */
export function dateTimeValue(at: Date): string {
  return at.toISOString();
}
