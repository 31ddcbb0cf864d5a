import type { ObjectPlan } from '../records/object-plan';
import { mixedDmlMessage } from './messages';
import type { OrgTransaction } from './org-transaction';
import type { Input } from './row-input';
import type { DmlOptions, SaveError } from './transaction';

/** Setup objects that may not be written beside others in one transaction. [A4.16] */
const SETUP_OBJECTS = new Set(
  (
    'AuthSession ContentWorkspace FieldPermissions ForecastingShare Group GroupMember ObjectPermissions ' +
    'ObjectTerritory2AssignmentRule ObjectTerritory2AssignmentRuleItem PermissionSet PermissionSetAssignment PermissionSetGroup ' +
    'PermissionSetGroupComponent PermissionSetLicenseAssign QueueSobject ' +
    'RuleTerritory2Association SetupEntityAccess Territory Territory2 Territory2Model User UserPackageLicense UserRole ' +
    'UserTerritory UserTerritory2Association'
  ).split(' '),
);

/** Changes of a User that make its update a setup operation. [A4.17] */
const SENSITIVE_USER_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

function isSetup(plan: ObjectPlan, kind: string, inputs: readonly Input[]): boolean {
  if (!SETUP_OBJECTS.has(plan.name)) return false;
  if (plan.name === 'Group') return kind === 'delete';
  if (plan.name !== 'User') return true;
  const rows = inputs.filter((i) => i.plan === plan);
  if (kind === 'insert') return rows.some((i) => (i.values.get('UserRoleId') ?? null) !== null);
  return rows.some((i) => SENSITIVE_USER_FIELDS.some((f) => i.given.has(f)));
}

/**
 * Refuses to write a setup object after another one in the same transaction, or the other way round; Apex and flows only.
 * @returns MIXED_DML_OPERATION for each row of the call, or nothing [A4.15]
 */
export function checkMixedDml(
  tx: OrgTransaction,
  plan: ObjectPlan,
  kind: string,
  inputs: readonly Input[],
  options: DmlOptions,
): readonly SaveError[] {
  if ((options.source !== 'apex' && options.source !== 'flow') || plan.type.kind === 'platformEvent') return [];
  // Inside System.runAs nothing is mixed, and what it writes does not count for what follows the block.
  if (tx.mixedDmlAllowed > 0) return [];
  if (plan.name === 'User' && !isSetup(plan, kind, inputs)) return [];
  if (plan.name === 'Group' && kind !== 'delete') return [];
  const setup = isSetup(plan, kind, inputs);
  const first = setup ? tx.dmlKinds.data : tx.dmlKinds.setup;
  if (first !== undefined) {
    return [{ statusCode: 'MIXED_DML_OPERATION', message: mixedDmlMessage(plan.name, first), fields: [] }];
  }
  if (setup) tx.dmlKinds.setup ??= plan.name;
  else tx.dmlKinds.data ??= plan.name;
  return [];
}
