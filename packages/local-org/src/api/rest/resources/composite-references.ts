import { SalesforceError } from '../../../diagnostics';
import type { Json } from '../decode';

const REFERENCE = /@\{([^}]+)\}/g;

/**
 * Fills `@{ref.id}`, `@{ref.records[0].Id}` and `@{ref[0].id}` from the bodies of earlier subrequests.
 * @throws SalesforceError PROCESSING_HALTED for a reference that has no value
 */
export function resolveReferences(json: Json, bodies: ReadonlyMap<string, unknown>): Json {
  if (typeof json === 'string') return resolveText(json, bodies);
  if (Array.isArray(json)) return json.map((item) => resolveReferences(item, bodies));
  if (json !== null && typeof json === 'object') {
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, resolveReferences(value, bodies)]));
  }
  return json;
}

function resolveText(text: string, bodies: ReadonlyMap<string, unknown>): string {
  return text.replace(REFERENCE, (_, expression: string) => {
    const [, name = '', rest = ''] = /^([A-Za-z0-9_]+)(.*)$/.exec(expression.trim()) ?? [];
    if (!bodies.has(name)) {
      throw halted(`Invalid reference specified. No value for ${expression} found in ${name}. Provided object is null`);
    }
    let value: unknown = bodies.get(name);
    for (const step of rest.matchAll(/\.([A-Za-z0-9_]+)|\[(\d+)\]/g)) {
      value = member(value, step[1] ?? Number(step[2]));
    }
    if (value === null || value === undefined || typeof value === 'object') {
      throw halted(`Invalid reference specified. No value for ${expression} found in ${name}.`);
    }
    return String(value);
  });
}

function member(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  return (value as Record<string | number, unknown>)[key];
}

function halted(message: string): SalesforceError {
  return new SalesforceError('PROCESSING_HALTED', message);
}
