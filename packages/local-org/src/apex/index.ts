export * from './engine/api';
export { createApexEngine } from './engine/engine';
export { AuraInvocationError } from './engine/aura';
export { coverageToLcov, resultsToJunit } from './engine/reports';
export type * from './host';
