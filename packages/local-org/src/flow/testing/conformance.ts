import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UnsupportedError } from '../../diagnostics';
import { loadProject, parseXml } from '../../metadata';
import type { Schema } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { FlowDefinition, FlowVariable } from '../definition';
import { checkFlow } from '../check/check-flow';
import type { FlowCoverage } from '../coverage';
import { FlowEngine } from '../engine';
import type { FlowHost, FlowValue } from '../host';
import { loadFlow } from '../load/load-flow';
import type { InterviewResult } from '../results';

/** What became of one flow of a project that was not written here. */
export interface FlowReport {
  readonly flow: string;
  readonly outcome: 'ran' | 'faulted' | 'refused' | 'not-loaded' | 'screens' | 'error';
  readonly reason: string;
  /** What a deploy would refuse. */
  readonly problems?: readonly string[];
}

/** Loads every flow below a directory and runs each against a host of sample records. */
export function runProjectFlows(
  dir: string,
  makeHost: (schema: Schema, isGenerous: boolean) => FlowHost,
  coverage: FlowCoverage[] = [],
): readonly FlowReport[] {
  const { schema } = loadProject(dir, existsSync(join(dir, 'sfdx-project.json')) ? {} : { sourceDirs: [dir] }).model;
  const namespace = namespaceOf(dir);
  const reports: FlowReport[] = [];
  const flows: FlowDefinition[] = [];
  for (const file of flowFiles(dir)) {
    const text = readFileSync(file, 'utf8');
    // Sources of a namespaced package name their own fields with the namespace; the project itself has none.
    const { root } = parseXml(namespace ? text.replaceAll(`${namespace}__`, '') : text, file);
    const name = basename(file).replace(/\.flow-meta\.xml$/, '');
    const loaded = root ? loadFlow(root, file, name) : { diagnostics: [{ message: 'not well-formed' }] };
    if ('flow' in loaded && loaded.flow && loaded.diagnostics.every((d) => d.severity !== 'error'))
      flows.push(loaded.flow);
    else
      reports.push({ flow: name, outcome: 'not-loaded', reason: loaded.diagnostics.map((d) => d.message).join('; ') });
  }
  const byName = new Map(flows.map((f) => [f.fullName.toLowerCase(), f]));
  const engine = new FlowEngine({ get: (n) => byName.get(n.toLowerCase()), active: () => flows });
  for (const flow of flows) {
    // An empty org takes the paths for "nothing found", one that finds a record for every query takes the others.
    const empty = runOne(engine, flow, makeHost(schema, false));
    const full = runOne(engine, flow, makeHost(schema, true));
    const best =
      [full, empty].find((r) => r.outcome === 'error') ?? [full, empty].find((r) => r.outcome === 'ran') ?? full;
    const check = checkFlow(flow, { schema, getFlow: (n) => byName.get(n.toLowerCase()) }).filter(
      (d) => d.severity === 'error',
    );
    reports.push({ ...best, problems: check.map((d) => `${d.line}:${d.column} ${d.message}`) });
  }
  for (const item of engine.coverage()) coverage.push(item);
  return reports;
}

function namespaceOf(dir: string): string {
  const file = join(dir, 'sfdx-project.json');
  if (!existsSync(file)) return '';
  const { namespace } = JSON.parse(readFileSync(file, 'utf8')) as { readonly namespace?: unknown };
  return typeof namespace === 'string' ? namespace : '';
}

function flowFiles(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.flow-meta.xml'))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

function runOne(engine: FlowEngine, flow: FlowDefinition, host: FlowHost): FlowReport {
  try {
    const faults = run(engine, flow, host);
    return faults.length === 0
      ? { flow: flow.fullName, outcome: 'ran', reason: '' }
      : { flow: flow.fullName, outcome: 'faulted', reason: faults.join('; ') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const screens = reason.includes('the screen ');
    return {
      flow: flow.fullName,
      outcome: error instanceof UnsupportedError ? (screens ? 'screens' : 'refused') : 'error',
      reason,
    };
  }
}

/** Runs a flow the way it is started; gives the texts of faults. */
function run(engine: FlowEngine, flow: FlowDefinition, host: FlowHost): readonly string[] {
  const { start } = flow;
  const faults = (results: readonly InterviewResult[]): readonly string[] =>
    results.flatMap((r) => (r.fault ? [r.fault.message] : []));
  if (start.triggerType === 'Scheduled')
    return faults(engine.runScheduled(host, flow, engine.scheduledRecords(host, flow)));
  if (start.triggerType === 'PlatformEvent')
    return faults(
      engine.platformEvents(host, flow, [
        { type: start.object ?? '', fields: sample(host.schema, start.object ?? '', flow) },
      ]),
    );
  if (start.triggerType) return runTriggered(engine, flow, host);
  if (flow.processType === 'Flow') return runScreens(engine, flow, host);
  return faults(engine.runAutolaunched(host, flow, [inputsOf(host, flow), inputsOf(host, flow)]));
}

/** Three records go through the save that starts the flow, each with values that meet its conditions where they are plain. */
function runTriggered(engine: FlowEngine, flow: FlowDefinition, host: FlowHost): readonly string[] {
  const object = flow.start.object ?? '';
  const single = new FlowEngine({ get: (name) => engineFlow(engine, name), active: () => [flow] });
  const works = [1, 2, 3].map(() => {
    const fields = sample(host.schema, object, flow);
    const [saved] = host.save('insert', [{ type: object, fields }]);
    const old = flow.start.recordTriggerType === 'Update' ? blanked(fields, flow) : null;
    return {
      object,
      id: saved.id,
      fields: { ...fields, Id: saved.id },
      old,
      errors: [] as { statusCode: string; message: string; fields: readonly string[] }[],
    };
  });
  if (flow.start.triggerType === 'RecordBeforeSave') single.beforeSave(host, works);
  else if (flow.start.triggerType === 'RecordBeforeDelete') single.beforeDelete(host, works);
  else single.afterSave(host, works);
  return works.flatMap((w) => w.errors.map((e) => e.message));
}

function engineFlow(engine: FlowEngine, name: string): FlowDefinition | undefined {
  return engine.definition(name);
}

/** Steps through the screens with their default values, at most a hundred. */
function runScreens(engine: FlowEngine, flow: FlowDefinition, host: FlowHost): readonly string[] {
  const session = engine.startScreens(host, flow, inputsOf(host, flow));
  for (let i = 0; i < 100 && session.current(); i++) {
    const view = session.current();
    const values = Object.fromEntries(
      (view?.fields ?? [])
        .filter((f) => f.required && f.value === null)
        .map((f) => [f.name, f.choices[0]?.value ?? valueFor(f.dataType ?? 'String')]),
    );
    const problems = session.next(host, values);
    if (problems.length > 0) return problems.map((p) => `${p.field}: ${p.message}`);
  }
  const { fault } = session.outcome;
  return fault ? [fault.message] : [];
}

function inputsOf(host: FlowHost, flow: FlowDefinition): Readonly<Record<string, FlowValue>> {
  return Object.fromEntries(
    [...flow.variables.values()].filter((v) => v.isInput).map((v) => [v.name, inputFor(host, v, flow)]),
  );
}

function inputFor(host: FlowHost, variable: FlowVariable, flow: FlowDefinition): FlowValue {
  const one = (): FlowValue => {
    if (variable.dataType !== 'SObject') return valueFor(variable.dataType);
    const type = variable.objectType ?? '';
    const fields = sample(host.schema, type, flow);
    const [saved] = host.save('insert', [{ type, fields }]);
    return { type, fields: { ...fields, Id: saved.id } };
  };
  return variable.isCollection ? [one()] : one();
}

function valueFor(dataType: string): FieldValue {
  const values: Readonly<Record<string, FieldValue>> = {
    Number: 1,
    Currency: 1,
    Boolean: true,
    Date: '2026-03-10',
    DateTime: '2026-03-10T18:00:00.000Z',
    Time: '08:00:00.000Z',
  };
  return values[dataType] ?? 'Sample';
}

/** A record with a value in every plain field and, in every lookup, an id of the right kind; entry filters are met. */
function sample(schema: Schema, object: string, flow: FlowDefinition): FieldValues {
  const fields: FieldValues = {};
  for (const field of schema.object(object)?.fields.values() ?? []) {
    if (field.name === 'Id') continue;
    if (field.type === 'reference')
      fields[field.name] = `${schema.object(field.referenceTo[0] ?? '')?.keyPrefix ?? '001'}000000000000001AAA`.slice(
        0,
        18,
      );
    else if (field.type === 'boolean') fields[field.name] = false;
    else if (['int', 'double', 'currency', 'percent', 'long'].includes(field.type)) fields[field.name] = 1;
    else if (field.type === 'date') fields[field.name] = '2026-03-10';
    else if (field.type === 'datetime') fields[field.name] = '2026-03-10T18:00:00.000Z';
    else if (field.type === 'picklist') fields[field.name] = field.picklist?.values[0]?.value ?? null;
    else fields[field.name] = 'Sample';
  }
  for (const f of flow.start.filters.filters) {
    const name = schema.field(object, f.field)?.name ?? f.field;
    if (f.operator === 'EqualTo' && f.value?.kind === 'literal') fields[name] = f.value.value;
    if (f.operator === 'IsNull')
      fields[name] = f.value?.kind === 'literal' && f.value.value === true ? null : (fields[name] ?? 'Sample');
  }
  return fields;
}

function blanked(fields: FieldValues, flow: FlowDefinition): FieldValues {
  const old = { ...fields };
  for (const f of flow.start.filters.filters) old[f.field] = null;
  return old;
}
