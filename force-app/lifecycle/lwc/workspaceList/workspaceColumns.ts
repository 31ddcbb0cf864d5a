import type { WorkspaceRow } from '../../types/dashboard';
import workspace from '@salesforce/label/c.Ui_Workspace';
import status from '@salesforce/label/c.Ui_Status';
import trialEnds from '@salesforce/label/c.Ui_Trial_Ends';
import plan from '@salesforce/label/c.Ui_Plan';
import mrr from '@salesforce/label/c.Ui_Mrr';
import users from '@salesforce/label/c.Ui_Users';
import person from '@salesforce/label/c.Ui_Person';
import account from '@salesforce/label/c.Ui_Account';
import owner from '@salesforce/label/c.Ui_Owner';
import lastActivity from '@salesforce/label/c.Ui_Last_Activity';

/** A column of the list. */
export interface Column {
  name: string;
  label: string;
  /** Sort field of the controller; none for what it does not sort by. */
  sortField: string;
  isNumber: boolean;
  /** Fields without which the column has nothing to show. */
  fields: string[];
  /** Classes of its width and of where it is shown. */
  className: string;
}

const column = (name: string, label: string, sortField: string, fields: string[], isNumber = false): Column => ({
  name,
  label,
  sortField,
  isNumber,
  fields,
  className: `column-${name}${isNumber ? ' number' : ''}`,
});

const COLUMNS: readonly Column[] = [
  column('workspace', workspace, 'name', []),
  column('status', status, 'status', ['Self_Serve_Status__c']),
  column('expiration', trialEnds, 'trialExpiration', ['Trial_Expiration_Date__c']),
  column('plan', plan, 'plan', ['Plan__c']),
  column('mrr', mrr, 'mrr', ['MRR__c'], true),
  column('users', users, 'activeUsers', ['Active_Users__c'], true),
  column('person', person, 'email', ['Email__c', 'Lead__c', 'Contact__c']),
  column('account', account, 'accountName', ['Account__c']),
  column('owner', owner, 'ownerName', []),
  column('activity', lastActivity, 'lastEventTime', ['Last_Event_Time__c']),
];

/** Columns of which the user may read at least one field. */
export function visibleColumns(hiddenFields: readonly string[]): Column[] {
  return COLUMNS.filter(({ fields }) => fields.length === 0 || fields.some((field) => !hiddenFields.includes(field)));
}

/** Records that a row links to. */
export function linkedRecords(row: WorkspaceRow): { id: string; objectApiName: string }[] {
  const links: [string | null | undefined, string][] = [
    [row.id, 'Workspace__c'],
    [row.contactId ?? row.leadId, row.contactId ? 'Contact' : 'Lead'],
    [row.accountId, 'Account'],
  ];
  return links.flatMap(([id, objectApiName]) => (id ? [{ id, objectApiName }] : []));
}
