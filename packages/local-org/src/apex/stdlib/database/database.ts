import { optionsOf } from '../../runtime/dml-options';
import type { ApexAccess, ApexSaveResult } from '../../host';
import { ID, SOBJECT, sobjectOf, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList, ApexMap, ArrayIterator } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { typeOf } from '../../runtime/convert';
import {
  count,
  dml,
  dmlException,
  dynamicQuery,
  failuresOf,
  fromHost,
  query,
  recordsOfIds,
  type DmlVerb,
} from '../../runtime/dml';
import { required, throwApex, throwNull } from '../../runtime/exceptions';
import { freezeState } from '../../runtime/job-state';
import { StdObject, type ApexObject } from '../../runtime/object';
import { QueryLocator } from '../../runtime/query-locator';
import { UnsupportedError } from '../../../diagnostics';
import { toRecordData } from '../../runtime/records';
import { SObjectValue } from '../../runtime/sobject';
import { stdClass, stdInterface, type StdRow } from '../registry';
import type { FieldToken } from '../schema/tokens';
import { listOfClass } from '../system/collections';
import { resultObject } from './results';
import './batch';

type Rt = ApexContext;
type Target = SObjectValue | ApexList | string | null;

/** `AccessLevel.USER_MODE` as the host takes it; the frame's own rights where none is given. */
export function accessOf(rt: Rt, level: StdObject | null | undefined): ApexAccess {
  return level
    ? { mode: level.data['mode'] as 'user' | 'system', sharing: level.data['mode'] === 'user' ? true : rt.sharing }
    : rt.access;
}

const isLevel = (v: unknown): v is StdObject => v instanceof StdObject && v.apexType.name === 'System.AccessLevel';
const isOptions = (v: unknown): v is StdObject => v instanceof StdObject && v.apexType.name === 'Database.DMLOptions';

function recordsOf(rt: Rt, target: Target): SObjectValue[] {
  if (target === null) {
    return throwNull(rt);
  }
  const items: readonly unknown[] = target instanceof ApexList ? target.items : [target];
  return items.map((item) =>
    typeof item === 'string' ? (recordsOfIds(rt, [item])[0] as SObjectValue) : (item as SObjectValue),
  );
}

const CLASS: Record<DmlVerb, string> = {
  insert: 'Database.SaveResult',
  update: 'Database.SaveResult',
  upsert: 'Database.UpsertResult',
  delete: 'Database.DeleteResult',
  undelete: 'Database.UndeleteResult',
};

/** One result for one record, a list for a list. Further arguments: allOrNone or DMLOptions, then AccessLevel, in any place. */
function run(rt: Rt, verb: DmlVerb, target: Target, keyField: string | null, rest: readonly unknown[]): unknown {
  const flag = rest.find((v) => typeof v === 'boolean');
  const options = rest.find(isOptions);
  const stated = options ? (options.value<boolean>('optallornone') ?? false) : true;
  const results = dml(rt, verb, recordsOf(rt, target), {
    access: accessOf(rt, rest.find(isLevel)),
    allOrNone: typeof flag === 'boolean' ? flag : stated,
    keyField,
    ...(options ? { dmlOptions: optionsOf(options) } : {}),
  });
  const objects = results.map((r) => resultObject(rt, CLASS[verb], r));
  return target instanceof ApexList ? listOfClass(rt, CLASS[verb], objects) : (objects[0] ?? null);
}

/** All the overloads of one operation. */
function operation(verb: DmlVerb, targets: readonly string[], options: readonly string[]): StdRow[] {
  return targets.flatMap((target) =>
    options.map((tail): StdRow => {
      const returns = target.startsWith('List') ? `List<${CLASS[verb]}>` : CLASS[verb];
      return [
        `static ${returns} ${verb}(${target}${tail})`,
        (rt: Rt, records: Target, ...rest: unknown[]) => run(rt, verb, records, null, rest),
      ];
    }),
  );
}

const FLAG = ', Boolean allOrNone';
const LEVEL = ', AccessLevel accessLevel';
const OPTIONS = ', Database.DMLOptions options';
const SAVE = ['', FLAG, OPTIONS, LEVEL, FLAG + LEVEL, OPTIONS + LEVEL];
const REMOVE = ['', FLAG, LEVEL, FLAG + LEVEL];
const RECORDS = ['SObject record', 'List<SObject> records'];
const IDS = ['Id id', 'List<Id> ids'];

const upsertRows: StdRow[] = RECORDS.flatMap((target) =>
  REMOVE.map((tail): StdRow => {
    const returns = target.startsWith('List') ? 'List<Database.UpsertResult>' : 'Database.UpsertResult';
    return [
      `static ${returns} upsert(${target}, Schema.SObjectField field${tail})`,
      (rt: Rt, records: Target, field: FieldToken | null, ...rest: unknown[]) =>
        run(rt, 'upsert', records, field?.field.name ?? null, rest),
    ];
  }),
);

function prepare(rt: Rt, soql: string | null, binds: ApexMap | null): ReturnType<typeof dynamicQuery> {
  const text = required(rt, soql, 1);
  if (!binds) {
    return dynamicQuery(rt, text, rt.bindSource);
  }
  const byName = new Map(binds.entries().map(([k, v]): [string, unknown] => [String(k).toLowerCase(), v]));
  return dynamicQuery(rt, text, (name) => byName.get(name.toLowerCase()));
}

const select = (rt: Rt, soql: string | null, binds: ApexMap | null, level: StdObject | null): ApexList => {
  const { bound, binds: values } = prepare(rt, soql, binds);
  return query(rt, bound, values, accessOf(rt, level));
};
const counted = (rt: Rt, soql: string | null, binds: ApexMap | null, level: StdObject | null): number => {
  const { bound, binds: values } = prepare(rt, soql, binds);
  return count(rt, bound, values, accessOf(rt, level));
};

/** The rows are fetched when the locator is read; a batch reads them in chunks. */
function locator(rt: Rt, soql: string | null, binds: ApexMap | null, level: StdObject | null): QueryLocator {
  const prepared = prepare(rt, soql, binds);
  return new QueryLocator(rt, prepared.bound, prepared.binds, accessOf(rt, level));
}

/** Takes a literal query only: the compiler makes the locator of `[SELECT ...]` itself. */
function listLocator(): never {
  throw new UnsupportedError('Database.getQueryLocator with records that are not a literal query');
}

function savepoint(rt: Rt): StdObject {
  return new StdObject(systemType('System.Savepoint'), { mark: rt.host.setSavepoint() });
}

function mark(rt: Rt, point: StdObject | null): number {
  const value = (point ?? throwNull(rt)).data['mark'];
  return typeof value === 'number' ? value : throwApex(rt, 'System.TypeException', 'Savepoint has been released');
}

function executeBatch(rt: Rt, job: ApexObject | null, scope = 200): string {
  if (job === null) {
    return throwNull(rt);
  }
  if (scope < 1) {
    throwApex(rt, 'System.AsyncException', 'Database.executeBatch: scope size must be greater than zero');
  }
  return rt.host.enqueue({
    kind: 'batch',
    className: typeOf(job).name,
    state: freezeState(rt, job),
    scopeSize: Math.min(scope, 2000),
  });
}

function merge(
  rt: Rt,
  master: SObjectValue,
  losers: Target,
  allOrNone = true,
  level: StdObject | null = null,
): unknown {
  const records = recordsOf(rt, losers);
  const options = { allOrNone, access: accessOf(rt, level) };
  const results = fromHost(rt, 'System.DmlException', () =>
    rt.host.merge(
      toRecordData(master, 'update'),
      records.map((r) => r.id as string),
      options,
    ),
  );
  const failures = failuresOf(results, records);
  if (allOrNone && failures.length > 0) {
    throw dmlException(rt, 'merge', failures, master.type.name);
  }
  const objects = results.map((r, i) =>
    resultObject(rt, 'Database.MergeResult', r, {
      id: master.id,
      mergedrecordids: new ApexList(rt, ID, [records[i]?.id ?? null]),
    }),
  );
  return losers instanceof ApexList ? listOfClass(rt, 'Database.MergeResult', objects) : objects[0];
}

function emptyRecycleBin(rt: Rt, target: Target): unknown {
  const results = fromHost(rt, 'System.DmlException', () =>
    rt.host.emptyRecycleBin(recordsOf(rt, target).map((r) => r.id as string)),
  );
  const objects = results.map((r) => resultObject(rt, 'Database.EmptyRecycleBinResult', r));
  return target instanceof ApexList ? listOfClass(rt, 'Database.EmptyRecycleBinResult', objects) : objects[0];
}

function convertLeads(rt: Rt, target: StdObject | ApexList, allOrNone = true, level: StdObject | null = null): unknown {
  const items = (target instanceof ApexList ? target.items : [target]) as StdObject[];
  const names = [
    'leadId',
    'accountId',
    'contactId',
    'opportunityId',
    'opportunityName',
    'convertedStatus',
    'ownerId',
    'doNotCreateOpportunity',
    'overwriteLeadSource',
    'sendNotificationEmail',
    'bypassAccountDedupeCheck',
    'bypassContactDedupeCheck',
    'relatedPersonAccountId',
  ];
  const requests = items.map((item) => Object.fromEntries(names.map((n) => [n, item.value(n.toLowerCase())])));
  const answers = fromHost(rt, 'System.DmlException', () =>
    rt.host.convertLeads(requests, { allOrNone, access: accessOf(rt, level) }),
  );
  const results = answers.map((a): ApexSaveResult => ({
    id: (a['leadId'] as string) ?? null,
    success: a['success'] !== false,
    created: false,
    errors: (a['errors'] as ApexSaveResult['errors']) ?? [],
  }));
  const failures = failuresOf(results, results);
  if (allOrNone && failures.length > 0) {
    throw dmlException(rt, 'convertLead', failures, 'Lead');
  }
  const objects = results.map((r, i) =>
    resultObject(
      rt,
      'Database.LeadConvertResult',
      r,
      Object.fromEntries(
        Object.entries(answers[i] ?? {})
          .filter(([k]) => k.endsWith('Id'))
          .map(([k, v]) => [k.toLowerCase(), v]),
      ),
    ),
  );
  return target instanceof ApexList ? listOfClass(rt, 'Database.LeadConvertResult', objects) : objects[0];
}

export const database = stdClass('System.Database', [
  ['static List<SObject> query(String soql)', (rt: Rt, s: string) => select(rt, s, null, null)],
  [
    'static List<SObject> query(String soql, AccessLevel accessLevel)',
    (rt: Rt, s: string, l: StdObject) => select(rt, s, null, l),
  ],
  ['static List<SObject> queryWithBinds(String soql, Map<String, Object> binds, AccessLevel accessLevel)', select],
  ['static Integer countQuery(String soql)', (rt: Rt, s: string) => counted(rt, s, null, null)],
  [
    'static Integer countQuery(String soql, AccessLevel accessLevel)',
    (rt: Rt, s: string, l: StdObject) => counted(rt, s, null, l),
  ],
  ['static Integer countQueryWithBinds(String soql, Map<String, Object> binds, AccessLevel accessLevel)', counted],
  ['static Database.QueryLocator getQueryLocator(String soql)', (rt: Rt, s: string) => locator(rt, s, null, null)],
  [
    'static Database.QueryLocator getQueryLocator(String soql, AccessLevel accessLevel)',
    (rt: Rt, s: string, l: StdObject) => locator(rt, s, null, l),
  ],
  ['static Database.QueryLocator getQueryLocator(List<SObject> query)', listLocator],
  [
    'static Database.QueryLocator getQueryLocatorWithBinds(String soql, Map<String, Object> binds, AccessLevel accessLevel)',
    locator,
  ],
  ...operation('insert', RECORDS, SAVE),
  ...operation('update', RECORDS, SAVE),
  ...operation('upsert', RECORDS, REMOVE),
  ...upsertRows,
  ...operation('delete', [...RECORDS, ...IDS], REMOVE),
  ...operation('undelete', [...RECORDS, ...IDS], REMOVE),
  ['static Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)', emptyRecycleBin],
  ['static Database.EmptyRecycleBinResult emptyRecycleBin(Id id)', emptyRecycleBin],
  ['static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)', emptyRecycleBin],
  ['static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> ids)', emptyRecycleBin],
  ...['', FLAG, FLAG + LEVEL].flatMap((tail): StdRow[] => [
    [`static Database.MergeResult merge(SObject master, SObject duplicate${tail})`, merge],
    [`static Database.MergeResult merge(SObject master, Id duplicate${tail})`, merge],
    [`static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates${tail})`, merge],
    [`static List<Database.MergeResult> merge(SObject master, List<Id> duplicates${tail})`, merge],
    [`static Database.LeadConvertResult convertLead(Database.LeadConvert request${tail})`, convertLeads],
    [`static List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> requests${tail})`, convertLeads],
  ]),
  ['static System.Savepoint setSavepoint()', savepoint],
  ['static void rollback(System.Savepoint savepoint)', (rt: Rt, p: StdObject | null) => rt.host.rollback(mark(rt, p))],
  [
    'static void releaseSavepoint(System.Savepoint savepoint)',
    (rt: Rt, p: StdObject | null) => {
      rt.host.releaseSavepoint(mark(rt, p));
      (p as StdObject).data['mark'] = null;
    },
  ],
  ['static Id executeBatch(Database.Batchable<Object> job)', executeBatch],
  ['static Id executeBatch(Database.Batchable<Object> job, Integer scopeSize)', executeBatch],
  ...['insertAsync', 'updateAsync', 'deleteAsync', 'insertImmediate', 'updateImmediate', 'deleteImmediate'].flatMap(
    (name): StdRow[] => [
      [`static Database.SaveResult ${name}(SObject record)`],
      [`static List<Database.SaveResult> ${name}(List<SObject> records)`],
    ],
  ),
  ['static Database.Cursor getCursor(String soql)'],
  ['static Database.Cursor getCursor(String soql, AccessLevel accessLevel)'],
  ['static Database.Cursor getCursorWithBinds(String soql, Map<String, Object> binds, AccessLevel accessLevel)'],
  ['static Database.PaginationCursor getPaginationCursor(String soql)'],
  ['static Database.PaginationCursor getPaginationCursor(String soql, AccessLevel accessLevel)'],
  [
    'static Database.PaginationCursor getPaginationCursorWithBinds(String soql, Map<String, Object> binds, AccessLevel accessLevel)',
  ],
  ['static Database.GetDeletedResult getDeleted(String objectType, Datetime startDate, Datetime endDate)'],
  ['static Database.GetUpdatedResult getUpdated(String objectType, Datetime startDate, Datetime endDate)'],
  ['static Object getAsyncLocator(Object result)'],
  ['static Database.SaveResult getAsyncSaveResult(String locator)'],
  ['static Database.DeleteResult getAsyncDeleteResult(String locator)'],
]);

stdClass('System.Savepoint', []);
stdClass('Database.Cursor', [['Integer getNumRecords()'], ['List<SObject> fetch(Integer position, Integer count)']]);
stdClass('Database.PaginationCursor', []);
stdClass('Database.GetDeletedResult', []);
stdClass('Database.GetUpdatedResult', []);

const accessLevel = (mode: 'user' | 'system'): StdObject => new StdObject(systemType('System.AccessLevel'), { mode });
const USER_MODE = accessLevel('user');
const SYSTEM_MODE = accessLevel('system');
export const accessLevels = stdClass('System.AccessLevel', [
  ['static System.AccessLevel USER_MODE { get; }', () => USER_MODE],
  ['static System.AccessLevel SYSTEM_MODE { get; }', () => SYSTEM_MODE],
  ['System.AccessLevel withPermissionSetId(String permissionSetId)'],
]);

stdClass(
  'Database.QueryLocator',
  [
    ['String getQuery()', (_: Rt, self: QueryLocator) => self.query.text],
    ['Database.QueryLocatorIterator iterator()', (_: Rt, self: QueryLocator) => self.iterator$0()],
  ],
  { interfaces: ['System.Iterable<SObject>'] },
);
stdClass(
  'Database.QueryLocatorIterator',
  [
    ['Boolean hasNext()', (_: Rt, self: ArrayIterator) => self.hasnext$0()],
    ['SObject next()', (_: Rt, self: ArrayIterator) => self.next$0()],
  ],
  { interfaces: ['System.Iterator<SObject>'] },
);

stdClass('Database.DMLOptions', [
  ['new()'],
  ['Boolean allowFieldTruncation { get; set; }'],
  ['Boolean optAllOrNone { get; set; }'],
  ['String localeOptions { get; set; }'],
  ...['AssignmentRuleHeader', 'DuplicateRuleHeader', 'EmailHeader'].map((name): StdRow => [
    `Database.DMLOptions.${name} ${name} { get; set; }`,
    {
      get: (_: Rt, self: StdObject) =>
        (self.data[name.toLowerCase()] ??= new StdObject(systemType(`Database.DMLOptions.${name}`))),
      set: (_: Rt, self: StdObject, v: unknown) => {
        self.data[name.toLowerCase()] = v;
      },
    },
  ]),
]);
stdClass('Database.DMLOptions.AssignmentRuleHeader', [
  ['new()'],
  ['Id assignmentRuleId { get; set; }'],
  ['Boolean useDefaultRule { get; set; }'],
]);
stdClass('Database.DMLOptions.DuplicateRuleHeader', [
  ['new()'],
  ['Boolean allowSave { get; set; }'],
  ['Boolean includeRecordDetails { get; set; }'],
  ['Boolean runAsCurrentUser { get; set; }'],
]);
stdClass('Database.DMLOptions.EmailHeader', [
  ['new()'],
  ['Boolean triggerAutoResponseEmail { get; set; }'],
  ['Boolean triggerOtherEmail { get; set; }'],
  ['Boolean triggerUserEmail { get; set; }'],
]);

/** `setX` and `getX` (`isX` for Boolean) of plain data. */
export const accessors = (type: string, name: string, getter = `get${name}`): StdRow[] => [
  [
    `void set${name}(${type} value)`,
    (_: Rt, self: StdObject, v: unknown) => {
      self.data[name.toLowerCase()] = v;
    },
  ],
  [
    `${type} ${getter}()`,
    (_: Rt, self: StdObject) => self.value(name.toLowerCase()) ?? (type === 'Boolean' ? false : null),
  ],
];
stdClass('Database.LeadConvert', [
  ['new()'],
  ...['leadId', 'accountId', 'contactId', 'opportunityId', 'ownerId', 'relatedPersonAccountId'].map((n): StdRow => [
    `Id ${n} { get; set; }`,
  ]),
  ...['convertedStatus', 'opportunityName'].map((n): StdRow => [`String ${n} { get; set; }`]),
  ...['LeadId', 'AccountId', 'ContactId', 'OpportunityId', 'OwnerId', 'RelatedPersonAccountId'].flatMap((n) =>
    accessors('Id', n),
  ),
  ...accessors('String', 'ConvertedStatus'),
  ...accessors('String', 'OpportunityName'),
  ...[
    'DoNotCreateOpportunity',
    'OverwriteLeadSource',
    'SendNotificationEmail',
    'BypassAccountDedupeCheck',
    'BypassContactDedupeCheck',
  ].flatMap((n) => accessors('Boolean', n, `is${n}`)),
]);

export { stdInterface, SOBJECT, sobjectOf };
export type { ApexType };
