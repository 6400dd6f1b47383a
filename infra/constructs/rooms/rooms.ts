import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { WorkQueue } from './work-queue.ts';

/** Everything that the steps of the pipeline read, write and hand on to. */
export interface Rooms {
  readonly wire: Bucket;
  readonly site: Bucket;
  /** Serves the site; pages are called back from it. */
  readonly distribution: Distribution;
  readonly table: Table;
  readonly announcements: Topic;
  /** Tells editors of what needs them; private. */
  readonly desk: Topic;
  readonly publishWork: WorkQueue;
  readonly listsWork: WorkQueue;
  readonly picturesWork: WorkQueue;
  readonly cardsWork: WorkQueue;
}
