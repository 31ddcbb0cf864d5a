import correct from '@salesforce/apex/LifecycleMatchController.correct';
import getCandidates from '@salesforce/apex/LifecycleMatchController.getCandidates';
import { logError } from 'c/errorLogger';
import MatchCorrection from 'c/matchCorrection';
import { allInside, clearPage, createComponent, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock('@salesforce/apex/LifecycleMatchController.getCandidates', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/LifecycleMatchController.correct', () => ({ default: jest.fn() }), { virtual: true });

const read = getCandidates as unknown as jest.Mock;
const save = correct as unknown as jest.Mock;

const ACME = { id: '001A', name: 'Acme', objectApiName: 'Account', objectLabel: 'Account', detail: 'acme.test' };

async function createForm(candidates: object[], canCorrect = true): Promise<HTMLElement> {
  read.mockResolvedValueOnce({ candidates, canCorrect });
  const form = await createComponent('c-match-correction', MatchCorrection, { recordId: 'a01', side: 'account' });
  await flushPromises();
  return form;
}

function labels(form: HTMLElement): string[] {
  const group = inside(form, 'lightning-radio-group') as unknown as { options: { label: string }[] };
  return group.options.map(({ label }) => label);
}

function choose(form: HTMLElement, value: string): void {
  inside(form, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

async function submit(form: HTMLElement): Promise<void> {
  inside(form, 'form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
  await flushPromises();
}

describe('c-match-correction', () => {
  afterEach(() => {
    clearPage();
    read.mockReset();
    save.mockReset();
    jest.useRealTimers();
  });

  it('offers the proposals with their reason, and none', async () => {
    const form = await createForm([{ ...ACME, reason: 'has the domain acme.test' }]);

    expect(labels(form)).toEqual(['Acme (Account) · acme.test · has the domain acme.test', 'c.Ui_Match_None_Account']);
  });

  it('links the chosen record and tells the page', async () => {
    save.mockResolvedValueOnce(undefined);
    const form = await createForm([ACME]);
    const corrected = jest.fn();
    form.addEventListener('corrected', corrected);

    choose(form, '001A');
    await submit(form);

    expect(save).toHaveBeenCalledWith({ workspaceId: 'a01', side: 'account', recordId: '001A' });
    expect(corrected).toHaveBeenCalledTimes(1);
  });

  it('unlinks when it belongs to none', async () => {
    save.mockResolvedValueOnce(undefined);
    const form = await createForm([]);

    choose(form, 'none');
    await submit(form);

    expect(save).toHaveBeenCalledWith({ workspaceId: 'a01', side: 'account', recordId: null });
  });

  it('asks for a choice before it saves', async () => {
    const form = await createForm([ACME]);

    await submit(form);

    expect(save).not.toHaveBeenCalled();
    expect(inside(form, '[role="alert"]').textContent).toBe('c.Ui_Match_Choose');
  });

  it('says why the correction was refused and stays open', async () => {
    save.mockRejectedValueOnce({ body: { message: 'insufficient access' } });
    const form = await createForm([ACME]);

    choose(form, '001A');
    await submit(form);

    expect(inside(form, '[role="alert"]').textContent).toBe('insufficient access');
    expect(logError).toHaveBeenCalledWith('c-match-correction', { body: { message: 'insufficient access' } }, 'a01');
  });

  it('searches once after a pause in typing and drops an answer that was overtaken', async () => {
    const form = await createForm([]);
    jest.useFakeTimers();
    let answerFirst: (value: object) => void = () => undefined;
    read.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    const type = (value: string): boolean =>
      inside(form, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value } }));

    type('Gl');
    type('Glo');
    jest.advanceTimersByTime(300);
    read.mockResolvedValueOnce({ candidates: [{ ...ACME, name: 'Globex' }], canCorrect: true });
    type('Glob');
    jest.advanceTimersByTime(300);
    jest.useRealTimers();
    await flushPromises();
    answerFirst({ candidates: [], canCorrect: true });
    await flushPromises();

    expect(read.mock.calls.slice(1).map(([parameters]) => parameters.searchTerm)).toEqual(['Glo', 'Glob']);
    expect(labels(form)[0]).toContain('Globex');
  });

  it('shows who may not correct that they may not', async () => {
    const form = await createForm([ACME], false);

    expect(textOf(form)).toContain('c.Ui_Match_No_Right');
    await submit(form);
    expect(save).not.toHaveBeenCalled();
  });

  it('says when the candidates could not be read and reads again on request', async () => {
    read.mockRejectedValueOnce({ body: { message: 'down' } });
    const form = await createComponent('c-match-correction', MatchCorrection, { recordId: 'a01', side: 'person' });
    await flushPromises();
    expect(allInside(form, 'c-error-panel')).toHaveLength(1);
    expect(logError).toHaveBeenCalledWith('c-match-correction', { body: { message: 'down' } }, 'a01');

    read.mockResolvedValueOnce({ candidates: [ACME], canCorrect: true });
    inside(form, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();

    expect(allInside(form, 'c-error-panel')).toHaveLength(0);
    expect(allInside(form, 'lightning-radio-group')).toHaveLength(1);
  });
});
