import { LimitExceededError, SalesforceError, UnsupportedError } from '../../diagnostics';
import { FormulaError } from '../../formula';

/** An element failed: taken by its fault path, or the end of the interview. */
export class FlowFaultError extends Error {
  override readonly name: string = 'FlowFaultError';

  constructor(
    message: string,
    /** The platform's code behind it, such as `REQUIRED_FIELD_MISSING`; `UNKNOWN_EXCEPTION` when there is none. */
    readonly statusCode = 'UNKNOWN_EXCEPTION',
  ) {
    super(message);
  }
}

/** What an element was doing, for texts such as `This error occurred when the flow tried to create records: ...` [B5.2]. */
export type FlowActivity = 'create records' | 'update records' | 'look up records' | 'delete records';

/** A path led through something without a value [B5.3]. */
export class NotSetError extends FlowFaultError {
  constructor(
    path: string,
    /** 0: the resource itself has no value; more: a lookup on the way is empty. */
    readonly depth: number,
  ) {
    super(`The flow failed to access the value for ${path} because it hasn't been set or assigned.`);
  }
}

export function notSet(path: string, depth = 0): NotSetError {
  return new NotSetError(path, depth);
}

/** Text of a failed data element [B5.2]; `details` is one `CODE: message` or several. */
export function activityFault(activity: FlowActivity, details: readonly string[], statusCode: string): FlowFaultError {
  const inner = [...new Set(details)].join(' --- ');
  const guide = 'You can look up ExceptionCode values in the SOAP API Developer Guide.';
  const stop = inner.endsWith('.') ? '' : '.';
  return new FlowFaultError(
    `This error occurred when the flow tried to ${activity}: ${inner}${stop} ${guide}`,
    statusCode,
  );
}

/**
 * Turns an error of one element into a fault. Limits and unsupported features are no faults: the first rolls everything
 * back even where a fault path exists [B4.3], the second must reach the person who can see the gap.
 */
export function asFault(error: unknown, activity?: FlowActivity): FlowFaultError {
  if (error instanceof LimitExceededError || error instanceof UnsupportedError) throw error;
  if (error instanceof FlowFaultError) {
    if (!activity || error.message.startsWith('This error occurred')) return error;
    return new FlowFaultError(
      `This error occurred when the flow tried to ${activity}: ${error.message}`,
      error.statusCode,
    );
  }
  if (error instanceof SalesforceError) {
    const details = `${error.errorCode}: ${error.message}`;
    return activity
      ? activityFault(activity, [details], error.errorCode)
      : new FlowFaultError(details, error.errorCode);
  }
  if (error instanceof FormulaError) return new FlowFaultError(`The formula expression is invalid: ${error.message}`);
  throw error;
}

/** What stands in the error when an interview fails without a text of its own [B5.4]. */
export const UNHANDLED_FAULT =
  '<b>An unhandled fault has occurred in this flow</b><br>An unhandled fault has occurred while processing the flow.  ' +
  'Please contact your system administrator for more information.';
