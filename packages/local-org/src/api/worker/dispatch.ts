import { SalesforceError } from '../../diagnostics';
import type { FieldValues } from '../../metadata/values';
import type { OrgPort } from '../org-port';
import { hasFeature } from '../../org/hub/features';
import { errorResponse } from '../rest/errors';
import { handleRest } from '../rest/rest-api';
import type { RestResponse } from '../rest/types';
import { runBulk } from './bulk-operations';
import { runClassic } from './classic-operations';
import { metadata } from './metadata-dispatch';
import type { AuraRequest, LocalRequest, OperationName, Operations, UserSummary, WireResponse } from './protocol';

type Handlers = {
  [Name in Exclude<keyof Operations, 'stopWatching' | 'close'>]: (
    org: OrgPort,
    input: Operations[Name]['input'],
  ) => Operations[Name]['output'];
};

/** One handler for each operation that only needs the org. */
export const HANDLERS: Handlers = {
  rest: (org, request) =>
    wire(isLockedOut(org, request.userId) ? errorResponse(sessionEnded()) : handleRest(org, request)),
  authenticate: (org, { username, password }) => {
    const userId = org.authenticate(username, password);
    return userId === null ? null : summary(org.user(userId));
  },
  userByUsername: (org, { username }) => summary(org.userByUsername(username)),
  user: (org, { userId }) => summary(org.user(userId)),
  refreshToken: (org, request) => {
    if (request.action !== 'keep') return org.refreshToken(request.digest, request.action === 'revoke');
    org.keepRefreshToken(request.digest, request.userId, request.clientId);
    return null;
  },
  clientApp: (org, { clientId }) => org.clientApps().find((app) => app.clientId === clientId) ?? null,
  clientApproval: (org, { clientId, userId }) => org.clientApproval(clientId, userId),
  hub: (org, request) => {
    if (request.action === 'opened') org.hub.opened(request.infoId);
    if (request.action === 'failed') org.hub.failed(request.infoId, request.errorCode);
    if (request.action === 'lost') org.hub.remove(request.infoId, null);
    return org.hub.work();
  },
  signupCode: (org, { code }) => org.hub.redeem(code),
  setPassword: (org, { userId, password }) => {
    org.setPassword(userId, password);
    return null;
  },
  forbidsOwnPassword: (org) => org.features !== null && !hasFeature(org.features, 'EnableSetPasswordInApi'),
  hasUserPermission: (org, { userId, permission }) => org.hasUserPermission(userId, permission),
  permissions: (org, { userId }) => org.permissionsOf(userId),
  local: (org, request) => local(org, request),
  aura: (org, request) => wire(aura(org, request)),
  topic: (org, { topic, userId }) => busOf(org, userId).topic(topic, userId),
  eventSchema: (org, { id, userId }) => busOf(org, userId).schema(id, userId),
  publishEvents: (org, { topic, events, userId }) => busOf(org, userId).publish(topic, events, userId),
  startReading: (org, { topic, from, userId }) => busOf(org, userId).start(topic, from, userId),
  startManaged: (org, { userId, ...name }) => busOf(org, userId).startManaged(name, userId),
  commitReplay: (org, { id, replayId, position, userId }) => busOf(org, userId).commit(id, replayId, position),
  readEvents: (org, { topic, position, limit, format, userId }) =>
    busOf(org, userId).read(topic, position, limit, format, userId),
  bulk: (org, request) => runBulk(org, request),
  classicBulk: (org, request) => runClassic(org, request),
  metadata: (org, request) => metadata(org, request),
  testClasses: (org) => org.testClasses(),
  runTests: (org, request) => org.runTests(request),
  flowCoverage: (org) => org.flowCoverage(),
  deploy: (org, { rootDir, sourceDirs }) => org.deployProject(rootDir, sourceDirs),
};

/** What is asked about a user rather than for one, and REST, which renders its own refusal. */
const NOT_BY_THE_USER: ReadonlySet<OperationName> = new Set([
  'clientApproval',
  'refreshToken',
  'rest',
  'setPassword',
  'user',
]);

/** Whatever door a request came in by. @throws SalesforceError INVALID_SESSION_ID for a user who was deactivated */
export function refuseLockedOut(org: OrgPort, operation: OperationName, input: unknown): void {
  const userId = (input as { userId?: unknown } | null)?.userId;
  if (NOT_BY_THE_USER.has(operation) || typeof userId !== 'string') return;
  if (isLockedOut(org, userId)) throw sessionEnded();
}

/** A user who was deactivated keeps no session. The public list of versions has no user. */
function isLockedOut(org: OrgPort, userId: string): boolean {
  return userId !== '' && org.user(userId)?.['IsActive'] !== true;
}

/** @throws SalesforceError INVALID_SESSION_ID for a user who was deactivated */
function busOf(org: OrgPort, userId: string): OrgPort['eventDoor'] {
  if (isLockedOut(org, userId)) throw sessionEnded();
  return org.eventDoor;
}

function sessionEnded(): SalesforceError {
  return new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
}

function wire(response: RestResponse): WireResponse {
  const headers = response.headers ?? {};
  if (response.raw)
    return { status: response.status, headers, contentType: response.raw.contentType, body: response.raw.data };
  if (response.body === undefined) return { status: response.status, headers, contentType: null, body: null };
  return {
    status: response.status,
    headers,
    contentType: 'application/json;charset=UTF-8',
    body: JSON.stringify(response.body),
  };
}

function summary(user: FieldValues | null): UserSummary | null {
  if (!user) return null;
  const text = (name: string) => String(user[name] ?? '');
  return {
    userId: text('Id'),
    username: text('Username'),
    name: text('Name'),
    email: text('Email'),
    timeZone: text('TimeZoneSidKey'),
    locale: text('LocaleSidKey'),
    language: text('LanguageLocaleKey'),
    profileName: text('ProfileName'),
    isActive: user['IsActive'] === true,
  };
}

function local(org: OrgPort, request: LocalRequest): unknown {
  switch (request.action) {
    case 'limits':
      return org.recentUsage();
    case 'drain':
      return drainAll(org);
    case 'mail':
      return org.sentMail();
    case 'notifications':
      return org.sentNotifications();
    case 'clock':
      if (request.set !== undefined) return { now: org.setClock(request.set).toISOString() };
      if (request.advance !== undefined) return { now: org.advanceClock(request.advance).toISOString() };
      return { now: org.now().toISOString() };
    case 'settings':
      return request.changes ? org.changeSettings(request.changes) : org.settings();
    case 'faults':
      if (request.faults) org.setFaults(request.faults);
      return org.faults();
    case 'snapshot':
      org.saveSnapshot(request.file);
      return { file: request.file };
    case 'apex':
      return org.executeAnonymous(request.source, request.userId);
  }
}

/** Runs queued work until none is due; work that queues work is followed. */
function drainAll(org: OrgPort): { ran: number } {
  let ran = 0;
  for (;;) {
    const step = org.drain();
    ran += step.ran;
    if (step.ran === 0 || step.left === 0) return { ran };
  }
}

/** An Apex action of a Lightning page. */
function aura(org: OrgPort, request: AuraRequest): RestResponse {
  try {
    const result = org.invokeAura(
      request.className,
      request.method,
      request.parameters,
      request.userId,
      request.cacheable,
    );
    if (result.ok) return { status: 200, body: { returnValue: result.value ?? null } };
    return { status: 500, body: { ...result.error, isUserDefinedException: true } };
  } catch (error) {
    const rendered = errorResponse(error);
    const [first] = Array.isArray(rendered.body) ? (rendered.body as { message?: string; errorCode?: string }[]) : [];
    return {
      status: rendered.status,
      body: { message: first?.message ?? 'Unknown error', exceptionType: first?.errorCode ?? '', stackTrace: '' },
    };
  }
}
