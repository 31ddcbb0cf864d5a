import type { ReportDefinition, ReportFilter, ReportGrouping } from '../../metadata/analytics/report-definition';
import { aggregateKey } from '../../metadata/analytics/report-definition';
import type { ReportColumn, ReportTypeModel } from '../../metadata/analytics/report-schema';
import type { Schema } from '../../metadata/schema';
import { INTERVALS } from './date-intervals';

/** Where a report stands in the org. */
export interface ReportPlace {
  readonly id: string | null;
  readonly folderId: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** The API's name of a column or bucket; what is not known stays as it is written. */
export function apiName(type: ReportTypeModel | undefined, code: string): string {
  const found = type?.column(code);
  return typeof found === 'object' ? found.found.name : code;
}

/** `reportMetadata` of the Analytics API. */
export function reportMetadata(
  definition: ReportDefinition,
  type: ReportTypeModel | undefined,
  place: ReportPlace,
): Json {
  const name = (code: string): string => apiName(type, code);
  const grouping = (g: ReportGrouping): Json => ({
    dateGranularity: g.granularity,
    name: name(g.column),
    sortAggregate: g.sortAggregate === null ? null : renamedKey(g.sortAggregate, name),
    sortOrder: g.sortOrder,
  });
  const filter = (f: ReportFilter): Json => ({
    column: name(f.column),
    filterType: f.columnToColumn ? 'fieldToField' : 'fieldValue',
    isRunPageEditable: f.unlocked,
    operator: f.operator,
    value: f.value,
  });
  const date = definition.dateFilter;
  return {
    aggregates: aggregateKeys(definition, name),
    buckets: definition.buckets.map((bucket) => ({
      bucketType: bucket.type,
      developerName: bucket.developerName,
      label: bucket.label,
      nullTreatedAsZero: bucket.nullIsZero,
      otherBucketLabel: bucket.otherLabel,
      sourceColumnName: name(bucket.column),
      values: bucket.values.map((value) => ({
        label: value.label,
        rangeUpperBound: value.to,
        sourceDimensionValues: value.sources,
      })),
    })),
    chart: definition.chart && {
      chartType: definition.chart.chartType,
      groupings: definition.chart.groupings.map(name),
      hasLegend: definition.chart.legend,
      showChartValues: definition.chart.showValues,
      summaries: definition.chart.summaries.map((key) => renamedKey(key, name)),
      summaryAxisLocations: definition.chart.axes.map((axis) => axis.toUpperCase()),
      title: definition.chart.title,
    },
    crossFilters: definition.crossFilters.map((cross) => ({
      criteria: cross.filters.map((f) => ({ column: f.column, operator: f.operator, value: f.value })),
      includesObject: !cross.without,
      primaryEntityField: name(cross.primaryColumn),
      relatedEntity: cross.relatedObject,
      relatedEntityJoinField: cross.relatedField,
    })),
    currency: definition.currency,
    customDetailFormula: {},
    customSummaryFormula: Object.fromEntries(
      definition.formulas.map((formula) => [
        formula.developerName,
        {
          acrossGroup: formula.acrossContext,
          acrossGroupType: contextType(formula.acrossContext),
          decimalPlaces: formula.scale,
          description: formula.description,
          downGroup: formula.downContext,
          downGroupType: contextType(formula.downContext),
          formula: formula.formula,
          formulaType: formula.type,
          label: formula.label,
        },
      ]),
    ),
    dataCategoryFilters: [],
    description: definition.description,
    detailColumns: definition.columns.filter((c) => !c.hidden && c.column !== 'RowCount').map((c) => name(c.column)),
    developerName: definition.developerName,
    division: definition.division,
    folderId: place.folderId,
    groupingsAcross: definition.groupingsAcross.map(grouping),
    groupingsDown: definition.groupingsDown.map(grouping),
    hasDetailRows: definition.showDetails,
    hasRecordCount: true,
    historicalSnapshotDates: [],
    id: place.id,
    name: definition.name,
    presentationOptions: { hasStackedSummaries: true },
    reportBooleanFilter: definition.booleanFilter,
    reportFilters: definition.filters.map(filter),
    reportFormat: definition.format,
    reportType: { label: type?.label ?? definition.reportType, type: definition.reportType },
    scope: definition.scope,
    showGrandTotal: definition.showGrandTotal,
    showSubtotals: definition.showSubtotals,
    sortBy: definition.sort ? [{ sortColumn: name(definition.sort.column), sortOrder: definition.sort.order }] : [],
    standardDateFilter: date && {
      column: name(date.column),
      durationValue: INTERVALS[date.interval]?.api ?? 'CUSTOM',
      endDate: date.endDate,
      startDate: date.startDate,
    },
    standardFilters: definition.params.map(({ name: key, value }) => ({ name: key, value })),
    supportsRoleHierarchy: type?.ownerPath != null,
    topRows:
      definition.rowLimit === null
        ? null
        : { direction: definition.sort?.order ?? 'Asc', rowLimit: definition.rowLimit },
    userOrHierarchyFilterId: null,
  };
}

function contextType(context: string | null): string {
  if (context === null) return 'all';
  return /GRAND_SUMMARY$/i.test(context) ? 'grand_total' : 'custom';
}

/** A column's name, also behind the prefix of a summary: `s!Obj.Rel__r$F` is `s!Child.F`. */
export function renamedKey(key: string, name: (code: string) => string): string {
  const [, prefix = '', column = key] = /^([a-z]+!)(.+)$/.exec(key) ?? [];
  return `${prefix}${name(column)}`;
}

/** Summaries of columns, formulas, the record count. */
export function aggregateKeys(definition: ReportDefinition, name: (code: string) => string): readonly string[] {
  const summaries = definition.columns.flatMap((c) => c.summaries.map((s) => aggregateKey(s, name(c.column))));
  const formulas = definition.formulas.filter((f) => f.active).map((f) => f.developerName);
  return [...summaries, ...formulas, 'RowCount'];
}

const DATA_TYPES: Readonly<Record<string, string>> = {
  reference: 'string',
  id: 'string',
  combobox: 'picklist',
  encryptedstring: 'string',
};
const LABELS: Readonly<Record<string, string>> = {
  Sum: 'Sum of',
  Average: 'Average',
  Maximum: 'Largest',
  Minimum: 'Smallest',
  Unique: 'Unique Count of',
  Median: 'Median',
};

export function dataType(type: string): string {
  return DATA_TYPES[type] ?? type;
}

/** What the API tells of one column. */
export function columnInfo(schema: Schema, column: ReportColumn): Json {
  const values = column.field?.picklist?.values.filter((v) => v.active) ?? [];
  return {
    dataType: dataType(column.type),
    entityColumnName: entityName(schema, column),
    filterValues: values.map((v) => ({ label: v.label, name: v.value })),
    filterable: !(column.field?.longText ?? false),
    isLookup: column.idPath !== null,
    label: column.label,
    uniqueCountable: true,
  };
}

function entityName(schema: Schema, column: ReportColumn): string {
  const object = column.object === null ? undefined : schema.object(column.object);
  return object ? `${object.name}.${column.field?.name ?? column.path}` : column.path;
}

/** `reportExtendedMetadata`: labels and types of what the metadata names. */
export function extendedMetadata(
  schema: Schema,
  definition: ReportDefinition,
  type: ReportTypeModel | undefined,
): Json {
  const find = (code: string): ReportColumn | undefined => {
    const found = type?.column(code);
    return typeof found === 'object' ? found.found : undefined;
  };
  const groupings = [...definition.groupingsDown, ...definition.groupingsAcross];
  return {
    aggregateColumnInfo: {
      ...Object.fromEntries(
        definition.columns.flatMap((c) =>
          c.summaries.map((summary) => {
            const column = find(c.column);
            const whole = summary === 'Unique' || (column?.type === 'boolean' && summary === 'Sum');
            const info = {
              acrossGroupingContext: null,
              dataType: whole
                ? 'int'
                : column?.type === 'int' && summary === 'Average'
                  ? 'double'
                  : dataType(column?.type ?? 'double'),
              downGroupingContext: null,
              label: `${LABELS[summary] ?? summary} ${column?.label ?? c.column}`,
            };
            return [aggregateKey(summary, column?.name ?? c.column), info] as const;
          }),
        ),
      ),
      ...Object.fromEntries(
        definition.formulas
          .filter((formula) => formula.active)
          .map((formula) => [
            formula.developerName,
            {
              acrossGroupingContext: formula.acrossContext,
              dataType: formula.type === 'number' ? 'double' : formula.type,
              downGroupingContext: formula.downContext,
              label: formula.label,
            },
          ]),
      ),
      RowCount: { acrossGroupingContext: null, dataType: 'int', downGroupingContext: null, label: 'Record Count' },
    },
    detailColumnInfo: Object.fromEntries(
      definition.columns.flatMap((c) => {
        const column = c.hidden ? undefined : find(c.column);
        return column ? [[column.name, columnInfo(schema, column)] as const] : [];
      }),
    ),
    groupingColumnInfo: Object.fromEntries(
      groupings.map((g, i) => {
        const bucket = definition.buckets.find((b) => b.developerName === g.column);
        const column = find(bucket ? bucket.column : g.column);
        const level = i < definition.groupingsDown.length ? i : i - definition.groupingsDown.length;
        const info = {
          dataType: bucket ? 'string' : dataType(column?.type ?? 'string'),
          groupingLevel: level,
          label: bucket?.label ?? column?.label ?? g.column,
        };
        return [bucket ? bucket.developerName : (column?.name ?? g.column), info];
      }),
    ),
  };
}
