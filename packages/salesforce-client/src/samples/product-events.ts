import { z } from 'zod';

const text = (max: number): z.ZodOptional<z.ZodString> => z.string().max(max).optional();
const date = z.iso.date().optional();

/**
 * What `SelfServeTrialEvent__e` takes: lengths and types of its fields. A sender checks before it sends, because one badly typed value
 * makes the org refuse the whole call. What the fields mean is the org's to judge.
 */
export const productEventSchema = z.strictObject({
  Event_Id__c: text(80),
  Workspace_ID__c: text(64),
  Workspace_Name__c: text(80),
  Email__c: text(80),
  Self_Serve_Status__c: text(20),
  Occurred_At__c: z.iso.datetime({ offset: true }).optional(),
  Sequence__c: z.number().optional(),
  First_Name__c: text(40),
  Last_Name__c: text(80),
  Company__c: text(255),
  Trial_Start_Date__c: date,
  Trial_Expiration_Date__c: date,
  Plan__c: text(40),
  MRR__c: z.number().optional(),
  Active_Users__c: z.number().optional(),
});

export interface RefusedBySender<T> {
  readonly event: T;
  /** `Workspace_Name__c: Too big ...`. */
  readonly reason: string;
}

/** Parts what can be sent from what the bus would refuse. */
export function sortOut<T extends object>(events: readonly T[]): { sendable: T[]; refused: RefusedBySender<T>[] } {
  const sendable: T[] = [];
  const refused: RefusedBySender<T>[] = [];
  for (const event of events) {
    const check = productEventSchema.safeParse(event);
    if (check.success) sendable.push(event);
    else
      refused.push({
        event,
        reason: check.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      });
  }
  return { sendable, refused };
}
