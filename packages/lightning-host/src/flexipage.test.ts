import { readFlexiPage } from './flexipage';
import { parseXml } from './xml';

const page = (inner: string) => readFlexiPage('Sales_Page', parseXml(`<FlexiPage>${inner}</FlexiPage>`, 'page.xml'));

describe('FlexiPage', () => {
  it('tells regions from facets and keeps the order of components', () => {
    const read = page(`
      <flexiPageRegions>
        <itemInstances><componentInstance><componentName>c:one</componentName><identifier>a</identifier></componentInstance></itemInstances>
        <itemInstances><componentInstance><componentName>two</componentName><identifier>b</identifier></componentInstance></itemInstances>
        <name>main</name><type>Region</type>
      </flexiPageRegions>
      <flexiPageRegions><name>Facet-1</name><type>Facet</type></flexiPageRegions>
      <masterLabel>Sales</masterLabel><type>RecordPage</type><sobjectType>Deal__c</sobjectType>
      <template><name>flexipage:recordHomeTemplateDesktop</name></template>`);

    expect(read.regions['main']?.map((item) => item.component)).toEqual(['c:one', 'c:two']);
    expect(read.facets).toEqual({ 'Facet-1': [] });
    expect(read).toMatchObject({
      label: 'Sales',
      type: 'RecordPage',
      object: 'Deal__c',
      template: 'flexipage:recordHomeTemplateDesktop',
    });
  });

  it('reads properties, lists of values and visibility', () => {
    const read = page(`
      <flexiPageRegions>
        <itemInstances><componentInstance>
          <componentInstanceProperties><name>height</name><value>480</value></componentInstanceProperties>
          <componentInstanceProperties><name>entityNames</name><valueList>
            <valueListItems><value>Lead</value></valueListItems><valueListItems><value>Account</value></valueListItems>
          </valueList></componentInstanceProperties>
          <componentName>flexipage:recentItems</componentName>
          <visibilityRule><booleanFilter>1 OR 2</booleanFilter>
            <criteria><leftValue>{!Record.Name}</leftValue><operator>EQUAL</operator><rightValue>A</rightValue></criteria>
          </visibilityRule>
        </componentInstance></itemInstances>
        <name>main</name>
      </flexiPageRegions>`);

    expect(read.regions['main']?.[0]).toMatchObject({
      properties: { height: '480', entityNames: ['Lead', 'Account'] },
      visibility: {
        booleanFilter: '1 OR 2',
        criteria: [{ leftValue: '{!Record.Name}', operator: 'EQUAL', rightValue: 'A' }],
      },
    });
  });

  it('places a field of a dynamic form', () => {
    const read = page(`
      <flexiPageRegions>
        <itemInstances><fieldInstance><fieldItem>Record.Stage__c</fieldItem><identifier>f</identifier></fieldInstance></itemInstances>
        <name>Facet-2</name><type>Facet</type>
      </flexiPageRegions>`);

    expect(read.facets['Facet-2']?.[0]).toMatchObject({
      component: 'field',
      properties: { field: 'Stage__c' },
      visibility: null,
    });
  });
});
