import fc from 'fast-check';
import { decodeReplayId, encodeReplayId } from './replay-ids';

test('a replay id that was given out is understood when it comes back, with the platform’s padding too', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (position) => {
      expect(decodeReplayId(encodeReplayId(position))).toBe(position);
      expect(decodeReplayId(Buffer.concat([encodeReplayId(position), Buffer.alloc(2)]))).toBe(position);
    }),
  );
});

test('other bytes are no replay id', () => {
  for (const text of ['', '00', 'ffffffffffffffff', '00000000000000010001', '000000000000000100'])
    expect(decodeReplayId(Buffer.from(text, 'hex'))).toBeNull();
});
