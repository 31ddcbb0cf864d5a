import path from 'node:path';
import { writeStory } from '../data/generator/files';
import { makeStory, RECIPES } from '../data/generator/stories';

/** `npm run events:generate [-- DIR]`: writes every story of `data/events` anew from its seed. */
const dir = path.resolve(process.argv[2] ?? path.join(__dirname, '..', 'data', 'events'));
for (const recipe of RECIPES) {
  const story = makeStory(recipe);
  writeStory(dir, story);
  console.log(
    `${story.name}: ${story.events.length} events, ${story.leads.length} leads, ${story.accounts.length} accounts`,
  );
}
