import { resolveReferences } from './composite-references';

const bodies = new Map<string, unknown>([
  ['a', { id: '001', success: true }],
  ['q', { records: [{ Id: '003', Owner: { Name: 'Ann' } }] }],
  ['list', [{ id: 'x1' }, { id: 'x2' }]],
]);

it('fills references of every form, alone and inside text', () => {
  expect(
    resolveReferences(
      { A: '@{a.id}', B: ['/x/@{q.records[0].Id}/@{q.records[0].Owner.Name}'], C: '@{list[1].id}', D: 1 },
      bodies,
    ),
  ).toEqual({ A: '001', B: ['/x/003/Ann'], C: 'x2', D: 1 });
});

it.each(['@{missing.id}', '@{a.none}', '@{q.records[7].Id}', '@{q.records}', '@{A.id}'])('halts at %s', (text) => {
  expect(() => resolveReferences(text, bodies)).toThrow(/^Invalid reference specified\. No value for /);
});
