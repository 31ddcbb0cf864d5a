import { SalesforceError } from '../diagnostics';
import type { Field, FieldType, Schema, SObjectType } from '../metadata/schema';
import type { RecordData } from '../metadata/values';
import type { BoundSearch, FieldRef, SelectPlan } from '../soql';
import { isCompound, isFormula, quote } from './columns';
import type { QueryRunner } from './query-runner';
import { bindValue } from './sql/run';
import type { QueryParameters } from './store';
import type { Tables } from './tables';

/** Rows that one search gives at most [B17]. */
const MAX_ROWS = 2000;
const ALL_TYPES: readonly FieldType[] = ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'combobox'];

/** Fields of an object that a search group looks into. */
export function searchedFields(object: SObjectType, group: BoundSearch['group']): Field[] {
  const isName = (field: Field): boolean => field.nameField || field.compoundFieldName === object.nameField;
  const wanted: Readonly<Record<BoundSearch['group'], (field: Field) => boolean>> = {
    NAME: isName,
    EMAIL: (field) => field.type === 'email',
    PHONE: (field) => field.type === 'phone',
    SIDEBAR: (field) =>
      isName(field) || field.type === 'email' || field.type === 'phone' || field.externalId || field.autoNumber,
    ALL: (field) => ALL_TYPES.includes(field.type),
  };
  return [...object.fields.values()].filter(
    (field) => !isCompound(field) && !isFormula(field) && !field.encrypted && wanted[group](field),
  );
}

type Term =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'andNot'; readonly left: Term; readonly right: Term };

/** Parses `acme AND (inc OR "the corp") AND NOT old*`; words side by side must all be found. */
export function parseTerm(text: string): Term {
  const tokens = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[()]|(?:\\.|[^\s()"])+/g)].map((m) => ({
    quoted: m[1] !== undefined,
    text: m[1] ?? m[0],
  }));
  let at = 0;
  const isWord = (word: string): boolean => tokens[at]?.quoted === false && tokens[at]?.text.toUpperCase() === word;
  const bad = (): never => {
    throw new SalesforceError('MALFORMED_SEARCH', `unexpected token: '${tokens[at]?.text ?? '<EOF>'}'`);
  };
  const primary = (): Term => {
    const token = tokens[at];
    if (!token) return bad();
    at++;
    if (!token.quoted && token.text === '(') {
      const inner = either();
      if (tokens[at]?.text !== ')') bad();
      at++;
      return inner;
    }
    if (!token.quoted && (token.text === ')' || /^(AND|OR|NOT)$/i.test(token.text))) {
      at--;
      return bad();
    }
    return { kind: 'word', text: token.text };
  };
  const both = (): Term => {
    let left = primary();
    while (at < tokens.length && tokens[at]?.text !== ')' && !isWord('OR')) {
      if (isWord('AND')) at++;
      if (isWord('NOT')) {
        at++;
        left = { kind: 'andNot', left, right: primary() };
      } else left = { kind: 'and', left, right: primary() };
    }
    return left;
  };
  const either = (): Term => {
    let left = both();
    while (isWord('OR')) {
      at++;
      left = { kind: 'or', left, right: both() };
    }
    return left;
  };
  const term = either();
  if (at < tokens.length) bad();
  return term;
}

/** Whole words, `*` for any letters and `?` for one, wherever they stand in the text. */
export function wordPattern(word: string): string {
  let source = '';
  for (let i = 0; i < word.length; i++) {
    let c = word[i] as string;
    if (c === '*') source += '[\\p{L}\\p{N}]*';
    else if (c === '?') source += '[\\p{L}\\p{N}]';
    else {
      if (c === '\\' && i + 1 < word.length) c = word[++i] as string;
      source += /\s/.test(c) ? '\\s+' : c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
  }
  return `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

function condition(term: Term, text: string, parameters: string[]): string {
  if (term.kind === 'word') {
    parameters.push(wordPattern(term.text));
    return `sf_match(?, ${text})`;
  }
  const left = condition(term.left, text, parameters);
  const right = condition(term.right, text, parameters);
  return term.kind === 'andNot' ? `(${left} AND NOT ${right})` : `(${left} ${term.kind.toUpperCase()} ${right})`;
}

function defaultTarget(object: SObjectType): SelectPlan {
  const field = object.fields.get('id');
  const id: FieldRef = { kind: 'field', hops: [], object: object.name, field: field ?? null, name: 'Id', type: 'id' };
  return {
    object: object.name,
    isCount: false,
    isAggregate: false,
    columns: [{ path: ['Id'], expression: id }],
    typeOfs: [],
    children: [],
    where: null,
    groupBy: null,
    having: null,
    orderBy: [],
    limit: null,
    offset: null,
  };
}

/** Runs a search: one list of records for each object of RETURNING, in its order; without RETURNING for each searchable object. */
export function runSearch(
  search: BoundSearch,
  parameters: QueryParameters,
  schema: Schema,
  tables: Tables,
  runner: QueryRunner,
): RecordData[][] {
  const given = typeof search.term === 'string' ? search.term : String(bindValue(parameters, search.term.name) ?? '');
  const term = parseTerm(given);
  const canRead = parameters.search?.canRead ?? (() => true);
  const targets =
    search.targets.length > 0 ? search.targets : everything(schema, tables).filter(({ type }) => canRead(type, null));
  const limit =
    search.limit?.kind === 'constant'
      ? Number(search.limit.value)
      : search.limit?.kind === 'bind'
        ? Number(bindValue(parameters, search.limit.name))
        : MAX_ROWS;
  let left = Math.min(limit, MAX_ROWS);
  return targets.map((target) => {
    const object = schema.object(target.object);
    const fields = object ? searchedFields(object, search.group).filter((field) => canRead(object, field)) : [];
    if (!object || fields.length === 0 || !tables.exists(object.name)) return [];
    const rows = runner.select(target.select, withMatch(parameters, target.object, fields, term)).slice(0, left);
    left -= rows.length;
    return [...rows];
  });
}

function isOneOf(column: string, ids: readonly string[], parameters: string[]): string {
  parameters.push(JSON.stringify(ids));
  return `${column} IN (SELECT value FROM json_each(?))`;
}

function everything(
  schema: Schema,
  tables: Tables,
): { readonly object: string; readonly type: SObjectType; readonly select: SelectPlan }[] {
  const found = [...schema.objects.keys()]
    .filter((name) => tables.exists(name))
    .flatMap((name) => schema.object(name) ?? []);
  return found
    .filter((object) => object.searchable)
    .map((object) => ({ object: object.name, type: object, select: defaultTarget(object) }));
}

/** The match is one more condition on the target's own rows (its first alias), beside what the user may see. */
function withMatch(parameters: QueryParameters, object: string, fields: readonly Field[], term: Term): QueryParameters {
  const visibility: QueryParameters['visibility'] = (name, alias) => {
    const own = parameters.visibility?.(name, alias) ?? null;
    if (alias !== 't0' || name !== object) return own;
    const values: string[] = [];
    const text = fields.map((field) => `COALESCE(${alias}.${quote(field.name)}, '')`).join(` || char(10) || `);
    const fixed = parameters.search?.fixedIds;
    const match = fixed ? isOneOf(`${alias}.${quote('Id')}`, fixed, values) : condition(term, `(${text})`, values);
    return own
      ? { sql: `(${match}) AND (${own.sql})`, parameters: [...values, ...own.parameters] }
      : { sql: match, parameters: values };
  };
  return { ...parameters, visibility };
}
