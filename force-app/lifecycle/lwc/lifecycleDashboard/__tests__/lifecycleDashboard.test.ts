import { isEmpEnabled, onError, subscribe, unsubscribe } from 'lightning/empApi';
import { refreshApex } from '@salesforce/apex';
import getCharts from '@salesforce/apex/LifecycleDashboardController.getCharts';
import getFilterOptions from '@salesforce/apex/LifecycleDashboardController.getFilterOptions';
import getSummary from '@salesforce/apex/LifecycleDashboardController.getSummary';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import openFeature from '@salesforce/apex/RolloutController.open';
import { logError } from 'c/errorLogger';
import LifecycleDashboard from 'c/lifecycleDashboard';
import { CurrentPageReference, navigated } from 'foundation/navigation-mock';
import { allInside, clearPage, createComponent, flushPromises, inside, textOf } from 'foundation/testing';
import { CHARTS, SUMMARY } from './data/summary';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getSummary',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getCharts',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getFilterOptions',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getWorkspaces',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/apex/RolloutController.open', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });

const summary = getSummary as unknown as TestWireAdapter;
const charts = getCharts as unknown as TestWireAdapter;
const options = getFilterOptions as unknown as TestWireAdapter;
const REFERENCE = { type: 'standard__navItemPage', attributes: { apiName: 'Lifecycle_Dashboard' } };

async function createDashboard(state: object = {}): Promise<HTMLElement> {
  const dashboard = await createComponent('c-lifecycle-dashboard', LifecycleDashboard);
  CurrentPageReference.emit({ ...REFERENCE, state });
  await flushPromises();
  return dashboard;
}

async function answer(data: object = SUMMARY): Promise<void> {
  summary.emit(data);
  await flushPromises();
  charts.emit(CHARTS);
  await flushPromises();
}

async function fire(element: HTMLElement, selector: string, type: string, detail?: unknown): Promise<void> {
  inside(element, selector).dispatchEvent(new CustomEvent(type, { detail }));
  await flushPromises();
}

const tiles = (dashboard: HTMLElement): (HTMLElement & Record<string, unknown>)[] =>
  allInside(dashboard, 'c-lifecycle-tile');
const head = (dashboard: HTMLElement): HTMLElement & Record<string, unknown> => inside(dashboard, 'c-page-header');
/** Delivers an event as the stream would. */
const deliver = (): void => ((subscribe as jest.Mock).mock.calls[0] as [string, number, () => void])[2]();

describe('c-lifecycle-dashboard', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    (openFeature as unknown as jest.Mock).mockResolvedValue({ feature: 'Lifecycle_Dashboard', included: true });
    (isEmpEnabled as jest.Mock).mockResolvedValue(true);
    (subscribe as jest.Mock).mockResolvedValue({ id: 1, channel: '/event/Lifecycle_Changed__e' });
  });
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('shows the key numbers, the ranges and the cohorts', async () => {
    const dashboard = await createDashboard();
    await answer();

    expect(tiles(dashboard).map((tile) => [tile.name, tile.value, tile.currencyCode])).toEqual([
      ['trial', 3, undefined],
      ['paid', 2, undefined],
      ['churned', 1, undefined],
      ['paidMrr', 900, 'EUR'],
      ['trialMrr', 50, 'EUR'],
    ]);
    expect(inside(dashboard, 'c-expiration-chart').buckets).toEqual(CHARTS.expiration);
    expect(inside(dashboard, 'c-cohort-chart').cohorts).toEqual(CHARTS.cohorts);
  });

  it('shows nothing but why, when the rollout has not switched it on', async () => {
    (openFeature as unknown as jest.Mock).mockResolvedValue({ feature: 'Lifecycle_Dashboard', included: false });
    const dashboard = await createDashboard();
    await answer({ switchedOn: false });

    expect(tiles(dashboard)).toEqual([]);
    expect(allInside(dashboard, 'c-workspace-list')).toEqual([]);
    expect(inside(dashboard, 'c-rollout-gate').feature).toBe('Lifecycle_Dashboard');
    expect(subscribe).not.toHaveBeenCalled();
  });

  it('asks for the charts after the numbers, with the same filter, and keeps the numbers when they fail', async () => {
    const dashboard = await createDashboard({ c__plan: 'Team' });
    expect(charts.getLastConfig()).toMatchObject({ filter: undefined });
    summary.emit(SUMMARY);
    await flushPromises();
    expect(charts.getLastConfig()).toEqual(summary.getLastConfig());

    charts.error({ message: 'Too many rows' });
    await flushPromises();
    expect(inside(dashboard, 'c-error-panel').heading).toBe('c.Ui_Charts_Failed');
    expect(tiles(dashboard)[0]?.value).toBe(3);
  });

  it('says how old the revenue is, and when there is too much of it to add up', async () => {
    const dashboard = await createDashboard();
    const revenue = (): unknown[] =>
      [inside(dashboard, '[data-tile="paidMrr"]')].map((tile) => [tile.note, tile.unknown]);
    await answer();
    expect(revenue()).toEqual([['', false]]);

    await answer({ ...SUMMARY, mrrState: 'snapshot', mrrAsOf: '2026-05-20T09:10:00.000Z' });
    expect(revenue()).toEqual([[expect.stringContaining('c.Ui_Mrr_As_Of'), false]]);

    await answer({ ...SUMMARY, mrrState: 'unavailable', paidMrr: null });
    expect(revenue()).toEqual([['c.Ui_Mrr_Too_Many', true]]);
  });

  it('lists a cohort, keeps that in the address and takes it back', async () => {
    const dashboard = await createDashboard({ c__status: 'Paid' });
    await answer();

    await fire(dashboard, 'c-cohort-chart', 'cohortselect', { key: '2026-05:converted' });

    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ status: '', cohort: '2026-05:converted' });
    expect(navigated.mock.lastCall?.[0].state).toEqual({ c__cohort: '2026-05:converted' });

    await fire(dashboard, 'c-cohort-chart', 'cohortselect', { key: '2026-05:converted' });

    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ cohort: '' });
  });

  it('opens the native dashboard for those who may see it', async () => {
    const dashboard = await createDashboard();
    options.emit({
      statuses: [],
      plans: [],
      owners: [],
      expirations: [],
      dashboardId: '01Z1',
      actions: { logCall: true },
    });
    await flushPromises();

    inside(dashboard, 'c-page-header lightning-button').click();

    expect(navigated).toHaveBeenLastCalledWith(
      {
        type: 'standard__recordPage',
        attributes: { recordId: '01Z1', objectApiName: 'Dashboard', actionName: 'view' },
      },
      undefined,
    );
    expect(inside(dashboard, 'c-workspace-list').rights).toEqual({ logCall: true });
  });

  it('reads everything again after an action', async () => {
    const dashboard = await createDashboard();
    await answer();

    await fire(dashboard, 'c-workspace-list', 'workspaceschange');

    expect(refreshApex).toHaveBeenCalled();
  });

  it('takes filter and order from the address', async () => {
    const dashboard = await createDashboard({ c__status: 'Paid', c__plan: 'Team', c__sort: '-mrr' });

    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ status: 'Paid', plan: 'Team' });
    expect(inside(dashboard, 'c-workspace-list').sort).toEqual({ field: 'mrr', direction: 'desc' });
    expect(
      tiles(dashboard)
        .filter((tile) => tile.selected)
        .map((tile) => tile.name),
    ).toEqual(['paidMrr']);
  });

  it('counts every status and range, whatever of them the list shows', async () => {
    await createDashboard({ c__status: 'Paid', c__expiration: 'd0_7', c__owner: '005A' });

    expect(summary.getLastConfig()).toEqual({
      filter: { statuses: [], ownerIds: ['005A'], plans: [], expiration: null, cohort: null, search: null },
    });
  });

  it('filters by a tile and keeps that in the address', async () => {
    const dashboard = await createDashboard({ c__plan: 'Team' });

    await fire(dashboard, 'c-lifecycle-tile', 'tileselect', { name: 'trial' });

    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ status: 'Trial', plan: 'Team' });
    expect(navigated).toHaveBeenCalledWith(
      { ...REFERENCE, state: { c__plan: 'Team', c__status: 'Trial', c__sort: 'trialExpiration' } },
      false,
    );
  });

  it('shows all again when the chosen tile is chosen once more', async () => {
    const dashboard = await createDashboard({ c__status: 'Trial', c__sort: 'trialExpiration' });

    await fire(dashboard, 'c-lifecycle-tile', 'tileselect', { name: 'trial' });

    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ status: '' });
  });

  it('filters by a range of days left, soonest first', async () => {
    const dashboard = await createDashboard({ c__status: 'Paid' });
    await answer();

    await fire(dashboard, 'c-expiration-chart', 'bucketselect', { key: 'overdue' });
    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ status: '', expiration: 'overdue' });
    expect(inside(dashboard, 'c-workspace-list').sort).toEqual({ field: 'trialExpiration', direction: 'asc' });

    await fire(dashboard, 'c-expiration-chart', 'bucketselect', { key: 'overdue' });
    expect(inside(dashboard, 'c-workspace-list').filter).toMatchObject({ expiration: '' });
  });

  it('replaces the address while one types a search', async () => {
    const dashboard = await createDashboard();

    await fire(dashboard, 'c-workspace-filters', 'filterchange', { search: 'acme' });

    expect(navigated).toHaveBeenLastCalledWith(expect.objectContaining({ state: { c__search: 'acme' } }), true);
  });

  it('sorts as the list asks', async () => {
    const dashboard = await createDashboard();

    await fire(dashboard, 'c-workspace-list', 'sortchange', { field: 'plan', direction: 'asc' });

    expect(inside(dashboard, 'c-workspace-list').sort).toEqual({ field: 'plan', direction: 'asc' });
  });

  it('passes the values to choose from on, and says when they fail', async () => {
    const dashboard = await createDashboard();
    const values = { statuses: [], plans: [], owners: [], expirations: [] };
    options.emit(values);
    await flushPromises();
    expect(inside(dashboard, 'c-workspace-filters').options).toEqual(values);

    options.error({ message: 'No' });
    await flushPromises();
    expect(inside(dashboard, 'c-error-panel').heading).toBe('c.Ui_Options_Failed');
    expect(logError).toHaveBeenCalledWith(
      'c-lifecycle-dashboard',
      expect.objectContaining({ body: { message: 'No' } }),
    );
  });

  it('says what failed, keeps the list, and asks again', async () => {
    const dashboard = await createDashboard();
    summary.error({ message: 'Too many rows' });
    await flushPromises();

    expect(inside(dashboard, 'c-error-panel').heading).toBe('c.Ui_Summary_Failed');
    expect(allInside(dashboard, 'c-workspace-list')).toHaveLength(1);
    await fire(dashboard, 'c-error-panel', 'retry');

    expect(refreshApex).toHaveBeenCalled();
    expect(logError).toHaveBeenCalledWith(
      'c-lifecycle-dashboard',
      expect.objectContaining({ body: { message: 'Too many rows' } }),
    );
  });

  it('logs what kept its rollout phase from being known and what a refresh met', async () => {
    const dashboard = await createDashboard();
    (refreshApex as jest.Mock).mockRejectedValueOnce(new Error('Gone'));

    inside(dashboard, 'c-rollout-gate').dispatchEvent(new CustomEvent('rolloutfailed', { detail: { error: 'No' } }));
    await fire(dashboard, 'c-workspace-list', 'workspaceschange');

    expect(logError).toHaveBeenCalledWith('c-lifecycle-dashboard', 'No');
    expect(logError).toHaveBeenCalledWith('c-lifecycle-dashboard', new Error('Gone'));
  });

  it('says which fields are left out and shows no number in their place', async () => {
    const dashboard = await createDashboard();
    await answer({ ...SUMMARY, paidMrr: null, trialMrr: null, hiddenFields: ['MRR__c'] });

    expect(textOf(dashboard)).toContain('c.Ui_Hidden_Fields');
    expect(tiles(dashboard).map((tile) => tile.value)).toEqual([3, 2, 1, null, null]);
  });

  it('says how old the numbers are', async () => {
    const dashboard = await createDashboard();
    expect(head(dashboard)).toMatchObject({ showsAge: true, updatedAt: undefined });

    await answer();

    expect(head(dashboard).updatedAt).toBe(Date.now());
  });

  it('listens for changes and reads again at most once in 15 seconds', async () => {
    const dashboard = await createDashboard();
    await answer();
    expect(subscribe).toHaveBeenCalledWith('/event/Lifecycle_Changed__e', -1, expect.any(Function));
    expect(head(dashboard).isLive).toBe(true);

    for (let i = 0; i < 20; i++) deliver();
    jest.advanceTimersByTime(1);
    await flushPromises();
    const afterFirst = (refreshApex as jest.Mock).mock.calls.length;
    deliver();
    jest.advanceTimersByTime(14_000);
    expect((refreshApex as jest.Mock).mock.calls).toHaveLength(afterFirst);
    jest.advanceTimersByTime(1_000);
    await flushPromises();

    expect((refreshApex as jest.Mock).mock.calls.length).toBeGreaterThan(afterFirst);
  });

  it('announces to screen readers that it was updated', async () => {
    const dashboard = await createDashboard();
    await answer();

    await fire(dashboard, 'c-page-header', 'refresh');

    expect(head(dashboard).announcement).toBe('c.Ui_Updated_Announcement');
  });

  it('says when it is not live', async () => {
    (isEmpEnabled as jest.Mock).mockResolvedValue(false);
    const dashboard = await createDashboard();
    await answer();

    expect(head(dashboard).isLive).toBe(false);
    expect(subscribe).not.toHaveBeenCalled();
  });

  it('says when the stream breaks', async () => {
    const dashboard = await createDashboard();
    await answer();

    ((onError as jest.Mock).mock.calls[0] as [() => void])[0]();
    await flushPromises();

    expect(head(dashboard).isLive).toBe(false);
  });

  it('stops listening when it goes', async () => {
    const dashboard = await createDashboard();
    await answer();
    deliver();

    dashboard.remove();
    jest.advanceTimersByTime(60_000);

    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect(refreshApex).not.toHaveBeenCalled();
  });
});
