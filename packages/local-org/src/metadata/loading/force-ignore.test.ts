import { forceIgnore } from './force-ignore';

describe('forceIgnore', () => {
  const isIgnored = forceIgnore(
    [
      '# comment',
      '**/jsconfig.json',
      '**/__tests__/**',
      'force-app/old/',
      '*.ts',
      '!force-app/keep.ts',
      '/root.txt',
      'a?c/[xy].z',
    ].join('\n'),
  );

  it.each([
    ['force-app/lwc/jsconfig.json', true],
    ['force-app/lwc/tile/__tests__/tile.test.js', true],
    ['force-app/old/', true],
    ['force-app/older/x.cls', false],
    ['force-app/lwc/tile/tile.ts', true],
    ['force-app/keep.ts', false],
    ['root.txt', true],
    ['sub/root.txt', false],
    ['abc/x.z', true],
    ['force-app/.eslintrc.json', true],
    ['force-app/copy.dup', true],
    ['force-app/classes/A.cls', false],
    ['../other-project/force-app/classes/A.cls', false],
    ['../other-project/.git/config', true],
  ])('%s: %s', (path, expected) => {
    expect(isIgnored(path)).toBe(expected);
  });
});
