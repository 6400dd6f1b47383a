import { createHash } from 'node:crypto';
import type { Resource } from './template.ts';

/** Where the local cloud pretends to be, and at which address its queues answer. */
export interface Place {
  readonly stackName: string;
  readonly account: string;
  readonly region: string;
  /** Base of queue URLs, without a trailing slash. */
  readonly awsUrl: string;
  /** Host and port of the edge, which stands for the distribution's domain name. */
  readonly edgeHost: string;
}

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
};

/** The property that holds a resource's physical name, where its type has one. */
export function nameProperty(type: string): string | undefined {
  return nameProperties[type];
}

/** The name of a resource that the template leaves to CloudFormation: the same at every start. */
export function generatedName(stackName: string, id: string, type: string): string {
  const name = `${stackName}-${id}`;
  if (type === 'AWS::S3::Bucket') return shortened(name.toLowerCase(), 63);
  return shortened(name, type === 'AWS::Lambda::Function' ? 64 : 80);
}

/** What `Ref` gives for a resource, as CloudFormation defines it for each type. */
export function refOf(resource: Resource, name: string, place: Place): string {
  if (resource.Type === 'AWS::SQS::Queue') return `${place.awsUrl}/${place.account}/${name}`;
  if (resource.Type === 'AWS::SNS::Topic') return snsArn(name, place);
  return name;
}

/**
 * What `Fn::GetAtt` gives.
 *
 * @returns undefined for an attribute that the local cloud has no value for
 */
export function attributeOf(type: string, attribute: string, name: string, place: Place): string | undefined {
  return attributes(name, place)[`${type}.${attribute}`] ?? passiveAttribute(type, attribute, name, place);
}

function attributes(name: string, place: Place): Readonly<Record<string, string>> {
  const { region, account, awsUrl, edgeHost } = place;
  return {
    'AWS::S3::Bucket.Arn': `arn:aws:s3:::${name}`,
    'AWS::S3::Bucket.DomainName': `${name}.s3.amazonaws.com`,
    'AWS::S3::Bucket.RegionalDomainName': `${name}.s3.${region}.amazonaws.com`,
    'AWS::SQS::Queue.Arn': `arn:aws:sqs:${region}:${account}:${name}`,
    'AWS::SQS::Queue.QueueName': name,
    'AWS::SQS::Queue.QueueUrl': `${awsUrl}/${account}/${name}`,
    'AWS::SNS::Topic.TopicArn': snsArn(name, place),
    'AWS::SNS::Topic.TopicName': name,
    'AWS::DynamoDB::Table.Arn': `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    'AWS::DynamoDB::GlobalTable.Arn': `arn:aws:dynamodb:${region}:${account}:table/${name}`,
    'AWS::Lambda::Function.Arn': `arn:aws:lambda:${region}:${account}:function:${name}`,
    'AWS::CloudFront::Distribution.DomainName': edgeHost,
    'AWS::CloudFront::Distribution.Id': name,
    'AWS::CloudFront::Function.FunctionARN': `arn:aws:cloudfront::${account}:function/${name}`,
  };
}

const emulated = /^AWS::(?:S3::Bucket|SQS::Queue|SNS::Topic|DynamoDB::(?:Global)?Table|Lambda::Function)$/;

/** Roles, log groups and the like do nothing here: any stable value will do for them. */
function passiveAttribute(type: string, attribute: string, name: string, place: Place): string | undefined {
  if (emulated.test(type)) return undefined;
  if (!attribute.endsWith('Arn')) return `${name}.${attribute}`;
  return `arn:aws:local:${place.region}:${place.account}:${name}`;
}

function snsArn(name: string, { region, account }: Place): string {
  return `arn:aws:sns:${region}:${account}:${name}`;
}

function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, length - 9)}-${digest}`;
}
