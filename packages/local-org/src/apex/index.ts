export * from './engine/api';
export { createApexEngine } from './engine/engine';
export { coverageToLcov, resultsToJunit } from './engine/reports';
export type * from './host';
