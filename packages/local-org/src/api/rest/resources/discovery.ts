import type { RestContext, RestResource, RestResponse } from '../types';
import { SUPPORTED_VERSIONS } from '../versions';

/** `GET /services/data/vXX.X`: what there is, by name. Only resources that answer are listed. */
function resources(context: RestContext): RestResponse {
  const { base } = context;
  const { orgId } = context.org;
  const names: Record<string, string> = {};
  for (const name of [
    'actions',
    'composite',
    'limits',
    'query',
    'queryAll',
    'recent',
    'search',
    'sobjects',
    'tooling',
  ]) {
    names[name] = `${base}/${name}`;
  }
  names['identity'] = `${context.request.headers['x-instance-url'] ?? ''}/id/${orgId}/${context.request.userId}`;
  return { status: 200, body: names };
}

/** Allocations of a Developer Edition org; what the local org counts is taken from the count. */
const ALLOCATIONS: Readonly<Record<string, number>> = {
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentSyncReportRuns: 20,
  DailyApiRequests: 15000,
  DailyAsyncApexExecutions: 250000,
  DailyAsyncApexTests: 500,
  DailyBulkApiBatches: 15000,
  DailyBulkV2QueryFileStorageMB: 976562,
  DailyBulkV2QueryJobs: 10000,
  DailyDeliveredPlatformEvents: 10000,
  DailyDurableGenericStreamingApiEvents: 10000,
  DailyDurableStreamingApiEvents: 10000,
  DailyGenericStreamingApiEvents: 10000,
  DailyStreamingApiEvents: 10000,
  DailyWorkflowEmails: 385,
  DataStorageMB: 5,
  DurableStreamingApiConcurrentClients: 20,
  FileStorageMB: 20,
  HourlyAsyncReportRuns: 1200,
  HourlyDashboardRefreshes: 200,
  HourlyDashboardResults: 5000,
  HourlyDashboardStatuses: 999999999,
  HourlyPublishedPlatformEvents: 50000,
  HourlySyncReportRuns: 500,
  HourlyTimeBasedWorkflow: 50,
  MassEmail: 10,
  PermissionSets: 1500,
  StreamingApiConcurrentClients: 20,
};

function limits(context: RestContext): RestResponse {
  const usedCalls = Number(context.request.headers['x-api-usage'] ?? '0');
  const body: Record<string, { Max: number; Remaining: number }> = {};
  for (const [name, max] of Object.entries(ALLOCATIONS)) body[name] = { Max: max, Remaining: max };
  body['DailyApiRequests'] = { Max: 15000, Remaining: Math.max(0, 15000 - usedCalls) };
  const mails = Number(context.org.settings()['dailySingleEmails']);
  body['SingleEmail'] = { Max: mails, Remaining: Math.max(0, mails - context.org.externalMailToday()) };
  if (context.org.schema.object('ScratchOrgInfo')) {
    const { active, daily } = context.org.hub.allowance();
    body['ActiveScratchOrgs'] = { Max: active.max, Remaining: active.remaining };
    body['DailyScratchOrgs'] = { Max: daily.max, Remaining: daily.remaining };
  }
  return { status: 200, body };
}

/** `GET /services/data`: versions, without login. */
export function versions(): RestResponse {
  return { status: 200, body: SUPPORTED_VERSIONS };
}

export const discoveryResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/', handler: resources },
  { method: 'GET', pattern: '/limits', handler: limits },
];
