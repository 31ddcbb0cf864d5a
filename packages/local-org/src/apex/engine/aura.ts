import { SalesforceError } from '../../diagnostics';
import { symbolOf } from '../checker/type-rules';
import { ApexException } from '../runtime/exceptions';
import type { AuraError } from './api';
import { annotationOf, methodsWith } from './catalogue';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';
import { fromPlain, toPlain } from './wire';

/** An `@AuraEnabled` method threw: what the component gets as its error. */
export class AuraInvocationError extends Error {
  override readonly name = 'AuraInvocationError';

  constructor(readonly detail: AuraError) {
    super(detail.message);
  }
}

/** Calls an `@AuraEnabled` static method with JSON arguments by name; the answer is plain JSON data. */
export function invokeAura(
  d: Deployment,
  rt: EngineContext,
  className: string,
  methodName: string,
  args: Readonly<Record<string, unknown>>,
): unknown {
  const symbol = d.findClass(className);
  const method =
    symbol &&
    methodsWith(symbol, 'auraenabled').find((m) => m.isStatic && m.name.toLowerCase() === methodName.toLowerCase());
  if (!symbol || !method)
    throw new SalesforceError(
      'NOT_FOUND',
      `Unable to find Apex action class method referenced as '${className}.${methodName}'.`,
      [],
      404,
    );
  try {
    return within(rt, () => {
      const values = method.parameters.map((p) =>
        fromPlain(
          rt,
          args[p.name] ?? Object.entries(args).find(([k]) => k.toLowerCase() === p.name.toLowerCase())?.[1],
          p.type,
        ),
      );
      const result = (symbol.loaded()[method.js] as (rt: EngineContext, ...a: unknown[]) => unknown)(rt, ...values);
      return toPlain(rt, result ?? null, { visible: (f) => annotationOf(f, 'auraenabled') !== undefined });
    });
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    throw new AuraInvocationError({
      exceptionType: error.typeName,
      message: error.message ?? error.getMessage(),
      // AuraHandledException hides where it was thrown.
      stackTrace: error.typeName === 'System.AuraHandledException' ? '' : error.stack,
      isUserDefinedException: symbolOf(error.apexType) !== null,
    });
  }
}
