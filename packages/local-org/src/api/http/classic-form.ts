import { LimitExceededError, SalesforceError, UnsupportedError } from '../../diagnostics';
import { csvLine } from '../../org/bulk/csv-lines';
import type { ClassicInfo, ClassicResult } from '../worker/classic-operations';
import { escapeXml, parseSoap } from './soap-xml';

/** How Bulk API 1.0 writes what it says. */

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

/** Members of a `jobInfo`, in XML or JSON. @throws SalesforceError InvalidJob */
export function readInfo(text: string, isJson: boolean): Readonly<Record<string, string | undefined>> {
  try {
    if (isJson) {
      const read = JSON.parse(text) as Record<string, unknown> | null;
      return Object.fromEntries(Object.entries(read ?? {}).map(([name, value]) => [name, String(value)]));
    }
    const [root] = parseSoap(text).children;
    if (root?.name !== 'jobInfo') throw new Error('no jobInfo');
    return Object.fromEntries(root.children.map((child) => [child.name, child.text.trim()]));
  } catch {
    throw new SalesforceError('InvalidJob', 'Unable to parse Job');
  }
}

/** `jobInfo` or `batchInfo`. */
export function infoXml(name: string, info: ClassicInfo, xmlns = ` xmlns="${NAMESPACE}"`): string {
  const members = Object.entries(info)
    .filter(([, value]) => value !== null)
    .map(([member, value]) => `<${member}>${escapeXml(String(value))}</${member}>`);
  return `<${name}${xmlns}>${members.join('')}</${name}>`;
}

export function resultList(ids: readonly string[]): string {
  return `<result-list xmlns="${NAMESPACE}">${ids.map((id) => `<result>${escapeXml(id)}</result>`).join('')}</result-list>`;
}

/** `"Id","Success","Created","Error"`, a line for each row of the batch. */
export async function* resultsCsv(groups: AsyncIterable<readonly ClassicResult[]>): AsyncIterable<Buffer> {
  yield Buffer.from(`${csvLine(['Id', 'Success', 'Created', 'Error'], ',')}\n`);
  for await (const group of groups) {
    const lines = group.map(({ id, success, created, error }) => `${csvLine([id, success, created, error], ',')}\n`);
    yield Buffer.from(lines.join(''));
  }
}

export async function* resultsJson(groups: AsyncIterable<readonly ClassicResult[]>): AsyncIterable<Buffer> {
  let separator = '[';
  for await (const group of groups) {
    for (const { id, success, created, error } of group) {
      yield Buffer.from(`${separator}${JSON.stringify({ success, created, id, errors: errorsOf(error) })}`);
      separator = ',';
    }
  }
  yield Buffer.from(separator === '[' ? '[]' : ']');
}

/** `CODE:message:fields --` taken apart again. */
function errorsOf(error: string | null): readonly Record<string, unknown>[] {
  if (error === null) return [];
  const [, statusCode = 'UNKNOWN_EXCEPTION', message = error, fields = ''] =
    /^([A-Z_]+):([^]*):([^:]*)--$/.exec(error) ?? [];
  return [
    {
      statusCode,
      message,
      fields: fields
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    },
  ];
}

/** Names of 1.0 for what the org calls otherwise. */
const CODES: Readonly<Record<string, string>> = {
  INVALID_SESSION_ID: 'InvalidSessionId',
  INVALIDENTITY: 'InvalidEntity',
  INVALIDJOB: 'InvalidJob',
  INVALIDJOBSTATE: 'InvalidJobState',
  FEATURENOTENABLED: 'FeatureNotEnabled',
  FUNCTIONALITY_NOT_ENABLED: 'FeatureNotEnabled',
  CLIENTINPUTERROR: 'ClientInputError',
  NOT_FOUND: 'InvalidJob',
  REQUEST_ENTITY_TOO_LARGE: 'ExceededQuota',
};

export function classicError(error: unknown): { status: number; code: string; message: string; xml: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [status, code] =
    error instanceof SalesforceError
      ? [400, CODES[error.errorCode] ?? (/^[A-Z_]+$/.test(error.errorCode) ? 'InvalidBatch' : error.errorCode)]
      : error instanceof UnsupportedError
        ? [501, error.errorCode]
        : error instanceof LimitExceededError
          ? [400, 'ExceededQuota']
          : [500, 'InternalServerError'];
  const body = `<exceptionCode>${escapeXml(code)}</exceptionCode><exceptionMessage>${escapeXml(message)}</exceptionMessage>`;
  return { status, code, message, xml: `<error xmlns="${NAMESPACE}">${body}</error>` };
}
