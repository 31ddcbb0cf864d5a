import type { Connection } from 'jsforce';

/** What a field of a describe answers that is looked at here. */
export interface DescribedObject {
  readonly fields: readonly { readonly name: string }[];
}

/** Highest and remaining value of each limit, by the name the API gives it. */
export type OrgLimits = Readonly<Record<string, { readonly Max: number; readonly Remaining: number } | undefined>>;

/** The public APIs that the verification reads; tests answer for an org. */
export interface OrgReader {
  /** All rows. @throws Error in the org's words */
  query<Row>(soql: string): Promise<readonly Row[]>;
  /** Undefined when the org has no such object, or hides it from the user. */
  describe(object: string): Promise<DescribedObject | undefined>;
  limits(): Promise<OrgLimits>;
  /** API versions that the org speaks. */
  versions(): Promise<readonly string[]>;
}

const MAX_ROWS = 100_000;

/** Reads an org over REST. */
export function connectionReader(connection: Connection): OrgReader {
  const base = `/services/data/v${connection.version}`;
  return {
    query: async <Row>(soql: string) => {
      const answer = await connection.query<Record<string, unknown>>(soql, { autoFetch: true, maxFetch: MAX_ROWS });
      return answer.records as unknown as readonly Row[];
    },
    describe: async (object) => {
      try {
        return await connection.request<DescribedObject>(`${base}/sobjects/${object}/describe`);
      } catch (error) {
        if ((error as { errorCode?: string }).errorCode === 'NOT_FOUND') return undefined;
        throw error;
      }
    },
    limits: () => connection.request<OrgLimits>(`${base}/limits`),
    versions: async () => {
      const versions = await connection.request<{ version: string }[]>('/services/data');
      return versions.map(({ version }) => version);
    },
  };
}
