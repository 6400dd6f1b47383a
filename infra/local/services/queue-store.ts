import type { DurableStore } from './durable-store.ts';
import { type SqsQueue, SqsStore } from './fauxqs-parts.ts';

/** The account that fauxqs writes into every ARN and queue URL. */
export const localAccount = '000000000000';

/** SQS whose queue URLs are plain loopback addresses, which every SDK can call without a name look-up. */
export class QueueStore extends SqsStore {
  readonly #durable: DurableStore;
  readonly #baseUrl: string;

  /** @param baseUrl - of the running server, which may have another port than at the last start */
  constructor(durable: DurableStore, baseUrl: string) {
    super();
    this.#durable = durable;
    this.#baseUrl = baseUrl;
  }

  override buildQueueUrl(queueName: string): string {
    return `${this.#baseUrl}/${localAccount}/${queueName}`;
  }

  override createQueue(...[name, , arn, attributes, tags]: Parameters<SqsStore['createQueue']>): SqsQueue {
    const queue = super.createQueue(name, this.buildQueueUrl(name), arn, attributes, tags);
    const dequeue = queue.dequeue.bind(queue);
    // A move to the dead-letter queue is a delete and an insert: never one without the other.
    queue.dequeue = (...args) => this.#durable.atomically(() => dequeue(...args));
    return queue;
  }
}
