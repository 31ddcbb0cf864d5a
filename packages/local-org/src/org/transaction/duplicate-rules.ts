import type { MetadataModel } from '../../metadata/model';
import type { XmlNode } from '../../metadata/xml';
import type { FieldValue, FieldValues } from '../../metadata/values';
import { evaluateLogic } from '../records/filters';
import type { ObjectPlan } from '../records/object-plan';
import { childrenOf, filterItems, textOf } from '../records/xml-read';
import { saveError } from './messages';
import type { OrgTransaction } from './org-transaction';
import { meets } from './rule-criteria';
import type { DmlOptions } from './transaction';
import type { Work } from './work';

interface MatchItem {
  readonly field: string;
  readonly method: string;
  readonly matchBlanks: boolean;
}

interface MatchRule {
  readonly name: string;
  readonly object: string;
  readonly items: readonly MatchItem[];
  readonly booleanFilter?: string;
  /** Field of the saved object to field of the matched one. */
  readonly mapping: ReadonlyMap<string, string>;
}

interface DuplicateRule {
  readonly name: string;
  readonly order: number;
  readonly onInsert: string;
  readonly onUpdate: string;
  readonly alertText: string;
  readonly filters: ReturnType<typeof filterItems>;
  readonly booleanFilter?: string;
  readonly matches: readonly MatchRule[];
}

/** Text of new custom rules. [C3.9] */
const DEFAULT_ALERT = 'Use one of these records?';

/** Duplicate rules with their matching rules; step 6 of a save. [A1.6, C3.6-C3.8] */
export class DuplicateRules {
  private readonly byObject = new Map<string, DuplicateRule[]>();

  constructor(model: MetadataModel) {
    const matching = readMatchingRules(model);
    for (const component of model.ofType('DuplicateRule')) {
      if (textOf(component.xml, 'isActive') !== 'true') continue;
      const object = component.fullName.split('.')[0]!.toLowerCase();
      const list = this.byObject.get(object) ?? [];
      list.push(readRule(component.fullName, component.xml!, matching));
      this.byObject.set(object, list);
    }
    for (const list of this.byObject.values()) list.sort((a, b) => a.order - b.order);
  }

  has(object: string): boolean {
    return this.byObject.has(object.toLowerCase());
  }

  check(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], options: DmlOptions): void {
    if (options.source === 'system') return;
    for (const rule of this.byObject.get(plan.name.toLowerCase())!) {
      for (const work of works) if (!work.failed) apply(tx, plan, rule, work, options);
    }
  }
}

function readMatchingRules(model: MetadataModel): Map<string, XmlNode> {
  const rules = new Map<string, XmlNode>();
  for (const component of model.ofType('MatchingRules')) {
    for (const rule of childrenOf(component.xml, 'matchingRules'))
      rules.set(`${component.fullName}.${textOf(rule, 'fullName') ?? ''}`.toLowerCase(), rule);
  }
  for (const component of model.ofType('MatchingRule'))
    if (component.xml) rules.set(component.fullName.toLowerCase(), component.xml);
  return rules;
}

function readRule(fullName: string, xml: XmlNode, matching: ReadonlyMap<string, XmlNode>): DuplicateRule {
  const filter = childrenOf(xml, 'duplicateRuleFilter')[0];
  const matches = childrenOf(xml, 'duplicateRuleMatchRules').flatMap((node) => {
    const object = textOf(node, 'matchRuleSObjectType') ?? fullName.split('.')[0]!;
    const rule = matching.get(`${object}.${textOf(node, 'matchingRule') ?? ''}`.toLowerCase());
    return rule ? [readMatch(object, rule, node)] : [];
  });
  return {
    name: fullName.split('.')[1] ?? fullName,
    order: Number(textOf(xml, 'sortOrder') ?? 1),
    onInsert: textOf(xml, 'actionOnInsert') ?? 'Allow',
    onUpdate: textOf(xml, 'actionOnUpdate') ?? 'Allow',
    alertText: textOf(xml, 'alertText') ?? DEFAULT_ALERT,
    filters: filter ? filterItems(filter, 'duplicateRuleFilterItems') : [],
    booleanFilter: textOf(filter, 'booleanFilter'),
    matches,
  };
}

function readMatch(object: string, rule: XmlNode, node: XmlNode): MatchRule {
  const mapping = new Map<string, string>();
  for (const pairs of childrenOf(node, 'objectMapping')) {
    for (const pair of childrenOf(pairs, 'mappingFields'))
      mapping.set(textOf(pair, 'outputField') ?? '', textOf(pair, 'inputField') ?? '');
  }
  return {
    name: textOf(rule, 'fullName') ?? '',
    object,
    items: childrenOf(rule, 'matchingRuleItems').map((item) => ({
      field: textOf(item, 'fieldName') ?? '',
      method: textOf(item, 'matchingMethod') ?? 'Exact',
      matchBlanks: textOf(item, 'blankValueBehavior') === 'MatchBlanks',
    })),
    booleanFilter: textOf(rule, 'booleanFilter'),
    mapping,
  };
}

/** An alert blocks API and Apex saves too, unless the caller allows it; a block always does. [C3.6, C3.7] */
function apply(tx: OrgTransaction, plan: ObjectPlan, rule: DuplicateRule, work: Work, options: DmlOptions): void {
  const action = work.old === null ? rule.onInsert : rule.onUpdate;
  if (action === 'Allow' && options.duplicateRule?.allowSave) return;
  if (
    !meets(
      tx,
      plan,
      { filters: rule.filters, booleanFilter: rule.booleanFilter },
      work.fields,
      work.old,
      options.access.userId,
    )
  )
    return;
  for (const match of rule.matches) {
    const found = candidates(tx, match, work);
    if (found.length > 0)
      work.errors.push(
        saveError('DUPLICATES_DETECTED', rule.alertText, [], duplicateResult(plan, rule, match, found, action)),
      );
    if (found.length > 0) return;
  }
}

const leadFieldOf = (match: MatchRule, item: MatchItem): string => match.mapping.get(item.field) ?? item.field;

/** Rows equal in at least one item, then judged by the rule's logic. */
function candidates(tx: OrgTransaction, match: MatchRule, work: Work): FieldValues[] {
  const { store, deployed } = tx.org;
  const plan = deployed.plans.find(match.object);
  if (!plan) return [];
  const ids = new Set<string>();
  for (const item of match.items) {
    const value = work.fields[leadFieldOf(match, item)] ?? null;
    const field = plan.field(item.field);
    if (value === null || !field || !plan.has(field.name)) continue;
    for (const id of store.idsByValue(plan.name, field.name, [value]).get(value) ?? []) if (id !== work.id) ids.add(id);
  }
  const rows = [...store.read(plan.name, [...ids]).values()];
  return rows.filter((row) => {
    const results = match.items.map((item) =>
      equalBy(
        item,
        work.fields[leadFieldOf(match, item)] ?? null,
        row[plan.field(item.field)?.name ?? item.field] ?? null,
      ),
    );
    return match.booleanFilter ? evaluateLogic(match.booleanFilter, results) : results.every(Boolean);
  });
}

function equalBy(item: MatchItem, a: FieldValue, b: FieldValue): boolean {
  if (a === null || b === null) return a === b && item.matchBlanks;
  if (item.method === 'Exact') return String(a).toLowerCase() === String(b).toLowerCase();
  return normalise(a) === normalise(b);
}

/** Fuzzy methods compare letters and digits alone; the platform's engines also know nicknames and misspellings. */
function normalise(value: FieldValue): string {
  return String(value)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
}

function duplicateResult(
  plan: ObjectPlan,
  rule: DuplicateRule,
  match: MatchRule,
  found: readonly FieldValues[],
  action: string,
): unknown {
  return {
    allowSave: action === 'Allow',
    duplicateRule: rule.name,
    duplicateRuleEntityType: plan.name,
    errorMessage: rule.alertText,
    matchResults: [
      {
        entityType: match.object,
        errors: [],
        matchEngine: match.items.every((i) => i.method === 'Exact') ? 'ExactMatchEngine' : 'FuzzyMatchEngine',
        matchRecords: found.map((row) => ({
          additionalInformation: [],
          fieldDiffs: [],
          matchConfidence: 100,
          record: { attributes: { type: match.object }, Id: row.Id },
        })),
        rule: match.name,
        size: found.length,
        success: true,
      },
    ],
  };
}
