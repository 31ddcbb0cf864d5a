import { SalesforceError } from '../diagnostics';

/** Widest slice of a query line that an error message repeats. */
const SLICE_BEFORE = 60;
const SLICE_AFTER = 40;

/** 1-based row and column of an offset. */
export function rowAndColumn(text: string, offset: number): { readonly row: number; readonly column: number } {
  let row = 1;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    row++;
    lineStart = i + 1;
  }
  return { row, column: offset - lineStart + 1 };
}

/**
 * A message with the platform's picture of the place: newline, slice of the line, caret, `ERROR at Row:r:Column:c`.
 * The exact cut of long lines is not documented [B15]; this one keeps whole words around the place.
 */
export function positionedMessage(text: string, offset: number, message: string): string {
  const { row, column } = rowAndColumn(text, offset);
  const lineStart = offset - (column - 1);
  const lineEndFound = text.indexOf('\n', lineStart);
  const lineEnd = lineEndFound < 0 ? text.length : lineEndFound;
  let from = lineStart;
  if (offset - lineStart > SLICE_BEFORE) {
    const space = text.indexOf(' ', offset - SLICE_BEFORE);
    from = space >= 0 && space < offset ? space + 1 : offset - SLICE_BEFORE;
  }
  let to = lineEnd;
  if (lineEnd - offset > SLICE_AFTER) {
    const space = text.indexOf(' ', offset + SLICE_AFTER);
    to = space >= 0 && space < lineEnd ? space : lineEnd;
  }
  const slice = text.slice(from, to).replace(/[\t\r]/g, ' ');
  return `\n${slice}\n${' '.repeat(offset - from)}^\nERROR at Row:${row}:Column:${column}\n${message}`;
}

/** An error at a place of the query; `details` carries `row`, `column` and `offset` for callers that show it their own way. */
export function queryError(errorCode: string, message: string, text: string, offset: number): SalesforceError {
  const place = rowAndColumn(text, offset);
  return new SalesforceError(errorCode, positionedMessage(text, offset, message), [], 400, {
    row: place.row,
    column: place.column,
    offset,
    bareMessage: message,
  });
}

/** An error that the platform shows without a place. */
export function plainQueryError(errorCode: string, message: string): SalesforceError {
  return new SalesforceError(errorCode, message, [], 400, { bareMessage: message });
}

/** `unexpected token: 'FROM'`. */
export function unexpectedToken(token: string, text: string, offset: number): SalesforceError {
  return queryError('MALFORMED_QUERY', `unexpected token: '${token}'`, text, offset);
}

const TAIL = 'Please reference your WSDL or the describe call for the appropriate names.';

/** The platform's words for the common mistakes [B16]. */
export const messages = {
  noSuchColumn: (column: string, entity: string): string =>
    `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${TAIL}`,
  noSuchObject: (object: string): string =>
    `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${TAIL}`,
  noSuchParent: (name: string): string =>
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${TAIL}`,
  noSuchChild: (name: string): string =>
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${TAIL}`,
} as const;

/** Limits of one statement [B7.6, B8, B9.1]. */
export const SalesforceQueryLimits = {
  offset: 2000,
  rollupFields: 3,
  orderByFields: 32,
  subqueries: 20,
  levels: 5,
} as const;
