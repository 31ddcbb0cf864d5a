import { SalesforceError } from '../../diagnostics';

/** A part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly data: Buffer;
}

/**
 * Turns a multipart upload of a row with a file (`ContentVersion`, `Attachment`, `Document`) into the row's JSON with the
 * file in base64. The JSON part is the one of type application/json; the file part is named after its field.
 * @throws SalesforceError INVALID_MULTIPART_REQUEST
 */
export function multipartToJson(body: Buffer, contentType: string): string {
  const parts = readMultipart(body, contentType);
  const rowPart = parts.find((part) => /json/i.test(part.contentType));
  if (!rowPart) throw bad('there is no part of type application/json');
  let row: unknown;
  try {
    row = JSON.parse(rowPart.data.toString('utf8'));
  } catch {
    throw new SalesforceError('JSON_PARSER_ERROR', `The part ${rowPart.name} is not JSON.`);
  }
  if (row === null || typeof row !== 'object' || Array.isArray(row)) throw bad(`the part ${rowPart.name} is no object`);
  const files = parts.filter((part) => part !== rowPart);
  return JSON.stringify({
    ...row,
    ...Object.fromEntries(files.map((file) => [file.name, file.data.toString('base64')])),
  });
}

/** The parts of a body. @throws SalesforceError INVALID_MULTIPART_REQUEST */
export function readMultipart(body: Buffer, contentType: string): Part[] {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw bad('the boundary is missing');
  return splitParts(body, boundary);
}

function splitParts(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const first = body.indexOf(`--${boundary}`);
  // Only a delimiter at the start of a line ends a part: a file may hold the same characters elsewhere.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let start = first < 0 ? -1 : first + delimiter.length;
  while (start >= 0) {
    const end = body.indexOf(delimiter, start - 2);
    if (end < 0) break;
    // Each part is headers, empty line, data; the delimiter's own line ends before it.
    parts.push(readPart(body.subarray(start, end)));
    start = body[end + delimiter.length] === 0x2d ? -1 : end + delimiter.length + 2;
  }
  return parts;
}

function readPart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n');
  if (end < 0) throw bad('a part has no empty line after its headers');
  const headers = part.subarray(0, end).toString('utf8');
  return {
    name: /name="([^"]*)"/i.exec(headers)?.[1] ?? '',
    fileName: /filename="([^"]*)"/i.exec(headers)?.[1],
    contentType: /^content-type:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? '',
    data: part.subarray(end + 4),
  };
}

function bad(why: string): SalesforceError {
  return new SalesforceError('INVALID_MULTIPART_REQUEST', `The multipart request cannot be read: ${why}.`);
}
