import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import type { CatalogEntry, Json, ReportInstance, ReportResult } from '../../../org/analytics';
import type { OrgTransaction } from '../../../org/transaction/org-transaction';
import { asObject, parseJson } from '../decode';
import { errorResponse } from '../errors';
import type { RestContext, RestResource, RestResponse } from '../types';
import { reportDocument } from './analytics-document';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The Reports part of the Reports and Dashboards REST API. Source: Salesforce Reports and Dashboards REST API guide. */
function reportUrls(context: RestContext, id: string): Json {
  const url = `${context.base}/analytics/reports/${id}`;
  return { describeUrl: `${url}/describe`, fieldsUrl: `${url}/fields`, id, instancesUrl: `${url}/instances`, url };
}

function entryOf(context: RestContext): CatalogEntry {
  return context.org.analytics.reports.catalog.require('Report', context.params['id'] ?? '', context.request.userId);
}

function root(context: RestContext): RestResponse {
  const base = `${context.base}/analytics`;
  const names = ['dashboards', 'reports', 'reportTypes'];
  return { status: 200, body: Object.fromEntries(names.map((name) => [name, `${base}/${name}`])) };
}

function list(context: RestContext): RestResponse {
  const entries = context.org.analytics.reports.catalog.list('Report', context.request.userId);
  return {
    status: 200,
    body: entries.map((entry) => ({ ...reportUrls(context, entry.id), name: entry.row['Name'] })),
  };
}

/** Members of an answer that a synchronous and an asynchronous run share. */
function resultBody(result: ReportResult): Json {
  return {
    allData: result.allData,
    factMap: result.factMap,
    groupingsAcross: { groupings: result.groupingsAcross },
    groupingsDown: { groupings: result.groupingsDown },
    hasDetailRows: result.hasDetailRows,
    picklistColors: {},
    reportExtendedMetadata: result.reportExtendedMetadata,
    reportMetadata: result.reportMetadata,
  };
}

/** What a run of a saved report answers, `attributes` included; also for dashboards. */
export function reportBody(context: RestContext, id: string, name: string, result: ReportResult): Json {
  const { describeUrl, instancesUrl } = reportUrls(context, id);
  return {
    attributes: { describeUrl, instancesUrl, reportId: id, reportName: name, type: 'Report' },
    ...resultBody(result),
  };
}

function overrideOf(context: RestContext): Json | undefined {
  if (context.request.body === null || context.request.body.trim() === '') return undefined;
  const body = asObject(parseJson(context.request.body), 'report request');
  return body['reportMetadata'] === undefined ? undefined : asObject(body['reportMetadata'], 'reportMetadata');
}

function wantsDetails(context: RestContext): boolean {
  return context.request.query['includeDetails'] === 'true';
}

function run(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const wantsSheet = (context.request.headers['accept'] ?? '').includes(SHEET);
  const override = context.request.method === 'POST' ? overrideOf(context) : undefined;
  const result = context.inTransaction((tx) =>
    context.org.analytics.reports.run(tx as OrgTransaction, entry, {
      includeDetails: wantsSheet || wantsDetails(context),
      ...(override ? { override } : {}),
    }),
  );
  const name = String(entry.row['Name'] ?? '');
  if (!wantsSheet) return { status: 200, body: reportBody(context, entry.id, name, result) };
  const file = `${name.replace(/[^\w .-]/g, '_')}.xlsx`;
  return {
    status: 200,
    headers: { 'Content-Disposition': `attachment; filename="${file}"` },
    raw: { contentType: SHEET, data: reportDocument(name, result) },
  };
}

/** `POST /analytics/reports/query`: a report that is not saved. */
function query(context: RestContext): RestResponse {
  const metadata = overrideOf(context);
  if (!metadata) throw new SalesforceError('BAD_REQUEST', 'The request has no reportMetadata.', [], 400);
  const { reports } = context.org.analytics;
  const definition = reports.unsaved(metadata);
  const result = context.inTransaction((tx) =>
    reports.runDefinition(tx as OrgTransaction, definition, wantsDetails(context), { id: null, folderId: null }),
  );
  return {
    status: 200,
    body: { attributes: { reportId: null, reportName: definition.name, type: 'Report' }, ...resultBody(result) },
  };
}

function describe(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const { describeUrl, instancesUrl } = reportUrls(context, entry.id);
  const body = context.inTransaction(() => context.org.analytics.reports.describe(entry));
  const reportName = entry.row['Name'];
  return {
    status: 200,
    body: { attributes: { describeUrl, instancesUrl, reportId: entry.id, reportName, type: 'Report' }, ...body },
  };
}

function instanceSummary(context: RestContext, instance: ReportInstance): Json {
  return {
    completionDate: instance.completionDate,
    hasDetailRows: instance.hasDetailRows,
    id: instance.id,
    ownerId: instance.ownerId,
    queryable: false,
    requestDate: instance.requestDate,
    status: instance.status,
    url: `${context.base}/analytics/reports/${instance.reportId}/instances/${instance.id}`,
  };
}

/** Runs at once; a client that asks again finds the answer, or the error that ended the run. */
function startInstance(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const { reports, instances } = context.org.analytics;
  reports.checkMayRun(context.request.userId);
  const now = context.org
    .now()
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z');
  const hasDetailRows = wantsDetails(context);
  const override = overrideOf(context);
  const common = { reportId: entry.id, ownerId: context.request.userId, requestDate: now, completionDate: now };
  let made: ReportInstance;
  try {
    const result = context.inTransaction((tx) =>
      reports.run(tx as OrgTransaction, entry, { includeDetails: hasDetailRows, ...(override ? { override } : {}) }),
    );
    made = instances.add({ ...common, hasDetailRows, status: 'Success', body: resultBody(result) });
  } catch (error) {
    if (error instanceof UnsupportedError) throw error;
    const { body } = errorResponse(error);
    made = instances.add({ ...common, hasDetailRows, status: 'Error', body: { errors: body } });
  }
  return { status: 200, body: { ...instanceSummary(context, made), completionDate: null, status: 'New' } };
}

function listInstances(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const found = context.org.analytics.instances.of(entry.id, context.request.userId);
  return { status: 200, body: found.map((instance) => instanceSummary(context, instance)) };
}

function instanceOf(context: RestContext, entry: CatalogEntry): ReportInstance {
  const { instances } = context.org.analytics;
  return instances.require(entry.id, context.params['instance'] ?? '', context.request.userId);
}

function showInstance(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const instance = instanceOf(context, entry);
  const { completionDate, id, ownerId, requestDate, status } = instance;
  const attributes = {
    completionDate,
    id,
    ownerId,
    queryable: false,
    reportId: entry.id,
    reportName: entry.row['Name'],
    requestDate,
    status,
    type: 'ReportInstance',
  };
  return { status: 200, body: { attributes, ...instance.body } };
}

function deleteInstance(context: RestContext): RestResponse {
  const instance = instanceOf(context, entryOf(context));
  context.org.analytics.instances.remove(instance);
  return { status: 204 };
}

function reportTypes(context: RestContext): RestResponse {
  const types = context.org.analytics.reports.reportTypes();
  const categories = [...new Set(types.map((type) => type.category))];
  return {
    status: 200,
    body: categories.map((category) => ({
      label: category,
      reportTypes: types
        .filter((type) => type.category === category)
        .map(({ type, label }) => ({
          describeUrl: `${context.base}/analytics/reportTypes/${encodeURIComponent(type)}`,
          isEnableChartTypeSelection: true,
          isHidden: false,
          isHistorical: false,
          label,
          supportsJoinedFormat: false,
          type,
        })),
    })),
  };
}

function describeReportType(context: RestContext): RestResponse {
  return { status: 200, body: context.org.analytics.reports.describeType(context.params['name'] ?? '') };
}

function refused(feature: string) {
  return (): RestResponse => {
    throw new UnsupportedError(feature);
  };
}

const REPORT = '/analytics/reports/:id';

export const analyticsReportResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/analytics', handler: root },
  { method: 'GET', pattern: '/analytics/reports', handler: list },
  {
    method: 'POST',
    pattern: '/analytics/reports',
    handler: refused('creating reports over the Analytics API; deploy them'),
  },
  { method: 'POST', pattern: '/analytics/reports/query', handler: query },
  { method: 'GET', pattern: REPORT, handler: run },
  { method: 'POST', pattern: REPORT, handler: run },
  { method: 'PATCH', pattern: REPORT, handler: refused('saving reports over the Analytics API; deploy them') },
  {
    method: 'DELETE',
    pattern: REPORT,
    handler: refused('deleting reports over the Analytics API; deploy the deletion'),
  },
  { method: 'GET', pattern: `${REPORT}/describe`, handler: describe },
  { method: 'POST', pattern: `${REPORT}/fields`, handler: refused('the report fields resource') },
  { method: 'GET', pattern: `${REPORT}/instances`, handler: listInstances },
  { method: 'POST', pattern: `${REPORT}/instances`, handler: startInstance },
  { method: 'GET', pattern: `${REPORT}/instances/:instance`, handler: showInstance },
  { method: 'DELETE', pattern: `${REPORT}/instances/:instance`, handler: deleteInstance },
  { method: 'GET', pattern: '/analytics/reportTypes', handler: reportTypes },
  { method: 'GET', pattern: '/analytics/reportTypes/:name', handler: describeReportType },
];
