import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { OrgClient } from '../worker/org-client';
import type { SessionStore } from './sessions';
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

export interface SoapApexOptions {
  readonly sessions: SessionStore;
}

const NAMESPACE = 'http://soap.sforce.com/2006/08/apex';
const CATEGORIES =
  'APEX_CODE,FINEST;APEX_PROFILING,NONE;CALLOUT,INFO;DB,INFO;NBA,INFO;SYSTEM,DEBUG;VALIDATION,INFO;VISUALFORCE,FINER;WAVE,INFO;WORKFLOW,INFO';

/** The Apex SOAP API as far as clients use it: `executeAnonymous`, with the debug log in the answer's header. Other calls are refused by name. */
export function registerSoapApex(app: FastifyInstance, options: SoapApexOptions): void {
  for (const url of ['/services/Soap/s/:version', '/services/Soap/s/:version/:org'])
    app.post(url, (request, reply) => answer(options, request, reply));
}

async function answer(options: SoapApexOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.type('text/xml; charset=utf-8');
  try {
    const { version = '' } = request.params as { version?: string };
    const envelope = readEnvelope(request.body);
    const call = find(envelope, 'Body')?.children[0];
    if (!call)
      throw new SalesforceError('XML_PARSER_ERROR', 'The request is not a SOAP envelope with a call in its body.');
    const { org, userId } = options.sessions.require(textAt(envelope, 'Header', 'SessionHeader', 'sessionId'));
    if (call.name !== 'executeAnonymous') throw new UnsupportedError(`the Apex SOAP call ${call.name}`);
    const { result, log } = await executeAnonymous(org, userId, call.children[0]?.text ?? '', version);
    const body = `<executeAnonymousResponse>${writeMembers([['result', result]])}</executeAnonymousResponse>`;
    const wantsLog = find(envelope, 'Header', 'DebuggingHeader') !== undefined;
    const header = wantsLog ? writeMembers([['DebuggingInfo', [['debugLog', log]]]]) : '';
    return reply.send(soapEnvelope(NAMESPACE, body, header));
  } catch (error) {
    const known = error instanceof SalesforceError || error instanceof UnsupportedError;
    const message = error instanceof Error ? error.message : String(error);
    return reply.code(500).send(soapFault(NAMESPACE, known ? error.errorCode : 'UNKNOWN_EXCEPTION', message));
  }
}

/** @throws SalesforceError for a text that is no XML */
function readEnvelope(body: unknown): SoapElement | undefined {
  try {
    return find(parseSoap(typeof body === 'string' ? body : ''), 'Envelope');
  } catch (error) {
    throw new SalesforceError('XML_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
}

/** @throws SalesforceError for a user without Author Apex, and for one who was deactivated */
async function executeAnonymous(
  org: OrgClient,
  userId: string,
  source: string,
  version: string,
): Promise<{ result: SoapMembers; log: string }> {
  if ((await org.call('user', { userId }))?.isActive !== true)
    throw new SalesforceError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  if (!(await org.call('hasUserPermission', { userId, permission: 'AuthorApex' })))
    throw new SalesforceError('INSUFFICIENT_ACCESS', 'This needs the Author Apex permission.');
  const outcome = (await org.call('local', { action: 'apex', source, userId })) as Readonly<Record<string, unknown>>;
  const text = (name: string): string | null => (typeof outcome[name] === 'string' ? outcome[name] : null);
  const number = (name: string): number => (typeof outcome[name] === 'number' ? outcome[name] : -1);
  const result: SoapMembers = [
    ['column', number('column')],
    ['compileProblem', text('compileProblem')],
    ['compiled', outcome['compiled'] === true],
    ['exceptionMessage', text('exceptionMessage')],
    ['exceptionStackTrace', text('exceptionStackTrace')],
    ['line', number('line')],
    ['success', outcome['success'] === true],
  ];
  return { result, log: outcome['compiled'] === true ? debugLog(version, source, userId, outcome) : '' };
}

/** [Apex Developer Guide, Debug Log: Anatomy] */
function debugLog(version: string, source: string, userId: string, outcome: Readonly<Record<string, unknown>>): string {
  const clock = new Date().toISOString().slice(11, 21);
  let elapsed = 0;
  const line = (text: string): string => `${clock} (${(elapsed += 1000)})|${text}`;
  const said = typeof outcome['logs'] === 'string' && outcome['logs'] !== '' ? outcome['logs'].split('\n') : [];
  // A text of several lines belongs to one event.
  const events = said.map((one) => (/^[A-Z_]+\|\[/.test(one) ? line(one) : one));
  const failure =
    typeof outcome['exceptionMessage'] === 'string' ? [line(`FATAL_ERROR|${outcome['exceptionMessage']}`)] : [];
  return [
    `${version} ${CATEGORIES}`,
    ...source.split('\n').map((one) => `Execute Anonymous: ${one}`),
    line(`USER_INFO|[EXTERNAL]|${userId}`),
    line('EXECUTION_STARTED'),
    line('CODE_UNIT_STARTED|[EXTERNAL]|execute_anonymous_apex'),
    ...events,
    ...failure,
    line('CODE_UNIT_FINISHED|execute_anonymous_apex'),
    line('EXECUTION_FINISHED'),
    '',
  ].join('\n');
}
