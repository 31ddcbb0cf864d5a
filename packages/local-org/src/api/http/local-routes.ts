import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z, ZodError } from 'zod';
import { SalesforceError } from '../../diagnostics';
import { flowCoverageReport } from '../flow-coverage-report';
import type { OrgClient } from '../worker/org-client';
import type { LocalRequest } from '../worker/protocol';
import { faultsSchema, isPathFault, isTransactionFault, type FaultInjector } from './faults';
import { bearerToken } from './bearer-token';
import type { SessionStore } from './sessions';

export interface LocalOptions {
  readonly sessions: SessionStore;
  readonly faults: FaultInjector;
}

const clockSchema = z.union([
  z.object({ advance: z.string().min(2) }).strict(),
  z.object({ set: z.string().min(10) }).strict(),
]);
const settingsSchema = z.record(z.string(), z.unknown());

/** What a real org does not have: moving its clock, draining its queues, reading its outboxes, breaking it on purpose. */
export function registerLocal(app: FastifyInstance, options: LocalOptions): void {
  const { faults } = options;
  const admin =
    (handler: (org: OrgClient, request: FastifyRequest, reply: FastifyReply, userId: string) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const { org, userId } = options.sessions.require(bearerToken(request));
      if (!(await org.call('hasUserPermission', { userId, permission: 'ModifyAllData' }))) {
        throw new SalesforceError(
          'INSUFFICIENT_ACCESS',
          'The local controls need the Modify All Data permission.',
          [],
          403,
        );
      }
      return handler(org, request, reply, userId);
    };
  const local = (org: OrgClient, request: LocalRequest): Promise<unknown> => org.call('local', request);

  app.get(
    '/local/limits',
    admin((org) => local(org, { action: 'limits' })),
  );
  app.get(
    '/local/mail',
    admin((org) => local(org, { action: 'mail' })),
  );
  app.get(
    '/local/notifications',
    admin((org) => local(org, { action: 'notifications' })),
  );
  app.get(
    '/local/flow-coverage',
    admin(async (org) => flowCoverageReport([await org.call('flowCoverage', null)])),
  );
  app.post(
    '/local/drain',
    admin((org) => local(org, { action: 'drain' })),
  );
  app.get(
    '/local/clock',
    admin((org) => local(org, { action: 'clock' })),
  );
  app.post(
    '/local/clock',
    admin((org, request) => local(org, { action: 'clock', ...read(clockSchema, request) })),
  );
  app.get(
    '/local/settings',
    admin((org) => local(org, { action: 'settings' })),
  );
  app.post(
    '/local/settings',
    admin((org, request) => local(org, { action: 'settings', changes: read(settingsSchema, request) })),
  );
  app.get(
    '/local/faults',
    admin(async (org) => [...faults.list(), ...((await local(org, { action: 'faults' })) as readonly unknown[])]),
  );
  app.post(
    '/local/faults',
    admin(async (org, request, reply) => {
      const all = read(faultsSchema, request);
      await local(org, { action: 'faults', faults: all.filter(isTransactionFault) });
      faults.set(all.filter(isPathFault));
      return reply.code(204).send();
    }),
  );
  app.delete(
    '/local/faults',
    admin(async (org, _request, reply) => {
      await local(org, { action: 'faults', faults: [] });
      faults.clear();
      return reply.code(204).send();
    }),
  );
  app.post(
    '/local/snapshot',
    admin((org, request) => {
      const { file } = read(z.object({ file: z.string().min(1) }).strict(), request);
      return local(org, { action: 'snapshot', file });
    }),
  );
  app.get(
    '/local/deploy',
    admin((org, _request, _reply, userId) => org.call('metadata', { action: 'projectDeploy', userId })),
  );
  app.post(
    '/local/deploy',
    admin((org, request) => {
      const input = read(
        z.object({ rootDir: z.string().min(1), sourceDirs: z.array(z.string()).optional() }).strict(),
        request,
      );
      return org.call('deploy', { rootDir: input.rootDir, sourceDirs: input.sourceDirs });
    }),
  );
  app.post(
    '/local/apex',
    admin((org, request, _reply, userId) => {
      const { source } = read(z.object({ source: z.string() }).strict(), request);
      return local(org, { action: 'apex', source, userId });
    }),
  );
}

/** @throws SalesforceError JSON_PARSER_ERROR or INVALID_INPUT naming the member that is wrong */
function read<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  let json: unknown;
  try {
    json = JSON.parse(typeof request.body === 'string' ? request.body : '');
  } catch {
    throw new SalesforceError('JSON_PARSER_ERROR', `${request.method} ${request.url} needs a JSON body.`);
  }
  try {
    return schema.parse(json);
  } catch (error) {
    const issues = error instanceof ZodError ? error.issues : [];
    const text = issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
    throw new SalesforceError('INVALID_INPUT', `${request.method} ${request.url}: ${text}`);
  }
}
