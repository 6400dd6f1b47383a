import type { DurableStore } from './durable-store.ts';
import { SqsStore } from './fauxqs-parts.ts';
import type { QueueStore } from './queue-store.ts';

/** What SQS answers, with the status. */
export interface MoveAnswer {
  readonly status: number;
  readonly body: object;
}

/**
 * SQS's StartMessageMoveTask, which fauxqs lacks: sends dead letters back to the queue that they came from, with
 * their receives forgotten. Done at once, in one transaction.
 *
 * @param asked - the request: `SourceArn`, and `DestinationArn` where it is not the letters' own queue
 */
export function moveMessages(queues: QueueStore, durable: DurableStore, asked: unknown): MoveAnswer {
  const { SourceArn, DestinationArn } = (asked ?? {}) as Record<string, unknown>;
  const source = queues.getQueueByArn(String(SourceArn));
  const destination = queues.getQueueByArn(String(DestinationArn ?? sourceOf(queues, String(SourceArn))));
  if (!source || !destination) {
    return {
      status: 400,
      body: refusal('ResourceNotFoundException', 'The resource that you specified does not exist.'),
    };
  }
  durable.atomically(() => {
    for (const letter of source.messages.splice(0)) {
      durable.deleteMessage(letter.messageId);
      destination.enqueue(SqsStore.createMessage(letter.body, letter.messageAttributes));
    }
  });
  return { status: 200, body: { TaskHandle: Buffer.from(`${source.arn} ${Date.now()}`).toString('base64') } };
}

/** The queue whose redrive policy names this one. */
function sourceOf(queues: QueueStore, deadLetterArn: string): string | undefined {
  for (const queue of queues.allQueues()) {
    const policy = JSON.parse(queue.attributes['RedrivePolicy'] || '{}');
    if (policy.deadLetterTargetArn === deadLetterArn) return queue.arn;
  }
  return undefined;
}

function refusal(code: string, message: string): object {
  return { __type: `com.amazonaws.sqs#${code}`, message };
}
