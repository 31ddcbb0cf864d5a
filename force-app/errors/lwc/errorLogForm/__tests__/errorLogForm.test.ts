import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import logByHand from '@salesforce/apex/ErrorPageController.logByHand';
import type { TestWireAdapter } from '@salesforce/sfdx-lwc-jest';
import ErrorLogForm from 'c/errorLogForm';
import { allInside, clearPage, createComponent, detailsOf, flushPromises, inside } from 'foundation/testing';

jest.mock(
  'lightning/actions',
  () => ({
    CloseActionScreenEvent: class extends CustomEvent<unknown> {
      constructor() {
        super('close', { bubbles: true, composed: true });
      }
    },
  }),
  { virtual: true },
);
jest.mock('@salesforce/apex/ErrorPageController.logByHand', () => ({ default: jest.fn() }), { virtual: true });

const save = logByHand as unknown as jest.Mock;

async function create(recordId?: string): Promise<HTMLElement> {
  const form = await createComponent('c-error-log-form', ErrorLogForm, { recordId });
  // eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test feeds the wire
  (getObjectInfo as unknown as TestWireAdapter).emit({ defaultRecordTypeId: '012' });
  // eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- as above
  (getPicklistValues as unknown as TestWireAdapter).emit({ values: [{ value: 'Data Issue', label: 'Data Issue' }] });
  for (const field of allInside(form, '[data-field]')) field.reportValidity = jest.fn(() => true);
  await flushPromises();
  return form;
}

describe('c-error-log-form', () => {
  afterEach(clearPage);

  it('logs what was typed about its record and closes', async () => {
    save.mockResolvedValue('a01A');
    const form = await create('001A');
    const logged = detailsOf(form, 'logged');
    const closed = detailsOf(form, 'close');
    inside(form, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: 'Wrong plan' } }));
    inside(form, 'lightning-combobox').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'Missing Record' } }),
    );
    inside(form, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: 'Seen' } }));

    allInside(form, 'lightning-button')[1]?.click();
    await flushPromises();

    expect(save).toHaveBeenCalledWith({
      errorType: 'Missing Record',
      errorName: 'Wrong plan',
      details: 'Seen',
      recordId: '001A',
    });
    expect(logged).toEqual([{ id: 'a01A' }]);
    expect(closed).toHaveLength(1);
    expect(inside(form, 'lightning-combobox').options).toEqual([{ value: 'Data Issue', label: 'Data Issue' }]);
  });

  it('asks for what is missing, and says what failed', async () => {
    save.mockRejectedValue(new Error('No right'));
    const form = await create();
    const input = inside(form, 'lightning-input');
    input.reportValidity = jest.fn(() => false);
    input.focus = jest.fn();

    allInside(form, 'lightning-button')[0]?.click();
    expect(save).not.toHaveBeenCalled();
    expect(input.focus).toHaveBeenCalled();

    input.reportValidity = jest.fn(() => true);
    allInside(form, 'lightning-button')[0]?.click();
    await flushPromises();
    expect(inside(form, 'c-error-panel').error).toEqual(new Error('No right'));
  });
});
