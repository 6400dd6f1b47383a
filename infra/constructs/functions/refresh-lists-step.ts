import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Longest run over one batch of refresh requests. */
export const refreshListsTimeout = Duration.seconds(30);
/** How long requests gather, so that a burst of stories rewrites each front once. */
export const refreshListsWindow = Duration.seconds(2);

/** Takes refresh requests and writes each requested front, section and feed once a batch. */
export class RefreshListsStep extends Construct {
  constructor(scope: Construct, id: string, props: { rooms: Rooms; environment: Record<string, string> }) {
    super(scope, id);
    const { queue } = props.rooms.listsWork;
    const step = new PipelineFunction(this, 'Step', {
      name: 'refresh-lists',
      description: 'Rewrites fronts, section pages and feeds whose stories changed.',
      timeout: refreshListsTimeout,
      memoryMb: 512,
      environment: props.environment,
      permissions: permissions(props.rooms),
    });
    new EventSourceMapping(this, 'Requests', {
      target: step.function,
      eventSourceArn: queue.queueArn,
      batchSize: 100,
      maxBatchingWindow: refreshListsWindow,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }
}

function permissions(rooms: Rooms) {
  const everything = may.under('');
  return [
    may.takeFrom(rooms.listsWork.queue),
    may.useItems(rooms.table, 'Query', 'BatchGetItem', 'BatchWriteItem'),
    may.readObjects(rooms.site, everything),
    may.writeObjects(rooms.site, everything),
    may.listObjects(rooms.site, everything),
    may.sendTo(rooms.listsWork.queue),
  ];
}
