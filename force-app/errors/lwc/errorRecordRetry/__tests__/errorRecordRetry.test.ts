import ErrorRecordRetry from 'c/errorRecordRetry';
import ErrorRecordResolve from 'c/errorRecordResolve';
import { clearPage, createComponent, detailsOf, inside } from 'foundation/testing';

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
for (const name of ['getIds', 'retry', 'resolve'])
  jest.doMock(`@salesforce/apex/ErrorDashboardController.${name}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

describe.each([
  ['c-error-record-retry', ErrorRecordRetry, 'retry'],
  ['c-error-record-resolve', ErrorRecordResolve, 'resolve'],
])('%s', (name, constructor_, action) => {
  afterEach(clearPage);

  it('works on the error of the page and closes with it', async () => {
    const screen = await createComponent(name, constructor_, { recordId: 'a01A' });
    const bulk = inside(screen, 'c-error-bulk');
    const closed = detailsOf(screen, 'close');

    expect(bulk.action).toEqual({ action, ids: ['a01A'], count: 1 });
    bulk.dispatchEvent(new CustomEvent('bulkchange'));
    bulk.dispatchEvent(new CustomEvent('bulkclose'));
    expect(closed).toHaveLength(1);
  });
});
