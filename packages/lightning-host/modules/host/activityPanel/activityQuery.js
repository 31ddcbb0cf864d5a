/** What the panel shows of an activity, as far as the user may read it. */
const FIELDS = ['Subject', 'ActivityDate', 'Status', 'IsClosed', 'StartDateTime', 'EndDateTime'];
/** Parents shown by their name: relationship to the field that holds the id. */
const PARENTS = { Owner: 'OwnerId', Who: 'WhoId' };
const PERSON = /^(003|00Q)/;

/**
 * The query for activities of a record that asks only for what the user may read: an unreadable field would refuse all of it.
 * @param info the UI API's description of Task or Event to the user
 * @returns undefined when the user may not read what tells whose activity it is
 */
export function activityQuery(info, recordId, limit) {
  const link = PERSON.test(recordId) ? 'WhoId' : 'WhatId';
  if (!info.fields[link]) return undefined;
  const fields = FIELDS.filter((name) => info.fields[name]);
  const parents = Object.keys(PARENTS).filter((name) => info.fields[PARENTS[name]]);
  const columns = ['Id', ...fields, ...parents.map((name) => `${name}.Name`)].join(', ');
  const by = ['StartDateTime', 'ActivityDate'].find((name) => info.fields[name]) ?? 'CreatedDate';
  return `SELECT ${columns} FROM ${info.apiName} WHERE ${link} = '${recordId}' ORDER BY ${by} DESC NULLS LAST LIMIT ${limit}`;
}
