export { parseCsv, type CsvRow, type CsvTable } from './csv';
export { LoadProgress } from './progress';
export { WorkspaceLoader, type LoaderOptions, type LoadOutcome } from './workspace-loader';
export { checkWorkspaceRows, type CheckedRow, type WorkspaceFields } from './workspace-rows';
