import { credentials, loadPackageDefinition, Metadata, type Client, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { Type } from 'avsc';
import path from 'node:path';
import type { StartFacts } from './org-process';

const PROTO = path.resolve(__dirname, '..', '..', '..', 'packages', 'local-org', 'data', 'pubsub_api.proto');

/* eslint-disable @typescript-eslint/no-explicit-any -- messages as they travel: what a test asserts */
type Calls = Client & Record<string, (...args: any[]) => any>;

/** A stream with everything that came over it. */
export interface Stream {
  readonly responses: any[];
  /** Set when the stream is over. */
  readonly ended: Promise<{ code: number; details: string; errorCode: string | undefined }>;
  write(request: object): void;
  end(): void;
  /** Resolves once so many events came. */
  events(count: number): Promise<any[]>;
  /** Resolves once so many answers came. */
  answers(count: number): Promise<any[]>;
}

/** The Pub/Sub API without any client library's help: whatever can be sent, is. */
export class RawPubSub {
  private readonly client: Calls;

  constructor(
    private readonly facts: StartFacts,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    const loaded = loadPackageDefinition(loadSync(PROTO, { longs: Number, enums: String })) as any;
    this.client = new loaded.eventbus.v1.PubSub(facts.pubsubEndpoint, credentials.createInsecure()) as Calls;
  }

  private metadata(): Metadata {
    const metadata = new Metadata();
    const { accessToken, instanceUrl, orgId } = this.facts;
    const all = { accesstoken: accessToken, instanceurl: instanceUrl, tenantid: orgId, ...this.headers };
    for (const [name, value] of Object.entries(all)) if (value !== '') metadata.set(name, value);
    return metadata;
  }

  /** @throws ServiceError */
  call(method: 'GetTopic' | 'GetSchema' | 'Publish', request: object): Promise<any> {
    return new Promise((resolve, reject) => {
      this.client[method]!(request, this.metadata(), (error: ServiceError | null, answer: unknown) =>
        error ? reject(error) : resolve(answer),
      );
    });
  }

  /** The code of the error that the call is answered with. */
  async refusal(method: 'GetTopic' | 'GetSchema' | 'Publish', request: object): Promise<[number, string | undefined]> {
    try {
      await this.call(method, request);
    } catch (error) {
      return [(error as ServiceError).code, codeOf(error as ServiceError)];
    }
    throw new Error(`${method} was answered.`);
  }

  open(method: 'Subscribe' | 'ManagedSubscribe' | 'PublishStream', ...requests: object[]): Stream {
    const call = this.client[method]!(this.metadata());
    const responses: any[] = [];
    let wake: () => void = () => undefined;
    call.on('data', (response: any) => {
      responses.push(response);
      wake();
    });
    const ended = new Promise<{ code: number; details: string; errorCode: string | undefined }>((resolve) => {
      call.on('status', (status: ServiceError) =>
        resolve({ code: status.code, details: status.details, errorCode: codeOf(status) }),
      );
      call.on('error', () => wake());
    });
    const until = async <T>(found: () => T | undefined): Promise<T> => {
      for (let value = found(); ; value = found()) {
        if (value !== undefined) return value;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };
    for (const request of requests) call.write(request);
    const all = (): any[] => responses.flatMap((response) => response.events ?? []);
    return {
      responses,
      ended,
      write: (request) => void call.write(request),
      end: () => void call.end(),
      events: (count) => until(() => (all().length >= count ? all() : undefined)),
      answers: (count) => until(() => (responses.length >= count ? responses : undefined)),
    };
  }

  /** Publishes values on a topic, with the schema that the topic has. */
  async publish(topicName: string, ...values: object[]): Promise<any[]> {
    const { schemaId, type } = await this.type(topicName);
    const events = values.map((value) => ({
      schemaId,
      payload: type.toBuffer({ ...this.blank(type), ...value }),
    }));
    return (await this.call('Publish', { topicName, events })).results;
  }

  async type(topicName: string): Promise<{ schemaId: string; type: Type }> {
    const { schemaId } = await this.call('GetTopic', { topicName });
    const { schemaJson } = await this.call('GetSchema', { schemaId });
    return { schemaId, type: Type.forSchema(JSON.parse(schemaJson), { wrapUnions: 'never' }) };
  }

  private blank(type: Type): object {
    const { fields } = type as unknown as { fields: { name: string }[] };
    const nothing = Object.fromEntries(fields.map(({ name }) => [name, null]));
    return { ...nothing, CreatedDate: 0, CreatedById: this.facts.userId };
  }

  close(): void {
    this.client.close();
  }
}

function codeOf(status: ServiceError): string | undefined {
  const code = status.metadata?.get('error-code')[0];
  return code === undefined ? undefined : String(code).replace('sfdc.platform.eventbus.grpc.', '');
}
