import { DateTime } from 'luxon';
import { UnsupportedError } from '../../diagnostics';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { ConditionSet, Connector, FlowElement, OffsetUnit, Place, ValueSource } from '../definition';
import type { ResumeEvent } from '../results';
import type { FlowCompiler } from '../runtime/compiler';
import { FlowFaultError } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import { saveInterview } from '../runtime/persistence';
import type { Exit, Reader } from '../runtime/program';
import { SUSPEND } from '../runtime/program';
import { scalarOf } from '../runtime/targets';
import { midnight, shift } from '../runtime/values';
import type { ElementType } from './element-type';

export interface WaitEvent {
  readonly name: string;
  readonly label: string;
  /** `AlarmEvent`, `DateRefAlarmEvent` or a platform event object. */
  readonly eventType: string;
  readonly conditions: ConditionSet;
  readonly inputs: readonly { readonly name: string; readonly value: ValueSource | null }[];
  readonly outputs: readonly { readonly name: string; readonly assignTo: string; readonly place: Place }[];
  readonly offset: number | null;
  readonly offsetUnit: OffsetUnit | null;
  readonly resumeDate: string | null;
  readonly resumeDateReference: string | null;
  readonly resumeTime: string | null;
  readonly connector: Connector | null;
  readonly place: Place;
}

export interface Wait extends FlowElement {
  readonly kind: 'waits';
  /** `WaitDuration`, `WaitDate`, `WaitCondition`; null for Pause elements with events. */
  readonly subtype: string | null;
  readonly timeZone: string | null;
  readonly events: readonly WaitEvent[];
  readonly defaultConnector: Connector | null;
  readonly faultConnector: Connector | null;
}

/** Pause and Wait: the transaction ends, the interview is kept and resumes when the first of its events happens [B2.26]. */
export const wait: ElementType<Wait> = {
  kind: 'waits',
  typeName: 'FlowWait',
  parse: (node, base, loader) => ({
    kind: 'waits',
    ...base,
    subtype: node.text('elementSubtype'),
    timeZone: node.text('timeZoneId'),
    events: node.children('waitEvents').map((e) => ({
      name: e.text('name') ?? '',
      label: e.text('label') ?? '',
      eventType: e.text('eventType') ?? '',
      conditions: loader.conditions(e),
      inputs: e
        .children('inputParameters')
        .map((p) => ({ name: (p.text('name') ?? '').toLowerCase(), value: loader.valueOf(p, 'value') })),
      outputs: e
        .children('outputParameters')
        .map((p) => ({ name: p.text('name') ?? '', assignTo: p.text('assignToReference') ?? '', place: p.place })),
      offset: e.number('offset'),
      offsetUnit: e.text('offsetUnit') as OffsetUnit | null,
      resumeDate: e.text('resumeDate'),
      resumeDateReference: e.text('resumeDateReference'),
      resumeTime: e.text('resumeTime'),
      connector: loader.connector(e, 'connector'),
      place: e.place,
    })),
    defaultConnector: loader.connector(node, 'defaultConnector'),
    faultConnector: loader.connector(node, 'faultConnector'),
  }),
  connectors: (element) => [
    ...element.events.map((e) => ({ role: e.name, connector: e.connector })),
    { role: 'default', connector: element.defaultConnector },
    { role: 'fault', connector: element.faultConnector },
  ],
  uses: (element) => ({
    references: element.events.flatMap((e) =>
      e.conditions.conditions.map((c) => ({ path: c.left, place: c.place, condition: true })),
    ),
    values: element.events.flatMap((e) => [
      ...e.inputs.map((i) => i.value),
      ...e.conditions.conditions.map((c) => c.right),
    ]),
    targets: element.events.flatMap((e) => e.outputs.map((o) => ({ path: o.assignTo, place: o.place }))),
    unsupported:
      element.subtype === 'WaitCondition'
        ? [{ feature: `the flow element ${element.name}: Wait for Conditions`, place: element.place }]
        : [],
  }),
  compile: (element, compiler, self) => {
    const events = element.events.map((event) => compileEvent(event, element, compiler));
    for (const event of element.events) compiler.exit(self, event.name, event.connector);
    const otherwise = compiler.exit(self, 'default', element.defaultConnector);
    compiler.exit(self, 'fault', element.faultConnector);
    return {
      bulk: false,
      step: (interview): Exit | typeof SUSPEND => {
        if (element.subtype === 'WaitCondition')
          throw new UnsupportedError(`the flow element ${element.name}: Wait for Conditions`);
        if (interview.frames.length > 1)
          throw new FlowFaultError(`The flow ${element.name} pauses: a subflow can't contain a Wait element.`);
        const awaited = events.filter((e) => e.applies(interview)).map((e) => e.event(interview));
        if (awaited.length === 0) return otherwise;
        interview.paused = saveInterview(interview, element, awaited);
        interview.state = 'paused';
        return SUSPEND;
      },
    };
  },
};

interface CompiledEvent {
  applies(interview: Interview): boolean;
  event(interview: Interview): ResumeEvent;
}

function compileEvent(event: WaitEvent, element: Wait, compiler: FlowCompiler): CompiledEvent {
  const applies = compiler.conditions(event.conditions);
  const inputs = new Map(event.inputs.map((i) => [i.name, compiler.value(i.value)]));
  const read = (interview: Interview, name: string): FieldValue => scalarOf(inputs.get(name)?.(interview) ?? null);
  if (event.eventType === 'DateRefAlarmEvent')
    return { applies, event: (interview) => recordTime(event, element, interview, read) };
  if (event.eventType === 'AlarmEvent' || element.subtype === 'WaitDuration' || element.subtype === 'WaitDate') {
    const reference = event.resumeDateReference ? compiler.reference(event.resumeDateReference).read : null;
    return { applies, event: (interview) => fixedTime(event, element, interview, read, reference) };
  }
  return {
    applies,
    event: (interview) => {
      const match: FieldValues = {};
      for (const { name } of event.inputs) {
        match[compiler.schema.field(event.eventType, name)?.name ?? name] = read(interview, name);
      }
      return { event: event.name, kind: 'platformEvent', object: event.eventType, match };
    },
  };
}

type ReadInput = (interview: Interview, name: string) => FieldValue;

/** A time given by the flow: base time (or the moment the flow waits) and an offset. */
function fixedTime(
  event: WaitEvent,
  element: Wait,
  interview: Interview,
  read: ReadInput,
  reference: Reader | null,
): ResumeEvent {
  const zone = element.timeZone ?? interview.run.host.timeZone;
  const base = reference ? scalarOf(reference(interview)) : (event.resumeDate ?? read(interview, 'alarmtime'));
  const start = instantOf(base, zone, event.resumeTime) ?? interview.run.host.now().toISOString();
  const amount = event.offset ?? Number(read(interview, 'timeoffset') ?? 0);
  const unit = event.offsetUnit ?? (read(interview, 'timeoffsetunit') as OffsetUnit | null) ?? 'Hours';
  return { event: event.name, kind: 'time', resumeAt: shift(start, amount, unit, zone) };
}

/** A time given by a record's date field: read when the flow waits, and again when the record changes [B2.28]. */
function recordTime(event: WaitEvent, element: Wait, interview: Interview, read: ReadInput): ResumeEvent {
  const zone = element.timeZone ?? interview.run.host.timeZone;
  const object = String(read(interview, 'timetablecolumnenumorid') ?? '');
  const field = String(read(interview, 'timefieldcolumnenumorid') ?? '');
  const id = String(read(interview, 'entityobjectid') ?? '');
  const value = interview.run.host.readRelated(object, [id], [field]).get(id)?.[field] ?? null;
  const amount = Number(read(interview, 'timeoffset') ?? 0);
  const unit = (read(interview, 'timeoffsetunit') as OffsetUnit | null) ?? 'Hours';
  // A record without the date resumes as soon as possible [B2.28].
  const start = instantOf(value, zone, null) ?? interview.run.host.now().toISOString();
  const minutes = DateTime.fromISO(shift(start, amount, unit, zone)).diff(DateTime.fromISO(start), 'minutes').minutes;
  return {
    event: event.name,
    kind: 'time',
    resumeAt: shift(start, amount, unit, zone),
    record: { object, id, field, offsetMinutes: minutes },
  };
}

function instantOf(value: FieldValue, zone: string, time: string | null): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (value.includes('T')) return value;
  if (!time) return midnight(value, zone);
  return DateTime.fromISO(`${value}T${time.replace(/Z$/, '')}`, { zone })
    .toUTC()
    .toISO();
}
