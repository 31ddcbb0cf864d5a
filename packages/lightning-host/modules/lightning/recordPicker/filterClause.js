const OPERATORS = { eq: '=', ne: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=', like: 'LIKE' };
const LISTS = { in: 'IN', nin: 'NOT IN' };

export const quote = (text) => `'${String(text).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const literal = (value) => (typeof value === 'string' ? quote(value) : String(value));

/** The `filter` of a record picker in SOQL; empty for none. */
export function filterClause(filter) {
  const conditions = (filter?.criteria ?? []).map(condition);
  if (conditions.length === 0) return '';
  const logic = filter.filterLogic;
  return `(${logic ? logic.replace(/\d+/g, (number) => conditions[Number(number) - 1]) : conditions.join(' AND ')})`;
}

function condition({ fieldPath, operator, value }) {
  if (OPERATORS[operator]) return `${fieldPath} ${OPERATORS[operator]} ${literal(value)}`;
  if (LISTS[operator]) return `${fieldPath} ${LISTS[operator]} (${value.map(literal).join(', ')})`;
  throw new Error(`lightning-record-picker does not support the filter operator ${operator} here.`);
}
