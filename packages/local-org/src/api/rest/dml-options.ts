import type { DmlOptions } from '../../org/transaction/transaction';
import type { RestRequest } from './types';

/** Options of a save from the request's headers: duplicate rules, assignment rules, who asks. */
export function dmlOptions(request: RestRequest, allOrNone: boolean): DmlOptions {
  const assignment = request.headers['sforce-auto-assign'];
  const duplicates = request.headers['sforce-duplicate-rule-header'];
  return {
    allOrNone,
    access: { userId: request.userId, permissions: 'user', sharing: true },
    source: 'api',
    assignmentRule: assignmentRule(assignment),
    ...(duplicates === undefined ? {} : { duplicateRule: duplicateRule(duplicates) }),
  };
}

/** REST runs the active assignment rule unless the header says FALSE or names a rule. */
function assignmentRule(header: string | undefined): DmlOptions['assignmentRule'] {
  if (header === undefined || header.toLowerCase() === 'true') return { useDefaultRule: true };
  if (header.toLowerCase() === 'false') return { useDefaultRule: false };
  return { assignmentRuleId: header };
}

function duplicateRule(header: string): NonNullable<DmlOptions['duplicateRule']> {
  const has = (name: string) => new RegExp(`${name}\\s*=\\s*true`, 'i').test(header);
  return {
    allowSave: has('allowSave'),
    includeRecordDetails: has('includeRecordDetails'),
    runAsCurrentUser: has('runAsCurrentUser'),
  };
}
