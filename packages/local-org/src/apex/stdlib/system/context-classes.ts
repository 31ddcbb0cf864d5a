import {
  ID,
  STRING,
  SOBJECT,
  setOf,
  systemType,
  mapOf,
  OBJECT,
  INTEGER,
  listOf,
  type ApexType,
} from '../../runtime/apex-type';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { fromHost, dynamicQuery } from '../../runtime/dml';
import { systemEnum, type ApexEnumValue } from '../../runtime/enum';
import { required, throwApex } from '../../runtime/exceptions';
import { StdObject, type ApexObject } from '../../runtime/object';
import { typeOf } from '../../runtime/convert';
import { freezeState } from '../../runtime/job-state';
import { fromRows, toRecordData } from '../../runtime/records';
import { SObjectValue, findField } from '../../runtime/sobject';
import { sobjectOf } from '../../runtime/apex-type';
import { stdClass, stdInterface } from '../registry';
import { resultObject } from '../database/results';
import { accessOf } from '../database/database';
import { listOfClass } from './collections';
import { randomUuid } from './encoding';
import { ApexDatetime } from '../../runtime/date-time';

type Rt = ApexContext;
type Self = StdObject;

stdClass('System.Request', [
  ['static Request getCurrent()', () => new StdObject(systemType('System.Request'))],
  ['String getRequestId()', (rt: Rt) => rt.host.requestId],
  ['Quiddity getQuiddity()', (rt: Rt) => systemEnum('System.Quiddity', rt.host.quiddity)],
]);

stdClass('System.FeatureManagement', [
  [
    'static Boolean checkPermission(String name)',
    (rt: Rt, name: string | null) => rt.host.hasCustomPermission(required(rt, name, 1)),
  ],
  [
    'static Boolean checkPackageBooleanValue(String name)',
    (rt: Rt, name: string) => rt.statics.get(`feature.${name}`) ?? false,
  ],
  [
    'static Integer checkPackageIntegerValue(String name)',
    (rt: Rt, name: string) => rt.statics.get(`feature.${name}`) ?? 0,
  ],
  [
    'static Date checkPackageDateValue(String name)',
    (rt: Rt, name: string) => rt.statics.get(`feature.${name}`) ?? null,
  ],
  ...['Boolean', 'Integer', 'Date'].map(
    (type) =>
      [
        `static void setPackage${type}Value(String name, ${type} value)`,
        (rt: Rt, name: string, v: unknown): void => void rt.statics.set(`feature.${name}`, v),
      ] as const,
  ),
  ['static void changeProtection(String name, String type, String protection)'],
]);

/** Publishes events; a callback learns later, in a transaction of its own, which of those that were taken were published. */
function publish(rt: Rt, events: SObjectValue | ApexList, callback: ApexObject | null = null): unknown {
  const records = (events instanceof ApexList ? events.items : [events]) as SObjectValue[];
  for (const record of records) {
    if (record.type.kind !== 'platformEvent') {
      throwApex(rt, 'System.TypeException', `${record.type.name} is not a platform event`);
    }
    if (record.values.get('EventUuid') === undefined && findField(record.type, 'EventUuid')) {
      record.load('EventUuid', randomUuid(rt));
    }
  }
  const results = fromHost(rt, 'System.EventObjectException', () =>
    rt.host.publish(records.map((r) => toRecordData(r, 'raw'))),
  );
  if (callback !== null) {
    callBack(rt, callback, records, results);
  }
  const objects = results.map((r, i) =>
    resultObject(rt, 'Database.SaveResult', r, { operationid: records[i]?.values.get('EventUuid') ?? null }),
  );
  return events instanceof ApexList ? listOfClass(rt, 'Database.SaveResult', objects) : objects[0];
}

/** The uuids of one behaviour go together: those that are published at once learn of it even when the transaction rolls back. */
function callBack(
  rt: Rt,
  callback: ApexObject,
  records: readonly SObjectValue[],
  results: readonly { readonly success: boolean }[],
): void {
  for (const isImmediate of [false, true]) {
    const eventUuids = records
      .filter((r, i) => results[i]?.success && (r.type.publishBehavior === 'PublishImmediately') === isImmediate)
      .map((r) => String(r.values.get('EventUuid')));
    if (eventUuids.length > 0) {
      const className = typeOf(callback).name;
      const state = freezeState(rt, callback);
      rt.host.enqueue({ kind: 'publishCallback', className, state, eventUuids, isImmediate });
    }
  }
}

stdClass('System.EventBus', [
  ['static Database.SaveResult publish(SObject event)', publish],
  ['static List<Database.SaveResult> publish(List<SObject> events)', publish],
  ['static Database.SaveResult publish(SObject event, Object callback)', publish],
  ['static List<Database.SaveResult> publish(List<SObject> events, Object callback)', publish],
  ['static String getOperationId(Object result)', (_: Rt, r: Self) => r.value('operationid')],
]);
stdClass('EventBus.TriggerContext', [
  [
    'static EventBus.TriggerContext currentContext()',
    (rt: Rt) =>
      rt.once(
        'EventBus.TriggerContext',
        () =>
          new StdObject(systemType('EventBus.TriggerContext'), { retries: rt.statics.get('EventBus.retries') ?? 0 }),
      ),
  ],
  ['Integer retries { get; }', (_: Rt, self: Self) => self.data['retries'] ?? 0],
  ['String lastError { get; }', (_: Rt, self: Self) => self.data['lasterror'] ?? null],
  ['String getResumeCheckpoint()', (rt: Rt) => rt.statics.get('EventBus.checkpoint') ?? null],
  [
    'void setResumeCheckpoint(String replayId)',
    (rt: Rt, _self: Self, id: string | null) => void rt.statics.set('EventBus.checkpoint', required(rt, id, 1)),
  ],
]);
stdInterface('EventBus.EventPublishFailureCallback', [['void onFailure(EventBus.FailureResult result)']]);
stdInterface('EventBus.EventPublishSuccessCallback', [['void onSuccess(EventBus.SuccessResult result)']]);
stdClass('EventBus.FailureResult', [
  ['List<String> getEventUuids()', (rt: Rt, self: Self) => self.value('eventuuids') ?? new ApexList(rt, STRING)],
]);
stdClass('EventBus.SuccessResult', [
  ['List<String> getEventUuids()', (rt: Rt, self: Self) => self.value('eventuuids') ?? new ApexList(rt, STRING)],
]);
stdClass('EventBus.ChangeEventHeader', [
  ['new()'] as const,
  ...[
    'String changeType',
    'String changeOrigin',
    'String commitUser',
    'String entityName',
    'String transactionKey',
    'Integer sequenceNumber',
    'Long commitTimestamp',
    'Long commitNumber',
    'List<String> recordIds',
    'List<String> nulledFields',
    'List<String> diffFields',
    'List<String> changedFields',
  ].map((p) => [`${p} { get; set; }`] as const),
]);

type Right = 'read' | 'create' | 'edit';
const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  READABLE: ['read'],
  CREATABLE: ['create'],
  UPDATABLE: ['edit'],
  UPSERTABLE: ['create', 'edit'],
};

/** Copies records without the fields the user may not touch. */
function strip(rt: Rt, access: ApexEnumValue | null, records: ApexList | null, enforceRoot = true): StdObject {
  const rights = RIGHTS[required(rt, access, 1).name] ?? [];
  const list = required(rt, records, 2);
  const removed = new Map<string, Set<string>>();
  const changed = new Set<number>();
  const objectRights = (type: string): boolean => rights.every((right) => rt.host.objectAccess(type)[right]);
  const result = (list.items as SObjectValue[]).map((record, index) => {
    if (enforceRoot && !objectRights(record.type.name)) {
      throwApex(rt, 'System.NoAccessException', 'No access to entity');
    }
    return stripRecord(rt, record, rights, removed, () => changed.add(index));
  });
  const map = new ApexMap(
    rt,
    STRING,
    setOf(STRING),
    [...removed].map(([k, v]): [unknown, unknown] => [k, new ApexSet(rt, STRING, v)]),
  );
  return new StdObject(systemType('System.SObjectAccessDecision'), {
    records: new ApexList(rt, list.elementType, result),
    removed: map,
    changed: new ApexSet(rt, INTEGER, changed),
  });
}

function stripRecord(
  rt: Rt,
  record: SObjectValue,
  rights: readonly Right[],
  removed: Map<string, Set<string>>,
  mark: () => void,
): SObjectValue {
  const copy = record.copy(false);
  copy.fromQuery = record.fromQuery;
  const drop = (object: string, name: string): void => {
    copy.values.delete(name);
    removed.set(object, (removed.get(object) ?? new Set()).add(name));
    mark();
  };
  for (const [name, value] of record.values) {
    const field = findField(record.type, name);
    if (field && name !== 'Id') {
      const rightsOfField = rt.host.fieldAccess(record.type.name, field.name);
      if (!rights.every((right) => rightsOfField[right])) {
        drop(record.type.name, name);
      }
    } else if (value instanceof SObjectValue) {
      if (rt.host.objectAccess(value.type.name).read) {
        copy.values.set(name, stripRecord(rt, value, ['read'], removed, mark));
      } else {
        drop(record.type.name, name);
      }
    } else if (value instanceof ApexList && isHiddenChild(rt, value)) {
      drop(record.type.name, name);
    } else if (value instanceof ApexList) {
      copy.values.set(
        name,
        new ApexList(
          rt,
          value.elementType,
          (value.items as SObjectValue[]).map((r) => stripRecord(rt, r, rights, removed, mark)),
        ),
      );
    }
  }
  return copy;
}

function isHiddenChild(rt: Rt, children: ApexList): boolean {
  const [first] = children.items as SObjectValue[];
  return first !== undefined && !rt.host.objectAccess(first.type.name).read;
}

stdClass('System.Security', [
  ['static SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records)', strip],
  [
    'static SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD)',
    strip,
  ],
  [
    'static SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD, String permissionSetId)',
  ],
]);
stdClass('System.SObjectAccessDecision', [
  ['List<SObject> getRecords()', (_: Rt, self: Self) => self.data['records']],
  ['Map<String, Set<String>> getRemovedFields()', (_: Rt, self: Self) => self.data['removed']],
  ['Set<Integer> getModifiedIndexes()', (_: Rt, self: Self) => self.data['changed']],
]);

function find(rt: Rt, sosl: string, level: Self | null = null): ApexList {
  const rows = fromHost(rt, 'System.SearchException', () => rt.host.search(sosl, new Map(), accessOf(rt, level)));
  return new ApexList(
    rt,
    listOf(SOBJECT),
    rows.map((group) => fromRows(rt, group, group[0] ? sobjectOf(group[0].type) : SOBJECT)),
  );
}
stdClass('System.Search', [
  ['static List<List<SObject>> query(String sosl)', (rt: Rt, s: string) => find(rt, s)],
  ['static List<List<SObject>> query(String sosl, AccessLevel accessLevel)', find],
  ['static Search.SearchResults find(String sosl)'],
  ['static Search.SearchResults find(String sosl, AccessLevel accessLevel)'],
  ['static Search.SuggestionResults suggest(String query, String objectType, Search.SuggestionOption options)'],
]);
stdClass('Search.SearchResults', [['List<Search.SearchResult> get(String objectType)']]);
stdClass('Search.SearchResult', [
  ['SObject getSObject()'],
  ['String getSnippet()'],
  ['String getSnippet(String field)'],
]);
stdClass('Search.SuggestionResults', []);
stdClass('Search.SuggestionOption', [['new()'], ['void setLimit(Integer value)']]);

stdClass('System.BusinessHours', [
  ['static Datetime add(String businessHoursId, Datetime start, Long milliseconds)'],
  ['static Datetime addGmt(String businessHoursId, Datetime start, Long milliseconds)'],
  ['static Long diff(String businessHoursId, Datetime start, Datetime end)'],
  ['static Boolean isWithin(String businessHoursId, Datetime target)'],
  ['static Datetime nextStartDate(String businessHoursId, Datetime target)'],
]);
stdClass(
  'System.Collator',
  [
    ['static Collator getInstance()', () => new StdObject(systemType('System.Collator'))],
    [
      'Integer compare(Object a, Object b)',
      (_: Rt, _self: Self, a: unknown, b: unknown) => new Intl.Collator('en').compare(String(a ?? ''), String(b ?? '')),
    ],
  ],
  { interfaces: ['System.Comparator<Object>'] },
);
stdClass('System.Address', [
  ['String getStreet()', (_: Rt, s: Self) => s.value('street')],
  ['String getCity()', (_: Rt, s: Self) => s.value('city')],
  ['String getState()', (_: Rt, s: Self) => s.value('state')],
  ['String getStateCode()', (_: Rt, s: Self) => s.value('statecode')],
  ['String getCountry()', (_: Rt, s: Self) => s.value('country')],
  ['String getCountryCode()', (_: Rt, s: Self) => s.value('countrycode')],
  ['String getPostalCode()', (_: Rt, s: Self) => s.value('postalcode')],
  ['Double getLatitude()', (_: Rt, s: Self) => s.value('latitude')],
  ['Double getLongitude()', (_: Rt, s: Self) => s.value('longitude')],
]);

const EARTH: Readonly<Record<string, number>> = { mi: 3958.756, km: 6371.009 };
function haversine(rt: Rt, a: Self, b: Self, unit: string): number {
  const radius = EARTH[unit.toLowerCase()] ?? throwApex(rt, 'System.IllegalArgumentException', `Invalid unit: ${unit}`);
  const rad = (v: unknown): number => (Number(v) * Math.PI) / 180;
  const [p, q] = [rad(a.data['latitude']), rad(b.data['latitude'])];
  const h =
    Math.sin((q - p) / 2) ** 2 +
    Math.cos(p) * Math.cos(q) * Math.sin((rad(b.data['longitude']) - rad(a.data['longitude'])) / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(h));
}
stdClass('System.Location', [
  [
    'static Location newInstance(Decimal latitude, Decimal longitude)',
    (_: Rt, latitude: unknown, longitude: unknown) =>
      new StdObject(systemType('System.Location'), { latitude: Number(latitude), longitude: Number(longitude) }),
  ],
  ['static Double getDistance(Location a, Location b, String unit)', haversine],
  [
    'Double getDistance(Location other, String unit)',
    (rt: Rt, a: Self, b: Self, unit: string) => haversine(rt, a, b, unit),
  ],
  ['Double getLatitude()', (_: Rt, s: Self) => s.value('latitude')],
  ['Double getLongitude()', (_: Rt, s: Self) => s.value('longitude')],
]);
stdInterface('System.HttpCalloutMockMarker', []);
stdClass('System.Approval', [
  ['static Approval.ProcessResult process(Approval.ProcessRequest request)', (rt: Rt, r: Self) => approve(rt, r)],
  [
    'static Approval.ProcessResult process(Approval.ProcessRequest request, Boolean allOrNone)',
    (rt: Rt, r: Self) => approve(rt, r),
  ],
  [
    'static List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests)',
    (rt: Rt, l: ApexList) =>
      listOfClass(
        rt,
        'Approval.ProcessResult',
        (l.items as Self[]).map((r) => approve(rt, r)),
      ),
  ],
  [
    'static List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests, Boolean allOrNone)',
    (rt: Rt, l: ApexList) =>
      listOfClass(
        rt,
        'Approval.ProcessResult',
        (l.items as Self[]).map((r) => approve(rt, r)),
      ),
  ],
  ['static Boolean isLocked(Id id)', (rt: Rt, id: string) => rt.host.approval('isLocked', { id })['locked'] === true],
  [
    'static Boolean isLocked(SObject record)',
    (rt: Rt, r: SObjectValue) => rt.host.approval('isLocked', { id: r.id })['locked'] === true,
  ],
  ...(['lock', 'unlock'] as const).flatMap((verb) => {
    const result = verb === 'lock' ? 'Approval.LockResult' : 'Approval.UnlockResult';
    const one = (rt: Rt, target: string | SObjectValue): StdObject => lockResult(rt, verb, result, target);
    const many = (rt: Rt, l: ApexList): ApexList =>
      listOfClass(
        rt,
        result,
        l.items.map((t) => one(rt, t as string)),
      );
    return [
      [`static ${result} ${verb}(Id id)`, one] as const,
      [`static ${result} ${verb}(SObject record)`, one] as const,
      [`static ${result} ${verb}(Id id, Boolean allOrNone)`, one] as const,
      [`static ${result} ${verb}(SObject record, Boolean allOrNone)`, one] as const,
      [`static List<${result}> ${verb}(List<Id> ids)`, many] as const,
      [`static List<${result}> ${verb}(List<SObject> records)`, many] as const,
      [`static List<${result}> ${verb}(List<Id> ids, Boolean allOrNone)`, many] as const,
      [`static List<${result}> ${verb}(List<SObject> records, Boolean allOrNone)`, many] as const,
    ];
  }),
]);
function lockResult(rt: Rt, verb: string, className: string, target: string | SObjectValue): StdObject {
  const id = typeof target === 'string' ? target : target.id;
  const answer = rt.host.approval(verb, { id });
  return resultObject(rt, className, {
    id,
    success: answer['success'] !== false,
    created: false,
    errors: (answer['errors'] as never) ?? [],
  });
}
function approve(rt: Rt, request: Self): StdObject {
  const plain = Object.fromEntries(
    Object.entries(request.data).map(([k, v]) => [k, v instanceof ApexList ? [...v.items] : v]),
  );
  const answer = fromHost(rt, 'System.DmlException', () =>
    rt.host.approval(request.apexType.name.endsWith('SubmitRequest') ? 'submit' : 'workitem', plain),
  );
  return new StdObject(
    systemType('Approval.ProcessResult'),
    Object.fromEntries(
      Object.entries(answer).map(([k, v]) => [
        k.toLowerCase(),
        Array.isArray(v) ? new ApexList(rt, ID, [...(v as unknown[])]) : v,
      ]),
    ),
  );
}

stdClass('System.Label', []);
stdClass('System.Domain', [
  ['String getMyDomainName()'],
  ['String getPackageName()'],
  ['String getSandboxName()'],
  ['String getSitesSubdomainName()'],
  ['Object getDomainType()'],
]);
stdClass('System.DomainCreator', [
  ['static String getOrgMyDomainHostname()'],
  ['static String getVisualforceHostname(String packageName)'],
  ['static String getLightningHostname()'],
  ['static String getContentHostname()'],
  ['static String getExperienceCloudSitesHostname()'],
  ['static String getSetupHostname()'],
]);
stdClass('System.DomainParser', [['static Domain parse(String hostname)'], ['static Domain parse(Url url)']]);
stdClass('System.Network', [
  ['static Id getNetworkId()', () => null],
  ['static String getLoginUrl(String networkId)', () => null],
  ['static String getLogoutUrl(String networkId)', () => null],
  ['static String getSelfRegUrl(String networkId)', () => null],
  // Outside an Experience Cloud site there is no landing page.
  ['static PageReference communitiesLanding()', () => null],
  ['static PageReference forwardToAuthPage(String startUrl)'],
  ['static String createExternalUserAsync(SObject user, String contactId, String accountId)'],
]);
stdClass('System.Site', [
  ['static Id getSiteId()', () => null],
  ['static String getName()', () => null],
  ['static String getPrefix()', () => null],
  ['static String getPathPrefix()', () => null],
  ['static String getBaseUrl()', () => ''],
  ['static String getMasterLabel()', () => null],
  ['static String getDomain()', () => null],
  ['static String getAdminEmail()', () => null],
  ['static Boolean isLoginEnabled()', () => false],
  ['static Boolean isRegistrationEnabled()', () => false],
  ['static Boolean isPasswordExpired()', () => false],
  ['static Boolean forgotPassword(String username)'],
  ['static PageReference login(String username, String password, String startUrl)'],
  ['static PageReference changePassword(String newPassword, String verifyNewPassword, String oldPassword)'],
  ['static Id createExternalUser(SObject user, String accountId)'],
  ['static Id createExternalUser(SObject user, String accountId, String password)'],
  ['static Id createPortalUser(SObject user, String accountId, String password)'],
  ['static void setExperienceId(String id)'],
  ['static void validatePassword(SObject user, String password, String confirmPassword)'],
]);
stdClass('System.AppExchange', []);

export { OBJECT, mapOf, dynamicQuery, ApexDatetime };
export type { ApexType, ApexObject };
