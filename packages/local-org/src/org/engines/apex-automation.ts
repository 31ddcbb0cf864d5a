import { SalesforceError } from '../../diagnostics';
import type { ApexEngine, TriggerInfo } from '../../apex';
import type { OrgCore } from '../core';
import { eventRecord } from '../events/event-log';
import type { DeliveryVerdict, Subscriber } from '../events/event-bus';
import { systemAccess } from '../flow-host';
import type { OrgTransaction } from '../transaction/org-transaction';
import { Work } from '../transaction/work';
import type { SaveOperation, TriggerAutomation } from './automation';

/** Apex triggers inside a save. */
export class ApexTriggers implements TriggerAutomation {
  private readonly events = new Map<string, ReadonlySet<string>>();

  constructor(private readonly engine: ApexEngine) {}

  has(object: string, timing: 'before' | 'after', operation: SaveOperation): boolean {
    let events = this.events.get(object);
    if (!events) {
      events = new Set(
        this.engine.triggers(object).flatMap((t) => t.events.map((e) => e.toLowerCase().replace(/[\s_]+/g, ''))),
      );
      this.events.set(object, events);
    }
    return events.has(timing + operation);
  }

  run(
    tx: OrgTransaction,
    object: string,
    timing: 'before' | 'after',
    operation: SaveOperation,
    rows: readonly Work[],
  ): void {
    try {
      tx.apex.runTriggers(object, timing, operation, rows);
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      // An unhandled exception marks every row of the chunk. [A2.12]
      for (const row of rows)
        row.errors.push({ statusCode: error.errorCode, message: error.message, fields: error.fields });
    }
  }
}

/** An Apex trigger on an event object as subscriber of the bus. [A4 of the API facts] */
export function triggerSubscriber(org: OrgCore, trigger: TriggerInfo): Subscriber {
  const config = org.deployed.model
    .ofType('PlatformEventSubscriberConfig')
    .find((c) =>
      c.xml?.children.some(
        (n) => n.name === 'platformEventConsumer' && n.text.trim().toLowerCase() === trigger.name.toLowerCase(),
      ),
    );
  const configured = Number(config?.xml?.children.find((n) => n.name === 'batchSize')?.text.trim() ?? NaN);
  const user = config?.xml?.children.find((n) => n.name === 'user')?.text.trim();
  return {
    name: `trigger:${trigger.name}`,
    object: trigger.object,
    get batchSize() {
      return Number.isFinite(configured) ? configured : org.settings.eventTriggerBatchSize;
    },
    open: () => {
      const userId =
        (user && org.store.idsByValue('User', 'Username', [user]).get(user)?.[0]) ||
        org.identity.automatedProcessUserId;
      return { entryPoint: `Trigger ${trigger.name} (event)`, access: systemAccess(userId), quiddity: 'TRIGGER' };
    },
    deliver: (tx, events, state) => {
      const rows = events.map((e, i) => {
        const fields = eventRecord(e).fields as Work['fields'];
        return new Work(e.object, null, fields, null, new Set(), i);
      });
      tx.eventContext = { retries: state.retries, lastError: state.lastError, resumeCheckpoint: null };
      tx.apex.runTriggers(trigger.object, 'after', 'insert', rows);
    },
    failed: (events, error) => verdictOf(events[events.length - 1]!.replayId, error),
  };
}

function verdictOf(_end: number, error: unknown): DeliveryVerdict {
  const reason = error instanceof Error ? error.message : String(error);
  const checkpoint = error instanceof SalesforceError ? error.details.resumeCheckpoint : undefined;
  if (/EventBus\.RetryableException/.test(reason)) return { kind: 'retry', reason };
  if (typeof checkpoint === 'string') return { kind: 'resumeAfter', replayId: Number(checkpoint), reason };
  return { kind: 'skip', reason };
}
