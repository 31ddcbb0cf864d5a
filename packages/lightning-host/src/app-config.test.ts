import { readAppConfig } from './app-config';
import { projectOf } from './testing/project-files';

const APP = `<CustomApplication>
  <label>Sales Desk</label>
  <brand><headerColor>#123456</headerColor></brand>
  <actionOverrides><actionName>View</actionName><content>Deal_Page</content><pageOrSobjectType>Deal__c</pageOrSobjectType></actionOverrides>
  <tabs>standard-home</tabs><tabs>Board</tabs><tabs>Deal__c</tabs><tabs>standard-Opportunity</tabs><tabs>standard-report</tabs>
</CustomApplication>`;
const FILES = {
  'applications/Sales_Desk.app-meta.xml': APP,
  'tabs/Board.tab-meta.xml': '<CustomTab><label>The Board</label><flexiPage>Board_Page</flexiPage></CustomTab>',
  'tabs/Deal__c.tab-meta.xml': '<CustomTab><customObject>true</customObject></CustomTab>',
  'flexipages/Board_Page.flexipage-meta.xml':
    '<FlexiPage><masterLabel>Board</masterLabel><type>AppPage</type></FlexiPage>',
  'flexipages/Deal_Page.flexipage-meta.xml':
    '<FlexiPage><masterLabel>Deal</masterLabel><type>RecordPage</type><sobjectType>Deal__c</sobjectType></FlexiPage>',
  'objects/Deal__c/Deal__c.object-meta.xml':
    '<CustomObject><label>Deal</label><pluralLabel>Deals</pluralLabel><compactLayoutAssignment>Short</compactLayoutAssignment></CustomObject>',
  'objects/Deal__c/compactLayouts/Short.compactLayout-meta.xml':
    '<CompactLayout><fullName>Short</fullName><fields>Stage__c</fields></CompactLayout>',
  'objects/Deal__c/listViews/Open.listView-meta.xml':
    '<ListView><fullName>Open</fullName><label>Open deals</label><columns>NAME</columns><filters><field>Stage__c</field><operation>equals</operation><value>Open</value></filters></ListView>',
  'layouts/Deal__c-Deal Layout.layout-meta.xml':
    '<Layout><layoutSections><label>Facts</label><layoutColumns><layoutItems><field>Stage__c</field></layoutItems></layoutColumns></layoutSections><relatedLists><relatedList>Line__c.Deal__c</relatedList><fields>NAME</fields></relatedLists></Layout>',
};

describe('app configuration', () => {
  const config = readAppConfig(projectOf(FILES));

  it('makes the navigation of an app from its tabs, with their labels', () => {
    expect(config.apps[0]?.items.map(({ label, url }) => [label, url])).toEqual([
      ['Home', '/lightning/page/home'],
      ['The Board', '/lightning/n/Board'],
      ['Deals', '/lightning/o/Deal__c/list'],
      ['Opportunities', '/lightning/o/Opportunity/list'],
      ['Reports', '/lightning/o/Report/home'],
    ]);
  });

  it('knows the app by name, colour and record pages', () => {
    expect(config.apps[0]).toMatchObject({
      name: 'Sales_Desk',
      label: 'Sales Desk',
      color: '#123456',
      recordPages: { Deal__c: 'Deal_Page' },
    });
  });

  it('reads how an object is shown: layout, highlights, related lists, list views, record page', () => {
    expect(config.objects['Deal__c']).toMatchObject({
      layout: [{ label: 'Facts', columns: [['Stage__c']] }],
      highlights: ['Stage__c'],
      relatedLists: [{ name: 'Line__c.Deal__c', fields: ['NAME'] }],
      listViews: [
        { name: 'Open', label: 'Open deals', filters: [{ field: 'Stage__c', operation: 'equals', value: 'Open' }] },
      ],
      recordPage: 'Deal_Page',
    });
  });

  it('shows the tabs of a project without an app', () => {
    const { apps } = readAppConfig(projectOf({ 'tabs/Board.tab-meta.xml': FILES['tabs/Board.tab-meta.xml'] }));

    expect(apps).toHaveLength(1);
    expect(apps[0]?.items.map((item) => item.label)).toEqual(['The Board']);
  });
});
