import { readTable, readVerdicts, withVerdicts } from './client-table';

const EMPTY = "# A\n\n<!-- made by npm run conformance:clients -->\n\n<!-- end of the clients' table -->\n\nAfter.\n";
const row = (command: string, works = true, why?: string) => ({
  client: 'sf',
  version: '2.0.0',
  command,
  works,
  ...(why === undefined ? {} : { why }),
});

it('keeps what another run showed and renews what this one did', () => {
  const first = withVerdicts(EMPTY, [row('sf b', false, 'a | b'), row('sf a')]);
  expect(readTable(first)).toEqual([row('sf a'), row('sf b', false, 'a | b')]);
  const second = withVerdicts(first, [row('sf b'), row('sf c')]);
  expect(readTable(second)).toEqual([row('sf a'), row('sf b'), row('sf c')]);
  expect(second).toContain('\nAfter.\n');
});

it('lets one failure of a command outweigh its other cases', () => {
  const lines = [row('sf a'), row('sf a', false, 'broken'), row('sf a')].map((each) => JSON.stringify(each));
  expect(readVerdicts(`${lines.join('\n')}\n`)).toEqual([row('sf a', false, 'broken')]);
});

it('refuses a document without the markers', () => {
  expect(() => withVerdicts('# A\n', [])).toThrow('no markers');
});
