import getErrors from '@salesforce/apex/ErrorDashboardController.getErrors';
import getExport from '@salesforce/apex/ErrorDashboardController.getExport';
import ErrorList from 'c/errorList';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('@salesforce/apex/ErrorDashboardController.getErrors', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorDashboardController.getExport', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

const get = getErrors as unknown as jest.Mock;
const STATE = { access: 'ok', canRetry: true, canResolve: true };
const row = (id: string): object => ({
  id,
  name: `ERR-${id}`,
  errorName: `Error ${id}`,
  status: 'Open',
  retryCount: 0,
});
const button = (list: HTMLElement, label: string): HTMLElement & { disabled?: boolean } =>
  allInside(list, 'lightning-button').find((one) => one.label === label) as HTMLElement;

async function createList(state: object = STATE): Promise<HTMLElement> {
  return createComponent('c-error-list', ErrorList, { state, filter: { status: 'Open' } });
}

describe('c-error-list', () => {
  beforeEach(() => get.mockResolvedValue({ total: 3, nextCursor: 'more', rows: [row('1'), row('2')] }));
  afterEach(clearPage);

  it('shows rows and puts the next page below', async () => {
    const list = await createList();
    get.mockResolvedValue({ total: 3, nextCursor: null, rows: [row('3')] });
    button(list, 'c.Eui_Load_More').click();
    await flushPromises();

    expect(allInside(list, 'tbody tr')).toHaveLength(3);
    expect(get.mock.calls[1][0]).toMatchObject({ cursor: 'more', sortField: 'lastOccurred', sortDirection: 'desc' });
    expect(button(list, 'c.Eui_Load_More')).toBeUndefined();
  });

  it('acts on what is selected', async () => {
    const list = await createList();
    const actions = detailsOf(list, 'erroraction');
    expect(button(list, 'c.Eui_Retry').disabled).toBe(true);

    const box = allInside<HTMLInputElement>(list, 'tbody input')[1] as HTMLInputElement;
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
    await flushPromises();
    button(list, 'c.Eui_Retry').click();
    const all = inside<HTMLInputElement>(list, '.all input');
    all.checked = true;
    all.dispatchEvent(new CustomEvent('change'));
    await flushPromises();
    button(list, 'c.Eui_Resolve').click();

    expect(actions).toEqual([
      { action: 'retry', ids: ['2'], count: 1 },
      { action: 'resolve', ids: ['1', '2'], count: 2 },
    ]);
  });

  it('offers no action to one who may only look', async () => {
    const list = await createList({ access: 'ok', canRetry: false, canResolve: false });

    expect(allInside(list, 'input')).toHaveLength(0);
    expect(button(list, 'c.Eui_Retry')).toBeUndefined();
  });

  it('opens an error and asks for another order', async () => {
    const list = await createList();
    const opened = detailsOf(list, 'erroropen');
    const sorted = detailsOf(list, 'sortchange');

    allInside(list, 'tbody button')[0]?.click();
    inside(list, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: '-retryCount' } }));
    Object.assign(list, { sort: '-retryCount' });
    await flushPromises();

    expect(opened).toEqual([{ id: '1' }]);
    expect(sorted).toEqual(['-retryCount']);
    expect(get.mock.calls[1][0]).toMatchObject({ sortField: 'retryCount' });
  });

  it('says that nothing matches, and what failed', async () => {
    get.mockResolvedValue({ total: 0, nextCursor: null, rows: [] });
    const empty = await createList();
    expect(inside(empty, 'c-empty-state').heading).toBe('c.Eui_Empty');

    get.mockRejectedValue(new Error('Down'));
    const failed = await createList();
    expect(inside(failed, 'c-error-panel').error).toEqual(new Error('Down'));
    get.mockResolvedValue({ total: 1, nextCursor: null, rows: [row('1')] });
    inside(failed, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();
    expect(allInside(failed, 'tbody tr')).toHaveLength(1);
  });

  it('exports all pages into one file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = jest.fn((blob: Blob) => {
      saved.push(blob);
      return 'blob:1';
    });
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    (getExport as unknown as jest.Mock)
      .mockResolvedValueOnce({ nextCursor: 'x', rows: [row('1')] })
      .mockResolvedValueOnce({ nextCursor: null, rows: [row('2')] });
    const list = await createList();

    button(list, 'c.Eui_Export').click();
    await flushPromises();

    expect(saved).toHaveLength(1);
    expect(textOf(list)).toContain('c.Eui_Exported');
  });
});
