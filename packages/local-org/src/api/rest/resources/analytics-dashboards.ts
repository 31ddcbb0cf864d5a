import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import {
  filterOptionId,
  type CatalogEntry,
  type ComponentResult,
  type FilterChoice,
  type Json,
} from '../../../org/analytics';
import type { OrgTransaction } from '../../../org/transaction/org-transaction';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { reportBody } from './analytics-reports';

/** The Dashboards part of the Reports and Dashboards REST API. */
function entryOf(context: RestContext): CatalogEntry {
  return context.org.analytics.dashboards.catalog.require(
    'Dashboard',
    context.params['id'] ?? '',
    context.request.userId,
  );
}

function urlOf(context: RestContext, id: string): string {
  return `${context.base}/analytics/dashboards/${id}`;
}

function list(context: RestContext): RestResponse {
  const entries = context.org.analytics.dashboards.catalog.list('Dashboard', context.request.userId);
  return {
    status: 200,
    body: entries.map(({ id, row }) => ({
      id,
      name: row['Title'],
      statusUrl: `${urlOf(context, id)}/status`,
      url: urlOf(context, id),
    })),
  };
}

/** `filter1=` to `filter3=` name options by their ids. */
function choiceOf(context: RestContext, entry: CatalogEntry): FilterChoice {
  const { filters } = context.org.analytics.dashboards.definition(entry);
  return filters.map((filter, index) => {
    const wanted = context.request.query[`filter${index + 1}`];
    if (wanted === undefined || wanted === '') return null;
    const option = filter.options.findIndex(
      (_option, i) => filterOptionId(entry.id, index, i).slice(0, 15) === wanted.slice(0, 15),
    );
    if (option < 0)
      throw new SalesforceError('BAD_REQUEST', `The filter ${filter.name} has no option ${wanted}.`, [], 400);
    return option;
  });
}

function moment(context: RestContext): string {
  return context.org.now().toISOString().replace('Z', '+0000');
}

function componentBody(context: RestContext, part: ComponentResult): Json {
  const { result, reportId, error } = part;
  const name = String(result?.reportMetadata['name'] ?? '');
  const reportResult = result && reportId !== null ? reportBody(context, reportId, name, result) : null;
  const isEmpty = (result?.factMap['T!T']?.aggregates.at(-1)?.value ?? 0) === 0;
  return {
    componentId: part.id,
    reportResult,
    status: {
      dataStatus: error ? 'ERROR' : isEmpty ? 'NODATA' : 'DATA',
      errorCode: error?.code ?? null,
      errorMessage: error?.message ?? null,
      errorSeverity: error ? 'Error' : null,
      refreshDate: moment(context),
      refreshStatus: 'IDLE',
    },
  };
}

function withUrls(context: RestContext, id: string, metadata: Json): Json {
  const attributes = metadata['attributes'] as Json;
  return { ...metadata, attributes: { ...attributes, statusUrl: `${urlOf(context, id)}/status` } };
}

/** Components for which a request asks; undefined for all. */
function wantedComponents(context: RestContext): readonly string[] | undefined {
  if (context.request.method !== 'POST' || context.request.body === null) return undefined;
  const ids = asObject(parseJson(context.request.body), 'dashboard request')['componentIds'];
  return Array.isArray(ids) && ids.length > 0 ? ids.map(String) : undefined;
}

/** Results are made when they are asked for: no component shows what a refresh would change. */
function results(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const answer = context.org.analytics.dashboards.run(
    entry,
    context.request.userId,
    choiceOf(context, entry),
    (userId, body) =>
      context.org.transaction('dashboard', { userId, permissions: 'user', sharing: true }, (tx) =>
        body(tx as OrgTransaction),
      ),
    wantedComponents(context),
  );
  return {
    status: 200,
    body: {
      componentData: answer.components.map((component) => componentBody(context, component)),
      dashboardMetadata: withUrls(context, entry.id, answer.metadata),
    },
  };
}

function describe(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const metadata = context.org.analytics.dashboards.metadata(entry, context.request.userId);
  return { status: 200, body: withUrls(context, entry.id, metadata) };
}

function status(context: RestContext): RestResponse {
  const entry = entryOf(context);
  const { dashboards } = context.org.analytics;
  const componentStatus = dashboards.definition(entry).components.map((_component, index) => ({
    componentId: dashboards.componentId(entry, index),
    refreshDate: moment(context),
    refreshStatus: 'IDLE',
  }));
  return { status: 200, body: { componentStatus } };
}

function refresh(context: RestContext): RestResponse {
  const entry = entryOf(context);
  return { status: 201, body: { statusUrl: `${urlOf(context, entry.id)}/status` } };
}

function refused(feature: string) {
  return (): RestResponse => {
    throw new UnsupportedError(feature);
  };
}

const DASHBOARD = '/analytics/dashboards/:id';

export const analyticsDashboardResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/analytics/dashboards', handler: list },
  { method: 'POST', pattern: '/analytics/dashboards', handler: refused('cloning dashboards over the Analytics API') },
  { method: 'GET', pattern: DASHBOARD, handler: results },
  { method: 'POST', pattern: DASHBOARD, handler: results },
  { method: 'PUT', pattern: DASHBOARD, handler: refresh },
  { method: 'PATCH', pattern: DASHBOARD, handler: refused('saving dashboards over the Analytics API; deploy them') },
  { method: 'DELETE', pattern: DASHBOARD, handler: refused('deleting dashboards over the Analytics API') },
  { method: 'GET', pattern: `${DASHBOARD}/describe`, handler: describe },
  { method: 'GET', pattern: `${DASHBOARD}/status`, handler: status },
];
