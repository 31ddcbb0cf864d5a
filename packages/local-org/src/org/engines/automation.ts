import type { OrgTransaction } from '../transaction/org-transaction';
import type { Work } from '../transaction/work';

export type SaveOperation = 'insert' | 'update' | 'delete' | 'undelete';

/** Apex triggers, as the order of execution calls them. */
export interface TriggerAutomation {
  /** True when an active trigger listens; the pipeline then takes no shortcut. */
  has(object: string, timing: 'before' | 'after', operation: SaveOperation): boolean;
  /** Rejections are appended to the rows; a trigger that dies rejects all of them. */
  run(
    tx: OrgTransaction,
    object: string,
    timing: 'before' | 'after',
    operation: SaveOperation,
    rows: readonly Work[],
  ): void;
}

/** Record-triggered flows, as the order of execution calls them. */
export interface FlowAutomation {
  hasBeforeSave(object: string, operation: 'insert' | 'update'): boolean;
  beforeSave(tx: OrgTransaction, object: string, operation: 'insert' | 'update', rows: readonly Work[]): void;
  hasAfterSave(object: string, operation: 'insert' | 'update'): boolean;
  /** Immediate paths; asynchronous and scheduled paths are queued. */
  afterSave(tx: OrgTransaction, object: string, operation: 'insert' | 'update', rows: readonly Work[]): void;
  hasBeforeDelete(object: string): boolean;
  beforeDelete(tx: OrgTransaction, object: string, rows: readonly Work[]): void;
  /** Cancels what is queued for rows that are gone. */
  recordsDeleted(tx: OrgTransaction, object: string, ids: readonly string[]): void;
}

/** The engines that a save runs through. */
export interface Automation {
  readonly triggers: TriggerAutomation;
  readonly flows: FlowAutomation;
}

/** An org without automation, before its first deployment. */
export const noAutomation: Automation = {
  triggers: { has: () => false, run: () => undefined },
  flows: {
    hasBeforeSave: () => false,
    beforeSave: () => undefined,
    hasAfterSave: () => false,
    afterSave: () => undefined,
    hasBeforeDelete: () => false,
    beforeDelete: () => undefined,
    recordsDeleted: () => undefined,
  },
};
