import { UnsupportedError } from '../diagnostics';
import type { Field, Schema, SObjectType } from './schema';

export interface DescribeOptions {
  /** `66.0`; used in urls. */
  readonly apiVersion: string;
  /** Objects and fields the user may see; default all. */
  readonly canReadObject?: (object: SObjectType) => boolean;
  readonly canReadField?: (object: SObjectType, field: Field) => boolean;
  readonly canEditField?: (object: SObjectType, field: Field) => boolean;
  readonly objectAccess?: (object: SObjectType) => { readonly create: boolean; readonly edit: boolean; readonly delete: boolean };
  /** Ids of record types by object and developer name; `012000000000000AAA` is the master's. */
  readonly recordTypeId?: (object: string, developerName: string) => string | null;
  /** Record types available to the user and the default one. */
  readonly recordTypeAccess?: (object: string, developerName: string) => { readonly available: boolean; readonly isDefault: boolean };
}

export type DescribeJson = Readonly<Record<string, unknown>>;

/** `GET /sobjects/X/describe`. */
export function describeObject(_schema: Schema, _object: SObjectType, _options: DescribeOptions): DescribeJson {
  throw new UnsupportedError('describe');
}

/** `GET /sobjects`. */
export function describeGlobal(_schema: Schema, _options: DescribeOptions): DescribeJson {
  throw new UnsupportedError('describe');
}
