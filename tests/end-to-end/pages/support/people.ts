import type { TestOrg } from '../../support/org';
import { makeUser } from '../../support/session';

/** The permission set groups of each role; their users have the least profile there is, so that nothing else gives them rights. */
const ROLES = {
  rep: ['Sales_Rep', 'Rollout_Pilot'],
  manager: ['Sales_Manager', 'Rollout_Pilot'],
  admin: ['Self_Serve_Admin', 'Rollout_Pilot'],
} as const;

export type Role = keyof typeof ROLES;
export const EVERY_ROLE = Object.keys(ROLES) as Role[];

export const usernameOf = (role: Role): string => `${role}@pages.example`;

/** A user of each role. @returns their ids */
export async function makePeople(org: TestOrg, roles: readonly Role[] = EVERY_ROLE): Promise<Record<Role, string>> {
  const ids: Record<Role, string> = { rep: '', manager: '', admin: '' };
  for (const role of roles) {
    ids[role] = await makeUser(org, usernameOf(role));
    await org.assign(ROLES[role], ids[role]);
  }
  return ids;
}
