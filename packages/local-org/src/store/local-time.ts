import { DateTime, IANAZone } from 'luxon';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** Hours kept: some eleven years. */
const MAX_HOURS = 100_000;

/**
 * Makes the function that writes a moment as the wall clock of a zone, `yyyy-MM-ddTHH:mm:ss.SSS`; millions of rows of one query have few
 * distinct hours, so the zone's offset is asked for once an hour. An hour within which the clocks change is asked for each time.
 */
export function localTimeOf(zoneName: string): (moment: string) => string {
  const zone = new IANAZone(zoneName);
  const offsetByHour = new Map<number, number | null>();
  const offsetAt = (ms: number): number => {
    const hour = Math.floor(ms / HOUR_MS);
    let known = offsetByHour.get(hour);
    if (known === undefined) {
      const first = zone.offset(hour * HOUR_MS);
      known = first === zone.offset((hour + 1) * HOUR_MS - 1) ? first : null;
      if (offsetByHour.size > MAX_HOURS) offsetByHour.clear();
      offsetByHour.set(hour, known);
    }
    return known ?? zone.offset(ms);
  };
  return (moment) => {
    const ms = Date.parse(moment);
    if (!zone.isValid || Number.isNaN(ms))
      return DateTime.fromISO(moment).setZone(zoneName).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
    return new Date(ms + offsetAt(ms) * MINUTE_MS).toISOString().slice(0, -1);
  };
}
