import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { maxAttempts } from '../../../shared/settings/attempts.ts';

export interface WorkQueueProps {
  /** Timeout of the function that takes from the queue; its work stays hidden for six times as long. */
  readonly workerTimeout: Duration;
  /** How long the mapping may gather messages before it calls the function; none by default. */
  readonly batchingWindow?: Duration;
  /** Five by default. */
  readonly attempts?: number;
}

/** A queue of work and, after its last attempt, the dead-letter queue where it waits for a person. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    const hiddenSeconds = 6 * props.workerTimeout.toSeconds() + (props.batchingWindow?.toSeconds() ?? 0);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(hiddenSeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.attempts ?? maxAttempts },
    });
  }
}

/** A queue that keeps failed work for 14 days, the longest that SQS can. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
