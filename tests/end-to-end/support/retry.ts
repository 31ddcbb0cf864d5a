import type { TestOrg } from './org';

/** What `ErrorRetryAction` answers over REST. */
export interface RetryAnswer {
  readonly resolvedCount: number;
  readonly failedCount: number;
}

/** Gives the session's user the administrator's permission set group, for the time of the run. */
export async function allowRetry(org: TestOrg): Promise<void> {
  await grant(org, 'Self_Serve_Admin');
}

/** Assigns a permission set group to the session's user; what was not assigned before is taken back from a target org. */
export async function grant(org: TestOrg, group: string): Promise<void> {
  const { Id: PermissionSetGroupId } = await org.one(
    `SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${group}'`,
  );
  const AssigneeId = org.session.userId;
  const where = `AssigneeId = '${AssigneeId}' AND PermissionSetGroupId = '${PermissionSetGroupId}'`;
  if ((await org.count(`SELECT COUNT() FROM PermissionSetAssignment WHERE ${where}`)) > 0) return;
  const [id] = await org.insertAll('PermissionSetAssignment', [{ AssigneeId, PermissionSetGroupId }]);
  org.atEnd(() => org.remove('PermissionSetAssignment', id as string));
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
