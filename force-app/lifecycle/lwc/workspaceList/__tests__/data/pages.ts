import type { WorkspacePage, WorkspaceRow } from '../../../../types/dashboard';

/** A workspace on trial, linked to nobody. */
export function row(values: Partial<WorkspaceRow> = {}): WorkspaceRow {
  return {
    id: 'a01',
    name: 'Acme Labs',
    workspaceId: 'ws-1',
    email: 'ada@acme.example',
    status: 'Trial',
    trialStart: '2026-05-01',
    trialExpiration: '2026-05-31',
    daysUntilExpiration: 10,
    convertedDate: null,
    churnedDate: null,
    plan: 'Team',
    mrr: 120,
    activeUsers: 7,
    lastEventTime: '2026-05-20T10:00:00.000Z',
    ownerId: '005A',
    ownerName: 'Rita Rep',
    leadId: null,
    leadName: null,
    contactId: null,
    contactName: null,
    accountId: null,
    accountName: null,
    ...values,
  };
}

/** The last page, unless it is given a cursor. */
export function page(rows: WorkspaceRow[], values: Partial<WorkspacePage> = {}): WorkspacePage {
  return { total: rows.length, pageSize: 50, nextCursor: null, hiddenFields: [], rows, ...values };
}
