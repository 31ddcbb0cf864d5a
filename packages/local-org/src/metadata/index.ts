/** What the other folders may use of `metadata/`. */
export * from './values';
export * from './schema';
export * from './model';
export * from './xml';
export * from './xml-parser';
export * from './xml-reader';
export * from './registry';
export * from './standard/standard-schema';
export * from './schema-builder';
export * from './project-loader';
export * from './mdapi-loader';
export * from './model-builder';
export * from './merge-models';
export * from './serialize-model';
export * from './check-model';
export * from './describe';
export * from './describe-field';
