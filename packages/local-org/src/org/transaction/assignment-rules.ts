import type { MetadataModel, RuleEntry, RuleSet } from '../../metadata/model';
import type { ObjectPlan } from '../records/object-plan';
import { sendTemplate } from '../mail/email-templates';
import type { OrgTransaction } from './org-transaction';
import { meets } from './rule-criteria';
import { writeFields } from './save-pipeline';
import type { DmlOptions } from './transaction';
import type { Work } from './work';

/** Assignment rules of leads and cases: the first entry that matches gives the owner. [A1.9, C3.1, C3.2] */
export class AssignmentRules {
  constructor(private readonly model: MetadataModel) {}

  has(object: string): boolean {
    return (this.model.assignmentRules.get(object.toLowerCase())?.length ?? 0) > 0;
  }

  assign(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], options: DmlOptions): void {
    const rule = this.chosen(tx, plan.name, options);
    if (!rule) return;
    const entries = [...rule.entries].sort((a, b) => a.order - b.order);
    const changes = [];
    for (const work of works) {
      const entry = entries.find((e) => meets(tx, plan, e, work.fields, work.old, options.access.userId));
      const owner = entry ? ownerOf(tx, entry) : null;
      if (!entry || owner === null || owner === work.fields.OwnerId) continue;
      work.fields.OwnerId = owner;
      changes.push({ Id: work.id, OwnerId: owner });
      if (entry.template)
        sendTemplate(tx, { template: entry.template, recipients: [owner], object: plan.name, record: work.fields });
    }
    writeFields(tx, plan, changes);
  }

  private chosen(tx: OrgTransaction, object: string, options: DmlOptions): RuleSet | undefined {
    const rules = this.model.assignmentRules.get(object.toLowerCase()) ?? [];
    const { useDefaultRule, assignmentRuleId } = options.assignmentRule ?? {};
    if (assignmentRuleId) {
      const row = tx.rows.one('AssignmentRule', assignmentRuleId);
      return rules.find((r) => r.fullName.endsWith(String(row?.Name ?? '\u0000')));
    }
    return useDefaultRule === false ? undefined : rules.find((r) => r.active);
  }
}

/** The user or queue an entry names. */
function ownerOf(tx: OrgTransaction, entry: RuleEntry): string | null {
  if (!entry.assignedTo) return null;
  const { store } = tx.org;
  if (entry.assignedToType === 'Queue') {
    const ids = store.idsByValue('Group', 'DeveloperName', [entry.assignedTo]).get(entry.assignedTo) ?? [];
    return ([...store.read('Group', ids).values()].find((g) => g.Type === 'Queue')?.Id as string | null) ?? null;
  }
  return store.idsByValue('User', 'Username', [entry.assignedTo]).get(entry.assignedTo)?.[0] ?? null;
}
