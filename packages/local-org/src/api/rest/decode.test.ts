import { asObject, parseJson } from './decode';

describe('reading JSON', () => {
  it.each([
    ['', 'The HTTP entity body is required, but this request has no entity body.'],
    ['{"a": 1', /^Unexpected end-of-input at \[line:1, column:\d+\]|Unexpected character/],
    ['{\n"a" x}', /^Unexpected character \('x' \(code 120\)\): was expecting a valid value at \[line:2, column:5\]$/],
  ])('tells the place of what is wrong in %j', (text, message) => {
    expect(() => parseJson(text)).toThrow(message);
  });

  it('reads what is right', () => {
    expect(parseJson('{"a":[1,null,"x"]}')).toEqual({ a: [1, null, 'x'] });
  });

  it.each([
    [null, 'VALUE_NULL'],
    [[], 'START_ARRAY'],
    ['x', 'VALUE_STRING'],
    [true, 'VALUE_TRUE'],
    [1, 'VALUE_NUMBER_INT'],
    [1.5, 'VALUE_NUMBER_FLOAT'],
  ])('names the token of %j where an object is due', (json, token) => {
    expect(() => asObject(json, 'Book__c')).toThrow(`Cannot deserialize instance of Book__c from ${token}`);
  });
});
