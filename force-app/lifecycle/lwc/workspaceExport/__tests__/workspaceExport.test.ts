import exportWorkspaces from '@salesforce/apex/LifecycleDashboardController.exportWorkspaces';
import { logError } from 'c/errorLogger';
import WorkspaceExport from 'c/workspaceExport';
import { clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock('@salesforce/apex/LifecycleDashboardController.exportWorkspaces', () => ({ default: jest.fn() }), {
  virtual: true,
});

const server = exportWorkspaces as unknown as jest.Mock;
const FILTER = { status: 'Trial', ownerId: '', plan: '', expiration: '', cohort: '', search: '' };
const row = (name: string): object => ({ id: name, name, email: `${name}@x.example`, mrr: 5, ownerName: 'Ann' });

describe('c-workspace-export', () => {
  let saved: string[];

  beforeEach(() => {
    saved = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        blob.text().then(
          (text) => saved.push(text),
          () => undefined,
        );
        return 'blob:1';
      },
      revokeObjectURL: () => undefined,
    });
    Object.assign(Blob.prototype, {
      text(this: Blob) {
        return new Promise<string>((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result as string);
          reader.readAsText(this);
        });
      },
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  });
  afterEach(clearPage);

  const create = (total = 3): Promise<HTMLElement> =>
    createComponent('c-workspace-export', WorkspaceExport, {
      filter: FILTER,
      sort: { field: 'mrr', direction: 'desc' },
      total,
    });

  it('writes every page of what is filtered, without the columns that may not be read', async () => {
    server
      .mockResolvedValueOnce({ rows: [row('One'), row('=Two')], nextCursor: 'c1', hiddenFields: ['Email__c'] })
      .mockResolvedValueOnce({ rows: [row('Three')], nextCursor: null, hiddenFields: ['Email__c'] });
    const element = await create();
    const done = detailsOf(element, 'exported');

    inside(element, 'lightning-button').click();
    await flushPromises();
    // A FileReader answers by a task of its own.
    await new Promise((resolve) => {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for the reader
      setTimeout(resolve, 50);
    });

    expect(server).toHaveBeenNthCalledWith(1, {
      filter: { statuses: ['Trial'], ownerIds: [], plans: [], expiration: null, cohort: null, search: null },
      sortField: 'mrr',
      sortDirection: 'desc',
      cursor: null,
    });
    expect(server).toHaveBeenNthCalledWith(2, expect.objectContaining({ cursor: 'c1' }));
    const lines = (saved[0] ?? '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).not.toContain('Ui_Csv_Email');
    expect(lines[2]).toContain("'=Two");
    expect(done).toEqual([{ rows: 3 }]);
  });

  it('stops when asked and writes nothing', async () => {
    let answer: (page: object) => void = () => undefined;
    server.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const element = await create();
    inside(element, 'lightning-button').click();
    await flushPromises();

    inside(element, 'lightning-button').click();
    answer({ rows: [row('One')], nextCursor: null, hiddenFields: [] });
    await flushPromises();

    expect(saved).toEqual([]);
    expect(textOf(element)).not.toContain('c.Ui_Export_Done');
  });

  it('says what failed', async () => {
    server.mockRejectedValueOnce({ body: { message: 'No' } });
    const element = await create();

    inside(element, 'lightning-button').click();
    await flushPromises();

    expect(inside(element, 'c-error-panel').error).toEqual({ body: { message: 'No' } });
    expect(logError).toHaveBeenCalledWith('c-workspace-export', { body: { message: 'No' } });
  });

  it('offers nothing when nothing matches', async () => {
    expect(inside(await create(0), 'lightning-button').disabled).toBe(true);
  });
});
