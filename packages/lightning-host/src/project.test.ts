import { bundle, projectOf } from './testing/project-files';

describe('Lightning project', () => {
  it('finds bundles in every folder and leaves tests out', () => {
    const project = projectOf({
      ...bundle('one', 'export const one = 1;'),
      'sales/lwc/two/two.js': 'export const two = 2;',
      'sales/lwc/two/two.js-meta.xml': '<LightningComponentBundle/>',
      'sales/lwc/two/__tests__/three.js-meta.xml': '<LightningComponentBundle/>',
    });

    expect([...project.bundles.keys()].sort()).toEqual(['one', 'two']);
  });

  it('takes a bundle that only shares styles', () => {
    const project = projectOf({
      'main/lwc/look/look.css': 'p { color: red; }',
      'main/lwc/look/look.js-meta.xml': '<LightningComponentBundle/>',
    });

    expect(project.bundles.get('look')?.entry).toMatch(/look\.css$/);
  });

  it('says what to run when a bundle is not compiled', () => {
    const files = { 'main/lwc/one/one.ts': 'export {}', 'main/lwc/one/one.js-meta.xml': '<LightningComponentBundle/>' };

    expect(() => projectOf(files)).toThrow('npm run build');
  });

  it('merges labels of all files and knows resources by name', () => {
    const project = projectOf({
      'a/labels/A.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName><value>Hi &amp; welcome</value></labels></CustomLabels>',
      'b/labels/B.labels-meta.xml':
        '<CustomLabels><labels><fullName>Bye</fullName><value>Bye</value></labels></CustomLabels>',
      'b/staticresources/Lib.resource-meta.xml':
        '<StaticResource><contentType>application/javascript</contentType></StaticResource>',
      'b/staticresources/Lib.js': 'window.lib = 1;',
    });

    expect(Object.fromEntries(project.labels)).toEqual({ Hello: 'Hi & welcome', Bye: 'Bye' });
    expect(project.resources.get('Lib')).toMatchObject({ contentType: 'application/javascript' });
  });
});
