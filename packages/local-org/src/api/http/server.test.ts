import type { FastifyInstance, RouteOptions } from 'fastify';
import type { OrgClient } from '../worker/org-client';
import type { ClientApp } from './client-app';
import { FaultInjector } from './faults';
import { OrgDirectory } from './org-directory';
import { createServer } from './server';
import { SessionStore } from './sessions';

/** What answers without a login because it is one, or says nothing about the org. Everything else must not reach the org. */
const OPEN_TO_ALL = new Set([
  'GET /',
  'GET /services/data',
  'GET /services/oauth2/authorize',
  'POST /services/oauth2/authorize',
  'POST /services/oauth2/token',
  'POST /services/oauth2/revoke',
  'GET /services/oauth2/revoke',
  'GET /secur/frontdoor.jsp',
  'GET /secur/logout.jsp',
]);

interface Door {
  readonly method: string;
  readonly url: string;
}

function allDoors() {
  const doors: Door[] = [];
  const calls: string[] = [];
  const org = {
    facts: { orgId: '00D000000000001AAA', adminUserId: '005', adminUsername: 'a' },
    call: (operation: string) => {
      calls.push(operation);
      return Promise.reject(new Error('The org was asked.'));
    },
  } as unknown as OrgClient;
  const pages = {
    shell: () => Promise.reject(new Error('A page was made.')),
    asset: () => Promise.resolve({ contentType: 'text/javascript', body: 'secret', immutable: false }),
  };
  const options = {
    orgs: new OrgDirectory(org),
    sessions: new SessionStore(),
    clientApp: { clientId: 'x', secret: 'y' } as ClientApp,
    faults: new FaultInjector(),
    pages,
  };
  const note = ({ method, url }: RouteOptions): void => {
    for (const one of [method].flat()) doors.push({ method: one, url });
  };
  return { app: createServer(options, () => 'http://127.0.0.1:1', note), doors, calls };
}

const HANDSHAKE = '[{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}]';

let running: FastifyInstance | undefined;

afterEach(async () => {
  running?.server.closeAllConnections();
  await running?.close();
});

const SOAP = '<Envelope><Body><query><queryString>SELECT Id FROM User</queryString></query></Body></Envelope>';

test.each([
  ['no token', {}],
  ['a made-up token', { authorization: 'Bearer 00D000000000001AAA!AQmadeup' }],
  ['a token of no shape', { authorization: 'Bearer \u00e4' }],
  ['a made-up cookie', { cookie: 'sid=00D000000000001AAA!AQmadeup' }],
])('no door asks the org anything for a request with %s', async (_name, headers) => {
  const { app, doors, calls } = allDoors();
  running = app;
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const closed = doors.filter(({ method, url }) => !OPEN_TO_ALL.has(`${method.replace('HEAD', 'GET')} ${url}`));
  expect(closed.length).toBeGreaterThan(40);
  for (const { method, url } of closed) {
    const path = url
      .replace(/:\w+/g, 'x')
      .replace(/\*/g, 'x')
      .replace(/[()^$?]/g, '');
    const body = /Soap/.test(path) ? SOAP : /cometd/.test(path) ? HANDSHAKE : '{}';
    const answer = await fetch(base + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
      headers: { ...headers, 'content-type': 'application/json' },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
    });
    const text = await answer.text();
    const door = `${method} ${path}`;
    expect(`${door} ${calls.join()}`).toBe(`${door} `);
    expect(`${door} ${text}`).not.toContain('secret');
    const isHead = method === 'HEAD' && answer.status >= 400;
    const refusal =
      isHead ||
      [401, 403, 404].includes(answer.status) ||
      /INVALID_SESSION_ID|InvalidSessionId|"successful":false/.test(text);
    expect(`${door} ${refusal ? 'refused' : `${answer.status} ${text}`}`).toBe(`${door} refused`);
  }
});
