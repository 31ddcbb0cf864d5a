import { multipartToJson } from './multipart';

const TYPE = 'multipart/form-data; boundary=B';

function body(...parts: (readonly [headers: string, data: Buffer])[]): Buffer {
  const chunks = parts.flatMap(([headers, data]) => [
    Buffer.from(`--B\r\n${headers}\r\n\r\n`),
    data,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from('--B--\r\n')]);
}

const JSON_PART = [
  'Content-Disposition: form-data; name="entity_content"\r\nContent-Type: application/json',
  Buffer.from('{"Title":"T"}'),
] as const;

it('joins the row and its file, byte for byte', () => {
  const bytes = Buffer.from([0, 13, 10, 255, 45, 45, 66]);
  const file = ['Content-Disposition: form-data; name="VersionData"; filename="a.bin"', bytes] as const;
  expect(JSON.parse(multipartToJson(body(JSON_PART, file), TYPE))).toEqual({
    Title: 'T',
    VersionData: bytes.toString('base64'),
  });
});

it.each([
  ['no boundary', body(JSON_PART), 'multipart/form-data', 'the boundary is missing'],
  [
    'no row',
    body(['Content-Disposition: form-data; name="x"', Buffer.from('1')]),
    TYPE,
    'no part of type application/json',
  ],
  ['a row that is no JSON', body([JSON_PART[0], Buffer.from('{')]), TYPE, 'is not JSON'],
])('refuses %s', (_name, bytes, type, message) => {
  expect(() => multipartToJson(bytes, type)).toThrow(message);
});
