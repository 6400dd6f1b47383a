import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Json,
  many,
  newsroomTemplate,
  type Resource,
  refusesPlainHttp,
  resourcesOf,
  roleStatements,
  statementsOn,
  target,
  written,
} from './newsroom-template.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate();
});

const all = (type: string) => resourcesOf(template, type);

describe('every bucket', () => {
  it('is closed to the public, owned by the account and encrypted', () => {
    const buckets = all('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const [, { Properties }] of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      });
      expect(JSON.stringify(Properties['BucketEncryption'])).toContain('AES256');
      expect(Properties).not.toHaveProperty('WebsiteConfiguration');
    }
  });

  it('takes TLS only', () => {
    for (const [id] of all('AWS::S3::Bucket')) {
      expect(refusesPlainHttp(statementsOn(template, 'AWS::S3::BucketPolicy', id)), id).toBe(true);
    }
  });

  it('lets in AWS services by name and never everybody', () => {
    for (const [id] of all('AWS::S3::Bucket')) {
      const allowed = statementsOn(template, 'AWS::S3::BucketPolicy', id).filter(
        (statement) => statement['Effect'] === 'Allow',
      );
      for (const { Principal, Condition } of allowed) {
        expect(Principal).toHaveProperty('Service');
        expect(JSON.stringify(Condition)).toMatch(/SourceArn/i);
      }
    }
  });

  it('and the table outlive the stack', () => {
    const kept: Resource[] = [...all('AWS::S3::Bucket'), ...all('AWS::DynamoDB::Table')].map(
      ([, one]) => one,
    );
    for (const { DeletionPolicy, UpdateReplacePolicy } of kept) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    }
  });
});

describe('the wire bucket', () => {
  const properties = (): Json => {
    const wire = all('AWS::S3::Bucket').find(([, one]) => one.Properties['NotificationConfiguration']);
    return wire?.[1].Properties ?? {};
  };
  const notifications = () => {
    const { QueueConfigurations } = properties()['NotificationConfiguration'] as {
      QueueConfigurations: { Event: string; Queue: unknown; Filter: Json }[];
    };
    return QueueConfigurations;
  };

  it('keeps every version but the canary’s, and tidies broken uploads away', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: Match.anyValue(),
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
          ...['incoming/_canary/', 'receipts/_canary/', 'stories/vojocrclpp/'].map((Prefix) => ({
            Prefix,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            ExpiredObjectDeleteMarker: true,
            Status: 'Enabled',
          })),
        ],
      },
    });
  });

  it('has a name that people can type, of stack, account and region', () => {
    expect(written(properties()['BucketName'])).toBe('newsroom-wire-<AWS::AccountId>-<AWS::Region>');
  });

  it('tells the publish queue of drops and removals under incoming/ alone', () => {
    const filter = { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } };
    expect(notifications().map(({ Event, Filter }) => [Event, Filter])).toEqual([
      ['s3:ObjectCreated:*', filter],
      ['s3:ObjectRemoved:*', filter],
    ]);
  });

  it('never hears its own writes: nothing of ours may put under incoming/ but the canary its one file', () => {
    const puts = all('AWS::IAM::Role')
      .flatMap(([, role]) => roleStatements(role))
      .filter(({ Action }) => many(Action).includes('s3:PutObject'))
      .flatMap(({ Resource }) => many(Resource).map(written));
    const onWire = puts.filter((resource) => /wire/i.test(resource));
    expect(onWire.map((resource) => resource.replace(/^<[^>]+>/, '')).sort()).toEqual([
      '/incoming/_canary/story.txt',
      '/ledger/*',
      '/pictures/*',
      '/receipts/*',
      '/receipts/*',
      '/stories/*',
      '/takes/*',
    ]);
  });

  it('alone, in this account, may send to the publish queue', () => {
    const queue = target(notifications()[0]?.Queue) ?? '';
    const allowed = statementsOn(template, 'AWS::SQS::QueuePolicy', queue).filter(
      ({ Effect }) => Effect === 'Allow',
    );
    expect(allowed.map(({ Action, Principal }) => [Action, Principal])).toEqual([
      ['sqs:SendMessage', { Service: 's3.amazonaws.com' }],
    ]);
    const { StringEquals, ArnLike } = (allowed[0]?.['Condition'] ?? {}) as Record<string, Json>;
    expect(StringEquals?.['aws:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
    expect(written(ArnLike?.['aws:SourceArn'])).toBe(
      'arn:<AWS::Partition>:s3:::newsroom-wire-<AWS::AccountId>-<AWS::Region>',
    );
  });
});
