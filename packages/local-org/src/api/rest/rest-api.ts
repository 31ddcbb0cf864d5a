import { SalesforceError } from '../../diagnostics';
import type { Access, Transaction } from '../../org/transaction/transaction';
import type { OrgPort } from '../org-port';
import { errorResponse } from './errors';
import { actionResources } from './resources/actions';
import { analyticsDashboardResources } from './resources/analytics-dashboards';
import { analyticsReportResources } from './resources/analytics-reports';
import { bulkResources } from './resources/bulk-jobs';
import { collectionResources } from './resources/collections';
import { compactLayoutResources } from './resources/compact-layouts';
import { compositeResources } from './resources/composite';
import { describeResources } from './resources/describe';
import { changeResources } from './resources/changes';
import { discoveryResources, versions } from './resources/discovery';
import { eventSchemaResources } from './resources/event-schema';
import { notificationResources } from './resources/notifications';
import { queryResources } from './resources/query';
import { quickActionResources } from './resources/quick-actions';
import { recentResources } from './resources/recent';
import { rowResources } from './resources/rows';
import { searchResources } from './resources/search';
import { toolingResources } from './resources/tooling';
import { treeResources } from './resources/tree';
import { uiResources } from './resources/ui';
import { unsupportedResources } from './resources/unsupported';
import { Router } from './router';
import type { RestContext, RestRequest, RestResource, RestResponse } from './types';
import { isRetiredVersion, isSupportedVersion } from './versions';

/** The resource table of `/services/data/vXX.X`. */
export const RESOURCES: readonly RestResource[] = [
  ...discoveryResources,
  ...describeResources,
  ...compactLayoutResources,
  ...rowResources,
  ...queryResources,
  ...searchResources,
  ...changeResources,
  ...recentResources,
  ...notificationResources,
  ...quickActionResources,
  ...eventSchemaResources,
  ...collectionResources,
  ...bulkResources,
  ...compositeResources,
  ...treeResources,
  ...actionResources,
  ...uiResources,
  ...analyticsReportResources,
  ...analyticsDashboardResources,
  ...toolingResources,
  ...unsupportedResources,
];

const router = new Router(RESOURCES);
const VERSIONED = /^\/services\/data\/v(\d+\.\d)(\/.*)?$/;

/** Answers one REST request on the org's thread. Never throws: what goes wrong is rendered. */
export function handleRest(org: OrgPort, request: RestRequest): RestResponse {
  try {
    return answer(org, request, undefined);
  } catch (error) {
    return errorResponse(error);
  }
}

function answer(org: OrgPort, request: RestRequest, transaction: Transaction | undefined): RestResponse {
  // Clients that stored the instance URL with a trailing slash ask for `//services/...`.
  const collapsed = request.path.replace(/^\/+/, '/');
  if (/^\/services\/apexrest(\/|$)/.test(collapsed)) return apexRest(org, request, collapsed);
  const path = collapsed.replace(/(.)\/+$/, '$1');
  if (path === '/services/data') return versions();
  const [, version, rest = ''] = VERSIONED.exec(path) ?? [];
  if (version !== undefined && isRetiredVersion(version)) {
    throw new SalesforceError('UNSUPPORTED_API_VERSION', `This API version is retired: ${version}`, [], 410);
  }
  if (version === undefined || !isSupportedVersion(version)) {
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }
  const method = request.query['_HttpMethod'] ?? request.method;
  const { handler, params } = router.match(method.toUpperCase(), rest);
  return handler(makeContext(org, { ...request, method: method.toUpperCase() }, params, version, transaction));
}

function makeContext(
  org: OrgPort,
  request: RestRequest,
  params: Readonly<Record<string, string>>,
  version: string,
  outer: Transaction | undefined,
): RestContext {
  const access: Access = { userId: request.userId, permissions: 'user', sharing: true };
  return {
    org,
    request,
    params,
    version,
    base: `/services/data/v${version}`,
    inTransaction: (body) => (outer ? body(outer) : org.transaction(entryPoint(request), access, body)),
    subrequest: (subrequest, transaction) => {
      try {
        return answer(org, { ...subrequest, userId: request.userId }, transaction ?? outer);
      } catch (error) {
        return errorResponse(error);
      }
    },
  };
}

/** `POST /sobjects/Lead`: the request without its version, for the usage log. */
function entryPoint(request: RestRequest): string {
  return `${request.method} ${request.path.replace(VERSIONED, '$2')}`;
}

function apexRest(org: OrgPort, request: RestRequest, path: string): RestResponse {
  const { method, query, headers, body } = request;
  const below = path.slice('/services/apexrest'.length) || '/';
  const response = org.invokeApexRest({ method, path: below, query, headers, body }, request.userId);
  const contentType = headerOf(response.headers, 'content-type') ?? 'application/json;charset=UTF-8';
  if (response.body === null) return { status: response.status, headers: response.headers };
  return { status: response.status, headers: response.headers, raw: { contentType, data: response.body } };
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
