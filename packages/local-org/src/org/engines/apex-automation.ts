import { SalesforceError } from '../../diagnostics';
import type { ApexEngine, TriggerInfo } from '../../apex';
import type { OrgCore } from '../core';
import { eventRecord, type StoredEvent } from '../events/event-log';
import type { DeliveryVerdict, Subscriber } from '../events/event-bus';
import { systemAccess } from '../flow-host';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';
import { Work } from '../transaction/work';
import type { SaveOperation, TriggerAutomation } from './automation';
import { FormulaRows } from './formula-rows';

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
    const calculated = withFormulas(tx, object, rows);
    try {
      tx.apex.runTriggers(object, timing, operation, rows);
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      // An unhandled exception marks every row of the chunk. [A2.12]
      for (const row of rows)
        row.errors.push({ statusCode: error.errorCode, message: error.message, fields: error.fields });
    } finally {
      for (const row of rows) for (const name of calculated) delete row.fields[name];
    }
  }
}

const formulaFields = new WeakMap<ObjectPlan, readonly string[]>();

/**
 * Formula fields are readable on trigger rows, with the values of the row as it came; assignments in the trigger do not
 * refresh them. They are taken off again before the row is written. [C4.16]
 */
function withFormulas(tx: OrgTransaction, object: string, rows: readonly Work[]): readonly string[] {
  const plan = tx.plan(object);
  let names = formulaFields.get(plan);
  if (!names) {
    names = [...plan.type.fields.values()].filter((f) => f.calculated && f.formula).map((f) => f.name);
    formulaFields.set(plan, names);
  }
  if (names.length === 0) return names;
  const reader = new FormulaRows(tx, plan, [], [], tx.access.userId);
  for (const row of rows) {
    const values = names.map((name) => [name, reader.value(row.fields, name)] as const);
    if (row.old)
      row.old = { ...row.old, ...Object.fromEntries(names.map((name) => [name, reader.value(row.old!, name)])) };
    for (const [name, value] of values) row.fields[name] = value;
  }
  return names;
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
  let checkpoint: string | null = null;
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
      const statics = eventStatics(tx);
      statics?.set('EventBus.retries', state.retries);
      statics?.set('EventBus.lastError', state.lastError);
      try {
        tx.apex.runTriggers(trigger.object, 'after', 'insert', rows);
      } finally {
        checkpoint = (statics?.get('EventBus.checkpoint') as string | null | undefined) ?? null;
      }
    },
    failed: (events, error) => {
      const verdict = verdictOf(events, error, checkpoint);
      if (verdict.kind !== 'retry') reportLoss(org, trigger.name, verdict.reason);
      return verdict;
    },
  };
}

/** Statics of the running Apex, where `EventBus.TriggerContext` keeps its members. */
function eventStatics(tx: OrgTransaction): Map<string, unknown> | undefined {
  return (tx.apex as { readonly rt?: { readonly statics?: Map<string, unknown> } }).rt?.statics;
}

function reportLoss(org: OrgCore, trigger: string, reason: string): void {
  org.reportFailure(
    `Developer script exception from local org : ${trigger} : ${reason.slice(0, 100)}`,
    reason,
    'apexError',
  );
}

/** A RetryableException asks for the whole batch again and ignores a checkpoint; other exceptions go on behind it or lose the batch. */
function verdictOf(events: readonly StoredEvent[], error: unknown, checkpoint: string | null): DeliveryVerdict {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes('EventBus.RetryableException')) return { kind: 'retry', reason };
  const at = Number(checkpoint);
  if (checkpoint !== null && events.some((e) => e.replayId === at))
    return { kind: 'resumeAfter', replayId: at, reason };
  return { kind: 'skip', reason };
}
