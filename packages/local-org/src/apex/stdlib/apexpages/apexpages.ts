import { SOBJECT, sobjectOf, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { ApexException } from '../../runtime/exceptions';
import { dml } from '../../runtime/dml';
import { StdObject } from '../../runtime/object';
import type { QueryLocator } from '../../runtime/query-locator';
import type { SObjectValue } from '../../runtime/sobject';
import type { ApexEnumValue } from '../../runtime/enum';
import { stdFormats } from '../../runtime/to-string';
import { stdClass, stdInterface, type StdRow } from '../registry';
import { listOfClass } from '../system/collections';
import { accessors } from '../database/database';
import { pageReferenceClass } from '../system/url';

type Rt = ApexContext;
type Self = StdObject;

const messages = (rt: Rt): StdObject[] => {
  const list = (rt.statics.get('ApexPages.messages') as StdObject[] | undefined) ?? [];
  rt.statics.set('ApexPages.messages', list);
  return list;
};
const message = (severity: ApexEnumValue, summary: string | null, detail: string | null = null): StdObject =>
  new StdObject(systemType('ApexPages.Message'), { severity, summary, detail: detail ?? summary });

function addMessages(rt: Rt, error: ApexException): void {
  const severity = rt.enumValue('ApexPages.Severity', 'ERROR');
  const texts = error.failures.length > 0 ? error.failures.map((f) => f.message) : [error.getMessage()];
  texts.forEach((text) => messages(rt).push(message(severity, text)));
}

export const apexPages = stdClass('System.ApexPages', [
  [
    'static void addMessage(ApexPages.Message message)',
    (rt: Rt, m: StdObject) => {
      messages(rt).push(m);
    },
  ],
  ['static void addMessages(Exception error)', addMessages],
  ['static List<ApexPages.Message> getMessages()', (rt: Rt) => listOfClass(rt, 'ApexPages.Message', messages(rt))],
  ['static Boolean hasMessages()', (rt: Rt) => messages(rt).length > 0],
  [
    'static Boolean hasMessages(ApexPages.Severity severity)',
    (rt: Rt, s: unknown) => messages(rt).some((m) => m.data['severity'] === s),
  ],
  [
    'static PageReference currentPage()',
    (rt: Rt) => {
      if (!rt.statics.has('ApexPages.currentPage')) {
        rt.statics.set(
          'ApexPages.currentPage',
          pageReferenceClass.constructors[0]?.body(rt, systemType('System.PageReference'), ''),
        );
      }
      return rt.statics.get('ApexPages.currentPage');
    },
  ],
]);

export const messageClass = stdClass('ApexPages.Message', [
  [
    'new(ApexPages.Severity severity, String summary)',
    (_: Rt, _t: ApexType, s: ApexEnumValue, m: string) => message(s, m),
  ],
  [
    'new(ApexPages.Severity severity, String summary, String detail)',
    (_: Rt, _t: ApexType, s: ApexEnumValue, m: string, d: string) => message(s, m, d),
  ],
  [
    'new(ApexPages.Severity severity, String summary, String detail, String id)',
    (_: Rt, _t: ApexType, s: ApexEnumValue, m: string, d: string) => message(s, m, d),
  ],
  ['ApexPages.Severity getSeverity()', (_: Rt, m: Self) => m.data['severity']],
  ['String getSummary()', (_: Rt, m: Self) => m.data['summary']],
  ['String getDetail()', (_: Rt, m: Self) => m.data['detail']],
  ['String getComponentLabel()', () => null],
]);
stdFormats.set('ApexPages.Message', (_rt, m) => `ApexPages.Message["${String(m.data['summary'])}"]`);

/** Where a record's page is. */
const viewPage = (rt: Rt, record: SObjectValue): unknown =>
  pageReferenceClass.constructors[0]?.body(rt, systemType('System.PageReference'), `/${record.id ?? ''}`);
const recordOf = (self: Self): SObjectValue => self.data['record'] as SObjectValue;
const request = (rt: Rt): { access: Rt['access']; allOrNone: true; keyField: null } => ({
  access: rt.access,
  allOrNone: true,
  keyField: null,
});

export const standardController = stdClass('ApexPages.StandardController', [
  ['new(SObject record)', (_: Rt, t: ApexType, record: SObjectValue) => new StdObject(t, { record })],
  ['SObject getRecord()', (_: Rt, self: Self) => recordOf(self)],
  ['String getId()', (_: Rt, self: Self) => recordOf(self).id],
  ['void addFields(List<String> fields)', () => undefined],
  ['void reset()', () => undefined],
  [
    'PageReference save()',
    (rt: Rt, self: Self) => {
      dml(rt, recordOf(self).id === null ? 'insert' : 'update', [recordOf(self)], request(rt));
      return viewPage(rt, recordOf(self));
    },
  ],
  [
    'PageReference delete()',
    (rt: Rt, self: Self) => {
      dml(rt, 'delete', [recordOf(self)], request(rt));
      return viewPage(rt, recordOf(self));
    },
  ],
  ['PageReference view()', (rt: Rt, self: Self) => viewPage(rt, recordOf(self))],
  ['PageReference edit()', (rt: Rt, self: Self) => viewPage(rt, recordOf(self))],
  ['PageReference cancel()', (rt: Rt, self: Self) => viewPage(rt, recordOf(self))],
]);

const listOf = (self: Self): ApexList => self.data['records'] as ApexList;
const size = (self: Self): number => (self.data['pagesize'] as number | undefined) ?? 20;
const number = (self: Self): number => (self.data['pagenumber'] as number | undefined) ?? 1;
const pages = (self: Self): number => Math.max(Math.ceil(listOf(self).size / size(self)), 1);
const go = (name: string, to: (self: Self) => number): StdRow => [
  `void ${name}()`,
  (_: Rt, self: Self) => {
    self.data['pagenumber'] = Math.min(Math.max(to(self), 1), pages(self));
  },
];

export const standardSetController = stdClass('ApexPages.StandardSetController', [
  [
    'new(List<SObject> records)',
    (_: Rt, t: ApexType, records: ApexList) => new StdObject(t, { records, selected: null }),
  ],
  [
    'new(Database.QueryLocator locator)',
    (_: Rt, t: ApexType, locator: QueryLocator) => new StdObject(t, { records: locator.rows(), selected: null }),
  ],
  [
    'List<SObject> getRecords()',
    (rt: Rt, self: Self) =>
      new ApexList(
        rt,
        listOf(self).elementType,
        listOf(self).items.slice((number(self) - 1) * size(self), number(self) * size(self)),
      ),
  ],
  ['SObject getRecord()', (rt: Rt, self: Self) => listOf(self).items[0] ?? rt.statics.get('none') ?? null],
  ['List<SObject> getSelected()', (rt: Rt, self: Self) => self.data['selected'] ?? new ApexList(rt, SOBJECT)],
  [
    'void setSelected(List<SObject> records)',
    (_: Rt, self: Self, l: ApexList) => {
      self.data['selected'] = l;
    },
  ],
  ['Integer getResultSize()', (_: Rt, self: Self) => listOf(self).size],
  ['Boolean getCompleteResult()', () => true],
  ...accessors('String', 'FilterId'),
  ['Integer getPageSize()', (_: Rt, self: Self) => size(self)],
  [
    'void setPageSize(Integer size)',
    (_: Rt, self: Self, n: number) => {
      self.data['pagesize'] = n;
    },
  ],
  ['Integer getPageNumber()', (_: Rt, self: Self) => number(self)],
  [
    'void setPageNumber(Integer number)',
    (_: Rt, self: Self, n: number) => {
      self.data['pagenumber'] = n;
    },
  ],
  ['Boolean getHasNext()', (_: Rt, self: Self) => number(self) < pages(self)],
  ['Boolean getHasPrevious()', (_: Rt, self: Self) => number(self) > 1],
  go('first', () => 1),
  go('next', (s) => number(s) + 1),
  go('previous', (s) => number(s) - 1),
  go('last', pages),
  ['void reset()', () => undefined],
  [
    'PageReference save()',
    (rt: Rt, self: Self) => {
      dml(rt, 'update', listOf(self).items as SObjectValue[], request(rt));
      return null;
    },
  ],
  ['PageReference cancel()', () => null],
  ['List<System.SelectOption> getListViewOptions()'],
]);

stdClass('System.SelectOption', [
  [
    'new(String value, String label)',
    (_: Rt, t: ApexType, value: string, label: string) => new StdObject(t, { value, label, disabled: false }),
  ],
  [
    'new(String value, String label, Boolean isDisabled)',
    (_: Rt, t: ApexType, value: string, label: string, disabled: boolean) =>
      new StdObject(t, { value, label, disabled }),
  ],
  ...accessors('String', 'Value'),
  ...accessors('String', 'Label'),
  ...accessors('Boolean', 'Disabled'),
  ...accessors('Boolean', 'EscapeItem'),
]);
stdFormats.set(
  'System.SelectOption',
  (_rt, o) =>
    `System.SelectOption[value="${String(o.data['value'])}", label="${String(o.data['label'])}", disabled="${String(o.data['disabled'])}"]`,
);
stdClass('ApexPages.Action', [['new(String action)'], ['PageReference invoke()']]);
stdClass('ApexPages.Component', [['new()']]);
stdInterface('ApexPages.ComponentMarker', []);
export { sobjectOf };
