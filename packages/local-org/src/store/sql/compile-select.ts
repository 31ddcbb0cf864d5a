import type { Field } from '../../metadata/schema';
import { SalesforceError } from '../../diagnostics';
import type { FieldValue } from '../../metadata/values';
import type {
  ChildPlan,
  FieldRef,
  Hop,
  OrderPlan,
  PlanColumn,
  PlanExpression,
  SelectPlan,
  TypeOfPlan,
} from '../../soql';
import { isCompound } from '../columns';
import { Conditions, rowConditions } from './conditions';
import { Expressions, isFoldedText, rankOf } from './expressions';
import { Joins } from './joins';
import { converter, RowReader, type Cell } from './row-reader';
import { concat, fragment, joined, resolveOperand, type CompileContext, type Fragment } from './run';

/** A SELECT ready to run. */
export interface CompiledSelect {
  readonly statement: Fragment;
  readonly reader: RowReader;
  /** Cell of the row's own id when children are read; -1 otherwise. */
  readonly idCell: number;
  /** Cell of the parent's id in a child subquery; -1 otherwise. */
  readonly parentCell: number;
  /** Cell by which rows are put into the order of their creation; -1 when SQL does the ordering. */
  readonly orderCell: number;
  readonly children: readonly ChildPlan[];
}

/** For a child subquery: its lookup field and the parents' ids as a JSON array. */
export interface ChildLink {
  readonly field: Field;
  readonly parentIds: string;
}

/** Translates one SELECT that gives records. */
export class SelectCompiler {
  private readonly joins: Joins;
  private readonly expressions: Expressions;
  private readonly cells: Fragment[] = [];
  private readonly reader: RowReader;

  constructor(
    private readonly context: CompileContext,
    private readonly plan: SelectPlan,
  ) {
    this.joins = new Joins(context, plan.object);
    this.expressions = new Expressions(this.joins);
    this.reader = new RowReader(plan.object);
  }

  compile(link: ChildLink | null): CompiledSelect {
    this.plan.columns.forEach((column, i) => {
      for (const typeOf of this.plan.typeOfs) if (typeOf.columnsBefore === i) this.typeOf(typeOf);
      this.column(this.reader, column.path, column.expression, this.parentSlot(column));
    });
    for (const typeOf of this.plan.typeOfs) if (typeOf.columnsBefore >= this.plan.columns.length) this.typeOf(typeOf);
    const idCell = this.plan.children.length > 0 ? this.cell(fragment(`${this.joins.root.alias}."Id"`)) : -1;
    const parentCell = link ? this.cell(fragment(`${this.joins.root.alias}."${link.field.name}"`)) : -1;
    // Without ORDER BY rows come as they were created. Sorting the answer is cheaper than making SQLite sort: most
    // answers are in order already. Children come in order from the index of their lookup.
    const isSorted =
      link !== null || this.plan.orderBy.length > 0 || this.plan.limit !== null || this.plan.offset !== null;
    const orderCell = isSorted ? -1 : this.cell(fragment(`${this.joins.root.alias}.rowid`));
    return {
      orderCell,
      statement: this.statement(link, parentCell),
      reader: this.reader,
      idCell,
      parentCell,
      children: this.plan.children,
    };
  }

  private cell(value: Fragment): number {
    return this.cells.push(value) - 1;
  }

  private readonly typeOfId = (id: string): string =>
    this.context.schema.byKeyPrefix(id.slice(0, 3))?.name ?? this.context.objectOfPrefix(id.slice(0, 3)) ?? 'Name';

  private parentSlot(column: PlanColumn): number {
    if (column.path.length === 1) return 0;
    const ref = fieldOf(column.expression);
    return ref ? this.parent(this.reader, ref.hops) : 0;
  }

  private parent(reader: RowReader, hops: readonly Hop[]): number {
    if (hops.length === 0) return 0;
    const path = hops.map((hop) => hop.name);
    const known = reader.parentSlot(path);
    if (known !== undefined) return known;
    this.parent(reader, hops.slice(0, -1));
    const source = this.joins.source(hops);
    const id = this.cell(this.joins.presence(source));
    return reader.addParent(path, id, source.kind === 'single' ? () => source.object : this.typeOfId);
  }

  private column(reader: RowReader, path: readonly string[], expression: PlanExpression, slot: number): void {
    const key = path.at(-1) as string;
    if (expression.kind === 'field' && expression.field && isCompound(expression.field)) {
      reader.addCompound(slot, key, expression.type, this.components(expression, expression.field));
    } else reader.addField(slot, key, this.cell(this.expressions.compile(expression)), converter(expression.type));
  }

  /** Cells of a compound field's parts under the names that clients see. */
  private components(ref: FieldRef, compound: Field): { readonly key: string; readonly cell: number }[] {
    const object = ref.object === null ? undefined : this.context.schema.object(ref.object);
    const parts = [...(object?.fields.values() ?? [])].filter(
      (field) => field.compoundFieldName?.toLowerCase() === compound.name.toLowerCase(),
    );
    return parts
      .map((field) => ({
        key: componentKey(field.name),
        cell: this.cell(this.expressions.compile({ ...ref, field, name: field.name, type: field.type })),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private typeOf(plan: TypeOfPlan): void {
    const slot = this.parent(this.reader, plan.hops);
    const id = this.cell(this.joins.presence(this.joins.source(plan.hops)));
    const typeOf = (row: readonly Cell[]): string | null =>
      row[id] === null || row[id] === undefined ? null : this.typeOfId(String(row[id]));
    const named = plan.branches.flatMap((branch) => (branch.object === null ? [] : [branch.object]));
    for (const branch of plan.branches) {
      const accepts =
        branch.object === null
          ? (type: string): boolean => !named.includes(type)
          : (type: string): boolean => type === branch.object;
      this.reader.addBranch(slot, accepts, typeOf, (reader) => {
        for (const column of branch.columns) this.branchColumn(reader, plan, branch.object, column, slot);
      });
    }
  }

  private branchColumn(
    reader: RowReader,
    plan: TypeOfPlan,
    object: string | null,
    column: PlanColumn,
    slot: number,
  ): void {
    const ref = fieldOf(column.expression);
    if (!ref) return;
    const last = plan.hops.at(-1) as Hop;
    // Seen as its own type, the record is joined as that type; seen as Name (ELSE), as any of them.
    const base: readonly Hop[] = object === null ? [] : [...plan.hops.slice(0, -1), { ...last, object }];
    const full = { ...ref, hops: [...base, ...ref.hops] };
    const inner = column.path.length > 1 ? this.innerParent(reader, plan, base, full, column) : slot;
    this.column(reader, column.path, full, inner);
  }

  private innerParent(
    reader: RowReader,
    plan: TypeOfPlan,
    base: readonly Hop[],
    full: FieldRef,
    column: PlanColumn,
  ): number {
    const depth = (base.length > 0 ? base : plan.hops).length;
    let slot = 0;
    for (let i = 1; i < column.path.length; i++) {
      const hops = full.hops.slice(0, depth + i);
      const path = [...plan.path, ...column.path.slice(0, i)];
      const source = this.joins.source(hops);
      slot =
        reader.parentSlot(path) ??
        reader.addParent(
          path,
          this.cell(this.joins.presence(source)),
          source.kind === 'single' ? () => source.object : this.typeOfId,
        );
    }
    return slot;
  }

  private where(link: ChildLink | null): Fragment | null {
    const conditions = rowConditions(this.context, this.joins);
    if (link)
      conditions.unshift(
        fragment(`${this.joins.root.alias}."${link.field.name}" IN (SELECT value FROM json_each(?))`, [link.parentIds]),
      );
    if (this.plan.where) conditions.push(new Conditions(this.context, this.expressions).compile(this.plan.where));
    return conditions.length === 0 ? null : joined(conditions, ' AND ');
  }

  private statement(link: ChildLink | null, parentCell: number): Fragment {
    const where = this.where(link);
    const orderBy = this.plan.orderBy.map((order) => orderTerm(this.expressions, order));
    const limit = limitOf(this.context, this.plan);
    const perParent = link !== null && limit !== null;
    const order = orderBy.length > 0 ? joined(orderBy, ', ') : fragment(`${this.joins.root.alias}.rowid`);
    const rank = perParent
      ? [
          concat([
            `ROW_NUMBER() OVER (PARTITION BY ${this.cells[parentCell]?.sql ?? ''} ORDER BY `,
            order,
            ') AS rank_',
          ]),
        ]
      : [];
    const list = [...this.cells.map((cell, i) => concat([cell, ` AS c${i}`])), ...rank];
    if (list.length === 0) list.push(fragment('1'));
    const head = concat([
      'SELECT ',
      joined(list, ', '),
      ' FROM ',
      this.joins.from(),
      ...(where ? [' WHERE ', where] : []),
    ]);
    if (perParent) {
      return concat([
        'SELECT * FROM (',
        head,
        fragment(') WHERE rank_ > ? AND rank_ <= ? ORDER BY rank_', [
          limit.offset,
          limit.limit < 0 ? Number.MAX_SAFE_INTEGER : limit.offset + limit.limit,
        ]),
      ]);
    }
    if (limit && orderBy.length > 0 && !link) this.makeOrderIndex();
    return concat([
      head,
      ...(orderBy.length > 0 || limit ? [' ORDER BY ', order] : []),
      ...(limit ? [fragment(' LIMIT ? OFFSET ?', [limit.limit, limit.offset])] : []),
    ]);
  }

  private makeOrderIndex(): void {
    const first = this.plan.orderBy[0]?.expression;
    if (
      first?.kind === 'field' &&
      first.hops.length === 0 &&
      isFoldedText(first) &&
      first.field?.nameField &&
      !first.field.calculated &&
      !rankable(first)
    ) {
      this.context.tables.ensureOrderIndex(this.plan.object, first.name);
    }
  }
}

function rankable(e: FieldRef): boolean {
  return e.field?.type === 'picklist';
}

function fieldOf(e: PlanExpression): FieldRef | null {
  if (e.kind === 'field') return e;
  return e.kind === 'distance' ? null : fieldOf(e.argument);
}

/** `BillingStreet` -> `street`, `Place__Latitude__s` -> `latitude`. */
function componentKey(name: string): string {
  const part =
    /(Street|City|StateCode|State|PostalCode|CountryCode|Country|Latitude|Longitude|GeocodeAccuracy)(?:__s|__c)?$/i.exec(
      name,
    )?.[1] ?? name;
  return part.charAt(0).toLowerCase() + part.slice(1);
}

/** ORDER BY: nulls first in both directions unless said otherwise [B8.1]; text by its upper-case form; picklists by rank. */
export function orderTerm(expressions: Expressions, order: OrderPlan): Fragment {
  const value = expressions.compile(order.expression);
  const rank = rankOf(order.expression, value);
  const key = rank ?? (isFoldedText(order.expression) ? concat(['upper(', value, ')']) : value);
  return concat([
    key,
    order.descending ? ' DESC' : '',
    order.nullsLast ? ' NULLS LAST' : order.descending ? ' NULLS FIRST' : '',
  ]);
}

/** LIMIT and OFFSET as numbers; -1 is no limit. */
export function limitOf(
  context: CompileContext,
  plan: SelectPlan,
): { readonly limit: number; readonly offset: number } | null {
  const read = (operand: SelectPlan['limit']): number | null => {
    if (!operand) return null;
    const resolved = resolveOperand(operand, context);
    const value: FieldValue = resolved.kind === 'value' ? resolved.value : null;
    if (typeof value !== 'number' || value < 0)
      throw new SalesforceError('MALFORMED_QUERY', 'LIMIT and OFFSET must be non-negative whole numbers');
    return value;
  };
  const limit = read(plan.limit);
  const offset = read(plan.offset);
  return limit === null && offset === null ? null : { limit: limit ?? -1, offset: offset ?? 0 };
}
