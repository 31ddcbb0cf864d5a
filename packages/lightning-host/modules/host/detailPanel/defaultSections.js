/** What no page layout has. */
const UNSEEN = new Set([
  'Id',
  'IsDeleted',
  'MasterRecordId',
  'SystemModstamp',
  'LastViewedDate',
  'LastReferencedDate',
  'PhotoUrl',
]);
const SYSTEM = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];

/**
 * Sections for an object whose layout the project does not have: its fields in two columns, then who made and changed it. An
 * address or a name is shown by its parts.
 */
export function defaultSections(info) {
  const names = Object.values(info.fields)
    .filter((field) => !UNSEEN.has(field.apiName) && !SYSTEM.includes(field.apiName) && !field.compound)
    .map((field) => field.apiName);
  const half = Math.ceil(names.length / 2);
  const system = SYSTEM.filter((name) => info.fields[name]);
  return [
    { label: 'Details', columns: [names.slice(0, half), names.slice(half)] },
    { label: 'System Information', columns: [system.slice(0, 2), system.slice(2)] },
  ];
}
