import { Duration } from 'aws-cdk-lib';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { privateBucket } from '../rooms/wire-bucket.ts';

/**
 * Who read or wrote which object of the wire and site buckets, kept for 90 days.
 *
 * S3 delivers these logs free of charge, so an audit trail of drops costs its storage alone. Keys can give a
 * story away: the bucket is as private as the wire bucket.
 */
export class AccessLogs extends Construct {
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      ...privateBucket,
      lifecycleRules: [
        { expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
    });
    acknowledge(bucket, { S1: 'This bucket holds the access logs; logging itself would never end.' });
    // The library's classes were not compiled with exact optional properties.
    this.bucket = bucket as IBucket;
  }
}
