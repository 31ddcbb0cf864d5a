import type { ReadBatch } from '../../org/events/event-door';
import type { OrgClient } from '../worker/org-client';

export interface ReaderOptions {
  readonly org: OrgClient;
  readonly userId: string;
  readonly topic: string;
  /** Replay id behind which reading goes on. */
  readonly position: number;
  readonly format: 'avro' | 'json';
  /** Called once when messages came after an empty batch. */
  readonly onMore: () => void;
}

/**
 * A client's place in a topic. It asks the org for as many messages as the client can take and holds none itself, so that a slow
 * client costs no memory; after an empty batch the org wakes it.
 */
export class TopicReader {
  private current: number;
  private timer: NodeJS.Timeout | undefined;
  private readonly watch: { readonly watchId: number; readonly stop: () => void };

  constructor(private readonly options: ReaderOptions) {
    this.current = options.position;
    this.watch = options.org.watch(() => options.onMore());
  }

  get position(): number {
    return this.current;
  }

  /** @throws SalesforceError when the topic is gone or the user may not read it any more */
  async next(limit: number): Promise<ReadBatch> {
    const { org, topic, format, userId } = this.options;
    const { watchId } = this.watch;
    const batch = await org.call('readEvents', { topic, position: this.current, limit, format, userId, watchId });
    this.current = batch.position;
    clearTimeout(this.timer);
    if (batch.nextInMs !== null) this.timer = setTimeout(this.options.onMore, batch.nextInMs);
    return batch;
  }

  close(): void {
    clearTimeout(this.timer);
    this.watch.stop();
  }
}
