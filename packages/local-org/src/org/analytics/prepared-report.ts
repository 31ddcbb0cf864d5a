import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { ReportBucket, ReportDefinition, ReportGrouping } from '../../metadata/analytics/report-definition';
import { aggregateKey, parseAggregateKey } from '../../metadata/analytics/report-definition';
import type { ReportColumn, ReportTypeModel } from '../../metadata/analytics/report-schema';
import { findReportType } from '../../metadata/analytics/report-type';
import type { PlanCondition } from '../../soql';
import type { OrgCore } from '../core';
import type { ColumnSummary } from './aggregate-cells';
import type { CalendarContext } from './date-intervals';
import { groupKeys, type MakeKey } from './group-keys';
import { reportAccess } from './report-access';
import { reportConditions } from './report-conditions';
import { reportParts, type ReportPart } from './report-source';
import { summaryFormula, type SummaryFormula } from './summary-formula';

/** A grouping with the column it reads. */
export interface PreparedGrouping {
  readonly grouping: ReportGrouping;
  /** Name in the API. */
  readonly name: string;
  readonly label: string;
  readonly column: ReportColumn;
  readonly bucket: ReportBucket | undefined;
  readonly key: MakeKey;
}

/** A report checked against its type and the rights of who runs it. */
export interface PreparedReport {
  readonly definition: ReportDefinition;
  readonly type: ReportTypeModel;
  readonly userId: string;
  readonly calendar: CalendarContext;
  readonly columns: readonly ReportColumn[];
  readonly down: readonly PreparedGrouping[];
  readonly across: readonly PreparedGrouping[];
  readonly summaries: readonly ColumnSummary[];
  /** Columns that a summary reads, by API name. */
  readonly summarized: ReadonlyMap<string, ReportColumn>;
  readonly formulas: readonly SummaryFormula[];
  readonly parts: readonly { readonly part: ReportPart; readonly where: PlanCondition | null }[];
  readonly sort: { readonly column: ReportColumn; readonly descending: boolean } | null;
}

export function badRequest(message: string): SalesforceError {
  return new SalesforceError('BAD_REQUEST', message, [], 400);
}

/** The type of a report that can be run. @throws UnsupportedError naming what is not modelled */
export function runnableType(org: OrgCore, definition: ReportDefinition): ReportTypeModel {
  const [feature] = definition.unsupported;
  if (feature !== undefined) throw new UnsupportedError(feature);
  const found = findReportType(org.deployed.model, definition.reportType);
  if (found === 'invalid') throw badRequest(`invalid report type: ${definition.reportType}`);
  if (found === 'unmodelled') throw new UnsupportedError(`the report type ${definition.reportType}`);
  return found.found;
}

/** Finds a column by either of its names. @throws SalesforceError or UnsupportedError naming it */
export function columnOf(type: ReportTypeModel, code: string): ReportColumn {
  const found = type.column(code);
  if (typeof found === 'object') return found.found;
  if (found === 'unknown') throw new UnsupportedError(`the column ${code} of the report type ${type.name}`);
  throw badRequest(`The column ${code} isn't valid for the report type ${type.name}.`);
}

/** Makes a report ready to run for a user. */
export function prepareReport(org: OrgCore, definition: ReportDefinition, userId: string): PreparedReport {
  const type = runnableType(org, definition);
  const calendar: CalendarContext = {
    now: org.clock.now(),
    timeZone: org.timeZoneOf(userId),
    fiscalYearStartMonth: org.settings.fiscalYearStartMonth,
  };
  const parts = reportParts(org.deployed.schema, type);
  const access = reportAccess(org, type, parts, userId);
  const column = (code: string): ReportColumn => access.require(columnOf(type, code));
  const grouping = (g: ReportGrouping): PreparedGrouping => prepareGrouping(definition, g, column, calendar);
  const columns = definition.columns
    .filter((c) => c.hidden !== true && c.column !== 'RowCount' && !isBucket(definition, c.column))
    .map((c) => columnOf(type, c.column))
    .filter((c) => access.canRead(c));
  const formulas = definition.formulas
    .filter((formula) => formula.active)
    .map((formula) => summaryFormula(formula, (code) => column(code).name));
  const summaries = summariesOf(definition, type, formulas, (c) => access.canRead(c));
  return {
    definition,
    type,
    userId,
    calendar,
    columns,
    down: definition.groupingsDown.map(grouping),
    across: definition.groupingsAcross.map(grouping),
    summaries: summaries.listed,
    summarized: summaries.columns,
    formulas,
    parts: reportConditions(org, { definition, type, parts, userId, calendar, column }),
    sort: definition.sort ? sortOf(definition, column) : null,
  };
}

function sortOf(
  definition: ReportDefinition,
  column: (code: string) => ReportColumn,
): { readonly column: ReportColumn; readonly descending: boolean } | null {
  const { sort } = definition;
  if (!sort || sort.column === 'RowCount' || isBucket(definition, sort.column)) return null;
  const isGrouping = [...definition.groupingsDown, ...definition.groupingsAcross].some((g) => g.column === sort.column);
  return isGrouping ? null : { column: column(sort.column), descending: sort.order === 'Desc' };
}

function isBucket(definition: ReportDefinition, code: string): boolean {
  return definition.buckets.some((bucket) => bucket.developerName === code);
}

function prepareGrouping(
  definition: ReportDefinition,
  grouping: ReportGrouping,
  column: (code: string) => ReportColumn,
  calendar: CalendarContext,
): PreparedGrouping {
  const bucket = definition.buckets.find((candidate) => candidate.developerName === grouping.column);
  const source = column(bucket ? bucket.column : grouping.column);
  return {
    grouping,
    name: bucket ? bucket.developerName : source.name,
    label: bucket ? bucket.label : source.label,
    column: source,
    bucket,
    key: groupKeys(source, grouping.granularity, bucket, calendar),
  };
}

interface Summaries {
  /** Those that the report shows, without formulas and the record count. */
  readonly listed: readonly ColumnSummary[];
  readonly columns: ReadonlyMap<string, ReportColumn>;
}

/** Summaries of columns, and those that only formulas and sorting read. */
function summariesOf(
  definition: ReportDefinition,
  type: ReportTypeModel,
  formulas: readonly SummaryFormula[],
  canRead: (column: ReportColumn) => boolean,
): Summaries {
  const columns = new Map<string, ReportColumn>();
  const read = (code: string): ReportColumn | undefined => {
    const column = columnOf(type, code);
    if (!canRead(column)) return undefined;
    columns.set(column.name, column);
    return column;
  };
  const listed = definition.columns.flatMap((c) =>
    c.summaries.flatMap((summary): ColumnSummary[] => {
      const column = read(c.column);
      return column ? [{ key: aggregateKey(summary, column.name), summary, column: column.name }] : [];
    }),
  );
  const inFormulas = formulas.flatMap((formula) => formula.inputs.map((input) => input.aggregate));
  const inSorting = [...definition.groupingsDown, ...definition.groupingsAcross].flatMap((g) => g.sortAggregate ?? []);
  for (const key of [...inFormulas, ...inSorting]) {
    const parsed = parseAggregateKey(key);
    if (parsed) read(parsed.column);
  }
  return { listed, columns };
}
