import type { MetadataComponent } from '../model';
import { parseXml } from '../xml-parser';
import { withoutOwnNamespace } from './own-namespace';

const read = (component: Partial<MetadataComponent>): MetadataComponent =>
  withoutOwnNamespace('shop')({ type: 'Flow', fullName: 'X', file: 'x', xml: undefined, ...component });

const apex = (source: string): string | undefined => read({ type: 'ApexClass', source }).source;

describe('references with the project’s own namespace', () => {
  it('mean the component without it in names, references and formulas', () => {
    const { root } = parseXml(
      '<Flow><ref>$Record.shop__Owner__r.SHOP__Age__c</ref><e>{!shop__A__c} + {!workshop__B__c}</e></Flow>',
      'f',
    );
    const flow = read({ fullName: 'shop__Check_Out', xml: root });
    expect(flow.fullName).toBe('Check_Out');
    expect(flow.xml?.children.map((c) => c.text)).toEqual(['$Record.Owner__r.Age__c', '{!A__c} + {!workshop__B__c}']);
  });

  it('keep the line and column of the element they stand in', () => {
    const { root } = parseXml('<Flow>\n  <a>shop__B__c</a></Flow>', 'f');
    expect(read({ xml: root }).xml?.children[0]).toMatchObject({ line: 2, column: 3, text: 'B__c' });
  });

  it('are resolved in Apex code and in strings with object and field names', () => {
    expect(apex("shop.Cart c = new shop.Cart(); shop__Item__c i = Database.query('SELECT shop__Price__c');")).toBe(
      "Cart c = new Cart(); Item__c i = Database.query('SELECT Price__c');",
    );
  });

  it('leave text, comments, members and variables of that name alone', () => {
    expect(apex("String s = 'shop.com'; /* shop.Cart */ a.shop.b();")).toBe(
      "String s = 'shop.com'; /* shop.Cart */ a.shop.b();",
    );
    expect(apex('Store shop = x; shop.open();')).toBe('Store shop = x; shop.open();');
  });
});
