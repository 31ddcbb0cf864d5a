import type { ApexContext } from '../runtime/context';
import { ApexList } from '../runtime/collections';

/** Rows of an Iterable or Iterator of the project or of the platform. */
export function* iterate(rt: ApexContext, source: object): Iterable<unknown> {
  if (source instanceof ApexList) {
    yield* source.items;
    return;
  }
  const iterator = (rt.hasMethod(source, 'iterator', 0) ? rt.invoke(source, 'iterator', []) : source) as object | null;
  if (iterator instanceof ApexList) {
    yield* iterator.items;
    return;
  }
  while (rt.invoke(iterator, 'hasNext', []) === true) yield rt.invoke(iterator, 'next', []);
}
