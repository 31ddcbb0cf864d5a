import getWorkspaces from '@salesforce/apex/LifecycleDashboardController.getWorkspaces';
import { refreshApex } from '@salesforce/apex';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import LightningModal from 'lightning/modal';
import { logError } from 'c/errorLogger';
import WorkspaceList from 'c/workspaceList';
import { navigated } from 'foundation/navigation-mock';
import {
  allInside,
  clearPage,
  createComponent,
  detailsOf,
  flushPromises,
  inside,
  textOf,
  type Component,
} from 'foundation/testing';
import { page, row } from './data/pages';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getWorkspaces',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/apex/LifecycleDashboardController.exportWorkspaces', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });

const wire = getWorkspaces as unknown as TestWireAdapter;
const NONE = { status: '', ownerId: '', plan: '', expiration: '', cohort: '', search: '' };
const SORT = { field: 'trialExpiration', direction: 'asc' };

interface Opener {
  open: jest.Mock;
}
type List = Component<{ refresh(): Promise<void>; filter: object; sort: object; rights: object }>;

async function createList(properties: object = {}): Promise<List> {
  return createComponent('c-workspace-list', WorkspaceList, { filter: NONE, sort: SORT, ...properties });
}

async function answer(data: object): Promise<void> {
  wire.emit(data);
  await flushPromises();
}

const cells = (list: HTMLElement, column: string): string[] =>
  allInside(list, `tbody .column-${column}`).map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('c-workspace-list', () => {
  afterEach(clearPage);

  it('asks for the first page of what matches, in the order given', async () => {
    await createList({
      filter: { ...NONE, status: 'Paid', search: 'acme' },
      sort: { field: 'mrr', direction: 'desc' },
    });

    expect(wire.getLastConfig()).toEqual({
      filter: { statuses: ['Paid'], ownerIds: [], plans: [], expiration: null, cohort: null, search: 'acme' },
      sortField: 'mrr',
      sortDirection: 'desc',
      pageSize: 50,
      cursor: null,
    });
  });

  it('shows a spinner until the rows come', async () => {
    const list = await createList();
    expect(allInside(list, 'lightning-spinner')).toHaveLength(1);

    await answer(page([row()]));

    expect(allInside(list, 'lightning-spinner')).toHaveLength(0);
    expect(allInside(list, 'tbody tr')).toHaveLength(1);
  });

  it('says how urgent a trial is, and nothing of the kind for others', async () => {
    const list = await createList();

    await answer(
      page([
        row({ id: '1', status: 'Trial', daysUntilExpiration: -2 }),
        row({ id: '2', status: 'Trial', daysUntilExpiration: 3 }),
        row({ id: '3', status: 'Paid', daysUntilExpiration: -90 }),
      ]),
    );

    expect(allInside(list, '.days').map((days) => days.className)).toEqual(['days days_overdue', 'days days_urgent']);
    expect(cells(list, 'expiration')).toEqual([
      'May 31, 2026c.Ui_Days_Overdue',
      'May 31, 2026c.Ui_In_Days',
      'May 31, 2026',
    ]);
  });

  it('links the workspace, its person and its account', async () => {
    const list = await createList();
    await answer(page([row({ contactId: '003A', contactName: 'Ada', accountId: '001A', accountName: 'Acme' })]));

    expect(inside<HTMLAnchorElement>(list, '[data-object="Contact"]').href).toContain('/lightning/r/Contact/003A/view');
    inside(list, '[data-object="Account"]').click();

    expect(navigated).toHaveBeenCalledWith(
      expect.objectContaining({ attributes: { recordId: '001A', objectApiName: 'Account', actionName: 'view' } }),
      undefined,
    );
  });

  it('leaves a link with a modifier key to the browser', async () => {
    const list = await createList();
    await answer(page([row()]));

    inside(list, '[data-object="Workspace__c"]').dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, cancelable: true }),
    );

    expect(navigated).not.toHaveBeenCalled();
  });

  it('says when there is no person and no account', async () => {
    const list = await createList();
    await answer(page([row()]));

    expect(cells(list, 'account')).toEqual(['c.Ui_Not_Linked']);
    expect(cells(list, 'person')[0]).toContain('c.Ui_Not_Linked');
  });

  it('adds the next page below and keeps each row once', async () => {
    const list = await createList();
    await answer(page([row({ id: '1' }), row({ id: '2' })], { total: 3, nextCursor: 'after-2' }));

    inside(list, 'lightning-button').click();
    await flushPromises();
    expect(wire.getLastConfig()).toMatchObject({ cursor: 'after-2' });
    await answer(page([row({ id: '2' }), row({ id: '3' })], { total: 3 }));

    expect(allInside(list, 'tbody tr')).toHaveLength(3);
    expect(allInside(list, 'lightning-button')).toHaveLength(0);
  });

  it('starts again from the first page when the filter changes', async () => {
    const list = await createList();
    await answer(page([row({ id: '1' })], { total: 2, nextCursor: 'after-1' }));
    inside(list, 'lightning-button').click();
    await answer(page([row({ id: '2' })], { total: 2 }));

    list.filter = { ...NONE, plan: 'Team' };
    await flushPromises();
    expect(wire.getLastConfig()).toMatchObject({ cursor: null, filter: { plans: ['Team'] } });
    await answer(page([row({ id: '9' })]));

    expect(allInside(list, 'tbody tr')).toHaveLength(1);
  });

  it('fires the other direction for the sorted column and ascending for a new one', async () => {
    const list = await createList();
    await answer(page([row()]));
    const sorts = detailsOf(list, 'sortchange');

    inside(list, '[data-field="trialExpiration"]').click();
    inside(list, '[data-field="mrr"]').click();
    inside(list, '.sort').dispatchEvent(new CustomEvent('change', { detail: { value: 'plan desc' } }));

    expect(sorts).toEqual([
      { field: 'trialExpiration', direction: 'desc' },
      { field: 'mrr', direction: 'asc' },
      { field: 'plan', direction: 'desc' },
    ]);
  });

  it('tells a screen reader how it is sorted', async () => {
    const list = await createList({ sort: { field: 'mrr', direction: 'desc' } });
    await answer(page([row()]));

    expect(inside(list, 'th.column-mrr').getAttribute('aria-sort')).toBe('descending');
    expect(inside(list, 'th.column-plan').getAttribute('aria-sort')).toBe('none');
  });

  it('leaves out the columns of fields that are hidden and says so', async () => {
    const list = await createList();
    await answer(page([row()], { hiddenFields: ['MRR__c', 'Account__c'] }));

    expect(allInside(list, '.column-mrr, .column-account')).toHaveLength(0);
    expect(allInside(list, 'thead th')).toHaveLength(allInside(list, 'tbody td').length + 1);
    expect(textOf(list)).toContain('c.Ui_Hidden_Fields');
  });

  it('says when nothing matches', async () => {
    const list = await createList();
    await answer(page([]));

    expect(inside(list, 'c-empty-state').heading).toBe('c.Ui_List_Empty');
    expect(allInside(list, 'table')).toHaveLength(0);
  });

  it('says what failed and asks again', async () => {
    const list = await createList();
    wire.error({ message: 'Too many rows' });
    await flushPromises();

    inside(list, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(allInside(list, 'c-error-panel')).toHaveLength(0);
    expect(logError).toHaveBeenCalledWith(
      'c-workspace-list',
      expect.objectContaining({ body: { message: 'Too many rows' } }),
    );
  });

  it('reads the same page again on refresh', async () => {
    const list = await createList();
    await answer(page([row()]));

    await list.refresh();

    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('reads as many rows again as are shown, past the cache', async () => {
    const list = await createList();
    const first = Array.from({ length: 50 }, (_, i) => row({ id: `${i}` }));
    const second = Array.from({ length: 10 }, (_, i) => row({ id: `b${i}` }));
    await answer(page(first, { total: 60, nextCursor: 'after-50' }));
    inside(list, 'lightning-button').click();
    await answer(page(second, { total: 60 }));

    await list.refresh();
    await flushPromises();
    expect(wire.getLastConfig()).toMatchObject({ cursor: null, pageSize: 100 });
    await answer(page([...first, ...second], { total: 60 }));

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(allInside(list, 'tbody tr')).toHaveLength(60);
  });

  describe('actions', () => {
    const RIGHTS = { logCall: true, createTask: true, changeOwner: false };
    const opened = (LightningModal as unknown as Opener).open;

    async function listWithThree(): Promise<List> {
      const list = await createList({ rights: RIGHTS });
      await answer(
        page([row({ id: '1', name: 'One' }), row({ id: '2', name: 'Two' }), row({ id: '3', name: 'Three' })]),
      );
      return list;
    }

    async function check(list: HTMLElement, index: number): Promise<void> {
      (allInside(list, 'input[type="checkbox"]')[index] as unknown as HTMLInputElement).click();
      await flushPromises();
    }

    async function choose(list: HTMLElement, selector: string, type: string, detail: object): Promise<void> {
      inside(list, selector).dispatchEvent(new CustomEvent(type, { detail }));
      await flushPromises();
    }

    it('offers on a row what the permissions allow, and nothing without any', async () => {
      const list = await listWithThree();
      const firstMenu = inside(list, 'lightning-button-menu');
      expect(
        [...firstMenu.querySelectorAll('lightning-menu-item')].map(
          (item) => (item as unknown as { value: string }).value,
        ),
      ).toEqual(['logCall', 'createTask']);

      list.rights = { logCall: false, createTask: false, changeOwner: false };
      await flushPromises();

      expect(allInside(list, 'lightning-button-menu, input[type="checkbox"]')).toEqual([]);
    });

    it('acts on one workspace from its row, says so and tells the page', async () => {
      opened.mockResolvedValueOnce({ done: 1, failed: [] });
      const list = await listWithThree();
      const changes = detailsOf(list, 'workspaceschange');
      const toasts = detailsOf(list, 'lightning__showtoast');

      await choose(list, 'lightning-button-menu', 'select', { value: 'logCall' });

      expect(opened).toHaveBeenCalledWith(
        expect.objectContaining({ action: 'logCall', workspaces: [{ id: '1', name: 'One' }] }),
      );
      expect(changes).toHaveLength(1);
      expect(toasts).toHaveLength(1);
    });

    it('acts on all that are selected and keeps those selected that failed', async () => {
      opened.mockResolvedValueOnce({ done: 2, failed: [{ id: '2', name: 'Two', message: 'Locked' }] });
      const list = await listWithThree();
      await check(list, 0);
      expect(inside(list, 'c-workspace-actions').count).toBe(3);

      await choose(list, 'c-workspace-actions', 'actionselect', { name: 'createTask' });

      expect(opened).toHaveBeenLastCalledWith(
        expect.objectContaining({
          workspaces: ['One', 'Two', 'Three'].map((name, i) => ({ id: String(i + 1), name })),
        }),
      );
      expect(inside(list, 'c-workspace-actions').count).toBe(1);
    });

    it('changes nothing when the dialog is cancelled', async () => {
      opened.mockResolvedValueOnce(undefined);
      const list = await listWithThree();
      const changes = detailsOf(list, 'workspaceschange');
      await check(list, 1);

      await choose(list, 'c-workspace-actions', 'actionselect', { name: 'createTask' });

      expect(changes).toEqual([]);
      expect(inside(list, 'c-workspace-actions').count).toBe(1);
    });

    it('forgets the selection when it is cleared or the filter changes', async () => {
      const list = await listWithThree();
      await check(list, 1);
      await check(list, 2);
      await check(list, 1);
      expect(inside(list, 'c-workspace-actions').count).toBe(1);

      await choose(list, 'c-workspace-actions', 'selectionclear', {});
      expect(allInside(list, 'c-workspace-actions')).toEqual([]);

      await check(list, 1);
      list.filter = { ...NONE, status: 'Paid' };
      await flushPromises();
      expect(allInside(list, 'c-workspace-actions')).toEqual([]);
    });
  });
});
