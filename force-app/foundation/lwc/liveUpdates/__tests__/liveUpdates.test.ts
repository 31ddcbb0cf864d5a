import { isEmpEnabled, onError, subscribe, unsubscribe } from 'lightning/empApi';
import { LiveUpdates } from 'c/liveUpdates';
import { flushPromises } from 'foundation/testing';

const SUBSCRIPTION = { id: 1, channel: '/event/Order_Changed__e' };

describe('c-live-updates', () => {
  const onChange = jest.fn();
  const onLive = jest.fn();
  const create = (): LiveUpdates => new LiveUpdates(SUBSCRIPTION.channel, onChange, onLive);

  beforeEach(() => {
    jest.useFakeTimers();
    jest.clearAllMocks();
    (isEmpEnabled as jest.Mock).mockResolvedValue(true);
    (subscribe as jest.Mock).mockResolvedValue(SUBSCRIPTION);
  });
  afterEach(() => jest.useRealTimers());

  it('asks for a refresh once in 15 seconds, however many events come', async () => {
    const updates = create();
    await updates.start();
    const deliver = (subscribe as jest.Mock).mock.calls[0]?.[2] as () => void;

    for (let i = 0; i < 5; i++) deliver();
    jest.advanceTimersByTime(1);
    for (let i = 0; i < 5; i++) deliver();
    jest.advanceTimersByTime(14_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);

    expect(onChange).toHaveBeenCalledTimes(2);
    expect(onLive).toHaveBeenLastCalledWith(true);
    updates.stop();
    expect(unsubscribe).toHaveBeenCalledWith(SUBSCRIPTION);
  });

  it('lets a change wait after the page was refreshed otherwise', async () => {
    const updates = create();
    await updates.start();
    updates.refreshed();

    ((subscribe as jest.Mock).mock.calls[0]?.[2] as () => void)();
    jest.advanceTimersByTime(14_000);

    expect(onChange).not.toHaveBeenCalled();
  });

  it('says that nothing arrives when the stream is off, refused or broken', async () => {
    (isEmpEnabled as jest.Mock).mockResolvedValueOnce(false);
    await create().start();
    expect(onLive).not.toHaveBeenCalled();

    (subscribe as jest.Mock).mockRejectedValueOnce(new Error('No right'));
    await create().start();
    expect(onLive).toHaveBeenLastCalledWith(false);

    await create().start();
    expect(onLive).toHaveBeenLastCalledWith(true);
    ((onError as jest.Mock).mock.lastCall?.[0] as () => void)();
    expect(onLive).toHaveBeenLastCalledWith(false);
  });

  it('leaves the stream that it gets when the page has gone already', async () => {
    const updates = create();
    const started = updates.start();
    updates.stop();
    await started;
    await flushPromises();

    expect(unsubscribe).toHaveBeenCalledWith(SUBSCRIPTION);
    expect(onLive).not.toHaveBeenCalled();
  });
});
