/** One change of an object, as S3 tells it. */
export interface ObjectChange {
  readonly bucket: string;
  /** As stored, not encoded. */
  readonly key: string;
  /** e.g. `ObjectCreated:Put`, without `s3:`. */
  readonly eventName: string;
  /** Hex digits that grow for each key. */
  readonly sequencer: string;
  readonly at: Date;
  /** Bytes; absent for a removal. */
  readonly size?: number;
  /** Without quotes; absent for a removal. */
  readonly etag?: string;
}

/** A rule of the bucket's `NotificationConfiguration`. */
export interface NotificationRule {
  readonly id: string;
  /** e.g. `s3:ObjectCreated:*`. */
  readonly event: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly queueArn: string;
}

/**
 * The message that S3 puts on a queue.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export function s3Notification(change: ObjectChange, rule: NotificationRule, region: string): object {
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: change.at.toISOString(),
        eventName: change.eventName,
        userIdentity: { principalId: 'LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': change.sequencer, 'x-amz-id-2': 'local' },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: rule.id,
          bucket: {
            name: change.bucket,
            ownerIdentity: { principalId: 'LOCAL' },
            arn: `arn:aws:s3:::${change.bucket}`,
          },
          object: {
            key: encodeEventKey(change.key),
            ...(change.size === undefined ? {} : { size: change.size }),
            ...(change.etag === undefined ? {} : { eTag: change.etag }),
            sequencer: change.sequencer,
          },
        },
      },
    ],
  };
}

/** What S3 sends once when a notification is set up; it has no `Records`. */
export function s3TestEvent(bucket: string, at: Date): object {
  return {
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: at.toISOString(),
    Bucket: bucket,
    RequestId: 'LOCAL',
    HostId: 'local',
  };
}

/** Whether a rule asks for this change. */
export function wants(rule: NotificationRule, change: Pick<ObjectChange, 'eventName' | 'key'>): boolean {
  const [kind = ''] = rule.event.replace(/^s3:/, '').split('*');
  const named = rule.event.endsWith('*') ? change.eventName.startsWith(kind) : change.eventName === kind;
  return named && change.key.startsWith(rule.prefix) && change.key.endsWith(rule.suffix);
}

/** URL-encoded with `+` for a space, as in the event; `/` stays. */
export function encodeEventKey(key: string): string {
  return encodeURIComponent(key.toWellFormed())
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');
}
