import changeOwner from '@salesforce/apex/LifecycleActionController.changeOwner';
import createTask from '@salesforce/apex/LifecycleActionController.createTask';
import logCall from '@salesforce/apex/LifecycleActionController.logCall';
import { logError } from 'c/errorLogger';
import WorkspaceActionModal from 'c/workspaceActionModal';
import {
  allInside,
  clearPage,
  createComponent,
  flushPromises,
  inside,
  textOf,
  type Component,
} from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock('@salesforce/apex/LifecycleActionController.logCall', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/LifecycleActionController.createTask', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/LifecycleActionController.changeOwner', () => ({ default: jest.fn() }), { virtual: true });

type Modal = Component<{ close: jest.Mock }>;
const mock = (method: unknown): jest.Mock => method as jest.Mock;
const many = (amount: number): object[] =>
  Array.from({ length: amount }, (_, i) => ({ id: String(i), name: `Workspace ${i}` }));

async function createModal(action: string, amount = 2, valid = true): Promise<Modal> {
  const modal = await createComponent<{ close: jest.Mock }>('c-workspace-action-modal', WorkspaceActionModal, {
    action,
    workspaces: many(amount),
  });
  for (const field of allInside(modal, 'lightning-input, lightning-record-picker'))
    Object.assign(field, { reportValidity: () => valid });
  return modal;
}

async function enter(modal: HTMLElement, selector: string, detail: object): Promise<void> {
  inside(modal, selector).dispatchEvent(new CustomEvent('change', { detail }));
  await flushPromises();
}

async function save(modal: HTMLElement): Promise<void> {
  inside(modal, '.save').click();
  await flushPromises();
}

describe('c-workspace-action-modal', () => {
  afterEach(clearPage);

  it('logs a call and closes with what was done', async () => {
    mock(logCall).mockResolvedValue({ done: 2, failed: [] });
    const modal = await createModal('logCall');
    await enter(modal, '[data-field="comments"]', { value: 'Left a message' });

    await save(modal);

    expect(logCall).toHaveBeenCalledWith({
      workspaceIds: ['0', '1'],
      subject: 'c.Ui_Action_Call_Subject',
      comments: 'Left a message',
    });
    expect(modal.close).toHaveBeenCalledWith({ done: 2, failed: [] });
  });

  it('creates a task for whom and when it is told', async () => {
    mock(createTask).mockResolvedValue({ done: 1, failed: [] });
    const modal = await createModal('createTask', 1);
    await enter(modal, '[data-field="subject"]', { value: 'Offer help' });
    await enter(modal, '[data-field="dueDate"]', { value: '2026-06-01' });
    await enter(modal, '[data-field="assignTo"]', { value: 'owner' });

    await save(modal);

    expect(createTask).toHaveBeenCalledWith({
      workspaceIds: ['0'],
      subject: 'Offer help',
      comments: '',
      dueDate: '2026-06-01',
      priority: null,
      forOwner: true,
    });
  });

  it('changes the owner, 200 workspaces at a time', async () => {
    mock(changeOwner).mockImplementation(({ workspaceIds }: { workspaceIds: string[] }) =>
      Promise.resolve({ done: workspaceIds.length, failed: [] }),
    );
    const modal = await createModal('changeOwner', 450);
    await enter(modal, 'lightning-record-picker', { recordId: '005B' });

    await save(modal);

    expect(mock(changeOwner).mock.calls.map(([{ workspaceIds, ownerId }]) => [workspaceIds.length, ownerId])).toEqual([
      [200, '005B'],
      [200, '005B'],
      [50, '005B'],
    ]);
    expect(modal.close).toHaveBeenCalledWith({ done: 450, failed: [] });
  });

  it('does nothing while something is missing', async () => {
    const modal = await createModal('changeOwner', 1, false);

    await save(modal);

    expect(changeOwner).not.toHaveBeenCalled();
    expect(modal.close).not.toHaveBeenCalled();
  });

  it('names the workspaces that failed and why, and closes with them', async () => {
    const outcome = { done: 1, failed: [{ id: '1', name: 'Workspace 1', message: 'insufficient access' }] };
    mock(logCall).mockResolvedValue(outcome);
    const modal = await createModal('logCall');

    await save(modal);

    expect(modal.close).not.toHaveBeenCalled();
    expect(textOf(modal)).toContain('Workspace 1: insufficient access');
    inside(modal, 'lightning-modal-footer lightning-button').click();
    expect(modal.close).toHaveBeenCalledWith(outcome);
  });

  it('stays open with the message when the whole action fails', async () => {
    mock(logCall).mockRejectedValue({ body: { message: 'You may not create tasks.' } });
    const modal = await createModal('logCall');

    await save(modal);

    expect(inside(modal, 'c-error-panel').error).toEqual({ body: { message: 'You may not create tasks.' } });
    expect(modal.close).not.toHaveBeenCalled();
    expect(logError).toHaveBeenCalledWith('c-workspace-action-modal', {
      body: { message: 'You may not create tasks.' },
    });
  });

  it('closes with nothing when it is cancelled', async () => {
    const modal = await createModal('logCall');

    inside(modal, 'lightning-modal-footer lightning-button').click();

    expect(modal.close).toHaveBeenCalledWith(undefined);
    expect(logCall).not.toHaveBeenCalled();
  });
});
