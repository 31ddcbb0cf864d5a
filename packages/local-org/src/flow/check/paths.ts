import type { FlowDefinition } from '../definition';
import type { Schema } from '../../metadata/schema';
import { pathType, splitPath } from '../runtime/references';
import type { ValueType } from '../runtime/values';
import type { FlowChecker } from './check-flow';

export interface PathProblem {
  readonly message: string;
  /** Set when the first part of the path is nothing the flow has. */
  readonly unknownRoot?: string;
}

/** Globals with members of their own, which the org knows and the flow does not. */
const GLOBALS: ReadonlySet<string> = new Set([
  '$api',
  '$client',
  '$custommetadata',
  '$flow',
  '$globalconstant',
  '$input',
  '$label',
  '$objecttype',
  '$orchestration',
  '$organization',
  '$permission',
  '$profile',
  '$record',
  '$record__prior',
  '$request',
  '$resource',
  '$screen',
  '$setup',
  '$system',
  '$user',
  '$userrole',
]);

const FLOW_MEMBERS: ReadonlySet<string> = new Set([
  'activestages',
  'currentdate',
  'currentdatetime',
  'currentrecord',
  'currentstage',
  'faultmessage',
  'interviewguid',
  'interviewstarttime',
]);

/** What is wrong with a reference; null when it leads somewhere. */
export function findPathProblem(path: string, checker: FlowChecker): PathProblem | null {
  if (path === '') return { message: 'A reference is missing.' };
  const parts = splitPath(path);
  const head = parts[0].toLowerCase();
  if (head.startsWith('$')) return globalProblem(path, parts, head, checker.flow, checker.environment.schema);
  const known = checker.compiler.resource(head);
  if (!known) return checker.flow.elements.has(head) ? null : { message: invalid(path), unknownRoot: parts[0] };
  return membersProblem(path, parts.slice(1), known.type, checker.environment.schema);
}

function globalProblem(
  path: string,
  parts: readonly string[],
  head: string,
  flow: FlowDefinition,
  schema: Schema,
): PathProblem | null {
  if (!GLOBALS.has(head)) return { message: invalid(path), unknownRoot: parts[0] };
  if (head === '$flow') return FLOW_MEMBERS.has((parts[1] ?? '').toLowerCase()) ? null : { message: invalid(path) };
  if (head === '$record' || head === '$record__prior') {
    if (!flow.start.object) return { message: invalid(path), unknownRoot: parts[0] };
    return membersProblem(
      path,
      parts.slice(1),
      { dataType: 'SObject', isCollection: false, objectType: flow.start.object },
      schema,
    );
  }
  return null;
}

/** Follows fields and lookups as far as the types are known. */
function membersProblem(
  path: string,
  members: readonly string[],
  type: ValueType | null,
  schema: Schema,
): PathProblem | null {
  let current = type;
  for (const member of members) {
    if (!current || current.dataType !== 'SObject' || !current.objectType || !schema.object(current.objectType))
      return null;
    const next = pathType(current, [member], schema);
    if (!next) return { message: invalid(path) };
    current = next;
  }
  return null;
}

function invalid(path: string): string {
  return `The element has an invalid reference to "${path}".`;
}
