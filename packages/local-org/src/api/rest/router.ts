import { SalesforceError } from '../../diagnostics';
import type { RestHandler, RestResource } from './types';

export interface RouteMatch {
  readonly handler: RestHandler;
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledResource {
  readonly resource: RestResource;
  readonly parts: readonly string[];
}

/**
 * Finds the row of the resource table that answers a path. Fixed parts win over `:name` parts, so `/sobjects/:object/describe`
 * is found before `/sobjects/:object/:id`.
 */
export class Router {
  private readonly compiled: readonly CompiledResource[];

  constructor(resources: readonly RestResource[]) {
    this.compiled = resources
      .map((resource) => ({ resource, parts: resource.pattern.split('/').filter((part) => part !== '') }))
      .sort((a, b) => comparePatterns(a.parts, b.parts));
  }

  /**
   * @param path path below the version, for example `/sobjects/Lead/00Q...`
   * @throws SalesforceError NOT_FOUND (404) for an unknown path, METHOD_NOT_ALLOWED (405) for a known path with another method
   */
  match(method: string, path: string): RouteMatch {
    const parts = path.split('/').filter((part) => part !== '');
    const allowed: string[] = [];
    for (const { resource, parts: pattern } of this.compiled) {
      const params = matchParts(pattern, parts);
      if (!params) continue;
      if (resource.method === method || (method === 'HEAD' && resource.method === 'GET')) {
        return { handler: resource.handler, params };
      }
      allowed.push(resource.method);
    }
    if (allowed.length > 0) {
      // Whatever can be read can be asked for its headers alone.
      const names = [...new Set([...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])])].sort().join(',');
      throw new SalesforceError(
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${method}' not allowed. Allowed are ${names}`,
        [],
        405,
      );
    }
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }
}

function comparePatterns(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const rank = partRank(a[i]) - partRank(b[i]);
    if (rank !== 0) return rank;
  }
  return 0;
}

function partRank(part: string | undefined): number {
  if (part === undefined) return 2;
  if (!part.startsWith(':')) return 0;
  return part.endsWith('*') ? 3 : 1;
}

/** A key may hold a slash or a blank, encoded. @throws SalesforceError NOT_FOUND for a part that is not encoded rightly */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }
}

function matchParts(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [i, expected] of pattern.entries()) {
    if (expected.endsWith('*')) {
      params[expected.slice(1, -1)] = parts.slice(i).join('/');
      return params;
    }
    const part = parts[i];
    if (part === undefined) return undefined;
    if (expected.startsWith(':')) params[expected.slice(1)] = decodePart(part);
    else if (expected.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return parts.length === pattern.length ? params : undefined;
}
