import { Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';
import { dueIndex } from '../rooms/story-table.ts';

/** Every key that begins with the prefix. */
export function under(prefix: string): string {
  return `${prefix}*`;
}

/** Read objects whose keys match these patterns. */
export function readObjects(bucket: Bucket, ...keys: readonly string[]): PolicyStatement {
  return onObjects('s3:GetObject', bucket, keys);
}

/** Write objects whose keys match these patterns. */
export function writeObjects(bucket: Bucket, ...keys: readonly string[]): PolicyStatement {
  return onObjects('s3:PutObject', bucket, keys);
}

/** Remove objects whose keys match these patterns; a versioned bucket keeps what they were. */
export function deleteObjects(bucket: Bucket, ...keys: readonly string[]): PolicyStatement {
  return onObjects('s3:DeleteObject', bucket, keys);
}

function onObjects(action: string, bucket: Bucket, keys: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [action],
    resources: keys.map((key) => bucket.arnForObjects(key)),
  });
}

/**
 * List keys that match these patterns, and hear 404 instead of 403 for a missing object.
 *
 * `IfExists`: asking for one object carries no prefix, and must still be told the truth.
 */
export function listObjects(bucket: Bucket, ...keys: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLikeIfExists: { 's3:prefix': [...keys] } },
  });
}

/** Call the table's items, each action named. */
export function useItems(table: Table, ...actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  });
}

/** Write items whose partition keys match these patterns, and no others. */
export function keepItems(table: Table, ...partitions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:PutItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
  });
}

/** Remove items of these partition keys, and no others. */
export function removeItems(table: Table, ...partitions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:DeleteItem'],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [...partitions] } },
  });
}

/**
 * Read one secret of the parameter store.
 *
 * The key that AWS keeps for the store decrypts for whoever may read the parameter, so it needs no grant; a
 * parameter under a key of your own does.
 *
 * @param name - with its leading slash
 */
export function readSecret(scope: IConstruct, name: string): PolicyStatement {
  const { account, partition, region } = Stack.of(scope);
  return new PolicyStatement({
    actions: ['ssm:GetParameter'],
    resources: [`arn:${partition}:ssm:${region}:${account}:parameter${name}`],
  });
}

/** Write the next value of one secret of the parameter store; AWS's own key for the store encrypts it. */
export function renewSecret(scope: IConstruct, name: string): PolicyStatement {
  const { account, partition, region } = Stack.of(scope);
  return new PolicyStatement({
    actions: ['ssm:PutParameter'],
    resources: [`arn:${partition}:ssm:${region}:${account}:parameter${name}`],
  });
}

/** Find the items that owe work. */
export function queryDue(table: Table): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${dueIndex}`],
  });
}

/** Call a killed or corrected page back from the edges. */
export function callBackPages(distribution: Distribution): PolicyStatement {
  const { account, partition } = Stack.of(distribution);
  return new PolicyStatement({
    actions: ['cloudfront:CreateInvalidation'],
    resources: [`arn:${partition}:cloudfront::${account}:distribution/${distribution.distributionId}`],
  });
}

export function announce(topic: Topic): PolicyStatement {
  return new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] });
}

export function sendTo(...queues: readonly Queue[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['sqs:SendMessage'],
    resources: queues.map((queue) => queue.queueArn),
  });
}

/** Take work from a queue, finish it, or hide it for longer. */
export function takeFrom(queue: Queue): PolicyStatement {
  return new PolicyStatement({
    actions: [
      'sqs:ReceiveMessage',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ChangeMessageVisibility',
    ],
    resources: [queue.queueArn],
  });
}
