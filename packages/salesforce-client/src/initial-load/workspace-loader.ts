import { CallFailedError, type RestCaller } from '../rest-caller';
import { LoadProgress } from './progress';
import type { CheckedRow, WorkspaceFields } from './workspace-rows';

export interface LoadOutcome {
  readonly line: number;
  readonly workspaceId: string | null;
  /**
   * `created`, `updated`; `skipped`: has events already, which win; `done`: loaded by an earlier run; `invalid`: refused here;
   * `failed`: refused by the org; `unsent`: not answered.
   */
  readonly status: 'created' | 'updated' | 'skipped' | 'done' | 'invalid' | 'failed' | 'unsent';
  readonly reason: string | null;
}

export interface LoaderOptions {
  /** Rows in one call, at most 200. Default 200. */
  readonly batch?: number;
  readonly progress?: LoadProgress;
}

type GoodRow = Extract<CheckedRow, { fields: WorkspaceFields }>;

const API = '/services/data/v66.0';
const HAS_EVENTS = 'has events already, which win';
/** Ids in one query: 100 of 64 characters keep the address below 16,384 bytes. */
const IDS_PER_QUERY = 100;

interface SavedRow {
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/**
 * Loads existing Workspaces without events, by upsert on Workspace_ID__c through sObject Collections. A row that the org refuses does not
 * stop the others; loading a file again never does harm.
 */
export class WorkspaceLoader {
  private readonly batch: number;
  private readonly progress: LoadProgress;

  constructor(
    private readonly caller: RestCaller,
    { batch = 200, progress = LoadProgress.open() }: LoaderOptions = {},
  ) {
    this.batch = batch;
    this.progress = progress;
  }

  /** One outcome for each row, in order. */
  async load(rows: readonly CheckedRow[]): Promise<LoadOutcome[]> {
    const outcomes = new Map<CheckedRow, LoadOutcome>();
    const pending: GoodRow[] = [];
    for (const row of rows) {
      if ('reason' in row) outcomes.set(row, outcome(row, 'invalid', row.reason));
      else if (this.progress.has(row.fields)) outcomes.set(row, outcome(row, 'done'));
      else pending.push(row);
    }
    for (let at = 0; at < pending.length; at += this.batch) {
      const part = pending.slice(at, at + this.batch);
      for (const [row, result] of await this.loadPart(part)) outcomes.set(row, result);
    }
    return rows.map((row) => outcomes.get(row) as LoadOutcome);
  }

  private async loadPart(part: readonly GoodRow[]): Promise<[GoodRow, LoadOutcome][]> {
    try {
      const withEvents = await this.idsWithEvents(part);
      const skipped = part.filter(({ workspaceId }) => withEvents.has(workspaceId));
      const fresh = part.filter(({ workspaceId }) => !withEvents.has(workspaceId));
      const saved = fresh.length === 0 ? [] : await this.upsert(fresh);
      this.progress.add(fresh.filter((_, i) => saved[i]?.success).map(({ fields }) => fields));
      return [
        ...skipped.map((row): [GoodRow, LoadOutcome] => [row, outcome(row, 'skipped', HAS_EVENTS)]),
        ...fresh.map((row, i): [GoodRow, LoadOutcome] => [row, toOutcome(row, saved[i])]),
      ];
    } catch (error) {
      if (!(error instanceof CallFailedError)) throw error;
      return part.map((row) => [row, outcome(row, 'unsent', error.message)]);
    }
  }

  private async idsWithEvents(part: readonly GoodRow[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (let at = 0; at < part.length; at += IDS_PER_QUERY) {
      const ids = part.slice(at, at + IDS_PER_QUERY).map(({ workspaceId }) => `'${escaped(workspaceId)}'`);
      const soql = `SELECT Workspace_ID__c FROM Workspace__c WHERE Event_Count__c > 0 AND Workspace_ID__c IN (${ids.join(',')})`;
      const { body } = await this.caller.call('GET', `${API}/query?q=${encodeURIComponent(soql)}`, undefined, true);
      for (const row of (body as { records: { Workspace_ID__c: string }[] }).records) found.add(row.Workspace_ID__c);
    }
    return found;
  }

  private async upsert(rows: readonly GoodRow[]): Promise<readonly SavedRow[]> {
    const records = rows.map(({ fields }) => ({ attributes: { type: 'Workspace__c' }, ...fields }));
    const path = `${API}/composite/sobjects/Workspace__c/Workspace_ID__c`;
    const { body } = await this.caller.call('PATCH', path, { allOrNone: false, records }, true);
    return body as SavedRow[];
  }
}

function toOutcome(row: GoodRow, saved: SavedRow | undefined): LoadOutcome {
  if (saved === undefined) return outcome(row, 'unsent', 'The org gave no answer for this row.');
  if (saved.success) return outcome(row, saved.created === true ? 'created' : 'updated');
  const reason = saved.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`).join('; ');
  return outcome(row, 'failed', reason);
}

function outcome({ line, workspaceId }: CheckedRow, status: LoadOutcome['status'], reason?: string): LoadOutcome {
  return { line, workspaceId, status, reason: reason ?? null };
}

function escaped(text: string): string {
  return text.replace(/[\\']/g, '\\$&');
}
