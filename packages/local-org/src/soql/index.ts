export type { BoundQuery } from './bound-query';
