import { SalesforceError } from '../../../diagnostics';
import type { Field, FieldType, SObjectType } from '../../../metadata/schema';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Avro type and the type that `doc` tells, by describe type. Dates are text in events of the REST and streaming API. */
const TYPES: Readonly<Partial<Record<FieldType, readonly [avro: string, doc: string]>>> = {
  boolean: ['boolean', 'Boolean'],
  int: ['int', 'Int'],
  long: ['long', 'Long'],
  double: ['double', 'Double'],
  currency: ['double', 'Currency'],
  percent: ['double', 'Percent'],
  date: ['string', 'DateOnly'],
  datetime: ['string', 'DateTime'],
  textarea: ['string', 'TextArea'],
  reference: ['string', 'EntityId'],
};

/** Members of the envelope, not of the payload. */
const ENVELOPE = new Set(['Id', 'ReplayId', 'EventUuid']);

function payloadFields(object: SObjectType): Record<string, unknown>[] {
  const fields = [...object.fields.values()].filter((field) => !ENVELOPE.has(field.name));
  const system = fields.filter((field) => !field.custom).sort((a, b) => rank(a) - rank(b));
  return [...system, ...fields.filter((field) => field.custom)].map(payloadField);
}

function rank(field: Field): number {
  return ['CreatedDate', 'CreatedById'].indexOf(field.name);
}

function payloadField(field: Field): Record<string, unknown> {
  const [avro, doc] = TYPES[field.type] ?? ['string', 'Text'];
  if (field.name === 'CreatedDate') return { name: field.name, type: avro, doc: 'CreatedDate:DateTime' };
  if (field.name === 'CreatedById') return { name: field.name, type: 'string', doc: 'CreatedBy:EntityId' };
  return field.nillable
    ? { name: field.name, type: ['null', avro], doc: `Data:${doc}`, default: null }
    : { name: field.name, type: avro, doc: `Data:${doc}` };
}

function expanded(object: SObjectType): Record<string, unknown> {
  const record = (name: string, fields: readonly unknown[], extra: Record<string, unknown> = {}) => ({
    type: 'record',
    name,
    ...extra,
    fields,
  });
  const payload = record('Payload', payloadFields(object), { doc: '' });
  const event = record('Event', [{ name: 'replayId', type: 'long' }]);
  const data = record(
    'Data',
    [
      { name: 'schema', type: 'string' },
      { name: 'payload', type: payload },
      { name: 'event', type: event },
    ],
    { namespace: '' },
  );
  return {
    name: object.name,
    namespace: 'com.sforce.eventbus',
    type: 'expanded-record',
    fields: [
      { name: 'data', type: data },
      { name: 'channel', type: 'string' },
    ],
  };
}

function compact(object: SObjectType, uuid: string): Record<string, unknown> {
  return {
    name: object.name,
    namespace: 'com.sforce.eventbus',
    type: 'record',
    fields: payloadFields(object),
    uuid,
  };
}

/** The id under which the Pub/Sub API and streaming messages know the definition, too. */
const schemaId = (context: RestContext, object: SObjectType): string =>
  context.org.eventDoor.currentSchemaId(object.name);

function answer(context: RestContext, object: SObjectType | undefined): RestResponse {
  if (object?.kind !== 'platformEvent') {
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }
  const format = (context.request.query['payloadFormat'] ?? 'EXPANDED').toUpperCase();
  if (format !== 'EXPANDED' && format !== 'COMPACT') {
    throw new SalesforceError('ILLEGAL_QUERY_PARAMETER_VALUE', `payloadFormat is EXPANDED or COMPACT, not ${format}.`);
  }
  return { status: 200, body: format === 'COMPACT' ? compact(object, schemaId(context, object)) : expanded(object) };
}

/** `GET /event/eventSchema/{id}`. */
function byId(context: RestContext): RestResponse {
  const { schema } = context.org;
  const events = [...schema.objects.values()].filter((object) => object.kind === 'platformEvent');
  return answer(
    context,
    events.find((object) => schemaId(context, object) === context.params['schemaId']),
  );
}

export const eventSchemaResources: readonly RestResource[] = [
  {
    method: 'GET',
    pattern: '/sobjects/:object/eventSchema',
    handler: (context) => answer(context, context.org.schema.object(context.params['object'] ?? '')),
  },
  { method: 'GET', pattern: '/event/eventSchema/:schemaId', handler: byId },
];
