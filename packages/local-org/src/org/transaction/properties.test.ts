import fc from 'fast-check';
import { createOrg, type Org } from '../org';
import { apexTrigger, customObject, SHARED } from '../testing/metadata';
import type { Access, DmlOptions } from './transaction';

const rollUp = (operation: string, field = ''): string =>
  `<type>Summary</type><summaryOperation>${operation}</summaryOperation>${field && `<summarizedField>Line__c.${field}</summarizedField>`}<summaryForeignKey>Line__c.Bill__c</summaryForeignKey>`;

const metadata = [
  ...customObject('Bill__c', SHARED, {
    Count__c: rollUp('count'),
    Sum__c: rollUp('sum', 'Amount__c'),
    Min__c: rollUp('min', 'Amount__c'),
    Max__c: rollUp('max', 'Amount__c'),
    Paid__c: `${rollUp('sum', 'Amount__c')}<summaryFilterItems><field>Line__c.Paid__c</field><operation>equals</operation><value>True</value></summaryFilterItems>`,
  }),
  ...customObject('Line__c', SHARED.replace('ReadWrite', 'ControlledByParent'), {
    Bill__c:
      '<type>MasterDetail</type><referenceTo>Bill__c</referenceTo><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>true</reparentableMasterDetail>',
    Amount__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
    Paid__c: '<type>Checkbox</type><defaultValue>false</defaultValue>',
  }),
  ...customObject('Plain__c', SHARED, {
    Amount__c: '<type>Number</type><precision>4</precision><scale>0</scale>',
    Runs__c: '<type>Number</type><precision>4</precision><scale>0</scale>',
  }),
  apexTrigger(
    'PlainTrigger',
    `trigger PlainTrigger on Plain__c (before insert, after insert) {
    for (Plain__c p : Trigger.new) {
      if (Trigger.isBefore && p.Amount__c == 13) p.addError('before');
      if (Trigger.isAfter && p.Amount__c == 17) p.addError('after');
    }
  }`,
  ),
];

let org: Org;
let access: Access;
let options: DmlOptions;

beforeAll(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  options = { allOrNone: true, access, source: 'system' };
});
afterAll(() => org.close());

interface Model {
  readonly bill: number;
  readonly amount: number | null;
  readonly paid: boolean;
}

type Action =
  | { readonly kind: 'insert'; readonly lines: readonly Model[] }
  | { readonly kind: 'update'; readonly pick: number; readonly line: Model }
  | { readonly kind: 'delete' | 'undelete'; readonly pick: number };

const line = fc.record({
  bill: fc.integer({ min: 0, max: 2 }),
  amount: fc.option(fc.integer({ min: -5000, max: 5000 }).map((n) => n / 100)),
  paid: fc.boolean(),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), lines: fc.array(line, { minLength: 1, maxLength: 5 }) }),
  fc.record({ kind: fc.constant('update' as const), pick: fc.nat(), line }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'undelete' as const), pick: fc.nat() }),
);

test('roll-ups equal a fresh calculation after any sequence of inserts, updates, moves, deletes and undeletes', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const bills = org
        .transaction('t', access, (tx) =>
          tx.insert(
            [0, 1, 2].map((i) => ({ type: 'Bill__c', fields: { Name: `B${i}` } })),
            options,
          ),
        )
        .map((r) => r.id!);
      const live = new Map<string, Model>();
      const gone = new Map<string, Model>();
      for (const step of actions) apply(step, bills, live, gone);

      const rows = org.transaction('t', access, (tx) =>
        tx.query({
          query: 'SELECT Id, Count__c, Sum__c, Min__c, Max__c, Paid__c FROM Bill__c WHERE Id IN :ids',
          binds: new Map([['ids', bills]]),
          access,
        }),
      );
      for (const row of rows.records)
        expect(row.fields).toMatchObject(expected([...live.values()].filter((l) => bills[l.bill] === row.fields.Id)));
    }),
    { numRuns: 40, seed: 7 },
  );
}, 60_000);

function apply(step: Action, bills: string[], live: Map<string, Model>, gone: Map<string, Model>): void {
  const fieldsOf = (l: Model) => ({ Bill__c: bills[l.bill]!, Amount__c: l.amount, Paid__c: l.paid });
  const pick = (from: Map<string, Model>, n: number): [string, Model] | undefined =>
    [...from][n % Math.max(from.size, 1)];
  org.transaction('t', access, (tx) => {
    if (step.kind === 'insert') {
      const results = tx.insert(
        step.lines.map((l) => ({ type: 'Line__c', fields: { Name: 'L', ...fieldsOf(l) } })),
        options,
      );
      results.forEach((r, i) => live.set(r.id!, step.lines[i]!));
      return;
    }
    const chosen = pick(step.kind === 'undelete' ? gone : live, step.pick);
    if (!chosen) return;
    const [id, model] = chosen;
    if (step.kind === 'update') {
      tx.update([{ type: 'Line__c', fields: { Id: id, ...fieldsOf(step.line) } }], options);
      live.set(id, step.line);
    } else {
      const [from, to] = step.kind === 'delete' ? [live, gone] : [gone, live];
      tx[step.kind]([id], options);
      from.delete(id);
      to.set(id, model);
    }
  });
}

function expected(lines: readonly Model[]): Record<string, number | null> {
  const amounts = lines.flatMap((l) => (l.amount === null ? [] : [l.amount]));
  const sum = (list: readonly number[]): number => Math.round(list.reduce((a, b) => a + b * 100, 0)) / 100;
  return {
    Count__c: lines.length,
    Sum__c: sum(amounts),
    Min__c: amounts.length === 0 ? null : Math.min(...amounts),
    Max__c: amounts.length === 0 ? null : Math.max(...amounts),
    Paid__c: sum(lines.flatMap((l) => (l.paid && l.amount !== null ? [l.amount] : []))),
  };
}

test('a partial save keeps exactly the rows without errors, in order, whatever fails where', () => {
  const amount = fc.constantFrom(1, 2, 13, 17, 99999);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 450 }), (amounts) => {
      const before = count();
      const results = org.transaction('t', access, (tx) =>
        tx.insert(
          amounts.map((Amount__c, i) => ({ type: 'Plain__c', fields: { Name: `P${i}`, Amount__c } })),
          { ...options, allOrNone: false, source: 'api' },
        ),
      );

      expect(results.map((r) => r.errors[0]?.statusCode ?? 'ok')).toEqual(
        amounts.map((a) =>
          a === 99999 ? 'NUMBER_OUTSIDE_VALID_RANGE' : a > 2 ? 'FIELD_CUSTOM_VALIDATION_EXCEPTION' : 'ok',
        ),
      );
      expect(count() - before).toBe(amounts.filter((a) => a <= 2).length);
    }),
    { numRuns: 15, seed: 3 },
  );
}, 60_000);

const count = (): number =>
  org.transaction('t', access, (tx) => tx.query({ query: 'SELECT COUNT() FROM Plain__c', access })).totalSize;
