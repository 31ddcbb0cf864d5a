import { randomBytes } from 'node:crypto';
import type { FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { SaveError } from '../transaction/transaction';
import type { Work } from '../transaction/work';
import { EDITIONS, isUnknownFeature, readFeatures } from './features';

/** Days that a scratch org may live. */
const LONGEST_DAYS = 30;
const DEFAULT_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * What a Dev Hub fills in and refuses when a scratch org is asked for; what fails later, while the org is made, ends in `Status` Error.
 * Object Reference, ScratchOrgInfo; texts as recorded in public issue reports of the Salesforce CLI.
 */
export function completeRequest(tx: OrgTransaction, kind: string, plan: ObjectPlan, works: readonly Work[]): void {
  if (kind !== 'insert') return;
  const { hub } = tx.org;
  const allowance = hub.allowance();
  const left = { active: allowance.active.remaining, daily: allowance.daily.remaining };
  for (const work of works) {
    const error = refusal(work.fields, left);
    if (error) {
      work.errors.push(error);
      continue;
    }
    left.active--;
    left.daily--;
    fill(tx, plan, work.fields);
  }
}

function refusal(row: FieldValues, left: { active: number; daily: number }): SaveError | undefined {
  const days = Number(row.DurationDays ?? DEFAULT_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS)
    return invalid(`Duration days must be a number between 1 and ${LONGEST_DAYS}.`, 'DurationDays');
  if (row.Edition != null && editionOf(row.Edition) === undefined)
    return {
      statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      message: `Edition: bad value for restricted picklist field: ${String(row.Edition)}`,
      fields: ['Edition'],
    };
  const unknown = readFeatures(row.Features).find(isUnknownFeature);
  if (unknown !== undefined) return invalid(`${unknown} is not a valid Features value.`, 'Features');
  for (const field of ['ConnectedAppConsumerKey', 'ConnectedAppCallbackUrl'])
    if ((row[field] ?? null) === null)
      return {
        statusCode: 'REQUIRED_FIELD_MISSING',
        message: `Required fields are missing: [${field}]`,
        fields: [field],
      };
  if (left.active <= 0) return exceeded('active scratch org limit');
  if (left.daily <= 0) return exceeded('daily scratch org signup limit');
  return undefined;
}

/** A picklist's values are told apart in any case and kept as they are defined. */
function editionOf(given: unknown): string | undefined {
  return Object.keys(EDITIONS).find((name) => name.toLowerCase() === String(given ?? '').toLowerCase());
}

function invalid(message: string, field: string): SaveError {
  return { statusCode: 'INVALID_INPUT', message, fields: [field] };
}

function exceeded(what: string): SaveError {
  return {
    statusCode: 'LIMIT_EXCEEDED',
    message: `The signup request failed because this organization has reached its ${what}`,
    fields: [],
  };
}

function fill(tx: OrgTransaction, plan: ObjectPlan, row: FieldValues): void {
  const { org } = tx;
  const days = Number(row.DurationDays ?? DEFAULT_DAYS);
  const user = org.userInfo(tx.access.userId);
  const values: FieldValues = {
    Name: org.hub.nextName('ScratchOrgInfo'),
    Status: 'New',
    DurationDays: days,
    SignupTrialDays: days,
    ExpirationDate: new Date(tx.now().getTime() + days * DAY_MS).toISOString().slice(0, 10),
    Edition: editionOf(row.Edition) ?? (row.Snapshot ? null : 'Developer'),
    SignupEmail: row.AdminEmail ?? user.Email ?? null,
    SignupUsername: String(row.Username ?? `test-${randomBytes(6).toString('hex')}@example.com`).toLowerCase(),
    SignupCountry: row.Country ?? org.organization().Country ?? 'US',
    SignupLanguage: row.Language ?? 'en_US',
    ScratchOrg: null,
    AuthCode: null,
    ErrorCode: null,
    LoginUrl: null,
    SignupInstance: null,
  };
  for (const [name, value] of Object.entries(values)) if (plan.has(name)) row[name] = value;
}

/** A deleted `ActiveScratchOrg`, or the request behind it, takes the org along. */
export function scratchOrgsRemoved(tx: OrgTransaction, object: string, works: readonly Work[]): void {
  for (const { old } of works) {
    const infoId = object === 'ActiveScratchOrg' ? old?.ScratchOrgInfoId : old?.Id;
    if (typeof infoId === 'string') tx.org.hub.remove(infoId, String(tx.org.userInfo(tx.access.userId).Username ?? ''));
  }
  tx.onCommit(() => tx.org.hub.changed());
}
