import { ownPath } from './page-routes';

it('goes on to paths of the org and nowhere else', () => {
  expect(ownPath('/lightning/page/home?a=1#b')).toBe('/lightning/page/home?a=1#b');
  for (const target of [
    undefined,
    '',
    'https://x.example/',
    '//x.example/',
    '/\\x.example',
    '\\\\x.example',
    'javascript:1',
  ])
    expect(ownPath(target)).toBe('/lightning/page/home');
});
