import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { canaryId } from '../../../shared/settings/canary-names.ts';

/** Where editors drop wire copy. */
export const incomingPrefix = 'incoming/';
/** Where the pipeline keeps the text of accepted versions. */
export const storiesPrefix = 'stories/';
/** Where the pipeline keeps the parts of stories that a wire sends in several. */
export const takesPrefix = 'takes/';
/** Where the pipeline answers every drop. */
export const receiptsPrefix = 'receipts/';
/** Where the pipeline keeps which part of the public ledger speaks of a story. */
export const ledgerPrefix = 'ledger/';

/** Where the pipeline keeps the renditions of stories' pictures. */
export const picturesPrefix = 'pictures/';

/** What the canary removes, it removes every day anew: its former versions are nobody's copy. */
const canaryPrefixes = [
  `${incomingPrefix}_canary/`,
  `${receiptsPrefix}_canary/`,
  `${storiesPrefix}${canaryId}/`,
];

export interface WireBucketProps {
  /** Told of every drop and removal under `incoming/`. */
  readonly drops: Queue;
  readonly accessLogs: IBucket;
}

/**
 * The private, versioned bucket of wire copy, story texts and receipts.
 *
 * Versioned because two writes of one key at once may give a single event; nothing in it is ever deleted by
 * the stack but what its own canary left, so replaying it rebuilds the table and the site.
 */
export class WireBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: WireBucketProps) {
    super(scope, id);
    const stack = Stack.of(this);
    // People type this name, and the queue's policy must know it before the bucket exists.
    const name = `${stack.stackName.toLowerCase()}-wire-${stack.account}-${stack.region}`;
    this.bucket = new Bucket(this, 'Bucket', {
      ...privateBucket,
      bucketName: name,
      versioned: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'wire/',
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...canaryPrefixes.map((prefix) => ({
          prefix,
          noncurrentVersionExpiration: Duration.days(1),
          expiredObjectDeleteMarker: true,
        })),
      ],
    });
    this.#announceDrops(props.drops, name);
  }

  // The L2 notification brings a helper function with its own role; the property needs neither.
  #announceDrops(drops: Queue, bucketName: string): void {
    const { account, partition } = Stack.of(this);
    drops.addToResourcePolicy(
      new PolicyStatement({
        sid: 'DropsOfTheWireBucket',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [drops.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:s3:::${bucketName}` },
        },
      }),
    );
    const filter = { s3Key: { rules: [{ name: 'prefix', value: incomingPrefix }] } };
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        queue: drops.queueArn,
        filter,
      })),
    };
    // S3 sends a test event on creation and refuses a queue that would not take it.
    this.bucket.node.addDependency(drops);
  }
}

/** What every bucket of the newsroom has in common: nobody from outside, TLS only, kept when the stack goes. */
export const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;
