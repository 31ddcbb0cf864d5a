import { ApexList } from '../../runtime/collections';
import { SOBJECT, ID, mapOf } from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { systemEnum } from '../../runtime/enum';
import { stdClass, type StdRow } from '../registry';

type Rt = ApexContext;
const is = (name: string, test: RegExp): StdRow => [
  `static Boolean ${name} { get; }`,
  (rt: Rt) => rt.trigger !== null && test.test(rt.trigger.operation),
];

/** Types of the lists and maps are those of the trigger's object; the checker narrows them inside a trigger. */
export const trigger = stdClass('System.Trigger', [
  ['static Boolean isExecuting { get; }', (rt: Rt) => rt.trigger !== null],
  is('isBefore', /^BEFORE/),
  is('isAfter', /^AFTER/),
  is('isInsert', /_INSERT$/),
  is('isUpdate', /_UPDATE$/),
  is('isDelete', /_DELETE$/),
  is('isUndelete', /_UNDELETE$/),
  [
    'static System.TriggerOperation operationType { get; }',
    (rt: Rt) => (rt.trigger ? systemEnum('System.TriggerOperation', rt.trigger.operation) : null),
  ],
  ['static List<SObject> new { get; }', (rt: Rt) => rt.trigger?.newList ?? null],
  ['static List<SObject> old { get; }', (rt: Rt) => rt.trigger?.oldList ?? null],
  ['static Map<Id, SObject> newMap { get; }', (rt: Rt) => rt.trigger?.newMap ?? null],
  ['static Map<Id, SObject> oldMap { get; }', (rt: Rt) => rt.trigger?.oldMap ?? null],
  ['static Integer size { get; }', (rt: Rt) => rt.trigger?.size ?? 0],
]);

export { ApexList, SOBJECT, ID, mapOf };
