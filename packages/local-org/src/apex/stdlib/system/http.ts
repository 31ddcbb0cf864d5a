import { UnsupportedError } from '../../../diagnostics';
import { contentPaths, readContent } from '../../../metadata/component-content';
import type { HttpResponseData } from '../../host';
import { BLOB, STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexBlob } from '../../runtime/blob';
import { ApexMap, type ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { fromHost } from '../../runtime/dml';
import { required, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { stdFormats } from '../../runtime/to-string';
import { stdClass, stdInterface, type StdRow } from '../registry';
import { accessors } from '../database/database';
import { textList } from './collections';
import { mockOf } from './test';

type Rt = ApexContext;
type Self = StdObject;
type MaybeText = string | null;

const message = (type: ApexType): StdObject =>
  new StdObject(type, { headers: new Map<string, [string, string]>(), bytes: null });
const headers = (self: Self): Map<string, [name: string, value: string]> =>
  self.data['headers'] as Map<string, [string, string]>;
const bodyBytes = (self: Self): Buffer | null => self.data['bytes'] as Buffer | null;
const setText = (self: Self, text: MaybeText): void => {
  self.data['bytes'] = text === null ? null : Buffer.from(text, 'utf8');
};

const BODY_ROWS: readonly StdRow[] = [
  [
    'void setHeader(String name, String value)',
    (rt: Rt, self: Self, name: MaybeText, value: MaybeText) => {
      headers(self).set(required(rt, name, 1).toLowerCase(), [name as string, required(rt, value, 2)]);
    },
  ],
  [
    'String getHeader(String name)',
    (_: Rt, self: Self, name: MaybeText) => headers(self).get((name ?? '').toLowerCase())?.[1] ?? null,
  ],
  ['String getBody()', (_: Rt, self: Self) => bodyBytes(self)?.toString('utf8') ?? ''],
  ['Blob getBodyAsBlob()', (_: Rt, self: Self) => new ApexBlob(bodyBytes(self) ?? Buffer.alloc(0))],
  ['void setBody(String body)', (rt: Rt, self: Self, text: MaybeText) => setText(self, required(rt, text, 1))],
  [
    'void setBodyAsBlob(Blob body)',
    (rt: Rt, self: Self, b: ApexBlob | null) => {
      self.data['bytes'] = Buffer.from(required(rt, b, 1).bytes);
    },
  ],
  ['Dom.Document getBodyDocument()'],
  ['void setBodyDocument(Dom.Document document)'],
];

export const httpRequest = stdClass('System.HttpRequest', [
  ['new()', (_: Rt, type: ApexType) => message(type)],
  ...BODY_ROWS,
  ...accessors('String', 'Method'),
  ...accessors('String', 'Endpoint'),
  [
    'void setTimeout(Integer milliseconds)',
    (rt: Rt, self: Self, ms: number) => {
      if (ms < 1 || ms > 120000) {
        throwApex(rt, 'System.CalloutException', `Invalid timeout: ${ms}`);
      }
      self.data['timeout'] = ms;
    },
  ],
  ['Integer getTimeout()', (_: Rt, self: Self) => self.data['timeout'] ?? null],
  ['Boolean getCompressed()', (_: Rt, self: Self) => self.data['compressed'] === true],
  [
    'void setCompressed(Boolean value)',
    (_: Rt, self: Self, v: boolean) => {
      self.data['compressed'] = v;
    },
  ],
  [
    'void setClientCertificateName(String name)',
    (_: Rt, self: Self, v: MaybeText) => {
      self.data['certificate'] = v;
    },
  ],
  ['void setClientCertificate(String certificate, String password)'],
  ['String toString()', (_: Rt, self: Self) => requestText(self)],
]);
const requestText = (self: Self): string =>
  `System.HttpRequest[Endpoint=${String(self.value('endpoint'))}, Method=${String(self.value('method'))}]`;
stdFormats.set('System.HttpRequest', (_rt, self) => requestText(self));

export const httpResponse = stdClass('System.HttpResponse', [
  ['new()', (_: Rt, type: ApexType) => message(type)],
  ...BODY_ROWS,
  ...accessors('String', 'Status'),
  [
    'void setStatusCode(Integer code)',
    (_: Rt, self: Self, code: number) => {
      self.data['statuscode'] = code;
    },
  ],
  ['Integer getStatusCode()', (_: Rt, self: Self) => self.data['statuscode'] ?? 0],
  [
    'List<String> getHeaderKeys()',
    (rt: Rt, self: Self) =>
      textList(
        rt,
        [...headers(self).values()].map(([name]) => name),
      ),
  ],
  ['XmlStreamReader getXmlStreamReader()'],
  ['String toString()', (_: Rt, self: Self) => responseText(self)],
]);
const responseText = (self: Self): string =>
  `System.HttpResponse[Status=${String(self.value('status'))}, StatusCode=${String(self.data['statuscode'] ?? 0)}]`;
stdFormats.set('System.HttpResponse', (_rt, self) => responseText(self));

export const httpCalloutMock = stdInterface('System.HttpCalloutMock', [['HttpResponse respond(HttpRequest request)']]);
export const webServiceMock = stdInterface('System.WebServiceMock', [
  [
    'void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String soapAction, String requestName, String responseNS, String responseName, String responseType)',
  ],
]);

/** Sends a request: to the test's mock, or through the host. */
export function sendRequest(rt: Rt, request: Self): StdObject {
  const url = request.value<string>('endpoint');
  const method = request.value<string>('method');
  if (url === null || method === null) {
    return throwApex(rt, 'System.CalloutException', url === null ? 'Missing endpoint' : 'Missing method');
  }
  rt.host.limits.consume('callouts', 1);
  const mock = mockOf(rt, 'HttpCalloutMock');
  if (mock) {
    return mock instanceof StdObject
      ? fromResource(rt, mock, url)
      : (rt.invoke(mock, 'respond', [request]) as StdObject);
  }
  if (rt.host.isTest) {
    return throwApex(rt, 'System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  }
  const data = fromHost(rt, 'System.CalloutException', () =>
    rt.host.callout({
      method: method.toUpperCase(),
      url,
      headers: Object.fromEntries([...headers(request).values()]),
      body: bodyBytes(request),
      timeoutMs: request.value<number>('timeout') ?? 10000,
    }),
  );
  return responseOf(data);
}

function responseOf(data: HttpResponseData): StdObject {
  const response = message(systemType('System.HttpResponse'));
  response.data['statuscode'] = data.statusCode;
  response.data['status'] = data.status;
  response.data['bytes'] = Buffer.from(data.body);
  for (const [name, value] of Object.entries(data.headers)) {
    headers(response).set(name.toLowerCase(), [name, value]);
  }
  return response;
}

export const http = stdClass('System.Http', [
  ['new()'],
  [
    'HttpResponse send(HttpRequest request)',
    (rt: Rt, _self: Self, request: Self | null) => sendRequest(rt, required(rt, request, 1)),
  ],
  ['String toString()', () => 'System.Http[]'],
]);

/** Bytes of a static resource. */
function resourceBytes(rt: Rt, name: string | null): Buffer {
  const component = rt.host.model.component('StaticResource', name ?? '');
  const [path] = component ? contentPaths(component) : [];
  if (component?.source !== undefined) {
    return Buffer.from(component.source);
  }
  const body = component && path !== undefined ? readContent(component, path) : undefined;
  return body ?? throwApex(rt, 'System.CalloutException', `Static Resource not found: ${String(name)}`);
}

/** What a StaticResourceCalloutMock (one resource) or MultiStaticResourceCalloutMock (one for each endpoint) answers. */
function fromResource(rt: Rt, mock: Self, url: string): StdObject {
  const resources = mock.value<Map<string, string>>('resources');
  const response = message(systemType('System.HttpResponse'));
  response.data['statuscode'] = mock.data['statuscode'] ?? 200;
  response.data['status'] = mock.data['status'] ?? 'OK';
  response.data['bytes'] = resourceBytes(
    rt,
    resources ? (resources.get(url) ?? null) : mock.value<string>('staticresource'),
  );
  for (const [key, pair] of headers(mock)) {
    headers(response).set(key, pair);
  }
  return response;
}

const MOCK_ROWS: readonly StdRow[] = [
  ['new()', (_: Rt, type: ApexType) => message(type)],
  ...accessors('Integer', 'StatusCode'),
  ...accessors('String', 'Status'),
  [
    'void setHeader(String name, String value)',
    (_: Rt, self: Self, name: string, value: string) => {
      headers(self).set(name.toLowerCase(), [name, value]);
    },
  ],
];
export const staticResourceMock = stdClass(
  'System.StaticResourceCalloutMock',
  [...MOCK_ROWS, ...accessors('String', 'StaticResource')],
  {
    interfaces: ['System.HttpCalloutMock'],
  },
);
export const multiStaticResourceMock = stdClass(
  'System.MultiStaticResourceCalloutMock',
  [
    ...MOCK_ROWS,
    [
      'void setStaticResource(String endpoint, String resourceName)',
      (_: Rt, self: Self, endpoint: string, name: string) => {
        const resources = (self.data['resources'] as Map<string, string> | undefined) ?? new Map<string, string>();
        self.data['resources'] = resources.set(endpoint, name);
      },
    ],
  ],
  { interfaces: ['System.HttpCalloutMock'] },
);

/** A call of a class made from WSDL: the test's mock answers it. `info` is endpoint, action, request and response names. */
function invokeService(rt: Rt, stub: unknown, request: unknown, response: ApexMap, info: ApexList): void {
  rt.host.limits.consume('callouts', 1);
  const mock = mockOf(rt, 'WebServiceMock');
  if (!mock) {
    throw new UnsupportedError('SOAP callouts without a WebServiceMock');
  }
  const [endpoint, action, , requestName, responseNamespace, responseName, responseType] = info.items;
  rt.invoke(mock, 'doInvoke', [
    stub,
    request,
    response,
    endpoint,
    action,
    requestName,
    responseNamespace,
    responseName,
    responseType,
  ]);
}
export const webServiceCallout = stdClass('System.WebServiceCallout', [
  ['static void invoke(Object stub, Object request, Map<String, Object> response, List<String> info)', invokeService],
]);

const textMap = (rt: Rt): ApexMap => new ApexMap(rt, STRING, STRING);
const restMessage = (rt: Rt, type: ApexType): StdObject =>
  new StdObject(type, { headers: textMap(rt), params: textMap(rt) });
const putIn =
  (key: string) =>
  (_: Rt, self: Self, name: string, value: string): void => {
    (self.data[key] as ApexMap).put(name, value);
  };

export const restRequest = stdClass('System.RestRequest', [
  ['new()', restMessage],
  ['String httpMethod { get; set; }'],
  ['String requestURI { get; set; }'],
  ['String resourcePath { get; set; }'],
  ['String remoteAddress { get; set; }'],
  ['Blob requestBody { get; set; }'],
  ['Map<String, String> headers { get; set; }'],
  ['Map<String, String> params { get; set; }'],
  ['void addHeader(String name, String value)', putIn('headers')],
  ['void addParameter(String name, String value)', putIn('params')],
]);
export const restResponse = stdClass('System.RestResponse', [
  ['new()', restMessage],
  ['Integer statusCode { get; set; }'],
  ['Blob responseBody { get; set; }'],
  ['Map<String, String> headers { get; set; }'],
  ['void addHeader(String name, String value)', putIn('headers')],
]);
export const restContext = stdClass('System.RestContext', [
  ['static RestRequest request { get; set; }'],
  ['static RestResponse response { get; set; }'],
]);

export { BLOB };
