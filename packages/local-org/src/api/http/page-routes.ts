import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../diagnostics';
import { bearerToken } from './bearer-token';
import type { PageAsset, PageHost } from './page-host';
import type { Session, SessionStore } from './sessions';

export interface PageOptions {
  readonly sessions: SessionStore;
  readonly pages: PageHost;
}

/** The Lightning app: frontdoor login, shell and assets. */
export function registerPages(app: FastifyInstance, options: PageOptions): void {
  app.get('/', async (_request, reply) => reply.redirect(HOME));
  app.get('/secur/frontdoor.jsp', (request, reply) => frontdoor(options, request, reply));
  app.get('/secur/logout.jsp', async (request, reply) => {
    const token = bearerToken(request);
    if (token !== undefined) options.sessions.revoke(token);
    return reply.header('Set-Cookie', 'sid=; Path=/; Max-Age=0').redirect('/lightning/page/home');
  });
  app.get('/lightning/*', async (request, reply) => {
    const user = await pageUser(options, request);
    if (!user) return reply.code(401).type('text/html; charset=UTF-8').send(LOGGED_OUT_PAGE);
    return sendAsset(reply, await options.pages.shell(request.url.split('?')[0] ?? '', user));
  });
  for (const url of ['/lightning-assets/*', '/resource/*', '/assets/*']) {
    app.get(url, async (request, reply) => {
      // Resources and components are the org's own: who is not logged in gets none.
      options.sessions.require(bearerToken(request));
      const asset = await options.pages.asset(request.url.split('?')[0] ?? '');
      if (!asset) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
      return sendAsset(reply, asset);
    });
  }
}

const LOGGED_OUT_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not logged in</title></head><body><main><h1>Not logged in</h1>
<p>Your session has ended or this browser has none. Open the link that <code>local-org start</code> printed, or run
<code>npx local-org open</code> for a new one.</p></main></body></html>`;

/** Opens a session from a one-time token (`otp`) or a session id (`sid`) and goes on to `retURL`. */
function frontdoor(options: PageOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { otp, sid, retURL } = request.query as { otp?: unknown; sid?: unknown; retURL?: unknown };
  const caller =
    typeof otp === 'string' ? options.sessions.redeemOneTimeToken(otp) : options.sessions.find(asText(sid));
  if (caller === undefined) return reply.code(401).type('text/html; charset=UTF-8').send(LOGGED_OUT_PAGE);
  const session = options.sessions.open(caller, 'web');
  reply.header('Set-Cookie', `sid=${encodeURIComponent(session.token)}; Path=/; HttpOnly; SameSite=Lax`);
  return reply.redirect(ownPath(asText(retURL)));
}

const HOME = '/lightning/page/home';

/** A path of this org, whatever is given: a full address here would send a logged-in person anywhere. */
export function ownPath(target: string | undefined): string {
  const origin = 'http://org.invalid';
  if (target === undefined || !target.startsWith('/') || !URL.canParse(target, origin)) return HOME;
  const url = new URL(target, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : HOME;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function pageUser(
  options: PageOptions,
  request: FastifyRequest,
): Promise<Parameters<PageHost['shell']>[1] | null> {
  let session: Session;
  try {
    session = options.sessions.require(bearerToken(request));
  } catch {
    return null;
  }
  const { org, userId } = session;
  const user = await org.call('user', { userId });
  if (user?.isActive !== true) return null;
  const permissions = await org.call('permissions', { userId });
  return { ...user, ...permissions };
}

function sendAsset(reply: FastifyReply, asset: PageAsset): FastifyReply {
  const { immutable, maxAgeSeconds } = asset;
  const kept = immutable ? 'public, max-age=31536000, immutable' : `public, max-age=${maxAgeSeconds ?? 0}`;
  reply.header('Cache-Control', immutable || maxAgeSeconds !== undefined ? kept : 'no-cache');
  return reply.type(asset.contentType).send(typeof asset.body === 'string' ? asset.body : Buffer.from(asset.body));
}
