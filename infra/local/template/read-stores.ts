import type { NotificationRule } from '../services/s3-notification.ts';
import type { BucketPlan, QueuePlan, SubscriptionPlan } from './cloud-plan.ts';
import type { Properties } from './properties.ts';
import type { ReadResource } from './read-resources.ts';

export function readBuckets(resources: readonly ReadResource[]): BucketPlan[] {
  return resources.map(({ name, properties }) => ({
    name,
    versioned: properties.inner('VersioningConfiguration').text('Status') === 'Enabled',
    notifications: properties
      .inner('NotificationConfiguration')
      .list('QueueConfigurations')
      .map((configuration, index) => notificationRule(configuration, `${name}-${index}`)),
  }));
}

function notificationRule(configuration: Properties, id: string): NotificationRule {
  const rules = configuration.inner('Filter').inner('S3Key').list('Rules');
  const named = (name: string): string =>
    rules.find((rule) => rule.text('Name')?.toLowerCase() === name)?.text('Value') ?? '';
  return {
    id,
    event: configuration.text('Event') ?? '',
    prefix: named('prefix'),
    suffix: named('suffix'),
    queueArn: configuration.text('Queue') ?? '',
  };
}

/** What SQS keeps as attributes; names and tags are not among them. */
const queueAttributes = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'FifoQueue',
  'ContentBasedDeduplication',
];

export function readQueues(resources: readonly ReadResource[]): QueuePlan[] {
  return resources.map(({ name, arn, properties }) => {
    const all = properties.asText();
    const attributes = Object.fromEntries(
      queueAttributes.flatMap((attribute) => {
        const value = all[attribute];
        return value === undefined ? [] : [[attribute, value]];
      }),
    );
    return { name, arn, attributes };
  });
}

/** Queues only: no mail and no text message leaves a laptop. */
export function readSubscriptions(resources: readonly ReadResource[]): SubscriptionPlan[] {
  return resources
    .filter(({ properties }) => properties.text('Protocol') === 'sqs')
    .map(({ properties }) => ({
      topicArn: properties.text('TopicArn') ?? '',
      protocol: 'sqs',
      endpoint: properties.text('Endpoint') ?? '',
      attributes: Object.fromEntries(
        Object.entries(properties.asText()).filter(([name]) =>
          ['RawMessageDelivery', 'FilterPolicy', 'FilterPolicyScope'].includes(name),
        ),
      ),
    }));
}

const tableProperties = [
  'AttributeDefinitions',
  'KeySchema',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
];

export function readTables(resources: readonly ReadResource[]): Readonly<Record<string, unknown>>[] {
  return resources.map(({ name, properties }) => ({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    ...properties.pick(tableProperties),
  }));
}
