import { buildProjectModules, type BuiltModules } from '../build';
import { loadLightningProject } from '../project';
import { lightningModules } from '../resolver';

/** Of those that the tests import from; every other has its default export. */
const EXPORTS: Readonly<Record<string, string[]>> = {
  lwc: [
    'LightningElement',
    'registerComponent',
    'registerTemplate',
    'registerDecorators',
    'parseFragment',
    'freezeTemplate',
    'swapTemplate',
    'swapComponent',
    'api',
    'wire',
    'track',
  ],
  'host/apex': ['apexMethod', 'refreshApex'],
  'lightning/uiRecordApi': ['getRecord'],
};

/** Base modules are what the page has already; a project's build only needs their names. */
const names = ['lwc', 'host/apex', 'force/navigation', ...lightningModules()];
const base: BuiltModules = {
  imports: Object.fromEntries(names.map((name) => [name, `${name}.js`])),
  exports: Object.fromEntries(names.map((name) => [name, EXPORTS[name] ?? ['default']])),
  needs: {},
  read: () => undefined,
};

async function main(): Promise<void> {
  const built = await buildProjectModules(loadLightningProject(process.argv[2] ?? ''), base);
  const code = Object.fromEntries(Object.entries(built.imports).map(([name, file]) => [name, built.read(file)]));
  process.stdout.write(JSON.stringify({ code, problems: built.problems }));
}

void main();
