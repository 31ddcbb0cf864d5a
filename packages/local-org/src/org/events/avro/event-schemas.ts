import type { Schema } from '../../../metadata/schema';
import type { SystemTables } from '../../../store/store';
import { EventCodec } from './event-codec';
import { changeEventSchema, platformEventSchema, schemaId } from './event-schema-builder';

export interface EventSchema {
  readonly id: string;
  /** `X__e` or `XChangeEvent`. */
  readonly object: string;
  /** Avro schema, as text. */
  readonly json: string;
}

/**
 * The schemas of events: today's by object, and every one that a message of the log was written with, because old messages and
 * slow publishers refer to it by its id.
 */
export class EventSchemas {
  private readonly codecs = new Map<string, EventCodec>();
  private readonly known = new Map<string, EventSchema>();
  private today: { readonly schema: Schema; readonly byObject: Map<string, EventSchema> } | undefined;

  constructor(
    private readonly system: SystemTables,
    private readonly deployed: () => Schema,
  ) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_event_schema (id TEXT PRIMARY KEY, object TEXT NOT NULL, json TEXT NOT NULL)',
    );
  }

  /** The schema that messages of an object are written with now; null for what is no event. */
  current(object: string): EventSchema | null {
    const schema = this.deployed();
    if (this.today?.schema !== schema) this.today = { schema, byObject: new Map() };
    const found = this.today.byObject.get(object) ?? this.build(schema, object);
    if (found) this.today.byObject.set(object, found);
    return found;
  }

  /** Writes down what messages refer to; inside the transaction that stores them. */
  keep(schema: EventSchema): void {
    this.system.run(
      'INSERT OR IGNORE INTO sys_event_schema (id, object, json) VALUES (?, ?, ?)',
      schema.id,
      schema.object,
      schema.json,
    );
  }

  byId(id: string): EventSchema | null {
    const known = this.known.get(id);
    if (known) return known;
    const [row] = this.system.all<EventSchema>('SELECT id, object, json FROM sys_event_schema WHERE id = ?', id);
    if (row) this.known.set(id, row);
    return row ?? null;
  }

  codec(schema: EventSchema): EventCodec {
    const codec = this.codecs.get(schema.id) ?? new EventCodec(schema.json);
    this.codecs.set(schema.id, codec);
    return codec;
  }

  private build(schema: Schema, object: string): EventSchema | null {
    const type = schema.object(object);
    if (type?.kind === 'platformEvent') return this.remember(type.name, JSON.stringify(platformEventSchema(type)));
    const entity = schema.object(changedEntity(object));
    if (!/ChangeEvent$/.test(object) || !entity) return null;
    return this.remember(object, JSON.stringify(changeEventSchema(entity, object, schema.object(object))));
  }

  private remember(object: string, json: string): EventSchema {
    const built = { id: schemaId(json), object, json };
    this.known.set(built.id, built);
    return built;
  }
}

/** The object whose changes an event tells: `AccountChangeEvent` → `Account`, `Emp__ChangeEvent` → `Emp__c`. */
export function changedEntity(event: string): string {
  return event.endsWith('__ChangeEvent') ? event.replace(/__ChangeEvent$/, '__c') : event.replace(/ChangeEvent$/, '');
}
