import type { WorkspaceRow } from '../../types/dashboard';
import { dateText, daysText, statusClass, urgency } from 'c/lifecycleFormat';
import { fill, numberText } from 'c/textFormat';
import menuLabel from '@salesforce/label/c.Ui_Action_Menu';
import selectRow from '@salesforce/label/c.Ui_Select_Row';

/** What the template shows of a row. */
export function listItem(row: WorkspaceRow, urlById: Readonly<Record<string, string>>, isSelected: boolean): object {
  const personId = row.contactId ?? row.leadId ?? undefined;
  const days = row.status === 'Trial' ? (row.daysUntilExpiration ?? undefined) : undefined;
  return {
    ...row,
    isSelected,
    rowClass: isSelected ? 'slds-is-selected' : '',
    selectLabel: fill(selectRow, row.name),
    menuLabel: fill(menuLabel, row.name),
    url: urlById[row.id],
    statusClass: statusClass(row.status),
    trialEnds: dateText(row.trialExpiration),
    daysText: days === undefined ? '' : daysText(days),
    daysClass: days === undefined ? '' : `days days_${urgency(days)}`,
    hasMrr: row.mrr !== null && row.mrr !== undefined,
    users: row.activeUsers === null || row.activeUsers === undefined ? '' : numberText(row.activeUsers),
    personId,
    personUrl: personId && urlById[personId],
    personName: row.contactName ?? row.leadName ?? '',
    mailto: row.email ? `mailto:${row.email}` : undefined,
    accountUrl: row.accountId && urlById[row.accountId],
  };
}
