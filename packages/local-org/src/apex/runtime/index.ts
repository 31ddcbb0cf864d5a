export * from './apex-type';
export * from './blob';
export * from './boxes';
export * from './class-info';
export * from './collections';
export * from './context';
export * from './convert';
export * from './date-format';
export * from './date-time';
export * from './decimal';
export {
  count,
  dml,
  dmlException,
  dynamicQuery,
  fromHost,
  query,
  recordsOfIds,
  single,
  toBindValue,
  type DmlRequest,
  type DmlVerb,
} from './dml';
export * from './enum';
export * from './equality';
export * from './exceptions';
export * from './job-state';
export * from './keys';
export * from './object';
export * from './query-locator';
export * from './records';
export * from './sobject';
export * from './to-string';
