import { refreshApex } from '@salesforce/apex';
import createAccount from '@salesforce/apex/LifecycleDashboardController.createAccount';
import correct from '@salesforce/apex/LifecycleMatchController.correct';
import handBack from '@salesforce/apex/LifecycleMatchController.handBack';
import getMatchExplanation from '@salesforce/apex/LifecycleDashboardController.getMatchExplanation';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import { logError } from 'c/errorLogger';
import MatchExplanation from 'c/matchExplanation';
import { navigated } from 'foundation/navigation-mock';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('c/errorLogger', () => ({ logError: jest.fn() }));
jest.mock(
  '@salesforce/apex/LifecycleDashboardController.getMatchExplanation',
  () => ({ default: jest.requireActual('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
  { virtual: true },
);
jest.mock('@salesforce/apex/LifecycleDashboardController.createAccount', () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/apex/LifecycleMatchController.correct', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/LifecycleMatchController.handBack', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });

const wire = getMatchExplanation as unknown as TestWireAdapter;
const create = createAccount as unknown as jest.Mock;

const MATCH = {
  workspaceId: 'a01',
  email: 'ada@acme.example',
  emailDomain: 'acme.example',
  person: {
    state: 'Linked',
    stateLabel: 'Linked',
    source: 'Automatic',
    explanation: 'One contact has the address.',
    recordId: '003A',
    recordName: 'Ada',
    objectApiName: 'Contact',
  },
  account: {
    state: 'No Match',
    stateLabel: 'No match',
    source: null,
    explanation: 'No account has the domain.',
    recordId: null,
    recordName: null,
    canCreate: true,
  },
  openErrors: [] as object[],
};

async function createExplanation(data?: object): Promise<HTMLElement> {
  const explanation = await createComponent('c-match-explanation', MatchExplanation, { recordId: 'a01' });
  if (data) wire.emit(data);
  await flushPromises();
  return explanation;
}

describe('c-match-explanation', () => {
  afterEach(clearPage);

  it('says why person and account are linked or are not', async () => {
    const explanation = await createExplanation(MATCH);

    expect(allInside(explanation, '.why').map((why) => why.textContent)).toEqual([
      'One contact has the address.',
      'No account has the domain.',
    ]);
    expect(allInside(explanation, '.slds-badge').map((badge) => badge.textContent)).toEqual(['Linked', 'No match']);
  });

  it('opens the linked record', async () => {
    const explanation = await createExplanation(MATCH);

    inside(explanation, 'a').click();

    expect(navigated.mock.calls[0]?.[0].attributes).toMatchObject({ recordId: '003A', objectApiName: 'Contact' });
  });

  it('creates the missing account, says so and reads again', async () => {
    create.mockResolvedValueOnce('001A');
    const explanation = await createExplanation(MATCH);
    const toasts = detailsOf(explanation, 'lightning__showtoast');

    inside(explanation, 'lightning-button:not([data-action])').click();
    await flushPromises();

    expect(create).toHaveBeenCalledWith({ workspaceId: 'a01' });
    expect(toasts).toMatchObject([{ variant: 'success' }]);
    expect(refreshApex).toHaveBeenCalledTimes(1);
  });

  it('says why the account could not be created', async () => {
    create.mockRejectedValueOnce({ body: { message: 'No right' } });
    const explanation = await createExplanation(MATCH);
    const toasts = detailsOf(explanation, 'lightning__showtoast');

    inside(explanation, 'lightning-button:not([data-action])').click();
    await flushPromises();

    expect(toasts).toMatchObject([{ variant: 'error', message: 'No right' }]);
    expect(inside(explanation, 'lightning-button:not([data-action])').disabled).toBe(false);
  });

  it('offers no account where none may be created', async () => {
    const explanation = await createExplanation({ ...MATCH, account: { ...MATCH.account, canCreate: false } });

    expect(allInside(explanation, 'lightning-button[data-action]')).toHaveLength(
      allInside(explanation, 'lightning-button').length,
    );
  });

  it('offers to correct each link, to keep what was found and to hand back what was set by hand', async () => {
    const explanation = await createExplanation({ ...MATCH, account: { ...MATCH.account, source: 'Manual' } });

    const offered = allInside(explanation, 'lightning-button[data-action]').map(
      ({ dataset }) => `${dataset.side} ${dataset.action}`,
    );
    expect(offered).toEqual(['person correct', 'person confirm', 'account correct', 'account handBack']);
  });

  it('opens the form for one link and closes it when it was corrected', async () => {
    const explanation = await createExplanation(MATCH);

    inside(explanation, '[data-side="account"][data-action="correct"]').click();
    await flushPromises();
    expect(allInside(explanation, 'c-match-correction').map((form) => form.side)).toEqual(['account']);

    inside(explanation, 'c-match-correction').dispatchEvent(new CustomEvent('corrected'));
    await flushPromises();
    expect(allInside(explanation, 'c-match-correction')).toHaveLength(0);
    expect(refreshApex).toHaveBeenCalled();
  });

  it('keeps a link as it is, and hands one back', async () => {
    const explanation = await createExplanation({ ...MATCH, account: { ...MATCH.account, source: 'Manual' } });

    inside(explanation, '[data-action="confirm"]').click();
    await flushPromises();
    inside(explanation, '[data-action="handBack"]').click();
    await flushPromises();

    expect(correct).toHaveBeenCalledWith({ workspaceId: 'a01', side: 'person', recordId: '003A' });
    expect(handBack).toHaveBeenCalledWith({ workspaceId: 'a01', side: 'account' });
  });

  it('says why a link could not be kept', async () => {
    (correct as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'No right' } });
    const explanation = await createExplanation(MATCH);
    const toasts = detailsOf(explanation, 'lightning__showtoast');

    inside(explanation, '[data-action="confirm"]').click();
    await flushPromises();

    expect(toasts).toMatchObject([{ variant: 'error', message: 'No right' }]);
  });

  it('shows the open errors', async () => {
    const explanation = await createExplanation({
      ...MATCH,
      openErrors: [{ id: 'e01', name: 'ERR-1', details: 'Company is missing' }],
    });

    expect(textOf(explanation)).toContain('Company is missing');
    expect(inside<HTMLAnchorElement>(explanation, '[data-object="Error_Log__c"]').href).toContain('/Error_Log__c/e01/');
  });

  it('shows a spinner while it loads and what failed', async () => {
    const explanation = await createExplanation();
    expect(allInside(explanation, 'lightning-spinner')).toHaveLength(1);

    wire.error({ message: 'Not found' });
    await flushPromises();
    inside(explanation, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));

    expect(refreshApex).toHaveBeenCalledTimes(1);
    expect(logError).toHaveBeenCalledWith(
      'c-match-explanation',
      expect.objectContaining({ body: { message: 'Not found' } }),
      'a01',
    );
  });
});
