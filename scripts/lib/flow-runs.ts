/** Runs the flows of a deployed project in a real org, each in a transaction of its own that is rolled back. */
import { UnsupportedError } from '../../packages/local-org/src/diagnostics';
import type { FlowCoverage, FlowDefinition, FlowValue, InterviewResult } from '../../packages/local-org/src/flow';
import type { Field, SObjectType } from '../../packages/local-org/src/metadata/schema';
import type { FieldValue, FieldValues } from '../../packages/local-org/src/metadata/values';
import { FlowHostAdapter, systemAccess, type Org, type OrgTransaction } from '../../packages/local-org/src/org';

export interface FlowRunReport {
  readonly flow: string;
  readonly start: string;
  /** `no-record`: the org refused the sample record before the flow's turn; `not-entered`: its entry conditions did. */
  readonly outcome: 'ran' | 'faulted' | 'refused' | 'not-entered' | 'no-record' | 'error';
  readonly reason: string;
}

class RolledBack extends Error {}

interface Verdict {
  readonly outcome: FlowRunReport['outcome'];
  readonly reason: string;
}

const RAN: Verdict = { outcome: 'ran', reason: '' };

/** Runs every active flow without screens. Nothing stays in the org. */
export function runFlowsInOrg(org: Org): readonly FlowRunReport[] {
  const flows = [...org.deployed.flows.active()].filter((flow) => flow.processType !== 'Flow');
  return flows.map((flow) => {
    // With little more than its required fields a record takes other ways than with all of them.
    const tried = (['lean', 'full'] as const).map((kind) => {
      samples = kind;
      return runOne(org, flow);
    });
    const best = tried.toSorted((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome))[0] as Verdict;
    return { flow: flow.fullName, start: startOf(flow), ...best };
  });
}

/** An engine's failure is told before all, then what went furthest. */
const RANK: readonly FlowRunReport['outcome'][] = ['error', 'refused', 'ran', 'faulted', 'not-entered', 'no-record'];

let samples: 'lean' | 'full' = 'lean';

const startOf = (flow: FlowDefinition): string =>
  `${flow.start.triggerType ?? flow.processType}${flow.start.object ? ` ${flow.start.object}` : ''}`;

function runOne(org: Org, flow: FlowDefinition): Verdict {
  const access = systemAccess(org.identity.adminUserId);
  let verdict: Verdict = { outcome: 'error', reason: 'did not end' };
  try {
    org.transaction('conformance', access, (tx) => {
      verdict = run(org, tx, flow);
      throw new RolledBack();
    });
  } catch (error) {
    if (error instanceof RolledBack) return verdict;
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: error instanceof UnsupportedError ? 'refused' : 'error', reason };
  }
  return verdict;
}

function run(org: Org, tx: OrgTransaction, flow: FlowDefinition): Verdict {
  const engine = org.deployed.flowEngine;
  const host = new FlowHostAdapter(tx, systemAccess(org.identity.adminUserId));
  const told = (results: readonly InterviewResult[]): Verdict => {
    const fault = results.find((result) => result.fault)?.fault;
    return fault ? { outcome: 'faulted', reason: fault.message } : RAN;
  };
  const { triggerType, object } = flow.start;
  switch (triggerType) {
    case null:
      return told(engine.runAutolaunched(host, flow, [inputsOf(tx, flow)]));
    case 'Scheduled': {
      if (object) save(tx, object, sample(tx, object, flow, 0));
      return told(engine.runScheduled(host, flow, engine.scheduledRecords(host, flow)));
    }
    case 'PlatformEvent':
      return told(
        engine.platformEvents(host, flow, [{ type: object ?? '', fields: sample(tx, object ?? '', flow, 0) }]),
      );
    default:
      return runTriggered(org, tx, flow, object ?? '');
  }
}

/** Saves a record that meets the flow's conditions where they are plain, as a user would. */
function runTriggered(org: Org, tx: OrgTransaction, flow: FlowDefinition, object: string): Verdict {
  const before = elementsRun(org.deployed.flowEngine.coverage(), flow);
  const fields = sample(tx, object, flow, 0);
  const onCreate = flow.start.recordTriggerType !== 'Update' && flow.start.triggerType !== 'RecordBeforeDelete';
  const created = save(tx, object, onCreate ? fields : without(tx, object, flow, fields));
  if (typeof created !== 'string')
    return {
      outcome: elementsRun(org.deployed.flowEngine.coverage(), flow) > before ? 'faulted' : 'no-record',
      reason: created.reason,
    };
  const options = { allOrNone: false, access: systemAccess(org.identity.adminUserId), source: 'api' } as const;
  if (flow.start.triggerType === 'RecordBeforeDelete') {
    const [result] = tx.delete([created], options);
    if (result?.errors.length) return { outcome: 'faulted', reason: result.errors[0]?.message ?? '' };
  } else if (elementsRun(org.deployed.flowEngine.coverage(), flow) === before) {
    const changes = Object.fromEntries(conditionFields(tx, object, flow).map((name) => [name, fields[name] ?? null]));
    const [result] = tx.update([{ type: object, fields: { ...changes, Id: created } }], options);
    if (result?.errors.length) return { outcome: 'faulted', reason: result.errors[0]?.message ?? '' };
  }
  const count = elementsRun(org.deployed.flowEngine.coverage(), flow);
  return count > before ? RAN : { outcome: 'not-entered', reason: 'the sample record does not meet its conditions' };
}

function elementsRun(coverage: readonly FlowCoverage[], flow: FlowDefinition): number {
  const own = coverage.find((item) => item.flow === flow.fullName);
  return own ? own.elements.reduce((sum, element) => sum + element.count, 0) : 0;
}

function conditionFields(tx: OrgTransaction, object: string, flow: FlowDefinition): readonly string[] {
  const { schema } = tx.org.deployed;
  const fields = flow.start.filters.filters.map((filter) => schema.field(object, filter.field));
  return fields.flatMap((field) => (field && !field.calculated ? [field.name] : []));
}

function without(tx: OrgTransaction, object: string, flow: FlowDefinition, fields: FieldValues): FieldValues {
  const dropped = new Set(conditionFields(tx, object, flow));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !dropped.has(name)));
}

/** The id, or why the org refuses the record. */
function save(tx: OrgTransaction, type: string, fields: FieldValues): string | { readonly reason: string } {
  const options = { allOrNone: false, access: systemAccess(tx.access.userId), source: 'api' } as const;
  const [result] = tx.insert([{ type, fields }], options);
  if (result?.id && result.errors.length === 0) return result.id;
  return { reason: result?.errors.map((error) => `${error.statusCode} ${error.message}`).join('; ') ?? '' };
}

const MAX_DEPTH = 3;

/** Values for what a new record needs and for what the flow's entry filters ask; parents are made first. */
function sample(tx: OrgTransaction, object: string, flow: FlowDefinition | null, depth: number): FieldValues {
  const type = tx.org.deployed.schema.object(object);
  const fields: FieldValues = {};
  for (const field of type?.fields.values() ?? []) {
    const wanted = isNeeded(type as SObjectType, field) || (samples === 'full' && depth === 0 && isUseful(field));
    const value = wanted ? valueFor(tx, field, depth) : null;
    if (value !== null) fields[field.name] = value;
  }
  for (const filter of flow?.start.filters.filters ?? []) {
    const field = tx.org.deployed.schema.field(object, filter.field);
    if (!field || field.calculated) continue;
    const literal = filter.value?.kind === 'literal' ? filter.value.value : null;
    if (filter.operator === 'EqualTo' && literal !== null) fields[field.name] = literal as FieldValue;
    const isBlank = filter.operator === 'IsNull' && literal === true;
    if (!isBlank && filter.operator !== 'EqualTo') fields[field.name] ??= valueFor(tx, field, depth);
  }
  return fields;
}

function isNeeded(type: SObjectType, field: Field): boolean {
  if (field.name === 'Id' || field.calculated || field.autoNumber || field.name === 'OwnerId') return false;
  if (type.kind === 'platformEvent') return field.custom;
  return field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean';
}

/** Lookups and other custom fields of a first record are filled too: flows read them. */
function isUseful(field: Field): boolean {
  if (!field.createable || field.calculated || field.autoNumber || field.name === 'OwnerId') return false;
  return field.custom && field.type !== 'boolean';
}

let serial = 0;

function valueFor(tx: OrgTransaction, field: Field, depth: number): FieldValue {
  switch (field.type) {
    case 'reference': {
      const [target = ''] = field.referenceTo;
      if (target === 'User') return tx.access.userId;
      if (depth >= MAX_DEPTH || target === '') return null;
      const made = save(tx, target, sample(tx, target, null, depth + 1));
      return typeof made === 'string' ? made : null;
    }
    case 'boolean':
      return true;
    case 'int':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return 1;
    case 'date':
      return tx.now().toISOString().slice(0, 10);
    case 'datetime':
      return tx.now().toISOString();
    case 'time':
      return '08:00:00.000Z';
    case 'email':
      return `sample${++serial}@example.com`;
    case 'picklist':
    case 'multipicklist':
      return field.picklist?.values.find((value) => value.active)?.value ?? null;
    default:
      return field.unique ? `Sample ${++serial}` : 'Sample'.slice(0, field.length || undefined);
  }
}

function inputsOf(tx: OrgTransaction, flow: FlowDefinition): Readonly<Record<string, FlowValue>> {
  return Object.fromEntries(
    [...flow.variables.values()]
      .filter((variable) => variable.isInput)
      .map((variable) => {
        const one =
          variable.dataType === 'SObject'
            ? recordFor(tx, variable.objectType ?? '')
            : (SCALARS[variable.dataType] ?? 'Sample');
        return [variable.name, variable.isCollection ? (one === null ? [] : [one]) : one] as [string, FlowValue];
      }),
  );
}

const SCALARS: Readonly<Record<string, FieldValue>> = {
  Number: 1,
  Currency: 1,
  Boolean: true,
  Date: '2026-03-10',
  DateTime: '2026-03-10T18:00:00.000Z',
  Time: '08:00:00.000Z',
};

function recordFor(tx: OrgTransaction, object: string): FlowValue {
  const type = tx.org.deployed.schema.object(object);
  const fields = sample(tx, object, null, 0);
  const made = save(tx, object, fields);
  if (!type || typeof made !== 'string') return null;
  return { type: type.name, fields: { ...fields, Id: made } };
}
