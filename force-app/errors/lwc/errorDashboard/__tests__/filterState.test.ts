import { NO_FILTER } from 'c/errorFormat';
import { stateWith, viewFrom } from '../filterState';

describe('the address of the error dashboard', () => {
  it('reads back what it wrote', () => {
    const view = {
      filter: {
        status: '',
        errorType: 'Data Issue',
        sourceProcess: 'Portal',
        age: 'week',
        day: '2026-11-20',
        fingerprint: 'f',
        correlationId: 'c',
        recordId: '001',
        search: 'ä & b',
      },
      list: 'errors' as const,
      sort: '-retryCount',
      errorId: 'a01A',
    };

    expect(viewFrom(stateWith({}, view))).toEqual(view);
  });

  it('writes nothing for what is usual and keeps the parameters of others', () => {
    expect(stateWith({ c__status: 'All', c__error: 'x', other: 'stays' }, viewFrom(undefined))).toEqual({
      other: 'stays',
    });
  });

  it('takes nonsense as nothing', () => {
    expect(viewFrom({ c__sort: '; DROP', c__day: 'yesterday', c__list: 'pie' })).toEqual({
      filter: NO_FILTER,
      list: 'groups',
      sort: '-lastOccurred',
      errorId: '',
    });
  });
});
