import type { ApexType } from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { isInstance, typeOf } from '../../runtime/convert';
import { valuesEqual } from '../../runtime/equality';
import { newException } from '../../runtime/exceptions';
import { stringOf } from '../../runtime/to-string';
import { stdClass, type StdRow } from '../registry';

type Rt = ApexContext;

/** `Assertion Failed`, then the caller's message and what was found, each after a colon. */
export function failAssertion(rt: Rt, message: unknown, detail = ''): never {
  const own = message === null || message === undefined ? '' : `: ${stringOf(rt, message)}`;
  const error = newException(
    rt,
    'System.AssertException',
    `Assertion Failed${own}${detail === '' ? '' : `: ${detail}`}`,
  );
  error.uncatchable = true;
  throw error;
}

export function assertEquals(rt: Rt, expected: unknown, actual: unknown, message: unknown = null): void {
  if (!valuesEqual(rt, expected, actual)) {
    failAssertion(rt, message, `Expected: ${stringOf(rt, expected)}, Actual: ${stringOf(rt, actual)}`);
  }
}

export function assertNotEquals(rt: Rt, expected: unknown, actual: unknown, message: unknown = null): void {
  if (valuesEqual(rt, expected, actual)) {
    failAssertion(rt, message, `Same value: ${stringOf(rt, actual)}`);
  }
}

export function assertTrue(rt: Rt, condition: boolean | null, message: unknown = null): void {
  if (condition !== true) {
    failAssertion(rt, message);
  }
}

/** The same assertion with and without a message of its own. */
const pair = (name: string, parameters: string, body: (rt: Rt, ...args: never[]) => void): StdRow[] => [
  [`static void ${name}(${parameters})`, body],
  [`static void ${name}(${parameters}${parameters ? ', ' : ''}String message)`, body],
];

function assertType(rt: Rt, value: unknown, type: ApexType, message: unknown, wanted: boolean): void {
  if (isInstance(rt, value, type) !== wanted) {
    const actual = value === null ? 'null' : typeOf(value).name;
    failAssertion(
      rt,
      message,
      wanted
        ? `Expected instance of type: ${type.name}, Actual: ${actual}`
        : `Not expected instance of type: ${type.name}, Actual: ${actual}`,
    );
  }
}

export const assert = stdClass('System.Assert', [
  ...pair('areEqual', 'Object expected, Object actual', assertEquals),
  ...pair('areNotEqual', 'Object notExpected, Object actual', assertNotEquals),
  ...pair('isTrue', 'Boolean condition', assertTrue),
  ...pair('isFalse', 'Boolean condition', (rt: Rt, condition: boolean | null, message: unknown = null) => {
    if (condition !== false) {
      failAssertion(rt, message);
    }
  }),
  ...pair('isNull', 'Object value', (rt: Rt, value: unknown, message: unknown = null) =>
    assertEquals(rt, null, value, message),
  ),
  ...pair('isNotNull', 'Object value', (rt: Rt, value: unknown, message: unknown = null) =>
    assertNotEquals(rt, null, value, message),
  ),
  ...pair(
    'isInstanceOfType',
    'Object instance, System.Type expectedType',
    (rt: Rt, v: unknown, t: ApexType, m: unknown = null) => assertType(rt, v, t, m, true),
  ),
  ...pair(
    'isNotInstanceOfType',
    'Object instance, System.Type notExpectedType',
    (rt: Rt, v: unknown, t: ApexType, m: unknown = null) => assertType(rt, v, t, m, false),
  ),
  ...pair('fail', '', (rt: Rt, message: unknown = null) => failAssertion(rt, message)),
]);
