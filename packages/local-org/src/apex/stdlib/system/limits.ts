import type { ApexLimitName } from '../../host';
import type { ApexContext } from '../../runtime/context';
import { ApexMap } from '../../runtime/collections';
import { STRING, systemType } from '../../runtime/apex-type';
import { StdObject } from '../../runtime/object';
import { stdClass, type StdRow } from '../registry';
import { listOfClass } from './collections';

type Rt = ApexContext;
const NAMES: readonly (readonly [string, ApexLimitName])[] = [
  ['AggregateQueries', 'aggregateQueries'],
  ['AsyncCalls', 'asyncCalls'],
  ['Callouts', 'callouts'],
  ['CpuTime', 'cpuTime'],
  ['DmlRows', 'dmlRows'],
  ['DmlStatements', 'dmlStatements'],
  ['EmailInvocations', 'emailInvocations'],
  ['FutureCalls', 'futureCalls'],
  ['HeapSize', 'heapSize'],
  ['MobilePushApexCalls', 'mobilePushApexCalls'],
  ['PublishImmediateDml', 'publishImmediateDml'],
  ['Queries', 'queries'],
  ['QueryLocatorRows', 'queryLocatorRows'],
  ['QueryRows', 'queryRows'],
  ['QueueableJobs', 'queueableJobs'],
  ['SoslQueries', 'soslQueries'],
];
/** Limits that the platform counts as DML statements or does not count any more. */
const OLD: readonly (readonly [string, ApexLimitName | null])[] = [
  ['ChildRelationshipsDescribes', null],
  ['FieldsDescribes', null],
  ['FieldSetsDescribes', null],
  ['FindSimilarCalls', null],
  ['PicklistDescribes', null],
  ['RecordTypesDescribes', null],
  ['RunAs', null],
  ['SavepointRollbacks', null],
  ['Savepoints', null],
  ['ScriptStatements', null],
  ['ApexCursorRows', null],
  ['FetchCallsOnApexCursor', null],
];

const rows = NAMES.flatMap(([name, limit]): StdRow[] => [
  [`static Integer get${name}()`, (rt: Rt) => Math.trunc(rt.host.limits.used(limit))],
  [`static Integer getLimit${name}()`, (rt: Rt) => Math.trunc(rt.host.limits.allowed(limit))],
]);
const oldRows = OLD.flatMap(([name]): StdRow[] => [
  [`static Integer get${name}()`, () => 0],
  [`static Integer getLimit${name}()`, () => 0],
]);

export const limits = stdClass('System.Limits', [...rows, ...oldRows]);

const ORG: readonly (readonly [string, number])[] = [
  ['DailyApiRequests', 15000],
  ['DailyAsyncApexExecutions', 250000],
  ['SingleEmail', 5000],
  ['DailyBulkV2QueryJobs', 10000],
  ['DailyBulkApiBatches', 15000],
  ['HourlyPublishedPlatformEvents', 250000],
  ['HourlyTimeBasedWorkflow', 1000],
  ['DataStorageMB', 1024],
  ['FileStorageMB', 1024],
  ['DailyWorkflowEmails', 5000],
  ['MassEmail', 5000],
];
const orgLimit = ([name, limit]: readonly [string, number]): StdObject =>
  new StdObject(systemType('System.OrgLimit'), { name, limit, value: 0 });

export const orgLimits = stdClass('System.OrgLimits', [
  ['static List<OrgLimit> getAll()', (rt: Rt) => listOfClass(rt, 'System.OrgLimit', ORG.map(orgLimit))],
  [
    'static Map<String, OrgLimit> getMap()',
    (rt: Rt) =>
      new ApexMap(
        rt,
        STRING,
        systemType('System.OrgLimit'),
        ORG.map((l): [string, StdObject] => [l[0], orgLimit(l)]),
      ),
  ],
]);
stdClass('System.OrgLimit', [
  ['String getName()', (_: Rt, self: StdObject) => self.data['name']],
  ['Integer getLimit()', (_: Rt, self: StdObject) => self.data['limit']],
  ['Integer getValue()', (_: Rt, self: StdObject) => self.data['value']],
  ['String toString()', (_: Rt, self: StdObject) => self.data['name']],
]);
