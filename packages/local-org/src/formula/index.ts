/**
 * The formula language: formula fields, validation rules, defaults, flow formulas, rule criteria, merge fields.
 * Start at `compileFormula`; `schemaResolver` gives the names of a record formula.
 */
export * from './types';
export { compileFormula } from './compile';
export { schemaResolver, type SchemaResolverOptions } from './schema-resolver';
export { compileTemplate, type CompiledTemplate, type TemplateOptions, type TemplateResult } from './template';
export { evaluateFilter, type FilterReader } from './filter-items';
export { javaRegex } from './java-regex';
