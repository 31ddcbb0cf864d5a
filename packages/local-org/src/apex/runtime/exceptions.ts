import { systemType, type ApexType } from './apex-type';
import type { ApexContext } from './context';
import { ApexObject } from './object';

/** One failed row of a DML operation. */
export interface DmlFailure {
  readonly index: number;
  readonly id: string | null;
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/**
 * Every Apex exception. Thrown as it is (not a JavaScript Error: creating one costs no V8 stack). Line and stack are those
 * of its creation, as on the platform.
 */
export class ApexException extends ApexObject {
  override readonly apexType: ApexType;
  message: string | null = null;
  cause: ApexException | null = null;
  readonly line: number;
  readonly stack: string;
  /** DmlException and EmailException only. */
  failures: readonly DmlFailure[] = [];
  /** A failed assertion: no catch clause takes it. */
  uncatchable = false;
  /** An AuraHandledException whose message was not set after its creation: Apex does not see it. */
  hidesMessage = false;
  /** Further state of special exceptions, such as the inaccessible fields of a QueryException. */
  readonly details: Record<string, unknown> = {};

  /** @param type the exception's class; generated subclasses shadow `apexType` on their prototype and leave it out */
  constructor(rt: ApexContext, type?: ApexType) {
    super();
    this.apexType =
      type ?? (new.target.prototype as { apexType?: ApexType }).apexType ?? systemType('System.Exception');
    this.line = rt.line;
    this.stack = rt.captureStack();
  }

  /** What the four constructors every exception has do. */
  init(message: string | null, cause: ApexException | null): this {
    this.message = message;
    this.hidesMessage = this.apexType.name === 'System.AuraHandledException';
    this.cause = cause;
    return this;
  }

  get typeName(): string {
    return this.apexType.name;
  }

  /** What the browser is told. Of an AuraHandledException the constructor's text, which `getMessage()` does not give. */
  get clientMessage(): string {
    return this.message ?? this.getMessage();
  }

  /** `getMessage()`: `Script-thrown exception` for one that was given none. */
  getMessage(): string {
    return this.hidesMessage || this.message === null ? 'Script-thrown exception' : this.message;
  }

  override toString(): string {
    return `${this.typeName}: ${this.getMessage()}`;
  }
}

/** Parents of the system exceptions that are not direct children of `System.Exception` are none: the hierarchy is flat. */
export const SYSTEM_EXCEPTIONS: readonly string[] = [
  'AssertException',
  'AsyncException',
  'AuraException',
  'AuraHandledException',
  'BigObjectException',
  'CalloutException',
  'DataWeaveScriptException',
  'DmlException',
  'DuplicateMessageException',
  'EmailException',
  'EventObjectException',
  'ExternalObjectException',
  'FatalCursorException',
  'FinalException',
  'FlowException',
  'FormulaEvaluationException',
  'FormulaValidationException',
  'HandledException',
  'IllegalArgumentException',
  'InvalidHeaderException',
  'InvalidParameterValueException',
  'JSONException',
  'LicenseException',
  'LimitException',
  'ListException',
  'MathException',
  'NoAccessException',
  'NoDataFoundException',
  'NoSuchElementException',
  'NullPointerException',
  'PlatformCacheException',
  'PolyglotException',
  'ProcedureException',
  'QueryException',
  'RequiredFeatureMissingException',
  'SObjectException',
  'SearchException',
  'SecurityException',
  'SerializationException',
  'StringException',
  'TouchHandledException',
  'TransientCursorException',
  'TypeException',
  'UnexpectedException',
  'UnsupportedOperationException',
  'VisualforceException',
  'XmlException',
];

/** Makes a system exception; `name` as `System.DmlException`. */
export function newException(
  rt: ApexContext,
  name: string,
  message: string | null,
  cause: ApexException | null = null,
): ApexException {
  return new ApexException(rt, systemType(name)).init(message, cause);
}

/** Throws a system exception. */
export function throwApex(rt: ApexContext, name: string, message: string): never {
  throw newException(rt, name, message);
}

/** The exception of a call on null. Generated code's null checks end here. */
export function throwNull(rt: ApexContext): never {
  return throwApex(rt, 'System.NullPointerException', 'Attempt to de-reference a null object');
}

/** Checks an argument that may not be null. @param position 1-based */
export function required<T>(rt: ApexContext, value: T | null, position: number): T {
  return value === null ? throwApex(rt, 'System.NullPointerException', `Argument ${position} cannot be null`) : value;
}
