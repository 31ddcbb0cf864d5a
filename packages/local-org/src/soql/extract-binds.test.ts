import { extractBinds } from './extract-binds';

describe('extractBinds', () => {
  it.each([
    ['SELECT Id FROM A WHERE B = :x AND C = 1', ['x']],
    ['SELECT Id FROM A WHERE B IN :new Set<Id>{ a.Id, b.get(0).Id } AND C = 1', ['new Set<Id>{ a.Id, b.get(0).Id }']],
    [
      'SELECT Id FROM A WHERE B IN :Map.keySet() LIMIT :Limits.getLimitRows() - used',
      ['Map.keySet()', 'Limits.getLimitRows() - used'],
    ],
    [`SELECT Id FROM A WHERE B LIKE :'%' + name + '%' ORDER BY C`, [`'%' + name + '%'`]],
    [
      'SELECT Id FROM A WHERE B = :(String) m.get(key)[0] AND C IN (:a, :b?.c)',
      ['(String) m.get(key)[0]', 'a', 'b?.c'],
    ],
    ['SELECT Id FROM A WHERE B = :flag ? x : y LIMIT 1', ['flag ? x : y']],
    [
      'SELECT Id FROM A WHERE B IN :new List<String>{} AND C = :new Id[]{x}[0]',
      ['new List<String>{}', 'new Id[]{x}[0]'],
    ],
    ['FIND :term IN ALL FIELDS RETURNING Account(Id WHERE Name = :n)', ['term', 'n']],
  ])('finds the expressions of %s', (text, expressions) => {
    const extracted = extractBinds(text);

    expect(extracted.binds.map((bind) => bind.expression)).toEqual(expressions);
    for (const bind of extracted.binds)
      expect(text.slice(bind.offset)).toMatch(new RegExp(`^${bind.expression.replace(/[^\w]/g, '\\$&')}`));
    expect(extractBinds(extracted.text).binds.map((bind) => bind.expression)).toEqual(
      expressions.map((_, i) => `b${i}`),
    );
  });
});
