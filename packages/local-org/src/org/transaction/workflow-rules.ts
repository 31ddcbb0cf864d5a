import type { MetadataModel } from '../../metadata/model';
import type { XmlNode } from '../../metadata/xml';
import type { FieldValue } from '../../metadata/values';
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
    for (const component of model.ofType('Workflow'))
      this.byObject.set(component.fullName.toLowerCase(), read(component.xml));
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
    const updated: Work[] = [];
    for (const work of works) {
      const due = workflow.rules.filter((rule) => fires(tx, kind, plan, rule, work, options.access.userId));
      if (due.length === 0) continue;
      const before = { ...work.fields };
      for (const rule of due) for (const action of rule.actions) act(tx, plan, workflow, action, work, options);
      if (plan.stored.some((f) => before[f.name] !== work.fields[f.name])) updated.push(work);
    }
    if (updated.length > 0) resave(tx, plan, updated);
  }
}

function read(xml: XmlNode | undefined): ObjectWorkflow {
  const byName = (name: string) => new Map(childrenOf(xml, name).map((node) => [textOf(node, 'fullName') ?? '', node]));
  const rules = childrenOf(xml, 'rules')
    .filter((r) => textOf(r, 'active') === 'true')
    .map((r) => ({
      name: textOf(r, 'fullName') ?? '',
      triggerType: textOf(r, 'triggerType') ?? 'onCreateOrTriggeringUpdate',
      filters: filterItems(r, 'criteriaItems'),
      booleanFilter: textOf(r, 'booleanFilter'),
      formula: textOf(r, 'formula'),
      actions: childrenOf(r, 'actions').map((a) => ({ name: textOf(a, 'name') ?? '', type: textOf(a, 'type') ?? '' })),
    }));
  return { rules, fieldUpdates: byName('fieldUpdates'), alerts: byName('alerts'), tasks: byName('tasks') };
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
  if (action.type === 'FieldUpdate')
    updateField(tx, plan, workflow.fieldUpdates.get(action.name), work, options.access.userId);
  else if (action.type === 'Alert') sendEmailAlert(tx, workflow.alerts.get(action.name), plan.name, work.fields);
  else if (action.type === 'Task') createTask(tx, workflow.tasks.get(action.name), work, options);
}

function updateField(
  tx: OrgTransaction,
  plan: ObjectPlan,
  node: XmlNode | undefined,
  work: Work,
  userId: string,
): void {
  const field = plan.field(textOf(node, 'field') ?? '');
  if (!node || !field || textOf(node, 'targetObject')) return;
  const value = valueOf(tx, plan, node, work, userId);
  const converted = convertValue(field, value);
  if (!converted.error) work.fields[field.name] = converted.value;
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

/** System validation again, then before and after update triggers once more, even after an insert; old is the original row. [A1.11, A1.22] */
function resave(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[]): void {
  const again = works.map((w) => {
    const work = new Work(w.object, w.id, w.fields, w.old ?? w.fields, w.given, w.index);
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
