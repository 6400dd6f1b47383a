// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's own placeholders.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How patient the fixture is with its function. */
export interface Patience {
  readonly timeoutSeconds: number;
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
}

/** Short enough for a test that waits for a second delivery and for the dead letter. */
const impatient: Patience = { timeoutSeconds: 2, visibilitySeconds: 2, maxReceiveCount: 2 };

/**
 * Writes a small cloud assembly as `cdk synth` would: a wire bucket that tells a queue, two functions, a schedule
 * and a distribution.
 *
 * The function answers each drop with a receipt. In a key, `fail` makes it report that record as failed, `throw`
 * makes it throw, `hang` never to end; `once` does the first of these on the first delivery only.
 */
export function writeFixtureCloud(folder: string, patience = impatient): string {
  mkdirSync(join(folder, 'asset.drops'), { recursive: true });
  mkdirSync(join(folder, 'asset.tick'), { recursive: true });
  writeFileSync(join(folder, 'asset.drops', 'index.mjs'), dropsHandler);
  writeFileSync(join(folder, 'asset.tick', 'index.mjs'), tickHandler);
  const write = (name: string, content: object): void =>
    writeFileSync(join(folder, name), JSON.stringify(content));
  write('manifest.json', {
    artifacts: {
      Fixture: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Fixture.template.json' } },
    },
  });
  write('Fixture.assets.json', {
    files: {
      drops: { source: { path: 'asset.drops', packaging: 'zip' } },
      tick: { source: { path: 'asset.tick', packaging: 'zip' } },
    },
  });
  write('Fixture.template.json', {
    Resources: {
      ...stores,
      Drops: drops(patience),
      ...functions,
      PublishFunction: publish(patience),
      ...edge,
    },
  });
  return folder;
}

const dropsHandler = `
const put = (key, body) => fetch(process.env.AWS_ENDPOINT_URL_S3 + '/' + process.env.WIRE_BUCKET + '/' +
  key.split('/').map(encodeURIComponent).join('/'), { method: 'PUT', body });

export async function handler(event, context) {
  console.log('batch of ' + event.Records.length + ' with ' + context.getRemainingTimeInMillis() + ' ms');
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of event.Records) {
    const [change] = JSON.parse(body).Records ?? [];
    if (!change) continue;
    const key = decodeURIComponent(change.s3.object.key.replace(/\\+/g, ' ')).replace('incoming/', '');
    const receives = Number(attributes.ApproximateReceiveCount);
    const troubled = !key.includes('once') || receives === 1;
    if (key.includes('throw') && troubled) throw new Error('thrown');
    if (key.includes('hang') && troubled) await new Promise((resolve) => setTimeout(resolve, 600000));
    if (key.includes('fail') && troubled) batchItemFailures.push({ itemIdentifier: messageId });
    else await put('receipts/' + key + '.json', JSON.stringify({
      key, state: 'live', receives, change, batch: event.Records.length, origin: process.env.SITE_ORIGIN,
    }));
  }
  return { batchItemFailures };
}
`;

const tickHandler = `
export async function handler(event) {
  await fetch(process.env.AWS_ENDPOINT_URL_S3 + '/' + process.env.SITE_BUCKET + '/tick.json',
    { method: 'PUT', body: JSON.stringify(event) });
  throw new Error('every tick fails');
}
`;

const ref = (Ref: string) => ({ Ref });
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

const stores = {
  Wire: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: { 'Fn::Join': ['-', ['fixture-wire', { Ref: 'AWS::AccountId' }]] },
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: {
        QueueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((Event) => ({
          Event,
          Queue: arn('Drops'),
          Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } },
        })),
      },
    },
  },
  Site: { Type: 'AWS::S3::Bucket' },
  Failed: { Type: 'AWS::SQS::Queue' },
  News: { Type: 'AWS::SNS::Topic' },
  Stories: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
};

const drops = ({ visibilitySeconds, maxReceiveCount }: Patience) => ({
  Type: 'AWS::SQS::Queue',
  Properties: {
    VisibilityTimeout: visibilitySeconds,
    RedrivePolicy: { deadLetterTargetArn: arn('Failed'), maxReceiveCount },
  },
});

const variables = {
  WIRE_BUCKET: ref('Wire'),
  SITE_BUCKET: ref('Site'),
  STORY_TABLE: ref('Stories'),
  TOPIC_ARN: ref('News'),
  SITE_ORIGIN: { 'Fn::Sub': ['https://${Domain}', { Domain: { 'Fn::GetAtt': ['Edge', 'DomainName'] } }] },
};

const lambda = (asset: string, more: object) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::Region}' }, S3Key: `${asset}.zip` },
    Handler: 'index.handler',
    Environment: { Variables: variables },
    MemorySize: 128,
    ...more,
  },
});

const publish = ({ timeoutSeconds }: Patience) => lambda('drops', { Timeout: timeoutSeconds });

const functions = {
  DropsMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arn('Drops'),
      FunctionName: ref('PublishFunction'),
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    },
  },
  TickFunction: lambda('tick', { Timeout: 5, DeadLetterConfig: { TargetArn: arn('Failed') } }),
  TickRetries: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: { FunctionName: ref('TickFunction'), MaximumRetryAttempts: 1, Qualifier: '$LATEST' },
  },
  EveryHour: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: arn('TickFunction'), Id: 'T' }],
    },
  },
  Role: { Type: 'AWS::IAM::Role', Properties: { Anything: { 'Fn::Unknown': 1 } } },
};

const edge = {
  Edge: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        DefaultRootObject: 'index.html',
        DefaultCacheBehavior: { TargetOriginId: 'site', AllowedMethods: ['GET', 'HEAD'], Compress: true },
        Origins: [{ Id: 'site', DomainName: { 'Fn::GetAtt': ['Site', 'RegionalDomainName'] } }],
        CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html' }],
      },
    },
  },
};
