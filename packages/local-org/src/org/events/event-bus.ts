import { SalesforceError } from '../../diagnostics';
import type { FieldValues, RecordData } from '../../metadata/values';
import type { OrgCore } from '../core';
import { messages, saveError } from '../transaction/messages';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { Access, SaveResult } from '../transaction/transaction';
import { EventSchemas } from './avro/event-schemas';
import { changeEvents } from './change-data';
import { systemObject, type SystemTopic } from './channels';
import { checkEvent } from './event-schema';
import { EventLog, type StoredEvent } from './event-log';

/** An event as clients outside the org see it. */
export interface StreamedEvent {
  /** `/event/X__e` or `/data/XChangeEvent`. */
  readonly channel: string;
  readonly replayId: number;
  readonly eventUuid: string;
  readonly createdDate: string;
  readonly payload: FieldValues;
}

/** A flow or trigger that receives the events of one object. */
export interface Subscriber {
  /** `flow:Name` or `trigger:Name`. */
  readonly name: string;
  readonly object: string;
  readonly batchSize: number;
  /** Runs one batch inside a transaction. Throws to roll it back. */
  deliver(tx: OrgTransaction, events: readonly StoredEvent[], state: SubscriberState): void;
  open(events: readonly StoredEvent[]): {
    readonly entryPoint: string;
    readonly access: Access;
    readonly quiddity: string;
  };
  /** What to do after a roll-back: which replay id was finished, and how to go on. */
  failed(events: readonly StoredEvent[], error: unknown, state: SubscriberState): DeliveryVerdict;
}

export interface SubscriberState {
  readonly position: number;
  readonly retries: number;
  readonly status: string;
  readonly lastError: string | null;
}

export type DeliveryVerdict =
  /** The batch is lost; go on behind it. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** Try the events that are not listed again, at once. */
  | { readonly kind: 'without'; readonly failed: ReadonlySet<number>; readonly reason: string }
  /** Deliver the whole batch again. */
  | { readonly kind: 'retry'; readonly reason: string }
  /** Go on after this replay id. */
  | { readonly kind: 'resumeAfter'; readonly replayId: number; readonly reason: string };

/** Attempts of one batch before its innocent events are given up too. [B6.10] */
const SIBLING_ATTEMPTS = 3;

/**
 * The event bus: keeps messages for 72 hours under rising replay ids and delivers them at least once. What a subscriber
 * wrote and its position commit in one database transaction, so that a kill loses nothing and doubles nothing.
 */
export class EventBus {
  readonly log: EventLog;
  readonly schemas: EventSchemas;
  private subscribers = new Map<string, Subscriber>();
  private readonly watchers = new Set<(objects: ReadonlySet<string>) => void>();
  private captured: ReadonlySet<string> = new Set();
  /** Test runs keep their events to themselves: deliveries happen when asked for. */
  private readonly org: OrgCore;

  constructor(org: OrgCore) {
    this.org = org;
    this.log = new EventLog(org.store.system);
    this.schemas = new EventSchemas(org.store.system, () => org.deployed.schema);
  }

  /** Replaces the subscribers of the deployed metadata; known ones keep their position, new ones start at the tip. */
  register(subscribers: readonly Subscriber[], captured: ReadonlySet<string>): void {
    this.subscribers = new Map(subscribers.map((s) => [s.name, s]));
    this.captured = captured;
    for (const s of subscribers) this.log.addSubscriber(s.name, s.object);
    this.log.keepOnly(subscribers.map((s) => s.name));
  }

  /** True when Change Data Capture is on for the object. */
  capturesChanges(object: string): boolean {
    return this.captured.has(object);
  }

  /** Checks and queues messages. Publish-immediately events leave even when the transaction rolls back. [B8.7] */
  publish(tx: OrgTransaction, events: readonly RecordData[], access: Access): SaveResult[] {
    const results: SaveResult[] = [];
    const byBehaviour = { immediate: [] as NewEvent[], afterCommit: [] as NewEvent[] };
    for (const record of events) {
      const plan = tx.plan(record.type);
      if (plan.type.kind !== 'platformEvent')
        throw new SalesforceError('INVALID_OPERATION', `${record.type} is not a platform event`);
      if (access.permissions === 'user' && !tx.org.security.objectAccess(access.userId, plan.name).create) {
        results.push({
          id: null,
          success: false,
          created: false,
          errors: [messages.noObjectAccess('inserted', plan.type.label)],
        });
        continue;
      }
      const { payload, errors } = checkEvent(plan, record);
      if (errors.length > 0) {
        results.push({ id: null, success: false, created: false, errors });
        continue;
      }
      const uuid = typeof payload.EventUuid === 'string' ? payload.EventUuid : tx.org.newGuid();
      const event = { object: plan.name, uuid, payload: { ...payload, EventUuid: uuid }, userId: access.userId };
      (plan.type.publishBehavior === 'PublishImmediately' ? byBehaviour.immediate : byBehaviour.afterCommit).push(
        event,
      );
      results.push({
        id: tx.org.store.nextId(plan.name),
        success: true,
        created: true,
        errors: [saveError('OPERATION_ENQUEUED', uuid)],
      });
    }
    this.count(tx, byBehaviour.immediate.length, byBehaviour.afterCommit.length);
    if (byBehaviour.afterCommit.length > 0) this.storeWithCommit(tx, byBehaviour.afterCommit);
    if (byBehaviour.immediate.length > 0) tx.always(() => this.storeNow(byBehaviour.immediate));
    return results;
  }

  /** After-commit publishing counts as DML of Apex, immediate publishing has its own counter. [D1.2, D1.3] */
  private count(tx: OrgTransaction, immediate: number, afterCommit: number): void {
    if (immediate > 0) tx.limits.consume('publishImmediateDml', 1);
    void afterCommit;
  }

  private storeWithCommit(tx: OrgTransaction, events: readonly NewEvent[]): void {
    const stored = this.append(events);
    tx.hasPendingWork = true;
    tx.onCommit(() => this.tell(stored));
  }

  private storeNow(events: readonly NewEvent[]): void {
    const { store } = this.org;
    const own = !store.inTransaction;
    if (own) store.begin();
    const stored = this.append(events);
    if (own) store.commit();
    this.tell(stored);
  }

  /** Tells a user what happened in the org, outside any event's schema: `/systemTopic/Logging`, `/systemTopic/TestResult`. */
  tellUser(topic: SystemTopic, userId: string, type: 'created' | 'updated', sobject: FieldValues): void {
    const payload = { createdDate: this.org.clock.now().toISOString(), type, ...sobject };
    this.storeNow([{ object: systemObject(topic, userId), uuid: this.org.newGuid(), payload, userId }]);
  }

  /** Change events of the transaction that is about to commit. */
  captureChanges(tx: OrgTransaction): void {
    if (tx.changes.length === 0) return;
    const events = changeEvents(tx).map((e) => ({ ...e, uuid: tx.org.newGuid(), userId: tx.access.userId }));
    this.storeWithCommit(tx, events);
  }

  private append(events: readonly NewEvent[]): StoredEvent[] {
    const { eventFaults } = this.org.settings;
    const now = this.org.clock.now();
    const rows: (NewEvent & { dropped: boolean })[] = [];
    for (const event of events) {
      rows.push({ ...event, dropped: this.chance(eventFaults.drop) });
      if (this.chance(eventFaults.duplicate)) rows.push({ ...event, dropped: false });
    }
    for (let i = 1; i < rows.length; i++) {
      if (this.chance(eventFaults.reorder)) [rows[i - 1], rows[i]] = [rows[i]!, rows[i - 1]!];
    }
    const availableAt = eventFaults.delayMs > 0 ? new Date(now.getTime() + eventFaults.delayMs) : new Date(0);
    const schemaIds = this.keepSchemas(rows);
    return rows.map((row) =>
      this.log.append({ ...row, schemaId: schemaIds.get(row.object) ?? null }, now, availableAt, row.dropped),
    );
  }

  private keepSchemas(events: readonly NewEvent[]): Map<string, string> {
    const ids = new Map<string, string>();
    for (const object of new Set(events.map((event) => event.object))) {
      const schema = this.schemas.current(object);
      if (!schema) continue;
      this.schemas.keep(schema);
      ids.set(object, schema.id);
    }
    return ids;
  }

  private chance(probability: number): boolean {
    return probability > 0 && this.org.random() < probability;
  }

  /** True when a subscriber inside the org has something to receive now. */
  hasDue(): boolean {
    const now = this.org.clock.now();
    for (const s of this.subscribers.values()) if (this.log.hasPending(s.name, s.object, now)) return true;
    return false;
  }

  nextDueAt(): Date | null {
    return this.log.nextAvailable([...this.subscribers.values()]);
  }

  /** Delivers one batch to one subscriber; false when nobody has anything to receive. */
  deliverNext(run: <T>(options: ReturnType<Subscriber['open']>, body: (tx: OrgTransaction) => T) => T): boolean {
    const now = this.org.clock.now();
    for (const subscriber of this.subscribers.values()) {
      const state = this.log.state(subscriber.name);
      if (!state || state.status !== 'Running') continue;
      const events = this.log.pending(subscriber.object, state.position, subscriber.batchSize, now);
      if (events.length === 0) continue;
      this.deliverBatch(subscriber, events, state, run);
      return true;
    }
    return false;
  }

  private deliverBatch(
    subscriber: Subscriber,
    events: readonly StoredEvent[],
    state: SubscriberState,
    run: <T>(options: ReturnType<Subscriber['open']>, body: (tx: OrgTransaction) => T) => T,
  ): void {
    const end = events[events.length - 1]!.replayId;
    let rest: readonly StoredEvent[] = events;
    for (let attempt = 1; rest.length > 0; attempt++) {
      try {
        run(subscriber.open(rest), (tx) => {
          subscriber.deliver(tx, rest, state);
          this.log.advance(subscriber.name, end);
        });
        return;
      } catch (error) {
        const verdict = subscriber.failed(rest, error, state);
        if (verdict.kind === 'without' && attempt < SIBLING_ATTEMPTS) {
          rest = rest.filter((e) => !verdict.failed.has(e.replayId));
          continue;
        }
        this.settle(subscriber, verdict, state, end);
        return;
      }
    }
    this.log.advance(subscriber.name, end);
  }

  private settle(subscriber: Subscriber, verdict: DeliveryVerdict, state: SubscriberState, end: number): void {
    if (verdict.kind === 'retry') {
      const spent = state.retries + 1 > this.org.settings.eventTriggerRetries;
      this.log.retried(subscriber.name, state.retries + (spent ? 0 : 1), spent ? 'Error' : 'Running', verdict.reason);
      return;
    }
    this.log.advance(subscriber.name, verdict.kind === 'resumeAfter' ? verdict.replayId : end, verdict.reason);
  }

  /** Retained events of a channel after a replay id; -2 gives all, -1 none. */
  replay(channel: string, afterReplayId: number): readonly StreamedEvent[] {
    if (afterReplayId === -1) return [];
    const object = channel.slice(channel.lastIndexOf('/') + 1);
    return this.log
      .pending(object, Math.max(afterReplayId, 0), Number.MAX_SAFE_INTEGER, this.org.clock.now())
      .map(streamed);
  }

  /** Oldest retained replay id of the bus; a client that asks for an older one has lost its place. */
  oldestReplayId(): number | null {
    return this.log.oldest();
  }

  /** Drops messages past their retention. */
  purgeExpired(): void {
    this.log.purge(new Date(this.org.clock.nowMs() - this.org.settings.eventRetentionHours * 3_600_000));
  }

  /** Tells that messages of some objects were committed, and nothing of them; the function given back ends it. */
  watch(watcher: (objects: ReadonlySet<string>) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private tell(events: readonly StoredEvent[]): void {
    const objects = new Set(events.map((event) => event.object));
    for (const watcher of this.watchers) watcher(objects);
  }
}

interface NewEvent {
  readonly object: string;
  readonly uuid: string;
  readonly payload: FieldValues;
  readonly userId: string;
}

function streamed(event: StoredEvent): StreamedEvent {
  return {
    channel: event.object.endsWith('ChangeEvent') ? `/data/${event.object}` : `/event/${event.object}`,
    replayId: event.replayId,
    eventUuid: event.uuid,
    createdDate: event.createdDate,
    payload: { ...event.payload, CreatedDate: event.createdDate, CreatedById: event.userId },
  };
}
