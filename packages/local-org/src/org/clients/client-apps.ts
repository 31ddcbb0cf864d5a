import type { OrgCore } from '../core';
import { childrenOf, textOf } from '../records/xml-read';
import type { XmlNode } from '../../metadata/xml';

/** An OAuth client that an org's metadata names. */
export interface DeployedClientApp {
  readonly name: string;
  readonly clientId: string;
  readonly secret: string | null;
  /** PEM, or its base64 body. */
  readonly certificate: string | null;
  readonly callbackUrls: readonly string[];
  readonly secretRequired: boolean;
  readonly pkceRequired: boolean;
  /** Username that the client credentials flow runs as; null when that flow is off. */
  readonly clientCredentialsUser: string | null;
  /** Only users of these profiles and permission sets may use it; null when users approve it themselves. */
  readonly approvedFor: { readonly profiles: readonly string[]; readonly permissionSets: readonly string[] } | null;
}

/** May a user use an app without being asked? Salesforce Help, "Manage OAuth Access Policies for a Connected App". */
export type Approval = 'approved' | 'notAdminApproved' | 'notYetApproved';

/** Connected apps and external client apps with OAuth settings that carry a consumer key. Metadata API Developer Guide. */
export function clientApps(org: OrgCore): DeployedClientApp[] {
  const { model } = org.deployed;
  const connected = model
    .ofType('ConnectedApp')
    .flatMap(({ fullName, xml }) => (xml ? (connectedApp(fullName, xml) ?? []) : []));
  const external = model
    .ofType('ExtlClntAppGlobalOauthSettings')
    .flatMap(({ fullName, xml }) => (xml ? (externalApp(org, fullName, xml) ?? []) : []));
  return [...connected, ...external];
}

function connectedApp(name: string, xml: XmlNode): DeployedClientApp | undefined {
  const oauth = childrenOf(xml, 'oauthConfig')[0];
  const clientId = oauth && textOf(oauth, 'consumerKey');
  if (!oauth || !clientId) return undefined;
  const texts = (element: string): string[] => childrenOf(xml, element).map((node) => node.text.trim());
  return {
    ...common(oauth, name, clientId, textOf(oauth, 'isClientCredentialEnabled') === 'true'),
    clientCredentialsUser:
      textOf(oauth, 'isClientCredentialEnabled') === 'true'
        ? (textOf(oauth, 'oauthClientCredentialUser') ?? null)
        : null,
    approvedFor:
      textOf(oauth, 'isAdminApproved') === 'true'
        ? { profiles: texts('profileName'), permissionSets: texts('permissionSetName') }
        : null,
  };
}

function externalApp(org: OrgCore, name: string, xml: XmlNode): DeployedClientApp | undefined {
  const clientId = textOf(xml, 'consumerKey');
  if (!clientId) return undefined;
  const app = textOf(xml, 'externalClientApplication');
  const policies = org.deployed.model
    .ofType('ExtlClntAppOauthConfigurablePolicies')
    .find((component) => textOf(component.xml, 'externalClientApplication') === app)?.xml;
  const list = (element: string): string[] =>
    (textOf(policies, element) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const runsAlone = textOf(xml, 'isClientCredentialsFlowEnabled') === 'true';
  const isAllowed = textOf(policies, 'isClientCredentialsFlowEnabled') === 'true';
  return {
    ...common(xml, app ?? name, clientId, runsAlone),
    clientCredentialsUser: runsAlone && isAllowed ? (textOf(policies, 'clientCredentialsFlowUser') ?? null) : null,
    approvedFor:
      textOf(policies, 'permittedUsersPolicyType') === 'AdminApprovedPreAuthorized'
        ? { profiles: list('commaSeparatedProfile'), permissionSets: list('commaSeparatedPermissionSet') }
        : null,
  };
}

function common(
  xml: XmlNode,
  name: string,
  clientId: string,
  runsAlone: boolean,
): Omit<DeployedClientApp, 'clientCredentialsUser' | 'approvedFor'> {
  return {
    name,
    clientId,
    secret: textOf(xml, 'consumerSecret') ?? null,
    certificate: textOf(xml, 'certificate') ?? null,
    callbackUrls: (textOf(xml, 'callbackUrl') ?? '').split(/\s+/).filter((url) => url !== ''),
    secretRequired: runsAlone || textOf(xml, 'isConsumerSecretOptional') !== 'true',
    pkceRequired: textOf(xml, 'isPkceRequired') === 'true',
  };
}

/** @param hasApproved true when the user let the app in before */
export function approvalOf(org: OrgCore, app: DeployedClientApp, userId: string, hasApproved: boolean): Approval {
  if (app.approvedFor === null) return hasApproved ? 'approved' : 'notYetApproved';
  const rights = org.security.rightsOf(userId);
  const profiles = app.approvedFor.profiles.map((each) => (each === 'Admin' ? 'System Administrator' : each));
  const approved =
    profiles.includes(rights.profileName) ||
    app.approvedFor.permissionSets.some((name) => assignedSets(org, userId).has(name.toLowerCase()));
  return approved ? 'approved' : 'notAdminApproved';
}

function assignedSets(org: OrgCore, userId: string): Set<string> {
  const ids = org.store.idsByValue('PermissionSetAssignment', 'AssigneeId', [userId]).get(userId) ?? [];
  const rows = [...org.store.read('PermissionSetAssignment', ids).values()];
  const sets = org.store.read(
    'PermissionSet',
    rows.map((row) => String(row.PermissionSetId)),
  );
  return new Set([...sets.values()].map((set) => String(set.Name).toLowerCase()));
}
