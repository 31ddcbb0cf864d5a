import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import path from 'node:path';

/** `npm run components:check`: no component is in two files: a deploy would take the one that happens to come last. */
const ROOT = path.join(__dirname, '..');

function main(): number {
  const filesByComponent = new Map<string, Set<string>>();
  const add = (key: string, file: string): void => {
    filesByComponent.set(key, (filesByComponent.get(key) ?? new Set()).add(path.relative(ROOT, file)));
  };
  for (const component of ComponentSet.fromSource(path.join(ROOT, 'force-app')).getSourceComponents()) {
    const file = component.xml ?? component.content ?? '';
    // Files of labels are merged into one component; their labels must differ.
    if (component.type.name !== 'CustomLabels') add(`${component.type.name} ${component.fullName}`, file);
    for (const child of component.getChildren()) add(`${child.type.name} ${child.fullName}`, child.xml ?? file);
  }
  const twice = [...filesByComponent].filter(([, files]) => files.size > 1);
  for (const [key, files] of twice) console.error(`${key} is in ${[...files].join(' and ')}`);
  console.log(`${filesByComponent.size} components, ${twice.length} of them in more than one file.`);
  return twice.length === 0 ? 0 : 1;
}

process.exitCode = main();
