import getGroups from '@salesforce/apex/ErrorDashboardController.getGroups';
import ErrorGroups from 'c/errorGroups';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside, textOf } from 'foundation/testing';

jest.mock('@salesforce/apex/ErrorDashboardController.getGroups', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

const get = getGroups as unknown as jest.Mock;
const STATE = { access: 'ok', canRetry: true, canResolve: true };
const group = (fingerprint: string, canRetry = true): object => ({
  fingerprint,
  count: 1500,
  errorName: `Cause ${fingerprint}`,
  errorType: 'Data Issue',
  sourceProcess: 'Portal',
  affected: 7,
  affectedIsMore: !canRetry,
  canRetry,
});

describe('c-error-groups', () => {
  beforeEach(() =>
    get.mockResolvedValue({ total: 2, hasMoreGroups: false, nextOffset: 20, rows: [group('a'), group('b', false)] }),
  );
  afterEach(clearPage);

  it('shows causes with their counts, opens one and loads more', async () => {
    const groups = await createComponent('c-error-groups', ErrorGroups, { state: STATE, filter: { status: 'Open' } });
    const opened = detailsOf(groups, 'groupopen');
    allInside(groups, 'tbody .link')[0]?.click();
    get.mockResolvedValue({ total: 3, hasMoreGroups: true, nextOffset: null, rows: [group('c')] });
    inside(groups, '.more lightning-button').click();
    await flushPromises();

    expect(opened).toEqual([{ fingerprint: 'a' }]);
    expect(textOf(groups)).toContain('1,500');
    expect(allInside(groups, 'tbody tr')).toHaveLength(3);
    expect(get.mock.calls[1][0]).toMatchObject({ offset: 20 });
  });

  it('acts on a whole group and offers no retry that nothing handles', async () => {
    const groups = await createComponent('c-error-groups', ErrorGroups, { state: STATE, filter: { status: 'Open' } });
    const actions = detailsOf(groups, 'erroraction');

    expect(allInside(groups, '[data-action="retry"]')).toHaveLength(1);
    allInside(groups, '[data-action="retry"]')[0]?.click();

    expect(actions).toEqual([{ action: 'retry', filter: { status: 'Open', fingerprint: 'a' }, count: 1500 }]);
    expect(allInside(groups, '.hint')).toHaveLength(1);
  });

  it('offers no actions on resolved errors', async () => {
    const groups = await createComponent('c-error-groups', ErrorGroups, {
      state: STATE,
      filter: { status: 'Resolved' },
    });

    expect(allInside(groups, '[data-action]')).toHaveLength(0);
  });

  it('takes only the last answer, and shows what failed', async () => {
    let answerFirst: (page: object) => void = () => undefined;
    get.mockImplementationOnce(() => new Promise((done) => (answerFirst = done)));
    const groups = await createComponent('c-error-groups', ErrorGroups, { state: STATE, filter: { status: 'Open' } });
    Object.assign(groups, { filter: { status: 'Open', search: 'x' } });
    await flushPromises();
    answerFirst({ total: 0, nextOffset: null, rows: [] });
    await flushPromises();
    expect(allInside(groups, 'tbody tr')).toHaveLength(2);

    get.mockRejectedValueOnce(new Error('Down'));
    Object.assign(groups, { filter: { status: 'Open' } });
    await flushPromises();
    expect(inside(groups, 'c-error-panel').error).toEqual(new Error('Down'));
  });
});
