export type * from './definition';
export type * from './host';
export type * from './results';
export * from './engine';
export * from './settings';
