import { isEmpEnabled, subscribe, unsubscribe } from 'lightning/empApi';
import getState from '@salesforce/apex/ErrorDashboardController.getState';
import getSummary from '@salesforce/apex/ErrorDashboardController.getSummary';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import ErrorDashboard from 'c/errorDashboard';
import { CurrentPageReference, navigated } from 'foundation/navigation-mock';
import { allInside, clearPage, createComponent, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock(
  '@salesforce/apex/ErrorDashboardController.getState',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/apex/ErrorDashboardController.getSummary', () => ({ default: jest.fn() }), { virtual: true });
for (const name of ['getGroups', 'getErrors', 'getExport', 'getDetail', 'getPayload', 'getIds', 'retry', 'resolve'])
  jest.doMock(`@salesforce/apex/ErrorDashboardController.${name}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RolloutController.open', () => ({ default: jest.fn(() => new Promise(() => undefined)) }), {
  virtual: true,
});

const summary = getSummary as unknown as jest.Mock;
const state = getState as unknown as TestWireAdapter;
const REFERENCE = { type: 'standard__navItemPage', attributes: { apiName: 'Error_Dashboard' } };
const SUMMARY = {
  open: 1200,
  openToday: 3,
  openRetried: 2,
  resolvedWeek: 9,
  oldest: '2026-11-01T00:00:00Z',
  byType: [],
  bySource: [],
  byAge: [],
  byDay: [],
};

async function create(address: object = {}, access = 'ok', included = true): Promise<HTMLElement> {
  const dashboard = await createComponent('c-error-dashboard', ErrorDashboard);
  CurrentPageReference.emit({ ...REFERENCE, state: address });
  inside(dashboard, 'c-rollout-gate').dispatchEvent(new CustomEvent('rolloutanswer', { detail: { included } }));
  state.emit({ access, canRetry: true, canResolve: true });
  await flushPromises();
  return dashboard;
}

async function fire(dashboard: HTMLElement, selector: string, type: string, detail?: unknown): Promise<void> {
  inside(dashboard, selector).dispatchEvent(new CustomEvent(type, { detail }));
  await flushPromises();
}
const lastState = (): unknown => navigated.mock.calls[navigated.mock.calls.length - 1]?.[0].state;

describe('c-error-dashboard', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    summary.mockResolvedValue(SUMMARY);
    (isEmpEnabled as jest.Mock).mockResolvedValue(true);
    (subscribe as jest.Mock).mockResolvedValue({ id: 1, channel: 'c' });
  });
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('shows its numbers, and groups first', async () => {
    const dashboard = await create();

    expect(textOf(dashboard)).toContain('1,200');
    expect(allInside(dashboard, 'c-error-groups')).toHaveLength(1);
    expect(inside(dashboard, 'c-error-groups').filter).toMatchObject({ status: 'Open' });
  });

  it('shows nothing before its phase, and why without permission', async () => {
    const waiting = await create({}, 'ok', false);
    const refused = await create({}, 'noPermission');
    const without = await createComponent('c-error-dashboard', ErrorDashboard);
    inside(without, 'c-rollout-gate').dispatchEvent(new CustomEvent('rolloutanswer', { detail: { included: true } }));
    state.error({ message: "You do not have access to the Apex class named 'ErrorDashboardController'." });
    await flushPromises();

    expect(allInside(waiting, 'c-error-groups')).toHaveLength(0);
    expect(inside(refused, 'c-empty-state').heading).toBe('c.Eui_No_Permission');
    expect(inside(without, 'c-empty-state').heading).toBe('c.Eui_No_Permission');
  });

  it('keeps every choice in the address', async () => {
    const dashboard = await create();

    await fire(dashboard, 'c-error-bars', 'barselect', { key: 'Data Issue' });
    expect(lastState()).toEqual({ c__type: 'Data Issue' });
    allInside(dashboard, '.tile')[3]?.click();
    expect(lastState()).toEqual({ c__type: 'Data Issue', c__status: 'Resolved' });
    allInside(dashboard, '.tile')[2]?.click();
    expect(lastState()).toEqual({ c__type: 'Data Issue', c__list: 'errors', c__sort: '-retryCount' });
    await flushPromises();
    await fire(dashboard, 'c-error-filters', 'filterchange', { errorType: '', age: 'week' });
    await fire(dashboard, 'c-error-trend', 'dayselect', { day: '2026-11-20' });
    expect(lastState()).toMatchObject({ c__age: 'week', c__day: '2026-11-20', c__status: 'All' });
    await fire(dashboard, 'c-error-list', 'sortchange', 'firstOccurred');
    expect(lastState()).toMatchObject({ c__sort: 'firstOccurred' });
    await fire(dashboard, 'lightning-radio-group', 'change', { value: 'groups' });
    expect(allInside(dashboard, 'c-error-groups')).toHaveLength(1);
  });

  it('drills down to a group and to an error, and back', async () => {
    const dashboard = await create();

    await fire(dashboard, 'c-error-groups', 'groupopen', { fingerprint: 'f' });
    expect(lastState()).toEqual({ c__group: 'f', c__list: 'errors' });
    await fire(dashboard, 'c-error-list', 'erroropen', { id: 'a01A' });
    expect(inside(dashboard, 'c-error-detail').recordId).toBe('a01A');
    inside(dashboard, '.back').click();
    await flushPromises();

    expect(allInside(dashboard, 'c-error-list')).toHaveLength(1);
  });

  it('works on what a list asks for until it is closed', async () => {
    const dashboard = await create();
    const action = { action: 'retry', ids: ['a'], count: 1 };

    await fire(dashboard, 'c-error-groups', 'erroraction', action);
    expect(inside(dashboard, 'c-error-bulk').action).toEqual(action);
    await fire(dashboard, 'c-error-bulk', 'bulkchange');
    expect(summary).toHaveBeenCalledTimes(2);
    await fire(dashboard, 'c-error-bulk', 'bulkclose');

    expect(allInside(dashboard, 'c-error-bulk')).toHaveLength(0);
  });

  it('reads again soon after an error changed, and says when the numbers failed', async () => {
    const dashboard = await create();
    const deliver = (subscribe as jest.Mock).mock.calls[0][2] as () => void;
    summary.mockRejectedValue(new Error('Down'));

    deliver();
    deliver();
    jest.advanceTimersByTime(1);
    await flushPromises();

    expect(summary).toHaveBeenCalledTimes(2);
    expect(inside(dashboard, 'c-error-panel').error).toEqual(new Error('Down'));
    dashboard.remove();
    expect(unsubscribe).toHaveBeenCalled();
  });

  it('works without the stream', async () => {
    (isEmpEnabled as jest.Mock).mockRejectedValue(new Error('Off'));
    const dashboard = await create();

    expect(inside(dashboard, 'c-page-header')).toMatchObject({ showsAge: true, isLive: false, updatedAt: Date.now() });
    await fire(dashboard, 'c-page-header', 'refresh');
    expect(inside(dashboard, 'c-page-header').announcement).toBe('c.Eui_Updated');
  });
});
