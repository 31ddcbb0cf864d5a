export type * from './definition';
export type * from './host';
export type * from './results';
export { loadFlow, type LoadedFlow } from './load/load-flow';
export { FlowEngine, type FlowCatalog, type RecordMoment } from './engine';
export type { ElementCoverage, FlowCoverage, PathCoverage } from './coverage';
export type { ScreenChoice, ScreenFieldView, ScreenProblem, ScreenSession, ScreenView } from './screens';
export { FlowFaultError } from './runtime/faults';
export * from './settings';
