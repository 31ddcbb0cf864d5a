import { UnsupportedError } from '../../diagnostics';
import type { CrossFilter, ReportDefinition } from '../../metadata/analytics/report-definition';
import { reachField } from '../../metadata/analytics/field-paths';
import type { ReportColumn, ReportTypeModel } from '../../metadata/analytics/report-schema';
import type { FieldRef, PlanCondition } from '../../soql';
import { resolvePath } from '../../store/sql/joins';
import type { OrgCore } from '../core';
import { intervalDays, type CalendarContext } from './date-intervals';
import {
  constantCondition,
  filterCondition,
  isAlways,
  isNever,
  joinConditions,
  simplify,
  withinDays,
  type FilterContext,
} from './report-filters';
import type { ReportPart } from './report-source';

export interface ConditionSource {
  readonly definition: ReportDefinition;
  readonly type: ReportTypeModel;
  readonly parts: readonly ReportPart[];
  readonly userId: string;
  readonly calendar: CalendarContext;
  column(code: string): ReportColumn;
}

/** Which rows of each part are in the report; parts that have none are left out. */
export function reportConditions(
  org: OrgCore,
  source: ConditionSource,
): readonly { readonly part: ReportPart; readonly where: PlanCondition | null }[] {
  const context: FilterContext = {
    schema: org.deployed.schema,
    calendar: source.calendar,
    column: (code) => source.column(code),
  };
  return source.parts.flatMap((part) => {
    const all = [
      ...part.where,
      filters(source, part, context),
      dates(source, part),
      ...source.definition.crossFilters.map((cross) => crossCondition(org, cross, part, source, context)),
      scope(org, source, part),
      ...parameters(source, part),
    ];
    const where = simplify({ kind: 'and', operands: all });
    if (isNever(where)) return [];
    return [{ part, where: isAlways(where) ? null : where }];
  });
}

function filters(source: ConditionSource, part: ReportPart, context: FilterContext): PlanCondition {
  const conditions = source.definition.filters.map((filter) => {
    const bucket = source.definition.buckets.find((b) => b.developerName === filter.column);
    if (bucket) throw new UnsupportedError('filters on bucket columns of reports');
    const column = source.column(filter.column);
    return filterCondition(
      filter,
      column,
      part.ref(column),
      column.idPath === null ? null : part.idRef(column),
      context,
    );
  });
  return joinConditions(conditions, source.definition.booleanFilter);
}

function dates({ definition, calendar, column }: ConditionSource, part: ReportPart): PlanCondition {
  const filter = definition.dateFilter;
  if (!filter || filter.column === '') return constantCondition(true);
  const custom = filter.interval === 'INTERVAL_CUSTOM';
  const range = custom ? { from: filter.startDate, to: filter.endDate } : intervalDays(filter.interval, calendar);
  if (!range) throw new UnsupportedError(`the date range ${filter.interval} of reports`);
  if (range.from === null && range.to === null) return constantCondition(true);
  const ref = part.ref(column(filter.column));
  return ref ? withinDays(ref, range, calendar) : constantCondition(false);
}

/** Records with or without related ones, sub-filters on the related ones. */
function crossCondition(
  org: OrgCore,
  cross: CrossFilter,
  part: ReportPart,
  source: ConditionSource,
  context: FilterContext,
): PlanCondition {
  const { schema } = org.deployed;
  const related = schema.object(cross.relatedObject);
  const primary = source.column(cross.primaryColumn);
  const left = part.idRef({ table: primary.table, path: primary.path });
  const lookup =
    related &&
    (schema.field(related.name, cross.relatedField) ?? schema.parentRelationship(related.name, cross.relatedField));
  if (!related || !lookup) throw new UnsupportedError(`a cross filter on ${cross.relatedObject}.${cross.relatedField}`);
  if (!left) return constantCondition(cross.without);
  const conditions = cross.filters.map((filter) => {
    const column = plainColumn(org, related.name, filter.column);
    const ref = resolvePath(schema, related.name, column.path);
    return filterCondition(filter, column, ref, null, context);
  });
  const where = simplify({ kind: 'and', operands: conditions });
  if (isNever(where)) return constantCondition(cross.without);
  const join: PlanCondition = {
    kind: 'semiJoin',
    left,
    negated: false,
    query: {
      object: related.name,
      column: resolvePath(schema, related.name, lookup.name),
      where: isAlways(where) ? null : where,
    },
  };
  return cross.without ? { kind: 'not', operand: join } : join;
}

/** A field of the related object, as sub-filters name it. */
function plainColumn(org: OrgCore, object: string, name: string): ReportColumn {
  const found = reachField(org.deployed.schema, object, name);
  if (!found?.field) throw new UnsupportedError(`a cross filter on ${object}.${name}`);
  const { path, type, field } = found;
  return {
    code: name,
    name,
    label: field.label,
    table: 0,
    path,
    idPath: null,
    type,
    scale: field.scale,
    field,
    object,
  };
}

const EVERYONE = /^(organization|orgAll|org|all|AllAccounts|AllOpportunities|AllLeads|allusers)$/i;
const MINE = /^(user|mine|My\w+|owner)$/i;
const TEAM = /^(team|MyTeams?\w*|roleHierarchy)$/i;

/** `user` is who runs it, `team` everybody below; a role filter counts the role's people and those below. */
function scope(org: OrgCore, { definition, type, userId }: ConditionSource, part: ReportPart): PlanCondition {
  const conditions: PlanCondition[] = [];
  if (definition.roleHierarchyFilter !== null)
    conditions.push(ownedBy(type, part, usersBelowRole(org, definition.roleHierarchyFilter)));
  if (definition.userFilter !== null) conditions.push(ownedBy(type, part, usersNamed(org, definition.userFilter)));
  const { scope: name } = definition;
  if (TEAM.test(name)) conditions.push(ownedBy(type, part, [...org.security.sharing.peopleOf(userId)]));
  else if (MINE.test(name)) conditions.push(ownedBy(type, part, [userId]));
  else if (!EVERYONE.test(name)) throw new UnsupportedError(`the scope ${name} of reports`);
  return { kind: 'and', operands: conditions };
}

function ownedBy(type: ReportTypeModel, part: ReportPart, users: readonly string[]): PlanCondition {
  const left: FieldRef | null = type.ownerPath && part.ref(type.ownerPath);
  if (!left) return constantCondition(type.ownerPath === null);
  if (users.length === 0) return constantCondition(false);
  return { kind: 'set', left, operator: 'IN', right: users.map((value) => ({ kind: 'constant', value })) };
}

function usersNamed(org: OrgCore, username: string): readonly string[] {
  return [...org.store.idsByValue('User', 'Username', [username]).values()].flat();
}

function usersBelowRole(org: OrgCore, role: string): readonly string[] {
  const roles = [...org.store.idsByValue('UserRole', 'DeveloperName', [role]).values()].flat();
  for (const id of roles)
    roles.push(
      ...[...org.store.idsByValue('UserRole', 'ParentRoleId', [id]).values()].flat().filter((r) => !roles.includes(r)),
    );
  return [...org.store.idsByValue('User', 'UserRoleId', roles).values()].flat();
}

/** Standard filters of opportunities and activities. */
function parameters({ definition, type }: ConditionSource, part: ReportPart): readonly PlanCondition[] {
  const value = (name: string): string => definition.params.find((p) => p.name === name)?.value ?? '';
  const flag = (path: string, yes: boolean): PlanCondition => {
    const left = part.ref({ table: 0, path });
    return left
      ? { kind: 'compare', left, operator: '=', right: { kind: 'constant', value: yes } }
      : constantCondition(true);
  };
  const first = type.tables[0]?.object;
  if (first === 'Opportunity')
    return [...opportunityStatus(value('open'), flag), ...probability(value('probability'), part)];
  if (type.name !== 'Activity') return [];
  const kind = value('type');
  const wanted = kind === 't' ? 'Task' : kind === 'e' ? 'Event' : part.object;
  return [
    constantCondition(part.object === wanted),
    ...(value('closed') === 'open' ? [flag('IsClosed', false)] : []),
    ...(value('closed') === 'closed'
      ? [part.object === 'Event' ? constantCondition(false) : flag('IsClosed', true)]
      : []),
  ];
}

function opportunityStatus(
  open: string,
  flag: (path: string, yes: boolean) => PlanCondition,
): readonly PlanCondition[] {
  if (open === 'open') return [flag('IsClosed', false)];
  if (open === 'closed') return [flag('IsClosed', true)];
  return open === 'closedwon' ? [flag('IsWon', true)] : [];
}

/** `>0` stands for all, as in every report of the platform that does not ask for a probability. */
function probability(value: string, part: ReportPart): readonly PlanCondition[] {
  const [, operator, number] = /^([<>])(\d+)$/.exec(value) ?? [];
  const left = part.ref({ table: 0, path: 'Probability' });
  if ((operator !== '<' && operator !== '>') || number === undefined || number === '0' || !left) return [];
  return [{ kind: 'compare', left, operator, right: { kind: 'constant', value: Number(number) } }];
}
