import { UnsupportedError } from '../../diagnostics';
import type { MetadataModel } from '../../metadata/model';
import type { XmlNode } from '../../metadata/xml';
import type { FieldValue, FieldValues } from '../../metadata/values';
import { FormulaRows } from '../engines/formula-rows';
import { sendEmailAlert } from '../mail/email-templates';
import type { ObjectPlan } from '../records/object-plan';
import { childrenOf, filterItems, textOf } from '../records/xml-read';
import { convertValue } from '../records/values';
import type { OrgTransaction } from './org-transaction';
import { inputOf } from './row-input';
import { meets, type RuleCriteria } from './rule-criteria';
import { saveInputs, type SaveKind } from './save-operation';
import { runTriggers, writeFields } from './save-pipeline';
import { checkFormats, checkIntegrity } from './system-validation';
import type { DmlOptions } from './transaction';
import { passed, Work } from './work';

interface WorkflowRule extends RuleCriteria {
  readonly name: string;
  readonly triggerType: string;
  readonly actions: readonly { readonly name: string; readonly type: string }[];
  /** Has actions that wait; retired on the platform in favour of flows, and not done here. */
  readonly isTimed: boolean;
}

interface ObjectWorkflow {
  readonly rules: readonly WorkflowRule[];
  readonly fieldUpdates: ReadonlyMap<string, XmlNode>;
  readonly alerts: ReadonlyMap<string, XmlNode>;
  readonly tasks: ReadonlyMap<string, XmlNode>;
}

/** Workflow rules of the deployed metadata. [A1.11] */
export class WorkflowRules {
  private readonly byObject = new Map<string, ObjectWorkflow>();

  constructor(model: MetadataModel) {
    const rules = nodesByObject(model, 'WorkflowRule');
    const fieldUpdates = nodesByObject(model, 'WorkflowFieldUpdate');
    const alerts = nodesByObject(model, 'WorkflowAlert');
    const tasks = nodesByObject(model, 'WorkflowTask');
    for (const object of new Set([...rules.keys(), ...alerts.keys()])) {
      this.byObject.set(object, {
        rules: (rules.get(object) ?? []).flatMap(readRule),
        fieldUpdates: byName(fieldUpdates.get(object)),
        alerts: byName(alerts.get(object)),
        tasks: byName(tasks.get(object)),
      });
    }
  }

  has(object: string): boolean {
    return (this.byObject.get(object.toLowerCase())?.rules.length ?? 0) > 0;
  }

  /** An email alert by object and name; flows and approvals use the same ones. */
  alert(object: string, name: string): XmlNode | undefined {
    return this.byObject.get(object.toLowerCase())?.alerts.get(name);
  }

  run(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[], options: DmlOptions): void {
    const workflow = this.byObject.get(plan.name.toLowerCase())!;
    const updated: Updated[] = [];
    for (const work of works) {
      const due = workflow.rules.filter((rule) => fires(tx, kind, plan, rule, work, options.access.userId));
      if (due.length === 0) continue;
      const timed = due.find((rule) => rule.isTimed);
      if (timed) throw new UnsupportedError(`time-dependent workflow actions (rule ${plan.name}.${timed.name})`);
      const before = { ...work.fields };
      for (const rule of due) for (const action of rule.actions) act(tx, plan, workflow, action, work, options);
      if (plan.stored.some((f) => before[f.name] !== work.fields[f.name])) updated.push({ work, before });
    }
    if (updated.length > 0) resave(tx, plan, updated);
  }
}

/** The parts of workflow files; the metadata model holds each as a component of its own, `Object.Name`. */
function nodesByObject(model: MetadataModel, type: string): Map<string, XmlNode[]> {
  const nodes = new Map<string, XmlNode[]>();
  for (const { fullName, xml } of model.ofType(type)) {
    const object = fullName.split('.')[0]!.toLowerCase();
    if (xml) nodes.set(object, [...(nodes.get(object) ?? []), xml]);
  }
  return nodes;
}

function byName(nodes: readonly XmlNode[] = []): ReadonlyMap<string, XmlNode> {
  return new Map(nodes.map((node) => [textOf(node, 'fullName') ?? '', node]));
}

/** An active rule; an inactive one gives nothing. */
function readRule(xml: XmlNode): WorkflowRule[] {
  if (textOf(xml, 'active') !== 'true') return [];
  return [
    {
      name: textOf(xml, 'fullName') ?? '',
      triggerType: textOf(xml, 'triggerType') ?? 'onCreateOrTriggeringUpdate',
      filters: filterItems(xml, 'criteriaItems'),
      booleanFilter: textOf(xml, 'booleanFilter'),
      formula: textOf(xml, 'formula'),
      actions: actionsOf(xml),
      isTimed: childrenOf(xml, 'workflowTimeTriggers').length > 0,
    },
  ];
}

function actionsOf(xml: XmlNode): WorkflowRule['actions'] {
  return childrenOf(xml, 'actions').map((a) => ({ name: textOf(a, 'name') ?? '', type: textOf(a, 'type') ?? '' }));
}

/** `onCreateOnly`, `onAllChanges`, or when the row did not meet the criteria before. */
function fires(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  rule: WorkflowRule,
  work: Work,
  userId: string,
): boolean {
  if (rule.triggerType === 'onCreateOnly' && kind !== 'insert') return false;
  if (!meets(tx, plan, rule, work.fields, work.old, userId)) return false;
  if (rule.triggerType !== 'onCreateOrTriggeringUpdate' || work.old === null) return true;
  return !meets(tx, plan, rule, work.old, null, userId);
}

function act(
  tx: OrgTransaction,
  plan: ObjectPlan,
  workflow: ObjectWorkflow,
  action: { name: string; type: string },
  work: Work,
  options: DmlOptions,
): void {
  if (action.type === 'FieldUpdate') {
    const node = workflow.fieldUpdates.get(action.name);
    if (textOf(node, 'targetObject')) updateParent(tx, plan, node!, work, options);
    else updateField(tx, plan, node, work, options.access.userId);
  } else if (action.type === 'Alert') sendEmailAlert(tx, workflow.alerts.get(action.name), plan.name, work.fields);
  else if (action.type === 'Task') createTask(tx, workflow.tasks.get(action.name), work, options);
  else throw new UnsupportedError(`the workflow action ${action.type} (${plan.name}.${action.name})`);
}

function updateField(
  tx: OrgTransaction,
  plan: ObjectPlan,
  node: XmlNode | undefined,
  work: Work,
  userId: string,
): void {
  const field = plan.field(textOf(node, 'field') ?? '');
  if (!node || !field) return;
  const value = valueOf(tx, plan, node, work, userId);
  const converted = convertValue(field, value);
  if (!converted.error) work.fields[field.name] = converted.value;
}

/** A field update on the master of the row: the parent goes through its own full save. [A1.16] */
function updateParent(tx: OrgTransaction, plan: ObjectPlan, node: XmlNode, work: Work, options: DmlOptions): void {
  const name = textOf(node, 'targetObject')!;
  const lookup =
    plan.field(name) ?? tx.org.deployed.schema.parentRelationship(plan.name, name.replace(/__c$/i, '__r')) ?? null;
  const parentId = lookup ? work.fields[lookup.name] : null;
  if (!lookup || typeof parentId !== 'string') return;
  const parent = tx.plan(tx.org.deployed.schema.byKeyPrefix(parentId.slice(0, 3))?.name ?? lookup.referenceTo[0]!);
  const field = parent.field(textOf(node, 'field') ?? '');
  if (!field) return;
  const converted = convertValue(field, valueOf(tx, plan, node, work, options.access.userId));
  if (converted.error) return;
  const results = saveInputs(tx, 'update', [inputOf(parent, { Id: parentId, [field.name]: converted.value })], {
    allOrNone: true,
    source: 'system',
    access: { ...options.access, permissions: 'system', sharing: false },
  });
  work.errors.push(...results.flatMap((r) => r.errors));
}

function valueOf(tx: OrgTransaction, plan: ObjectPlan, node: XmlNode, work: Work, userId: string): FieldValue {
  switch (textOf(node, 'operation')) {
    case 'Null':
      return null;
    case 'Formula': {
      const formula = tx.org.deployed.formulas.compile(plan.name, textOf(node, 'formula') ?? '', 'fieldUpdate');
      return formula.evaluate(
        new FormulaRows(tx, plan, formula.references, [work.fields], userId).reader(work.fields, work.old),
      );
    }
    case 'LookupValue': {
      const name = textOf(node, 'lookupValue') ?? '';
      const object = textOf(node, 'lookupValueType') === 'Queue' ? 'Group' : 'User';
      return (
        tx.org.store.idsByValue(object, object === 'Group' ? 'DeveloperName' : 'Username', [name]).get(name)?.[0] ??
        null
      );
    }
    case 'NextValue':
    case 'PreviousValue':
      throw new UnsupportedError(
        `the field update operation ${textOf(node, 'operation')} (${textOf(node, 'fullName')})`,
      );
    default:
      return textOf(node, 'literalValue') ?? null;
  }
}

function createTask(tx: OrgTransaction, node: XmlNode | undefined, work: Work, options: DmlOptions): void {
  if (!node) return;
  const due = new Date(tx.now().getTime() + Number(textOf(node, 'dueDateOffset') ?? 0) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const isPerson = work.object === 'Lead' || work.object === 'Contact';
  const row = {
    Subject: textOf(node, 'subject') ?? null,
    Status: textOf(node, 'status') ?? null,
    Priority: textOf(node, 'priority') ?? null,
    Description: textOf(node, 'description') ?? null,
    ActivityDate: due,
    OwnerId: work.fields.OwnerId ?? options.access.userId,
    ...(isPerson ? { WhoId: work.id } : { WhatId: work.id }),
  };
  const results = saveInputs(tx, 'insert', [inputOf(tx.plan('Task'), row)], {
    allOrNone: true,
    source: 'system',
    access: { ...options.access, permissions: 'system', sharing: false },
  });
  work.errors.push(...results.flatMap((r) => r.errors));
}

/** A row that field updates changed, and what it was before them. */
interface Updated {
  readonly work: Work;
  readonly before: Readonly<FieldValues>;
}

/** System validation again, then before and after update triggers once more, even after an insert; old is the original row. [A1.11, A1.22] */
function resave(tx: OrgTransaction, plan: ObjectPlan, updated: readonly Updated[]): void {
  const works = updated.map((u) => u.work);
  const again = updated.map(({ work: w, before }) => {
    const work = new Work(w.object, w.id, w.fields, w.old ?? before, w.given, w.index);
    work.errors = w.errors;
    return work;
  });
  const stored = tx.org.store.read(
    plan.name,
    works.map((w) => w.id!),
  );
  checkFormats(tx, plan, passed(again));
  checkIntegrity(tx, 'update', plan, passed(again));
  runTriggers(tx, 'before', 'update', plan, passed(again));
  const rows = passed(again).map((w) => {
    const current = stored.get(w.id!) ?? {};
    return Object.fromEntries([
      ['Id', w.id],
      ...plan.stored.filter((f) => w.fields[f.name] !== current[f.name]).map((f) => [f.name, w.fields[f.name] ?? null]),
    ]);
  });
  writeFields(tx, plan, rows);
  runTriggers(tx, 'after', 'update', plan, passed(again));
}
