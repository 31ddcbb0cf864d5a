import type { FieldType } from '../metadata/schema';
import type { AggregateFunction, DateFunction } from './plan';

const TEXT_LIKE: readonly FieldType[] = [
  'string',
  'picklist',
  'combobox',
  'email',
  'phone',
  'url',
  'textarea',
  'id',
  'reference',
  'encryptedstring',
  'anyType',
];
const NUMBERS: readonly FieldType[] = ['int', 'long', 'double', 'currency', 'percent'];
const DATES: readonly FieldType[] = ['date', 'datetime'];

/** What an aggregate takes and gives [B7.1]. `same` means the type of its argument. */
export const aggregateFunctions: Readonly<
  Record<AggregateFunction, { readonly takes: readonly FieldType[]; readonly gives: FieldType | 'same' }>
> = {
  COUNT: { takes: [...TEXT_LIKE, ...NUMBERS, ...DATES, 'boolean', 'time', 'multipicklist'], gives: 'int' },
  COUNT_DISTINCT: { takes: [...TEXT_LIKE, ...NUMBERS, ...DATES], gives: 'int' },
  SUM: { takes: NUMBERS, gives: 'same' },
  AVG: { takes: NUMBERS, gives: 'double' },
  MIN: { takes: [...TEXT_LIKE, ...NUMBERS, ...DATES], gives: 'same' },
  MAX: { takes: [...TEXT_LIKE, ...NUMBERS, ...DATES], gives: 'same' },
};

/** Date functions take one date or datetime field [B6.1]. */
export const dateFunctions: Readonly<
  Record<DateFunction, { readonly takes: readonly FieldType[]; readonly gives: FieldType }>
> = {
  CALENDAR_MONTH: { takes: DATES, gives: 'int' },
  CALENDAR_QUARTER: { takes: DATES, gives: 'int' },
  CALENDAR_YEAR: { takes: DATES, gives: 'int' },
  DAY_IN_MONTH: { takes: DATES, gives: 'int' },
  DAY_IN_WEEK: { takes: DATES, gives: 'int' },
  DAY_IN_YEAR: { takes: DATES, gives: 'int' },
  DAY_ONLY: { takes: ['datetime'], gives: 'date' },
  FISCAL_MONTH: { takes: DATES, gives: 'int' },
  FISCAL_QUARTER: { takes: DATES, gives: 'int' },
  FISCAL_YEAR: { takes: DATES, gives: 'int' },
  HOUR_IN_DAY: { takes: ['datetime'], gives: 'int' },
  WEEK_IN_MONTH: { takes: DATES, gives: 'int' },
  WEEK_IN_YEAR: { takes: DATES, gives: 'int' },
};

/** Fields that any parent of a polymorphic lookup shows: those of the `Name` object [B3.10]. */
export const nameMembers: Readonly<Record<string, { readonly name: string; readonly type: FieldType }>> =
  Object.fromEntries(
    (
      [
        ['Id', 'id'],
        ['Name', 'string'],
        ['Type', 'picklist'],
        ['FirstName', 'string'],
        ['LastName', 'string'],
        ['MiddleName', 'string'],
        ['Suffix', 'string'],
        ['Alias', 'string'],
        ['Email', 'email'],
        ['Title', 'string'],
        ['Phone', 'phone'],
        ['Username', 'string'],
        ['IsActive', 'boolean'],
        ['UserRoleId', 'reference'],
        ['ProfileId', 'reference'],
        ['RecordTypeId', 'reference'],
      ] as const
    ).map(([name, type]) => [name.toLowerCase(), { name, type }]),
  );

/** Relationships of the `Name` object that lead on from a polymorphic parent. */
export const nameRelationships: Readonly<
  Record<string, { readonly name: string; readonly member: string; readonly object: string }>
> = {
  profile: { name: 'Profile', member: 'ProfileId', object: 'Profile' },
  userrole: { name: 'UserRole', member: 'UserRoleId', object: 'UserRole' },
  recordtype: { name: 'RecordType', member: 'RecordTypeId', object: 'RecordType' },
};

export function isAggregateName(name: string): name is AggregateFunction {
  return Object.hasOwn(aggregateFunctions, name);
}

export function isDateFunctionName(name: string): name is DateFunction {
  return Object.hasOwn(dateFunctions, name);
}
