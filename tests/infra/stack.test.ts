import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Json,
  newsroomTemplate,
  refusesPlainHttp,
  resourcesOf,
  shippedContext,
  statementsOn,
  written,
} from './newsroom-template.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate();
});

const all = (type: string) => resourcesOf(template, type);

describe('the story table', () => {
  it('can be restored to any second, is paid by request and finds due work by a sparse index', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'duePartition', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    });
  });
});

describe('every topic', () => {
  it('takes TLS only', () => {
    for (const [id] of all('AWS::SNS::Topic')) {
      expect(refusesPlainHttp(statementsOn(template, 'AWS::SNS::TopicPolicy', id)), id).toBe(true);
    }
  });
});

describe('the topic of the desk', () => {
  it('writes to the address of the desk where one is set, and to nobody else', () => {
    expect(all('AWS::SNS::Subscription')).toEqual([]);
    const deployment = { ...(shippedContext['deployment'] as Json), deskEmail: 'desk@ledger.example' };
    const subscriptions = resourcesOf(newsroomTemplate({ deployment }), 'AWS::SNS::Subscription');
    expect(subscriptions.map(([, { Properties }]) => Properties)).toMatchObject([
      { Protocol: 'email', Endpoint: 'desk@ledger.example' },
    ]);
  });
});

describe('the outputs', () => {
  const outputs = () =>
    (template.toJSON() as { Outputs: Record<string, { Description: string; Value: unknown }> }).Outputs;

  it.each([
    'SiteUrl',
    'WireBucket',
    'IncomingUri',
    'ReceiptsUri',
    'TopicArn',
    'TableName',
    'PublishDeadLettersUrl',
    'ListsDeadLettersUrl',
    'PicturesDeadLettersUrl',
    'CardsDeadLettersUrl',
    'SweepDeadLettersUrl',
    'AlarmTopicArn',
    'DeskTopicArn',
  ])('say whom %s is for', (name) => {
    expect(outputs()[name]?.Description).toMatch(/^(Readers|Editors|Subscribers|Operators): /);
  });

  it('name addresses that editors can paste', () => {
    expect(written(outputs()['IncomingUri']?.Value)).toMatch(/^s3:\/\/<[A-Za-z0-9]+>\/incoming\/$/);
    expect(written(outputs()['ReceiptsUri']?.Value)).toMatch(/^s3:\/\/<[A-Za-z0-9]+>\/receipts\/$/);
    expect(written(outputs()['SiteUrl']?.Value)).toMatch(/^https:\/\/<[A-Za-z0-9]+\.DomainName>\/$/);
  });
});
