import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Longest run over one batch of cards. */
export const drawCardTimeout = Duration.seconds(60);

/** Keys of the cards of all stories. */
export const anyCard = '*/card-*.png';

/** Takes requests for social cards and draws each, apart from the publish function, which stays light. */
export class DrawCardStep extends Construct {
  constructor(scope: Construct, id: string, props: { rooms: Rooms; environment: Record<string, string> }) {
    super(scope, id);
    const { queue } = props.rooms.cardsWork;
    const step = new PipelineFunction(this, 'Step', {
      name: 'draw-card',
      description: 'Draws the image that networks show where a story is shared.',
      timeout: drawCardTimeout,
      // Drawing is all computing, and Lambda gives computing by memory.
      memoryMb: 1024,
      environment: props.environment,
      permissions: permissions(props.rooms),
    });
    new EventSourceMapping(this, 'Requests', {
      target: step.function,
      eventSourceArn: queue.queueArn,
      batchSize: 5,
      maxBatchingWindow: Duration.seconds(0),
      maxConcurrency: 5,
      reportBatchItemFailures: true,
    });
  }
}

function permissions(rooms: Rooms) {
  return [
    may.takeFrom(rooms.cardsWork.queue),
    may.useItems(rooms.table, 'GetItem'),
    may.writeObjects(rooms.site, anyCard),
    may.deleteObjects(rooms.site, anyCard),
    may.listObjects(rooms.site, '*/card-*'),
    may.callBackPages(rooms.distribution),
  ];
}
