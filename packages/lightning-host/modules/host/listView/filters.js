/** Operations of list view metadata in SOQL. */
const OPERATORS = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};

/** The WHERE clause of a list view; empty when it shows everything. */
export function whereOf(view, apiNameOf, info, userId) {
  const conditions = view.filters.map((filter) => condition(filter, apiNameOf(filter.field), info));
  const parts = [];
  if (view.scope === 'Mine') parts.push(`OwnerId = '${userId}'`);
  if (conditions.length > 0)
    parts.push(view.booleanFilter ? `(${combine(view.booleanFilter, conditions)})` : conditions.join(' AND '));
  return parts.join(' AND ');
}

function combine(filter, conditions) {
  return filter.replace(/\d+/g, (number) => `(${conditions[Number(number) - 1]})`);
}

function condition({ operation, value }, name, info) {
  const values = value === '' ? [''] : value.split(',').map((part) => part.trim());
  const literals = values.map((part) => literal(part, info.fields[name]?.dataType));
  switch (operation) {
    case 'equals':
      return literals.length > 1 ? `${name} IN (${literals.join(', ')})` : `${name} = ${literals[0]}`;
    case 'notEqual':
      return literals.length > 1 ? `${name} NOT IN (${literals.join(', ')})` : `${name} != ${literals[0]}`;
    case 'contains':
      return `(${values.map((part) => `${name} LIKE '%${escape(part)}%'`).join(' OR ')})`;
    case 'notContain':
      return `(${values.map((part) => `(NOT ${name} LIKE '%${escape(part)}%')`).join(' AND ')})`;
    case 'startsWith':
      return `(${values.map((part) => `${name} LIKE '${escape(part)}%'`).join(' OR ')})`;
    case 'includes':
    case 'excludes':
      return `${name} ${operation.toUpperCase()} (${values.map((part) => `'${escape(part)}'`).join(', ')})`;
    default:
      if (!OPERATORS[operation])
        throw new Error(`The page host does not support the list view operation ${operation}.`);
      return `${name} ${OPERATORS[operation]} ${literals[0]}`;
  }
}

function literal(text, dataType) {
  if (text === '') return 'null';
  if (dataType === 'Boolean') return text === '1' || text.toLowerCase() === 'true' ? 'true' : 'false';
  if (['Currency', 'Double', 'Int', 'Percent'].includes(dataType)) return text;
  if (dataType === 'Date' || dataType === 'DateTime') return dateLiteral(text, dataType);
  return `'${escape(text)}'`;
}

/** `LAST_N_DAYS:7`, `TODAY` and their kin stay; `1/31/2026` becomes a date. */
function dateLiteral(text, dataType) {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  if (year === undefined) return text.replaceAll(' ', '_').toUpperCase();
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dataType === 'Date' ? date : `${date}T00:00:00Z`;
}

function escape(text) {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
