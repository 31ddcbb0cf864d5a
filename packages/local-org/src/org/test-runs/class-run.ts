import type { TestMethodResult } from '../../apex';
import type { FieldValues } from '../../metadata/values';
import type { LimitName } from '../transaction/transaction';
import type { QueuedClass } from './test-run-store';

/** What the engine is to run. */
export function chosen(classes: readonly Omit<QueuedClass, 'itemId'>[]): { classes: string[]; methods: string[] } {
  return {
    classes: classes.filter((one) => one.methods === null).map((one) => one.name),
    methods: classes.flatMap((one) => (one.methods ?? []).map((method) => `${one.name}.${method}`)),
  };
}

/** The result of a method that does not run. */
export function skip(className: string, method: string): TestMethodResult {
  return { className, method, outcome: 'Skip', message: null, stackTrace: null, milliseconds: 0 };
}

/** Time that methods took. */
export const milliseconds = (methods: readonly TestMethodResult[]): number =>
  Math.round(methods.reduce((sum, method) => sum + method.milliseconds, 0));

/** Fields of `ApexTestResultLimits`. [Object Reference] */
export function limitFields(used: Readonly<Record<LimitName, number>>): FieldValues {
  return {
    Soql: used.queries,
    QueryRows: used.queryRows,
    Sosl: used.soslQueries,
    Dml: used.dmlStatements,
    DmlRows: used.dmlRows,
    Cpu: Math.round(used.cpuTime),
    Callouts: used.callouts,
    Email: used.emailInvocations,
    AsyncCalls: used.asyncCalls,
    MobilePush: used.mobilePushApexCalls,
    LimitContext: 'SYNC',
  };
}
