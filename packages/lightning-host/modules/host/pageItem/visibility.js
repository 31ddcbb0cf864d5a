/** Whether a component's visibility rule holds. @param record UI API record with the fields the rules look at, or undefined while it loads */
export function isVisible(rule, record) {
  if (!rule) return true;
  const results = rule.criteria.map((criterion) => holds(criterion, record));
  if (!rule.booleanFilter) return results.every(Boolean);
  return combine(rule.booleanFilter, results);
}

function holds({ leftValue, operator, rightValue }, record) {
  const left = valueOf(leftValue, record);
  const text = left === null || left === undefined ? '' : String(left);
  switch (operator) {
    case 'EQUAL':
      return text.toLowerCase() === rightValue.toLowerCase();
    case 'NE':
    case 'NOT_EQUAL':
      return text.toLowerCase() !== rightValue.toLowerCase();
    case 'CONTAINS':
      return text.toLowerCase().includes(rightValue.toLowerCase());
    case 'GT':
      return Number(left) > Number(rightValue);
    case 'GE':
      return Number(left) >= Number(rightValue);
    case 'LT':
      return Number(left) < Number(rightValue);
    case 'LE':
      return Number(left) <= Number(rightValue);
    default:
      throw new Error(`The page host does not support the visibility operator ${operator}.`);
  }
}

function valueOf(expression, record) {
  const host = globalThis.lightningHost;
  const [, path = ''] = /^\{!(.+)\}$/.exec(expression) ?? [];
  if (path.startsWith('Record.')) {
    return path
      .slice('Record.'.length)
      .split('.')
      .reduce((current, name) => current?.fields?.[name]?.value, record);
  }
  const custom = /^\$Permission\.CustomPermission\.(.+)$/.exec(path)?.[1];
  if (custom) return host.customPermissions.includes(custom);
  const standard = /^\$Permission\.StandardPermission\.(.+)$/.exec(path)?.[1];
  if (standard) return host.userPermissions.includes(standard);
  const user = /^\$User\.(.+)$/.exec(path)?.[1];
  if (user) return host.user[user];
  if (path === '$Client.FormFactor') return host.formFactor;
  throw new Error(`The page host does not support ${expression} in a visibility rule.`);
}

/** `1 AND (2 OR 3)`. */
function combine(filter, results) {
  const tokens = filter.match(/\d+|AND|OR|NOT|[()]/gi) ?? [];
  let at = 0;
  const or = () => {
    let value = and();
    while (/^or$/i.test(tokens[at] ?? '')) {
      at++;
      value = and() || value;
    }
    return value;
  };
  const and = () => {
    let value = not();
    while (/^and$/i.test(tokens[at] ?? '')) {
      at++;
      value = not() && value;
    }
    return value;
  };
  const not = () => {
    const token = tokens[at++] ?? '';
    if (/^not$/i.test(token)) return !not();
    if (token === '(') {
      const value = or();
      at++;
      return value;
    }
    return results[Number(token) - 1] ?? false;
  };
  return or();
}
