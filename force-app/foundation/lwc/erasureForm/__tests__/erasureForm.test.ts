import start from '@salesforce/apex/ErasureController.start';
import lift from '@salesforce/apex/ErasureController.lift';
import getRequest from '@salesforce/apex/ErasureController.getRequest';
import getRequests from '@salesforce/apex/ErasureController.getRequests';
import ErasureForm from 'c/erasureForm';
import { allInside, clearPage, createComponent, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('@salesforce/apex/ErasureController.start', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErasureController.lift', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErasureController.getRequest', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErasureController.getRequests', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.Erasure_Counted', () => ({ default: '{0} records' }), { virtual: true });
jest.mock('@salesforce/label/c.Erasure_Done', () => ({ default: 'Erased from {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.Erasure_Incomplete', () => ({ default: '{0} of {1}, {2} left' }), { virtual: true });

const startMock = start as unknown as jest.Mock;
const requestMock = getRequest as unknown as jest.Mock;
const requestsMock = getRequests as unknown as jest.Mock;
const TALLY = { label: 'Workspaces', found: 3, erased: 0, failed: 0, left: 0 };
const PREVIEW = {
  id: 'e1',
  name: 'ER-000001',
  kind: 'Preview',
  status: 'Completed',
  createdAt: '2026-11-01T08:00:00.000Z',
  createdBy: 'Ada Admin',
  found: 3,
  erased: 0,
  left: 0,
  tallies: [TALLY],
};
const ERASURE = { ...PREVIEW, id: 'e2', kind: 'Erasure', erased: 3, tallies: [{ ...TALLY, erased: 3 }] };

async function createForm(answer: unknown = { isAllowed: true, requests: [] }): Promise<HTMLElement> {
  requestsMock.mockResolvedValue(answer);
  const form = await createComponent('c-erasure-form', ErasureForm);
  await flushPromises();
  return form;
}

async function enter(form: HTMLElement, name: string, value: string | boolean): Promise<void> {
  const input = allInside(form, 'lightning-input').find((one) => one.name === name);
  if (!input) throw new Error(`There is no input ${name}.`);
  Object.assign(input, typeof value === 'boolean' ? { checked: value } : { value });
  input.dispatchEvent(new CustomEvent('change'));
  await flushPromises();
}

async function press(form: HTMLElement, selector: string): Promise<void> {
  inside(form, selector).click();
  await flushPromises();
}

async function counted(form: HTMLElement): Promise<void> {
  startMock.mockResolvedValue('e1');
  requestMock.mockResolvedValue(PREVIEW);
  await enter(form, 'address', ' ann@acme.test ');
  await press(form, '.count');
}

describe('c-erasure-form', () => {
  afterEach(() => {
    clearPage();
    jest.useRealTimers();
  });

  it('lets an address come back where it is kept out, and says what failed', async () => {
    const liftMock = lift as unknown as jest.Mock;
    const suppressed = { ...ERASURE, isSuppressed: true };
    const form = await createForm({ isAllowed: true, requests: [suppressed, PREVIEW] });
    liftMock.mockRejectedValueOnce({ body: { message: 'Not allowed' } });
    requestsMock.mockResolvedValue({ isAllowed: true, requests: [ERASURE, PREVIEW] });

    expect(allInside(form, '.lift')).toHaveLength(1);
    await press(form, '.lift');
    expect(textOf(form)).toContain('Not allowed');
    await press(form, '.lift');

    expect(liftMock).toHaveBeenLastCalledWith({ requestId: 'e2' });
    expect(allInside(form, '.lift')).toHaveLength(0);
  });

  it('counts first, and erases only what was counted and confirmed', async () => {
    const form = await createForm();
    expect(allInside(form, '.erase')).toHaveLength(0);

    await counted(form);
    expect(startMock).toHaveBeenCalledWith({ emailAddress: 'ann@acme.test', reference: '', isPreview: true });
    expect(textOf(form)).toContain('3 records');
    expect(allInside(form, '.tallies tbody tr')).toHaveLength(1);
    expect(inside(form, '.erase').disabled).toBe(true);

    await enter(form, 'reference', 'REQ-7');
    await enter(form, 'confirm', true);
    expect(inside(form, '.erase').disabled).toBe(false);
    startMock.mockResolvedValue('e2');
    requestMock.mockResolvedValue(ERASURE);
    await press(form, '.erase');

    expect(startMock).toHaveBeenLastCalledWith({
      emailAddress: 'ann@acme.test',
      reference: 'REQ-7',
      isPreview: false,
    });
    expect(textOf(form)).toContain('Erased from 3');
    expect(allInside(form, '.erase')).toHaveLength(0);
  });

  it('asks to count again when the address is changed after counting', async () => {
    const form = await createForm();
    await counted(form);

    await enter(form, 'address', 'bob@acme.test');

    expect(allInside(form, '.erase')).toHaveLength(0);
    expect(allInside(form, '.stale')).toHaveLength(1);
  });

  it('looks again until the work has ended, and says what is left', async () => {
    jest.useFakeTimers();
    const form = await createForm();
    startMock.mockResolvedValue('e1');
    requestMock.mockResolvedValueOnce({ ...PREVIEW, status: 'Running', tallies: [] });
    await enter(form, 'address', 'ann@acme.test');
    await press(form, '.count');
    expect(allInside(form, '.running')).toHaveLength(1);

    requestMock.mockResolvedValueOnce({
      ...ERASURE,
      status: 'Incomplete',
      erased: 2,
      left: 1,
      tallies: [{ ...TALLY, problem: 'Locked' }],
    });
    jest.runOnlyPendingTimers();
    await flushPromises();

    expect(allInside(form, '.running')).toHaveLength(0);
    expect(textOf(form)).toContain('2 of 3, 1 left');
    expect(textOf(form)).toContain('Locked');
  });

  it('says what the server refused', async () => {
    const form = await createForm();
    startMock.mockRejectedValue({ body: { message: 'Enter one complete email address.' } });
    await enter(form, 'address', 'ann');
    await press(form, '.count');

    expect(inside(form, '.problem').textContent).toBe('Enter one complete email address.');
    expect(inside(form, '.count').disabled).toBe(false);
  });

  it('lists the receipts, says when there are none, and who may not see them', async () => {
    const withReceipts = await createForm({ isAllowed: true, requests: [PREVIEW, ERASURE] });
    expect(allInside(withReceipts, '.receipts tbody tr')).toHaveLength(2);
    const empty = await createForm();
    expect(allInside(empty, 'c-empty-state')).toHaveLength(1);
    const denied = await createForm({ isAllowed: false, requests: [] });
    expect(allInside(denied, 'lightning-input')).toHaveLength(0);
    expect(allInside(denied, 'c-empty-state')).toHaveLength(1);
  });

  it('shows what failed', async () => {
    requestsMock.mockRejectedValue({ body: { message: 'Away' } });
    const form = await createComponent('c-erasure-form', ErasureForm);
    await flushPromises();

    expect(allInside(form, 'c-error-panel')).toHaveLength(1);
  });
});
