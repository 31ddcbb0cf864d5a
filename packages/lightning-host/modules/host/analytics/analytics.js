import { request, rest } from 'host/http';

/** Reads reports and dashboards, and shapes their answers for tables and charts. */
export const listAll = (object) =>
  request(
    'GET',
    rest(
      `/query?q=${encodeURIComponent(
        object === 'Report'
          ? 'SELECT Id, Name, Description, FolderName, Format, LastRunDate FROM Report ORDER BY Name'
          : 'SELECT Id, Title, Description, FolderName, Type FROM Dashboard ORDER BY Title',
      )}`,
    ),
  );

const reportPath = (id) => rest(`/analytics/reports/${id}`);

export const describeReport = (id) => request('GET', `${reportPath(id)}/describe`);

/** @param metadata members of `reportMetadata` that differ from the saved report */
export const runReport = (id, details, metadata) =>
  request('POST', `${reportPath(id)}?includeDetails=${details}`, metadata ? { reportMetadata: metadata } : {});

export const dashboardResults = (id, filters = []) => {
  const query = filters.flatMap((value, i) => (value ? [`filter${i + 1}=${encodeURIComponent(value)}`] : [])).join('&');
  return request('GET', rest(`/analytics/dashboards/${id}${query === '' ? '' : `?${query}`}`));
};

/** Id of a report or dashboard by its developer name; undefined when there is none. */
export async function idByName(object, developerName) {
  const name = String(developerName ?? '').replace(/[\\']/g, '\\$&');
  const soql = `SELECT Id FROM ${object} WHERE DeveloperName = '${name}'`;
  const { records } = await request('GET', rest(`/query?q=${encodeURIComponent(soql)}`));
  return records[0]?.Id;
}

export const messageOf = (error) => error.body?.message ?? error.message ?? String(error);

const RECORD_ID = /^[A-Za-z0-9]{15}[A-Z0-5]{3}$/;
const DATES = new Set(['date', 'datetime']);

/** Address of the record that a cell or group names; undefined for plain values. */
export function recordUrl({ label, value }) {
  return typeof value === 'string' && RECORD_ID.test(value) && label !== value
    ? `/lightning/r/${value}/view`
    : undefined;
}

const numeric = (type) => ['currency', 'double', 'int', 'percent'].includes(type);

/** Groups of a direction with the cells' keys, innermost last. */
function* flatGroups(groups, path = []) {
  for (const group of groups) {
    const own = [...path, group];
    yield { group, path: own, isLeaf: group.groupings.length === 0 };
    yield* flatGroups(group.groupings, own);
  }
}

export function aggregateLabels({ reportMetadata, reportExtendedMetadata }) {
  return reportMetadata.aggregates.map((key) => reportExtendedMetadata.aggregateColumnInfo[key]?.label ?? key);
}

/** A table of a report: `{ head: [[cell]], rows: [{ key, className, cells }] }`, whatever its format. */
export function reportTable(result, showsDetails) {
  if (result.groupingsAcross.groupings.length > 0 && !showsDetails) return matrixTable(result);
  return showsDetails ? detailTable(result) : summaryTable(result);
}

const headCell = (text, more = {}) => ({ key: more.key ?? text, text, scope: 'col', ...more });
/** Heads of figures stand over them, on the right. */
const figureHead = (text, more = {}) => headCell(text, { className: 'cell-number', ...more });

function detailTable(result) {
  const { detailColumns, groupingsDown, groupingsAcross } = result.reportMetadata;
  const info = result.reportExtendedMetadata;
  const columns = detailColumns.filter((name) => info.detailColumnInfo[name]);
  const types = columns.map((name) => info.detailColumnInfo[name].dataType);
  const groupings = [...groupingsDown, ...groupingsAcross].map(
    ({ name }) => info.groupingColumnInfo[name]?.label ?? name,
  );
  const labels = aggregateLabels(result);
  const rows = [];
  const dataRows = (key) =>
    (result.factMap[key]?.rows ?? []).forEach((row, i) =>
      rows.push({
        key: `${key}-${i}`,
        className: 'slds-hint-parent',
        cells: row.dataCells.map((cell, c) => ({
          key: `${key}-${i}-${c}`,
          text: cell.label,
          url: recordUrl(cell),
          className: numeric(types[c]) ? 'cell-number' : '',
        })),
      }),
    );
  const groupRow = (key, label, level, url, grouping) => {
    const figures = (result.factMap[key]?.aggregates ?? []).map((a, i) => `${labels[i]}: ${a.label}`);
    rows.push({
      key: `group-${key}`,
      className: `group-row group-row_${Math.min(level, 3)}`,
      cells: [
        {
          key: `group-${key}-0`,
          isHeader: true,
          scope: 'rowgroup',
          span: Math.max(columns.length, 1),
          text: `${grouping}: ${label}`,
          url,
          note: figures.join(' · '),
        },
      ],
    });
  };
  const acrossLeaves = [...flatGroups(result.groupingsAcross.groupings)].filter((entry) => entry.isLeaf);
  const cellsOf = (downKey) => {
    if (acrossLeaves.length === 0) dataRows(`${downKey}!T`);
    for (const { group, path } of acrossLeaves) {
      const key = `${downKey}!${group.key}`;
      if ((result.factMap[key]?.rows ?? []).length === 0) continue;
      groupRow(
        key,
        path.map((g) => g.label).join(', '),
        groupingsDown.length,
        undefined,
        groupings.slice(groupingsDown.length).join(', '),
      );
      dataRows(key);
    }
  };
  if (groupingsDown.length === 0) cellsOf('T');
  for (const { group, path, isLeaf } of flatGroups(result.groupingsDown.groupings)) {
    groupRow(`${group.key}!T`, group.label, path.length - 1, recordUrl(group), groupings[path.length - 1]);
    if (isLeaf) cellsOf(group.key);
  }
  const head = columns.map((name, c) =>
    (numeric(types[c]) ? figureHead : headCell)(info.detailColumnInfo[name].label, { key: name }),
  );
  return { head: [head], rows };
}

function summaryTable(result) {
  const info = result.reportExtendedMetadata;
  const groupings = result.reportMetadata.groupingsDown.map(({ name }) => info.groupingColumnInfo[name]?.label ?? name);
  const labels = aggregateLabels(result);
  const figures = (key) =>
    (result.factMap[key]?.aggregates ?? []).map((a, i) => ({
      key: `${key}-${i}`,
      text: a.label,
      className: 'cell-number',
    }));
  const rows = [...flatGroups(result.groupingsDown.groupings)].map(({ group, path, isLeaf }) => ({
    key: group.key,
    className: isLeaf ? 'slds-hint-parent' : `group-row group-row_${path.length - 1}`,
    cells: [
      {
        key: `${group.key}-label`,
        isHeader: true,
        scope: 'row',
        text: path.map((g) => g.label).join(' / '),
        url: recordUrl(group),
      },
      ...figures(`${group.key}!T`),
    ],
  }));
  return { head: [[headCell(groupings.join(' / ') || 'Summary'), ...labels.map((label) => figureHead(label))]], rows };
}

function matrixTable(result) {
  const info = result.reportExtendedMetadata;
  const labels = aggregateLabels(result);
  const name = (list) => list.map((g) => info.groupingColumnInfo[g.name]?.label ?? g.name).join(' / ');
  const across = [...flatGroups(result.groupingsAcross.groupings)].filter((entry) => entry.isLeaf);
  const columns = [
    ...across.map(({ group, path }) => ({ key: group.key, label: path.map((g) => g.label).join(' / ') })),
    { key: 'T', label: 'Total' },
  ];
  const cells = (key) =>
    columns.flatMap((column) =>
      labels.map((_label, i) => ({
        key: `${key}-${column.key}-${i}`,
        text: result.factMap[`${key}!${column.key}`]?.aggregates[i]?.label ?? '',
        className: 'cell-number',
      })),
    );
  const rows = [...flatGroups(result.groupingsDown.groupings)].map(({ group, path, isLeaf }) => ({
    key: group.key,
    className: isLeaf ? 'slds-hint-parent' : `group-row group-row_${path.length - 1}`,
    cells: [
      {
        key: `${group.key}-label`,
        isHeader: true,
        scope: 'row',
        text: path.map((g) => g.label).join(' / '),
        url: recordUrl(group),
      },
      ...cells(group.key),
    ],
  }));
  rows.push({
    key: 'total',
    className: 'group-row group-row_0',
    cells: [{ key: 'total-label', isHeader: true, scope: 'row', text: 'Total' }, ...cells('T')],
  });
  const head = [
    [
      headCell(`${name(result.reportMetadata.groupingsDown)} by ${name(result.reportMetadata.groupingsAcross)}`, {
        rowSpan: 2,
      }),
      ...columns.map((column) => figureHead(column.label, { key: column.key, span: labels.length, scope: 'colgroup' })),
    ],
    columns.flatMap((column) => labels.map((label) => figureHead(label, { key: `${column.key}-${label}` }))),
  ];
  return { head, rows };
}

/** Filters of a report in words. */
export function filterTexts({ reportMetadata, reportTypeMetadata }) {
  const columns = Object.assign({}, ...(reportTypeMetadata?.categories ?? []).map((category) => category.columns));
  const operators = Object.fromEntries(
    Object.values(reportTypeMetadata?.dataTypeFilterOperatorMap ?? {})
      .flat()
      .map(({ name, label }) => [name, label]),
  );
  return reportMetadata.reportFilters.map((filter, index) => ({
    index,
    label: `${columns[filter.column]?.label ?? filter.column} ${operators[filter.operator] ?? filter.operator}`,
    value: filter.value,
    isDate: DATES.has(columns[filter.column]?.dataType),
    editable: filter.isRunPageEditable,
  }));
}

/**
 * Series of a chart from a report: one category for each group of the first grouping, one series for each aggregate or
 * for each group of the second.
 * @param spec { groupings: names, aggregates: keys, sort: { byValue, descending } | null, limit }
 */
export function chartData(result, { groupings = [], aggregates = [], sort = null, limit = null }) {
  const { reportMetadata } = result;
  const directions = [
    ...reportMetadata.groupingsDown.map(({ name }, level) => ({ name, level, down: true })),
    ...reportMetadata.groupingsAcross.map(({ name }, level) => ({ name, level, down: false })),
  ];
  const named = groupings.map((name) => directions.find((d) => d.name === name)).filter(Boolean);
  const [first = directions[0], second] = named;
  if (!first) return { labels: [], series: [] };
  const indexes = (aggregates.length > 0 ? aggregates : ['RowCount']).map((key) =>
    reportMetadata.aggregates.indexOf(key),
  );
  const index = indexes[0] < 0 ? reportMetadata.aggregates.length - 1 : indexes[0];
  const groupsOf = (d) =>
    [...flatGroups((d.down ? result.groupingsDown : result.groupingsAcross).groupings)].filter(
      ({ path }) => path.length === d.level + 1,
    );
  const value = (a, b, i) => {
    const down = [a, b].find((entry) => entry?.down);
    const over = [a, b].find((entry) => entry && !entry.down);
    return Number(result.factMap[`${down?.key ?? 'T'}!${over?.key ?? 'T'}`]?.aggregates[i]?.value ?? 0);
  };
  const entries = (d) =>
    groupsOf(d).map(({ group, path }) => ({
      key: group.key,
      label: group.label,
      down: d.down,
      parent: path.at(-2)?.key,
      url: recordUrl(group),
    }));
  const categories = byLabel(entries(first));
  if (second === undefined) {
    const series = indexes.map((i, at) => {
      const shown = i < 0 ? index : i;
      return {
        label: aggregateLabels(result)[shown],
        format: formatOf(result, shown),
        values: categories.map(({ members }) => sum(members.map((member) => value(member, undefined, shown)))),
        key: String(at),
      };
    });
    return ordered(
      { labels: categories.map((c) => c.label), urls: categories.map((c) => c.members[0].url), series },
      sort,
      limit,
    );
  }
  const others = byLabel(entries(second));
  const nested = first.down === second.down;
  const series = others.map((other) => ({
    key: other.label,
    label: other.label,
    format: formatOf(result, index),
    values: categories.map(({ members }) =>
      sum(
        members.flatMap((member) =>
          other.members
            .filter((candidate) => !nested || candidate.key.startsWith(`${member.key}_`))
            .map((candidate) => (nested ? value(candidate, undefined, index) : value(member, candidate, index))),
        ),
      ),
    ),
  }));
  return ordered(
    { labels: categories.map((c) => c.label), urls: categories.map((c) => c.members[0].url), series },
    sort,
    limit,
  );
}

/** Groups of one label under different parents are one category. */
function byLabel(entries) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.label, [...(groups.get(entry.label) ?? []), entry]);
  return [...groups].map(([label, members]) => ({ label, members }));
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

function formatOf({ reportMetadata, reportExtendedMetadata }, index) {
  return reportExtendedMetadata.aggregateColumnInfo[reportMetadata.aggregates[index]]?.dataType ?? 'int';
}

function ordered(data, sort, limit) {
  const order = data.labels.map((_label, i) => i);
  const total = (i) => sum(data.series.map((series) => series.values[i]));
  if (sort?.byValue) order.sort((a, b) => total(a) - total(b));
  if (sort?.descending) order.reverse();
  const kept = limit ? order.slice(0, limit) : order;
  return {
    labels: kept.map((i) => data.labels[i]),
    urls: kept.map((i) => data.urls[i]),
    series: data.series.map((series) => ({ ...series, values: kept.map((i) => series.values[i]) })),
  };
}

/** `$1,234` or `12%`, short where a chart has little room. */
export function formatFigure(value, format, compact = false) {
  const { locale, currency } = globalThis.lightningHost.i18n;
  const options = compact ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 };
  if (format === 'currency')
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options }).format(value);
  const text = new Intl.NumberFormat(locale, options).format(value);
  return format === 'percent' ? `${text}%` : text;
}

const CHART_TYPES = { HorizontalBar: 'Bar', VerticalColumn: 'Column' };

/** `HorizontalBarStackedTo100` of reports is `BarStacked100` of dashboards. */
export function chartType(name) {
  const base = Object.keys(CHART_TYPES).find((key) => name.startsWith(key));
  const plain = base ? CHART_TYPES[base] + name.slice(base.length) : name;
  return plain.replace('StackedTo100', 'Stacked100');
}
