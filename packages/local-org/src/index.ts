export { createPageHost } from './cli/pages';
export { runOrg, type RunOptions, type RunningOrg } from './cli/run-org';
export { removeSession, writeSession, type SessionFacts } from './cli/session-file';
export { DeployFailedError } from './api/worker/org-client';
export { formatDiagnostic } from './diagnostics';
