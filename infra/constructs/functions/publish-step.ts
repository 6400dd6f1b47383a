import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import {
  incomingPrefix,
  ledgerPrefix,
  picturesPrefix,
  receiptsPrefix,
  storiesPrefix,
  takesPrefix,
} from '../rooms/wire-bucket.ts';
import { anyCard } from './draw-card-step.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Longest run over one batch of dropped files. */
export const publishTimeout = Duration.seconds(60);

/** Takes drops from the publish queue and publishes, updates, holds or refuses each. */
export class PublishStep extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: { rooms: Rooms; environment: Record<string, string> }) {
    super(scope, id);
    const { queue } = props.rooms.publishWork;
    const step = new PipelineFunction(this, 'Step', {
      name: 'publish',
      description: 'Turns dropped wire files into pages, receipts and announcements.',
      timeout: publishTimeout,
      memoryMb: 512,
      environment: props.environment,
      permissions: permissions(props.rooms),
    });
    this.function = step.function;
    new EventSourceMapping(this, 'Drops', {
      target: step.function,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxBatchingWindow: Duration.seconds(0),
      maxConcurrency: 10,
      reportBatchItemFailures: true,
    });
  }
}

function permissions(rooms: Rooms) {
  const incoming = may.under(incomingPrefix);
  const stories = may.under(storiesPrefix);
  const receipts = may.under(receiptsPrefix);
  const ledger = may.under(ledgerPrefix);
  const takes = may.under(takesPrefix);
  const pictures = may.under(picturesPrefix);
  const everything = may.under('');
  return [
    may.takeFrom(rooms.publishWork.queue),
    may.readObjects(rooms.wire, incoming, stories, takes, pictures, receipts, ledger),
    may.writeObjects(rooms.wire, stories, takes, receipts, ledger),
    may.deleteObjects(rooms.wire, receipts),
    may.listObjects(rooms.wire, incoming, stories, takes, pictures, receipts, ledger),
    may.useItems(rooms.table, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'),
    may.readObjects(rooms.site, everything),
    may.writeObjects(rooms.site, everything),
    may.listObjects(rooms.site, everything),
    may.deleteObjects(rooms.site, anyCard),
    may.callBackPages(rooms.distribution),
    may.announce(rooms.announcements),
    may.announce(rooms.desk),
    may.sendTo(
      rooms.publishWork.queue,
      rooms.listsWork.queue,
      rooms.picturesWork.queue,
      rooms.cardsWork.queue,
    ),
  ];
}
