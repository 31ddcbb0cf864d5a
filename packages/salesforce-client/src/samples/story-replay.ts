import fs from 'node:fs';
import path from 'node:path';
import type { EventSender } from '../event-sender';
import { sortOut } from './product-events';

export interface StoryStream {
  readonly name: string;
  readonly events: readonly object[];
  readonly leads: readonly { readonly afterEvents: number; readonly fields: { readonly Email: string } }[];
}

export interface ReplayTargets {
  readonly sender: EventSender;
  /** Inserts leads that Marketo made; must leave alone what is there already. */
  insertLeads(leads: readonly { readonly Email: string }[]): Promise<void>;
}

export interface ReplayCounts {
  sent: number;
  refusedBySender: number;
  refusedByOrg: number;
  leads: number;
}

interface Position extends ReplayCounts {
  readonly story: string;
  /** Events whose delivery the org has confirmed. */
  next: number;
  /** Leads inserted. */
  nextLead: number;
}

const BATCH = 200;

/**
 * Delivers a story in its order and remembers how far it came after every confirmed call, so that a replay that was cut off goes on where
 * it stood. The call it was cut off in is sent again; events go by their ids, so the org takes them once.
 */
export async function replayStory(
  story: StoryStream,
  targets: ReplayTargets,
  positionFile: string,
  progress: (done: number, total: number) => void,
): Promise<ReplayCounts> {
  const position = readPosition(positionFile, story.name);
  while (position.next < story.events.length || position.nextLead < story.leads.length) {
    const isOver = position.next >= story.events.length;
    const leads = story.leads.slice(position.nextLead).filter((lead) => isOver || lead.afterEvents <= position.next);
    if (leads.length > 0) {
      const batch = leads.slice(0, BATCH);
      await targets.insertLeads(batch.map((lead) => lead.fields));
      position.nextLead += batch.length;
      position.leads += batch.length;
    } else {
      const upTo = Math.min(
        position.next + BATCH,
        story.leads[position.nextLead]?.afterEvents ?? Infinity,
        story.events.length,
      );
      await sendRange(story.events.slice(position.next, upTo), targets.sender, position);
      position.next = upTo;
    }
    writePosition(positionFile, position);
    progress(position.next, story.events.length);
  }
  return position;
}

async function sendRange(events: readonly object[], sender: EventSender, counts: ReplayCounts): Promise<void> {
  const { sendable, refused } = sortOut(events);
  const outcomes = await sender.send(sendable);
  counts.refusedBySender += refused.length;
  counts.refusedByOrg += outcomes.filter((outcome) => outcome.status === 'refused').length;
  counts.sent += outcomes.filter((outcome) => outcome.status === 'queued').length;
}

function readPosition(file: string, story: string): Position {
  const fresh: Position = { story, next: 0, nextLead: 0, sent: 0, refusedBySender: 0, refusedByOrg: 0, leads: 0 };
  if (!fs.existsSync(file)) return fresh;
  const stored = JSON.parse(fs.readFileSync(file, 'utf8')) as Position;
  return stored.story === story ? stored : fresh;
}

/** Written beside and moved into place: a kill in the middle leaves the old position. */
function writePosition(file: string, position: Position): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify(position));
  fs.renameSync(`${file}.new`, file);
}
