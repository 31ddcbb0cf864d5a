import type { Metadata } from '@grpc/grpc-js';
import { SalesforceError } from '../../diagnostics';
import type { SessionStore } from '../http/sessions';
import type { OrgClient } from '../worker/org-client';

/** Who calls, and into which org. */
export interface Caller {
  readonly userId: string;
  readonly org: OrgClient;
  /** True while the session holds; asking does not prolong it. */
  isLoggedIn(): boolean;
}

export interface Doorkeeper {
  readonly sessions: SessionStore;
}

/**
 * Reads `accesstoken`, `instanceurl` and `tenantid` of a call. [Pub/Sub API guide, Supported Authentication]
 * @throws SalesforceError `service.auth.headers.invalid`, `service.auth.error`
 */
export function callerOf(metadata: Metadata, { sessions }: Doorkeeper): Caller {
  const header = (name: string): string => {
    const value = metadata.get(name)[0];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    throw new SalesforceError(
      'service.auth.headers.invalid',
      `The value of the ${name} header is invalid or blank.`,
      [],
      401,
    );
  };
  const token = header('accesstoken');
  const tenant = header('tenantid');
  const instance = header('instanceurl');
  const { org, userId } = sessions.require(token);
  if (!URL.canParse(instance) || !/^https?:$/.test(new URL(instance).protocol))
    throw new SalesforceError(
      'service.auth.headers.invalid',
      'The value of the instanceurl header is not an address.',
      [],
      401,
    );
  // Fifteen characters of an id say which record it is; the other three guard against a lost case.
  if (tenant.slice(0, 15) !== org.facts.orgId.slice(0, 15) || !isIdLength(tenant))
    throw new SalesforceError('service.auth.error', 'The token is of another org.', [], 401);
  return { userId, org, isLoggedIn: () => sessions.find(token) !== undefined };
}

const isIdLength = (id: string): boolean => id.length === 15 || id.length === 18;
