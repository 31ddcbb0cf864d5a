import { findReportType } from '../analytics/report-type';
import { reportTypeTables } from '../analytics/custom-report-type';
import { reportFieldPath } from '../analytics/field-paths';
import type { ReportTypeModel } from '../analytics/report-schema';
import type { MetadataComponent, MetadataModel } from '../model';
import type { XmlNode } from '../xml';
import { child, childText, childTexts, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, objectExists } from './findings';
import { dashboardRules } from './dashboard-rules';

/** Rows that a tabular report may be limited to. */
const ROW_LIMITS = new Set([10, 25]);
/** Names of a report's own columns, formulas and counts. */
const OWN_COLUMN = /^(RowCount|FORMULA\d*|CDF\d*|BucketField_\w+)$/;

const reportTypes: CheckRule = {
  code: 'report-type/object',
  type: 'ReportType',
  check: ({ xml }, { schema }) => {
    const base = childText(xml, 'baseObject') ?? '';
    if (!schema.object(base))
      return objectExists(schema, base)
        ? []
        : [{ message: `In field: baseObject - no CustomObject named ${base} found`, node: child(xml, 'baseObject') }];
    return xml ? [...missingJoins(xml, base, { schema }), ...missingFields(xml, { schema })] : [];
  },
};

type SchemaOf = Pick<CheckContext, 'schema'>;

/** Relationships that the object before certainly has not: names of packages and standard ones may come with features. */
function missingJoins(xml: XmlNode, base: string, { schema }: SchemaOf): readonly Finding[] {
  let object = base;
  for (let join = child(xml, 'join'); join; join = child(join, 'join')) {
    const name = childText(join, 'relationship') ?? '';
    const found = schema.childRelationship(object, name);
    if (!found) {
      const certain = /__r$/.test(name) && !/^[A-Za-z0-9]+__\w+__r$/.test(name);
      return certain ? [{ message: `Invalid relationship ${name} for object ${object}`, node: join }] : [];
    }
    object = found.childObject;
  }
  return [];
}

function missingFields(xml: XmlNode, { schema }: SchemaOf): readonly Finding[] {
  const tables = reportTypeTables(schema, xml);
  if (!tables) return [];
  return children(xml, 'sections').flatMap((section) =>
    children(section, 'columns').flatMap((node): readonly Finding[] => {
      const field = childText(node, 'field') ?? '';
      const [path = '', ...lookups] = (childText(node, 'table') ?? '').split('*');
      const table = tables.find((candidate) => candidate.path.toLowerCase() === path.toLowerCase());
      if (!table) return [{ message: `Could not find table ${path} in report type`, node: child(node, 'table') }];
      if (reportFieldPath(schema, table.object, [...lookups, field].join('.')) !== undefined) return [];
      const last = field.split('.').at(-1) ?? '';
      const certain = /__c$/i.test(last) && !isNamespaced(last);
      return certain ? [{ message: `Could not find field ${field} in table ${path}`, node: child(node, 'field') }] : [];
    }),
  );
}

/** Places of column codes in a report, with the words that the refusal starts with. */
function columnPlaces(xml: XmlNode): readonly { readonly node: XmlNode; readonly words: string }[] {
  const at = (parent: XmlNode | undefined, name: string, words: string) =>
    children(parent, name).map((node) => ({ node, words }));
  return [
    ...children(xml, 'groupingsDown').flatMap((node) => at(node, 'field', 'Grouping')),
    ...children(xml, 'groupingsAcross').flatMap((node) => at(node, 'field', 'Grouping')),
    ...children(xml, 'columns').flatMap((node) => at(node, 'field', 'columns-field')),
    ...children(child(xml, 'filter'), 'criteriaItems').flatMap((node) =>
      at(node, 'column', 'filters-criteriaItems-column'),
    ),
    ...at(child(xml, 'timeFrameFilter'), 'dateColumn', 'timeFrameFilter-dateColumn'),
    ...children(xml, 'buckets').flatMap((node) => at(node, 'sourceColumnName', 'buckets-sourceColumnName')),
    ...children(child(xml, 'chart'), 'chartSummaries').flatMap((node) => at(node, 'column', 'chart-chartSummaries')),
    ...at(child(xml, 'chart'), 'groupingColumn', 'chart-groupingColumn'),
    ...at(child(xml, 'chart'), 'secondaryGroupingColumn', 'chart-secondaryGroupingColumn'),
    ...at(xml, 'sortColumn', 'sortColumn'),
  ];
}

/** The first wrong code alone, as the platform tells one problem of a report at a time. */
function wrongColumn(xml: XmlNode, type: ReportTypeModel): readonly Finding[] {
  const own = new Set([
    ...children(xml, 'buckets').flatMap((node) => childText(node, 'developerName') ?? []),
    ...children(xml, 'aggregates').flatMap((node) => childText(node, 'developerName') ?? []),
    ...children(xml, 'customDetailFormulas').flatMap((node) => childText(node, 'developerName') ?? []),
  ]);
  const wrong = columnPlaces(xml).find(({ node }) => {
    const code = node.text.trim();
    return code !== '' && !own.has(code) && !OWN_COLUMN.test(code) && type.column(code) === 'missing';
  });
  return wrong
    ? [{ message: `${wrong.words}: Invalid value specified: ${wrong.node.text.trim()}`, node: wrong.node }]
    : [];
}

const reportColumns: CheckRule = {
  code: 'report/column',
  type: 'Report',
  check: ({ xml }, { model }) => {
    if (!xml) return [];
    const found = findReportType(model, childText(xml, 'reportType') ?? '');
    if (found === 'invalid') return [{ message: 'invalid report type', node: child(xml, 'reportType') ?? xml }];
    if (found === 'unmodelled' || childText(xml, 'format') === 'MultiBlock') return [];
    return wrongColumn(xml, found.found);
  },
};

const reportGroupings: CheckRule = {
  code: 'report/grouping',
  type: 'Report',
  check: ({ xml }) => {
    if (!xml) return [];
    const format = childText(xml, 'format');
    const groupings = [...children(xml, 'groupingsDown'), ...children(xml, 'groupingsAcross')];
    const [down, across] = [children(xml, 'groupingsDown').length, children(xml, 'groupingsAcross').length];
    const columns = new Set(children(xml, 'columns').map((node) => childText(node, 'field')));
    const repeated = groupings.flatMap((node) => childText(node, 'field') ?? []).find((field) => columns.has(field));
    const [first] = groupings;
    if (format === 'Tabular' && groupings.length > 0)
      return [{ message: 'Tabular reports cannot have groupings', node: first }];
    if (format === 'Summary' && across > 0)
      return [{ message: 'Summary reports cannot have column groupings', node: child(xml, 'groupingsAcross') }];
    if (format === 'Matrix' && (down === 0 || across === 0))
      return [{ message: 'Matrix reports must have at least one row grouping and one column grouping', node: xml }];
    if (down > 3 || across > 2) return [{ message: 'Too many groupings', node: first }];
    return repeated === undefined
      ? []
      : [{ message: `You can't include groupings in the selected columns list: ${repeated}`, node: first }];
  },
};

const reportFilters: CheckRule = {
  code: 'report/boolean-filter',
  type: 'Report',
  check: ({ xml }) => {
    const filter = child(xml, 'filter');
    const logic = childText(filter, 'booleanFilter');
    if (logic === undefined) return [];
    const count = children(filter, 'criteriaItems').length;
    const used = new Set((logic.match(/\d+/g) ?? []).map(Number));
    const wrong = [...used].find((n) => n < 1 || n > count);
    const node = child(filter, 'booleanFilter');
    if (wrong !== undefined) return [{ message: `The filter logic references an undefined filter: ${wrong}.`, node }];
    const unused = Array.from({ length: count }, (_, i) => i + 1).find((n) => !used.has(n));
    return unused === undefined
      ? []
      : [{ message: `Some filter conditions are defined but not referenced in your filter logic: ${unused}.`, node }];
  },
};

const reportLimits: CheckRule = {
  code: 'report/row-limit',
  type: 'Report',
  check: ({ xml }) => {
    const limit = childText(xml, 'rowLimit');
    const isTabular = childText(xml, 'format') === 'Tabular';
    return limit === undefined || !isTabular || ROW_LIMITS.has(Number(limit))
      ? []
      : [{ message: 'invalid row limit', node: child(xml, 'rowLimit') }];
  },
};

const reportChart: CheckRule = {
  code: 'report/chart',
  type: 'Report',
  check: ({ xml }) => {
    const chart = child(xml, 'chart');
    if (!chart || !xml || childText(chart, 'chartType') === 'None') return [];
    if (childText(xml, 'format') === 'Tabular')
      return [{ message: 'Tabular reports cannot have a chart', node: chart }];
    if (childText(xml, 'format') === 'MultiBlock') return [];
    if (!child(chart, 'chartSummaries')) return [{ message: 'Required field is missing: chartSummaries', node: chart }];
    const groupings = new Set(
      [...children(xml, 'groupingsDown'), ...children(xml, 'groupingsAcross')].map((node) => childText(node, 'field')),
    );
    const wrong = [...children(chart, 'groupingColumn'), ...children(chart, 'secondaryGroupingColumn')].find(
      (node) => !groupings.has(node.text.trim()),
    );
    if (wrong) return [{ message: `chart-groupingColumn: Invalid value specified: ${wrong.text.trim()}`, node: wrong }];
    return unsummarized(xml, chart);
  },
};

/** A chart shows summaries that the report makes. */
function unsummarized(xml: XmlNode, chart: XmlNode): readonly Finding[] {
  const made = new Map(
    children(xml, 'columns').map((node) => [childText(node, 'field'), childTexts(node, 'aggregateTypes')]),
  );
  return children(chart, 'chartSummaries').flatMap((node) => {
    const aggregate = childText(node, 'aggregate');
    const column = childText(node, 'column') ?? '';
    return aggregate === undefined || made.get(column)?.includes(aggregate)
      ? []
      : [{ message: `chart-chartSummaries: Invalid value specified: ${column}`, node }];
  });
}

/** Reports and dashboards that a page shows must be there. */
const pageParts: CheckRule = {
  code: 'flexipage/analytics',
  type: 'FlexiPage',
  check: ({ xml }, { model }) =>
    pageComponents(xml).flatMap(({ name, properties }) => {
      const property = (key: string): string | undefined =>
        childText(
          properties.find((node) => childText(node, 'name') === key),
          'value',
        );
      const dashboard = name === 'desktopDashboards:embeddedDashboard' ? property('dashboardName') : undefined;
      const report = name === 'flexipage:reportChart' ? property('reportName') : undefined;
      const [node] = properties;
      if (dashboard !== undefined && !hasDeveloperName(model, 'Dashboard', dashboard))
        return [{ message: `Invalid dashboard Unique Name ${dashboard} - no dashboards found`, node }];
      if (report !== undefined && !hasDeveloperName(model, 'Report', report))
        return [{ message: `Invalid report Unique Name ${report} - no reports found`, node }];
      return [];
    }),
};

function pageComponents(
  node: XmlNode | undefined,
): readonly { readonly name: string; readonly properties: readonly XmlNode[] }[] {
  if (!node) return [];
  const name = childText(node, 'componentName');
  const own = name === undefined ? [] : [{ name, properties: children(node, 'componentInstanceProperties') }];
  return [...own, ...node.children.flatMap(pageComponents)];
}

function hasDeveloperName(model: MetadataModel, type: string, name: string): boolean {
  const last = (component: MetadataComponent): string =>
    component.fullName.slice(component.fullName.lastIndexOf('/') + 1).toLowerCase();
  return isNamespaced(`${name}__c`) || model.ofType(type).some((component) => last(component) === name.toLowerCase());
}

export const analyticsRules: readonly CheckRule[] = [
  reportTypes,
  reportColumns,
  reportGroupings,
  reportFilters,
  reportLimits,
  reportChart,
  pageParts,
  ...dashboardRules,
];
