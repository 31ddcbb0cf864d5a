import { ApexException } from '../runtime/exceptions';
import { LimitExceededError } from '../../diagnostics';
import type { AnonymousResult } from './api';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';

/** Compiles and runs an anonymous block. Limits and internal errors are thrown on; the caller rolls back on failure. */
export function executeAnonymous(deployment: Deployment, rt: EngineContext, source: string): AnonymousResult {
  const { symbol, unit } = deployment.compileAnonymous(source);
  const base = {
    compiled: true,
    success: true,
    compileProblem: null,
    exceptionMessage: null,
    exceptionStackTrace: null,
    line: -1,
    column: -1,
  };
  if (!symbol) {
    const [problem] = unit.problems;
    return {
      ...base,
      compiled: false,
      success: false,
      compileProblem: problem?.message ?? null,
      line: problem?.line ?? -1,
      column: problem?.column ?? -1,
    };
  }
  try {
    within(rt, () => (symbol.loaded()['s$run$'] as (rt: EngineContext) => void)(rt));
    return base;
  } catch (error) {
    if (error instanceof ApexException)
      return {
        ...base,
        success: false,
        exceptionMessage: error.toString(),
        exceptionStackTrace: error.stack,
        line: error.line,
        column: 1,
      };
    if (error instanceof LimitExceededError) {
      return {
        ...base,
        success: false,
        exceptionMessage: `System.LimitException: ${error.message}`,
        exceptionStackTrace: rt.captureStack(),
        line: rt.line,
        column: 1,
      };
    }
    throw error;
  }
}
