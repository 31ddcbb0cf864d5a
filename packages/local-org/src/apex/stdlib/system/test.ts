import { sobjectOf, STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import type { ApexDatetime } from '../../runtime/date-time';
import { dml } from '../../runtime/dml';
import { required, throwApex } from '../../runtime/exceptions';
import { ApexObject, StdObject } from '../../runtime/object';
import { SObjectValue, findField, typeOfField } from '../../runtime/sobject';
import { stdClass, stdInterface } from '../registry';
import type { ObjectToken } from '../schema/tokens';
import { scalarOf } from './json-read';
import { parseCsv } from './csv';
import { readFileSync } from 'node:fs';
import { throwNull } from '../../runtime/exceptions';

type Rt = ApexContext;

/** The mock of an interface, by the interface's lower-cased simple name; null when the test set none. */
export function mockOf(rt: Rt, interfaceName: string): ApexObject | null {
  const mocks = rt.statics.get('Test.mocks') as Map<string, ApexObject> | undefined;
  return mocks?.get(interfaceName.toLowerCase()) ?? null;
}

function setMock(rt: Rt, type: ApexType | null, mock: ApexObject | null): void {
  const mocks = (rt.statics.get('Test.mocks') as Map<string, ApexObject> | undefined) ?? new Map<string, ApexObject>();
  rt.statics.set('Test.mocks', mocks);
  mocks.set(required(rt, type, 1).key.replace(/^system\./, ''), required(rt, mock, 2));
}

function once(rt: Rt, key: string, message: string): void {
  if (rt.statics.has(key)) {
    throwApex(rt, 'System.FinalException', message);
  }
  rt.statics.set(key, true);
}

function startTest(rt: Rt): void {
  once(rt, 'Test.started', 'Testing already started');
  rt.host.startTest();
}

function stopTest(rt: Rt): void {
  if (!rt.statics.has('Test.started')) {
    throwApex(rt, 'System.FinalException', 'Testing has not started');
  }
  once(rt, 'Test.stopped', 'Testing already stopped');
  rt.host.stopTest();
}

interface StubFactory {
  stubFactory?(type: ApexType, provider: ApexObject): ApexObject;
}

function createStub(rt: Rt, type: ApexType | null, provider: ApexObject | null): ApexObject {
  const factory = (rt as unknown as StubFactory).stubFactory;
  if (!type || !provider || !factory) {
    return throwNull(rt);
  }
  return factory.call(rt, type, provider);
}

function standardPricebook(rt: Rt): string | null {
  const query = rt.host.compileQuery('SELECT Id FROM Pricebook2 WHERE IsStandard = true LIMIT 1');
  const row = rt.host.query(query, new Map(), { mode: 'system', sharing: false }).records[0];
  return (row?.fields['Id'] as string | undefined) ?? null;
}

/** `Test.loadData`: rows of a CSV static resource, inserted. */
function loadData(rt: Rt, token: ObjectToken, resource: string): ApexList {
  const component = rt.host.model.component('StaticResource', resource);
  const path = component?.contentFiles ? [...component.contentFiles.values()][0] : undefined;
  const text = component?.source ?? (path ? readFileSync(path, 'utf8') : null);
  if (text === null) {
    return throwApex(rt, 'System.StringException', `Static Resource not found: ${resource}`);
  }
  const [header = [], ...rows] = parseCsv(text);
  const records = rows.map((row) => {
    const record = new SObjectValue(token.type);
    header.forEach((name, i) => {
      const field = findField(token.type, name.trim());
      const value = row[i] ?? '';
      if (field && value !== '' && field.name !== 'Id') {
        record.write(rt, field.name, scalarOf(rt, { kind: 'VALUE_STRING', text: value }, typeOfField(field)));
      }
    });
    return record;
  });
  dml(rt, 'insert', records, { access: rt.access, allOrNone: true, keyField: null });
  return new ApexList(rt, sobjectOf(token.type.name), records);
}

export const test = stdClass('System.Test', [
  ['static void startTest()', startTest],
  ['static void stopTest()', stopTest],
  ['static Boolean isRunningTest()', (rt: Rt) => rt.host.isTest],
  ['static void setMock(System.Type interfaceType, Object instance)', setMock],
  ['static Object createStub(System.Type parentType, System.StubProvider stubProvider)', createStub],
  [
    'static void setCurrentPage(PageReference page)',
    (rt: Rt, page: unknown) => void rt.statics.set('ApexPages.currentPage', page),
  ],
  [
    'static void setCurrentPageReference(PageReference page)',
    (rt: Rt, page: unknown) => void rt.statics.set('ApexPages.currentPage', page),
  ],
  ['static void clearApexPageMessages()', (rt: Rt) => void rt.statics.delete('ApexPages.messages')],
  [
    'static void setFixedSearchResults(List<Id> ids)',
    (rt: Rt, ids: ApexList) => rt.host.setFixedSearchResults(ids.items as string[]),
  ],
  [
    'static void setCreatedDate(Id recordId, Datetime createdDate)',
    (rt: Rt, id: string, at: ApexDatetime) => rt.host.setCreatedDate(id, at.iso()),
  ],
  ['static Id getStandardPricebookId()', standardPricebook],
  ['static List<SObject> loadData(Schema.SObjectType type, String resourceName)', loadData],
  ['static EventBus.TestBroker getEventBus()', () => new StdObject(systemType('EventBus.TestBroker'))],
  ['static void enableChangeDataCapture()'],
  ['static void setReadOnlyApplicationMode(Boolean mode)'],
  ['static HttpResponse invokeContinuationMethod(Object controller, Continuation request)'],
  ['static void setContinuationResponse(String label, HttpResponse response)'],
  ['static Object invokePage(PageReference page)'],
  [
    'static void testInstall(InstallHandler handler, Version version)',
    (rt: Rt, handler: ApexObject, version: unknown) => install(rt, handler, version, false),
  ],
  ['static void testInstall(InstallHandler handler, Version version, Boolean isPush)', install],
  [
    'static void testUninstall(UninstallHandler handler)',
    (rt: Rt, handler: ApexObject) => void rt.invoke(handler, 'onUninstall', [installContext(rt, null, false)]),
  ],
  [
    'static void testSandboxPostCopyScript(SandboxPostCopy script, Id organizationId, Id sandboxId, String sandboxName)',
  ],
  ['static String calculatePermissionSetGroup(String permissionSetGroupId)', () => null],
  ['static void calculatePermissionSetGroup(List<String> permissionSetGroupIds)', () => undefined],
  ['static List<Id> enqueueBatchJobs(Integer count)'],
  ['static List<Id> getFlexQueueOrder()'],
  ['static Object newSendEmailQuickActionDefaults(Id contextId, Id replyToId)'],
  ['static Boolean isSoqlStubDefined(Schema.SObjectType type)', () => false],
  ['static SObject createSoqlStub(Schema.SObjectType type, Object stub)'],
]);

class InstallContextObject extends ApexObject {
  override readonly apexType = systemType('System.InstallContext');
  constructor(
    private readonly rt: Rt,
    private readonly version: unknown,
    private readonly push: boolean,
  ) {
    super();
  }
  organizationid$0(): unknown {
    return this.rt.host.organization()['Id'] ?? null;
  }
  installerid$0(): string {
    return this.rt.host.userId;
  }
  uninstallerid$0(): string {
    return this.rt.host.userId;
  }
  isupgrade$0(): boolean {
    return this.version !== null;
  }
  ispush$0(): boolean {
    return this.push;
  }
  previousversion$0(): unknown {
    return this.version;
  }
}
const installContext = (rt: Rt, version: unknown, push: boolean): ApexObject =>
  new InstallContextObject(rt, version, push);
function install(rt: Rt, handler: ApexObject, version: unknown, push: boolean): void {
  rt.invoke(handler, 'onInstall', [installContext(rt, version, push)]);
}

export const stubProvider = stdInterface('System.StubProvider', [
  [
    'Object handleMethodCall(Object stubbedObject, String methodName, System.Type returnType, List<System.Type> parameterTypes, List<String> parameterNames, List<Object> arguments)',
  ],
]);
stdInterface('System.SoqlStubProvider', [
  ['List<SObject> handleSoqlQuery(Schema.SObjectType type, String query, Map<String, Object> binds)'],
]);
stdClass('EventBus.TestBroker', [
  ['void deliver()', (rt: Rt) => rt.host.deliverEvents()],
  ['void fail()', (rt: Rt) => rt.host.failEvents()],
]);
stdClass('System.Continuation', [['new(Integer timeout)']]);
export { STRING };
