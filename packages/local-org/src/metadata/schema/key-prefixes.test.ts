import fc from 'fast-check';
import { allotKeyPrefixes } from './key-prefixes';

const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,8}__(c|e|mdt)$/), {
  maxLength: 80,
  selector: (name) => name.toLowerCase(),
});

describe('allotKeyPrefixes', () => {
  it('gives custom objects a.., events e.. and metadata types m.. in name order', () => {
    const prefixes = allotKeyPrefixes(['B__c', 'A__c', 'E__e', 'M__mdt'], new Map(), new Set(['a01']));

    expect(Object.fromEntries(prefixes)).toEqual({ A__c: 'a00', B__c: 'a02', E__e: 'e00', M__mdt: 'm00' });
  });

  it('never moves or repeats a prefix, whatever is added later', () => {
    fc.assert(
      fc.property(names, names, (first, second) => {
        const before = allotKeyPrefixes(first, new Map(), new Set());
        const after = allotKeyPrefixes([...first, ...second], before, new Set());

        for (const [name, prefix] of before) expect(after.get(name)).toBe(prefix);
        expect(new Set(after.values()).size).toBe(after.size);
        expect(after.size).toBe(new Set([...first, ...second].map((name) => name.toLowerCase())).size);
      }),
    );
  });

  it('does not depend on the order of the objects', () => {
    fc.assert(
      fc.property(names, (list) => {
        expect(allotKeyPrefixes(list.toReversed(), new Map(), new Set())).toEqual(
          allotKeyPrefixes(list, new Map(), new Set()),
        );
      }),
    );
  });
});
