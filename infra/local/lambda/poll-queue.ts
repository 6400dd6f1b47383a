import { setTimeout as sleep } from 'node:timers/promises';
import type { SqsQueue } from '../services/fauxqs-parts.ts';
import type { QueueStore } from '../services/queue-store.ts';
import type { MappingPlan } from '../template/cloud-plan.ts';
import type { FunctionPool } from './function-pool.ts';
import { failedIdsOf } from './partial-failures.ts';
import { type SqsRecord, sqsEvent, sqsRecord } from './sqs-event.ts';

/** A running event source mapping. */
export interface QueuePoller {
  /** Takes no more messages and waits until the invocations that run have ended. */
  stop(): Promise<void>;
}

export interface QueuePollerOptions {
  readonly mapping: MappingPlan;
  readonly queues: QueueStore;
  readonly pool: FunctionPool;
  readonly region: string;
  /** At most this many batches at once, whatever the mapping allows. */
  readonly concurrencyCap: number;
  /** Told when the queue itself fails; polling goes on. */
  onProblem(error: unknown): void;
}

/**
 * Does what Lambda's poller does for a queue: collects a batch, calls the function, deletes what succeeded.
 *
 * What failed is left alone: it becomes visible again after the queue's own visibility timeout, and the queue
 * itself moves it to the dead-letter queue after its last receive.
 *
 * @throws Error when the mapping names a queue that does not exist
 */
export function pollQueue(options: QueuePollerOptions): QueuePoller {
  const { mapping, queues } = options;
  const queue = queues.getQueueByArn(mapping.queueArn);
  if (!queue) throw new Error(`The mapping names a queue that is not in the template: ${mapping.queueArn}`);
  const state = { running: true };
  const lanes = Math.max(1, Math.min(mapping.maximumConcurrency, options.concurrencyCap));
  const loops = Array.from({ length: lanes }, () => runLane(queue, options, state));
  return {
    stop: async () => {
      state.running = false;
      queue.cancelWaiters();
      await Promise.all(loops);
    },
  };
}

interface State {
  running: boolean;
}

async function runLane(queue: SqsQueue, options: QueuePollerOptions, state: State): Promise<void> {
  while (state.running) {
    try {
      const batch = await collect(queue, options, state);
      if (batch.length > 0) await deliver(queue, options, batch);
    } catch (error) {
      options.onProblem(error);
      await sleep(troubleMs);
    }
  }
}

const longPollSeconds = 20;
/** Before the next try when the queue itself cannot be read, say on a full disk. */
const troubleMs = 1000;

/** Waits for the first message, then fills the batch until it is full or the window closes. */
async function collect(queue: SqsQueue, { mapping, queues, region }: QueuePollerOptions, state: State) {
  const batch: SqsRecord[] = receive(mapping.batchSize);
  if (batch.length === 0) {
    await queue.waitForMessages(longPollSeconds);
    if (!state.running) return [];
    batch.push(...receive(mapping.batchSize));
  }
  if (batch.length === 0) return batch;
  const closesAt = Date.now() + mapping.windowMs;
  while (state.running && batch.length < mapping.batchSize && Date.now() < closesAt) {
    const more = receive(mapping.batchSize - batch.length);
    batch.push(...more);
    if (more.length === 0) await sleep(Math.min(50, Math.max(1, closesAt - Date.now())));
  }
  return batch;

  function receive(count: number): SqsRecord[] {
    const records: SqsRecord[] = [];
    while (records.length < count) {
      const messages = queue.dequeue(count - records.length, undefined, (arn) => queues.getQueueByArn(arn));
      if (messages.length === 0) break;
      records.push(...messages.map((message) => sqsRecord(queue, message, region)));
    }
    return records;
  }
}

async function deliver(queue: SqsQueue, { pool, mapping }: QueuePollerOptions, batch: readonly SqsRecord[]) {
  const failed = await pool.invoke(sqsEvent(batch)).then(
    (result) => (mapping.partialFailures ? failedIdsOf(result, batch) : new Set<string>()),
    () => new Set(batch.map(({ messageId }) => messageId)),
  );
  for (const { messageId, receiptHandle } of batch) {
    if (!failed.has(messageId)) queue.deleteMessage(receiptHandle);
  }
}
