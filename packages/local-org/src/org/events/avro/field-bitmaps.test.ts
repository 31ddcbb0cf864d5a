import fc from 'fast-check';
import { bitmaps, type FieldPositions } from './field-bitmaps';

const positions: FieldPositions = new Map<string, { index: number; part: number | null }>([
  ...Array.from({ length: 40 }, (_, i) => [`F${i}`, { index: i + 1, part: null }] as const),
  ...Array.from({ length: 6 }, (_, i) => [`P${i}`, { index: 41, part: i }] as const),
]);

/** What the documentation tells a client to do. */
function decode(maps: readonly string[]): string[] {
  const names: string[] = [];
  for (const [name, { index, part }] of positions) {
    const text = part === null ? maps[0] : maps.find((map) => map.startsWith(`${index}-`));
    const bits = BigInt(text?.split('-').at(-1) ?? 0);
    if ((bits >> BigInt(part ?? index)) & 1n) names.push(name);
  }
  return names;
}

test('a client reads out of the bitmaps exactly the fields that were put in', () => {
  fc.assert(
    fc.property(fc.subarray([...positions.keys()], { minLength: 1 }), (names) => {
      expect(decode(bitmaps(names, positions)).sort()).toEqual([...names].sort());
    }),
  );
});

test('digits are upper-case and whole bytes, and parts of a compound follow the fields', () => {
  expect(bitmaps(['F0', 'F2', 'P1', 'P3'], positions)).toEqual(['0x0A', '41-0x0A']);
  expect(bitmaps(['P0'], positions)).toEqual(['0x00', '41-0x01']);
  expect(bitmaps([], positions)).toEqual([]);
});
