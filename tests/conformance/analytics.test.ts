import JSZip from 'jszip';
import { Connection } from 'jsforce';
import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient, type Answer } from './support/rest-client';

jest.setTimeout(90_000);

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let org: StartedOrg;
let rest: RestClient;
let conn: Connection;
const ids = new Map<string, string>();
const vehicles = new Map<string, string>();

/** Runs a report by its developer name. */
async function run(name: string, query = '', body?: unknown): Promise<Answer> {
  return rest.call(`/analytics/reports/${ids.get(name)}${query}`, body === undefined ? {} : { body });
}

async function create(object: string, fields: Record<string, unknown>): Promise<string> {
  const answer = await rest.call(`/sobjects/${object}`, { body: fields });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json.id;
}

/** Labels of groups with the values of their cells. */
function groups(answer: Answer): Record<string, unknown[]> {
  const entries = answer.json.groupingsDown.groupings.map((g: { label: string; key: string }) => [
    g.label,
    answer.json.factMap[`${g.key}!T`].aggregates.map((a: { value: unknown }) => a.value),
  ]);
  return Object.fromEntries(entries);
}

function total(answer: Answer): unknown[] {
  return answer.json.factMap['T!T'].aggregates.map((a: { value: unknown }) => a.value);
}

/** First cells of a group's rows. */
function names(answer: Answer, key = 'T!T'): string[] {
  return answer.json.factMap[key].rows.map((row: { dataCells: { label: string }[] }) => row.dataCells[0]?.label);
}

beforeAll(async () => {
  org = await startOrg('fleet', ['--data', ':memory:', '--now', '2026-11-20T20:00:00Z']);
  rest = new RestClient(org.facts);
  conn = new Connection({
    instanceUrl: org.facts.instanceUrl,
    accessToken: org.facts.accessToken,
    version: org.facts.apiVersion,
  });
  const rows = await rest.query('SELECT Id, DeveloperName FROM Report');
  for (const row of rows.json.records) ids.set(row.DeveloperName, row.Id);
  const acme = await create('Account', { Name: 'Acme', Industry: 'Energy' });
  const beta = await create('Account', { Name: 'Beta' });
  const fleet: [string, Record<string, unknown>][] = [
    // Half past eleven in the evening of the 31st of October in Los Angeles.
    [
      'A',
      {
        Kind__c: 'Van',
        Price__c: 10000,
        Bought__c: '2026-11-02',
        Lease__c: 'L1',
        Depot__c: acme,
        Serviced_At__c: '2026-11-01T06:30:00Z',
      },
    ],
    ['B', { Kind__c: 'Van', Price__c: 30000, Bought__c: '2026-10-15', Lease__c: 'l1', Electric__c: true }],
    ['C', { Kind__c: 'Truck', Price__c: 50000, Bought__c: '2026-11-19', Lease__c: 'L2', Depot__c: acme }],
    ['D', { Kind__c: 'Bike', Price__c: 900, Bought__c: '2026-01-05', Depot__c: beta }],
    ['E', { Kind__c: 'Bike' }],
  ];
  for (const [Name, fields] of fleet) vehicles.set(Name, await create('Vehicle__c', { Name, ...fields }));
  const trips: [string, number, string][] = [
    ['A', 100, 'Delivery'],
    ['A', 50, 'Service'],
    ['B', 30, 'Delivery'],
    ['C', 20, 'Service'],
  ];
  for (const [vehicle, Km__c, Purpose__c] of trips)
    await create('Trip__c', {
      Name: `${vehicle}${Km__c}`,
      Vehicle__c: vehicles.get(vehicle),
      Km__c,
      Purpose__c,
      Day__c: '2026-11-03',
    });
});

afterAll(async () => {
  await org.stop();
});

describe('reports and dashboards as rows', () => {
  it('are queried with their folders and formats', async () => {
    const report = await rest.query(
      "SELECT Name, Format, FolderName, OwnerId FROM Report WHERE DeveloperName = 'Purchases'",
    );
    const folder = await rest.query(
      "SELECT Id, Name, Type FROM Folder WHERE DeveloperName = 'Fleet' AND Type = 'Report'",
    );

    expect(report.json.records[0]).toMatchObject({ Name: 'Purchases', Format: 'Matrix', FolderName: 'Fleet Reports' });
    expect(report.json.records[0].OwnerId).toBe(folder.json.records[0].Id);
  });

  it('note when they were last run', async () => {
    await run('Trips');

    const row = await rest.query(`SELECT LastRunDate FROM Report WHERE Id = '${ids.get('Trips')}'`);
    expect(row.json.records[0].LastRunDate).toMatch(/^2026-11-20T/);
  });
});

describe('a summary report', () => {
  it('answers groups in the order of the picklist, summaries, formulas and the record count', async () => {
    const answer = await run('Vehicles_by_Kind');

    expect(answer.json.reportMetadata.aggregates).toEqual([
      's!Vehicle__c.Price__c',
      'a!Vehicle__c.Price__c',
      'mx!Vehicle__c.Price__c',
      'u!Vehicle__c.Lease__c',
      'FORMULA1',
      'FORMULA2',
      'RowCount',
    ]);
    expect(groups(answer)).toEqual({
      Van: [40000, 20000, 30000, 1, 20000, 44, 2],
      Truck: [50000, 50000, 50000, 1, 50000, 55, 1],
      Bike: [900, 900, 900, 0, 450, 1, 2],
    });
    expect(total(answer)).toEqual([90900, 22725, 50000, 2, 18180, null, 5]);
    expect(answer.json.factMap['0!T'].aggregates[0].label).toBe('$40,000.00');
    expect(answer.json.factMap['0!T'].rows).toBeUndefined();
    expect(answer.json).toMatchObject({ allData: true, hasDetailRows: false });
  });

  it('puts detail rows into the cells of their groups when they are asked for', async () => {
    const answer = await run('Vehicles_by_Kind', '?includeDetails=true');

    expect(names(answer, '0!T')).toEqual(['A', 'B']);
    expect(names(answer, 'T!T')).toEqual([]);
    expect(answer.json.factMap['1!T'].rows[0].dataCells).toEqual([
      { label: 'C', value: vehicles.get('C') },
      { label: '$50,000.00', value: { amount: 50000, currency: null } },
      { label: 'L2', value: 'L2' },
    ]);
    expect(answer.json.hasDetailRows).toBe(true);
  });

  it('counts a parent once however many children repeat it, and keeps parents without children', async () => {
    const answer = await run('Vehicles_with_Trips');

    expect(groups(answer)).toEqual({ '-': [900, 0, 2], Delivery: [40000, 130, 2], Service: [60000, 70, 2] });
    expect(total(answer)).toEqual([90900, 200, 6]);
  });

  it('sorts groups by a summary', async () => {
    expect(Object.keys(groups(await run('Trips')))).toEqual(['A', 'B', 'C']);
  });

  it('puts numbers into buckets, the lower bound exclusive', async () => {
    expect(groups(await run('Price_Ranges'))).toEqual({
      '-': [0, 1],
      Cheap: [900, 1],
      Middle: [10000, 1],
      Dear: [80000, 2],
    });
  });

  it('joins the record of a lookup and groups by it', async () => {
    const answer = await run('By_Depot');

    expect(groups(answer)).toEqual({ Acme: [2], Beta: [1] });
    expect(answer.json.groupingsDown.groupings[0].value).toMatch(/^001/);
  });

  it('holds tasks and events', async () => {
    await create('Task', { Subject: 'Call', Status: 'Completed' });
    await create('Event', { Subject: 'Meet', StartDateTime: '2026-11-20T10:00:00Z', DurationInMinutes: 30 });

    const answer = await run('Activities', '?includeDetails=true');

    expect(groups(answer)).toEqual({ '-': [1], Completed: [1] });
    expect(names(answer, '1!T')).toEqual(['Call']);
  });
});

describe('a tabular report', () => {
  it('answers rows in one cell, sorted, with the totals of what it shows', async () => {
    const answer = await run('Vehicles_List', '?includeDetails=true');

    expect(names(answer)).toEqual(['C', 'B', 'A', 'D', 'E']);
    expect(total(answer)).toEqual([90900, 5]);
    expect(answer.json.factMap['T!T'].rows[2].dataCells.map((c: { label: string }) => c.label)).toEqual([
      'A',
      'Van',
      '$10,000.00',
      '11/2/2026',
      '10/31/2026, 11:30 PM',
      'false',
      'Local Admin',
    ]);
  });

  it('limits its rows by a request', async () => {
    const answer = await run('Vehicles_List', '?includeDetails=true', {
      reportMetadata: { topRows: { rowLimit: 2, direction: 'Desc' } },
    });

    expect(names(answer)).toEqual(['C', 'B']);
    expect(total(answer)).toEqual([80000, 2]);
  });

  it('filters by related records that are not there', async () => {
    expect(names(await run('Idle_Vehicles', '?includeDetails=true'))).toEqual(['C', 'D', 'E']);
  });

  it('filters by a standard interval', async () => {
    expect(names(await run('Bought_This_Month', '?includeDetails=true'))).toEqual(['A', 'C']);
  });
});

describe('a matrix', () => {
  it('answers a cell for each pair of groups and totals', async () => {
    const answer = await run('Purchases');

    expect(
      answer.json.groupingsDown.groupings.map((g: { label: string; value: string }) => [g.label, g.value]),
    ).toEqual([
      ['-', null],
      ['January 2026', '2026-01-01'],
      ['October 2026', '2026-10-01'],
      ['November 2026', '2026-11-01'],
    ]);
    expect(answer.json.groupingsAcross.groupings.map((g: { label: string }) => g.label)).toEqual([
      'Van',
      'Truck',
      'Bike',
    ]);
    const value = (key: string): unknown => answer.json.factMap[key].aggregates[0].value;
    expect([value('3!0'), value('3!1'), value('3!2'), value('3!T'), value('T!0'), value('T!T')]).toEqual([
      10000, 50000, 0, 60000, 40000, 90900,
    ]);
  });
});

describe('metadata of a request', () => {
  const filtered = (column: string, operator: string, value: string) => ({
    reportMetadata: { reportFilters: [{ column, operator, value }] },
  });

  it.each<[string, string, string, string[]]>([
    ['Vehicle__c.Kind__c', 'equals', 'van,Bike', ['A', 'B', 'D', 'E']],
    ['Vehicle__c.Kind__c', 'notEqual', 'Van', ['C', 'D', 'E']],
    ['CUST_NAME', 'contains', 'a,e', ['A', 'E']],
    ['CUST_NAME', 'notContain', 'a', ['B', 'C', 'D', 'E']],
    ['CUST_NAME', 'startsWith', '_', []],
    ['Vehicle__c.Price__c', 'greaterOrEqual', '30000', ['B', 'C']],
    ['Vehicle__c.Price__c', 'equals', '', ['E']],
    ['Vehicle__c.Price__c', 'notEqual', '', ['A', 'B', 'C', 'D']],
    ['Vehicle__c.Electric__c', 'equals', '1', ['B']],
    ['Vehicle__c.Bought__c', 'equals', 'LAST_MONTH', ['B']],
    ['Vehicle__c.Bought__c', 'greaterThan', '2026-10-15', ['A', 'C']],
    ['Vehicle__c.Bought__c', 'lessOrEqual', '10/15/2026', ['B', 'D']],
    ['Vehicle__c.Serviced_At__c', 'equals', '2026-10-31', ['A']],
    ['Vehicle__c.Serviced_At__c', 'lessThan', 'THIS_MONTH', ['A']],
  ])('filters %s %s %s', async (column, operator, value, expected) => {
    const answer = await run('Leases', '?includeDetails=true', filtered(column, operator, value));

    expect(names(answer)).toEqual(expected);
  });

  it('joins filters by logic', async () => {
    const answer = await run('Leases', '?includeDetails=true', {
      reportMetadata: {
        reportFilters: [
          { column: 'Vehicle__c.Kind__c', operator: 'equals', value: 'Van' },
          { column: 'Vehicle__c.Kind__c', operator: 'equals', value: 'Truck' },
          { column: 'Vehicle__c.Electric__c', operator: 'equals', value: 'true' },
        ],
        reportBooleanFilter: '(1 OR 2) AND NOT 3',
      },
    });

    expect(names(answer)).toEqual(['A', 'C']);
  });

  it.each([
    [
      'Week',
      ['-', '1/4/2026 - 1/10/2026', '10/11/2026 - 10/17/2026', '11/1/2026 - 11/7/2026', '11/15/2026 - 11/21/2026'],
    ],
    ['Quarter', ['-', 'Q1 CY2026', 'Q4 CY2026']],
    ['FiscalYear', ['-', 'FY2026']],
    ['MonthInYear', ['-', 'January', 'October', 'November']],
  ])('groups dates by %s', async (dateGranularity, labels) => {
    const answer = await run('Leases', '', {
      reportMetadata: {
        reportFormat: 'SUMMARY',
        groupingsDown: [{ name: 'Vehicle__c.Bought__c', dateGranularity, sortOrder: 'Asc' }],
      },
    });

    expect(Object.keys(groups(answer))).toEqual(labels);
  });

  it('groups times by the day of the user', async () => {
    const answer = await run('Leases', '', {
      reportMetadata: {
        reportFormat: 'SUMMARY',
        groupingsDown: [{ name: 'Vehicle__c.Serviced_At__c', dateGranularity: 'Month', sortOrder: 'Desc' }],
      },
    });

    expect(groups(answer)).toEqual({ 'October 2026': [10000, 1], '-': [80900, 4] });
  });

  it('runs a report that is not saved', async () => {
    const answer = await rest.call('/analytics/reports/query?includeDetails=true', {
      body: {
        reportMetadata: {
          reportType: { type: 'CustomEntity$Vehicle__c' },
          detailColumns: ['CUST_NAME'],
          aggregates: ['s!Vehicle__c.Price__c', 'RowCount'],
          reportFilters: [{ column: 'Vehicle__c.Kind__c', operator: 'equals', value: 'Van' }],
        },
      },
    });

    expect(names(answer)).toEqual(['A', 'B']);
    expect(total(answer)).toEqual([40000, 2]);
  });

  it('refuses a column that the report type has not, and logic beyond the filters', async () => {
    const wrong = await run('Leases', '', filtered('Vehicle__c.Gone__c', 'equals', 'x'));
    const logic = await run('Leases', '', { reportMetadata: { reportBooleanFilter: '1 OR 2' } });

    expect([wrong.status, wrong.json[0].errorCode, wrong.json[0].message]).toEqual([
      400,
      'BAD_REQUEST',
      expect.stringContaining('Vehicle__c.Gone__c'),
    ]);
    expect(logic.status).toBe(400);
  });
});

describe('other resources of reports', () => {
  it('describes a report and its type', async () => {
    const { json } = await run('Vehicles_with_Trips', '/describe');

    expect(json.reportMetadata).toMatchObject({
      detailColumns: ['Vehicle__c.Name', 'Vehicle__c.Price__c', 'Trip__c.Km__c'],
      groupingsDown: [{ name: 'Trip__c.Purpose__c' }],
      reportFormat: 'SUMMARY',
      reportType: { type: 'Vehicles_with_Trips__c', label: 'Vehicles with Trips' },
    });
    expect(json.reportExtendedMetadata.detailColumnInfo['Trip__c.Km__c']).toMatchObject({
      label: 'Kilometres',
      dataType: 'double',
    });
    expect(json.reportTypeMetadata.categories.map((c: { label: string }) => c.label)).toEqual(['Vehicles', 'Trips']);
    expect(json.reportTypeMetadata.categories[0].columns['Vehicle__c.Depot__c.Industry'].dataType).toBe('picklist');
  });

  it('lists the report types of the org', async () => {
    const { json } = await rest.call('/analytics/reportTypes');
    const types = json.flatMap((c: { reportTypes: { type: string }[] }) => c.reportTypes.map((t) => t.type));

    expect(types).toEqual(expect.arrayContaining(['Opportunity', 'CustomEntity$Vehicle__c', 'Vehicles_with_Trips__c']));
  });

  it('answers a workbook', async () => {
    const response = await fetch(
      `${org.facts.instanceUrl}${rest.base}/analytics/reports/${ids.get('Vehicles_by_Kind')}`,
      { headers: { Authorization: `Bearer ${org.facts.accessToken}`, Accept: SHEET } },
    );
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const sheet = await zip.file('xl/worksheets/sheet1.xml')?.async('text');

    expect(response.headers.get('content-type')).toContain(SHEET);
    expect(sheet).toContain('<v>50000</v>');
  });

  it('refuses joined reports by name', async () => {
    const answer = await run('Joined');

    expect([answer.status, answer.json[0].errorCode]).toEqual([501, 'NOT_IMPLEMENTED']);
    expect(answer.json[0].message).toContain('joined reports');
  });

  it('answers 404 for a report that is not there', async () => {
    const answer = await rest.call('/analytics/reports/00O000000000000AAA');

    expect([answer.status, answer.json[0].errorCode]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('the rights of who runs a report', () => {
  let reader: RestClient;

  beforeAll(async () => {
    const profile = await rest.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const userId = await create('User', {
      Username: 'driver@fleet.example',
      LastName: 'Driver',
      Email: 'driver@fleet.example',
      Alias: 'driver',
      ProfileId: profile.json.records[0].Id,
      TimeZoneSidKey: 'Europe/Amsterdam',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
    });
    const set = await rest.query("SELECT Id FROM PermissionSet WHERE Name = 'Fleet_Reader'");
    await create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set.json.records[0].Id });
    await rest.call(`/sobjects/Vehicle__c/${vehicles.get('B')}`, { method: 'PATCH', body: { OwnerId: userId } });
    await rest.call(`/services/Soap/u/66.0`, {
      rawBody: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:partner.soap.sforce.com"><e:Header><u:SessionHeader><u:sessionId>${org.facts.accessToken}</u:sessionId></u:SessionHeader></e:Header><e:Body><u:setPassword><u:userId>${userId}</u:userId><u:password>drive-4-fleet</u:password></u:setPassword></e:Body></e:Envelope>`,
      headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
    });
    const login = new Connection({ loginUrl: org.facts.instanceUrl, version: org.facts.apiVersion });
    await login.login('driver@fleet.example', 'drive-4-fleet');
    reader = new RestClient(org.facts, login.accessToken ?? '');
  });

  it('count only what he may see, in every group and total', async () => {
    const answer = await reader.call(`/analytics/reports/${ids.get('Trips')}`);

    expect(total(answer)).toEqual([30, 1]);
  });

  it('leave out columns that are hidden from him', async () => {
    const { json } = await reader.call(`/analytics/reports/${ids.get('Leases')}?includeDetails=true`);

    expect(json.reportMetadata.detailColumns).toEqual(['CUST_NAME', 'Vehicle__c.Price__c']);
    expect(json.factMap['T!T'].rows[0].dataCells).toHaveLength(2);
  });

  it('refuse a report that groups by a hidden field, and one in a folder that is not shared with him', async () => {
    const hidden = await reader.call(`/analytics/reports/${ids.get('Purchases')}`);
    const folder = await reader.call(`/analytics/reports/${ids.get('Secret')}`);

    expect([hidden.status, hidden.json[0].errorCode]).toEqual([403, 'FORBIDDEN']);
    expect(hidden.json[0].message).toContain('Bought');
    expect(folder.status).toBe(404);
  });
});

describe('dashboards', () => {
  let dashboard: string;

  beforeAll(async () => {
    const { json } = await rest.call('/analytics/dashboards');
    dashboard = json[0].id;
  });

  it('answer the report of each component', async () => {
    const { json } = await rest.call(`/analytics/dashboards/${dashboard}`);

    expect(json.dashboardMetadata).toMatchObject({ name: 'Fleet Overview', dashboardType: 'LoggedInUser' });
    expect(
      json.dashboardMetadata.components.map(
        (c: { properties: { visualizationType: string } }) => c.properties.visualizationType,
      ),
    ).toEqual(['Metric', 'Gauge', 'Donut', 'Column', 'FlexTable', 'Bar', 'Line']);
    expect(json.componentData.map((c: { status: { dataStatus: string } }) => c.status.dataStatus)).toEqual(
      Array.from({ length: 7 }, () => 'DATA'),
    );
    expect(json.componentData[0].componentId).toBe(json.dashboardMetadata.components[0].id);
  });

  it('filter their components', async () => {
    const described = await rest.call(`/analytics/dashboards/${dashboard}/describe`);
    const [filter] = described.json.filters;

    const { json } = await rest.call(`/analytics/dashboards/${dashboard}?filter1=${filter.options[1].id}`);

    expect(json.componentData[0].reportResult.factMap['T!T'].aggregates.at(-1).value).toBe(3);
    expect(json.componentData[5].reportResult.factMap['T!T'].aggregates[0].value).toBe(200);
    expect(json.dashboardMetadata.filters[0].selectedOption).toBe(filter.options[1].id);
  });

  it('are refreshed and tell their status', async () => {
    const refreshed = await rest.call(`/analytics/dashboards/${dashboard}`, { method: 'PUT' });
    const status = await rest.call(refreshed.json.statusUrl);

    expect(status.json.componentStatus).toHaveLength(7);
    expect(status.json.componentStatus[0].refreshStatus).toBe('IDLE');
  });
});

describe('jsforce', () => {
  it('lists, describes and executes reports', async () => {
    const reports = await conn.analytics.reports();
    const report = conn.analytics.report(ids.get('Vehicles_by_Kind') ?? '');

    expect(reports.map((r) => r.id)).toContain(ids.get('Trips'));
    expect((await report.describe()).reportMetadata.reportFormat).toBe('SUMMARY');
    const result = await report.execute({ details: true });
    expect(result.factMap['2!T']?.rows).toHaveLength(2);
  });

  it('executes reports with other metadata, and asynchronously', async () => {
    const report = conn.analytics.report(ids.get('Leases') ?? '');
    const metadata = { reportMetadata: { reportFilters: [{ column: 'CUST_NAME', operator: 'equals', value: 'A' }] } };

    const now = await report.execute({ details: true, metadata } as never);
    const started = await report.executeAsync({ details: true, metadata } as never);
    const later = await report.instance(started.id).retrieve();

    expect(now.factMap['T!T']?.rows).toHaveLength(1);
    expect(started.status).toBe('New');
    expect(later.attributes).toMatchObject({ type: 'ReportInstance', status: 'Success' });
    expect(later.factMap).toEqual(now.factMap);
    expect((await report.instances()).map((i) => i.id)).toContain(started.id);
  });

  it('reads dashboards and their components', async () => {
    const [first] = await conn.analytics.dashboards();
    const dashboard = conn.analytics.dashboard(first?.id ?? '');

    const described = await dashboard.describe();
    const [, gauge] = described.components;
    const result = await dashboard.components([gauge?.id ?? '']);

    expect(result.componentData).toHaveLength(1);
    expect(result.componentData[0]?.reportResult.factMap['T!T']?.aggregates[0]?.value).toBe(90900);
    expect((await dashboard.refresh()).statusUrl).toContain('/status');
  });
});
