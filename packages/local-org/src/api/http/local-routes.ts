import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z, ZodError } from 'zod';
import { SalesforceError } from '../../diagnostics';
import { flowCoverageReport } from '../flow-coverage-report';
import type { OrgClient } from '../worker/org-client';
import type { LocalRequest } from '../worker/protocol';
import { faultsSchema, isPathFault, isTransactionFault, type FaultInjector } from './faults';
import { bearerToken } from './oauth-routes';
import type { SessionStore } from './sessions';

export interface LocalOptions {
  readonly org: OrgClient;
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
  const { org, faults } = options;
  const admin =
    (handler: (request: FastifyRequest, reply: FastifyReply, userId: string) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const { userId } = options.sessions.require(bearerToken(request));
      if (!(await org.call('hasUserPermission', { userId, permission: 'ModifyAllData' }))) {
        throw new SalesforceError(
          'INSUFFICIENT_ACCESS',
          'The local controls need the Modify All Data permission.',
          [],
          403,
        );
      }
      return handler(request, reply, userId);
    };
  const local = (request: LocalRequest): Promise<unknown> => org.call('local', request);

  app.get(
    '/local/limits',
    admin(() => local({ action: 'limits' })),
  );
  app.get(
    '/local/mail',
    admin(() => local({ action: 'mail' })),
  );
  app.get(
    '/local/notifications',
    admin(() => local({ action: 'notifications' })),
  );
  app.get(
    '/local/flow-coverage',
    admin(async () => flowCoverageReport([await org.call('flowCoverage', null)])),
  );
  app.post(
    '/local/drain',
    admin(() => local({ action: 'drain' })),
  );
  app.get(
    '/local/clock',
    admin(() => local({ action: 'clock' })),
  );
  app.post(
    '/local/clock',
    admin((request) => local({ action: 'clock', ...read(clockSchema, request) })),
  );
  app.get(
    '/local/settings',
    admin(() => local({ action: 'settings' })),
  );
  app.post(
    '/local/settings',
    admin((request) => local({ action: 'settings', changes: read(settingsSchema, request) })),
  );
  app.get(
    '/local/faults',
    admin(async () => [...faults.list(), ...((await local({ action: 'faults' })) as readonly unknown[])]),
  );
  app.post(
    '/local/faults',
    admin(async (request, reply) => {
      const all = read(faultsSchema, request);
      await local({ action: 'faults', faults: all.filter(isTransactionFault) });
      faults.set(all.filter(isPathFault));
      return reply.code(204).send();
    }),
  );
  app.delete(
    '/local/faults',
    admin(async (_request, reply) => {
      await local({ action: 'faults', faults: [] });
      faults.clear();
      return reply.code(204).send();
    }),
  );
  app.post(
    '/local/snapshot',
    admin((request) => {
      const { file } = read(z.object({ file: z.string().min(1) }).strict(), request);
      return local({ action: 'snapshot', file });
    }),
  );
  app.post(
    '/local/deploy',
    admin((request) => {
      const input = read(
        z.object({ rootDir: z.string().min(1), sourceDirs: z.array(z.string()).optional() }).strict(),
        request,
      );
      return org.call('deploy', { rootDir: input.rootDir, sourceDirs: input.sourceDirs });
    }),
  );
  app.post(
    '/local/apex',
    admin((request, _reply, userId) => {
      const { source } = read(z.object({ source: z.string() }).strict(), request);
      return local({ action: 'apex', source, userId });
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
