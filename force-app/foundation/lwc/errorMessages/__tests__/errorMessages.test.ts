import { errorMessages } from 'c/errorMessages';

describe('c-error-messages', () => {
  it('says nothing for nothing', () => {
    expect(errorMessages(undefined)).toEqual([]);
    expect(errorMessages([null])).toEqual([]);
  });

  it('gives the message of an Apex or UI API error', () => {
    expect(errorMessages({ status: 500, body: { message: 'Too many rows' } })).toEqual(['Too many rows']);
  });

  it('gives every message of a list body', () => {
    expect(errorMessages({ body: [{ message: 'One' }, { message: 'Two' }] })).toEqual(['One', 'Two']);
  });

  it('adds the errors of the page and of each field after a failed save', () => {
    const error = {
      body: {
        message: 'Could not save',
        output: { errors: [{ message: 'Closed period' }], fieldErrors: { Name: [{ message: 'Name is needed' }] } },
      },
    };

    expect(errorMessages(error)).toEqual(['Could not save', 'Closed period', 'Name is needed']);
  });

  it('reads JavaScript errors, texts and network failures', () => {
    expect(errorMessages([new Error('Broken'), 'Plain', { statusText: 'Gateway Timeout' }])).toEqual([
      'Broken',
      'Plain',
      'Gateway Timeout',
    ]);
  });

  it('says the same thing once', () => {
    expect(errorMessages(['Same', new Error('Same')])).toEqual(['Same']);
  });

  it('names the unknown rather than staying silent', () => {
    expect(errorMessages({})).toEqual(['c.Ui_Unknown_Error']);
    expect(errorMessages(42)).toEqual(['c.Ui_Unknown_Error']);
  });
});
