import getState from '@salesforce/apex/ErrorDashboardController.getState';
import getDetail from '@salesforce/apex/ErrorDashboardController.getDetail';
import getPayload from '@salesforce/apex/ErrorDashboardController.getPayload';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import ErrorDetail from 'c/errorDetail';
import { navigated } from 'foundation/navigation-mock';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock(
  '@salesforce/apex/ErrorDashboardController.getState',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/apex/ErrorDashboardController.getDetail', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.getPayload', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.getIds', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.retry', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.resolve', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

const get = getDetail as unknown as jest.Mock;
const payload = getPayload as unknown as jest.Mock;
const STATE = { access: 'ok', canRetry: true, canResolve: true, canSeePayload: true };
const DETAIL = {
  id: 'a01A',
  name: 'ERR-1',
  errorName: 'Locked',
  errorType: 'Integration Failure',
  sourceProcess: 'Portal',
  status: 'Open',
  fingerprint: 'f',
  details: 'It is locked',
  payloadMasked: '{"Email__c":"b***@acme.com"}',
  hasHandler: true,
  attempts: [
    {
      id: 't1',
      number: 1,
      at: '2026-11-20T10:00:00Z',
      outcome: 'Failed Again',
      startedBy: 'Schedule',
      userName: 'Auto',
    },
  ],
  records: [{ id: '001A', label: 'Account', objectApiName: 'Account' }],
  sameCorrelation: [{ id: 'a01B', name: 'ERR-2', errorName: 'Other', sourceProcess: 'Portal', status: 'Resolved' }],
};
const labels = (detail: HTMLElement): unknown[] => allInside(detail, 'lightning-button').map((one) => one.label);

async function create(data: object = {}, state: object = STATE, isDrillDown = true): Promise<HTMLElement> {
  get.mockResolvedValue({ ...DETAIL, ...data });
  const detail = await createComponent('c-error-detail', ErrorDetail, { recordId: 'a01A', isDrillDown });
  (getState as unknown as TestWireAdapter).emit(state);
  await flushPromises();
  return detail;
}

describe('c-error-detail', () => {
  afterEach(clearPage);

  it('tells what happened, the masked payload, attempts, records and the transaction', async () => {
    const detail = await create();
    const text = textOf(detail);

    for (const part of ['Locked', 'It is locked', 'b***@acme.com', 'Failed Again', 'Account 001A', 'Other'])
      expect(text).toContain(part);
    expect(labels(detail)).toEqual(['c.Eui_Retry', 'c.Eui_Resolve', 'c.Eui_Same_Cause', 'c.Eui_Open_Record']);
  });

  it('shows the complete payload on request and hides it again', async () => {
    payload.mockResolvedValue('{"Email__c":"bob@acme.com"}');
    const detail = await create();
    const toggle = inside(detail, '.payload + button');

    toggle.click();
    await flushPromises();
    expect(inside(detail, '.payload').textContent).toContain('bob@acme.com');
    toggle.click();
    await flushPromises();
    expect(inside(detail, '.payload').textContent).not.toContain('bob@acme.com');

    payload.mockRejectedValue(new Error('No right'));
    toggle.click();
    await flushPromises();
    expect(inside(detail, 'c-error-panel').error).toEqual(new Error('No right'));
  });

  it('offers nothing to one who may only look, and says that nothing retries a source without handler', async () => {
    const detail = await create({ hasHandler: false }, { access: 'ok' }, false);

    expect(labels(detail)).toEqual([]);
    expect(allInside(detail, '.payload + button')).toHaveLength(0);
    expect(textOf(detail)).toContain('c.Eui_No_Handler');
  });

  it('asks before a retry and reads the error again after it', async () => {
    const detail = await create();
    const changes = detailsOf(detail, 'errorchange');
    inside(detail, '[data-action="retry"]').click();
    await flushPromises();
    const bulk = inside(detail, 'c-error-bulk');
    expect(bulk.action).toEqual({ action: 'retry', ids: ['a01A'], count: 1 });

    bulk.dispatchEvent(new CustomEvent('bulkchange'));
    bulk.dispatchEvent(new CustomEvent('bulkclose'));
    await flushPromises();

    expect(changes).toHaveLength(1);
    expect(get).toHaveBeenCalledTimes(2);
    expect(allInside(detail, 'c-error-bulk')).toHaveLength(0);
  });

  it('leads to the group, the transaction, the record and the record page', async () => {
    const detail = await create();
    const groups = detailsOf(detail, 'groupopen');
    const opened = detailsOf(detail, 'erroropen');
    const buttons = allInside(detail, 'lightning-button');

    buttons[2]?.click();
    buttons[3]?.click();
    inside(detail, '.list .link').click();
    inside(detail, '.list a').click();

    expect(groups).toEqual([{ fingerprint: 'f' }]);
    expect(opened).toEqual([{ id: 'a01B' }]);
    expect(navigated.mock.calls.map(([{ attributes }]) => attributes?.recordId)).toEqual(['a01A', '001A']);
  });

  it('leads to the list of all records of a row that counts many', async () => {
    const recordsList = { objectApiName: 'Case', filterName: 'Nobodys' };
    const detail = await create({ occurrences: 3433, recordsList });

    const link = inside(detail, '[data-list]');
    expect(link.textContent).toContain('c.Eui_All_Records');
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
    expect(navigated).not.toHaveBeenCalled();
    link.click();

    expect(navigated.mock.calls[0]?.[0]).toEqual({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Case', actionName: 'list' },
      state: { filterName: 'Nobodys' },
    });
    expect(allInside(await create(), '[data-list]')).toHaveLength(0);
  });

  it('opens the record of a related error where it stands on a record page', async () => {
    const detail = await create({}, STATE, false);

    inside(detail, '.list .link').click();

    expect(navigated.mock.calls[0]?.[0].attributes?.recordId).toBe('a01B');
  });

  it('says what is empty and what failed', async () => {
    const bare = await create({ payloadMasked: null, attempts: [], records: [], sameCorrelation: [] });
    for (const label of ['Eui_No_Payload', 'Eui_No_Attempts', 'Eui_No_Related', 'Eui_No_Correlation'])
      expect(textOf(bare)).toContain(label);

    get.mockRejectedValueOnce(new Error('Gone'));
    const failed = await createComponent('c-error-detail', ErrorDetail, { recordId: 'a01C' });
    expect(inside(failed, 'c-error-panel').error).toEqual(new Error('Gone'));
    inside(failed, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();
    expect(allInside(failed, 'c-error-panel')).toHaveLength(0);
  });
});
