import type { SObjectType } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import type { ObjectPlan } from '../records/object-plan';
import { messages } from '../transaction/messages';
import type { Access, SaveError } from '../transaction/transaction';
import { passed, type Work } from '../transaction/work';
import { ACCOUNT_CHILDREN, type AccountChild } from './sharing-rules';

/** Names of the fields of a share object that say what is shared, and how. */
export interface ShareFields {
  readonly object: string;
  readonly record: string;
  readonly level: string;
  /** What an account's share opens below the account. */
  readonly children: readonly AccountChild[];
}

/** Undefined for an object that is no share. */
export function shareFields(type: SObjectType): ShareFields | undefined {
  if (type.kind !== 'share') return undefined;
  const custom = /^(.*)__Share$/.exec(type.name)?.[1];
  if (custom !== undefined) return { object: `${custom}__c`, record: 'ParentId', level: 'AccessLevel', children: [] };
  const object = type.name.replace(/Share$/, '');
  const has = (name: string): boolean => type.fields.has(name.toLowerCase());
  return {
    object,
    record: has(`${object}Id`) ? `${object}Id` : 'ParentId',
    level: has(`${object}AccessLevel`) ? `${object}AccessLevel` : 'AccessLevel',
    children: object === 'Account' ? ACCOUNT_CHILDREN.filter((child) => has(`${child}AccessLevel`)) : [],
  };
}

/** Access that everybody has by the organisation-wide default. */
const DEFAULT_RANK: Readonly<Record<string, number>> = { Read: 1, ReadWrite: 2, ReadWriteTransfer: 2, FullAccess: 3 };
const RANK: Readonly<Record<string, number>> = { Read: 1, Edit: 2, All: 3 };

/**
 * A share row has to give more than the organisation-wide default, and who writes it has to own the record, stand above its owner, or have full
 * access to it. Apex Developer Guide, "Creating User Managed Sharing Using Apex"; Object Reference, AccountShare.
 */
export function checkShareRows(org: OrgCore, plan: ObjectPlan, works: readonly Work[], access: Access): void {
  const share = shareFields(plan.type);
  if (!share) return;
  const target = org.deployed.plans.find(share.object);
  if (!target) return;
  for (const { fields } of works) fields.RowCause ??= 'Manual';
  const live = passed(works).filter(({ fields }) => typeof fields[share.record] === 'string');
  const records = [
    ...org.store
      .read(
        target.name,
        live.map(({ fields }) => String(fields[share.record])),
      )
      .values(),
  ];
  const allowed = access.sharing
    ? org.security.sharing.idsWithAccess(target, records, access.userId, 'share')
    : new Set(records.map((row) => String(row.Id)));
  for (const work of live) {
    const id = String(work.fields[share.record]);
    if (!allowed.has(id)) work.errors.push(messages.noReferenceAccess(id));
    else work.errors.push(...trivial(share, target.type, work.fields));
  }
}

function trivial(share: ShareFields, type: SObjectType, row: Readonly<FieldValues>): SaveError[] {
  const level = String(row[share.level] ?? '');
  const open = DEFAULT_RANK[type.sharingModel] ?? 0;
  if (RANK[level] === undefined || (RANK[level] > open && level !== 'All')) return [];
  const standing = open >= 2 ? 'Edit' : 'Read';
  const why =
    level === 'All' && open < 3
      ? `bad value for restricted picklist field: ${level}`
      : `trivial share level ${level}, for organization with default level ${standing}`;
  const message = `field integrity exception: ${share.level} (${why})`;
  return [{ statusCode: 'FIELD_INTEGRITY_EXCEPTION', message, fields: [share.level] }];
}
