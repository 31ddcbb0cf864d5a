import { SalesforceError } from '../../diagnostics';
import { Router } from './router';
import type { RestContext, RestResource } from './types';

const resource = (method: RestResource['method'], pattern: string): RestResource => ({
  method,
  pattern,
  handler: () => ({ status: 200, body: pattern }),
});
const router = new Router([
  resource('GET', '/sobjects/:object/:id'),
  resource('PATCH', '/sobjects/:object/:id'),
  resource('GET', '/sobjects/:object/describe'),
  resource('GET', '/sobjects/:object/:field/:value'),
  resource('GET', '/quickActions/:rest*'),
]);

function patternOf(method: string, path: string): unknown {
  return router.match(method, path).handler({} as RestContext).body;
}

function refusal(method: string, path: string): SalesforceError {
  try {
    router.match(method, path);
  } catch (error) {
    return error as SalesforceError;
  }
  throw new Error('It was not refused.');
}

it('prefers fixed parts to named ones, whatever their order', () => {
  expect(patternOf('GET', '/sobjects/Lead/describe')).toBe('/sobjects/:object/describe');
  expect(patternOf('GET', '/sobjects/Lead/00Q1')).toBe('/sobjects/:object/:id');
});

it('decodes each part on its own, so that a key may hold a slash', () => {
  expect(router.match('GET', '/sobjects/Book__c/Isbn__c/A%2FB%20C').params).toEqual({
    object: 'Book__c',
    field: 'Isbn__c',
    value: 'A/B C',
  });
});

it('takes the rest of a path and answers HEAD where there is GET', () => {
  expect(router.match('HEAD', '/quickActions/a/b').params).toEqual({ rest: 'a/b' });
});

it('tells an unknown method apart from an unknown path', () => {
  expect(refusal('DELETE', '/sobjects/Lead/00Q1')).toMatchObject({
    httpStatus: 405,
    message: "HTTP Method 'DELETE' not allowed. Allowed are GET,HEAD,PATCH",
  });
  expect(refusal('GET', '/nothing')).toMatchObject({ httpStatus: 404, errorCode: 'NOT_FOUND' });
  expect(refusal('GET', '/sobjects/Lead/%E0%A4%A')).toMatchObject({ httpStatus: 404 });
});
