/** Daily API requests of a Developer Edition org. Counted and told, not enforced: the platform's limit is soft as well. */
export const DAILY_API_REQUESTS = 15000;
const HOUR_MS = 60 * 60 * 1000;
const HOURS = 24;

/** Requests of the last 24 hours, by the hour, as `Sforce-Limit-Info` and `/limits` tell them. */
export class ApiUsage {
  private readonly hours = new Map<number, number>();

  constructor(private readonly clock: () => number = Date.now) {}

  count(): void {
    const hour = this.hour();
    this.hours.set(hour, (this.hours.get(hour) ?? 0) + 1);
  }

  used(): number {
    const oldest = this.hour() - HOURS;
    let sum = 0;
    for (const [hour, count] of this.hours) {
      if (hour <= oldest) this.hours.delete(hour);
      else sum += count;
    }
    return sum;
  }

  header(): string {
    return `api-usage=${this.used()}/${DAILY_API_REQUESTS}`;
  }

  private hour(): number {
    return Math.floor(this.clock() / HOUR_MS);
  }
}

/** The usage of each org of a server, whatever door a request comes through. */
export class ApiUsages {
  private readonly usages = new WeakMap<object, ApiUsage>();

  of(org: object): ApiUsage {
    const usage = this.usages.get(org) ?? new ApiUsage();
    this.usages.set(org, usage);
    return usage;
  }
}
