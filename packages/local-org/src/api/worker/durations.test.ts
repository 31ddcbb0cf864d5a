import { isDuration, parseDuration } from './durations';

it.each([
  ['45s', 45_000],
  ['30m', 1_800_000],
  ['1d12h', 129_600_000],
  ['2w', 1_209_600_000],
  ['1.5h', 5_400_000],
])('reads %s', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
  expect(isDuration(text)).toBe(true);
});

it.each(['', 'soon', '7', '7y', 'x7d', '7d!'])('refuses %j', (text) => {
  expect(() => parseDuration(text)).toThrow('is not a duration such as 7d');
  expect(isDuration(text)).toBe(false);
});
