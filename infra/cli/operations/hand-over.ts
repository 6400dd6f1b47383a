import { setTimeout as pause } from 'node:timers/promises';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Resumption } from '../../../shared/aws/work-queues.ts';
import { asked } from '../desk/asked.ts';
import type { Operations } from './open-operations.ts';

/** How many stories wait in the queue at once: fresh news never stands behind an archive. */
const mostWaiting = 200;
const batchSize = 50;
const pauseMs = 200;
/** SQS's counts are approximate: an empty queue is believed when it was seen so often in a row. */
const looksUntilEmpty = 3;

export interface HandOver {
  readonly what: 'page' | 'record';
  /** Called with every batch that was handed over. */
  onBatch(batch: readonly StoryToDo[]): Promise<void>;
}

export interface StoryToDo {
  readonly id: string;
  /** Where a walk goes on after this story. */
  readonly position: string;
}

/**
 * Hands stories to the publish function, a few at a time, and waits until it has done them all.
 *
 * The function that is deployed does the work, so what it writes is what it would write for a new drop.
 */
export async function handOver(
  operations: Operations,
  stories: AsyncIterable<StoryToDo>,
  { what, onBatch }: HandOver,
): Promise<void> {
  let batch: StoryToDo[] = [];
  const send = async (): Promise<void> => {
    while ((await waitingIn(operations)) > mostWaiting - batchSize) await pause(pauseMs);
    const asks = batch.map(({ id }) => ({
      what: { resume: what, id } satisfies Resumption,
      afterSeconds: 0,
    }));
    await operations.newsroom.queues.resume(asks);
    await onBatch(batch);
    batch = [];
  };
  for await (const story of stories) {
    batch.push(story);
    if (batch.length === batchSize) await send();
  }
  if (batch.length > 0) await send();
  for (let seen = 0; seen < looksUntilEmpty; seen = (await waitingIn(operations)) === 0 ? seen + 1 : 0) {
    await pause(pauseMs);
  }
}

// Delayed messages are releases that wait for their embargo, and no part of the work.
const counted = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

async function waitingIn({ sqs, names }: Operations): Promise<number> {
  const request = { QueueUrl: names.publishQueueUrl, AttributeNames: [...counted] };
  const { Attributes = {} } = await asked(
    'look at the publish queue',
    sqs.send(new GetQueueAttributesCommand(request)),
  );
  return counted.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
}
