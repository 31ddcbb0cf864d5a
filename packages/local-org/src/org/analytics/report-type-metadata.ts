import type { ReportTypeModel } from '../../metadata/analytics/report-schema';
import type { OrgCore } from '../core';
import { columnInfo } from './report-metadata';
import { INTERVALS, intervalDays } from './date-intervals';

type Json = Readonly<Record<string, unknown>>;

const TEXT = [
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
];
const ORDERED = ['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const LABELS: Readonly<Record<string, string>> = {
  equals: 'equals',
  notEqual: 'not equal to',
  lessThan: 'less than',
  greaterThan: 'greater than',
  lessOrEqual: 'less or equal',
  greaterOrEqual: 'greater or equal',
  contains: 'contains',
  notContain: 'does not contain',
  startsWith: 'starts with',
  includes: 'includes',
  excludes: 'excludes',
};
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  boolean: ['equals', 'notEqual'],
  currency: ORDERED,
  date: ORDERED,
  datetime: ORDERED,
  double: ORDERED,
  email: TEXT,
  id: ['equals', 'notEqual', 'startsWith'],
  int: ORDERED,
  multipicklist: ['equals', 'notEqual', 'includes', 'excludes'],
  percent: ORDERED,
  phone: TEXT,
  picklist: TEXT,
  string: TEXT,
  textarea: TEXT,
  url: TEXT,
};
const GRANULARITIES: readonly (readonly [string, string])[] = [
  ['Day', 'Day'],
  ['Week', 'Calendar Week'],
  ['Month', 'Calendar Month'],
  ['Quarter', 'Calendar Quarter'],
  ['Year', 'Calendar Year'],
  ['FiscalQuarter', 'Fiscal Quarter'],
  ['FiscalYear', 'Fiscal Year'],
  ['MonthInYear', 'Calendar Month in Year'],
  ['DayInMonth', 'Calendar Day in Month'],
];

/** Groups of standard durations, as the builder lists them. */
const DURATION_GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Fiscal Year', /FY$/],
  ['Fiscal Quarter', /FQ$/],
  ['Calendar Year', /CY( Ago)?$/],
  ['Calendar Quarter', /CQ$/],
  ['Calendar Month', /Month$/],
  ['Calendar Week', /Week$/],
  ['Day', /Days$|day$|Tomorrow$/],
];

/** `reportTypeMetadata` of the Analytics API: what a report of the type may use. */
export function reportTypeMetadata(org: OrgCore, type: ReportTypeModel): Json {
  const { schema } = org.deployed;
  const calendar = {
    now: org.clock.now(),
    timeZone: org.settings.timeZone,
    fiscalYearStartMonth: org.settings.fiscalYearStartMonth,
  };
  return {
    categories: type.sections().map((section) => ({
      columns: Object.fromEntries(
        section.columns.map((column) => [
          column.name,
          {
            allowedInCustomDetailFormula: false,
            bucketable: true,
            ...columnInfo(schema, column),
            fieldToFieldFilterable: false,
            isCustom: column.field?.custom ?? false,
            maxLength: column.field && column.field.length > 0 ? column.field.length : null,
          },
        ]),
      ),
      label: section.label,
    })),
    dataTypeFilterOperatorMap: Object.fromEntries(
      Object.entries(OPERATORS).map(([name, operators]) => [
        name,
        operators.map((operator) => ({ label: LABELS[operator] ?? operator, name: operator })),
      ]),
    ),
    dateGranularityInfos: GRANULARITIES.map(([value, label]) => ({ label, value })),
    divisionInfo: null,
    scopeInfo: {
      defaultValue: 'organization',
      values: [
        { allowsDivision: false, label: `My ${type.label}`, value: 'user' },
        { allowsDivision: false, label: `My Team's ${type.label}`, value: 'team' },
        { allowsDivision: false, label: `All ${type.label}`, value: 'organization' },
      ],
    },
    standardDateFilterDurationGroups: DURATION_GROUPS.map(([label, pattern]) => ({
      label,
      standardDateFilterDurations: Object.entries(INTERVALS)
        .filter(([, interval]) => DURATION_GROUPS.find(([, p]) => p.test(interval.label))?.[1] === pattern)
        .map(([name, interval]) => {
          const days = intervalDays(name, calendar);
          return { endDate: days?.to, label: interval.label, startDate: days?.from, value: interval.api };
        }),
    })),
    standardFilterInfos: {},
    supportsJoinedFormat: false,
  };
}
