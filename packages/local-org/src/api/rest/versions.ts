/** Names of releases by API version; the platform has three releases a year. */
const FIRST_VERSION = 31;
/** Spring '19. */
const REFERENCE = { version: 45, year: 19 } as const;
const SEASONS = ['Spring', 'Summer', 'Winter'] as const;

/** Newest version answered. */
export const LATEST_VERSION = 66;

export interface VersionEntry {
  readonly label: string;
  readonly url: string;
  readonly version: string;
}

/** As `GET /services/data` lists them, oldest first. */
export const SUPPORTED_VERSIONS: readonly VersionEntry[] = Array.from(
  { length: LATEST_VERSION - FIRST_VERSION + 1 },
  (_, i) => {
    const version = FIRST_VERSION + i;
    const since = version - REFERENCE.version;
    const season = SEASONS[((since % 3) + 3) % 3] ?? 'Spring';
    // Winter '20 is released in 2019: its number is one ahead of the calendar year.
    const year = REFERENCE.year + Math.floor(since / 3) + (season === 'Winter' ? 1 : 0);
    return { label: `${season} '${year}`, url: `/services/data/v${version}.0`, version: `${version}.0` };
  },
);

export function isSupportedVersion(version: string): boolean {
  const number = Number(version);
  return Number.isInteger(number) && number >= FIRST_VERSION && number <= LATEST_VERSION;
}

/** Versions that the platform once had and answers no more. */
export function isRetiredVersion(version: string): boolean {
  const number = Number(version);
  return Number.isInteger(number) && number >= 7 && number < FIRST_VERSION;
}
