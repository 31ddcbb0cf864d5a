/** What people must not read in a log, and what stands there instead; the org's `Error_Mask_Rule__mdt` masks what pages show likewise. */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(bearer\s+)[A-Za-z0-9._~+/=!-]+/gi, '$1***'],
  // A Salesforce session id: organization id, exclamation mark, key.
  [/\b00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]+/g, '***'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***'],
  [
    /((?:password|passwd|secret|token|api[_-]?key|authorization|private[_-]?key|client[_-]?secret)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&}]+)/gi,
    '$1"***"',
  ],
  [/("(?:First_Name__c|Last_Name__c|FirstName|LastName)"\s*:\s*")(?:[^"\\]|\\.)*"/g, '$1***"'],
  [/([A-Za-z0-9._%+-])[A-Za-z0-9._%+-]*@([A-Za-z0-9.-]+)/g, '$1***@$2'],
  [/\b(?:\d[ -]?){12,15}(\d{4})\b/g, '****$1'],
];

/** The text without tokens, secrets, card numbers and names of people, mailboxes shortened to their first letter. */
export function masked(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
