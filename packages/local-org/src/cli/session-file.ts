import fs from 'node:fs';
import path from 'node:path';
import { CommandFailed } from './exit';
import { findProjectRoot, localOrgDir } from './project';

/** What `local-org start` tells of the running org; kept in `.local-org/session.json`, readable by its owner alone. */
export interface SessionFacts {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly username: string;
  readonly password: string;
  readonly orgId: string;
  readonly userId: string;
  readonly appUrl: string;
  readonly pubsubEndpoint: string | null;
  readonly pubsubCertificate: string | null;
  readonly apiVersion: string;
  readonly clientId: string;
  readonly privateKeyPath: string;
}

interface StoredSession extends SessionFacts {
  readonly pid: number;
}

function sessionPath(rootDir: string): string {
  return path.join(localOrgDir(rootDir), 'session.json');
}

export function writeSession(rootDir: string, facts: SessionFacts): void {
  fs.mkdirSync(localOrgDir(rootDir), { recursive: true });
  const stored: StoredSession = { ...facts, pid: process.pid };
  // A file left by an earlier run keeps its mode on writing: remove it first.
  fs.rmSync(sessionPath(rootDir), { force: true });
  fs.writeFileSync(sessionPath(rootDir), `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
}

export function removeSession(rootDir: string): void {
  // Another org of this project may have been started since: its session stays.
  if (readStored(rootDir)?.pid === process.pid) fs.rmSync(sessionPath(rootDir), { force: true });
}

function readStored(rootDir: string): StoredSession | undefined {
  try {
    return JSON.parse(fs.readFileSync(sessionPath(rootDir), 'utf8')) as StoredSession;
  } catch {
    return undefined;
  }
}

/** The running org of the project around `cwd`; undefined when none runs. */
export function findSession(cwd: string): SessionFacts | undefined {
  const stored = readStored(findProjectRoot(cwd));
  return stored !== undefined && isAlive(stored.pid) ? stored : undefined;
}

/** @throws CommandFailed when no org runs */
export function requireSession(cwd: string): SessionFacts {
  const session = findSession(cwd);
  if (!session)
    throw new CommandFailed('No local org is running for this project. Start one with: npx local-org start');
  return session;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks the running org over HTTP. @throws CommandFailed with the org's own message */
export async function ask(session: SessionFacts, method: string, route: string, body?: unknown): Promise<unknown> {
  const response = await reach(session, route, {
    method,
    headers: { Authorization: `Bearer ${session.accessToken}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new CommandFailed(errorText(text, response.status));
  return text === '' ? null : (JSON.parse(text) as unknown);
}

async function reach(session: SessionFacts, route: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`${session.instanceUrl}${route}`, request);
  } catch {
    throw new CommandFailed(`No local org answers at ${session.instanceUrl}. Start one with: npx local-org start`);
  }
}

function errorText(text: string, status: number): string {
  try {
    const json = JSON.parse(text) as { errorCode?: string; message?: string }[] | { message?: string };
    const first = Array.isArray(json) ? json[0] : json;
    const code = first && 'errorCode' in first ? `${first.errorCode}: ` : '';
    return `${code}${first?.message ?? text}`;
  } catch {
    return `HTTP ${status} ${text}`;
  }
}
