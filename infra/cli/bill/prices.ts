/**
 * List prices in us-east-1, US dollars, without the free tier, as of November 2026.
 *
 * Marked `check` where the figure is known from use and not from a page of AWS that could be read: AWS renders
 * the numbers of its price pages by script. Look them up before you quote them.
 */
export const prices = {
  /** S3 PUT, COPY, POST, LIST. */
  s3Write: 5.0 / 1e6,
  /** S3 GET, HEAD. `check` */
  s3Read: 0.4 / 1e6,
  /** S3 standard storage, a GB and month. `check` */
  s3GbMonth: 0.023,
  /** DynamoDB on demand, a unit of 1 KB written. */
  dynamoWrite: 0.625 / 1e6,
  /** DynamoDB on demand, a unit of 4 KB read consistently. */
  dynamoRead: 0.125 / 1e6,
  /** DynamoDB storage and point-in-time recovery, a GB and month each. `check` */
  dynamoGbMonth: 0.25,
  dynamoRecoveryGbMonth: 0.2,
  /** SQS standard queue, a request of up to 64 KB. */
  queueRequest: 0.4 / 1e6,
  /** SNS standard topic, a publish of up to 64 KB; deliveries to SQS and Lambda are free. */
  topicPublish: 0.5 / 1e6,
  /** Lambda, a run. */
  lambdaRun: 0.2 / 1e6,
  /** Lambda on arm64, a GB-second. `check` */
  lambdaGbSecond: 0.0000133334,
  /** CloudWatch Logs, a GB taken in. `check` */
  logGb: 0.5,
  /** CloudFront invalidation, a path beyond the first thousand of a month. */
  invalidation: 0.005,
  /** CloudWatch: an alarm, and a metric of one's own, a month. `check` */
  alarmMonth: 0.1,
  metricMonth: 0.3,
} as const;

/** When the prices were last looked at. */
export const pricesAsOf = '2026-11';
