/**
 * An error in the platform's own words: what an API client, an Apex catch block or a flow fault path sees.
 * Raised anywhere below `api/`; rendered there as `[{message, errorCode, fields}]`.
 */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';

  constructor(
    /** The platform's status or exception code, for example `INVALID_FIELD` or `DUPLICATE_VALUE`. */
    readonly errorCode: string,
    message: string,
    readonly fields: readonly string[] = [],
    /** The HTTP status the REST API answers with; 400 where the platform has no better one. */
    readonly httpStatus: number = 400,
    /** Extra members some errors carry, such as `duplicateResult`. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/**
 * A governor limit was passed. Apex cannot catch it, flow fault paths are not taken for it, and the whole transaction
 * rolls back ("the transaction rolls back even if the element has a defined fault connector path").
 */
export class LimitExceededError extends Error {
  override readonly name = 'LimitExceededError';
  readonly errorCode = 'LIMIT_EXCEEDED';

  constructor(
    readonly limit: string,
    /** The platform's text, for example `Too many SOQL queries: 101`. */
    message: string,
  ) {
    super(message);
  }
}

/** Something the platform has and the local org does not (yet). It is never answered with silence. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
  readonly errorCode = 'NOT_IMPLEMENTED';

  constructor(readonly feature: string) {
    super(`The local org does not support ${feature}. See docs/parity.md.`);
  }
}
