import type { WorkspaceRow } from '../../types/dashboard';
import type { CsvCell } from 'c/csvFile';
import workspace from '@salesforce/label/c.Ui_Workspace';
import workspaceId from '@salesforce/label/c.Ui_Csv_Workspace_Id';
import email from '@salesforce/label/c.Ui_Csv_Email';
import status from '@salesforce/label/c.Ui_Status';
import trialStart from '@salesforce/label/c.Ui_Csv_Trial_Start';
import trialEnds from '@salesforce/label/c.Ui_Trial_Ends';
import converted from '@salesforce/label/c.Ui_Csv_Converted';
import churned from '@salesforce/label/c.Ui_Csv_Churned';
import plan from '@salesforce/label/c.Ui_Plan';
import mrr from '@salesforce/label/c.Ui_Mrr';
import users from '@salesforce/label/c.Ui_Users';
import lead from '@salesforce/label/c.Ui_Csv_Lead';
import contact from '@salesforce/label/c.Ui_Csv_Contact';
import account from '@salesforce/label/c.Ui_Account';
import owner from '@salesforce/label/c.Ui_Owner';
import lastActivity from '@salesforce/label/c.Ui_Last_Activity';

/** Header, value and the field without which the column is left out. */
const COLUMNS: readonly [string, (row: WorkspaceRow) => CsvCell, string?][] = [
  [workspace, (row) => row.name],
  [workspaceId, (row) => row.workspaceId, 'Workspace_ID__c'],
  [email, (row) => row.email, 'Email__c'],
  [status, (row) => row.status, 'Self_Serve_Status__c'],
  [trialStart, (row) => row.trialStart, 'Trial_Start_Date__c'],
  [trialEnds, (row) => row.trialExpiration, 'Trial_Expiration_Date__c'],
  [converted, (row) => row.convertedDate, 'Converted_Date__c'],
  [churned, (row) => row.churnedDate, 'Churned_Date__c'],
  [plan, (row) => row.plan, 'Plan__c'],
  [mrr, (row) => row.mrr, 'MRR__c'],
  [users, (row) => row.activeUsers, 'Active_Users__c'],
  [lead, (row) => row.leadName, 'Lead__c'],
  [contact, (row) => row.contactName, 'Contact__c'],
  [account, (row) => row.accountName, 'Account__c'],
  [owner, (row) => row.ownerName],
  [lastActivity, (row) => row.lastEventTime, 'Last_Event_Time__c'],
];

/** Header and rows, without the fields that the user may not read. */
export function exportRows(rows: readonly WorkspaceRow[], hiddenFields: readonly string[]): CsvCell[][] {
  const columns = COLUMNS.filter(([, , field]) => field === undefined || !hiddenFields.includes(field));
  return [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, value]) => value(row)))];
}
