import { Duration } from 'aws-cdk-lib';
import { Architecture, EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import { incomingPrefix, picturesPrefix, receiptsPrefix, storiesPrefix } from '../rooms/wire-bucket.ts';
import { withSharp } from './native-packages.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Longest run over one picture: nine renditions of the largest that is read. */
export const pictureTimeout = Duration.seconds(120);

/** Takes pictures from their own queue, reads their metadata and makes what the pages show. */
export class PictureStep extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: { rooms: Rooms; environment: Record<string, string> }) {
    super(scope, id);
    const { queue } = props.rooms.picturesWork;
    const step = new PipelineFunction(this, 'Step', {
      name: 'picture',
      description: 'Reads dropped pictures, strips their metadata and makes the renditions of their stories.',
      timeout: pictureTimeout,
      // One full core: encoding AVIF is what takes the time. A decoded picture of 80 megapixels takes 320 MB.
      memoryMb: 2048,
      // Where `npm ci` runs most often, so that its own native packages are the ones that are deployed.
      architecture: Architecture.X86_64,
      packages: withSharp,
      environment: props.environment,
      permissions: permissions(props.rooms),
    });
    this.function = step.function;
    new EventSourceMapping(this, 'Pictures', {
      target: step.function,
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      maxBatchingWindow: Duration.seconds(0),
      maxConcurrency: 5,
      reportBatchItemFailures: true,
    });
  }
}

// It never writes into the public bucket: whoever renders the page shows the picture.
function permissions(rooms: Rooms) {
  const incoming = may.under(incomingPrefix);
  const receipts = may.under(receiptsPrefix);
  const stories = may.under(storiesPrefix);
  const pictures = may.under(picturesPrefix);
  return [
    may.takeFrom(rooms.picturesWork.queue),
    may.readObjects(rooms.wire, incoming, stories, receipts, pictures),
    may.writeObjects(rooms.wire, receipts, pictures),
    may.deleteObjects(rooms.wire, receipts),
    may.listObjects(rooms.wire, incoming, stories, receipts, pictures),
    may.useItems(rooms.table, 'GetItem', 'PutItem', 'UpdateItem'),
    may.announce(rooms.desk),
    may.sendTo(rooms.publishWork.queue, rooms.picturesWork.queue),
  ];
}
