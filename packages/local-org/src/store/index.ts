export { openStore, type StoreOptions } from './open-store';
export type { FormulaColumn, FormulaColumns, FormulaContext } from './formula-columns';
export type { QueryParameters, QueryRows, Store, SystemTables } from './store';
export { compiledFormulas } from './compiled-formulas';
