import type { FlowElement } from '../definition';
import type { FlowValue } from '../host';
import type { PausedInterview, ResumeEvent } from '../results';
import { Interview, type InterviewState } from './interview';
import type { CompiledFlow } from './program';
import type { FlowRun } from './run';
import { FlowRecord, isApexObject, isCollection, isRecord, toText, type RecordOrigin } from './values';

/** A flow value as JSON; records are marked, since plain objects are Apex-defined values. */
type StoredValue =
  | string
  | number
  | boolean
  | null
  | { readonly list: readonly StoredValue[] }
  | {
      readonly record: string;
      readonly fields: Readonly<Record<string, StoredValue>>;
      readonly origin: RecordOrigin;
      readonly assigned: readonly string[] | null;
    }
  | { readonly apex: string; readonly properties: Readonly<Record<string, StoredValue>> };

interface StoredInterview {
  readonly values: readonly (readonly [string, StoredValue])[];
  readonly loops: readonly (readonly [string, { readonly items: readonly StoredValue[]; readonly next: number }])[];
  readonly visited: readonly string[];
  readonly record: StoredValue;
  readonly prior: StoredValue;
  readonly isNew: boolean;
  readonly faultMessage: StoredValue;
  readonly currentStage: StoredValue;
  readonly activeStages: StoredValue;
  readonly currentRecord: StoredValue;
}

/** The interview as it stands, to be resumed later, in another process too. Subflows cannot wait, so there is one frame. */
export function saveInterview(
  interview: Interview,
  element: FlowElement,
  events: readonly ResumeEvent[],
): PausedInterview {
  const { frame } = interview;
  const state: StoredInterview = {
    values: [...frame.values].map(([name, value]) => [name, store(value)]),
    loops: [...frame.loops].map(([e, s]) => [e.definition.name, { items: s.items.map(store), next: s.next }]),
    visited: [...frame.visited],
    record: store(interview.record),
    prior: store(interview.prior),
    isNew: interview.isNew,
    faultMessage: interview.faultMessage,
    currentStage: interview.currentStage,
    activeStages: store(interview.activeStages),
    currentRecord: interview.currentRecord,
  };
  const label = frame.flow.definition.interviewLabel.replace(/\{![^}]*\}/g, () =>
    toText(interview.startedAt, null, { timeZone: interview.run.host.timeZone, forDisplay: true }),
  );
  return {
    flow: frame.flow.definition.fullName,
    interviewGuid: interview.guid,
    element: element.name,
    label,
    events,
    state,
  };
}

/** Restores a paused interview and sends it on by the exit of the event that happened. */
export function restoreInterview(paused: PausedInterview, flow: CompiledFlow, run: FlowRun): Interview {
  const state = paused.state as StoredInterview;
  const interview = new Interview(
    run,
    flow,
    paused.interviewGuid,
    asRecord(load(state.record)),
    asRecord(load(state.prior)),
    state.isNew,
  );
  for (const [name, value] of state.values) interview.frame.values.set(name, load(value));
  for (const name of state.visited) interview.frame.visited.add(name);
  for (const [name, loop] of state.loops) {
    const element = flow.elements.get(name.toLowerCase());
    if (element) interview.frame.loops.set(element, { items: loop.items.map(load), next: loop.next });
  }
  interview.faultMessage = scalar(state.faultMessage);
  interview.currentStage = scalar(state.currentStage);
  interview.currentRecord = scalar(state.currentRecord);
  interview.activeStages = load(state.activeStages);
  interview.state = 'paused' satisfies InterviewState;
  return interview;
}

function scalar(value: StoredValue): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

function asRecord(value: FlowValue): FlowRecord | null {
  return value instanceof FlowRecord ? value : null;
}

function store(value: FlowValue): StoredValue {
  if (value === null || typeof value !== 'object') return value;
  if (isCollection(value)) return { list: value.map(store) };
  if (isRecord(value)) {
    const fields = Object.entries(value.fields).map(([k, v]) => [k, store(v as FlowValue)] as const);
    const own = value instanceof FlowRecord ? value : null;
    return {
      record: value.type,
      fields: Object.fromEntries(fields),
      origin: own?.origin ?? 'made',
      assigned: own?.assigned ? [...own.assigned] : null,
    };
  }
  if (isApexObject(value)) {
    return {
      apex: value.apexClass,
      properties: Object.fromEntries(Object.entries(value.properties).map(([k, v]) => [k, store(v)])),
    };
  }
  return null;
}

function load(value: StoredValue): FlowValue {
  if (value === null || typeof value !== 'object') return value;
  if ('list' in value) return value.list.map(load);
  if ('record' in value) {
    const fields = Object.fromEntries(
      Object.entries(value.fields).map(([k, v]) => [k, load(v)]),
    ) as FlowRecord['fields'];
    const record = new FlowRecord(value.record, fields, value.origin);
    if (value.assigned) record.assigned = new Set(value.assigned);
    return record;
  }
  return {
    apexClass: value.apex,
    properties: Object.fromEntries(Object.entries(value.properties).map(([k, v]) => [k, load(v)])),
  };
}
