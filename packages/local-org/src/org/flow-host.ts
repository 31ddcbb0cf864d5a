import { SalesforceError, UnsupportedError } from '../diagnostics';
import type { ActionCall, ActionOutcome, FlowHost, FlowQuery, FlowSaveResult } from '../flow';
import type { Schema } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';
import { FormulaRows } from './engines/formula-rows';
import { runStandardAction } from './flow-actions';
import { soqlOfFlowQuery } from './flow-query';
import type { OrgTransaction } from './transaction/org-transaction';
import type { Access } from './transaction/transaction';

/** What a flow sees of the org inside one transaction. Counts one statement for each call, whatever the group's size. [B4.1] */
export class FlowHostAdapter implements FlowHost {
  private readonly rollbackPoint: number;

  constructor(
    readonly tx: OrgTransaction,
    /** Rights of the flow: system without sharing for triggered flows, the caller's for others. [B9.1] */
    readonly access: Access,
  ) {
    this.rollbackPoint = tx.setSavepoint();
  }

  /** Gives the savepoint back; call when the flow has ended. */
  end(): void {
    this.tx.releaseSavepoint(this.rollbackPoint);
  }

  get schema(): Schema {
    return this.tx.org.deployed.schema;
  }

  now(): Date {
    return this.tx.now();
  }

  get timeZone(): string {
    return this.tx.org.timeZoneOf(this.access.userId);
  }

  global(path: readonly string[]): FieldValue {
    return this.tx.org.global(path, this.access.userId);
  }

  recordTypeId(object: string, developerName: string): string | null {
    return this.tx.org.security.recordTypeId(object, developerName);
  }

  query(queries: readonly FlowQuery[]): readonly (readonly RecordData[])[] {
    return queries.map((query, i) => {
      const { soql, binds } = soqlOfFlowQuery(this.schema, query);
      const compiled = this.tx.org.deployed.queries.compile(soql, 'apex');
      return this.tx.runQuery(compiled, { binds, access: this.access }, i === 0).records;
    });
  }

  save(
    operation: 'insert' | 'update' | 'upsert' | 'delete',
    records: readonly RecordData[],
    options: { readonly upsertField?: string; readonly allOrNone?: boolean } = {},
  ): readonly FlowSaveResult[] {
    const dml = { allOrNone: options.allOrNone ?? false, access: this.access, source: 'flow' } as const;
    switch (operation) {
      case 'insert':
        return this.tx.insert(records, dml);
      case 'update':
        return this.tx.update(records, dml);
      case 'upsert':
        return this.tx.upsert(records, options.upsertField ?? 'Id', dml);
      case 'delete':
        return this.tx.delete(
          records.map((r) => String(r.fields.Id)),
          dml,
        );
    }
  }

  runAction(call: ActionCall): readonly ActionOutcome[] {
    if (call.actionType === 'apex') return this.runApex(call);
    return runStandardAction(this, call);
  }

  private runApex(call: ActionCall): readonly ActionOutcome[] {
    try {
      const { outputs } = this.tx.apex.invokeAction(call.actionName, call.inputs);
      return call.inputs.map((_, i) => ({ success: true, outputs: (outputs[i] ?? {}) as ActionOutcome['outputs'] }));
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      return call.inputs.map(() => ({
        success: false,
        outputs: {},
        errorMessage: error.message,
        statusCode: error.errorCode,
      }));
    }
  }

  rollbackRecords(): void {
    this.tx.rollback(this.rollbackPoint);
  }

  readRelated(object: string, ids: readonly string[], fields: readonly string[]): ReadonlyMap<string, FieldValues> {
    const plan = this.tx.plan(object);
    if (fields.every((f) => plan.has(plan.field(f)?.name ?? f))) return this.tx.rows.read(plan.name, ids);
    const names = [...new Set(['Id', ...fields])].join(', ');
    const query = this.tx.org.deployed.queries.compile(`SELECT ${names} FROM ${plan.name} WHERE Id IN :ids`, 'apex');
    const rows = this.tx.org.store.query(
      query,
      this.tx.queryParameters({ access: this.access, binds: new Map([['ids', ids]]) }, false),
    );
    return new Map(rows.records.map((r) => [String(r.fields.Id), r.fields as FieldValues]));
  }

  log(event: string, detail: string): void {
    this.tx.org.debugLog?.(event, 0, detail);
  }

  reportFault(fault: {
    readonly flow: string;
    readonly element: string;
    readonly elementType: string;
    readonly message: string;
  }): void {
    const { org } = this.tx;
    const at = this.tx.now();
    const text = `Error element ${fault.element} (${fault.elementType}).\n${fault.message}\n\nFlow Details\nFlow API Name: ${fault.flow}\nCurrent User: ${this.access.userId}\nStart time: ${at.toISOString()}`;
    this.log('FLOW_ELEMENT_ERROR', `${fault.message}|${fault.elementType}|${fault.element}`);
    this.tx.always(() => {
      org.reportFailure(
        `Error Occurred During Flow "${fault.flow}": ${fault.message.slice(0, 120)}`,
        text,
        'flowError',
      );
    });
  }

  newGuid(): string {
    return this.tx.org.newGuid();
  }

  readCalculated(object: string, records: readonly FieldValues[], fields: readonly string[]): readonly FieldValues[] {
    const plan = this.tx.plan(object);
    const rows = new FormulaRows(this.tx, plan, fields, records, this.access.userId);
    return records.map((record) => Object.fromEntries(fields.map((field) => [field, rows.value(record, field)])));
  }

  setSavepoint(): number {
    return this.tx.setSavepoint();
  }

  rollbackTo(savepoint: number): void {
    this.tx.rollback(savepoint);
  }

  releaseSavepoint(savepoint: number): void {
    this.tx.releaseSavepoint(savepoint);
  }

  errorId(): string {
    const { random } = this.tx.org;
    const digits = (n: number): number => Math.floor(random() * 9 * 10 ** n) + 10 ** n;
    return `${digits(9)}-${digits(4)} (${random() < 0.5 ? '-' : ''}${digits(9)})`;
  }

  picklistLabel(object: string, field: string, value: string): string | null {
    return this.schema.field(object, field)?.picklist?.values.find((v) => v.value === value)?.label ?? null;
  }
}

/** Rights of flows that records, schedules and events start: system without sharing. [B9.1] */
export function systemAccess(userId: string): Access {
  return { userId, permissions: 'system', sharing: false };
}

/** @throws UnsupportedError for an action that the local org has not */
export function unsupportedAction(call: ActionCall): never {
  throw new UnsupportedError(`the flow action ${call.actionType} ${call.actionName}`);
}
