import type { LifecycleSummary, WorkspaceSort } from '../../types/dashboard';
import trialLabel from '@salesforce/label/c.Ui_Trial';
import trialHint from '@salesforce/label/c.Ui_Trial_Hint';
import paidLabel from '@salesforce/label/c.Ui_Paid';
import paidHint from '@salesforce/label/c.Ui_Paid_Hint';
import churnedLabel from '@salesforce/label/c.Ui_Churned';
import churnedHint from '@salesforce/label/c.Ui_Churned_Hint';
import paidMrrLabel from '@salesforce/label/c.Ui_Paid_Mrr';
import paidMrrHint from '@salesforce/label/c.Ui_Paid_Mrr_Hint';
import trialMrrLabel from '@salesforce/label/c.Ui_Trial_Mrr';
import trialMrrHint from '@salesforce/label/c.Ui_Trial_Mrr_Hint';

/** What a tile shows, and what the page is filtered and sorted by when it is chosen. */
export interface Tile {
  name: string;
  label: string;
  hint: string;
  tone: string;
  value: (summary: LifecycleSummary) => number | null;
  isMoney: boolean;
  status: string;
  sort: WorkspaceSort;
}

export const NEXT_TO_EXPIRE: WorkspaceSort = { field: 'trialExpiration', direction: 'asc' };
const BY_REVENUE: WorkspaceSort = { field: 'mrr', direction: 'desc' };
const LATEST_CHURN: WorkspaceSort = { field: 'churnedDate', direction: 'desc' };

const count = (
  name: keyof LifecycleSummary,
  status: string,
  label: string,
  hint: string,
  sort: WorkspaceSort,
): Tile => {
  return {
    name,
    label,
    hint,
    tone: status.toLowerCase(),
    value: (summary) => summary[name] as number,
    isMoney: false,
    status,
    sort,
  };
};
const money = (name: 'paidMrr' | 'trialMrr', status: string, label: string, hint: string): Tile => {
  return {
    name,
    label,
    hint,
    tone: status.toLowerCase(),
    value: (summary) => summary[name],
    isMoney: true,
    status,
    sort: BY_REVENUE,
  };
};

export const TILES: readonly Tile[] = [
  count('trial', 'Trial', trialLabel, trialHint, NEXT_TO_EXPIRE),
  count('paid', 'Paid', paidLabel, paidHint, { field: 'convertedDate', direction: 'desc' }),
  count('churned', 'Churned', churnedLabel, churnedHint, LATEST_CHURN),
  money('paidMrr', 'Paid', paidMrrLabel, paidMrrHint),
  money('trialMrr', 'Trial', trialMrrLabel, trialMrrHint),
];
