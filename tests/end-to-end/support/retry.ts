import type { TestOrg } from './org';

/** What `ErrorRetryAction` answers over REST. */
export interface RetryAnswer {
  readonly resolvedCount: number;
  readonly failedCount: number;
}

/** Gives the session's user the administrator's permission set group. */
export async function allowRetry(org: TestOrg): Promise<void> {
  await org.assign(['Self_Serve_Admin']);
}

/** Retries error rows in one call, as an administrator's client does, and waits for what comes of it. */
export async function retry(org: TestOrg, errorLogIds: readonly string[]): Promise<RetryAnswer> {
  const [result] = (await org.rest('POST', '/actions/custom/apex/ErrorRetryAction', { inputs: [{ errorLogIds }] })) as {
    isSuccess: boolean;
    errors: unknown;
    outputValues: RetryAnswer;
  }[];
  if (!result?.isSuccess) throw new Error(JSON.stringify(result));
  await org.drain();
  return result.outputValues;
}
