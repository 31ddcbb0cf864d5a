import { allStdClasses, lookup } from './index';

describe('the registry of system classes', () => {
  it('finds a class by simple, full and nested name in any case', () => {
    expect(lookup('string')?.name).toBe('System.String');
    expect(lookup('SYSTEM.Math')?.name).toBe('System.Math');
    expect(lookup('exception')?.kind).toBe('exception');
    expect(lookup('Nonsense')).toBeUndefined();
  });

  it('reads every signature, and every enum has values', () => {
    const classes = allStdClasses();
    expect(classes.length).toBeGreaterThan(80);
    expect(classes.filter((c) => c.kind === 'enum' && c.enumValues.length === 0)).toEqual([]);
  });

  it('gives overloads in order and knows inheritance', () => {
    expect(
      lookup('String')
        ?.find('VALUEOF')
        .map((m) => m.parameters[0]?.type.name),
    ).toEqual(['Date', 'Datetime', 'Object']);
    expect(lookup('DmlException')?.parent?.name).toBe('System.Exception');
  });
});
