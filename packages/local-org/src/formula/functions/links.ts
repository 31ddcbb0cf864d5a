import { expectType, FormulaTypeError, functionLabel, incorrectType, type Call, type Typed } from '../check';
import { fromNumber, toNumber, toText, type Num } from '../decimal';
import type { Code, GeoPoint } from '../runtime';
import { FormulaError } from '../types';
import { arg, contexts, customRow, type Compiled, type FunctionRow } from './row';

function text(code: Code | undefined, runtime: Parameters<Code>[0]): string {
  const value = code?.(runtime);
  return value === null || value === undefined ? '' : String(value);
}

/** `<a href="url" target="_blank">name</a>`; `javascript:` is refused when the formula is saved. [A6] */
function compileHyperlink(call: Call): Compiled {
  for (const operand of call.args) expectType(functionLabel(call.name), operand, ['Text']);
  const [url, name, target] = call.args as [Typed, Typed, Typed | undefined];
  if (/^\s*javascript:/i.test(leadingText(url))) {
    throw new FormulaTypeError(
      `Incorrect argument value for ${functionLabel(call.name)}. Javascript is not allowed.`,
      url.node.position,
    );
  }
  return {
    type: 'Text',
    code: (runtime) => {
      const window = target ? text(target.code, runtime) : '_blank';
      return `<a href="${text(url.code, runtime)}" target="${window}">${text(name.code, runtime)}</a>`;
    },
  };
}

/** The literal an expression begins with, as far as it is known when the formula is saved. */
function leadingText(value: Typed): string {
  let { node } = value;
  while (node.kind === 'operator' && node.args.length === 2 && '&+'.includes(node.operator))
    node = node.args[0] as typeof node;
  return node.kind === 'string' ? node.value : '';
}

/** `<img src= alt= style="height:..px; width:..px;" border="0"/>`; height comes before width. [A6] */
function compileImage(call: Call): Compiled {
  const label = functionLabel(call.name);
  const [url, alt, height, width] = call.args as [Typed, Typed, Typed | undefined, Typed | undefined];
  expectType(label, url, ['Text']);
  expectType(label, alt, ['Text']);
  for (const size of [height, width]) if (size) expectType(label, size, ['Number']);
  return {
    type: 'Text',
    code: (runtime) => {
      const sizes = [pixels('height', height, runtime), pixels('width', width, runtime)]
        .filter((part) => part !== '')
        .join(' ');
      const style = sizes === '' ? '' : ` style="${sizes}"`;
      return `<img src="${text(url.code, runtime)}" alt="${text(alt.code, runtime)}"${style} border="0"/>`;
    },
  };
}

function pixels(property: string, size: Typed | undefined, runtime: Parameters<Code>[0]): string {
  const value = size?.code(runtime) as Num | null | undefined;
  return value === null || value === undefined ? '' : `${property}:${toText(value)}px;`;
}

/** Both halves blank is a blank place, one blank half is an error. [A5] */
function compileGeolocation(call: Call): Compiled {
  const [latitude, longitude] = call.args as [Typed, Typed];
  for (const operand of call.args) expectType(functionLabel(call.name), operand, ['Number']);
  return {
    type: 'Location',
    code: (runtime) => place(latitude.code(runtime) as Num | null, longitude.code(runtime) as Num | null),
  };
}

export function place(latitude: Num | null, longitude: Num | null): GeoPoint | null {
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) throw new FormulaError('OutOfRange', 'Incomplete geolocation');
  const point = { latitude: toNumber(latitude), longitude: toNumber(longitude) };
  if (Math.abs(point.latitude) > 90 || Math.abs(point.longitude) > 180)
    throw new FormulaError('OutOfRange', 'Invalid geolocation');
  return point;
}

/** Mean diameter of the Earth. */
const DIAMETER: Readonly<Record<string, number>> = { km: 2 * 6371.0088, mi: (2 * 6371.0088) / 1.609344 };

function compileDistance(call: Call): Compiled {
  const label = functionLabel(call.name);
  const [from, to, unit] = call.args as [Typed, Typed, Typed];
  expectType(label, from, ['Location']);
  expectType(label, to, ['Location']);
  const literal = arg(call, 2).literal;
  if (literal === undefined) throw incorrectType(label, 'Text Literal', unit);
  const diameter = DIAMETER[literal.toLowerCase()];
  return {
    type: 'Number',
    code: (runtime) => {
      const a = from.code(runtime) as GeoPoint | null;
      const b = to.code(runtime) as GeoPoint | null;
      if (diameter === undefined) throw new FormulaError('OutOfRange', `Invalid unit: ${literal}`);
      return a === null || b === null ? null : fromNumber(distance(a, b) * diameter);
    },
  };
}

/** Great-circle distance by the haversine formula, as a fraction of the diameter. */
function distance(a: GeoPoint, b: GeoPoint): number {
  const radians = Math.PI / 180;
  const latitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const longitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const chord = latitude ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * longitude ** 2;
  return Math.asin(Math.sqrt(Math.min(1, chord)));
}

const PLACES = contexts('field', 'validation', 'workflow', 'fieldUpdate', 'flow', 'entryCriteria', 'approval', 'apex');
const MARKUP = contexts('field', 'flow', 'template', 'apex');

export const LINK_FUNCTIONS: readonly FunctionRow[] = [
  customRow('HYPERLINK', [2, 3], compileHyperlink, MARKUP),
  customRow('IMAGE', [2, 4], compileImage, MARKUP),
  customRow('GEOLOCATION', [2, 2], compileGeolocation, PLACES),
  customRow('DISTANCE', [3, 3], compileDistance, PLACES),
];
