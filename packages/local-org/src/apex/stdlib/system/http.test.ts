import { ApexList, ApexMap } from '../../runtime/collections';
import { OBJECT, STRING, systemType } from '../../runtime/apex-type';
import { ApexObject, type StdObject } from '../../runtime/object';
import { ApexException } from '../../runtime/exceptions';
import { testContext } from '../../runtime/testing';
import { lookup } from '../index';

const model = {
  component: (type: string, name: string) =>
    type === 'StaticResource' && name === 'Answer' ? { source: '{"ok":true}' } : undefined,
} as never;
let calls: string[] = [];
const context = (): ReturnType<typeof testContext> =>
  testContext({ model, limits: { used: () => 0, allowed: () => 100, consume: (limit) => void calls.push(limit) } });
const make = (rt: ReturnType<typeof testContext>, name: string): StdObject =>
  lookup(name)?.constructors[0]?.body(rt, systemType(`System.${name}`)) as StdObject;
const call = (rt: ReturnType<typeof testContext>, owner: string, name: string, ...args: unknown[]): unknown =>
  lookup(owner)
    ?.find(name)
    .find((m) => m.parameters.length === args.length - (m.isStatic ? 0 : 1))
    ?.body(rt, ...args);

function request(rt: ReturnType<typeof testContext>): StdObject {
  const result = make(rt, 'HttpRequest');
  call(rt, 'HttpRequest', 'setEndpoint', result, 'callout:Service/path');
  call(rt, 'HttpRequest', 'setMethod', result, 'GET');
  return result;
}

class Mock extends ApexObject {
  override readonly apexType = systemType('System.HttpCalloutMock');
  doinvoke$9(...args: unknown[]): void {
    (args[2] as ApexMap).put('response_x', args[5]);
  }
}

describe('callouts in tests', () => {
  beforeEach(() => {
    calls = [];
  });

  it('fail without a mock', () => {
    const rt = context();
    let text = '';
    try {
      call(rt, 'Http', 'send', make(rt, 'Http'), request(rt));
    } catch (error) {
      text = (error as ApexException).toString();
    }
    expect(text).toBe('System.TypeException: Methods defined as TestMethod do not support Web service callouts');
  });

  it('are answered by a static resource and count against the limit', () => {
    const rt = context();
    const mock = make(rt, 'StaticResourceCalloutMock');
    call(rt, 'StaticResourceCalloutMock', 'setStaticResource', mock, 'Answer');
    call(rt, 'StaticResourceCalloutMock', 'setStatusCode', mock, 201);
    call(rt, 'StaticResourceCalloutMock', 'setHeader', mock, 'Content-Type', 'application/json');
    call(rt, 'Test', 'setMock', systemType('System.HttpCalloutMock'), mock);
    const response = call(rt, 'Http', 'send', make(rt, 'Http'), request(rt));
    expect(call(rt, 'HttpResponse', 'getBody', response)).toBe('{"ok":true}');
    expect(call(rt, 'HttpResponse', 'getStatusCode', response)).toBe(201);
    expect(call(rt, 'HttpResponse', 'getHeader', response, 'content-type')).toBe('application/json');
    expect(calls).toEqual(['callouts']);
  });

  it('of a WSDL class go to the WebServiceMock with the names of the request', () => {
    const rt = context();
    call(rt, 'Test', 'setMock', systemType('System.WebServiceMock'), new Mock());
    const response = new ApexMap(rt, STRING, OBJECT);
    const info = new ApexList(rt, STRING, ['https://x', 'act', 'ns', 'Req', 'ns', 'Res', 'Type']);
    call(rt, 'WebServiceCallout', 'invoke', null, null, response, info);
    expect(response.get('response_x')).toBe('Req');
  });
});
