import type { Schema } from '../metadata/schema';
import type { FieldValues, RecordData } from '../metadata/values';
import { coverageOf, type FlowCoverage } from './coverage';
import type { FlowDefinition } from './definition';
import type { ActionOutcome, FlowHost, FlowValue } from './host';
import { outputsOf, setInput } from './elements/subflow';
import type { FlowRecordError, FlowWorkRecord, InterviewResult, PathRequest, PausedInterview } from './results';
import { FlowCompiler } from './runtime/compiler';
import { asFault, FlowFaultError, UNHANDLED_FAULT } from './runtime/faults';
import { Interview } from './runtime/interview';
import { restoreInterview } from './runtime/persistence';
import type { CompiledFlow, Exit } from './runtime/program';
import { FlowRun } from './runtime/run';
import { FlowRecord } from './runtime/values';
import { ScreenSession } from './screens';
import { DEFAULT_FLOW_SETTINGS, type FlowSettings } from './settings';
import { pathRequests, runsNow, type EntryVerdict } from './triggers/scheduled-paths';
import { inTriggerOrder } from './triggers/order';

/** Where the engine finds flows: the active version of each, by API name, case-insensitive. */
export interface FlowCatalog {
  get(fullName: string): FlowDefinition | undefined;
  /** Every flow that is active. */
  active(): Iterable<FlowDefinition>;
  /** When the version was activated, in any unit that grows; absent or equal: ordered by API name [A5.1]. */
  activatedAt?(flow: FlowDefinition): number;
}

export type RecordMoment = 'beforeSave' | 'afterSave' | 'beforeDelete';

const TRIGGER_OF: Readonly<Record<RecordMoment, FlowDefinition['start']['triggerType']>> = {
  beforeSave: 'RecordBeforeSave',
  afterSave: 'RecordAfterSave',
  beforeDelete: 'RecordBeforeDelete',
};

/**
 * Runs flows with the platform's bulk behaviour. One engine serves one deployed set of metadata; every call takes the
 * host of the transaction it works in. Calls may nest (DML of a flow starts flows). Throws `LimitExceededError` and
 * `UnsupportedError`; every other failure is told in results or on the records.
 */
export class FlowEngine {
  readonly settings: FlowSettings;
  private readonly compiled = new Map<FlowDefinition, { readonly schema: Schema; readonly flow: CompiledFlow }>();
  private readonly byTrigger = new Map<string, readonly FlowDefinition[]>();

  constructor(
    private readonly catalog: FlowCatalog,
    settings: Partial<FlowSettings> = {},
  ) {
    this.settings = { ...DEFAULT_FLOW_SETTINGS, ...settings };
  }

  /** The active version of a flow. */
  definition(fullName: string): FlowDefinition | undefined {
    return this.catalog.get(fullName);
  }

  /** Record-triggered flows of an object for one moment of the save, in the order they run [A5.1]. */
  flowsFor(object: string, moment: RecordMoment): readonly FlowDefinition[] {
    return this.triggered(TRIGGER_OF[moment], object);
  }

  /** Platform-event-triggered flows of an event object. */
  eventFlows(object: string): readonly FlowDefinition[] {
    return this.triggered('PlatformEvent', object);
  }

  /** Schedule-triggered flows. */
  scheduledFlows(): readonly FlowDefinition[] {
    return this.triggered('Scheduled', null);
  }

  private triggered(type: FlowDefinition['start']['triggerType'], object: string | null): readonly FlowDefinition[] {
    const key = `${type ?? ''}|${object?.toLowerCase() ?? ''}`;
    const known = this.byTrigger.get(key);
    if (known) return known;
    const found = [...this.catalog.active()].filter(
      (f) =>
        f.start.triggerType === type && (object === null || f.start.object?.toLowerCase() === object.toLowerCase()),
    );
    const ordered = inTriggerOrder(found, (f) => this.catalog.activatedAt?.(f) ?? 0);
    this.byTrigger.set(key, ordered);
    return ordered;
  }

  /** Step 3 of the save: assigns to `fields`, puts failures and custom errors into `errors` of the records. */
  beforeSave(host: FlowHost, records: readonly FlowWorkRecord[]): void {
    if (records.length === 0) return;
    for (const flow of this.flowsFor(records[0].object, 'beforeSave'))
      this.runTriggered(host, flow, records, 'beforeSave');
  }

  /** Step 14 of the save. Returns what to queue or cancel for asynchronous and scheduled paths. */
  afterSave(host: FlowHost, records: readonly FlowWorkRecord[]): readonly PathRequest[] {
    if (records.length === 0) return [];
    const requests: PathRequest[] = [];
    for (const flow of this.flowsFor(records[0].object, 'afterSave')) {
      const verdicts = this.runTriggered(host, flow, records, 'afterSave');
      for (const [record, verdict] of verdicts) {
        if (record.errors.length === 0) requests.push(...pathRequests(host, flow, record, verdict));
      }
    }
    return requests;
  }

  beforeDelete(host: FlowHost, records: readonly FlowWorkRecord[]): void {
    if (records.length === 0) return;
    for (const flow of this.flowsFor(records[0].object, 'beforeDelete'))
      this.runTriggered(host, flow, records, 'beforeDelete');
  }

  /** What an after-save flow wants queued or cancelled for one record; `old` null means created [B1.5, B6.5]. */
  scheduledPathsFor(host: FlowHost, flow: FlowDefinition, record: FlowWorkRecord): readonly PathRequest[] {
    if (!fitsTrigger(flow, record)) return [];
    const compiled = this.compile(flow, host.schema);
    const interview = this.recordInterview(
      new FlowRun(this.context(host, { immediate: true })),
      compiled,
      record,
      'afterSave',
    );
    return pathRequests(host, flow, record, judge(compiled, interview));
  }

  private runTriggered(
    host: FlowHost,
    flow: FlowDefinition,
    records: readonly FlowWorkRecord[],
    moment: RecordMoment,
  ): ReadonlyMap<FlowWorkRecord, EntryVerdict> {
    const fitting = records.filter((r) => r.errors.length === 0 && (moment === 'beforeDelete' || fitsTrigger(flow, r)));
    if (fitting.length === 0) return new Map();
    const compiled = this.compile(flow, host.schema);
    const run = new FlowRun(this.context(host, { immediate: true, beforeSave: moment === 'beforeSave' }));
    const interviews = fitting.map((record) => this.recordInterview(run, compiled, record, moment));
    const verdicts = new Map<FlowWorkRecord, EntryVerdict>();
    fitting.forEach((record, i) => {
      const verdict = this.judgeRecord(run, compiled, interviews[i], record);
      if (!verdict) return;
      verdicts.set(record, verdict);
      if (runsNow(flow, verdict)) begin(interviews[i], compiled, compiled.start);
      else interviews[i].state = 'finished';
    });
    run.execute();
    fitting.forEach((record, i) => record.errors.push(...errorsOf(interviews[i], host)));
    return verdicts;
  }

  /** Entry conditions that cannot be judged fail the save, as any other element without a fault path. */
  private judgeRecord(
    run: FlowRun,
    compiled: CompiledFlow,
    interview: Interview,
    record: FlowWorkRecord,
  ): EntryVerdict | null {
    try {
      return judge(compiled, interview);
    } catch (error) {
      const fault = asFault(error);
      interview.state = 'failed';
      interview.fault = {
        flow: compiled.definition.fullName,
        element: '$Start',
        elementType: 'FlowStart',
        message: fault.message,
        statusCode: fault.statusCode,
      };
      run.host.reportFault(interview.fault);
      void record;
      return null;
    }
  }

  private recordInterview(run: FlowRun, flow: CompiledFlow, work: FlowWorkRecord, moment: RecordMoment): Interview {
    const object = run.host.schema.object(work.object)?.name ?? work.object;
    // A before-save flow assigns to the record itself; later ones see it as it was saved.
    const fields = moment === 'beforeSave' ? work.fields : { ...work.fields };
    if (work.id !== null && fields['Id'] === undefined && moment !== 'beforeSave') fields['Id'] = work.id;
    const prior =
      work.old === null
        ? null
        : new FlowRecord(object, { ...work.old, ...(work.id ? { Id: work.id } : {}) }, 'trigger');
    const isNew = work.old === null && moment !== 'beforeDelete';
    const interview = new Interview(
      run,
      flow,
      run.host.newGuid(),
      new FlowRecord(object, fields, 'trigger'),
      prior,
      isNew,
    );
    run.interviews.push(interview);
    return interview;
  }

  /**
   * Runs an asynchronous or scheduled path, in a transaction of its own, with the records as they are now [B6.6]. When
   * some interviews fail, everything is rolled back and the others run again, twice at most [B6.10].
   */
  runPath(
    host: FlowHost,
    flow: FlowDefinition,
    path: string,
    records: readonly { readonly record: RecordData; readonly prior?: Readonly<FieldValues> }[],
  ): readonly InterviewResult[] {
    const compiled = this.compile(flow, host.schema);
    const exit = compiled.paths.get(path.toLowerCase());
    if (!exit) throw new FlowFaultError(`The flow ${flow.fullName} has no path named ${path}.`);
    return this.runWithRetries(host, records, (run, { record, prior }) => {
      const before = prior ? new FlowRecord(record.type, { ...prior }, 'trigger') : null;
      const interview = new Interview(
        run,
        compiled,
        host.newGuid(),
        new FlowRecord(record.type, { ...record.fields }, 'trigger'),
        before,
        false,
      );
      begin(interview, compiled, exit);
      return interview;
    });
  }

  /** One batch of event messages (at most `scheduledBatchSize`), in replay order. */
  platformEvents(host: FlowHost, flow: FlowDefinition, events: readonly RecordData[]): readonly InterviewResult[] {
    const compiled = this.compile(flow, host.schema);
    return this.runWithRetries(host, events, (run, event) => this.startedBy(run, compiled, event));
  }

  /** Records the next run of a schedule-triggered flow is for; null for a flow without an object (one interview). */
  scheduledRecords(host: FlowHost, flow: FlowDefinition): readonly RecordData[] | null {
    if (!flow.start.object) return null;
    const compiler = new FlowCompiler(flow, host.schema, this.settings);
    const object = host.schema.object(flow.start.object)?.name ?? flow.start.object;
    const asking = new Interview(
      new FlowRun(this.context(host, {})),
      this.compile(flow, host.schema),
      host.newGuid(),
      null,
      null,
      false,
    );
    const filters = compiler.filters(flow.start.filters, object)(asking);
    return host.query([{ object, filters, filterLogic: flow.start.filters.logicText, fields: 'all' }])[0];
  }

  /** One batch of a schedule-triggered flow; null records: one interview without a record. */
  runScheduled(
    host: FlowHost,
    flow: FlowDefinition,
    records: readonly RecordData[] | null,
  ): readonly InterviewResult[] {
    const compiled = this.compile(flow, host.schema);
    return this.runWithRetries(host, records ?? [null], (run, record) => {
      const interview = new Interview(
        run,
        compiled,
        host.newGuid(),
        record ? new FlowRecord(record.type, { ...record.fields }, 'trigger') : null,
        null,
        false,
      );
      begin(interview, compiled, compiled.start);
      return interview;
    });
  }

  private startedBy(run: FlowRun, compiled: CompiledFlow, event: RecordData): Interview {
    const record = new FlowRecord(event.type, { ...event.fields }, 'trigger');
    const interview = new Interview(run, compiled, run.host.newGuid(), record, null, true);
    if (compiled.meetsEntry(interview, record)) begin(interview, compiled, compiled.start);
    else interview.state = 'finished';
    return interview;
  }

  /** Autolaunched flows from Apex, REST, actions: one interview for each set of inputs, bulkified together. */
  runAutolaunched(
    host: FlowHost,
    flow: FlowDefinition,
    inputs: readonly Readonly<Record<string, FlowValue>>[],
  ): readonly InterviewResult[] {
    const compiled = this.compile(flow, host.schema);
    const run = new FlowRun(this.context(host, { immediate: false }));
    const interviews = inputs.map((values) => {
      const interview = new Interview(run, compiled, host.newGuid(), null, null, false);
      run.interviews.push(interview);
      begin(interview, compiled, compiled.start);
      giveInputs(interview, compiled, values);
      return interview;
    });
    run.execute();
    return interviews.map(resultOf);
  }

  /** Starts a flow with screens for a person; each `next` runs until the next screen. */
  startScreens(host: FlowHost, flow: FlowDefinition, inputs: Readonly<Record<string, FlowValue>> = {}): ScreenSession {
    const compiled = this.compile(flow, host.schema);
    const newRun = (now: FlowHost): FlowRun => new FlowRun(this.context(now, { hasScreens: true }));
    const interview = new Interview(newRun(host), compiled, host.newGuid(), null, null, false);
    begin(interview, compiled, compiled.start);
    giveInputs(interview, compiled, inputs);
    return new ScreenSession(
      interview,
      newRun,
      host,
      (definition) => new FlowCompiler(definition, host.schema, this.settings),
      resultOf,
    );
  }

  /** Continues paused interviews of one batch; `event` names the wait event that woke each [B2.27]. */
  resume(
    host: FlowHost,
    states: readonly { readonly paused: PausedInterview; readonly event: string; readonly eventRecord?: RecordData }[],
  ): readonly InterviewResult[] {
    return this.runWithRetries(host, states, (run, { paused, event, eventRecord }) => {
      const compiled = this.compile(this.required(paused.flow), host.schema);
      const interview = restoreInterview(paused, compiled, run);
      const element = compiled.elements.get(paused.element.toLowerCase());
      const exit = element?.exits.find((e) => e.role.toLowerCase() === event.toLowerCase());
      if (!element || !exit)
        throw new FlowFaultError(`The paused interview of ${paused.flow} waits for no event named ${event}.`);
      if (eventRecord) interview.frame.values.set(event.toLowerCase(), FlowRecord.from(eventRecord, 'queried'));
      interview.take(exit);
      return interview;
    });
  }

  /**
   * How often each element and each way out of it was taken since the engine was made: what tests covered.
   * @param schema given: active flows that never ran are told too
   */
  coverage(schema?: Schema): readonly FlowCoverage[] {
    if (schema) for (const flow of this.catalog.active()) this.compile(flow, schema);
    return [...this.compiled.values()].map(({ flow }) => coverageOf(flow));
  }

  private runWithRetries<T>(
    host: FlowHost,
    inputs: readonly T[],
    make: (run: FlowRun, input: T) => Interview,
  ): readonly InterviewResult[] {
    const results = new Map<number, InterviewResult>();
    let pending = inputs.map((_, i) => i);
    for (let attempt = 0; pending.length > 0; attempt++) {
      const savepoint = this.settings.groupRetries > 0 ? host.setSavepoint?.() : undefined;
      const run = new FlowRun(this.context(host, { immediate: false }));
      const interviews = pending.map((i) => {
        const interview = make(run, inputs[i]);
        run.interviews.push(interview);
        return interview;
      });
      run.execute();
      const outcomes = interviews.map(resultOf);
      outcomes.forEach((result, k) => results.set(pending[k], result));
      const failed = pending.filter((_, k) => outcomes[k].status === 'failed');
      const again = failed.length > 0 && savepoint !== undefined;
      if (again) host.rollbackTo?.(savepoint);
      if (savepoint !== undefined) host.releaseSavepoint?.(savepoint);
      if (!again) break;
      pending = pending.filter((i) => !failed.includes(i));
      if (attempt === this.settings.groupRetries) for (const i of pending) results.set(i, undone(results.get(i)));
      if (attempt === this.settings.groupRetries) break;
    }
    return inputs.map((_, i) => results.get(i) as InterviewResult);
  }

  private compile(flow: FlowDefinition, schema: Schema): CompiledFlow {
    const known = this.compiled.get(flow);
    if (known && known.schema === schema) return known.flow;
    const compiled = FlowCompiler.compile(flow, schema, this.settings);
    this.compiled.set(flow, { schema, flow: compiled });
    return compiled;
  }

  private required(name: string): FlowDefinition {
    const flow = this.catalog.get(name);
    if (!flow)
      throw new FlowFaultError(`The flow ${name} doesn't exist or has no active version.`, 'INVALID_ARGUMENT_TYPE');
    return flow;
  }

  private context(
    host: FlowHost,
    kind: { readonly immediate?: boolean; readonly beforeSave?: boolean; readonly hasScreens?: boolean },
  ): FlowRun['context'] {
    return {
      host,
      settings: this.settings,
      flow: (name) => this.compile(this.required(name), host.schema),
      runFlow: (name, inputs) => this.runAutolaunched(host, this.required(name), inputs).map(outcomeOf),
      beforeSave: kind.beforeSave ?? false,
      hasScreens: kind.hasScreens ?? false,
      immediate: kind.immediate ?? false,
    };
  }
}

function fitsTrigger(flow: FlowDefinition, record: FlowWorkRecord): boolean {
  const type = flow.start.recordTriggerType;
  if (type === 'Create') return record.old === null;
  if (type === 'Update') return record.old !== null;
  return true;
}

function judge(compiled: CompiledFlow, interview: Interview): EntryVerdict {
  const { record, prior } = interview;
  if (!record) return { meets: false, metBefore: false };
  const meets = compiled.meetsEntry(interview, record);
  const { start } = compiled.definition;
  const mayMatter = start.changedToMeet || start.scheduledPaths.length > 0;
  const metBefore = mayMatter && prior !== null && !interview.isNew && compiled.meetsEntry(interview, prior);
  return { meets, metBefore };
}

/** Variables get their defaults, then the interview takes the way out of the start element. */
function begin(interview: Interview, compiled: CompiledFlow, exit: Exit): void {
  try {
    compiled.initialise(interview);
  } catch (error) {
    const fault = asFault(error);
    interview.state = 'failed';
    interview.fault = {
      flow: compiled.definition.fullName,
      element: '$Start',
      elementType: 'FlowStart',
      message: fault.message,
      statusCode: fault.statusCode,
    };
    return;
  }
  interview.take(exit);
}

function giveInputs(interview: Interview, compiled: CompiledFlow, values: Readonly<Record<string, FlowValue>>): void {
  try {
    for (const [name, value] of Object.entries(values)) setInput(interview.frame, compiled, name, value, interview);
  } catch (error) {
    const fault = asFault(error);
    interview.state = 'failed';
    interview.at = null;
    interview.fault = {
      flow: compiled.definition.fullName,
      element: '$Start',
      elementType: 'FlowStart',
      message: fault.message,
      statusCode: fault.statusCode,
    };
  }
}

function resultOf(interview: Interview): InterviewResult {
  return {
    status:
      interview.state === 'failed' || interview.state === 'paused' || interview.state === 'screen'
        ? interview.state
        : 'finished',
    interviewGuid: interview.guid,
    outputs: outputsOf(interview.frames[0]),
    ...(interview.fault ? { fault: interview.fault } : {}),
    customErrors: interview.customErrors,
    ...(interview.paused && interview.state === 'paused' ? { paused: interview.paused } : {}),
  };
}

function outcomeOf(result: InterviewResult): ActionOutcome {
  return result.status === 'failed'
    ? { success: false, outputs: {}, errorMessage: result.fault?.message, statusCode: result.fault?.statusCode }
    : { success: true, outputs: result.outputs };
}

/** The last retry failed too: what had gone well is rolled back with it. */
function undone(result: InterviewResult | undefined): InterviewResult {
  const message = 'Too many batch retries in the presence of Apex triggers and partial failures.';
  return {
    status: 'failed',
    interviewGuid: result?.interviewGuid ?? '',
    outputs: {},
    customErrors: [],
    fault: { flow: '', element: '', elementType: 'Flow', message, statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER' },
  };
}

/** What a failed or refusing interview leaves on the record that started it [B2.20, B5.4]. */
function errorsOf(interview: Interview, host: FlowHost): readonly FlowRecordError[] {
  if (interview.state !== 'failed' || !interview.fault) return interview.customErrors;
  if (interview.customErrors.length > 0) return interview.customErrors;
  const { label } = interview.frames[0].flow.definition;
  const details = interview.fault.message === '' ? UNHANDLED_FAULT : interview.fault.message;
  const id = host.errorId?.() ?? errorId(interview.guid);
  const message = `We can't save this record because the “${label}” process failed. Give your Salesforce admin these details. ${details} Error ID: ${id}`;
  return [{ statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', message, fields: [] }];
}

/** An id of the platform's shape that is the same for the same interview. */
function errorId(guid: string): string {
  let hash = 0;
  for (const char of guid) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  const unsigned = hash >>> 0;
  return `${unsigned}-${unsigned % 100_000} (${hash})`;
}
