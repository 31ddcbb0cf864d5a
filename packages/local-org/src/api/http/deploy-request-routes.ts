import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../diagnostics';
import type { DeployResult } from '../../org/deploy/deploy-types';
import type { MetadataAction } from '../worker/metadata-dispatch';
import { readMultipart } from './multipart';
import { bearerToken } from './bearer-token';
import type { SessionStore } from './sessions';
import { unzip } from './zip';

const URL = '/services/data/:version/metadata/deployRequest';

/** Deploys over REST (Metadata API Developer Guide, "Deploy Metadata with REST"): the same deploys as over SOAP. */
export function registerDeployRequests(app: FastifyInstance, options: { readonly sessions: SessionStore }): void {
  const ask = (request: FastifyRequest, action: MetadataAction): Promise<unknown> => {
    const { org, userId } = options.sessions.require(bearerToken(request));
    return org.call('metadata', { ...action, userId });
  };
  app.post(URL, async (request, reply) => {
    options.sessions.require(bearerToken(request));
    const result = (await ask(request, await deployAction(request))) as DeployResult;
    return reply.code(201).send({ id: result.id, deployOptions: givenOptions(result), deployResult: result });
  });
  app.get(`${URL}/:id`, async (request, reply) => {
    const includeDetails = (request.query as Record<string, string>)['includeDetails'] === 'true';
    return send(reply, await ask(request, { action: 'deployStatus', id: idOf(request), includeDetails }));
  });
  app.patch(`${URL}/:id`, async (request, reply) => {
    options.sessions.require(bearerToken(request));
    const body = parse(typeof request.body === 'string' ? request.body : '');
    const status = (body['deployResult'] as { status?: unknown } | undefined)?.status;
    if (status !== 'Canceling')
      throw new SalesforceError('INVALID_FIELD', 'The status of a deploy can only be set to Canceling.');
    reply.code(202);
    return send(reply, await ask(request, { action: 'cancelDeploy', id: idOf(request) }));
  });
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

function send(reply: FastifyReply, result: unknown): FastifyReply {
  const deployResult = result as DeployResult;
  return reply.send({ id: deployResult.id, deployResult });
}

function givenOptions(result: DeployResult): object {
  const { checkOnly, ignoreWarnings, rollbackOnError } = result;
  return { checkOnly, ignoreWarnings, rollbackOnError };
}

/** A zip with its options as multipart, or the id of a validation as JSON. */
async function deployAction(request: FastifyRequest): Promise<MetadataAction> {
  if (!Buffer.isBuffer(request.body)) {
    const id = parse(typeof request.body === 'string' ? request.body : '')['validatedDeployRequestId'];
    if (typeof id !== 'string') throw new SalesforceError('INVALID_FIELD', 'validatedDeployRequestId is missing.');
    return { action: 'quickDeploy', id };
  }
  const parts = readMultipart(request.body, request.headers['content-type'] ?? '');
  const json = parts.find((part) => /json/i.test(part.contentType));
  const file = parts.find((part) => part !== json);
  if (!json || !file)
    throw new SalesforceError(
      'INVALID_MULTIPART_REQUEST',
      'The request needs a part with the options and one with the zip.',
    );
  const options = (parse(json.data.toString('utf8'))['deployOptions'] ?? {}) as Record<string, unknown>;
  return { action: 'deploy', files: await unzip(file.data), options };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new SalesforceError('JSON_PARSER_ERROR', 'The request is not a JSON object.');
}
