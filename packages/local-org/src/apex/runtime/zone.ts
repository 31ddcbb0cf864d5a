import { IANAZone } from 'luxon';

const zones = new Map<string, IANAZone>();

/** An IANA zone; GMT for a name that is none. */
export function zoneOf(name: string): IANAZone {
  let zone = zones.get(name);
  if (!zone) {
    const given = IANAZone.create(name === 'GMT' ? 'Etc/GMT' : name);
    zone = given.isValid ? given : IANAZone.create('Etc/GMT');
    zones.set(name, zone);
  }
  return zone;
}

/** Offset from GMT at an instant, in milliseconds. */
export function offsetAt(zone: string, millis: number): number {
  return zone === 'GMT' || zone === 'UTC' ? 0 : zoneOf(zone).offset(millis) * 60_000;
}

/** The instant of a wall-clock time given as if it were GMT. In a gap the later offset is taken, as Java does. */
export function fromLocal(zone: string, wall: number): number {
  const first = wall - offsetAt(zone, wall);
  const second = wall - offsetAt(zone, first);
  return offsetAt(zone, second) === wall - second ? second : first;
}

/** Short and long zone names as Java prints for `z` and `zzzz`. */
export function zoneName(zone: string, millis: number, style: 'short' | 'long'): string {
  const id = zone === 'GMT' ? 'UTC' : zone;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: style }).formatToParts(millis);
  const name = parts.find((p) => p.type === 'timeZoneName')?.value ?? zone;
  return name === 'UTC' ? 'GMT' : name;
}
