import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeStory } from '../data/generator/files';
import { makeStory, RECIPES } from '../data/generator/stories';
import { isListCurrent, readmeProblems } from './lib/e2e-readme';

/** Makes what is generated anew and compares it with what is committed: the sample stories, the list of tests for the local org only. */
const COMMITTED = path.join(__dirname, '..', 'data', 'events');
const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'stories-'));
const different: string[] = [];
for (const recipe of RECIPES) {
  writeStory(fresh, makeStory(recipe));
  for (const name of fs.readdirSync(path.join(fresh, recipe.name))) {
    const [made, kept] = [path.join(fresh, recipe.name, name), path.join(COMMITTED, recipe.name, name)];
    if (!fs.existsSync(kept) || !fs.readFileSync(made).equals(fs.readFileSync(kept)))
      different.push(`data/events/${recipe.name}/${name}`);
  }
}
fs.rmSync(fresh, { recursive: true });
for (const file of different) console.error(`${file} is not what its generator makes. Run: npm run events:generate`);
if (!isListCurrent()) console.warn('tests/end-to-end/README.md lists other tests. Run: npm run e2e -- --list --write');
const problems = readmeProblems();
for (const problem of problems) console.error(`tests/end-to-end/README.md: ${problem}`);
process.exitCode = different.length + problems.length > 0 ? 1 : 0;
if (different.length === 0) console.log(`${RECIPES.length} stories are what their generator makes.`);
