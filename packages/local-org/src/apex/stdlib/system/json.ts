import {
  BOOLEAN,
  BLOB,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  INTEGER,
  LONG,
  TIME,
  systemType,
  type ApexType,
} from '../../runtime/apex-type';
import type { ApexBlob } from '../../runtime/blob';
import { doubleToString } from '../../runtime/boxes';
import type { ApexContext } from '../../runtime/context';
import { box } from '../../runtime/convert';
import type { ApexDate, ApexDatetime, ApexTime } from '../../runtime/date-time';
import type { Decimal } from '../../runtime/decimal';
import { systemEnum } from '../../runtime/enum';
import { required, throwApex } from '../../runtime/exceptions';
import { JsonWriter, quoteJson, type JsonToken } from '../../runtime/json-tokens';
import { ApexObject } from '../../runtime/object';
import { stdClass, type StdRow } from '../registry';
import { JsonReader, scalarOf, scanJson } from './json-read';
import { toJson, writeJson } from './json-write';

type Rt = ApexContext;
type MaybeText = string | null;

const BEGINNINGS: Readonly<Record<string, readonly [string, string]>> = {
  List: ['[', 'List/Set'],
  Set: ['[', 'List/Set'],
  Map: ['{', 'map'],
  User: ['{', 'object'],
  SObject: ['{', 'object'],
};

/** A text that cannot even begin the type is refused before it is read. */
function checkBeginning(rt: Rt, text: MaybeText, type: ApexType): void {
  const first = (text ?? throwApex(rt, 'System.NullPointerException', 'Argument cannot be null.')).trimStart()[0];
  const expected = type.info?.kind === 'enum' ? undefined : BEGINNINGS[type.kind];
  if (first === '"' && expected) {
    throwApex(
      rt,
      'System.JSONException',
      `Malformed JSON: Expected '${expected[0]}' at the beginning of ${expected[1]}`,
    );
  }
}

function read(rt: Rt, text: MaybeText, type: ApexType | null, strict: boolean): unknown {
  const target = required(rt, type, 2);
  checkBeginning(rt, text, target);
  return box(new JsonReader(rt, scanJson(rt, text, false), 0, strict).typed(target), target);
}

export const json = stdClass('System.JSON', [
  ['static String serialize(Object value)', (rt: Rt, v: unknown) => toJson(rt, v, false, false)],
  [
    'static String serialize(Object value, Boolean suppressApexObjectNulls)',
    (rt: Rt, v: unknown, s: boolean) => toJson(rt, v, false, s),
  ],
  ['static String serializePretty(Object value)', (rt: Rt, v: unknown) => toJson(rt, v, true, false)],
  [
    'static String serializePretty(Object value, Boolean suppressApexObjectNulls)',
    (rt: Rt, v: unknown, s: boolean) => toJson(rt, v, true, s),
  ],
  [
    'static Object deserialize(String text, System.Type type)',
    (rt: Rt, t: MaybeText, type: ApexType | null) => read(rt, t, type, false),
  ],
  [
    'static Object deserializeStrict(String text, System.Type type)',
    (rt: Rt, t: MaybeText, type: ApexType | null) => read(rt, t, type, true),
  ],
  [
    'static Object deserializeUntyped(String text)',
    (rt: Rt, t: MaybeText) => new JsonReader(rt, scanJson(rt, t, false)).untyped(),
  ],
  ['static JSONGenerator createGenerator(Boolean prettyPrint)', (_: Rt, pretty: boolean) => new Generator(pretty)],
  ['static JSONParser createParser(String text)', (rt: Rt, t: MaybeText) => new Parser(rt, required(rt, t, 1))],
]);

class Generator extends ApexObject {
  override readonly apexType = systemType('System.JSONGenerator');
  readonly out: JsonWriter;
  closed = false;
  constructor(pretty: boolean) {
    super();
    this.out = new JsonWriter(pretty);
  }
}

/** Rows `writeX(value)` and `writeXField(name, value)` of one type. */
function writers(stem: string, type: string, text: (value: never) => string): StdRow[] {
  const json = (value: unknown): string => (value === null ? 'null' : text(value as never));
  return [
    [`void write${stem}(${type} value)`, (_: Rt, g: Generator, v: unknown) => g.out.raw(json(v))],
    [
      `void write${stem}Field(String name, ${type} value)`,
      (_: Rt, g: Generator, name: string, v: unknown) => {
        g.out.name(name);
        g.out.raw(json(v));
      },
    ],
  ];
}

export const generator = stdClass('System.JSONGenerator', [
  [
    'void close()',
    (_: Rt, g: Generator) => {
      g.closed = true;
    },
  ],
  ['Boolean isClosed()', (_: Rt, g: Generator) => g.closed],
  ['String getAsString()', (_: Rt, g: Generator) => g.out.text],
  ['void writeStartObject()', (_: Rt, g: Generator) => g.out.open(false)],
  ['void writeEndObject()', (_: Rt, g: Generator) => g.out.close()],
  ['void writeStartArray()', (_: Rt, g: Generator) => g.out.open(true)],
  ['void writeEndArray()', (_: Rt, g: Generator) => g.out.close()],
  ['void writeFieldName(String name)', (_: Rt, g: Generator, name: string) => g.out.name(name)],
  ['void writeNull()', (_: Rt, g: Generator) => g.out.raw('null')],
  [
    'void writeNullField(String name)',
    (_: Rt, g: Generator, name: string) => {
      g.out.name(name);
      g.out.raw('null');
    },
  ],
  ['void writeObject(Object value)', (rt: Rt, g: Generator, v: unknown) => writeJson(rt, g.out, v, false)],
  [
    'void writeObjectField(String name, Object value)',
    (rt: Rt, g: Generator, name: string, v: unknown) => {
      g.out.name(name);
      writeJson(rt, g.out, v, false);
    },
  ],
  ...writers('String', 'String', (v: string) => quoteJson(v)),
  ...writers('Boolean', 'Boolean', (v: boolean) => String(v)),
  ...writers('Number', 'Integer', (v: number) => String(v)),
  ...writers('Number', 'Long', (v: bigint) => String(v)),
  ...writers('Number', 'Decimal', (v: Decimal) => v.toPlainString()),
  ...writers('Number', 'Double', (v: number) => doubleToString(v)),
  ...writers('Id', 'Id', (v: string) => quoteJson(v)),
  ...writers('Date', 'Date', (v: ApexDate) => `"${v.iso()}"`),
  ...writers('DateTime', 'Datetime', (v: ApexDatetime) => `"${v.iso()}"`),
  ...writers('Time', 'Time', (v: ApexTime) => `"${v.toString()}"`),
  ...writers('Blob', 'Blob', (v: ApexBlob) => `"${v.base64()}"`),
]);

class Parser extends ApexObject {
  override readonly apexType = systemType('System.JSONParser');
  readonly tokens: readonly JsonToken[];
  at = -1;
  cleared: JsonToken | null = null;
  hidden = false;
  constructor(rt: Rt, text: string) {
    super();
    this.tokens = text.trim() === '' ? [] : scanJson(rt, text, false);
  }
  get current(): JsonToken | null {
    return this.hidden ? null : (this.tokens[this.at] ?? null);
  }
  next(): JsonToken | null {
    this.hidden = false;
    this.at = Math.min(this.at + 1, this.tokens.length);
    return this.current;
  }
  /** Index behind the value that begins at the current token. */
  end(): number {
    let depth = 0;
    for (let i = this.at; i < this.tokens.length; i++) {
      const kind = (this.tokens[i] as JsonToken).kind;
      depth += kind.startsWith('START') ? 1 : kind.startsWith('END') ? -1 : 0;
      if (depth === 0) {
        return i;
      }
    }
    return this.tokens.length;
  }
  /** Name of the member whose value the current token is or ends. */
  get name(): string | null {
    const current = this.current;
    if (current?.kind === 'FIELD_NAME') {
      return current.text;
    }
    let depth = current?.kind.startsWith('END') ? 1 : 0;
    for (let i = this.at - 1; i >= 0 && current; i--) {
      const token = this.tokens[i] as JsonToken;
      depth += token.kind.startsWith('END') ? 1 : token.kind.startsWith('START') ? -1 : 0;
      if (depth === 0 && token.kind === 'FIELD_NAME') {
        return token.text;
      }
      if (depth < 0) {
        const before = this.tokens[i - 1];
        return current.kind.startsWith('END') || token.kind === 'START_ARRAY'
          ? before?.kind === 'FIELD_NAME' && current.kind.startsWith('END')
            ? before.text
            : null
          : null;
      }
    }
    return null;
  }
}

const tokenEnum = (token: JsonToken | null): unknown => (token ? systemEnum('System.JSONToken', token.kind) : null);

function nextValue(p: Parser): JsonToken | null {
  const token = p.next();
  return token?.kind === 'FIELD_NAME' ? p.next() : token;
}

const valueRow = (type: string, name: string, apexType: ApexType): StdRow => [
  `${type} get${name}Value()`,
  (rt: Rt, p: Parser) => {
    const token =
      p.current ?? throwApex(rt, 'System.JSONException', `Current token (null) is not a ${name.toLowerCase()} value`);
    return token.kind === 'VALUE_NULL' ? null : scalarOf(rt, token, apexType);
  },
];

function readValueAs(rt: Rt, p: Parser, type: ApexType, strict: boolean): unknown {
  if (p.at < 0) {
    p.next();
  }
  const reader = new JsonReader(rt, p.tokens, p.at, strict);
  const value = box(reader.typed(type), type);
  p.at = reader.at - 1;
  return value;
}

export const parser = stdClass('System.JSONParser', [
  ['JSONToken nextToken()', (_: Rt, p: Parser) => tokenEnum(p.next())],
  ['JSONToken nextValue()', (_: Rt, p: Parser) => tokenEnum(nextValue(p))],
  ['JSONToken getCurrentToken()', (_: Rt, p: Parser) => tokenEnum(p.current)],
  ['JSONToken getLastClearedToken()', (_: Rt, p: Parser) => tokenEnum(p.cleared)],
  [
    'void clearCurrentToken()',
    (_: Rt, p: Parser) => {
      p.cleared = p.current;
      p.hidden = true;
    },
  ],
  ['Boolean hasCurrentToken()', (_: Rt, p: Parser) => p.current !== null],
  ['String getText()', (_: Rt, p: Parser) => p.current?.text ?? null],
  ['String getCurrentName()', (_: Rt, p: Parser) => p.name],
  [
    'void skipChildren()',
    (_: Rt, p: Parser) => {
      if (p.current?.kind.startsWith('START')) {
        p.at = p.end();
      }
    },
  ],
  ['Object readValueAs(System.Type type)', (rt: Rt, p: Parser, type: ApexType) => readValueAs(rt, p, type, false)],
  ['Object readValueAsStrict(System.Type type)', (rt: Rt, p: Parser, type: ApexType) => readValueAs(rt, p, type, true)],
  valueRow('Blob', 'Blob', BLOB),
  valueRow('Boolean', 'Boolean', BOOLEAN),
  valueRow('Date', 'Date', DATE),
  valueRow('Datetime', 'DateTime', DATETIME),
  valueRow('Decimal', 'Decimal', DECIMAL),
  valueRow('Double', 'Double', DOUBLE),
  valueRow('Id', 'Id', ID),
  valueRow('Integer', 'Integer', INTEGER),
  valueRow('Long', 'Long', LONG),
  valueRow('Time', 'Time', TIME),
]);
