import type { Story } from './story';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A story moved by whole days, back or forth, so that it ends on the day given or the day before: what an org takes of an event depends
 * on how old it is. Broken dates stay as they are.
 */
export function movedTo(story: Story, now: Date): Story {
  const days = Math.floor((now.getTime() - Date.parse(story.endsAt)) / DAY_MS);
  const moved = (value: string | undefined): string | undefined => {
    const time = /^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(value ?? '') ? Date.parse(value as string) : NaN;
    if (value === undefined || Number.isNaN(time)) return value;
    const iso = new Date(time + days * DAY_MS).toISOString();
    return value.endsWith('Z') ? `${iso.slice(0, 19)}Z` : iso.slice(0, 10);
  };
  const fields = ['Occurred_At__c', 'Trial_Start_Date__c', 'Trial_Expiration_Date__c'] as const;
  return {
    ...story,
    endsAt: moved(story.endsAt) ?? story.endsAt,
    events: story.events.map((event) => ({
      ...event,
      ...Object.fromEntries(fields.filter((name) => name in event).map((name) => [name, moved(event[name])])),
    })),
  };
}
