import { fill, numberText } from 'c/textFormat';

describe('c-text-format', () => {
  it('puts values where the label names them and leaves what has none', () => {
    expect(fill('{1} of {0}, {2}', 5, 'two')).toBe('two of 5, {2}');
  });

  it('writes whole numbers in the locale, and nothing for none', () => {
    expect([numberText(1234), numberText(0), numberText(null), numberText(undefined)]).toEqual(['1,234', '0', '', '']);
  });
});
