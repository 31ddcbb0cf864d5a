import { z } from 'zod';
import { SalesforceError } from '../../diagnostics';
import { LIMIT_NAMES, type LimitName } from '../../org';

const share = z.number().min(0).max(1).default(1);
const count = z.number().int().positive().optional();
const entryPoint = z.string().min(1).refine(isExpression, 'must be a regular expression').optional();

/** Rows of an object fail when they are written inside a transaction, whoever writes them. */
const recordFaultSchema = z.strictObject({
  object: z.string().min(1),
  operation: z.enum(['insert', 'update', 'delete', 'undelete', 'lock']).optional(),
  entryPoint,
  errorCode: z.string().min(1).optional(),
  message: z.string().optional(),
  each: z.enum(['statement', 'record']).default('statement'),
  rate: share,
  times: count,
});

/** A transaction passes a governor limit sooner than it should. */
const limitFaultSchema = z.strictObject({
  limit: z.enum(LIMIT_NAMES as readonly [LimitName, ...LimitName[]]),
  entryPoint,
  after: z.number().int().min(0).default(0),
  rate: share,
  times: count,
});

/** One fault of requests: what goes wrong, where and how often. */
export const faultSchema = z.object({
  /** Regular expression over the path, or a plain prefix. */
  path: z.string().min(1),
  /** Share of matching requests, 0 to 1. */
  rate: z.number().min(0).max(1).default(1),
  /** Restricts the fault to one HTTP method. */
  method: z.string().optional(),
  /** Ends the fault after so many hits. */
  times: z.number().int().positive().optional(),
  status: z.number().int().min(400).max(599).optional(),
  errorCode: z.string().optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** Closes the connection without an answer. */
  drop: z.boolean().optional(),
});

export type Fault = z.infer<typeof faultSchema>;
export type TransactionFaultInput = z.infer<typeof recordFaultSchema> | z.infer<typeof limitFaultSchema>;

/** The body of `POST /local/faults`. A member decides the kind: `path`, `object` or `limit`. */
export const faultsSchema = z.array(
  z.unknown().transform((value, context): Fault | TransactionFaultInput => {
    const has = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
    const schema = has('object') ? recordFaultSchema : has('limit') ? limitFaultSchema : faultSchema;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue, code: 'custom', input: value });
    return z.NEVER;
  }),
);

export const isPathFault = (fault: Fault | TransactionFaultInput): fault is Fault => 'path' in fault;
export const isTransactionFault = (fault: Fault | TransactionFaultInput): fault is TransactionFaultInput =>
  !isPathFault(fault);

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Texts of the codes that a fault may name without a message of its own. */
const TEXTS: Readonly<Record<string, { status: number; message: string }>> = {
  REQUEST_LIMIT_EXCEEDED: { status: 403, message: 'TotalRequests Limit exceeded.' },
  UNABLE_TO_LOCK_ROW: { status: 400, message: 'unable to obtain exclusive access to this record' },
  SERVER_UNAVAILABLE: {
    status: 503,
    message: "We are down for maintenance. Sorry for the inconvenience. We'll be back shortly.",
  },
  INVALID_SESSION_ID: { status: 401, message: 'Session expired or invalid' },
  QUERY_TIMEOUT: { status: 400, message: 'Your query request was running for too long.' },
  UNKNOWN_EXCEPTION: {
    status: 500,
    message: 'An unexpected error occurred. Please include this ErrorId if you contact support',
  },
};

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  401: 'INVALID_SESSION_ID',
  403: 'REQUEST_LIMIT_EXCEEDED',
  429: 'REQUEST_LIMIT_EXCEEDED',
  503: 'SERVER_UNAVAILABLE',
};

export interface FaultEffect {
  readonly delayMs: number;
  readonly drop: boolean;
  readonly error: SalesforceError | undefined;
}

/** Faults that tests asked for, by rate and path. */
export class FaultInjector {
  private faults: { fault: Fault; pattern: RegExp; left: number; hits: number }[] = [];

  constructor(private readonly random: () => number = Math.random) {}

  set(faults: readonly Fault[]): void {
    this.faults = faults.map((fault) => ({
      fault,
      pattern: toPattern(fault.path),
      left: fault.times ?? Infinity,
      hits: 0,
    }));
  }

  /** What is set and how often it struck. */
  list(): readonly (Fault & { readonly hits: number })[] {
    return this.faults.map(({ fault, hits }) => ({ ...fault, hits }));
  }

  clear(): void {
    this.faults = [];
  }

  effect(method: string, path: string): FaultEffect | undefined {
    for (const entry of this.faults) {
      const { fault, pattern } = entry;
      if (entry.left <= 0 || !pattern.test(path)) continue;
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) continue;
      if (this.random() >= fault.rate) continue;
      entry.left--;
      entry.hits++;
      return { delayMs: fault.delayMs ?? 0, drop: fault.drop ?? false, error: errorOf(fault) };
    }
    return undefined;
  }
}

function toPattern(path: string): RegExp {
  try {
    return new RegExp(path);
  } catch {
    return new RegExp(path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  }
}

function errorOf(fault: Fault): SalesforceError | undefined {
  if (fault.status === undefined && fault.errorCode === undefined) return undefined;
  const code = fault.errorCode ?? CODE_BY_STATUS[fault.status ?? 500] ?? 'UNKNOWN_EXCEPTION';
  const text = TEXTS[code];
  return new SalesforceError(code, text?.message ?? `Injected fault ${code}`, [], fault.status ?? text?.status ?? 400);
}
