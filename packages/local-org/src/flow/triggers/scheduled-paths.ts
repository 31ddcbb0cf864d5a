import type { FlowDefinition, ScheduledPath } from '../definition';
import type { FlowHost } from '../host';
import type { FlowWorkRecord, PathRequest } from '../results';
import type { FieldValue } from '../../metadata/values';
import { midnight, shift } from '../runtime/values';

/** How the entry conditions judged a save. */
export interface EntryVerdict {
  readonly meets: boolean;
  /** Whether the record met them before this save; false for a created record. */
  readonly metBefore: boolean;
}

/** Whether the immediate path and the asynchronous path run [B1.4, B1.5]. */
export function runsNow(flow: FlowDefinition, verdict: EntryVerdict): boolean {
  return verdict.meets && !(flow.start.changedToMeet && verdict.metBefore);
}

/** What is queued, kept (no request) or cancelled for one saved record [B1.5, B6.4, B6.5]. */
export function pathRequests(
  host: FlowHost,
  flow: FlowDefinition,
  record: FlowWorkRecord,
  verdict: EntryVerdict,
): readonly PathRequest[] {
  const requests: PathRequest[] = [];
  for (const path of flow.start.scheduledPaths) {
    const request = path.async
      ? asyncRequest(flow, path, record, verdict)
      : scheduledRequest(host, flow, path, record, verdict);
    if (request) requests.push(request);
  }
  return requests;
}

function base(flow: FlowDefinition, path: ScheduledPath, record: FlowWorkRecord): Omit<PathRequest, 'action'> {
  const recordId = record.id ?? '';
  return {
    flow: flow.fullName,
    path: path.name,
    object: record.object,
    recordId,
    maxBatchSize: path.maxBatchSize,
    key: `${flow.fullName}|${path.name}|${recordId}`,
  };
}

function asyncRequest(
  flow: FlowDefinition,
  path: ScheduledPath,
  record: FlowWorkRecord,
  verdict: EntryVerdict,
): PathRequest | null {
  return runsNow(flow, verdict) ? { action: 'run', ...base(flow, path, record) } : null;
}

function scheduledRequest(
  host: FlowHost,
  flow: FlowDefinition,
  path: ScheduledPath,
  record: FlowWorkRecord,
  verdict: EntryVerdict,
): PathRequest | null {
  const isNew = record.old === null;
  const cancel: PathRequest = { action: 'cancel', ...base(flow, path, record) };
  if (!verdict.meets) return isNew ? null : cancel;
  const starts = isNew || !verdict.metBefore;
  if (path.timeSource === 'RecordTriggerEvent') {
    if (!starts) return null;
    return { action: 'schedule', runAt: dueAt(host, host.now().toISOString(), path), ...base(flow, path, record) };
  }
  const field = host.schema.field(record.object, path.recordField ?? '')?.name ?? path.recordField ?? '';
  const now = record.fields[field] ?? null;
  if (!starts && now === (record.old?.[field] ?? null)) return null;
  const due = instant(now, host.timeZone);
  const runAt = due === null ? null : dueAt(host, due, path);
  // A time that is not to come is not scheduled: "changed to a future time" reschedules [B6.5].
  if (runAt === null || runAt.getTime() <= host.now().getTime()) return isNew ? null : cancel;
  return { action: 'schedule', runAt, ...base(flow, path, record) };
}

function instant(value: FieldValue, timeZone: string): string | null {
  if (typeof value !== 'string') return null;
  return value.includes('T') ? value : midnight(value, timeZone);
}

function dueAt(host: FlowHost, from: string, path: ScheduledPath): Date {
  return new Date(shift(from, path.offset, path.offsetUnit, host.timeZone));
}
