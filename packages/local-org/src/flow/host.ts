import type { Schema } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';

/** A value in a running interview. */
export type FlowValue = FieldValue | RecordData | readonly FlowValue[] | ApexObject;

/** An Apex-defined value, kept as plain data with its class name. */
export interface ApexObject {
  readonly apexClass: string;
  readonly properties: { [name: string]: FlowValue };
}

export interface FlowFilter {
  readonly field: string;
  /** As in metadata: `EqualTo`, `IsNull`, `In` ... */
  readonly operator: string;
  readonly value: FieldValue | readonly FieldValue[];
}

/** One Get Records (or criteria-based Update, Delete) of one interview. */
export interface FlowQuery {
  readonly object: string;
  readonly filters: readonly FlowFilter[];
  /** `and`, `or`, or numbers such as `1 AND (2 OR 3)`. */
  readonly filterLogic: string;
  /** Field API names; `all` for automatic storage of every field. */
  readonly fields: readonly string[] | 'all';
  readonly sortField?: string;
  readonly sortOrder?: 'Asc' | 'Desc';
  readonly limit?: number;
}

export interface FlowSaveResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created?: boolean;
  /** `CODE: message` texts as the platform puts them into `$Flow.FaultMessage`. */
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

export interface ActionCall {
  /** `apex`, `emailAlert`, `emailSimple`, `customNotificationAction`, `chatterPost`, `submit`, `quickAction` ... */
  readonly actionType: string;
  readonly actionName: string;
  /** Inputs by parameter name; one entry for each interview of the group. */
  readonly inputs: readonly Readonly<Record<string, FlowValue>>[];
}

export interface ActionOutcome {
  readonly success: boolean;
  readonly outputs: Readonly<Record<string, FlowValue>>;
  readonly errorMessage?: string;
  readonly statusCode?: string;
}

/**
 * What the flow engine needs from the org. Every call is made once for a whole group of interviews that wait at the same
 * element, and is counted as one statement, as the platform's bulkification does.
 */
export interface FlowHost {
  readonly schema: Schema;
  now(): Date;
  /** IANA zone of the running user. */
  readonly timeZone: string;
  /** `$User.Id`, `$Organization.Name`, `$Profile.Name`, `$Permission.X`, `$Label.X`, `$CustomMetadata.T.R.F`, `$Setup.S.F`, `$Api...` by path without `$`. */
  global(path: readonly string[]): FieldValue;
  /** Record type id by object and developer name, where metadata names it. */
  recordTypeId(object: string, developerName: string): string | null;
  /** One result list for each query, in order. Counts one SOQL query for the group. */
  query(queries: readonly FlowQuery[]): readonly (readonly RecordData[])[];
  /** One DML statement for all records. Partial success; the engine decides which interviews fail. */
  save(
    operation: 'insert' | 'update' | 'upsert' | 'delete',
    records: readonly RecordData[],
    options?: { readonly upsertField?: string; readonly allOrNone?: boolean },
  ): readonly FlowSaveResult[];
  /** Runs an action for a whole group; unknown actions throw `UnsupportedError`. */
  runAction(call: ActionCall): readonly ActionOutcome[];
  /** Rolls back what the current transaction wrote (Roll Back Records). */
  rollbackRecords(): void;
  /** Related record of a record variable, for paths such as `$Record.Account.Owner.Name`; null when the lookup is empty. */
  readRelated(object: string, ids: readonly string[], fields: readonly string[]): ReadonlyMap<string, FieldValues>;
  /** One line of the debug log. */
  log(event: string, detail: string): void;
  /** An interview failed without a fault path: error mail and log. */
  reportFault(fault: {
    readonly flow: string;
    readonly element: string;
    readonly elementType: string;
    readonly message: string;
  }): void;
  newGuid(): string;
  /**
   * Values of calculated fields (formulas, roll-ups, compound names) for records that are not read from the store, such as
   * `$Record` of a before-save flow; one entry for each record, in order. Absent: `readRelated` by id is used, and null
   * for records without an id.
   */
  readCalculated?(object: string, records: readonly FieldValues[], fields: readonly string[]): readonly FieldValues[];
  /** A point of the transaction to go back to. Needed for the retries of B4.4 and B6.10; without it none are made. */
  setSavepoint?(): number;
  rollbackTo?(savepoint: number): void;
  releaseSavepoint?(savepoint: number): void;
  /** `1405213620-33528 (-1704150698)`, the id the platform puts behind a failed save. Absent: derived from the GUID. */
  errorId?(): string;
  /** Label of a picklist value, or of an object's field; used where a flow shows choices. */
  picklistLabel?(object: string, field: string, value: string): string | null;
}
