import RolloutGate from 'c/rolloutGate';
import openFeature from '@salesforce/apex/RolloutController.open';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside } from 'foundation/testing';

jest.mock('@salesforce/apex/RolloutController.open', () => ({ default: jest.fn() }), { virtual: true });

const answer = openFeature as unknown as jest.Mock;
const gate = () => createComponent('c-rollout-gate', RolloutGate, { feature: 'Some_Page' });

describe('c-rollout-gate', () => {
  afterEach(clearPage);

  it('asks once for its feature and shows nothing of its own when the page is on', async () => {
    answer.mockResolvedValue({ feature: 'Some_Page', included: true });

    const element = await gate();

    expect(answer.mock.calls).toEqual([[{ feature: 'Some_Page' }]]);
    expect(element.shadowRoot?.children).toHaveLength(0);
  });

  it('says that the page is not switched on', async () => {
    answer.mockResolvedValue({ feature: 'Some_Page', included: false });

    const element = await gate();

    expect(inside(element, 'c-empty-state')).toMatchObject({ heading: 'c.Ui_Rollout_Off_Title' });
    expect(inside(element, '[role="status"]')).toBeTruthy();
  });

  it('tells the page the answer', async () => {
    let resolve: (value: unknown) => void = () => undefined;
    answer.mockReturnValue(new Promise((done) => (resolve = done)));
    const element = await gate();
    const answers = detailsOf(element, 'rolloutanswer');

    expect(allInside(element, 'lightning-spinner')).toHaveLength(1);
    resolve({ feature: 'Some_Page', included: true });
    await flushPromises();

    expect(answers).toEqual([{ feature: 'Some_Page', included: true }]);
  });

  it('says what failed, to the page too, and asks again', async () => {
    const error = { body: { message: 'No such feature' } };
    answer.mockRejectedValueOnce(error);
    answer.mockRejectedValueOnce(error);
    answer.mockResolvedValue({ feature: 'Some_Page', included: true });
    const element = await gate();
    const failures = detailsOf(element, 'rolloutfailed');
    inside(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();
    expect(failures).toEqual([{ error }]);

    inside(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await flushPromises();

    expect(answer).toHaveBeenCalledTimes(3);
    expect(allInside(element, 'c-error-panel')).toHaveLength(0);
  });
});
