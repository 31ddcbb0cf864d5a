import { buildInNode } from './testing/build-in-node';
import { bundle } from './testing/project-files';

const COMPONENT = (imports = '', body = ''): string =>
  `import { LightningElement, api, wire } from 'lwc';\n${imports}\nexport default class Thing extends LightningElement {${body}}`;

describe('building the bundles of a project', () => {
  jest.setTimeout(60_000);

  it('compiles an unmodified component with its template', () => {
    const { code, problems } = buildInNode(
      bundle(
        'thing',
        COMPONENT(`import x from '@salesforce/apex/Shop.find';`, `@wire(x) found; @api name;`),
        '<template><p>{name}</p></template>',
      ),
    );

    expect(problems).toEqual([]);
    expect(code['c/thing']).toContain('apexMethod("Shop","find")');
    expect(code['c/thing']).toContain('registerComponent');
  });

  it('gives schema references, labels, resources and message channels', () => {
    const { code } = buildInNode({
      ...bundle(
        'thing',
        [
          `import field from '@salesforce/schema/Deal__c.Owner__r.Name';`,
          `import text from '@salesforce/label/c.Hello';`,
          `import lib from '@salesforce/resourceUrl/Lib';`,
          `import channel from '@salesforce/messageChannel/Chosen__c';`,
          `export { field, text, lib, channel };`,
        ].join('\n'),
      ),
      'labels/A.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName><value>Grüß Gott</value></labels></CustomLabels>',
    });

    const built = code['c/thing'];
    expect(built).toContain('objectApiName:"Deal__c",fieldApiName:"Owner__r.Name"');
    expect(built).toMatch(/Gr(ü|\\xFC)(ß|\\xDF) Gott/);
    expect(built).toContain('/resource/Lib');
    expect(built).toContain('channel:"Chosen__c"');
  });

  it('shares a module between components', () => {
    const { problems } = buildInNode({
      ...bundle('money', 'export const euros = (x) => x;'),
      ...bundle('thing', COMPONENT(`import { euros } from 'c/money';`, 'x = euros(1);')),
    });

    expect(problems).toEqual([]);
  });

  it.each([
    ['an unknown base module', COMPONENT(`import x from 'lightning/doesNotExist';`), 'lightning/doesNotExist'],
    [
      'a name that a base module does not have',
      COMPONENT(`import { fetchAll } from 'lightning/uiRecordApi'; export const used = fetchAll;`),
      'fetchAll',
    ],
    ['an unknown component', COMPONENT(`import x from 'c/doesNotExist';`), 'c/doesNotExist'],
    ['an unknown label', COMPONENT(`import x from '@salesforce/label/c.Nope';`), 'Nope'],
    ['a syntax error', 'export default class {', 'thing'],
  ])('names a bundle with %s and builds the others', (_name, js, word) => {
    const { code, problems } = buildInNode({ ...bundle('thing', js), ...bundle('fine', COMPONENT('', 'ok = true;')) });

    expect(problems).toHaveLength(1);
    expect(problems[0]?.bundle).toBe('thing');
    expect(problems[0]?.message).toContain(word);
    expect(code['c/fine']).toContain('registerComponent');
    expect(code['c/thing']).toContain('throw new Error');
  });
});
