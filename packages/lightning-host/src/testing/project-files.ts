import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadLightningProject, type LightningProject } from '../project';

/** An SFDX project in a folder of its own with these files; paths are below `force-app/`. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lightning-project-'));
  fs.writeFileSync(
    path.join(root, 'sfdx-project.json'),
    '{"packageDirectories":[{"path":"force-app","default":true}]}',
  );
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, 'force-app', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return root;
}

export function projectOf(files: Readonly<Record<string, string>>): LightningProject {
  return loadLightningProject(writeProject(files));
}

/** A bundle's files below `lwc/`. */
export function bundle(name: string, js: string, html?: string): Record<string, string> {
  const dir = `main/lwc/${name}/${name}`;
  const meta = '<LightningComponentBundle><isExposed>true</isExposed></LightningComponentBundle>';
  return { [`${dir}.js`]: js, [`${dir}.js-meta.xml`]: meta, ...(html === undefined ? {} : { [`${dir}.html`]: html }) };
}
