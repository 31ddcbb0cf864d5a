import getIds from '@salesforce/apex/ErrorDashboardController.getIds';
import retry from '@salesforce/apex/ErrorDashboardController.retry';
import resolve from '@salesforce/apex/ErrorDashboardController.resolve';
import ErrorBulk from 'c/errorBulk';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('@salesforce/apex/ErrorDashboardController.getIds', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.retry', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.resolve', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `id${i}`);
const answers = (errorLogIds: string[], outcome: string): object[] => errorLogIds.map((id) => ({ id, outcome }));
const button = (bulk: HTMLElement, label: string): HTMLElement => {
  const found = allInside(bulk, 'lightning-button').find((one) => one.label === label);
  if (!found) throw new Error(`No button ${label}`);
  return found;
};

describe('c-error-bulk', () => {
  afterEach(clearPage);

  it('retries a whole group 200 at a time, ids first, and counts what became of it', async () => {
    (getIds as unknown as jest.Mock).mockResolvedValueOnce(ids(450)).mockResolvedValueOnce([]);
    const call = retry as unknown as jest.Mock;
    call.mockImplementation(({ errorLogIds }: { errorLogIds: string[] }) =>
      Promise.resolve(answers(errorLogIds, 'resolved')),
    );
    const bulk = await createComponent('c-error-bulk', ErrorBulk, {
      action: { action: 'retry', filter: { fingerprint: 'f' }, count: 450 },
    });
    const changes = detailsOf(bulk, 'bulkchange');

    button(bulk, 'c.Eui_Start').click();
    await flushPromises();
    await flushPromises();

    expect(call.mock.calls.map(([{ errorLogIds }]) => errorLogIds.length)).toEqual([200, 200, 50]);
    expect(inside(bulk, 'lightning-progress-bar').value).toBe(100);
    expect(changes).toHaveLength(1);
    expect(allInside(bulk, 'tbody tr')).toHaveLength(0);
  });

  it('lists what was not settled with its reason', async () => {
    (retry as unknown as jest.Mock).mockResolvedValue([
      { id: 'a', name: 'ERR-1', errorName: 'Locked', outcome: 'failed', message: 'Still locked' },
      { id: 'b', outcome: 'queued' },
      { id: 'c', outcome: 'resolved' },
    ]);
    const bulk = await createComponent('c-error-bulk', ErrorBulk, {
      action: { action: 'retry', ids: ['a', 'b', 'c'], count: 3 },
    });

    button(bulk, 'c.Eui_Start').click();
    await flushPromises();

    expect(allInside(bulk, 'tbody tr').map((row) => row.textContent)).toEqual([
      'ERR-1 · Lockedc.Eui_Outcome_failedStill locked',
      'bc.Eui_Outcome_queued',
    ]);
  });

  it('asks for a note before it resolves', async () => {
    (resolve as unknown as jest.Mock).mockResolvedValue([{ id: 'a', outcome: 'resolved' }]);
    const bulk = await createComponent('c-error-bulk', ErrorBulk, {
      action: { action: 'resolve', ids: ['a'], count: 1 },
    });
    const field = inside(bulk, 'lightning-textarea');
    field.reportValidity = jest.fn().mockReturnValueOnce(false).mockReturnValue(true);

    button(bulk, 'c.Eui_Start').click();
    await flushPromises();
    expect(resolve).not.toHaveBeenCalled();

    field.dispatchEvent(new CustomEvent('change', { detail: { value: 'Fixed.' } }));
    button(bulk, 'c.Eui_Start').click();
    await flushPromises();

    expect(resolve).toHaveBeenCalledWith({ errorLogIds: ['a'], notes: 'Fixed.' });
  });

  it('stops between two calls when asked, and says what failed', async () => {
    const call = retry as unknown as jest.Mock;
    let bulk: HTMLElement | undefined;
    call.mockImplementation(async ({ errorLogIds }: { errorLogIds: string[] }) => {
      button(bulk as HTMLElement, 'c.Eui_Stop').click();
      return answers(errorLogIds, 'resolved');
    });
    bulk = await createComponent('c-error-bulk', ErrorBulk, { action: { action: 'retry', ids: ids(400), count: 400 } });
    button(bulk, 'c.Eui_Start').click();
    await flushPromises();
    expect(call).toHaveBeenCalledTimes(1);

    call.mockRejectedValue(new Error('No permission'));
    Object.assign(bulk, { action: { action: 'retry', ids: ['a'], count: 1 } });
    await flushPromises();
    button(bulk, 'c.Eui_Start').click();
    await flushPromises();
    expect(inside(bulk, 'c-error-panel').error).toEqual(new Error('No permission'));
  });

  it('closes', async () => {
    const bulk = await createComponent('c-error-bulk', ErrorBulk, {
      action: { action: 'retry', ids: ['a'], count: 1 },
    });
    const closes = detailsOf(bulk, 'bulkclose');

    button(bulk, 'c.Eui_Cancel').click();

    expect(closes).toHaveLength(1);
    expect(textOf(bulk)).toContain('c.Eui_One_Retry');
  });
});
