import { RefreshPacer } from '../refreshPacer';

const INTERVAL_MS = 15_000;

describe('refresh pacer', () => {
  const run = jest.fn();
  let pacer: RefreshPacer;

  beforeEach(() => {
    jest.useFakeTimers();
    run.mockClear();
    pacer = new RefreshPacer(run, INTERVAL_MS);
  });
  afterEach(() => {
    pacer.stop();
    jest.useRealTimers();
  });

  it('runs the first time at once', () => {
    pacer.ask();
    jest.advanceTimersByTime(0);

    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs once for many requests, at the end of the interval', () => {
    pacer.ask();
    jest.advanceTimersByTime(1_000);
    for (let i = 0; i < 50; i++) pacer.ask();
    jest.advanceTimersByTime(13_999);
    expect(run).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(1);

    expect(run).toHaveBeenCalledTimes(2);
  });

  it('counts what was done otherwise', () => {
    pacer.ran();
    pacer.ask();
    jest.advanceTimersByTime(INTERVAL_MS - 1);

    expect(run).not.toHaveBeenCalled();
  });

  it('runs nothing after it was stopped', () => {
    pacer.ask();
    pacer.stop();
    jest.advanceTimersByTime(INTERVAL_MS * 2);

    expect(run).not.toHaveBeenCalled();
  });
});
