import type { XmlNode } from '../../metadata/xml';
import type { OrgCore } from '../core';
import { childrenOf, filterItems, textOf } from '../records/xml-read';
import type { RuleCriteria } from '../transaction/rule-criteria';

export type ShareLevel = 'Read' | 'Edit' | 'All';

/** Objects whose rows an account rule or share opens along with the account. */
export const ACCOUNT_CHILDREN = ['Contact', 'Opportunity', 'Case'] as const;
export type AccountChild = (typeof ACCOUNT_CHILDREN)[number];

export interface SharingRule extends RuleCriteria {
  /** Grantee names: see `Reach`. */
  readonly sharedTo: readonly string[];
  /** Grantee names whose records the rule shares; null for criteria rules. */
  readonly sharedFrom: readonly string[] | null;
  readonly level: ShareLevel;
  /** What an account rule opens below the account. */
  readonly children: Readonly<Partial<Record<AccountChild, ShareLevel>>>;
}

/** The sharing rules of the deployed metadata, by object. Metadata API Developer Guide, SharingRules. */
export class SharingRules {
  private rules = new Map<string, readonly SharingRule[]>();

  constructor(private readonly org: OrgCore) {}

  forget(): void {
    this.rules = new Map();
  }

  of(object: string): readonly SharingRule[] {
    let rules = this.rules.get(object);
    if (!rules) {
      rules = [...this.read(object, 'SharingOwnerRule'), ...this.read(object, 'SharingCriteriaRule')];
      this.rules.set(object, rules);
    }
    return rules;
  }

  /** Objects that have criteria rules, with a text that changes with them. */
  criteriaSignatures(): Map<string, string> {
    const signatures = new Map<string, string>();
    for (const { fullName } of this.org.deployed.model.ofType('SharingCriteriaRule')) {
      const object = this.org.deployed.schema.object(fullName.split('.')[0]!)?.name;
      if (object) signatures.set(object, JSON.stringify(this.of(object).filter((rule) => rule.sharedFrom === null)));
    }
    return signatures;
  }

  /** The model holds each rule of a sharing file as a component of its own, `Object.Name`. */
  private read(object: string, type: 'SharingOwnerRule' | 'SharingCriteriaRule'): SharingRule[] {
    const owner = type === 'SharingOwnerRule';
    const prefix = `${object.toLowerCase()}.`;
    const nodes = this.org.deployed.model
      .ofType(type)
      .flatMap(({ fullName, xml }) => (xml && fullName.toLowerCase().startsWith(prefix) ? [xml] : []));
    return nodes.map((node) => ({
      filters: owner ? [] : filterItems(node, 'criteriaItems'),
      booleanFilter: textOf(node, 'booleanFilter'),
      level: textOf(node, 'accessLevel') === 'Edit' ? 'Edit' : 'Read',
      sharedTo: this.granteesOf(childrenOf(node, 'sharedTo')[0]),
      sharedFrom: owner ? this.granteesOf(childrenOf(node, 'sharedFrom')[0]) : null,
      children: childLevels(childrenOf(node, 'accountSettings')[0]),
    }));
  }

  private granteesOf(node: XmlNode | undefined): string[] {
    const { store } = this.org;
    const id = (object: string, name: string): string[] =>
      store.idsByValue(object, 'DeveloperName', [name]).get(name) ?? [];
    return (node?.children ?? []).flatMap((child) => {
      const name = child.text.trim();
      if (child.name === 'allInternalUsers') return ['all'];
      if (child.name === 'role') return id('UserRole', name).map((role) => `role:${role}`);
      if (/^roleAndSubordinates/.test(child.name)) return id('UserRole', name).map((role) => `roleAndBelow:${role}`);
      return id('Group', name);
    });
  }
}

function childLevels(settings: XmlNode | undefined): SharingRule['children'] {
  const level = (name: string): ShareLevel | undefined => asLevel(settings && textOf(settings, name));
  const levels = {
    Contact: level('contactAccessLevel'),
    Opportunity: level('opportunityAccessLevel'),
    Case: level('caseAccessLevel'),
  };
  return Object.fromEntries(Object.entries(levels).filter(([, value]) => value !== undefined));
}

/** Undefined for `None` and for no level at all. */
export function asLevel(value: unknown): ShareLevel | undefined {
  return value === 'Read' || value === 'Edit' || value === 'All' ? value : undefined;
}
