/** A problem in the user's source, addressed to the place where it can be mended. */
export interface Diagnostic {
  /** Stable code, one catalogue for the package, for example `flow/unknown-element`. */
  readonly code: string;
  /** The platform's wording where it is known. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Path relative to the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Metadata API type of the component, for example `CustomField`. */
  readonly componentType?: string;
  /** Metadata API full name, for example `Account.Region__c`. */
  readonly fullName?: string;
  /** The way out, where there is one to name. */
  readonly hint?: string;
}

/** `file:line:column type message`, the line that `local-org start` prints for a project that does not deploy. */
export function formatDiagnostic(d: Diagnostic): string {
  const hint = d.hint ? ` ${d.hint}` : '';
  return `${d.file}:${d.line}:${d.column} ${d.componentType ?? d.severity} ${d.message}${hint}`;
}
