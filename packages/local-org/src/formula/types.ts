import type { FieldValue } from '../metadata/values';

/** Types an expression can have. Currency, percent and integers are all `Number`; email, phone, url, ids are all `Text`. */
export type FormulaType =
  'Number' | 'Text' | 'Boolean' | 'Date' | 'DateTime' | 'Time' | 'Location' | 'Picklist' | 'MultiPicklist' | 'Null';

/** What a formula may be declared to return; `Currency` and `Percent` differ from `Number` in how the result is given back. */
export type FormulaReturnType = 'Number' | 'Currency' | 'Percent' | 'Text' | 'Boolean' | 'Date' | 'DateTime' | 'Time';

/** `formulaTreatBlanksAs` of a formula field. It touches references to number, currency and percent fields alone. [A4.1] */
export type BlanksAs = 'BlankAsZero' | 'BlankAsBlank';

/**
 * Where the formula stands; decides which functions are legal. [A8]
 * `entryCriteria` is the start condition of a record-triggered flow, `workflow` the criteria of workflow, assignment and
 * escalation rules and of processes, `apex` is `FormulaEval`, `template` a merge field of an email or page.
 */
export type FormulaContext =
  | 'field'
  | 'validation'
  | 'default'
  | 'flow'
  | 'entryCriteria'
  | 'workflow'
  | 'fieldUpdate'
  | 'approval'
  | 'rollup'
  | 'apex'
  | 'template';

/** Maps a name in a formula to what it stands for; undefined where there is no such thing. */
export type ReferenceResolver = (path: string) => FormulaReference | FormulaReferenceError | undefined;

/** A name that exists but may not be used; the message is the platform's. */
export interface FormulaReferenceError {
  readonly error: string;
}

/** What a name in a formula stands for. */
export interface FormulaReference {
  /** The name the reader is asked for: the path in the schema's own case. */
  readonly path: string;
  readonly type: FormulaType;
  /** The platform's name of the type where it differs, for error texts: `Currency`, `Percent`, `Id` ... */
  readonly typeLabel?: string;
  /** True for percent: the reader gives 50 for 50 %, the formula sees 0.5. [A3.4] */
  readonly percent?: boolean;
  /** True for record ids: 15 characters in record formulas, 18 in flows and Apex. [A3.8] */
  readonly id?: boolean;
  /** Message where a formula field may not refer to it (long text); rules and flows may. */
  readonly refusedInFields?: string;
  /** Allowed values of a picklist; absent where they are not known. */
  readonly picklistValues?: readonly string[];
  /** Where a location's two halves are read; `Location` only. */
  readonly location?: { readonly latitude: string; readonly longitude: string };
  /** A formula field: compiled in place, so that no intermediate result is rounded. [A11.4] */
  readonly formula?: NestedFormula;
  /** The value itself where it is fixed when the formula is compiled (`$Api`, `$System.OriginDateTime` ...). */
  readonly constant?: FieldValue;
  /** False where the name is not a field of the record the formula stands on (globals, parents): ISCHANGED refuses it. */
  readonly direct?: boolean;
  /** Object and field of a `$ObjectType.O.Fields.F` reference; VLOOKUP only. */
  readonly fieldOf?: { readonly object: string; readonly field: string; readonly nameField: boolean };
}

export interface NestedFormula {
  readonly text: string;
  readonly blanksAs: BlanksAs;
  readonly resolve: ReferenceResolver;
  readonly returnType?: FormulaReturnType;
}

export interface FormulaOptions {
  readonly resolve: ReferenceResolver;
  /** Refuses a formula of another type when given. */
  readonly returnType?: FormulaReturnType;
  /** Digits right of the point in a numeric result, 0 to 18; absent: no rounding. */
  readonly scale?: number;
  /** Default `BlankAsZero`, as in Setup. */
  readonly blanksAs?: BlanksAs;
  readonly context: FormulaContext;
  /** Name of the field or formula that is compiled, for the cycle check. */
  readonly self?: string;
}

/** One record (or interview) as a formula sees it. Values use the encodings of `metadata/values.ts`. */
export interface FormulaReader {
  /** Value of a canonical path from `references`; null when blank or when a parent on the way is missing. */
  get(path: string): FieldValue;
  /** Value before the save, for ISCHANGED and PRIORVALUE; absent on creation. */
  prior?(path: string): FieldValue;
  readonly isNew?: boolean;
  readonly isClone?: boolean;
  /** The instant of NOW() and TODAY(); the same for a whole evaluation. */
  readonly now: Date;
  /** IANA zone of the running user; TODAY() and DATEVALUE(datetime) depend on it. */
  readonly timeZone: string;
  /** GETSESSIONID(); blank in asynchronous contexts. */
  readonly sessionId?: string;
  /** CURRENCYRATE(iso): conversion rate to the corporate currency; undefined for an inactive one. */
  currencyRate?(isoCode: string): number | undefined;
  /** VLOOKUP: `resultField` of the first record of `object` whose `keyField` equals `key`; null when there is none. */
  lookup?(object: string, resultField: string, keyField: string, key: FieldValue): FieldValue;
}

export interface FormulaCompileError {
  /** The platform's text. */
  readonly message: string;
  /** 0-based offset into the formula's text. */
  readonly position: number;
}

/** A formula ready to run. Holds no state between evaluations: one may serve any number of records. */
export interface CompiledFormula {
  readonly ok: true;
  readonly type: FormulaType;
  /** Canonical paths the reader will be asked for, formula fields expanded, each once, in order of appearance. */
  readonly references: readonly string[];
  /** True when the result depends on the clock. */
  readonly usesNow: boolean;
  /** True when ISNEW, ISCHANGED, PRIORVALUE or ISCLONE is used. */
  readonly usesChange: boolean;
  /**
   * Evaluates for one record. A null Boolean is given as false; numbers are rounded to the declared scale; percent
   * results are given as shown (0.5 is 50).
   * @throws FormulaError where the platform shows `#Error!`
   */
  evaluate(reader: FormulaReader): FieldValue;
}

export type CompileResult = CompiledFormula | { readonly ok: false; readonly error: FormulaCompileError };

/** An evaluation failed: `#Error!` in a formula field, a failed save or fault elsewhere. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';

  constructor(
    /** What went wrong: `DivisionByZero`, `InvalidNumber`, `InvalidDate`, `OutOfRange`, `Regex`, `Other`. */
    readonly kind: FormulaErrorKind,
    message: string,
  ) {
    super(message);
  }
}

export type FormulaErrorKind = 'DivisionByZero' | 'InvalidNumber' | 'InvalidDate' | 'OutOfRange' | 'Regex' | 'Other';
