import { SalesforceError } from '../../diagnostics';
import { normalizeId } from '../../soql';
import type { OrgCore } from '../core';
import type { Json } from './report-service';

/** Hours that the answer of an asynchronous run is kept. */
const KEPT_HOURS = 24;

/** One asynchronous run of a report. */
export interface ReportInstance {
  readonly id: string;
  readonly reportId: string;
  readonly ownerId: string;
  readonly requestDate: string;
  readonly completionDate: string;
  readonly hasDetailRows: boolean;
  readonly status: 'Success' | 'Error';
  /** The answer of the run, or the error that ended it. */
  readonly body: Json | readonly Json[];
}

/** Answers of asynchronous runs; kept while the org runs, for a day of its clock. */
export class ReportInstances {
  private readonly instances = new Map<string, ReportInstance>();
  private next = 1;

  constructor(private readonly org: OrgCore) {}

  add(instance: Omit<ReportInstance, 'id'>): ReportInstance {
    this.forgetOld();
    const id = normalizeId(`0LG${String(this.next++).padStart(12, '0')}`);
    const made = { id, ...instance };
    this.instances.set(id, made);
    return made;
  }

  of(reportId: string, userId: string): readonly ReportInstance[] {
    this.forgetOld();
    return [...this.instances.values()].filter((one) => one.reportId === reportId && one.ownerId === userId).reverse();
  }

  /** @throws SalesforceError NOT_FOUND for one that is not there, or is another user's */
  require(reportId: string, id: string, userId: string): ReportInstance {
    const found = this.of(reportId, userId).find((one) => one.id.slice(0, 15) === id.slice(0, 15));
    if (found) return found;
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }

  remove(instance: ReportInstance): void {
    this.instances.delete(instance.id);
  }

  private forgetOld(): void {
    const oldest = new Date(this.org.clock.now().getTime() - KEPT_HOURS * 3_600_000).toISOString();
    for (const [id, one] of this.instances) if (one.requestDate < oldest) this.instances.delete(id);
  }
}
