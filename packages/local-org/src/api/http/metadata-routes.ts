import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import { child, children, localName, parseXml, type XmlNode } from '../../metadata';
import type { CrudMode } from '../../org/deploy/metadata-crud';
import type { DeployResult } from '../../org/deploy/deploy-types';
import type { FileProperties, MetadataObject } from '../../org/deploy/metadata-catalogue';
import type { MetadataAction } from '../worker/metadata-dispatch';
import { registerDeployRequests } from './deploy-request-routes';
import type { SessionStore } from './sessions';
import { find, parseSoap, soapEnvelope, soapFault, textAt, type SoapElement } from './soap-xml';
import { writeValue } from './soap-values';
import { unzip, zip, type ZipInput } from './zip';

export interface MetadataOptions {
  readonly sessions: SessionStore;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** A call of the Metadata API by one user of one org. */
interface Call {
  readonly name: string;
  readonly body: SoapElement;
  /** The request as it was sent. */
  readonly text: string;
  /** Asks the caller's org. */
  ask(action: MetadataAction): Promise<unknown>;
}

interface Retrieved {
  readonly files: readonly ZipInput[];
  readonly fileProperties: readonly FileProperties[];
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
}

/** The Metadata API: SOAP under `/services/Soap/m`, and deploys over REST. */
export function registerMetadata(app: FastifyInstance, options: MetadataOptions): void {
  for (const url of ['/services/Soap/m/:version', '/services/Soap/m/:version/:org'])
    app.post(url, { errorHandler: (error, _request, reply) => void fault(reply, error) }, (request, reply) =>
      answer(options, request, reply),
    );
  registerDeployRequests(app, options);
}

async function answer(options: MetadataOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const call = readCall(options, request);
    const handler = CALLS[call.name];
    if (!handler) throw new UnsupportedError(`the call ${call.name} of the Metadata API`);
    const result = await handler(call);
    const body = `<${call.name}Response>${result}</${call.name}Response>`;
    return reply.type('text/xml; charset=utf-8').send(soapEnvelope(NAMESPACE, body));
  } catch (error) {
    return fault(reply, error);
  }
}

/** @throws SalesforceError for a text that is no SOAP request, and for a session that does not hold */
function readCall(options: MetadataOptions, request: FastifyRequest): Call {
  let envelope: SoapElement | undefined;
  try {
    envelope = find(parseSoap(typeof request.body === 'string' ? request.body : ''), 'Envelope');
  } catch (error) {
    throw new SalesforceError('XML_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
  const body = find(envelope, 'Body')?.children[0];
  if (!body)
    throw new SalesforceError('XML_PARSER_ERROR', 'The request is not a SOAP envelope with a call in its body.');
  const { org, userId } = options.sessions.require(
    textAt(envelope, 'Header', 'SessionHeader', 'sessionId') || undefined,
  );
  return {
    name: body.name,
    body,
    text: String(request.body),
    ask: (action) => org.call('metadata', { ...action, userId }),
  };
}

function fault(reply: FastifyReply, error: unknown): FastifyReply {
  const known = error instanceof SalesforceError || error instanceof UnsupportedError;
  const tooBig = (error as { statusCode?: unknown }).statusCode === 413;
  const code = known ? error.errorCode : tooBig ? 'LIMIT_EXCEEDED' : 'UNKNOWN_EXCEPTION';
  const message = tooBig
    ? 'Maximum size of request reached. Maximum size of request is 52428800 bytes.'
    : error instanceof Error
      ? error.message
      : String(error);
  const text =
    code === 'INVALID_SESSION_ID'
      ? 'Invalid Session ID found in SessionHeader: Illegal Session. Session not found'
      : message;
  return reply
    .code(500)
    .type('text/xml; charset=utf-8')
    .send(soapFault(NAMESPACE, code, text));
}

/** Each call's answer: what stands inside its response element. */
const CALLS: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  deploy: async ({ body, ask }) => {
    const files = await unzip(decodeBase64(textAt(body, 'ZipFile')));
    const result = (await ask({
      action: 'deploy',
      files,
      options: members(find(body, 'DeployOptions')),
    })) as DeployResult;
    return writeValue('result', asyncResult(result.id));
  },
  checkDeployStatus: async ({ body, ask }) => {
    const includeDetails = ['true', '1'].includes(textAt(body, 'includeDetails'));
    const result = await ask({ action: 'deployStatus', id: textAt(body, 'asyncProcessId'), includeDetails });
    return writeValue('result', result);
  },
  cancelDeploy: async ({ body, ask }) => {
    const id = textAt(body, 'id') || textAt(body, 'String');
    const { done } = (await ask({ action: 'cancelDeploy', id })) as DeployResult;
    return writeValue('result', { done, id });
  },
  deployRecentValidation: async ({ body, ask }) => {
    const result = (await ask({ action: 'quickDeploy', id: textAt(body, 'validationId') })) as DeployResult;
    return writeValue('result', result.id);
  },
  retrieve: async ({ body, ask }) => {
    const request = find(body, 'retrieveRequest') ?? find(body, 'request');
    const unpackaged = find(request, 'unpackaged');
    if (!unpackaged) throw new UnsupportedError('retrieving packages by name: give the members under unpackaged');
    const types = unpackaged.children
      .filter((child) => child.name === 'types')
      .map((type) => ({ name: textAt(type, 'name'), members: texts(type, 'members') }));
    const version = textAt(unpackaged, 'version') || textAt(request, 'apiVersion') || '66.0';
    const singlePackage = textAt(request, 'singlePackage') === 'true';
    return writeValue('result', asyncResult(String(await ask({ action: 'retrieve', types, version, singlePackage }))));
  },
  checkRetrieveStatus: async ({ body, ask }) => {
    const id = textAt(body, 'asyncProcessId');
    const { files, fileProperties, messages } = (await ask({ action: 'retrieved', id })) as Retrieved;
    const wantsZip = textAt(body, 'includeZip') !== 'false';
    const zipFile = wantsZip ? (await zip(files)).toString('base64') : null;
    return writeValue('result', {
      done: true,
      fileProperties,
      id,
      messages,
      status: 'Succeeded',
      success: true,
      zipFile,
    });
  },
  listMetadata: async ({ body, ask }) => {
    const queries = body.children
      .filter((child) => child.name === 'queries')
      .map((query) => ({ type: textAt(query, 'type'), folder: textAt(query, 'folder') || undefined }));
    return writeValue('result', (await ask({ action: 'list', queries })) as readonly FileProperties[]);
  },
  describeMetadata: async ({ ask }) => {
    const metadataObjects = (await ask({ action: 'describe' })) as readonly MetadataObject[];
    return writeValue('result', {
      metadataObjects,
      organizationNamespace: '',
      partialSaveAllowed: true,
      testRequired: false,
    });
  },
  createMetadata: save('create'),
  updateMetadata: save('update'),
  upsertMetadata: save('upsert'),
  deleteMetadata: async ({ body, ask }) => {
    const fullNames = texts(body, 'fullNames');
    return writeValue('result', await ask({ action: 'delete', type: textAt(body, 'type'), fullNames }));
  },
  readMetadata: async ({ body, ask }) => {
    const type = textAt(body, 'type');
    const found = (await ask({ action: 'read', type, fullNames: texts(body, 'fullNames') })) as (string | null)[];
    const records = found.map((inside) =>
      inside === null
        ? '<records xsi:nil="true"/>'
        : `<records xsi:type="${/^\w+$/.test(type) ? type : ''}">${inside}</records>`,
    );
    return `<result>${records.join('')}</result>`;
  },
};

/** `createMetadata` and its like: each component is told by its `xsi:type`. */
function save(mode: CrudMode): (call: Call) => Promise<string> {
  return async ({ name, text, ask }) => {
    const components = metadataNodes(text, name);
    return writeValue('result', await ask({ action: 'save', mode, components }));
  };
}

function metadataNodes(text: string, call: string): { type: string; node: XmlNode }[] {
  const plain = (node: XmlNode): XmlNode => ({ ...node, name: localName(node), children: node.children.map(plain) });
  const { root } = parseXml(text, 'request');
  const body = root && child(plain(root), 'Body');
  return children(child(body, call), 'metadata').map((node) => {
    const [, declared] = Object.entries(node.attributes).find(([name]) => /(^|:)type$/.test(name)) ?? [];
    if (declared === undefined) throw new SalesforceError('INVALID_TYPE', 'Each metadata element needs its xsi:type.');
    return { type: declared.replace(/^.*:/, ''), node };
  });
}

const asyncResult = (id: string): object => ({ done: false, id, state: 'Queued' });

function texts(element: SoapElement, name: string): string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text.trim());
}

/** Children as a record; a name that comes several times is a list. */
function members(element: SoapElement | undefined): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { name, text } of element?.children ?? []) {
    const value = text.trim();
    const before = record[name];
    record[name] =
      before === undefined ? value : [...(Array.isArray(before) ? (before as unknown[]) : [before]), value];
  }
  return record;
}

/** @throws SalesforceError for text that is not base64 */
function decodeBase64(text: string): Buffer {
  const compact = text.replace(/\s+/g, '');
  if (compact === '') throw new SalesforceError('INVALID_OPERATION', 'The zip file is empty.');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw new SalesforceError('XML_PARSER_ERROR', 'ZipFile is not base64.');
  return Buffer.from(compact, 'base64');
}
