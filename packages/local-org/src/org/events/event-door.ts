import { SalesforceError } from '../../diagnostics';
import type { FieldValues, RecordData } from '../../metadata/values';
import type { Org } from '../org';
import type { Access } from '../transaction/transaction';
import { EventSchemas, changedEntity, type EventSchema } from './avro/event-schemas';
import type { Sees } from './avro/event-codec';
import { Channels, type Channel } from './channels';
import type { StoredEvent } from './event-log';
import { ManagedSubscriptions, type CommitOutcome, type ManagedName } from './managed-subscriptions';

/** Largest message of the bus. [Pub/Sub API guide, Allocations] */
export const MAX_EVENT_BYTES = 1024 * 1024;
/** Bytes of messages in one answer: what gRPC clients take by default is 4 MB. */
const MAX_BATCH_BYTES = 3 * 1024 * 1024;
/** A position that is told again within this time needs no new note. */
const MARK_EVERY_MS = 3_600_000;

export interface TopicInfo {
  readonly topic: string;
  readonly canPublish: boolean;
  readonly canSubscribe: boolean;
  /** Blank for a channel of several events. */
  readonly schemaId: string;
}

export interface ProducedEvent {
  /** The publisher's own id, which becomes the event's uuid; blank for one of the org's. */
  readonly id: string;
  readonly schemaId: string;
  readonly payload: Uint8Array;
}

export interface PublishedEvent {
  /** 0 for an event that was refused. */
  readonly replayId: number;
  readonly correlationKey: string;
  /** Why it was refused. */
  readonly error: string | null;
}

export type ReplayStart = 'latest' | 'earliest' | { readonly after: number };

export interface ReadEvent {
  readonly replayId: number;
  readonly uuid: string;
  readonly object: string;
  readonly schemaId: string;
  /** Avro bytes or the JSON of streaming clients, as asked. */
  readonly payload: Uint8Array | Readonly<Record<string, unknown>>;
}

export interface ReadBatch {
  readonly events: readonly ReadEvent[];
  /** Where the reader stands after this batch. */
  readonly position: number;
  /** Events that the channel carries, for whoever waits for the next. */
  readonly objects: readonly string[];
  /** Milliseconds until a late message arrives; null when none is on its way. */
  readonly nextInMs: number | null;
}

/** What clients outside the org do with the bus: look up topics and schemas, publish, read from a position on. */
export class EventDoor {
  readonly managed: ManagedSubscriptions;
  private readonly channels: Channels;

  constructor(private readonly org: Org) {
    this.channels = new Channels(org);
    this.managed = new ManagedSubscriptions(org);
  }

  private get schemas(): EventSchemas {
    return this.org.events.schemas;
  }

  /** @throws SalesforceError `topic.not.found`, `topic.meta.permission` */
  topic(name: string, userId: string): TopicInfo {
    const channel = this.channels.resolve(name);
    const info = {
      topic: channel.topic,
      canPublish: this.channels.canPublish(channel, userId),
      canSubscribe: this.channels.canSubscribe(channel, userId),
      schemaId: channel.isCustom ? '' : (this.schemas.current(channel.objects[0] ?? '')?.id ?? ''),
    };
    if (!info.canPublish && !info.canSubscribe) throw denied('topic.meta.permission', 'topic', name);
    return info;
  }

  /** Id of an event's definition as it is now; blank for what is no event. */
  currentSchemaId(object: string): string {
    return this.schemas.current(object)?.id ?? '';
  }

  /** @throws SalesforceError `schema.validation.failed`, `schema.meta.permission` */
  schema(id: string, userId: string): { readonly id: string; readonly json: string } {
    if (id.trim() === '')
      throw new SalesforceError('schema.validation.failed', "Schema validation failed. The schema ID can't be blank.");
    const schema = this.knownSchema(id);
    if (!schema)
      throw new SalesforceError(
        'schema.meta.permission',
        `The schema with ID ${id} wasn't found. Ensure that the schema ID is valid and that you have access to the schema.`,
        [],
        404,
      );
    const channel = this.channelOf(schema.object);
    const isOpen = this.channels.canPublish(channel, userId) || this.channels.canSubscribe(channel, userId);
    if (!isOpen) throw denied('schema.meta.permission', 'schema', id);
    return { id: schema.id, json: schema.json };
  }

  /** An id may come from a REST answer before any message was written with it. */
  private knownSchema(id: string): EventSchema | null {
    const known = this.schemas.byId(id);
    if (known) return known;
    for (const type of this.org.schema.objects.values()) {
      const current = type.kind === 'platformEvent' ? this.schemas.current(type.name) : null;
      if (current?.id === id) return current;
    }
    return null;
  }

  private channelOf(object: string): Channel {
    const kind = object.endsWith('ChangeEvent') ? 'data' : 'event';
    return { topic: `/${kind}/${object}`, kind, objects: [object], isCustom: false };
  }

  /**
   * Publishes on one topic; each event is judged by itself.
   * @throws SalesforceError when the topic or the user's right to it is wrong: then nothing is published
   */
  publish(
    topic: string,
    events: readonly ProducedEvent[],
    userId: string,
  ): { readonly schemaId: string; readonly results: readonly PublishedEvent[] } {
    const channel = this.channels.resolve(topic);
    if (!this.channels.canPublish(channel, userId)) throw denied('topic.meta.permission', 'topic', topic);
    const object = channel.objects[0]!;
    const read = events.map((event) => this.readEvent(object, event));
    const access: Access = { userId, permissions: 'user', sharing: true };
    const before = this.org.events.log.tip();
    const saved = this.org.transaction(
      `Pub/Sub publish ${topic}`,
      access,
      (tx) =>
        tx.publish(
          read.flatMap((one) => ('fields' in one ? [{ type: object, fields: one.fields }] : [])),
          access,
        ),
      { quiddity: 'PLATFORM_EVENT_PUBLISH' },
    );
    const replayIds = this.org.events.log.replayIds(before);
    let next = 0;
    const results = read.map((one, i): PublishedEvent => {
      const given = events[i]!.id;
      if (!('fields' in one)) return { replayId: 0, correlationKey: given, error: one.error };
      const { success, errors } = saved[next++]!;
      const uuid = errors[0]?.message ?? '';
      if (!success) return { replayId: 0, correlationKey: given, error: `${errors[0]?.statusCode ?? ''}: ${uuid}` };
      return { replayId: replayIds.get(uuid) ?? 0, correlationKey: given || uuid, error: null };
    });
    return { schemaId: this.schemas.current(object)?.id ?? '', results };
  }

  private readEvent(
    object: string,
    event: ProducedEvent,
  ): { readonly fields: RecordData['fields'] } | { readonly error: string } {
    if (event.payload.byteLength > MAX_EVENT_BYTES)
      return { error: `The event message size of ${event.payload.byteLength} bytes exceeds the maximum of 1 MB.` };
    if (event.schemaId === '') return { error: "Schema validation failed. The schema ID can't be blank." };
    const schema = this.knownSchema(event.schemaId);
    if (schema?.object !== object) return { error: `The schema ID ${event.schemaId} isn't valid for this topic.` };
    try {
      const { CreatedDate: _date, CreatedById: _user, ...fields } = this.schemas.codec(schema).decode(event.payload);
      return { fields: { ...this.present(object, fields), ...(event.id === '' ? {} : { EventUuid: event.id }) } };
    } catch (error) {
      return { error: `The event payload doesn't match its schema: ${error instanceof Error ? error.message : ''}` };
    }
  }

  /** Fields that a definition has lost since its schema was fetched are left out, and null is "not given". */
  private present(object: string, fields: FieldValues): FieldValues {
    const type = this.org.schema.object(object);
    return Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => value !== null && type?.fields.has(name.toLowerCase())),
    );
  }

  /**
   * Where a reader begins.
   * @throws SalesforceError `subscription.fetch.replayid.corrupted` for a position that was never given out or is past the retention
   */
  start(topic: string, from: ReplayStart, userId: string): { readonly topic: string; readonly position: number } {
    const channel = this.readableChannel(topic, userId);
    if (from === 'latest') return { topic: channel.topic, position: this.org.events.log.tip() };
    if (from === 'earliest') return { topic: channel.topic, position: 0 };
    if (!this.isKnownPosition(from.after)) {
      throw new SalesforceError(
        'subscription.fetch.replayid.corrupted',
        'The Replay ID validation failed. Ensure that the Replay ID is valid and refers to an event that is within the retention window.',
      );
    }
    return { topic: channel.topic, position: from.after };
  }

  /**
   * Where a managed subscription goes on: behind what was confirmed, else where its metadata says.
   * @throws SalesforceError `managed.subscription.*`, and what `start` throws
   */
  startManaged(
    name: ManagedName,
    userId: string,
  ): { readonly id: string; readonly topic: string; readonly position: number } {
    const { id, topic, isRunning, defaultReplay, errorRecoveryReplay } = this.managed.find(name);
    if (!isRunning)
      throw new SalesforceError(
        'managed.subscription.config.stopped',
        'The managed subscription is in the STOP state.',
      );
    const after = this.managed.committed(id);
    const from = after === null ? defaultReplay : this.isKnownPosition(after) ? { after } : errorRecoveryReplay;
    return { id, ...this.start(topic, from, userId) };
  }

  /** @param position the newest that the stream has delivered */
  commit(id: string, replayId: number | null, position: number): CommitOutcome {
    if (replayId === null) return { ok: false, reason: 'The commit request has no valid replay ID.' };
    return this.managed.commit(id, replayId, position, this.isKnownPosition(replayId));
  }

  /** True for a position within the retention: a message's, or one that was given out while there were no messages. */
  isKnownPosition(replayId: number): boolean {
    if (!Number.isSafeInteger(replayId) || replayId < 0 || replayId > this.org.events.log.tip()) return false;
    const { log } = this.org.events;
    const at = [log.createdAt(replayId), log.handedOutAt(replayId)];
    return at.some((date) => date !== null && date >= this.retainedFrom());
  }

  private readableChannel(topic: string, userId: string): Channel {
    const channel = this.channels.resolve(topic);
    if (!this.channels.canSubscribe(channel, userId))
      throw denied('subscription.topic.cannot.subscribe', 'topic', topic);
    return channel;
  }

  /**
   * Messages behind a position, oldest first.
   * @param limit most messages; fewer come when they are large
   */
  read(topic: string, position: number, limit: number, format: 'avro' | 'json', userId: string): ReadBatch {
    const channel = this.readableChannel(topic, userId);
    const objects = this.channels.subscribable(channel, userId);
    const { log } = this.org.events;
    const now = this.org.clock.now();
    const events: ReadEvent[] = [];
    let bytes = 0;
    for (const stored of limit > 0 ? log.readable(objects, position, limit, now, this.retainedFrom()) : []) {
      const event = this.readOut(stored, format, userId);
      bytes += event.payload instanceof Uint8Array ? event.payload.byteLength : 0;
      if (events.length > 0 && bytes > MAX_BATCH_BYTES) break;
      events.push(event);
    }
    const late = log.firstAwaited(objects, position, now);
    const last = events.at(-1);
    return {
      events,
      objects,
      position: last ? last.replayId : limit > 0 ? this.idlePosition(position, late?.replayId) : position,
      nextInMs: late ? Math.max(1, late.at.getTime() - now.getTime()) : null,
    };
  }

  /** Nothing came: the reader may go on from the tip of the bus, which then stays a known position. */
  private idlePosition(position: number, late: number | undefined): number {
    const { log } = this.org.events;
    const idle = Math.max(position, late === undefined ? log.tip() : late - 1);
    const now = this.org.clock.nowMs();
    const at = log.createdAt(idle) ?? log.handedOutAt(idle);
    const isFresh = at !== null && now - at.getTime() < MARK_EVERY_MS;
    if (!isFresh) log.markHandedOut(idle, this.org.clock.now());
    return idle;
  }

  private readOut(stored: StoredEvent, format: 'avro' | 'json', userId: string): ReadEvent {
    const { replayId, uuid, object } = stored;
    if (object.startsWith('systemTopic/')) {
      if (format === 'avro')
        throw new SalesforceError('topic.not.found', 'System topics are of the streaming API.', [], 404);
      return { replayId, uuid, object, schemaId: '', payload: stored.payload };
    }
    const kept = stored.schemaId === null ? null : this.schemas.byId(stored.schemaId);
    const schema = kept ?? this.schemas.current(stored.object);
    if (!schema) throw new SalesforceError('topic.not.found', `The event ${stored.object} is gone.`, [], 404);
    const codec = this.schemas.codec(schema);
    const values: FieldValues = codec.isChangeEvent
      ? stored.payload
      : { ...stored.payload, CreatedDate: stored.createdDate, CreatedById: stored.userId };
    const sees = codec.isChangeEvent ? this.visibleFields(stored.object, userId) : undefined;
    return {
      replayId,
      uuid,
      object,
      schemaId: schema.id,
      // Bytes of their own: a view would carry a whole pool across the threads.
      payload: format === 'avro' ? new Uint8Array(codec.encode(values, sees)) : codec.toJson(values, sees),
    };
  }

  /** Field-level security holds for change events. [Change Data Capture guide, Required Permissions] */
  private visibleFields(event: string, userId: string): Sees {
    const type = this.org.schema.object(changedEntity(event));
    return (name) => {
      const field = type?.fields.get(name.toLowerCase());
      return type === undefined || field === undefined || this.org.security.canReadField(userId, type, field);
    };
  }

  private retainedFrom(): Date {
    return new Date(this.org.clock.nowMs() - this.org.settings.eventRetentionHours * 3_600_000);
  }
}

function denied(code: string, kind: 'topic' | 'schema', name: string): SalesforceError {
  return new SalesforceError(code, `You don't have permission to access the ${kind} ${name}.`, [], 403);
}
