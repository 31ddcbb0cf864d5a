import type { ApexSaveError, ApexSaveResult } from '../../host';
import { systemType } from '../../runtime/apex-type';
import { ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { systemEnum } from '../../runtime/enum';
import { StdObject } from '../../runtime/object';
import { box } from '../../runtime/convert';
import { ID } from '../../runtime/apex-type';
import { stdFormats, stdJsonFields, stringOf } from '../../runtime/to-string';
import { stdClass, type StdRow } from '../registry';
import { listOfClass, textList } from '../system/collections';

type Rt = ApexContext;
type Self = StdObject;

/** `Database.Error`. */
export function errorObject(rt: Rt, error: ApexSaveError): StdObject {
  return new StdObject(systemType('Database.Error'), {
    message: error.message,
    statuscode: systemEnum('System.StatusCode', error.statusCode),
    fields: textList(rt, error.fields),
  });
}

/** A result of `Database.insert` and its kin. @param className full name, for example `Database.SaveResult` */
export function resultObject(
  rt: Rt,
  className: string,
  result: ApexSaveResult,
  more: Record<string, unknown> = {},
): StdObject {
  return new StdObject(systemType(className), {
    success: result.success,
    id: result.id,
    created: result.created,
    errors: listOfClass(
      rt,
      'Database.Error',
      result.errors.map((e) => errorObject(rt, e)),
    ),
    ...more,
  });
}

const RESULT_ROWS: readonly StdRow[] = [
  ['Boolean isSuccess()', (_: Rt, self: Self) => self.data['success'] === true],
  ['Id getId()', (_: Rt, self: Self) => self.value('id')],
  [
    'List<Database.Error> getErrors()',
    (rt: Rt, self: Self) => self.value('errors') ?? listOfClass(rt, 'Database.Error', []),
  ],
];

function result(
  name: string,
  extra: readonly StdRow[] = [],
  fields: readonly (readonly [string, string])[] = [],
): void {
  const full = `Database.${name}`;
  const shape = [['success', 'Boolean'], ['id', 'Id'], ['errors', 'List<Database.Error>'], ...fields] as const;
  stdClass(full, [...RESULT_ROWS, ...extra, ...shape.map(([n, t]): StdRow => [`${t} ${n} { get; set; }`])]);
  stdJsonFields.set(full, shape);
  stdFormats.set(full, (rt, self) => {
    const errors = self.value<ApexList>('errors');
    const created = fields.some(([f]) => f === 'created') ? `isCreated=${String(self.data['created'] ?? false)};` : '';
    return `${full}[getErrors=${errors ? stringOf(rt, errors) : '()'};getId=${stringOf(rt, box(self.value('id'), ID))};${created}isSuccess=${String(self.data['success'] ?? false)};]`;
  });
}

result('SaveResult');
result('DeleteResult');
result('UndeleteResult');
result('EmptyRecycleBinResult');
result(
  'UpsertResult',
  [['Boolean isCreated()', (_: Rt, self: Self) => self.data['created'] === true]],
  [['created', 'Boolean']],
);
result(
  'MergeResult',
  [
    ['List<Id> getMergedRecordIds()', (rt: Rt, self: Self) => self.value('mergedrecordids') ?? new ApexList(rt, ID)],
    [
      'List<Id> getUpdatedRelatedIds()',
      (rt: Rt, self: Self) => self.value('updatedrelatedids') ?? new ApexList(rt, ID),
    ],
  ],
  [
    ['mergedRecordIds', 'List<Id>'],
    ['updatedRelatedIds', 'List<Id>'],
  ],
);
result(
  'LeadConvertResult',
  [
    ['Id getLeadId()', (_: Rt, self: Self) => self.value('leadid')],
    ['Id getAccountId()', (_: Rt, self: Self) => self.value('accountid')],
    ['Id getContactId()', (_: Rt, self: Self) => self.value('contactid')],
    ['Id getOpportunityId()', (_: Rt, self: Self) => self.value('opportunityid')],
    ['Id getRelatedPersonAccountId()', () => null],
  ],
  [
    ['leadId', 'Id'],
    ['accountId', 'Id'],
    ['contactId', 'Id'],
    ['opportunityId', 'Id'],
    ['relatedPersonAccountId', 'Id'],
  ],
);

const ERROR_ROWS: readonly StdRow[] = [
  ['String getMessage()', (_: Rt, self: Self) => self.value('message')],
  ['StatusCode getStatusCode()', (_: Rt, self: Self) => self.value('statuscode')],
  ['List<String> getFields()', (rt: Rt, self: Self) => self.value('fields') ?? textList(rt, [])],
];
export const databaseError = stdClass('Database.Error', [
  ...ERROR_ROWS,
  ['String message { get; set; }'],
  ['List<String> fields { get; set; }'],
  ['StatusCode statusCode { get; set; }'],
]);
export const duplicateError = stdClass(
  'Database.DuplicateError',
  [...ERROR_ROWS, ['Datacloud.DuplicateResult getDuplicateResult()']],
  { parent: 'Database.Error' },
);
stdJsonFields.set('Database.Error', [
  ['message', 'String'],
  ['statusCode', 'System.StatusCode'],
  ['fields', 'List<String>'],
]);
stdFormats.set('Database.Error', (rt, self) => {
  const part = (name: string): string => stringOf(rt, self.value(name));
  return `Database.Error[getFields=${part('fields')};getMessage=${part('message')};getStatusCode=${part('statuscode')};]`;
});
