import fs from 'node:fs';
import path from 'node:path';
import type { MarketoLead, ProductEvent, SampleAccount, Story } from './story';

/** Writes a story as a folder: `events.jsonl`, `leads.jsonl`, `accounts.jsonl`, `story.json`. */
export function writeStory(dir: string, story: Story): void {
  const folder = path.join(dir, story.name);
  fs.mkdirSync(folder, { recursive: true });
  const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  fs.writeFileSync(path.join(folder, 'events.jsonl'), lines(story.events));
  fs.writeFileSync(path.join(folder, 'leads.jsonl'), lines(story.leads));
  fs.writeFileSync(path.join(folder, 'accounts.jsonl'), lines(story.accounts));
  const { name, title, description, seed, endsAt } = story;
  const counts = { events: story.events.length, leads: story.leads.length, accounts: story.accounts.length };
  fs.writeFileSync(
    path.join(folder, 'story.json'),
    `${JSON.stringify({ name, title, description, seed, endsAt, counts }, null, 2)}\n`,
  );
}

/** @throws Error naming the file and line that is not JSON */
export function readStory(folder: string): Story {
  const head = JSON.parse(fs.readFileSync(path.join(folder, 'story.json'), 'utf8')) as Omit<
    Story,
    'events' | 'leads' | 'accounts'
  >;
  return {
    ...head,
    events: readLines<ProductEvent>(path.join(folder, 'events.jsonl')),
    leads: readLines<MarketoLead>(path.join(folder, 'leads.jsonl')),
    accounts: readLines<SampleAccount>(path.join(folder, 'accounts.jsonl')),
  };
}

function readLines<T>(file: string): T[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch (error) {
        throw new Error(`${file}:${i + 1} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}
