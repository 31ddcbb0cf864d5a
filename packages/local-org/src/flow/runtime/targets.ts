import type { FieldValue } from '../../metadata/values';
import type { FlowValue } from '../host';
import type { FlowCompiler } from './compiler';
import { FlowFaultError, notSet } from './faults';
import type { Interview } from './interview';
import type { Reader } from './program';
import { splitPath } from './references';
import { coerce, copyValue, FlowRecord, isApexObject, isCollection, isRecord, type ValueType } from './values';

/** Something that can be assigned: a variable, a field of a record variable, a member of an Apex-defined value, `$Flow...`. */
export interface AssignmentTarget {
  readonly type: ValueType | null;
  /** The value before; null when there is none. Never faults. */
  readonly read: Reader;
  write(interview: Interview, value: FlowValue): void;
}

type Write = AssignmentTarget['write'];

export function compileTarget(path: string, compiler: FlowCompiler): AssignmentTarget {
  const parts = splitPath(path);
  const reference = compiler.reference(path);
  const write = writer(parts, path, compiler);
  const type = reference.type;
  return {
    type,
    read: (interview) => quiet(reference.read, interview),
    write: type ? (interview, value) => write(interview, coerceFor(value, type, interview)) : write,
  };
}

function coerceFor(value: FlowValue, type: ValueType, interview: Interview): FlowValue {
  return type.dataType === 'SObject' || type.dataType === 'Apex'
    ? value
    : coerce(value, type, interview.run.host.timeZone);
}

function quiet(read: Reader, interview: Interview): FlowValue {
  try {
    return read(interview);
  } catch (error) {
    if (error instanceof FlowFaultError) return null;
    throw error;
  }
}

function writer(parts: readonly string[], path: string, compiler: FlowCompiler): Write {
  const head = parts[0].toLowerCase();
  if (head === '$flow') return flowWriter((parts[1] ?? '').toLowerCase(), path);
  if (head === '$record') return parts.length === 2 ? recordWriter(parts[1]) : refuse(path);
  if (head.startsWith('$')) return refuse(path);
  if (parts.length === 1) return (interview, value) => void interview.frame.values.set(head, copyValue(value));
  return memberWriter(head, parts.slice(1), path, compiler.resource(head)?.type ?? null);
}

function refuse(path: string): Write {
  return () => {
    throw new FlowFaultError(`The value of ${path} can't be set.`);
  };
}

function flowWriter(member: string, path: string): Write {
  if (member === 'currentstage') return (interview, value) => void (interview.currentStage = scalarOf(value));
  if (member === 'currentrecord') return (interview, value) => void (interview.currentRecord = scalarOf(value));
  if (member === 'activestages') return (interview, value) => void (interview.activeStages = copyValue(value));
  return refuse(path);
}

function recordWriter(field: string): Write {
  return (interview, value) => {
    if (!interview.record) throw notSet('$Record');
    setField(interview, interview.record, field, value);
  };
}

/** Sets a field of a record in an interview; text that is empty is stored as blank, as a save does. */
export function setField(interview: Interview, record: FlowRecord, field: string, value: FlowValue): void {
  const known = interview.run.host.schema.field(record.type, field);
  const stored = scalarOf(known?.type === 'boolean' && value === null && record.origin === 'trigger' ? false : value);
  record.set(known?.name ?? field, stored === '' && record.origin === 'trigger' ? null : stored);
  interview.run.records.changed(record);
}

function memberWriter(head: string, path: readonly string[], text: string, type: ValueType | null): Write {
  return (interview, value) => {
    const holder = interview.frame.values.get(head) ?? make(interview, head, type, text);
    if (isRecord(holder)) {
      if (path.length > 1 || !(holder instanceof FlowRecord))
        throw new FlowFaultError(`The value of ${text} can't be set.`);
      setField(interview, holder, path[0], value);
      return;
    }
    setMember(holder, path, value, text);
  };
}

/** A record variable that was never set becomes a new record when one of its fields is assigned. */
function make(interview: Interview, head: string, type: ValueType | null, text: string): FlowValue {
  const made: FlowValue | null =
    type?.dataType === 'SObject' && type.objectType && !type.isCollection
      ? new FlowRecord(interview.run.host.schema.object(type.objectType)?.name ?? type.objectType, {}, 'made')
      : type?.dataType === 'Apex' && !type.isCollection
        ? { apexClass: type.apexClass ?? '', properties: {} }
        : null;
  if (made === null) throw notSet(text);
  interview.frame.values.set(head, made);
  return made;
}

function setMember(holder: FlowValue, path: readonly string[], value: FlowValue, text: string): void {
  let current: FlowValue = holder;
  for (const name of path.slice(0, -1)) {
    if (!isApexObject(current)) throw notSet(text);
    current = current.properties[name] ??= { apexClass: '', properties: {} };
  }
  if (!isApexObject(current)) throw notSet(text);
  current.properties[path[path.length - 1]] = copyValue(value);
}

export function scalarOf(value: FlowValue): FieldValue {
  if (value === null || typeof value !== 'object') return value;
  if (isRecord(value)) return typeof value.fields['Id'] === 'string' ? value.fields['Id'] : null;
  if (isCollection(value)) return value.length === 0 ? null : value.map((v) => String(scalarOf(v) ?? '')).join(';');
  return JSON.stringify(value.properties);
}
