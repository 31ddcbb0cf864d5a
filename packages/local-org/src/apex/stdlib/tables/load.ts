import { EXCEPTION_CONSTRUCTORS } from '../system/exceptions';
import { registerTable, stdClass, stdEnum, type StdClassOptions, type StdRow } from '../registry';
import { CONNECT_API } from './connect-api';
import { PLATFORM } from './platform';
import { SLACK } from './slack';

/**
 * Tables of signatures give the checker the platform's whole surface; a method found only here throws `UnsupportedError`,
 * properties and constructors are plain data. Each class is read when it is first looked up.
 *
 * ```
 * class Namespace.Name<T> : Parent ~ Interface, Interface
 *  signature
 * enum Namespace.Name = A B C
 * ```
 */
interface Entry {
  readonly header: string;
  readonly rows: readonly string[];
}

function* entries(text: string): Generator<Entry> {
  let header = '';
  let rows: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(' ')) {
      rows.push(line.slice(1));
    } else if (line !== '') {
      if (header !== '') {
        yield { header, rows };
      }
      header = line;
      rows = [];
    }
  }
  if (header !== '') {
    yield { header, rows };
  }
}

function define(entry: Entry): void {
  const enumeration = /^enum (\S+) = (.*)$/.exec(entry.header);
  if (enumeration) {
    stdEnum(enumeration[1] as string, enumeration[2] || 'NONE');
    return;
  }
  const match = /^(class|interface|exception) ([^:~]+?)(?: : ([^~]+?))?(?: ~ (.+))?$/.exec(entry.header);
  if (!match) {
    throw new SyntaxError(`not a table entry: ${entry.header}`);
  }
  const kind = match[1] as 'class' | 'interface' | 'exception';
  const isException = kind === 'exception';
  const parent = isException ? 'System.Exception' : kind === 'class' ? match[3] : undefined;
  const interfaces = [
    ...(kind === 'interface' && match[3] ? split(match[3]) : []),
    ...(match[4] ? split(match[4]) : []),
  ];
  const options: StdClassOptions = { kind, interfaces, ...(parent ? { parent } : {}) };
  const rows = entry.rows.map((row): StdRow => [row]);
  stdClass(match[2] as string, isException ? [...EXCEPTION_CONSTRUCTORS, ...rows] : rows, options);
}

/** At commas that are not inside type arguments. */
const split = (text: string): string[] => text.split(/,(?![^<]*>)/).map((part) => part.trim());

/** The reference lists enums of this namespace with the suffix `Enum`, which code does not write. */
const withoutSuffix = (header: string): string => header.replace(/^(enum ConnectApi\.\w+)Enum =/, '$1 =');

for (const text of [PLATFORM, CONNECT_API, SLACK]) {
  for (const read of entries(text)) {
    const entry = { ...read, header: withoutSuffix(read.header) };
    const name = /^\w+ ([\w.]+)/.exec(entry.header)?.[1] as string;
    registerTable(name, () => define(entry), entry.rows);
  }
}
