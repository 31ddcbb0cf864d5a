import { refreshApex } from '@salesforce/apex';
import getTimeline from '@salesforce/apex/LifecycleDashboardController.getTimeline';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import { logError } from 'c/errorLogger';
import WorkspaceTimeline from 'c/workspaceTimeline';
import { navigated } from 'foundation/navigation-mock';
import { allInside, clearPage, createComponent, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getTimeline',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/label/c.Data_Timeline_Purged', () => ({ default: '{0} before {1}' }), { virtual: true });
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });

const wire = getTimeline as unknown as TestWireAdapter;
const TIMELINE = {
  workspaceId: 'a01',
  workspaceName: 'Acme',
  hasMore: false,
  hiddenFields: [] as string[],
  errors: [] as object[],
  events: [
    {
      id: '2',
      occurredAt: '2026-05-02T10:00:00.000Z',
      status: 'Paid',
      effect: 'Current',
      effectLabel: 'Applied',
      plan: 'Team',
      mrr: 0,
    },
    {
      id: '1',
      occurredAt: '2026-05-03T10:00:00.000Z',
      status: 'Trial',
      effect: 'Regression',
      effectLabel: 'Held back',
      trialStart: '2026-05-01',
      trialExpiration: '2026-05-31',
    },
  ],
};
const ERROR = {
  id: 'e01',
  name: 'ERR-1',
  errorName: 'Lead not created',
  errorType: 'Validation',
  sourceProcess: 'Link',
  status: 'Open',
  details: 'Company is missing',
};

async function createTimeline(data?: object): Promise<HTMLElement> {
  const timeline = await createComponent('c-workspace-timeline', WorkspaceTimeline, { recordId: 'a01' });
  if (data) wire.emit(data);
  await flushPromises();
  return timeline;
}

describe('c-workspace-timeline', () => {
  afterEach(clearPage);

  it('asks for the events of its record and shows a spinner meanwhile', async () => {
    const timeline = await createTimeline();

    expect(wire.getLastConfig()).toEqual({ workspaceId: 'a01' });
    expect(allInside(timeline, 'lightning-spinner')).toHaveLength(1);
  });

  it('shows the events in the order given, and marks the current one and what moved backwards', async () => {
    const timeline = await createTimeline(TIMELINE);

    expect(allInside(timeline, 'ol > li')).toHaveLength(2);
    expect(allInside(timeline, '.badge-current').map((badge) => badge.textContent)).toEqual(['Applied']);
    expect(allInside(timeline, '.badge-backwards').map((badge) => badge.textContent)).toEqual(['Held back']);
    expect(inside(timeline, 'lightning-formatted-number').value).toBe(0);
    expect(textOf(timeline)).toContain('May 1, 2026 – May 31, 2026');
  });

  it('says how many older events were purged, also when none is left', async () => {
    const timeline = await createTimeline({
      ...TIMELINE,
      events: [],
      purged: { until: '2025-10-21T00:00:00.000Z', count: 1200 },
    });

    expect(inside(timeline, '.purged').textContent).toBe('1,200 before Oct 21, 2025');
    expect(allInside(timeline, 'c-empty-state')).toHaveLength(0);
  });

  it('shows the errors on the way and opens one', async () => {
    const timeline = await createTimeline({ ...TIMELINE, errors: [ERROR] });

    expect(inside(timeline, '.problem').textContent).toContain('Company is missing');
    inside(timeline, '.problem a').click();

    expect(navigated.mock.calls[0]?.[0].attributes).toEqual({
      recordId: 'e01',
      objectApiName: 'Error_Log__c',
      actionName: 'view',
    });
  });

  it('says when there are no events, and when there are more', async () => {
    const empty = await createTimeline({ ...TIMELINE, events: [] });
    expect(inside(empty, 'c-empty-state').heading).toBe('c.Ui_Timeline_Empty');
    clearPage();

    const long = await createTimeline({ ...TIMELINE, hasMore: true });
    expect(textOf(long)).toContain('c.Ui_Timeline_More');
  });

  it('renders the rest when fields are hidden', async () => {
    const events = [{ id: '1', status: 'Trial' }];
    const timeline = await createTimeline({ ...TIMELINE, events, hiddenFields: ['MRR__c', 'Effect__c'] });

    expect(textOf(timeline)).toContain('c.Ui_Hidden_Fields');
    expect(allInside(timeline, 'ol > li')).toHaveLength(1);
    expect(allInside(timeline, '.badge-current, lightning-formatted-number')).toHaveLength(0);
  });

  it('says what failed and asks again', async () => {
    const timeline = await createTimeline();
    wire.error({ message: 'Not found' });
    await flushPromises();

    inside(timeline, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(logError).toHaveBeenCalledWith(
      'c-workspace-timeline',
      expect.objectContaining({ body: { message: 'Not found' } }),
      'a01',
    );
  });
});
