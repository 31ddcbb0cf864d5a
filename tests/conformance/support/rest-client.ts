import type { StartFacts } from './org-process';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when there is none or it is not JSON. */
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the answer's shape is what a test asserts
}

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly rawBody?: string | Buffer<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
}

/** Plain HTTP against a started org, for what no client library says. */
export class RestClient {
  constructor(
    private readonly facts: StartFacts,
    private readonly token: string = facts.accessToken,
  ) {}

  get base(): string {
    return `/services/data/v${this.facts.apiVersion}`;
  }

  /** @param path below the version unless it starts with a known root */
  async call(path: string, call: Call = {}): Promise<Answer> {
    const { method = call.body === undefined && call.rawBody === undefined ? 'GET' : 'POST', token = this.token } =
      call;
    const isAbsolute = /^\/(services|local|id|aura|secur)\b|^\/\//.test(path);
    const response = await fetch(this.facts.instanceUrl + (isAbsolute ? path : this.base + path), {
      method,
      redirect: 'manual',
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(call.body === undefined && call.rawBody === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.rawBody !== undefined ? { body: call.rawBody } : {}),
      ...(call.body !== undefined ? { body: JSON.stringify(call.body) } : {}),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  query(soql: string): Promise<Answer> {
    return this.call(`/query?q=${encodeURIComponent(soql)}`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
