import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { OrgClient } from '../worker/org-client';
import type { UserSummary } from '../worker/protocol';
import type { OrgDirectory } from './org-directory';
import { SESSION_TIMEOUT_MS, type SessionStore } from './sessions';
import {
  find,
  parseSoap,
  soapEnvelope,
  soapFault,
  textAt,
  writeMembers,
  type SoapElement,
  type SoapMembers,
} from './soap-xml';

export interface SoapOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  instanceUrl(): string;
}

const NAMESPACES = { u: 'urn:partner.soap.sforce.com', c: 'urn:enterprise.soap.sforce.com' } as const;
type Flavour = keyof typeof NAMESPACES;

/** A call of the SOAP API, its session resolved where it has one. */
interface SoapCall {
  readonly name: string;
  readonly flavour: Flavour;
  readonly version: string;
  readonly body: SoapElement;
  readonly sessionId: string;
}

/**
 * What clients need of the SOAP API to log in and out (`/services/Soap/u` and `/c`). Every other call is refused by name:
 * data and metadata go through REST.
 */
export function registerSoap(app: FastifyInstance, options: SoapOptions): void {
  for (const flavour of ['u', 'c'] as const) {
    for (const url of [`/services/Soap/${flavour}/:version`, `/services/Soap/${flavour}/:version/:org`]) {
      app.post(url, (request, reply) => answer(options, flavour, request, reply));
    }
  }
}

async function answer(
  options: SoapOptions,
  flavour: Flavour,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const namespace = NAMESPACES[flavour];
  reply.type('text/xml; charset=utf-8');
  try {
    const call = readCall(flavour, request);
    const members = await run(options, call);
    const response = `<${call.name}Response>${members === undefined ? '' : writeMembers([['result', members]])}</${call.name}Response>`;
    return reply.send(soapEnvelope(namespace, response));
  } catch (error) {
    const known = error instanceof SalesforceError || error instanceof UnsupportedError;
    const code = known ? error.errorCode : 'UNKNOWN_EXCEPTION';
    const message = error instanceof Error ? error.message : String(error);
    return reply.code(500).send(soapFault(namespace, code, message));
  }
}

/** @throws SalesforceError for a text that is no SOAP request */
function readCall(flavour: Flavour, request: FastifyRequest): SoapCall {
  const { version = '' } = request.params as { version?: string };
  let envelope: SoapElement | undefined;
  try {
    envelope = find(parseSoap(typeof request.body === 'string' ? request.body : ''), 'Envelope');
  } catch (error) {
    throw new SalesforceError('XML_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
  const body = find(envelope, 'Body')?.children[0];
  if (!body)
    throw new SalesforceError('XML_PARSER_ERROR', 'The request is not a SOAP envelope with a call in its body.');
  const sessionId = textAt(envelope, 'Header', 'SessionHeader', 'sessionId');
  return { name: body.name, flavour, version, body, sessionId };
}

/** The members of the call's result; undefined when it has none. */
async function run(options: SoapOptions, call: SoapCall): Promise<SoapMembers | undefined> {
  if (call.name === 'login') return login(options, call);
  const { org, userId } = options.sessions.require(call.sessionId);
  switch (call.name) {
    case 'logout':
      options.sessions.revoke(call.sessionId);
      return undefined;
    case 'getServerTimestamp':
      return [['timestamp', new Date().toISOString()]];
    case 'getUserInfo': {
      const user = await org.call('user', { userId });
      if (!user?.isActive) throw new SalesforceError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');
      return userInfo(org, user);
    }
    case 'setPassword':
      await setPassword(org, userId, textAt(call.body, 'userId'), textAt(call.body, 'password'));
      return [];
    default:
      throw new UnsupportedError(`the SOAP call ${call.name}`);
  }
}

async function login(options: SoapOptions, call: SoapCall): Promise<SoapMembers> {
  const login = await options.orgs.authenticate(textAt(call.body, 'username'), textAt(call.body, 'password'));
  if (!login) {
    throw new SalesforceError('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');
  }
  const { org, user } = login;
  const session = options.sessions.open({ org, userId: user.userId });
  const server = (path: string) =>
    `${options.instanceUrl()}/services/Soap/${path}/${call.version}/${org.facts.orgId.slice(0, 15)}`;
  return [
    ['metadataServerUrl', server('m')],
    ['passwordExpired', false],
    ['sandbox', false],
    ['serverUrl', server(call.flavour)],
    ['sessionId', session.token],
    ['userId', user.userId],
    ['userInfo', userInfo(org, user)],
  ];
}

function userInfo(org: OrgClient, user: UserSummary): SoapMembers {
  return [
    ['currencySymbol', null],
    ['organizationId', org.facts.orgId],
    ['organizationMultiCurrency', false],
    ['sessionSecondsValid', SESSION_TIMEOUT_MS / 1000],
    ['userEmail', user.email],
    ['userFullName', user.name],
    ['userId', user.userId],
    ['userLanguage', user.language],
    ['userLocale', user.locale],
    ['userName', user.username],
    ['userTimeZone', user.timeZone],
    ['userType', 'Standard'],
    ['userUiSkin', 'Theme3'],
  ];
}

/** One's own password, or anybody's with the permission to manage users. */
async function setPassword(org: OrgClient, userId: string, target: string, password: string): Promise<void> {
  const mayManage = await org.call('hasUserPermission', { userId, permission: 'ManageUsers' });
  if (target.slice(0, 15) !== userId.slice(0, 15) && !mayManage) {
    throw new SalesforceError(
      'INSUFFICIENT_ACCESS',
      'You do not have the permission to set the password of this user.',
    );
  }
  if (target.slice(0, 15) === userId.slice(0, 15) && (await org.call('forbidsOwnPassword', null))) {
    throw new SalesforceError('INSUFFICIENT_ACCESS', 'Cannot set password for self');
  }
  if (password.length < 8)
    throw new SalesforceError('INVALID_NEW_PASSWORD', 'Your password must be at least 8 characters long.');
  await org.call('setPassword', { userId: target, password });
}
