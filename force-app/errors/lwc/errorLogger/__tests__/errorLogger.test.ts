import logPageError from '@salesforce/apex/ErrorPageController.logPageError';
import { forgetSent, logError } from 'c/errorLogger';

jest.mock('@salesforce/apex/ErrorPageController.logPageError', () => ({ default: jest.fn() }), { virtual: true });

const send = logPageError as unknown as jest.Mock;

describe('c-error-logger', () => {
  beforeEach(() => {
    forgetSent();
    send.mockReset().mockResolvedValue(true);
  });

  it('sends component, message, details and record', async () => {
    const error = { body: { message: 'It broke', stackTrace: 'Class.Board: line 1' } };

    expect(await logError('c-board', error, '001A')).toBe(true);

    expect(send).toHaveBeenCalledWith({
      component: 'c-board',
      message: 'It broke',
      details: 'Class.Board: line 1',
      recordId: '001A',
    });
  });

  it('sends the same failure once, and another one at once', async () => {
    await logError('c-board', new Error('It broke'));

    expect(await logError('c-board', new Error('It broke'))).toBe(false);
    expect(await logError('c-list', new Error('It broke'))).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('never throws when logging itself fails, nor sends nothing', async () => {
    send.mockRejectedValue(new Error('No access'));

    expect(await logError('c-board', new Error('It broke'))).toBe(false);
    expect(await logError('c-board', undefined)).toBe(false);
  });
});
