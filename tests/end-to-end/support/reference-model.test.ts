import type { ProductEvent } from '../../../data/generator/story';
import { expectedOutcome } from './reference-model';

const event = (id: string, at: string, status: string, more: ProductEvent = {}): ProductEvent => ({
  Event_Id__c: id,
  Workspace_ID__c: 'ws-1',
  Email__c: 'ada@example.com',
  Self_Serve_Status__c: status,
  Occurred_At__c: at,
  ...more,
});

describe('reference model', () => {
  it('takes the status of the newest event whatever the order of arrival', () => {
    const paid = event('b', '2026-05-02T00:00:00Z', 'Paid');
    const trial = event('a', '2026-05-01T00:00:00Z', 'Trial');

    const { workspaces } = expectedOutcome([paid, trial, paid]);

    expect(workspaces.get('ws-1')).toMatchObject({ status: 'Paid', convertedDate: '2026-05-02', eventCount: 2 });
  });

  it('blanks the churned date after a return and counts the regression', () => {
    const { workspaces } = expectedOutcome([
      event('a', '2026-05-01T00:00:00Z', 'Churned'),
      event('b', '2026-05-03T00:00:00Z', 'Trial'),
    ]);

    expect(workspaces.get('ws-1')).toMatchObject({ status: 'Trial', churnedDate: null, regressions: 1 });
  });

  it('keeps the newest non-null value of each field', () => {
    const { workspaces } = expectedOutcome([
      event('a', '2026-05-01T00:00:00Z', 'Trial', { Plan__c: 'Team' }),
      event('b', '2026-05-02T00:00:00Z', 'Trial'),
    ]);

    expect(workspaces.get('ws-1')?.plan).toBe('Team');
  });

  it('sets apart what the org rejects and what the bus would refuse', () => {
    const outcome = expectedOutcome([
      { ...event('a', '2026-05-01T00:00:00Z', 'Trial'), Email__c: 'nobody' },
      event('b', '2026-05-01T00:00:00Z', 'Trial', { Workspace_Name__c: 'x'.repeat(81) }),
    ]);

    expect(outcome.rejected).toHaveLength(1);
    expect(outcome.unsendable).toHaveLength(1);
  });
});
