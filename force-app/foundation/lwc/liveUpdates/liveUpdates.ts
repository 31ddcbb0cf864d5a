import { isEmpEnabled, onError, subscribe, unsubscribe, type Subscription } from 'lightning/empApi';
import { RefreshPacer } from './refreshPacer';

const NEW_EVENTS_ONLY = -1;
/** Least time between two refreshes of a page, in milliseconds. */
const INTERVAL_MS = 15_000;

/** The stream of one platform event while a page is open. */
export class LiveUpdates {
  private readonly pacer: RefreshPacer;
  private subscription: Subscription | undefined;
  private gone = true;
  private started = false;

  /**
   * @param channel such as `/event/Order_Changed__e`
   * @param onChange refreshes the page; called at most once in 15 seconds
   * @param onLive told whether events arrive
   */
  constructor(
    private readonly channel: string,
    onChange: () => void,
    private readonly onLive: (isLive: boolean) => void,
  ) {
    this.pacer = new RefreshPacer(onChange, INTERVAL_MS);
  }

  /**
   * Subscribes, once. A page calls it when it has something to show: whoever may not see the page may not listen either. Without the stream
   * the page still works, so nothing is thrown.
   */
  async start(): Promise<void> {
    if (this.started) return;
    this.started = true;
    this.gone = false;
    try {
      if (!(await isEmpEnabled())) return;
      onError(() => this.onLive(false));
      const subscription = await subscribe(this.channel, NEW_EVENTS_ONLY, () => {
        this.onLive(true);
        this.pacer.ask();
      });
      if (this.gone) {
        await unsubscribe(subscription);
        return;
      }
      this.subscription = subscription;
      this.onLive(true);
    } catch {
      this.onLive(false);
    }
  }

  stop(): void {
    this.gone = true;
    this.started = false;
    this.pacer.stop();
    if (this.subscription) void unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  /** Tells that the page was refreshed otherwise, so that the next change can wait. */
  refreshed(): void {
    this.pacer.ran();
  }
}
