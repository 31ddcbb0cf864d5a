import { checkModel } from '../check-model';
import type { MetadataComponent } from '../model';
import { buildModel } from '../model-builder';
import { loadStandardSchema } from '../standard/standard-schema';
import { component, field, object } from '../testing/components';

const standard = loadStandardSchema();
const ORG: readonly MetadataComponent[] = [
  object('Plan__c'),
  field('Plan__c.Price__c', '<type>Currency</type><precision>18</precision><scale>2</scale>'),
  field('Plan__c.Starts__c', '<type>Date</type>'),
  object('Seat__c', '<sharingModel>ControlledByParent</sharingModel>'),
  field(
    'Seat__c.Plan__c',
    '<type>MasterDetail</type><referenceTo>Plan__c</referenceTo><relationshipName>Seats</relationshipName>',
  ),
  field('Seat__c.Used__c', '<type>Number</type><precision>18</precision><scale>0</scale>'),
  component('ReportFolder', 'Sales', '<name>Sales</name>'),
  component('DashboardFolder', 'Sales', '<name>Sales</name>'),
  component(
    'ReportType',
    'Plans_with_Seats',
    '<baseObject>Plan__c</baseObject><category>other</category><deployed>true</deployed><join><outerJoin>true</outerJoin><relationship>Seats__r</relationship></join><label>Plans with Seats</label>',
  ),
];

interface Parts {
  readonly format?: string;
  readonly type?: string;
  readonly columns?: readonly string[];
  readonly down?: readonly string[];
  readonly across?: readonly string[];
  readonly more?: string;
}

function report(parts: Parts = {}): MetadataComponent {
  const columns = (parts.columns ?? ['CUST_NAME']).map((code) => `<columns><field>${code}</field></columns>`).join('');
  const groupings = (element: string, codes: readonly string[] = []): string =>
    codes.map((code) => `<${element}><field>${code}</field><sortOrder>Asc</sortOrder></${element}>`).join('');
  return component(
    'Report',
    'Sales/Plans',
    `${columns}<format>${parts.format ?? 'Summary'}</format>${groupings('groupingsAcross', parts.across)}${groupings('groupingsDown', parts.down)}<name>Plans</name><reportType>${parts.type ?? 'CustomEntity$Plan__c'}</reportType>${parts.more ?? ''}`,
  );
}

const SUM_PRICE = '<columns><aggregateTypes>Sum</aggregateTypes><field>Plan__c.Price__c</field></columns>';

function part(inner: string): MetadataComponent {
  return component(
    'Dashboard',
    'Sales/Main',
    `<backgroundEndColor>#FFFFFF</backgroundEndColor><backgroundFadeDirection>Diagonal</backgroundFadeDirection><backgroundStartColor>#FFFFFF</backgroundStartColor><dashboardGridLayout><dashboardGridComponents><colSpan>3</colSpan><columnIndex>0</columnIndex><dashboardComponent>${inner}</dashboardComponent><rowIndex>0</rowIndex><rowSpan>8</rowSpan></dashboardGridComponents><numberOfColumns>12</numberOfColumns><rowHeight>36</rowHeight></dashboardGridLayout><dashboardType>LoggedInUser</dashboardType><isGridLayout>true</isGridLayout><textColor>#000000</textColor><title>Main</title><titleColor>#000000</titleColor><titleSize>12</titleSize>`,
  );
}

function problems(...components: readonly MetadataComponent[]): readonly string[] {
  return checkModel(buildModel([...ORG, ...components], { standard }))
    .filter((d) => d.severity === 'error')
    .map((d) => d.message);
}

describe('reports that deploy', () => {
  it.each<[string, MetadataComponent]>([
    ['a tabular list', report({ format: 'Tabular', columns: ['CUST_NAME', 'Plan__c.Price__c', 'CUST_OWNER_NAME'] })],
    ['a summary by owner', report({ down: ['CUST_OWNER_NAME'], columns: ['Plan__c.Price__c'] })],
    ['a matrix', report({ format: 'Matrix', down: ['Plan__c.Starts__c'], across: ['CUST_OWNER_NAME'] })],
    [
      'masters and details',
      report({
        type: 'CustomEntityCustomEntity$Plan__c$Seat__c',
        columns: ['CUST_NAME', 'CHILD_NAME', 'Seat__c.Used__c'],
      }),
    ],
    [
      'a custom report type, its child and a lookup',
      report({
        type: 'Plans_with_Seats__c',
        columns: ['Plan__c$Name', 'Plan__c.Seats__r$Used__c', 'Plan__c$Owner', 'Plan__c$Owner.Email'],
      }),
    ],
    ['opportunities by their codes', report({ type: 'Opportunity', columns: ['OPPORTUNITY_NAME', 'AMOUNT'] })],
    ['a type of the platform whose rows are not modelled', report({ type: 'QuoteList', columns: ['NAME'] })],
    ['a code that only the platform may know', report({ type: 'Opportunity', columns: ['LEAD_CAMPAIGN_NAME'] })],
    [
      'a bucket as grouping',
      report({
        down: ['BucketField_1'],
        more: '<buckets><bucketType>number</bucketType><developerName>BucketField_1</developerName><masterLabel>Size</masterLabel><sourceColumnName>Plan__c.Price__c</sourceColumnName></buckets>',
      }),
    ],
  ])('accepts %s', (_what, given) => {
    expect(problems(given)).toEqual([]);
  });
});

describe('reports that do not deploy', () => {
  it.each<[string, MetadataComponent, string]>([
    ['an unknown report type', report({ type: 'Nowhere__c' }), 'invalid report type'],
    ['an object that is not there', report({ type: 'CustomEntity$Nope__c' }), 'invalid report type'],
    ['a plural for a standard type', report({ type: 'Cases' }), 'invalid report type'],
    [
      'a column that the object lacks',
      report({ columns: ['Plan__c.Gone__c'] }),
      'columns-field: Invalid value specified: Plan__c.Gone__c',
    ],
    [
      'an API name for a code',
      report({ type: 'Opportunity', columns: ['StageName'] }),
      'columns-field: Invalid value specified: StageName',
    ],
    [
      'a misspelt code',
      report({ type: 'Opportunity', columns: ['STAGE_NAM'] }),
      'columns-field: Invalid value specified: STAGE_NAM',
    ],
    [
      'a grouping that is no column',
      report({ down: ['Plan__c.Gone__c'] }),
      'Grouping: Invalid value specified: Plan__c.Gone__c',
    ],
    [
      'a filter on nothing',
      report({
        more: '<filter><criteriaItems><column>CUST_NAM</column><operator>equals</operator></criteriaItems></filter>',
      }),
      'filters-criteriaItems-column: Invalid value specified: CUST_NAM',
    ],
    [
      'a grouping that is a column too',
      report({ down: ['CUST_NAME'] }),
      "You can't include groupings in the selected columns list: CUST_NAME",
    ],
    [
      'a tabular report with groups',
      report({ format: 'Tabular', down: ['CUST_OWNER_NAME'] }),
      'Tabular reports cannot have groupings',
    ],
    [
      'a matrix without columns',
      report({ format: 'Matrix', down: ['CUST_OWNER_NAME'] }),
      'Matrix reports must have at least one row grouping and one column grouping',
    ],
    [
      'a row limit other than 10 and 25',
      report({ format: 'Tabular', more: '<rowLimit>100</rowLimit>' }),
      'invalid row limit',
    ],
    [
      'a chart without summaries',
      report({ down: ['CUST_OWNER_NAME'], more: '<chart><chartType>Pie</chartType></chart>' }),
      'Required field is missing: chartSummaries',
    ],
    [
      'filter logic beyond the filters',
      report({
        more: '<filter><booleanFilter>1 AND 2</booleanFilter><criteriaItems><column>CUST_NAME</column><operator>equals</operator></criteriaItems></filter>',
      }),
      'The filter logic references an undefined filter: 2.',
    ],
    [
      'a folder without its file',
      component('Report', 'Gone/Plans', '<format>Tabular</format><name>P</name><reportType>LeadList</reportType>'),
      'Cannot find folder:Gone',
    ],
    [
      'a report type on an unknown relationship',
      component(
        'ReportType',
        'Bad',
        '<baseObject>Plan__c</baseObject><deployed>true</deployed><join><outerJoin>false</outerJoin><relationship>Chairs__r</relationship></join><label>Bad</label>',
      ),
      'Invalid relationship Chairs__r for object Plan__c',
    ],
  ])('refuses %s', (_what, given, message) => {
    expect(problems(given)).toEqual([message]);
  });
});

describe('dashboards', () => {
  const source = report({ down: ['CUST_OWNER_NAME'], columns: ['CUST_NAME'], more: '' });
  const summed = component(
    'Report',
    'Sales/Sums',
    `${SUM_PRICE}<format>Tabular</format><name>Sums</name><reportType>CustomEntity$Plan__c</reportType>`,
  );

  it('accepts a metric on a tabular report and a chart by a grouping of its report', () => {
    const metric = part(
      '<chartSummary><aggregate>Sum</aggregate><column>Plan__c.Price__c</column></chartSummary><componentType>Metric</componentType><report>Sales/Sums</report>',
    );
    const chart = part(
      '<chartAxisRange>Auto</chartAxisRange><componentType>Bar</componentType><groupingColumn>CUST_OWNER_NAME</groupingColumn><report>Sales/Plans</report><sortBy>RowLabelAscending</sortBy>',
    );

    expect(problems(summed, metric)).toEqual([]);
    expect(problems(source, chart)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a report that is not there',
      '<componentType>Metric</componentType><report>Sales/Nope</report>',
      'In field: report - no Report named Sales/Nope found',
    ],
    [
      'a chart without sortBy',
      '<componentType>Bar</componentType><report>Sales/Plans</report>',
      'Chart dashboard components require the sortBy attribute',
    ],
    [
      'a chart without its axis range',
      '<componentType>Bar</componentType><report>Sales/Plans</report><sortBy>RowLabelAscending</sortBy>',
      'Chart dashboard components require the chartAxisRange attribute',
    ],
    [
      'a chart by something else than a grouping',
      '<chartAxisRange>Auto</chartAxisRange><componentType>Bar</componentType><groupingColumn>CUST_NAME</groupingColumn><report>Sales/Plans</report><sortBy>RowLabelAscending</sortBy>',
      'groupingColumn: Invalid value specified: CUST_NAME',
    ],
  ])('refuses %s', (_what, inner, message) => {
    expect(problems(source, part(inner))).toEqual([message]);
  });

  it('refuses a page that embeds a dashboard the org has not', () => {
    const page = component(
      'FlexiPage',
      'P',
      '<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>dashboardName</name><value>Gone</value></componentInstanceProperties><componentName>desktopDashboards:embeddedDashboard</componentName><identifier>d</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>P</masterLabel><template><name>t</name></template><type>AppPage</type>',
    );

    expect(problems(page)).toEqual(['Invalid dashboard Unique Name Gone - no dashboards found']);
  });
});
