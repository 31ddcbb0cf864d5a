/** Runs something soon after it is asked for, at most once in an interval; what is asked for meanwhile runs once at its end. */
export class RefreshPacer {
  private lastRun: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param run what to run
   * @param intervalMs least time between two runs
   * @param now the clock, in milliseconds
   */
  constructor(
    private readonly run: () => void,
    private readonly intervalMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Runs now when the interval since the last run is over, else at its end. */
  ask(): void {
    if (this.timer !== undefined) return;
    const wait = this.lastRun === undefined ? 0 : Math.max(0, this.lastRun + this.intervalMs - this.now());
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- stopped when the page goes
    this.timer = setTimeout(() => this.start(), wait);
  }

  /** Tells that the same thing was done otherwise, so that the next run can wait. */
  ran(): void {
    this.lastRun = this.now();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private start(): void {
    this.timer = undefined;
    this.ran();
    this.run();
  }
}
